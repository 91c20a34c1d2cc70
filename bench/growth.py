# SPDX-License-Identifier: Apache-2.0
"""What a request costs as the work grows: more routes, longer bodies. For the peers that have a program for it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from contract import Workload, encoded, expect
from progress import say
from results import Point
from servers import Server

if TYPE_CHECKING:
    from run import Run

SECONDS = 3
ROUTES = 10


@dataclass(frozen=True)
class Curve:
    """`axis` says what sizes are, `unit` what the cost is. For a size, `ask` is the question, `routes` how many routes the
    server has, and `per` what the cost is divided by."""

    name: str
    title: str
    unit: str
    axis: str
    sizes: list[int]
    ask: Callable[[int], Workload]
    routes: Callable[[int], int]
    per: Callable[[int], float]


def last_of(routes: int) -> Workload:
    """Asks for the route that was added last."""
    return Workload(f"{routes} routes", f"{routes:,} routes", f"/area{routes - 1}/7", connections=64)


def delivery_of(size: int) -> Workload:
    """Sends about so many bytes: as many lines as it takes, each checked by the server."""
    line = {"sku": "TEA-0101", "title": "Assam, second flush, 250 g, in a tin with an airtight lid", "quantity": 2, "price": 1290}
    lines = max(1, size // (len(encoded(line)) + 1))
    return Workload(f"{size} bytes", f"{size:,} bytes", "/deliveries", encoded({"lines": [line] * lines}), connections=4)


CURVES = {
    curve.name: curve
    for curve in [
        Curve(
            "routes", "Cost of a request as routes grow", "CPU µs a request", "number of routes", [10, 100, 1_000, 10_000],
            last_of, lambda size: size, lambda size: 1),
        Curve(
            "body", "Cost of a body as it grows", "CPU ns a byte", "bytes of the body",
            [1_000, 10_000, 100_000, 1_000_000, 10_000_000],
            delivery_of, lambda size: ROUTES, lambda size: size / 1000),
    ]
}


def measure(run: "Run", curve: Curve) -> None:
    """Has all sizes of all peers in turn; a peer has a server for each number of routes."""
    peers = [peer for peer in run.ready if peer.growth]
    servers: dict[tuple[str, int], Server] = {}
    for peer in run.still(peers):
        for size in curve.sizes:
            key = (peer.name, curve.routes(size))
            with run.may_fail(peer):
                if key not in servers:
                    servers[key] = run.stack.enter_context(run.start(peer, peer.grown(key[1])))
                require_same_work(servers[key], curve.ask(size))
                run.load.saturate(servers[key], curve.ask(size), SECONDS)
    for _ in range(run.options.rounds):
        for size in curve.sizes:
            for peer in run.still(peers):
                with run.may_fail(peer):
                    sample = run.load.saturate(servers[peer.name, curve.routes(size)], curve.ask(size), SECONDS)
                    point = Point(size, sample.cpu_microseconds / curve.per(size), sample.wrong)
                    run.results.growth.setdefault(curve.name, {}).setdefault(peer.name, []).append(point)
                    say(f"{curve.name:10} {size:10,} {peer.name:10} {point.cost:10.2f} {curve.unit}  {point.wrong} wrong")
    for server in servers.values():
        server.close()


def require_same_work(server: Server, asked: Workload) -> None:
    answer = server.ask("POST" if asked.body else "GET", asked.path, asked.body)
    expect(asked.path, 200, answer.status, answer)
    if asked.body:
        lines = json.loads(asked.body)["lines"]
        total = sum(line["quantity"] * line["price"] for line in lines)
        expect(asked.path, {"lines": len(lines), "total": total}, answer.value, answer)
    else:
        expect(asked.path, "7", answer.text)

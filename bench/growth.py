# SPDX-License-Identifier: Apache-2.0
"""What a request costs as the work grows: more routes, longer bodies, more members, more connections. For the peers that take part."""

import json
from collections.abc import Callable
from dataclasses import dataclass

import routes
from contract import expect
from fleet import Fleet
from peers import Peer
from servers import Server
from workloads import Workload, encoded

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
    per: Callable[[int], float] = lambda size: 1
    routes: Callable[[int], int] = lambda size: ROUTES

    def server(self, fleet: Fleet, peer: Peer, size: int) -> Server:
        count = self.routes(size)
        return fleet.with_routes(peer, str(count), routes.areas(count))


def last_of(count: int) -> Workload:
    """Asks for the route that was added last."""
    return Workload(f"{count} routes", f"{count:,} routes", f"/area{count - 1}/7", connections=64)


def delivery_of(size: int) -> Workload:
    """Sends about so many bytes: as many lines as it takes, each checked by the server."""
    line = {"sku": "TEA-0101", "title": "Assam, second flush, 250 g, in a tin with an airtight lid", "quantity": 2, "price": 1290}
    lines = max(1, size // (len(encoded(line)) + 1))
    return Workload(f"{size} bytes", f"{size:,} bytes", "/deliveries", encoded({"lines": [line] * lines}), connections=4)


def members_of(size: int) -> Workload:
    """Sends an object of so many members, which comes back; beyond 250, which is as many as a Java record has, two in one."""
    members = {f"m{index}": index for index in range(min(size, 250))}
    body = members if size <= 250 else {"first": members, "second": members}
    return Workload(f"{size} members", f"{size:,} members", f"/members/{size}", encoded(body), connections=16)


def crowd_of(size: int) -> Workload:
    return Workload(f"{size} connections", f"{size:,} connections", "/area0/7", connections=size, seconds=1 + size // 3_000)


CURVES = {
    curve.name: curve
    for curve in [
        Curve(
            "routes", "Cost of a request as routes grow", "CPU µs a request", "number of routes", [10, 100, 1_000, 10_000],
            last_of, routes=lambda size: size),
        Curve(
            "body", "Cost of a body as it grows", "CPU ns a byte", "bytes of the body",
            [1_000, 10_000, 100_000, 1_000_000, 10_000_000], delivery_of, per=lambda size: size / 1000),
        Curve(
            "members", "Cost of a member as there are more of them", "CPU ns a member", "members of an object that is read and written",
            [5, 50, 250, 500], members_of, per=lambda size: size / 1000),
        Curve(
            "connections", "Cost of a request as connections grow", "CPU µs a request", "number of connections",
            [10, 100, 1_000, 10_000], crowd_of),
    ]
}


def require_same_work(server: Server, asked: Workload) -> None:
    answer = server.ask("POST" if asked.body else "GET", asked.path, asked.body)
    expect(asked.path, 200, answer.status, answer)
    if not asked.body:
        expect(asked.path, "7", answer.text)
    elif asked.path == "/deliveries":
        lines = json.loads(asked.body)["lines"]
        total = sum(line["quantity"] * line["price"] for line in lines)
        expect(asked.path, {"lines": len(lines), "total": total}, answer.value, answer)
    else:
        expect(asked.path, json.loads(asked.body), answer.value, answer)

# SPDX-License-Identifier: Apache-2.0
"""What every peer is asked, and what must come back: the workloads, and the proof that all peers do the same work."""

import copy
import json
import re
from dataclasses import dataclass
from pathlib import Path

from servers import Answer, PeerFailure, Server

Order = dict[str, object]


def changed(order: Order, changes: dict[str, object]) -> Order:
    """A copy of an order with other values at some JSON Pointers."""
    result = copy.deepcopy(order)
    for pointer, value in changes.items():
        *way, last = [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
        place = result
        for step in way:
            place = place[step]
        place[last] = value
    return result


def without(order: Order, member: str) -> Order:
    return {name: value for name, value in order.items() if name != member}


def encoded(order: Order) -> bytes:
    return json.dumps(order, ensure_ascii=False, separators=(",", ":")).encode()


GOOD_ORDER: Order = json.loads(Path(__file__).with_name("order.json").read_text(encoding="utf-8"))
THREE_FAULTS = {"/customer/name": "   ", "/customer/email": "zoe.mueller.example.org", "/items/2/quantity": 0}

# Each breaks one rule of the contract: whoever checks less than the others may not be compared with them.
SINGLE_FAULTS = {
    "/id": "5b1f0c3e",
    "/customer": "Zoë",
    "/customer/name": "x" * 81,
    "/customer/address/city": " ",
    "/customer/address/zip": "2035",
    "/customer/address/country": "de",
    "/items": [],
    "/items/0/sku": "TEA0101",
    "/items/1/title": "x" * 121,
    "/items/3/quantity": 101,
    "/items/4/price": 0,
    "/items/5/price": "1499",
    "/note": "x" * 201,
    "/express": "true",
    "/tags": ["x"] * 11,
    "/tags/1": "",
}

# Odd but allowed: whoever refuses these checks something else than the others.
GOOD_VARIANTS = [
    without(GOOD_ORDER, "note"),
    changed(GOOD_ORDER, {"/note": None}),
    changed(GOOD_ORDER, {"/customer/name": "\N{TEACUP WITHOUT HANDLE}" * 80}),
    changed(GOOD_ORDER, {"/unknown": [{}]}),
]


@dataclass(frozen=True)
class Workload:
    name: str
    title: str
    path: str
    body: bytes | None = None
    refused: bool = False


WORKLOADS = {
    workload.name: workload
    for workload in [
        Workload("plaintext", "plaintext", "/plaintext"),
        Workload("json", "JSON", "/json"),
        Workload("order", "1 KB order, validated", "/orders", encoded(GOOD_ORDER)),
        Workload("faults", "the same with 3 faults → 4xx", "/orders", encoded(changed(GOOD_ORDER, THREE_FAULTS)), True),
    ]
}


def require_equal_meaning(server: Server) -> None:
    """Fails with the first answer of a server that is not what the contract asks for."""
    greeting = server.ask("GET", "/plaintext")
    expect("GET /plaintext", (200, "text/plain"), (greeting.status, greeting.media_type))
    expect("GET /plaintext", "Hello, World!", greeting.text)
    message = server.ask("GET", "/json")
    expect("GET /json", (200, "application/json"), (message.status, message.media_type))
    expect("GET /json", {"message": "Hello, World!"}, message.value)
    for order in [GOOD_ORDER, *GOOD_VARIANTS]:
        require_receipt(server, order)
    require_faults(server, THREE_FAULTS)
    for pointer, value in SINGLE_FAULTS.items():
        require_faults(server, {pointer: value})
    require_refusal("an order without express", server.ask("POST", "/orders", encoded(without(GOOD_ORDER, "express"))))
    require_refusal("half an order", server.ask("POST", "/orders", encoded(GOOD_ORDER)[:-200]))


def require_receipt(server: Server, order: Order) -> None:
    answer = server.ask("POST", "/orders", encoded(order))
    expect("an order", (200, "application/json"), (answer.status, answer.media_type), answer)
    receipt = {
        "id": order["id"],
        "total": sum(item["quantity"] * item["price"] for item in order["items"]),
        "items": len(order["items"]),
        "customer": order["customer"]["name"],
        "express": order["express"],
    }
    expect("an order", receipt, answer.value, answer)


def require_faults(server: Server, changes: dict[str, object]) -> None:
    answer = server.ask("POST", "/orders", encoded(changed(GOOD_ORDER, changes)))
    what = f"an order with {', '.join(changes)} changed"
    require_refusal(what, answer)
    expect(what, set(changes), pointers(answer.value), answer)


def pointers(problem: dict) -> set[str]:
    """The places that a refusal names: as a list of errors, or in Fastify's sentence."""
    if "errors" in problem:
        return {error["pointer"] for error in problem["errors"]}
    return set(re.findall(r"body(/\S+)", problem.get("message", "")))


def require_refusal(what: str, answer: Answer) -> None:
    if answer.status not in (400, 422):
        raise PeerFailure(f"{what} is answered with {answer.status} instead of 400 or 422: {answer.text[:300]}")


def expect(what: str, expected: object, actual: object, answer: Answer | None = None) -> None:
    if actual != expected:
        said = f": {answer.text[:300]}" if answer else ""
        raise PeerFailure(f"{what} is answered with {actual} instead of {expected}{said}")

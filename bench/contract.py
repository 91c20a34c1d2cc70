# SPDX-License-Identifier: Apache-2.0
"""What every peer is asked, and what must come back: the workloads, and the proof that all peers do the same work."""

import copy
import json
import re
from collections.abc import Iterable
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

# Each breaks one rule: whoever checks less than the others may not be compared with them.
BROKEN_RULES = {
    "/customer/name": "x" * 81,
    "/customer/address/city": " ",
    "/customer/address/zip": "2035",
    "/customer/address/country": "de",
    "/items": [],
    "/items/0/sku": "TEA0101",
    "/items/1/title": "x" * 121,
    "/items/3/quantity": 101,
    "/items/4/price": 0,
    "/note": "x" * 201,
    "/tags": ["x"] * 11,
    "/tags/1": "",
}

# Each has the wrong type. Not everybody refuses them, and few say where they are.
WRONG_TYPES = {"/id": "5b1f0c3e", "/customer": "Zoë", "/items/5/price": "1499", "/express": "true"}

# Odd but allowed: whoever refuses these checks something else than the others.
GOOD_VARIANTS = {
    "no note": without(GOOD_ORDER, "note"),
    "null as note": changed(GOOD_ORDER, {"/note": None}),
    "80 characters outside the BMP as name": changed(GOOD_ORDER, {"/customer/name": "\N{TEACUP WITHOUT HANDLE}" * 80}),
    "an unknown member": changed(GOOD_ORDER, {"/unknown": [{}]}),
}

ITEM = "5b1f0c3e-8a1d-4f57-9c35-2f6d1f0a7b42"
SELECTION_PATH = f"/shops/42/items/{ITEM}"
SELECTION_QUERY = "?page=3&size=50&sort=price&sale=true"
SELECTION = {"shop": 42, "item": ITEM, "page": 3, "size": 50, "sort": "price", "sale": True}
DEFAULT_SELECTION = {"shop": 42, "item": ITEM, "page": 1, "size": 20, "sort": "name", "sale": False}
BAD_SELECTIONS = [
    f"/shops/0/items/{ITEM}",
    "/shops/42/items/5b1f0c3e",
    *(SELECTION_PATH + query for query in ["?page=x", "?page=0", "?size=101", "?sort=PRICE", "?sale=maybe"]),
]


@dataclass(frozen=True)
class Workload:
    """One question. `connections` is how many ask it at once, where that is not for the run to say."""

    name: str
    title: str
    path: str
    body: bytes | None = None
    refused: bool = False
    connections: int | None = None


WORKLOADS = {
    workload.name: workload
    for workload in [
        Workload("plaintext", "plaintext", "/plaintext"),
        Workload("json", "JSON", "/json"),
        Workload("parameters", "typed path and query", SELECTION_PATH + SELECTION_QUERY),
        Workload("order", "1 KB order, validated", "/orders", encoded(GOOD_ORDER)),
        Workload("faults", "the same with 3 faults → 4xx", "/orders", encoded(changed(GOOD_ORDER, THREE_FAULTS)), True),
        Workload("sleep", "sleeps 10 ms, 1,000 connections", "/sleep", connections=1000),
    ]
}


def require_equal_meaning(server: Server) -> list[str]:
    """Fails with the first answer of a server that makes its figures worthless, and tells what else is not as asked for."""
    require_text(server, "/plaintext", "Hello, World!")
    require_json(server, "/json", {"message": "Hello, World!"})
    require_json(server, SELECTION_PATH + SELECTION_QUERY, SELECTION)
    require_json(server, SELECTION_PATH, DEFAULT_SELECTION)
    require_text(server, "/sleep", "awake")
    require_receipt(server, GOOD_ORDER)
    require_faults(server, THREE_FAULTS)
    for pointer, value in BROKEN_RULES.items():
        require_faults(server, {pointer: value})
    require_refusal("an order without express", server.ask("POST", "/orders", encoded(without(GOOD_ORDER, "express"))))
    require_refusal("half an order", server.ask("POST", "/orders", encoded(GOOD_ORDER)[:-200]))
    return list(differences(server))


def differences(server: Server) -> Iterable[str]:
    """What a server takes that it should refuse, or the other way round, and the places it keeps to itself."""
    for what, order in GOOD_VARIANTS.items():
        answer = server.ask("POST", "/orders", encoded(order))
        if answer.status != 200:
            yield f"answers an order with {what} with {answer.status}"
    silent = []
    for pointer, value in WRONG_TYPES.items():
        answer = server.ask("POST", "/orders", encoded(changed(GOOD_ORDER, {pointer: value})))
        if answer.status not in (400, 422):
            yield f"answers {json.dumps(value, ensure_ascii=False)} at {pointer} with {answer.status}"
        elif pointers(answer) != {pointer}:
            silent.append(pointer)
    if silent:
        yield f"does not name the place of a wrong type: {', '.join(silent)}"
    for path in BAD_SELECTIONS:
        answer = server.ask("GET", path)
        if answer.status not in (400, 404, 422):
            yield f"answers GET {path} with {answer.status}"


def require_text(server: Server, path: str, text: str) -> None:
    answer = server.ask("GET", path)
    expect(f"GET {path}", (200, "text/plain", text), (answer.status, answer.media_type, answer.text))


def require_json(server: Server, path: str, value: object) -> None:
    answer = server.ask("GET", path)
    expect(f"GET {path}", (200, "application/json"), (answer.status, answer.media_type), answer)
    expect(f"GET {path}", value, answer.value)


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
    expect(what, set(changes), pointers(answer), answer)


def require_refusal(what: str, answer: Answer) -> None:
    if answer.status not in (400, 422):
        raise PeerFailure(f"{what} is answered with {answer.status} instead of 400 or 422: {answer.text[:300]}")


def pointers(answer: Answer) -> set[str]:
    """The places that a refusal names, as JSON Pointers. Where it names a place and what is around it, only the former."""
    try:
        places = {pointer(place) for place in named_places(json.loads(answer.text))}
    except ValueError:
        return set()
    return {place for place in places if place and not any(other.startswith(place + "/") for other in places)}


def named_places(problem: dict) -> Iterable[str]:
    """The places in a refusal, in the words of whoever wrote it."""
    match problem:
        case {"errors": [*errors]}:
            return (error.get("pointer") or error.get("field", "") for error in errors)
        case {"violations": [*violations]}:  # Quarkus
            return (violation["field"] for violation in violations)
        case {"_embedded": {"errors": [*errors]}}:  # Micronaut
            return (error["message"].partition(":")[0] for error in errors)
        case {"detail": [*details]}:  # FastAPI
            return ("/" + "/".join(map(str, detail["loc"][1:])) for detail in details)
        case {"message": str(sentence)}:  # Fastify
            return re.findall(r"body(/\S+)", sentence)
        case dict():  # Javalin
            return problem.keys()
    return []


def pointer(place: str) -> str:
    """`/items/2/quantity` also where it is called `items[2].quantity` or `order.items[2].quantity`."""
    if place.startswith("/"):
        return place
    steps = [step for step in re.split(r"[.\[\]]+", place) if step and not step.startswith("<")]
    while steps and steps[0] not in {*GOOD_ORDER}:
        steps.pop(0)
    return "".join("/" + step for step in steps)


def expect(what: str, expected: object, actual: object, answer: Answer | None = None) -> None:
    if actual != expected:
        said = f": {answer.text[:300]}" if answer else ""
        raise PeerFailure(f"{what} is answered with {actual} instead of {expected}{said}")

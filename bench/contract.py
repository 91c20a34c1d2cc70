# SPDX-License-Identifier: Apache-2.0
"""What must come back: the proof that all peers do the same work where all take part."""

import json
import re
from collections.abc import Iterable

from servers import Answer, PeerFailure, Server
from workloads import (
    BAD_SELECTIONS, DEFAULT_SELECTION, GOOD_ORDER, SELECTION, SELECTION_PATH, SELECTION_QUERY, THREE_FAULTS, Order, changed, encoded,
    without)

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

def require_parameters(server: Server) -> None:
    require_json(server, SELECTION_PATH + SELECTION_QUERY, SELECTION)
    require_json(server, SELECTION_PATH, DEFAULT_SELECTION)


def require_orders(server: Server) -> None:
    """Fails with the first answer that makes figures about orders worthless."""
    require_receipt(server, GOOD_ORDER)
    require_faults(server, THREE_FAULTS)
    for pointer, value in BROKEN_RULES.items():
        require_faults(server, {pointer: value})
    require_refusal("an order without express", server.ask("POST", "/orders", encoded(without(GOOD_ORDER, "express"))))
    require_refusal("half an order", server.ask("POST", "/orders", encoded(GOOD_ORDER)[:-200]))


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

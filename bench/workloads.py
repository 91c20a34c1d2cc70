# SPDX-License-Identifier: Apache-2.0
"""What every peer is asked."""

import copy
import json
from dataclasses import dataclass
from pathlib import Path

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
    """One question.

    `spoiled` is what one request in ten sends instead of `body`, which is refused; `connections` is how many ask at once, where
    that is not for the run to say; `seconds` is how long it is asked at the least; `many_routes` is for a server that has them
    beside its own; one that is `alone` has a server of its own, which others need not bear with afterwards; `by` is who asks; a workload that is not `usual` is only for the peers that have it among their `also`.
    """

    name: str
    title: str
    path: str
    body: bytes | None = None
    refused: bool = False
    spoiled: bytes | None = None
    connections: int | None = None
    seconds: int = 1
    many_routes: bool = False
    alone: bool = False
    by: str = "wrk"
    usual: bool = True

    @property
    def on_postgres(self) -> bool:
        return self.name in DATABASE


BROKEN_ORDER = encoded(changed(GOOD_ORDER, THREE_FAULTS))
DATABASE = {"query": "/db", "queries": "/queries?queries=20", "fortunes": "/fortunes", "updates": "/updates?queries=20"}

WORKLOADS = {
    workload.name: workload
    for workload in [
        Workload("plaintext", "plaintext", "/plaintext"),
        Workload("json", "JSON", "/json"),
        Workload("parameters", "typed path and query", SELECTION_PATH + SELECTION_QUERY),
        Workload("order", "1 KB order, validated", "/orders", encoded(GOOD_ORDER)),
        Workload("faults", "order with 3 faults → 4xx", "/orders", BROKEN_ORDER, refused=True),
        Workload("mixed", "orders, 1 in 10 with 3 faults", "/orders", encoded(GOOD_ORDER), spoiled=BROKEN_ORDER),
        Workload("sleep", "sleeps 10 ms, 1,000 connections", "/sleep", connections=1_000),
        Workload("crowd", "sleeps 10 ms, 10,000 connections", "/sleep", connections=10_000, seconds=4, alone=True),
        Workload("routes", "1,223 routes", "", many_routes=True, usual=False),
        Workload("stream", "64 KB streamed", "/stream", usual=False),
        Workload("aggregate", "3 upstream calls of 100 ms", "/aggregate", usual=False),
        Workload("query", "PostgreSQL: 1 query", DATABASE["query"], usual=False),
        Workload("queries", "PostgreSQL: 20 queries", DATABASE["queries"], usual=False),
        Workload("fortunes", "PostgreSQL: fortunes", DATABASE["fortunes"], usual=False),
        Workload("updates", "PostgreSQL: 20 updates", DATABASE["updates"], usual=False),
        Workload("socket", "WebSocket echo", "/socket", by="talk", usual=False),
        Workload("events", "events to 256 subscribers", "/events", connections=256, by="talk", usual=False),
        Workload("http2", "JSON over HTTP/2", "/json", connections=16, by="oha", usual=False),
    ]
}

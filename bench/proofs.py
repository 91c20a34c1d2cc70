# SPDX-License-Identifier: Apache-2.0
"""The proof, for each workload, that a server does the work that is measured."""

import html
import http.client
import re
from collections.abc import Callable

import routes
import talk
from contract import expect, require_json, require_orders, require_parameters, require_text
from servers import PeerFailure, Server
from services import Postgres, UPSTREAM_ANSWER, sorted_fortunes
from workloads import DATABASE

KEPT_FOR = 1_000
STREAM_LINES = 1024
STREAM_LINE = b"One line of sixty-four bytes, of which there are 1,024 in a row\n"


def require_plaintext(server: Server) -> None:
    """And that connections stay open, which wrk takes for granted."""
    require_text(server, "/plaintext", "Hello, World!")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        for number in range(1, KEPT_FOR + 1):
            connection.request("GET", "/plaintext")
            connection.getresponse().read()
            if connection.sock is None:
                raise PeerFailure(f"closes connections after {number} requests")
    finally:
        connection.close()


def require_routes(server: Server) -> None:
    for path, answer in routes.questions()[::10]:
        require_text(server, path, answer)
    expect("GET /repos", 404, server.ask("GET", "/repos").status)


def require_stream(server: Server) -> None:
    answer = server.ask("GET", "/stream")
    expect("GET /stream", (200, "text/plain"), (answer.status, answer.media_type), answer)
    expect("GET /stream: its length", None, answer.headers.get("content-length"))
    expect("GET /stream", STREAM_LINE * STREAM_LINES, answer.text.encode(), answer)


def require_aggregate(server: Server) -> None:
    require_json(server, "/aggregate", {"answers": [UPSTREAM_ANSWER] * 3})


def require_echo(server: Server) -> None:
    counts = talk.echo(server.port, 2, 0.2)
    expect("a text sent over a WebSocket", 0, counts.broken)
    expect("a WebSocket that says something", True, counts.done > 0)


def require_events(server: Server) -> None:
    """A hundred events a second for each subscriber: half of them at the least, on a machine that is busy."""
    counts = talk.listen(server.port, 2, 1)
    expect("GET /events", 0, counts.broken)
    if not 100 <= counts.done <= 230:
        raise PeerFailure(f"GET /events: two subscribers got {counts.done} events in a second instead of 200")


def require_fortunes(server: Server) -> None:
    answer = server.ask("GET", DATABASE["fortunes"])
    expect("GET /fortunes", (200, "text/html"), (answer.status, answer.media_type), answer)
    rows = [
        (int(number), html.unescape(text))
        for number, text in re.findall(r"<tr><td>(\d+)</td><td>(.*?)</td></tr>", answer.text)]
    expect("GET /fortunes", sorted_fortunes(), rows, answer)
    expect("GET /fortunes: elements that a fortune brought", 0, answer.text.count("<script>"))


def prover(postgres: Postgres | None) -> dict[str, Callable[[Server], None]]:
    """The proofs by workload. Those about rows ask the database itself what is right."""

    def require_row(server: Server) -> None:
        row = server.ask("GET", DATABASE["query"]).value
        expect("GET /db", postgres.rows([row["id"]]), [row])

    def require_rows(server: Server) -> None:
        rows = server.ask("GET", DATABASE["queries"]).value
        expect("GET /queries?queries=20: rows", 20, len(rows))
        expect("GET /queries?queries=20", postgres.rows([row["id"] for row in rows]), rows)

    def require_updates(server: Server) -> None:
        rows = server.ask("GET", DATABASE["updates"]).value
        expect("GET /updates?queries=20: rows", 20, len({row["id"] for row in rows}))
        expect("GET /updates?queries=20", postgres.rows([row["id"] for row in rows]), rows)

    return {
        "plaintext": require_plaintext,
        "json": lambda server: require_json(server, "/json", {"message": "Hello, World!"}),
        "parameters": require_parameters,
        "order": require_orders,
        "faults": require_orders,
        "mixed": require_orders,
        "sleep": lambda server: require_text(server, "/sleep", "awake"),
        "crowd": lambda server: require_text(server, "/sleep", "awake"),
        "routes": require_routes,
        "stream": require_stream,
        "aggregate": require_aggregate,
        "query": require_row,
        "queries": require_rows,
        "fortunes": require_fortunes,
        "updates": require_updates,
        "socket": require_echo,
        "events": require_events,
        "http2": lambda server: require_json(server, "/json", {"message": "Hello, World!"}),
    }

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who talks over connections that stay open: to WebSockets that echo (RFC 6455), and with servers that tell events."""

import json
import math
import select
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

TEXT = b"The quick brown fox jumps over the lazy dog."
MASK = b"\x13\x57\x9b\xdf"
SAID = bytes([0x81, 0x80 | len(TEXT)]) + MASK + bytes(byte ^ MASK[index % 4] for index, byte in enumerate(TEXT))
HEARD = bytes([0x81, len(TEXT)]) + TEXT
# Seconds that are not counted: who was connected first has been told for longer than the last one.
SETTLING = 0.2
HANDSHAKE = (
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")


@dataclass
class Counts:
    """What happened in so many seconds: messages that were there and right, and connections that broke or said else."""

    done: int = 0
    broken: int = 0
    seconds: float = 0


Moment = Callable[[], None]


def unheard() -> None:
    """Nobody wants to know when the counting begins and ends."""


def echo(port: int, connections: int, seconds: float, moment: Moment = unheard) -> Counts:
    """Says a text on each connection, and the next one when it is back."""
    return talk(port, connections, seconds, "/socket", HANDSHAKE, b" 101 ", echoed, moment)


def listen(port: int, connections: int, seconds: float, moment: Moment = unheard) -> Counts:
    """Counts the events that all connections are told."""
    return talk(port, connections, seconds, "/events", "Accept: text/event-stream\r\n", b" 200 ", told, moment)


def echoed(connection: socket.socket, said: bytearray, counts: Counts) -> None:
    if len(said) < len(HEARD):
        return
    if said != HEARD:
        raise ConnectionError("something else came back")
    said.clear()
    counts.done += 1
    connection.send(SAID)


def told(connection: socket.socket, said: bytearray, counts: Counts) -> None:
    """An event may come in two parts: what follows the last line stays."""
    complete = said.rfind(b"\n") + 1
    counts.done += said.count(b"data:", 0, complete)
    del said[:complete]


def talk(
        port: int, connections: int, seconds: float, path: str, fields: str, status: bytes, heard, moment: Moment) -> Counts:
    """Opens all connections, and then lets `heard` have what each was told, for some seconds after what had gathered. `moment` is
    called when these begin, and when they are over, while all is still open."""
    counts = Counts()
    poll = select.epoll()
    open_now: dict[int, tuple[socket.socket, bytearray]] = {}
    try:
        for _ in range(connections):
            connection = opened(port, path, fields, status)
            open_now[connection.fileno()] = connection, bytearray()
            poll.register(connection, select.EPOLLIN)
        if heard is echoed:
            for connection, _ in open_now.values():
                connection.send(SAID)
        settled = time.monotonic() + SETTLING
        started = math.inf
        while open_now and (now := time.monotonic()) < started + seconds:
            if started == math.inf and now >= settled:
                counts.done = 0
                started = now
                moment()
            for number, _ in poll.poll(0.1):
                connection, said = open_now[number]
                try:
                    more = connection.recv(65536)
                    if not more:
                        raise ConnectionError("the connection was closed")
                    said += more
                    heard(connection, said, counts)
                except OSError:
                    counts.broken += 1
                    poll.unregister(number)
                    del open_now[number]
                    connection.close()
        counts.seconds = time.monotonic() - started
        moment()
        return counts
    finally:
        for connection, _ in open_now.values():
            connection.close()
        poll.close()


def opened(port: int, path: str, fields: str, status: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=30)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{fields}\r\n".encode())
    head = b""
    while b"\r\n\r\n" not in head:
        more = connection.recv(1) or b"\r\n\r\n"
        head += more
    if status not in head.partition(b"\r\n")[0]:
        raise ConnectionError(f"{path} is answered with {head.decode(errors='replace')[:200]}")
    return connection


if __name__ == "__main__":
    way, (port, connections, seconds) = sys.argv[1], map(int, sys.argv[2:5])
    found = {"/socket": echo, "/events": listen}[way](port, connections, seconds, lambda: print("now", flush=True))
    print(json.dumps(asdict(found)))

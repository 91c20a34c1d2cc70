# SPDX-License-Identifier: Apache-2.0
"""Clients that do everything wrong, and one of each kind that does it right and compares its answers.

usage: soak-faults.py PORT TLS-PORT SECONDS
"""

import asyncio
import collections
import os
import random
import socket
import ssl
import struct
import sys
import time

PLAIN, SECURE, LENGTH = (int(each) for each in sys.argv[1:])
UNTIL = time.monotonic() + LENGTH
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0"
# GET / and POST / over http, as they stand in HPACK's static table.
GET, POST = b"\x82\x84\x86\x01\x01a", b"\x83\x84\x86\x01\x01a"
faults = collections.Counter()
answers = collections.Counter()

# Seconds after which a client that is kept waiting by its own machine may find that the server has given it up.
LATE = 10


def frame(kind, flags, stream, payload=b""):
    return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload


async def connect(port=PLAIN):
    return await asyncio.open_connection("127.0.0.1", port, limit=1 << 26)


def vanish(writer):
    """Ends a connection with a reset."""
    connection = writer.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def rest(seconds):
    await asyncio.sleep(max(0, min(seconds, UNTIL - time.monotonic())))


async def client_vanishes():
    reader, writer = await connect()
    writer.write(b"GET /fortunes HTTP/1.1\r\nHost: a\r\n\r\n" * random.randint(1, 16))
    await rest(random.random() / 20)
    vanish(writer)


async def slow_reader():
    body = os.urandom(4 << 20)
    reader, writer = await connect()
    writer.write(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % len(body))
    writer.write(body)
    writer.transport.pause_reading()
    await rest(random.random() * 20)
    vanish(writer)


async def half_open():
    reader, writer = await connect(random.choice((PLAIN, SECURE)))
    if random.random() < 0.5:
        writer.write(b"GET / HTTP/1.1\r\nHost: a\r\nX-")
    if random.random() < 0.5:
        writer.write_eof()
    await rest(random.random() * 15)
    vanish(writer)


async def garbage():
    reader, writer = await connect(random.choice((PLAIN, SECURE)))
    writer.write(os.urandom(random.randint(1, 2000)))
    await asyncio.wait_for(reader.read(), 20)
    vanish(writer)


async def upload_breaks_off():
    reader, writer = await connect()
    if random.random() < 0.5:
        writer.write(b"POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + os.urandom(300_000))
    else:
        writer.write(b"POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n40000\r\n" + os.urandom(100_000))
    await rest(random.random())
    vanish(writer)


async def events_are_dropped():
    reader, writer = await connect()
    writer.write(b"GET /sse HTTP/1.1\r\nHost: a\r\n\r\n")
    await reader.read(10)
    vanish(writer)


async def streams_are_reset():
    reader, writer = await connect()
    writer.write(PREFACE)
    for stream in range(1, 101, 2):
        writer.write(frame(1, 5, stream, GET) if stream % 4 == 1 else frame(1, 4, stream, POST))
        writer.write(frame(3, 0, stream, b"\0\0\0\x08"))
    await rest(random.random() / 5)
    vanish(writer)


async def streams_are_flooded():
    reader, writer = await connect()
    writer.write(PREFACE + frame(6, 0, 0, b"12345678") * 5000)
    await asyncio.wait_for(reader.read(), 20)
    vanish(writer)


async def stream_breaks_off():
    reader, writer = await connect()
    writer.write(PREFACE + frame(1, 4, 1, POST) + frame(0, 0, 1, os.urandom(10_000)) + frame(1, 4, 3, POST))
    await rest(random.random())
    vanish(writer)


async def stream_is_not_read():
    reader, writer = await connect()
    # A window of nothing.
    writer.write(PREFACE + frame(4, 0, 0, b"\0\4\0\0\0\0") + frame(1, 5, 1, GET) + frame(1, 5, 3, GET))
    await rest(random.random() * 15)
    vanish(writer)


async def handshake_breaks_off():
    reader, writer = await connect(SECURE)
    writer.write(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + os.urandom(100))
    await rest(random.random() * 5)
    vanish(writer)


async def web_socket():
    reader, writer = await connect()
    writer.write(
        b"GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    await reader.readuntil(b"\r\n\r\n")
    return reader, writer


async def web_socket_is_dropped():
    reader, writer = await web_socket()
    if random.random() < 0.5:
        # Half of a message of a million octets.
        writer.write(b"\x82\xff" + (1_000_000).to_bytes(8, "big") + bytes(4) + bytes(500_000))
    else:
        for _ in range(20):
            writer.write(b"\x82\xfe\xff\xff" + bytes(4) + bytes(65535))
    await rest(random.random())
    vanish(writer)


async def web_socket_is_answered():
    reader, writer = await web_socket()
    for _ in range(20):
        message = os.urandom(random.randint(126, 60_000))
        writer.write(b"\x82\xfe" + len(message).to_bytes(2, "big") + bytes(4) + message)
        head = await asyncio.wait_for(reader.readexactly(4), 30)
        said = await asyncio.wait_for(reader.readexactly(len(message)), 30)
        answers["right" if head[2:] == len(message).to_bytes(2, "big") and said == message else "wrong"] += 1
    writer.write(b"\x88\x82" + bytes(4) + b"\x03\xe8")
    await asyncio.wait_for(reader.read(), 30)
    writer.close()


async def echo_is_answered():
    unsafe = ssl.create_default_context()
    unsafe.check_hostname = False
    unsafe.verify_mode = ssl.CERT_NONE
    for port, context in ((PLAIN, None), (SECURE, unsafe)):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context)
        for _ in range(10):
            body = os.urandom(random.randint(0, 100_000))
            writer.write(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)
            said = await asyncio.wait_for(reader.readexactly(len(body)), 30)
            answers["right" if head.startswith(b"HTTP/1.1 200") and said == body else "wrong"] += 1
        writer.close()


# How many of a kind there are in a second.
KINDS = {
    client_vanishes: 4,
    slow_reader: 0.5,
    half_open: 3,
    garbage: 2,
    upload_breaks_off: 2,
    events_are_dropped: 2,
    streams_are_reset: 2,
    streams_are_flooded: 0.5,
    stream_breaks_off: 2,
    stream_is_not_read: 1,
    handshake_breaks_off: 2,
    web_socket_is_dropped: 2,
    web_socket_is_answered: 1,
    echo_is_answered: 1,
}


async def one(kind):
    right = kind.__name__.endswith("is_answered")
    try:
        await kind()
    except (OSError, EOFError, asyncio.TimeoutError) as failure:
        # Who does wrong may be thrown out at any time, and who is late.
        if right:
            answers["late" if slowest() > LATE else "wrong"] += 1
            print(f"{kind.__name__}: {failure!r}; this program lagged by {slowest():.1f} s", file=sys.stderr)
    if not right:
        faults[kind.__name__] += 1


async def repeat(kind, rate):
    running = set()
    while time.monotonic() < UNTIL:
        task = asyncio.create_task(one(kind))
        running.add(task)
        task.add_done_callback(running.discard)
        await asyncio.sleep(random.expovariate(rate))
    await asyncio.gather(*running)


lags = collections.deque(maxlen=90)


async def watch():
    """Notes for a minute and a half by how much this program itself was kept waiting, second by second."""
    while time.monotonic() < UNTIL + 60:
        before = time.monotonic()
        await asyncio.sleep(1)
        lags.append(time.monotonic() - before - 1)


def slowest():
    return max(lags, default=0)


async def main():
    watching = asyncio.create_task(watch())
    await asyncio.gather(*(repeat(kind, rate) for kind, rate in KINDS.items()))
    watching.cancel()
    print(f"answers {answers['right']} right, {answers['wrong']} wrong, {answers['late']} to clients that were late themselves")
    print("faults " + ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in sorted(faults.items())))


asyncio.run(main())

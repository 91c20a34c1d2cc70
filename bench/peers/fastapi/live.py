# SPDX-License-Identifier: Apache-2.0
"""What takes longer than one answer: a body that is made while it is sent, echoes, and events for all."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel

PART = b"One line of sixty-four bytes, of which there are 1,024 in a row\n" * 256

router = APIRouter()
listeners: set[asyncio.Queue["Tick"]] = set()


class Tick(BaseModel):
    tick: int


async def run() -> None:
    """A clock that ticks a hundred times a second."""
    number = 0
    due = asyncio.get_running_loop().time()
    while True:
        due += 0.01
        await asyncio.sleep(due - asyncio.get_running_loop().time())
        for listener in listeners:
            listener.put_nowait(Tick(tick=number))
        number += 1


@asynccontextmanager
async def ticking() -> AsyncIterator[None]:
    clock = asyncio.create_task(run())
    yield
    clock.cancel()


@router.get("/stream")
async def stream() -> StreamingResponse:
    return StreamingResponse(parts(), media_type="text/plain")


async def parts() -> AsyncIterator[bytes]:
    for _ in range(4):
        yield PART


@router.websocket("/socket")
async def echo(socket: WebSocket) -> None:
    await socket.accept()
    try:
        while True:
            await socket.send_text(await socket.receive_text())
    except WebSocketDisconnect:
        pass


@router.get("/events", response_class=EventSourceResponse)
async def events() -> AsyncIterable[Tick]:
    waiting: asyncio.Queue[Tick] = asyncio.Queue()
    listeners.add(waiting)
    try:
        while True:
            yield await waiting.get()
    finally:
        listeners.discard(waiting)

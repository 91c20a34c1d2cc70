# SPDX-License-Identifier: Apache-2.0
"""Rows of PostgreSQL."""

import html
import os
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import asyncpg
from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse
from pydantic import BaseModel

ROWS = 10_000

router = APIRouter()
pool: asyncpg.Pool


@asynccontextmanager
async def pooled() -> AsyncIterator[None]:
    """Opens no connection before the first question."""
    global pool
    port = int(os.environ.get("BENCH_POSTGRES_PORT", 1))
    async with asyncpg.create_pool(
            host="127.0.0.1", port=port, user="bench", database="postgres", min_size=0, max_size=16) as pool:
        yield


async def connected() -> AsyncIterator[asyncpg.Connection]:
    async with pool.acquire() as connection:
        yield connection


Connected = Annotated[asyncpg.Connection, Depends(connected, scope="function")]


class World(BaseModel):
    id: int
    randomNumber: int


@router.get("/db")
async def one(connection: Connected) -> World:
    return (await worlds(connection, 1))[0]


@router.get("/queries")
async def several(queries: int, connection: Connected) -> list[World]:
    return await worlds(connection, queries)


@router.get("/updates")
async def update(queries: int, connection: Connected) -> list[World]:
    async with connection.transaction():
        changed = [
            World(id=world.id, randomNumber=random.randint(1, ROWS)) for world in await worlds(connection, queries)]
        await connection.executemany(
            "update world set randomnumber = $1 where id = $2", [(world.randomNumber, world.id) for world in changed])
    return changed


@router.get("/fortunes", response_class=HTMLResponse)
async def fortunes(connection: Connected) -> str:
    rows = [(row["id"], row["message"]) for row in await connection.fetch("select id, message from fortune")]
    rows.append((0, "Additional fortune added at request time."))
    rows.sort(key=lambda row: row[1])
    cells = "".join(f"<tr><td>{number}</td><td>{html.escape(message)}</td></tr>" for number, message in rows)
    return (
        "<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>"
        f"<tr><th>id</th><th>message</th></tr>{cells}</table></body></html>")


async def worlds(connection: asyncpg.Connection, count: int) -> list[World]:
    """Different ones, in the order of their ids, so that two who update the same do not wait for each other."""
    found = []
    for number in sorted(random.sample(range(1, ROWS + 1), count)):
        # asyncpg keeps the statement, which it would not if it were prepared here.
        row = await connection.fetchrow("select id, randomnumber from world where id = $1", number)
        found.append(World(id=row[0], randomNumber=row[1]))
    return found

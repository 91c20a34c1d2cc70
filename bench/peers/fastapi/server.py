# SPDX-License-Identifier: Apache-2.0
"""The workloads on FastAPI and uvicorn, with uvloop and httptools: a process for each core. Argument: the port."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated
from uuid import UUID

import aggregate
import database
import growth
import live
import uvicorn
from fastapi import FastAPI, Path, Query
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, EmailStr, Field, StrictBool, StrictInt, StringConstraints

Tag = Annotated[str, StringConstraints(pattern=r"\S")]
Line = Annotated[str, StringConstraints(pattern=r"\S", max_length=120)]


class Address(BaseModel):
    street: Line
    city: Line
    zip: Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]


class Customer(BaseModel):
    name: Annotated[str, StringConstraints(pattern=r"\S", max_length=80)]
    email: EmailStr
    address: Address


class Item(BaseModel):
    """The price is that of one piece, in cents."""

    sku: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-[0-9]{4}$")]
    title: Line
    quantity: Annotated[StrictInt, Field(ge=1, le=100)]
    price: Annotated[StrictInt, Field(ge=1)]


class Order(BaseModel):
    id: UUID
    customer: Customer
    items: Annotated[list[Item], Field(min_length=6, max_length=8)]
    note: Annotated[str | None, Field(max_length=200)] = None
    express: StrictBool
    tags: Annotated[list[Tag], Field(max_length=10)] = []


class Receipt(BaseModel):
    id: UUID
    total: int
    items: int
    customer: str
    express: bool


class Message(BaseModel):
    message: str


class Selection(BaseModel):
    shop: int
    item: UUID
    page: int
    size: int
    sort: str
    sale: bool



@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with live.ticking(), database.pooled():
        yield


app = FastAPI(openapi_url=None, lifespan=lifespan)
for part in [live, aggregate, database, growth]:
    app.include_router(part.router)


@app.get("/plaintext", response_class=PlainTextResponse)
async def plaintext() -> str:
    return "Hello, World!"


@app.get("/json")
async def json() -> Message:
    return Message(message="Hello, World!")


@app.get("/shops/{shop}/items/{item}")
async def select(
    shop: Annotated[int, Path(ge=1)],
    item: UUID,
    page: Annotated[int, Query(ge=1)] = 1,
    size: Annotated[int, Query(ge=1, le=100)] = 20,
    sort: Annotated[str, Query(pattern="^[a-z]{1,12}$")] = "name",
    sale: bool = False,
) -> Selection:
    return Selection(shop=shop, item=item, page=page, size=size, sort=sort, sale=sale)


@app.get("/sleep", response_class=PlainTextResponse)
async def sleep() -> str:
    await asyncio.sleep(0.01)
    return "awake"


@app.post("/orders")
async def place(order: Order) -> Receipt:
    return Receipt(
        id=order.id,
        total=sum(item.quantity * item.price for item in order.items),
        items=len(order.items),
        customer=order.customer.name,
        express=order.express,
    )


if __name__ == "__main__":
    uvicorn.run(
        "server:app", host="127.0.0.1", port=int(sys.argv[1]), workers=len(os.sched_getaffinity(0)),
        loop="uvloop", http="httptools", access_log=False, log_level="warning")

# SPDX-License-Identifier: Apache-2.0
"""The workloads on Flask, validated by Pydantic. gunicorn.conf.py says how it is served."""

import time
from typing import Annotated
from uuid import UUID

from flask import Flask, Response, jsonify, request
from pydantic import BaseModel, EmailStr, Field, StrictBool, StrictInt, StringConstraints, ValidationError

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


class Selection(BaseModel):
    shop: Annotated[int, Field(ge=1)]
    item: UUID
    page: Annotated[int, Field(ge=1)] = 1
    size: Annotated[int, Field(ge=1, le=100)] = 20
    sort: Annotated[str, StringConstraints(pattern="^[a-z]{1,12}$")] = "name"
    sale: bool = False


app = Flask(__name__)


@app.get("/plaintext")
def plaintext() -> Response:
    return Response("Hello, World!", mimetype="text/plain")


@app.get("/json")
def json() -> Response:
    return jsonify(message="Hello, World!")


@app.get("/shops/<shop>/items/<item>")
def select(shop: str, item: str) -> Response:
    selection = Selection.model_validate(request.args.to_dict() | {"shop": shop, "item": item})
    return jsonify(selection.model_dump(mode="json"))


@app.get("/sleep")
def sleep() -> Response:
    time.sleep(0.01)
    return Response("awake", mimetype="text/plain")


@app.post("/orders")
def place() -> Response:
    order = Order.model_validate_json(request.get_data())
    return jsonify(
        id=str(order.id),
        total=sum(item.quantity * item.price for item in order.items),
        items=len(order.items),
        customer=order.customer.name,
        express=order.express,
    )


@app.errorhandler(ValidationError)
def refuse(invalid: ValidationError) -> tuple[Response, int]:
    faults = invalid.errors(include_url=False, include_context=False, include_input=False)
    errors = [{"pointer": "/" + "/".join(map(str, fault["loc"])), "detail": fault["msg"]} for fault in faults]
    return jsonify(errors=errors), 422

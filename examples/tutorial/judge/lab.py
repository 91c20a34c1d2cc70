# SPDX-License-Identifier: Apache-2.0
"""The laboratory, built with FastAPI: one route for each type and each edge, so that it can be asked what it does."""

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from ipaddress import IPv4Address
from typing import Annotated, Any, Literal, Union
from uuid import UUID

from fastapi import Body, Cookie, Depends, FastAPI, Form, Header, HTTPException, Query, Security
from fastapi.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPAuthorizationCredentials, HTTPBearer, HTTPDigest, OpenIdConnect
from pydantic import (
    AliasChoices, BaseModel, ConfigDict, EmailStr, Field, HttpUrl, Json, SecretStr, StrictInt, computed_field, create_model, field_serializer,
    field_validator, model_validator,
)

app = FastAPI()


class Color(str, Enum):
    red = "red"
    green = "green"


class Level(IntEnum):
    one = 1
    two = 2


TYPES = {
    "int": int, "float": float, "bool": bool, "str": str, "datetime": datetime, "date": date, "time": time, "timedelta": timedelta,
    "uuid": UUID, "decimal": Decimal, "email": EmailStr, "url": HttpUrl, "ip": IPv4Address, "color": Color, "level": Level, "bytes": bytes,
    "strictint": StrictInt, "literal": Literal["a", "b"], "list-int": list[int], "set-str": set[str], "tuple": tuple[int, str],
    "dict-int-float": dict[int, float], "json": Json[dict[str, int]], "secret": SecretStr, "opt-int": Union[int, None], "any": Any,
}

QUERIES = ["int", "float", "bool", "datetime", "date", "timedelta", "uuid", "decimal", "color", "level", "opt-int", "literal", "email", "time"]


def add_type(name, type_):
    model = create_model("Value_" + name.replace("-", "_"), v=(type_, ...))

    @app.post(f"/type/{name}", response_model=model)
    def echo(body: model):
        return body


def add_query(name, type_):
    @app.get(f"/query/{name}")
    def echo(v: type_):
        return {"v": v}


for name, type_ in TYPES.items():
    add_type(name, type_)
for name in QUERIES:
    add_query(name, TYPES[name])


class Constraints(BaseModel):
    s: str = Field("abc", min_length=2, max_length=5, pattern="^[a-z]+$")
    gt: int = Field(1, gt=0)
    ge: int = Field(1, ge=1)
    lt: float = Field(1, lt=10)
    le: float = Field(1, le=10)
    mult: int = Field(10, multiple_of=5)
    dec: Decimal = Field(Decimal("1.5"), max_digits=4, decimal_places=2)
    items: list[int] = Field([1], min_length=1, max_length=3)
    fin: float = Field(1.0, allow_inf_nan=False)


@app.post("/constraints")
def constraints(body: Constraints) -> Constraints:
    return body


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    barks: bool


class Tagged(BaseModel):
    pet: Union[Cat, Dog] = Field(discriminator="kind")


class Untagged(BaseModel):
    pet: Union[Cat, Dog]


@app.post("/discriminated")
def discriminated(body: Tagged) -> Tagged:
    return body


@app.post("/union")
def union(body: Untagged) -> Untagged:
    return body


@app.post("/scalar-union")
def scalar_union(v: Annotated[Union[int, str], Body(embed=True)]):
    return {"v": v, "type": type(v).__name__}


class Forbid(BaseModel):
    model_config = ConfigDict(extra="forbid")
    a: int


class Allow(BaseModel):
    model_config = ConfigDict(extra="allow")
    a: int


@app.post("/forbid")
def forbid(body: Forbid):
    return body


@app.post("/allow")
def allow(body: Allow):
    return body


class Aliases(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
    first_name: str = Field(alias="firstName")
    code: str = Field("x", validation_alias=AliasChoices("code", "kode"), serialization_alias="theCode")


@app.post("/alias")
def alias(body: Aliases) -> Aliases:
    return body


class Account(BaseModel):
    name: str
    pw: str
    pw2: str

    @field_validator("name")
    @classmethod
    def one_word(cls, value):
        if " " in value:
            raise ValueError("must not contain a space")
        return value.title()

    @model_validator(mode="after")
    def same(self):
        if self.pw != self.pw2:
            raise ValueError("passwords do not match")
        return self


@app.post("/validators")
def validators(body: Account):
    return {"name": body.name}


class Computed(BaseModel):
    w: int
    h: int

    @computed_field
    @property
    def area(self) -> int:
        return self.w * self.h

    @field_serializer("h")
    def pixels(self, value: int) -> str:
        return f"{value}px"


@app.post("/computed")
def computed(body: Computed) -> Computed:
    return body


class Node(BaseModel):
    name: str
    children: list["Node"] = []


@app.post("/recursive")
def recursive(body: Node) -> Node:
    return body


class Strict(BaseModel):
    model_config = ConfigDict(strict=True)
    i: int
    f: float
    b: bool
    s: str


@app.post("/strict")
def strict(body: Strict):
    return body


class Declared(BaseModel):
    a: int
    b: str


@app.get("/bad-response", response_model=Declared)
def bad_response():
    return {"a": "x"}


@app.get("/none-204", status_code=204)
def none_204():
    return None


@app.get("/boom")
def boom():
    raise RuntimeError("boom")


@app.get("/http-obj")
def http_obj():
    raise HTTPException(409, detail={"code": "dup", "fields": ["a"]}, headers={"X-E": "1"})


@app.get("/http-nodetail")
def http_nodetail():
    raise HTTPException(418)


@app.get("/http-304")
def http_304():
    raise HTTPException(304)


@app.get("/apikey/header")
def apikey_header(k: Annotated[str, Security(APIKeyHeader(name="X-Key"))]):
    return {"k": k}


@app.get("/apikey/query")
def apikey_query(k: Annotated[str, Security(APIKeyQuery(name="key"))]):
    return {"k": k}


@app.get("/apikey/cookie")
def apikey_cookie(k: Annotated[str, Security(APIKeyCookie(name="key"))]):
    return {"k": k}


@app.get("/apikey/optional")
def apikey_optional(k: Annotated[Union[str, None], Security(APIKeyHeader(name="X-Key", auto_error=False))]):
    return {"k": k}


@app.get("/bearer")
def bearer(c: Annotated[HTTPAuthorizationCredentials, Security(HTTPBearer())]):
    return c


@app.get("/digest")
def digest(c: Annotated[HTTPAuthorizationCredentials, Security(HTTPDigest())]):
    return c


@app.get("/oidc")
def oidc(c: Annotated[str, Security(OpenIdConnect(openIdConnectUrl="/openid"))]):
    return {"c": c}


@app.get("/dup-query")
def dup_query(a: int = 0):
    return {"a": a}


@app.get("/multi/{p}")
def multi_get(p: int, q: Annotated[int, Query(ge=1)], h: Annotated[int, Header()], c: Annotated[int, Cookie()]):
    return {"p": p, "q": q, "h": h, "c": c}


@app.post("/multi/{p}")
def multi_post(p: int, q: int, item: Declared, x: Annotated[int, Body()]):
    return {"p": p, "q": q, "item": item, "x": x}


@app.post("/form")
def form(a: Annotated[int, Form()], b: Annotated[Union[str, None], Form()] = None, tags: Annotated[list[str], Form()] = []):
    return {"a": a, "b": b, "tags": tags}


@app.get("/slash/")
def slash():
    return {"slash": True}


@app.get("/noslash")
def noslash():
    return {"slash": False}


class Price(BaseModel):
    price: float


@app.post("/auth-body")
def auth_body(c: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())], body: Price):
    return body


calls = {"first": 0, "cache": 0}


def count_first():
    calls["first"] += 1


@app.get("/dep-first/{id}", dependencies=[Depends(count_first)])
def dep_first(id: int):
    return {"id": id}


@app.get("/dep-count")
def dep_count():
    return {"n": calls["first"]}


def counter():
    calls["cache"] += 1
    return calls["cache"]


def one(n: Annotated[int, Depends(counter)]):
    return n


def other(n: Annotated[int, Depends(counter)]):
    return n


@app.get("/cache")
def cache(a: Annotated[int, Depends(one)], b: Annotated[int, Depends(other)], c: Annotated[int, Depends(counter, use_cache=False)]):
    return {"same": a == b, "fresh": c != a}


@app.get("/two")
def two_get():
    return "get"


@app.post("/two")
def two_post():
    return "post"


@app.get("/seg/{s}")
def seg(s: str):
    return {"s": s}


@app.get("/when")
def when(at: datetime):
    return {"at": at}


@app.post("/price")
def price(body: Price) -> Price:
    return body


VALUES = {
    "d": Decimal("1.10"),
    "td": timedelta(seconds=90),
    "dt": datetime(2032, 4, 23, 10, 20, 30, tzinfo=timezone.utc),
    "b": b"hi",
}


@app.get("/untyped-values")
def untyped_values():
    return {**VALUES, "u": UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "s": {1}, "e": Color.red}


class Values(BaseModel):
    d: Decimal
    td: timedelta
    dt: datetime
    b: bytes


@app.get("/typed-values", response_model=Values)
def typed_values():
    return VALUES

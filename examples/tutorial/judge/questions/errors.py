# SPDX-License-Identifier: Apache-2.0
"""Questions about errors."""

from .asking import JSON, about, get, gets, members, post, shapes

about("handling_errors/tutorial001", gets("/items/%s", "foo", "bar", ""), get("/items/foo/"))
about("handling_errors/tutorial002", gets("/items-header/%s", "foo", "bar"))
about("handling_errors/tutorial003", gets("/unicorns/%s", "shinny", "yolo"))
about("handling_errors/tutorial004", gets("/items/%s", "2", "3", "foo", "1.5"), get("/nothing"), post("/items/2"))
about(
    "handling_errors/tutorial005",
    members("POST", "/items/", {"title": "towel", "size": 2}), shapes("POST", "/items/"), post("/items/", json={"title": "towel", "size": "XL"}),
    post("/items/", raw="x", type="text/plain"), post("/items/", raw="{", type=JSON),
)
TOKEN = [("X-Token", "coneofsilence")]
about(
    "app_testing/app_b",
    get("/items/foo", headers=TOKEN), get("/items/bar", headers=TOKEN), get("/items/baz", headers=TOKEN), get("/items/foo"), get("/items/foo", headers=[("X-Token", "x")]),
    post("/items/", json={"id": "foobar", "title": "Foo Bar", "description": "The Foo Barters"}, headers=TOKEN), get("/items/foobar", headers=TOKEN),
    post("/items/", json={"id": "foo", "title": "x"}, headers=TOKEN), post("/items/", json={"id": "new", "title": "x"}, headers=[("X-Token", "x")]),
    post("/items/", json={"id": "new"}), post("/items/", json={"id": "new", "title": "x"}, headers=TOKEN), get("/items/new", headers=TOKEN),
    post("/items/", headers=TOKEN), post("/items/", json={"id": 1, "title": None}, headers=TOKEN),
)

# SPDX-License-Identifier: Apache-2.0
"""Questions about JSON bodies."""

from .asking import BROKEN, FORM, JSON, about, ask, get, members, patch, post, put, shapes

ITEM = {"name": "Foo", "description": "An item", "price": 50.5, "tax": 3.2}
SMALL = {"name": "Foo", "price": 50.5}
USER = {"username": "dave", "full_name": "Dave Grohl"}
IMAGE = {"url": "http://example.com/image.jpg", "name": "An image"}


about(
    "body/tutorial001",
    members("POST", "/items/", ITEM),
    shapes("POST", "/items/"),
    [post("/items/", raw=text, type=JSON) for text in BROKEN],
    post("/items/", json=SMALL),
    post("/items/", json={"name": "Foo", "price": "50.5"}),
    post("/items/", json={"name": "Foo", "price": "1e3"}),
    post("/items/", json={"name": "Foo", "price": " 7 "}),
    post("/items/", json={"name": "Foo", "price": "1_000"}),
    post("/items/", json={"name": "Foo", "price": 12345678901234567890123}),
    post("/items/", raw='{"name": "Foo", "price": 1e400}', type=JSON),
    post("/items/", raw='{"name": "Foo", "price": NaN}', type=JSON),
    post("/items/", raw='{"name": "Foo", "price": "inf"}', type=JSON),
    post("/items/", raw='{"name": "Foo", "name": "Bar", "price": 1}', type=JSON),
    post("/items/", raw='{"name": "\\ud800", "price": 1}', type=JSON),
    post("/items/", raw=b'{"name": "\xff", "price": 1}', type=JSON),
    post("/items/", raw=b'\xef\xbb\xbf{"name": "Foo", "price": 1}', type=JSON),
    post("/items/", raw="[" * 2000, type=JSON),
    post("/items/", raw="", type=JSON),
    post("/items/", raw=" ", type=JSON),
    post("/items/", json=SMALL, type="application/json; charset=utf-8"),
    post("/items/", json=SMALL, type="application/vnd.api+json"),
    post("/items/", json=SMALL, type="text/plain"),
    post("/items/", json=SMALL, type="application/xml"),
    post("/items/", raw='{"name": "Foo", "price": 1}'),
    post("/items/", form=[("name", "Foo"), ("price", "1")]),
    post("/items", json=SMALL),
    get("/items/"),
)

about(
    "body/tutorial004",
    put("/items/3", json=ITEM), put("/items/3", json=SMALL), put("/items/3?q=a", json=SMALL), put("/items/3?q=", json=SMALL), put("/items/x", json=SMALL),
    put("/items/x", json={}), put("/items/3"), put("/items/3", json={"name": None, "price": "x"}), put("/items/3", json=[]),
)

about(
    "body_fields/tutorial001",
    put("/items/5", json={"item": {"name": "Foo", "price": 3.0}}),
    put("/items/6", json={"item": {"name": "Bar", "price": 0.2, "description": "Some bar", "tax": "5.4"}}),
    put("/items/5", json={"item": {"name": "Foo", "price": -3.0}}),
    put("/items/5", json={"item": {"name": "Foo", "price": 0}}),
    put("/items/5", json={"item": {"name": "Foo", "price": 1, "description": "x" * 301}}),
    put("/items/5", json={"item": {"name": "Foo", "price": 1, "description": "\U0001f600" * 300}}),
    put("/items/5", json={"item": {"name": "Foo"}}), put("/items/5", json={"item": None}), put("/items/5", json={"item": []}),
    put("/items/5", json={"item": "x"}), put("/items/x", json={"item": {"price": -1}}), put("/items/5", json={"name": "Foo", "price": 3.0}),
    shapes("PUT", "/items/5"),
)

about(
    "body_multiple_params/tutorial001",
    put("/items/5?q=bar", json=SMALL), put("/items/5", json=ITEM), put("/items/5"), put("/items/5?q=bar"), put("/items/5", json=None), put("/items/foo"),
    put("/items/1001", json=SMALL), put("/items/-1", json=SMALL), put("/items/5", json={}), put("/items/5", json={"name": "Foo"}), put("/items/5", json=[]),
    put("/items/1001", json={"name": 1}),
)

for app, extra in (("body_multiple_params/tutorial003", []), ("body_multiple_params/tutorial004", ["?q=a", "?q="])):
    good = {"importance": 2, "item": SMALL, "user": {"username": "dave"}}
    about(
        app,
        put("/items/5", json=good), put("/items/5", json={"importance": 2, "item": ITEM, "user": USER}),
        [put("/items/5" + query, json=good) for query in extra],
        members("PUT", "/items/5", good),
        put("/items/5", json={"importance": 2, "item": {"name": "Foo"}, "user": {}}),
        put("/items/x", json={}),
        put("/items/5", json={**good, "importance": 0}),
        put("/items/5", json={**good, "importance": -1}),
        put("/items/5", json={**good, "importance": "7"}),
        shapes("PUT", "/items/5"),
    )

about(
    "body_multiple_params/tutorial005",
    put("/items/5", json={"item": ITEM}), put("/items/5", json={"item": SMALL}), put("/items/5", json={"item": {}}), put("/items/5", json=ITEM),
    put("/items/x", json={"item": {"name": 1}}), shapes("PUT", "/items/5"),
)

OFFER = {
    "name": "Special", "description": "All of it", "price": 38.6,
    "items": [{"name": "Foo", "description": "A foo", "price": 35.4, "tax": 3.2, "tags": ["foo", "bar", "foo"], "images": [IMAGE]}],
}
about(
    "body_nested_models/tutorial007",
    post("/offers/", json={"name": "Special", "price": 1, "items": []}),
    post("/offers/", json={"name": "Special", "price": 1, "items": [SMALL]}),
    post("/offers/", json={**OFFER, "items": [{**OFFER["items"][0], "tags": ["foo"]}]}),
    members("POST", "/offers/", {**OFFER, "items": [SMALL]}),
    members("POST", "/offers/", {**OFFER, "items": [SMALL, {"name": "Bar"}]}, wrong=()),
    post("/offers/", json={**OFFER, "items": [{**SMALL, "images": [{"url": "ftp://example.com", "name": "x"}]}]}),
    post("/offers/", json={**OFFER, "items": [{**SMALL, "images": [{"url": "not a url", "name": 1}, {"name": "x"}]}]}),
    post("/offers/", json={**OFFER, "items": [{**SMALL, "images": []}]}),
    post("/offers/", json={**OFFER, "items": [{**SMALL, "images": None, "tags": None}]}),
    post("/offers/", json={**OFFER, "items": [{**SMALL, "tags": "foo"}]}),
    post("/offers/", json={**OFFER, "items": [{**SMALL, "tags": [1, None]}]}),
)

about(
    "body_nested_models/tutorial008",
    [post("/images/multiple/", json=[{"url": url, "name": "x"}]) for url in (
        "http://example.com/", "http://example.com", "HTTP://Example.COM/A b?c=d#e", "https://example.com:443/", "http://example.com:80/a", "http://example.com:8080",
        "https://b\u00fccher.example/", "http://user:secret@example.com/", "http://192.168.0.1/", "http://[::1]/", "http://localhost", "http://",
        "https:example.com", "//example.com", "/relative", "", "ftp://example.com/", "mailto:a@example.com", "http://exa mple.com/",
        "http://example.com/%zz", "http://example.com/\u00e4", "http://example.com:99999/", "http:///path", "http://a.b/" + "x" * 2100, "javascript:alert(1)",
    )],
    post("/images/multiple/", json=[]), post("/images/multiple/", json=[IMAGE, IMAGE]), post("/images/multiple/", json=[IMAGE, {"url": 1}, {"name": "x"}]),
    post("/images/multiple/", json=IMAGE), post("/images/multiple/", json=[None, 1, "x", []]), shapes("POST", "/images/multiple/"),
)

about(
    "body_nested_models/tutorial009",
    post("/index-weights/", json={"2": 2.2, "3": 3.3}), post("/index-weights/", json={"foo": 2.2, "3": 3.3}), post("/index-weights/", json={"1": "x", "2": "2.5"}),
    post("/index-weights/", json={"1.0": 1, " 2 ": 2, "1_0": 3}), post("/index-weights/", json={"1": None, "x": None}), post("/index-weights/", json={"-1": 0}),
    post("/index-weights/", raw='{"1": 1, "1": 2}', type=JSON), shapes("POST", "/index-weights/"),
)

about(
    "body_updates/tutorial002",
    get("/items/foo"), get("/items/bar"), get("/items/baz"),
    patch("/items/foo", json={"name": "Fooer", "price": 3}), get("/items/foo"), patch("/items/bar", json={}), patch("/items/bar", json={"description": None}),
    get("/items/bar"), patch("/items/baz", json={"tags": ["a"], "tax": "1.5"}), get("/items/baz"), patch("/items/foo", json={"tax": None}),
    patch("/items/foo", json={"tags": None}), patch("/items/foo", json={"price": "x", "tags": [1]}), patch("/items/foo", json={"name": None}), get("/items/foo"),
    patch("/items/foo"), patch("/items/foo", json=None), patch("/items/foo", json=[]), patch("/items/foo", json={"unknown": 1}),
    patch("/items/foo", raw='{"name": ', type=JSON), get("/items/nothing"),
)

ID = "2f7b7e3c-1a4e-4a0b-9d5d-7a3c9e1f0b11"
TIMES = {"start_datetime": "2018-12-22T14:00:00+00:00", "end_datetime": "2018-12-24T15:00:00+00:00", "repeat_at": "15:30:00", "process_after": 300}
about(
    "extra_data_types/tutorial001",
    members("PUT", "/items/" + ID, TIMES),
    [put("/items/" + ID, json={**TIMES, "process_after": value}) for value in ("PT5M", "PT5M0.5S", 0.5, "P3DT4H", "-PT5M", "00:01:02", "3 days, 04:05:06", "later")],
    [put("/items/" + ID, json={**TIMES, "start_datetime": value}) for value in (
        "2018-12-22T14:00:00Z", "2018-12-22 14:00:00+00:00", "2018-12-22T14:00+00:00", 1545487200, "2018-12-22", "2018-13-22T14:00:00Z")],
    [put("/items/" + ID, json={**TIMES, "repeat_at": value}) for value in ("15:30", "15:30:00.5", "25:00", 3720, "15:30:00Z")],
    put("/items/" + ID.replace("-", ""), json=TIMES), put("/items/urn:uuid:" + ID, json=TIMES), put("/items/x", json=TIMES), put("/items/x", json={}),
    put("/items/" + ID), shapes("PUT", "/items/" + ID),
)

about(
    "additional_status_codes/tutorial001",
    put("/items/foo", json={"name": "Wrestlers"}), put("/items/red", json={"name": "Chillies"}), put("/items/red", json={"name": "Chillies", "size": 2}),
    put("/items/bar", json={}), put("/items/new"), put("/items/foo", json={"name": 1, "size": "x"}), put("/items/foo", json=None), put("/items/foo", json=[]),
    put("/items/foo", json={"size": "7"}), put("/items/foo", json={"size": 1.5}),
)

about(
    "json_base64_bytes/tutorial001",
    post("/data", json={"description": "A file", "data": "SGVsbG8sIFdvcmxkIQ=="}), get("/data"), post("/data-in-out", json={"description": "A file", "data": "SGVsbG8sIFdvcmxkIQ=="}),
    post("/data", json={"description": "A file", "data": "not base64!"}), post("/data", json={"description": "A file", "data": "SGVsbG8"}),
    post("/data", json={"description": "A file", "data": ""}), post("/data", json={"description": "A file", "data": "_-8="}),
    post("/data", json={"data": 1}), post("/data", json={"description": "A file", "data": None}), post("/data-in-out", json={"description": "A file", "data": "_-8="}),
)

about(
    "strict_content_type/tutorial001",
    post("/items/", json=SMALL), post("/items/", raw='{"name": "Foo", "price": 1}'), post("/items/", raw='{"name": "Foo", "price": 1}', type="text/plain"),
    post("/items/", raw='{"name": "Foo"}'), post("/items/", raw="{"), post("/items/"), post("/items/", raw="name=Foo", type=FORM),
)

about(
    "dataclasses/tutorial003",
    post("/authors/foo/items/", json=[{"name": "Bar"}]), post("/authors/foo/items/", json=[{"name": "Bar", "description": "x"}, {"name": "Baz", "description": None}]),
    post("/authors/foo/items/", json=[]), post("/authors/foo/items/", json=[{}, {"name": 1}]), get("/authors/"), shapes("POST", "/authors/foo/items/"),
)

about(
    "custom_request_and_route/tutorial002",
    post("/", json=[1, 2, 3]), post("/", json=[]), post("/", json=["1", 2.0, True]), post("/", json={"numbers": [1]}), post("/", json=["x", 1.5]),
    post("/", raw="[1, ", type=JSON), post("/"), post("/", json=None),
)

about(
    "separate_openapi_schemas/tutorial001",
    members("POST", "/items/", {"name": "Foo", "description": "x"}), post("/items/", json={"name": "Foo"}), get("/items/"),
)

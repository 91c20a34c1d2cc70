# SPDX-License-Identifier: Apache-2.0
"""Questions to the applications that are about their documents; what the documents say is compared by facts.py."""

from .asking import about, get, members, post, put

about("schema_extra_example/tutorial005", members("PUT", "/items/5", {"name": "Foo", "price": 35.4}, wrong=("x", None)), put("/items/5", json={"name": "Bar", "price": "35.4"}),
      put("/items/5", json={"name": "Baz", "price": "thirty five point four"}), put("/items/x"))
INVOICE = {"id": "fooinvoice", "customer": "John", "total": 5.3}
about("openapi_callbacks/tutorial001", members("POST", "/invoices/", INVOICE, wrong=("x", None)), post("/invoices/?callback_url=https://example.com", json=INVOICE),
      post("/invoices/?callback_url=nope", json=INVOICE), post("/invoices/?callback_url=", json=INVOICE), post("/invoices/?callback_url=nope", json={}))
about("openapi_webhooks/tutorial001", get("/users/"), post("/new-subscription", json={}))
about("path_operation_advanced_configuration/tutorial006", post("/items/", raw=b"this is actually not validated", type="text/plain"),
      post("/items/", json={"name": "x"}), post("/items/"), post("/items/", raw=b"\x00\xff"))
about("path_operation_configuration/tutorial005", members("POST", "/items/", {"name": "Foo", "price": 42}, wrong=("x", None)),
      post("/items/", json={"name": "Foo", "description": "x", "price": 42, "tax": 1, "tags": ["a", "a"]}))
about("metadata/tutorial001", get("/items/"))
about("metadata/tutorial004", get("/users/"), get("/items/"))
about("generate_clients/tutorial003", post("/items/", json={"name": "Foo", "price": 5}), get("/items/"), post("/users/", json={"username": "Foo", "email": "foo@example.com"}),
      post("/items/", json={}), post("/users/", json={}), post("/users/", json={"username": 1, "email": "anything"}))

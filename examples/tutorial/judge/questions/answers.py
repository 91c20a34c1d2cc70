# SPDX-License-Identifier: Apache-2.0
"""Questions about answers."""

from .asking import about, ask, get, gets, post, put

USER = {"username": "johndoe", "password": "secret", "email": "johndoe@example.com", "full_name": "John Doe"}
about(
    "response_model/tutorial003_01",
    post("/user/", json=USER), post("/user/", json={key: USER[key] for key in ("username", "password", "email")}), post("/user/", json={}), post("/user/"),
    [post("/user/", json={**USER, "email": email}) for email in (
        "x", "a@b", "a@example.com", "A@EXAMPLE.COM", "John <a@example.com>", "a@example.com ", "a b@example.com", "a@b@example.com", "@example.com", "a@", "",
        "a.b+c@sub.example.com", "a@localhost", "a@-example.com", "\u00fc@example.com", "a@b\u00fccher.example.com", "a..b@example.com", ".a@example.com", 1, None)],
    post("/user/", json={**USER, "extra": 1}), post("/user/", json={**USER, "full_name": None}), post("/user/", json={**USER, "password": None}),
)
about("response_model/tutorial003_02", gets("/portal%s", "", "?teleport=true", "?teleport=0", "?teleport=x", "?teleport="))
about("response_model/tutorial004", gets("/items/%s", "foo", "bar", "baz"))
about("response_model/tutorial005", gets("/items/%s", "foo/name", "bar/name", "baz/name", "foo/public", "bar/public", "baz/public", "bar"))
about("extra_models/tutorial003", gets("/items/%s", "item1", "item2"))
about("extra_models/tutorial005", get("/keyword-weights/"), get("/keyword-weights"))
about("response_change_status_code/tutorial001", put("/get-or-create-task/foo"), put("/get-or-create-task/bar"), put("/get-or-create-task/bar"))
about("response_cookies/tutorial001", post("/cookie/"), get("/cookie/"))
about("response_headers/tutorial002", get("/headers-and-object/"))
about("custom_response/tutorial006b", get("/fastapi"))
about("custom_response/tutorial006c", get("/pydantic"))
about("custom_response/tutorial002", get("/items/"))
about("custom_response/tutorial005", get("/"))
about("custom_response/tutorial007", get("/"))

for app in ("additional_responses/tutorial002", "additional_responses/tutorial004"):
    about(app, gets("/items/foo%s", "", "?img=true", "?img=1", "?img=0", "?img=x", "?img="), get("/items/bar"))

about("server_sent_events/tutorial001", get("/items/stream"))
about("server_sent_events/tutorial002", get("/items/stream"))
about("server_sent_events/tutorial003", get("/logs/stream"))
about("server_sent_events/tutorial004", get("/items/stream"), [get("/items/stream", headers=[("Last-Event-ID", value)]) for value in ("0", "1", "2", "-1", "x", "", "1.0")])
about("server_sent_events/tutorial005", post("/chat/stream", json={"text": "hello world"}), post("/chat/stream", json={"text": "a \u00e4 \"b\""}),
      post("/chat/stream", json={"text": ""}), post("/chat/stream", json={}), post("/chat/stream"), get("/chat/stream"))
about("stream_json_lines/tutorial001", get("/items/stream"), get("/items/stream-no-annotation"))
about("sub_applications/tutorial001", get("/app"), get("/subapi/sub"), get("/subapi"), get("/subapi/app"), get("/sub"), get("/subapi/sub/"))
about("behind_a_proxy/tutorial003", get("/app"), get("/api/v1/app"))
about("events/tutorial003", gets("/predict%s", "?x=2", "?x=0.5", "", "?x=x", "?x=1e3", "?x=1e308"))
HERO = {"name": "Deadpond", "secret_name": "Dive Wilson"}
about(
    "sql_databases/tutorial002",
    get("/heroes/"), post("/heroes/", json=HERO), post("/heroes/", json={**HERO, "age": 48}), post("/heroes/", json={**HERO, "id": 9}), get("/heroes/1"), get("/heroes/9"),
    get("/heroes/"), get("/heroes/?offset=1&limit=1"), get("/heroes/?limit=101"), get("/heroes/?limit=x&offset=y"), ask("PATCH", "/heroes/1", json={"age": 5}),
    ask("PATCH", "/heroes/1", json={"name": "Wade"}), ask("PATCH", "/heroes/1", json={"age": None}), ask("PATCH", "/heroes/1", json={"age": "x"}),
    ask("PATCH", "/heroes/7", json={}), ask("DELETE", "/heroes/2"), ask("DELETE", "/heroes/2"), get("/heroes/2"), get("/heroes/x"), post("/heroes/", json={}),
    post("/heroes/", json={"name": 1}),
)

# SPDX-License-Identifier: Apache-2.0
"""Questions to applications that need dependencies, security or middleware."""

from .asking import FORM, Question, about, ask, get, gets, post, put

about("dependencies/tutorial005", gets("/items/%s", "?q=a", ""), get("/items/", headers=[("Cookie", "last_query=b")]), get("/items/?q=a", headers=[("Cookie", "last_query=b")]))
TOKEN, KEY = ("X-Token", "fake-super-secret-token"), ("X-Key", "fake-super-secret-key")
about("dependencies/tutorial006", [get("/items/", headers=headers) for headers in ([], [TOKEN], [KEY], [TOKEN, KEY], [("X-Token", "x"), KEY], [TOKEN, ("X-Key", "x")])])
about("dependencies/tutorial008b", gets("/items/%s", "plumbus", "portal-gun", "nothing"))
about("dependencies/tutorial008c", gets("/items/%s", "plumbus", "portal-gun", "nothing"))
about("dependencies/tutorial011", gets("/query-checker/%s", "", "?q=foobar", "?q=foo", "?q="))


def credentials(*values):
    return [[], *([("Authorization", value)] for value in values)]


about("security/tutorial001", [get("/items/", headers=headers) for headers in credentials("Bearer testtoken", "bearer testtoken", "Basic x", "Bearer", "testtoken")])
LOGIN = [("username", "johndoe"), ("password", "secret")]
about(
    "security/tutorial003",
    post("/token", form=LOGIN), post("/token", form=[("grant_type", "password"), *LOGIN]), post("/token", form=[("grant_type", "other"), *LOGIN]),
    post("/token", form=[("username", "johndoe"), ("password", "x")]), post("/token", form=[("username", "nobody"), ("password", "x")]), post("/token"),
    post("/token", raw="", type=FORM),
    [get("/users/me", headers=headers) for headers in credentials("Bearer johndoe", "Bearer alice", "Bearer nobody", "Basic x")],
)
about("security/tutorial007", [get("/users/me", headers=headers) for headers in credentials(
    "Basic c3RhbmxleWpvYnNvbjpzd29yZGZpc2g=", "Basic c3RhbmxleWpvYnNvbjp3cm9uZw==", "Basic am9objpzd29yZGZpc2g=", "Basic !!", "Basic am9obg==", "Bearer x")])
about("authentication_error_status_code/tutorial001", [get("/me", headers=headers) for headers in credentials("Bearer secret", "Basic x")])
SECRET = [("X-Token", "fake-super-secret-token")]
about(
    "bigger_applications/app",
    [get(target + query) for target in ("/", "/users/", "/users/me", "/users/foo") for query in ("", "?token=jessica", "?token=monica")],
    [get(target, headers=headers) for target in ("/items/?token=jessica", "/items/plumbus?token=jessica", "/items/bar?token=jessica", "/items/") for headers in ([], SECRET, [("X-Token", "x")])],
    put("/items/plumbus?token=jessica", headers=SECRET), put("/items/bar?token=jessica", headers=SECRET), put("/items/plumbus"),
    post("/admin/?token=jessica", headers=SECRET), post("/admin/?token=jessica"), post("/admin/", headers=SECRET),
)
about("advanced_middleware/tutorial002", [Question("GET", "/", [("Host", host)]) for host in ("example.com", "www.example.com", "snakesoftware.com", "example.com:8000")])
about("advanced_middleware/tutorial001", get("/"), get("/path?q=1"))
for origin in ("https://localhost.tiangolo.com", "https://evil.example"):
    about(
        "cors/tutorial001",
        ask("OPTIONS", "/", headers=[("Origin", origin), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "X-Example")]),
        get("/", headers=[("Origin", origin)]), get("/nothing", headers=[("Origin", origin)]),
    )
about("cors/tutorial001", get("/"))
about("lab_gzip", [get(target, headers=headers) for target in ("/big", "/small") for headers in ([], [("Accept-Encoding", "gzip")], [("Accept-Encoding", "br")])])
about("lab_files", gets("/%s", "api/ping", "file", "download", "static/a.txt", "static/b.txt", "static/../file.txt", "static/%2e%2e/file.txt", "static/", "", "index.html",
                        "assets/app.js", "assets/none.js", "deep/link", "api/nothing"),
      get("/file", headers=[("Range", "bytes=0-3")]), get("/file", headers=[("Range", "bytes=-2")]), get("/file", headers=[("Range", "bytes=20-")]),
      get("/deep/link", headers=[("Accept", "text/html")]), get("/missing-file"))
about("lab_frontend404", gets("/%s", "", "nothing", "index.html"), get("/nothing", headers=[("Accept", "text/html")]))

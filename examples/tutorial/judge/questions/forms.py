# SPDX-License-Identifier: Apache-2.0
"""Questions about forms and files."""

from .asking import about, get, post

LOGIN = [("username", "Foo"), ("password", "secret")]
FILE = ("file", "test.txt", "text/plain", "hello")


def fields(*pairs):
    return [(name, None, None, value) for name, value in pairs]


for app in ("request_forms/tutorial001", "request_form_models/tutorial002"):
    about(
        app,
        post("/login/", form=LOGIN), post("/login/", form=[("username", "Foo")]), post("/login/", form=[("password", "secret")]), post("/login/"),
        post("/login/", json={"username": "Foo", "password": "secret"}), post("/login/", parts=fields(*LOGIN)), post("/login/", form=LOGIN + [("extra", "1")]),
        post("/login/", form=[("username", ""), ("password", "secret")]), post("/login/", form=[("username", "a"), ("username", "b"), ("password", "c")]),
        post("/login/", form=[("username", "\u00e4 &=+"), ("password", "x")]), post("/login/", parts=fields(("username", "Foo"))),
        post("/login/", form=[("username", " "), ("password", " ")]),
    )

about(
    "request_files/tutorial001",
    post("/files/", parts=[FILE]), post("/uploadfile/", parts=[FILE]), post("/files/"), post("/uploadfile/"), post("/files/", json={"file": "x"}),
    post("/files/", parts=[("file", "empty.txt", "text/plain", "")]), post("/files/", parts=[("file", "b.bin", "application/octet-stream", bytes(range(256)))]),
    post("/uploadfile/", parts=[("file", "\u00e4 b.txt", None, "x")]), post("/uploadfile/", parts=[("other", "a.txt", "text/plain", "x")]),
    post("/files/", parts=fields(("file", "text"))), post("/uploadfile/", parts=fields(("file", "text"))), post("/uploadfile/", parts=[FILE, ("file", "b.txt", None, "y")]),
    post("/uploadfile/", form=[("file", "x")]), post("/files/", raw="x", type="multipart/form-data"), post("/files/", raw="x", type="multipart/form-data; boundary=b"),
    post("/uploadfile/", parts=[("file", "../up.txt", "text/plain", "x")]), post("/files/", parts=[("file", "big", None, "x" * 3_000)]), get("/files/"),
)

about(
    "request_files/tutorial001_02",
    post("/files/", parts=[FILE]), post("/uploadfile/", parts=[FILE]), post("/files/"), post("/uploadfile/"), post("/files/", parts=[("file", "empty", None, "")]),
    post("/uploadfile/", parts=[("other", "a.txt", None, "x")]), post("/uploadfile/", parts=fields(("file", "text"))), post("/uploadfile/", parts=[("file", "", None, "")]),
)

TWO = [("files", "a.txt", "text/plain", "one"), ("files", "b.txt", "text/plain", "three")]
about(
    "request_files/tutorial002",
    post("/files/", parts=TWO), post("/uploadfiles/", parts=TWO), post("/files/", parts=TWO[:1]), post("/files/"), post("/uploadfiles/"),
    post("/uploadfiles/", parts=fields(("files", "text"))), post("/files/", parts=TWO[:1] + fields(("files", "text"))), post("/uploadfiles/", json={"files": []}),
)

ALL = [("file", "a.txt", "text/plain", "hello"), ("fileb", "b.txt", "text/plain", "world"), ("token", None, None, "foo")]
about(
    "request_forms_and_files/tutorial001",
    post("/files/", parts=ALL), post("/files/"), post("/files/", parts=ALL[:2]), post("/files/", parts=ALL[:1]), post("/files/", parts=ALL[1:]), post("/files/", parts=ALL[2:]),
    post("/files/", form=[("token", "foo")]), post("/files/", json={"token": "foo"}), post("/files/", parts=[ALL[0], ("fileb", "b.bin", None, "x"), ALL[2]]),
    post("/files/", parts=[*ALL[:2], ("token", None, None, "")]),
)

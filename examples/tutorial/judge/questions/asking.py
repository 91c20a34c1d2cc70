# SPDX-License-Identifier: Apache-2.0
"""The words in which questions are written. A question is a request to one application; an application's questions are asked in order."""

import json as json_module
from collections import defaultdict
from dataclasses import dataclass, field

#: application -> its questions
QUESTIONS = defaultdict(list)

#: Bodies that are no JSON.
BROKEN = ['{"a": ', "{", '{"a": 1,}', "{'a': 1}", "nope", '{"a": 1} x', "[1, 2", '"open', '{"a" 1}', "\x00"]

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
BOUNDARY = "boundary"


@dataclass
class Question:
    method: str
    target: str
    headers: list = field(default_factory=list)
    body: bytes | None = None


def about(application, *questions):
    for question in questions:
        if isinstance(question, Question):
            QUESTIONS[application].append(question)
        else:
            about(application, *question)


def ask(method, target, *, json=..., raw=None, type=None, form=None, parts=None, headers=()):
    """A question. `json` is a value, `raw` text or bytes, `form` pairs, and `parts` tuples of name, file name, type and content."""
    headers = [("Host", "localhost"), *headers]
    body = None
    if json is not ...:
        body, type = json_module.dumps(json, ensure_ascii=False).encode(), type or JSON
    elif form is not None:
        from urllib.parse import urlencode
        body, type = urlencode(form).encode(), type or FORM
    elif parts is not None:
        body, type = multipart(parts), type or f"multipart/form-data; boundary={BOUNDARY}"
    elif raw is not None:
        body = raw if isinstance(raw, bytes) else raw.encode()
    if type:
        headers.append(("Content-Type", type))
    return Question(method, target, headers, body)


def multipart(parts):
    pieces = []
    for name, filename, type_, content in parts:
        disposition = f'form-data; name="{name}"' + (f'; filename="{filename}"' if filename is not None else "")
        head = f"--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\n" + (f"Content-Type: {type_}\r\n" if type_ else "") + "\r\n"
        pieces.append(head.encode() + (content if isinstance(content, bytes) else content.encode()) + b"\r\n")
    return b"".join(pieces) + f"--{BOUNDARY}--\r\n".encode()


def get(target, **more):
    return ask("GET", target, **more)


def gets(template, *values):
    return [get(template % value) for value in values]


def post(target, **more):
    return ask("POST", target, **more)


def put(target, **more):
    return ask("PUT", target, **more)


def patch(target, **more):
    return ask("PATCH", target, **more)


def shapes(method, target, headers=()):
    """Bodies of the wrong shape, and no body at all."""
    yield ask(method, target, headers=headers)
    for value in (None, [], [1], "x", 1, True, {}):
        yield ask(method, target, json=value, headers=headers)
    yield ask(method, target, raw='{"a": ', type=JSON, headers=headers)


def members(method, target, good, headers=(), wrong=("x", None, 1, True, [], {}, 1.5, "")):
    """A good object without each of its members, with each of them wrong, and with one more."""
    yield ask(method, target, json=good, headers=headers)
    yield ask(method, target, json={**good, "extra": 1}, headers=headers)
    for name in good:
        yield ask(method, target, json={key: value for key, value in good.items() if key != name}, headers=headers)
        for value in wrong:
            yield ask(method, target, json={**good, name: value}, headers=headers)

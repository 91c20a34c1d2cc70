# SPDX-License-Identifier: Apache-2.0
"""What Schemathesis, which is told of this by schemathesis.py, does otherwise.

It drops requests that say something else than it believes: objects and lists in the query are sent as their keys and elements, so that an object
without a name becomes `limit=`, which may be allowed; and in a form whatever stands for a text is sent as one, and whatever stands for a file as bytes.
It drops targets that are longer than the 8 KiB that the server takes: those are 414 before it is known which operation is meant, so no operation documents
it. And it adds no header field of its own, which an application may refuse.
"""

from urllib.parse import urlencode

import schemathesis
import schemathesis.transport.requests as transport
from schemathesis.core import SCHEMATHESIS_TEST_CASE_HEADER
from schemathesis.transport.serialization import Binary

LONGEST = 8000


@schemathesis.hook
def filter_case(context, case):
    query = case.query or {}
    if any(isinstance(value, dict | list) and not any(sent(value)) for value in query.values()):
        return False
    if isinstance(case.body, dict) and not all(holds(case.body[name], kind) for name, kind in texts(case) if name in case.body):
        return False
    return len(case.formatted_path) + len(urlencode(query, doseq=True)) < LONGEST


def sent(value):
    """The texts that a query holds of a value, which may be nested."""
    if isinstance(value, dict | list):
        for each in value:
            yield from sent(each)
    elif value is not None:
        yield str(value)


def texts(case):
    """The parts of a form that are texts or files, or several of them, and which of both."""
    for body in case.operation.body:
        if body.media_type == "multipart/form-data":
            for name, schema in body.optimized_schema.get("properties", {}).items():
                one = schema.get("items", schema)
                if one.get("type") == "string":
                    yield name, Binary if one.get("format") == "binary" else str


def holds(value, kind):
    return all(isinstance(each, kind) for each in (value if isinstance(value, list) else [value]))


prepare_headers = transport.prepare_headers


def of_the_case_alone(case, headers=None):
    prepared = prepare_headers(case, headers)
    prepared.pop(SCHEMATHESIS_TEST_CASE_HEADER, None)
    return prepared


transport.prepare_headers = of_the_case_alone

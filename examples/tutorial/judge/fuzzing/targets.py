# SPDX-License-Identifier: Apache-2.0
"""What Schemathesis does otherwise, which is told of it by schemathesis.py. It drops two kinds of requests. Targets that are longer than the 8 KiB
that the server takes are 414 before it is known which operation is meant, so no operation documents it. And objects and lists in the query are sent
as their keys and elements: an object without a name becomes `limit=`, which may be allowed, while Schemathesis goes on to think of an object.
And it adds no header field of its own, which an application may refuse."""

from urllib.parse import urlencode

import schemathesis
import schemathesis.transport.requests as transport
from schemathesis.core import SCHEMATHESIS_TEST_CASE_HEADER

LONGEST = 8000


@schemathesis.hook
def filter_case(context, case):
    query = case.query or {}
    if any(isinstance(value, dict | list) and not any(map(str, value)) for value in query.values()):
        return False
    return len(case.formatted_path) + len(urlencode(query, doseq=True)) < LONGEST


prepare_headers = transport.prepare_headers


def of_the_case_alone(case, headers=None):
    prepared = prepare_headers(case, headers)
    prepared.pop(SCHEMATHESIS_TEST_CASE_HEADER, None)
    return prepared


transport.prepare_headers = of_the_case_alone

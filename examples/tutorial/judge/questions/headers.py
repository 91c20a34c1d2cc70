# SPDX-License-Identifier: Apache-2.0
"""Questions about header fields and cookies."""

from .asking import about, get


def sent(*headers):
    return get("/items/", headers=headers)


about("header_params/tutorial001", sent(), sent(("User-Agent", "tester")), sent(("user-agent", "tester")), sent(("User_Agent", "tester")),
      sent(("User-Agent", "")), sent(("User-Agent", "  spaced  ")), sent(("User-Agent", "one"), ("User-Agent", "two")))
about("header_params/tutorial002", sent(), sent(("strange_header", "a")), sent(("strange-header", "a")), sent(("Strange_Header", "a")))
about("header_params/tutorial003", sent(), sent(("X-Token", "foo")), sent(("x-token", "foo"), ("X-Token", "bar")), sent(("X-Token", "a, b")), sent(("X-Token", "")))

for app in ("header_param_models/tutorial001", "header_param_models/tutorial002", "header_param_models/tutorial003"):
    about(
        app,
        sent(("save-data", "true"), ("if-modified-since", "yesterday"), ("traceparent", "123"), ("x-tag", "one"), ("x-tag", "two")),
        sent(("save_data", "true"), ("if_modified_since", "yesterday"), ("traceparent", "123"), ("x_tag", "one"), ("x_tag", "two")),
        sent(("Save-Data", "on")), sent(("save-data", "maybe")), sent(("save_data", "maybe")), sent(), sent(("save-data", "1"), ("tool", "plumbus")),
        sent(("save_data", "1"), ("tool", "plumbus")), sent(("save-data", "")), sent(("save-data", "0"), ("x-tag", "a,b")),
        sent(("save-data", "0"), ("User-Agent", "tester"), ("Accept", "*/*")),
    )

about("cookie_params/tutorial001", sent(), sent(("Cookie", "ads_id=abc")), sent(("Cookie", "session=x; ads_id=abc")), sent(("Cookie", "ads_id=")),
      sent(("Cookie", 'ads_id="a b"')), sent(("Cookie", "ads_id")), sent(("Cookie", "ads_id=%20")), sent(("Cookie", "ads_id=a=b")))
for app in ("cookie_param_models/tutorial001", "cookie_param_models/tutorial002"):
    about(
        app,
        sent(("Cookie", "session_id=123")), sent(("Cookie", "session_id=123; fatebook_tracker=456; googall_tracker=789")), sent(),
        sent(("Cookie", "session_id=123; extra=yes")), sent(("Cookie", "extra=yes")), sent(("Cookie", "session_id=")), sent(("Cookie", "Session_Id=1")),
        sent(("Cookie", "fatebook_tracker=456")),
    )

# SPDX-License-Identifier: Apache-2.0
"""Questions about query parameters."""

from .asking import about, get, gets

about(
    "query_params/tutorial001",
    gets("/items/%s", "", "?skip=1", "?limit=1", "?skip=1&limit=1", "?skip=10", "?skip=x", "?limit=x", "?skip=x&limit=y", "?skip=", "?limit=1.0",
         "?limit=1.5", "?skip=1&skip=2", "?SKIP=1", "?skip=+1", "?skip=%2B1", "?skip=0&limit=0"),
    get("/items"), get("/items?skip=1"),
)

about(
    "query_params/tutorial003",
    gets("/items/foo%s", "", "?q=a", "?q=", "?short=1", "?short=True", "?short=true", "?short=on", "?short=YES", "?short=t", "?short=0", "?short=off",
         "?short=N", "?short=f", "?short=2", "?short=maybe", "?short=", "?q=a&short=no", "?q=%C3%A4+b", "?q=a&q=b", "?q=a%26b"),
    get("/items/a%20b"),
)

about(
    "query_params/tutorial006",
    gets("/items/foo%s", "", "?needy=a", "?needy=", "?needy=a&skip=1&limit=2", "?needy=a&skip=x", "?skip=x&limit=y", "?needy=a&limit=", "?needy=a&limit=x",
         "?needy=a&needy=b"),
)

about(
    "query_params_str_validations/tutorial004",
    gets("/items/%s", "", "?q=fixedquery", "?q=ab", "?q=abc", "?q=", "?q=" + "a" * 51, "?q=fixedquery%0A", "?q=fixedqueryx", "?q=FixedQuery"),
)

about("query_params_str_validations/tutorial006c", gets("/items/%s", "", "?q=abc", "?q=ab", "?q=", "?q=%C3%A4%C3%B6%C3%BC", "?q=%F0%9F%98%80%F0%9F%98%80"))

about(
    "query_params_str_validations/tutorial010",
    gets("/items/%s", "", "?item-query=fixedquery", "?item-query=ab", "?item-query=abcd", "?q=fixedquery", "?item_query=fixedquery"),
)

about("query_params_str_validations/tutorial011", gets("/items/%s", "", "?q=a", "?q=a&q=b", "?q=", "?q=a,b", "?q[]=a"))
about("query_params_str_validations/tutorial012", gets("/items/%s", "", "?q=a", "?q=a&q=b", "?q=", "?Q=a"))
about("query_params_str_validations/tutorial014", gets("/items/%s", "", "?hidden_query=a", "?hidden_query="))
about(
    "query_params_str_validations/tutorial015",
    gets("/items/?id=%s", "isbn-9781529046137", "imdb-tt0371724", "isbn-9781439512982", "isbn-unknown", "wrong-id", "9781529046137", "ISBN-9781529046137"),
)

about(
    "query_param_models/tutorial002",
    gets("/items/%s", "", "?limit=10&offset=5&order_by=updated_at&tags=a&tags=b", "?limit=0", "?limit=101", "?limit=x", "?offset=-1", "?order_by=name",
         "?tags=", "?tool=plumbus", "?limit=0&offset=-1&order_by=x&tool=plumbus", "?limit=", "?limit=1&limit=2", "?limit=100", "?order_by=created_at",
         "?limit=150&offset=-1"),
)

about("dependencies/tutorial001", gets("/%s", "items/", "users/?q=a&skip=1&limit=2", "items/?skip=x", "items"))

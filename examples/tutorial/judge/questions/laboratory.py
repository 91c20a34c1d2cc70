# SPDX-License-Identifier: Apache-2.0
"""Questions to the laboratory: each type with values that it should take, should convert, and should refuse."""

from urllib.parse import quote

from .asking import JSON, about, ask, get, gets, members, post, shapes

JUNK = [None, True, 1, 1.5, "x", "", [], {}]
UUID = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
VALUES = {
    "int": [0, -7, "1", " 2 ", "1_000", 1.0, "1.0", "1.5", "abc", 2**31, 2**53 + 1, 2**70, "+3", "0x10", "1e3", 1e20, "007", "-0"],
    "float": [1.25, "1.5", "1e3", "inf", "NaN", "1_000.5", 1e308, " 1 ", "abc", 2**70, -0.0],
    "bool": [False, 0, 1.0, 0.5, 2, "1", "true", "True", "t", "T", "yes", "YES", "on", "OFF", "n", "no", "f", "maybe", " true"],
    "str": ["abc", "\u00e4\U0001f600", "a\nb", "\x00"],
    "datetime": ["2032-04-23T10:20:30Z", "2032-04-23T10:20:30+02:00", "2032-04-23T10:20:30", "2032-04-23 10:20:30", "2032-04-23T10:20", "2032-04-23", "2032-04-23T10:20:30.400Z",
                 "2032-04-23T10:20:30.123456789Z", 1493979010, "1493979010", 1493979010000, 1493979010.5, "2032-13-01T00:00:00", "2032-02-30T00:00:00Z", "2032-04-23T25:00:00Z",
                 "2032-04-23t10:20:30z", "2032-04-23T10:20:30+0200", "2032-04-23T10:20:30-00:00", "20320423T102030Z", "10:20", -1],
    "date": ["2032-04-23", "2032-04-23T00:00:00", "2032-04-23T10:00:00", "2032-02-30", 1493942400, "1493942400", 1493979010, "2032-4-3", "23.04.2032", "2032-04-23Z", 0],
    "time": ["10:20", "10:20:30", "10:20:30.4", "10:20:30Z", "10:20:30+02:00", 3720, "25:00", "10", 86400, "10:60", "24:00", -1],
    "timedelta": [300, 300.5, "PT5M", "P3DT4H", "-PT5M", "3 days, 04:05:06", "00:01:02", "later", "300", "P1W", "P1M", "1 day", 0, -5, "PT0.000001S", "P1DT0.5S", 90061.5],
    "uuid": [UUID, UUID.upper(), UUID.replace("-", ""), "urn:uuid:" + UUID, "{" + UUID + "}", UUID + "0", UUID[:-1] + "g"],
    "decimal": ["1.10", 1.1, "1e2", "NaN", "Infinity", "-0", "0.000000000000000000000000001", 12345678901234567890, "1_000", " 1 ", "1,5", 0],
    "email": ["a@example.com", "A <a@example.com>", "a@EXAMPLE.com", "a", "a@b", "a b@example.com", "a@example.com ", "@example.com", "a@b@example.com", "\u00fc@example.com"],
    "url": ["http://example.com", "https://Example.com:443/A?b#c", "http://example.com:80", "ftp://example.com", "example.com", "http://", "http://b\u00fccher.de/", "http:/x"],
    "ip": ["192.0.2.1", "192.0.2.256", "192.0.2", "::1", "192.0.2.01", " 192.0.2.1", "192.0.2.1/24", 3221225985],
    "color": ["red", "green", "RED", "blue", " red"],
    "level": [2, 3, "1", "2", "one", 1.0, "1.0"],
    "bytes": ["hello", "\u00e4", "aGk="],
    "strictint": [0, -7, "1", 1.0, 2**70],
    "literal": ["a", "b", "c", "A", ["a"]],
    "list-int": [[1, 2], ["1", 2.0], [1, "x", None], [[1]], {"0": 1}, "1,2", [1.5]],
    "set-str": [["a", "b"], ["a"], [1], "a", [None, "x"], {"a": 1}],
    "tuple": [[1, "a"], ["1", "a"], [1], [1, "a", 2], [1, 2], ["x", None], {"0": 1}],
    "dict-int-float": [{"1": 2.5}, {"1": "2"}, {"x": 1}, {"1": "x"}, {"x": "y", "1": None}, [[1, 2]]],
    "json": ['{"a": 1}', '{"a": "x"}', "{", "[]", "null", {"a": 1}, '{"a": "1"}', '{"b": 1.5, "c": null}'],
    "secret": ["hidden"],
    "opt-int": [7, "7", "x"],
    "any": [[1, {"a": None}], 1.0, 1e100, "text"],
}
QUERIES = {
    "int": ["1", "-1", "x", "", "1.0", "1.5", "1_000", "1e3", " 1 ", "9223372036854775808"],
    "float": ["1.5", "1", "1e3", "x", "", "-0.0"],
    "bool": ["1", "true", "On", "no", "2", ""],
    "datetime": ["2032-04-23T10:20:30Z", "2032-04-23T10:20:30+02:00", "2032-04-23", "1493979010", "x", "", "2032-04-23T10:20:30"],
    "date": ["2032-04-23", "2032-02-30", "1493942400", "x", ""],
    "timedelta": ["PT5M", "300", "00:01:02", "3 days, 04:05:06", "x", "", "P3DT4H", "-PT5M", "1 day"],
    "uuid": [UUID, UUID.replace("-", ""), "x", ""],
    "decimal": ["1.10", "1e2", "x", "", "NaN", "1"],
    "color": ["red", "blue", "", "RED"],
    "level": ["1", "3", "x", "", "1.0"],
    "opt-int": ["7", "", "x", "null"],
    "literal": ["a", "c", ""],
    "email": ["a@example.com", "x", "", "A <a@example.com>"],
    "time": ["10:20", "10:20:30.5", "25:00", "3720", "x", "", "10:20:30Z"],
}

for name, values in VALUES.items():
    about("lab", [post(f"/type/{name}", json={"v": value}) for value in values + JUNK], post(f"/type/{name}", json={}), post(f"/type/{name}", json=[]))
for name, values in QUERIES.items():
    about("lab", gets(f"/query/{name}%s", "", *("?v=" + quote(value) for value in values)), get(f"/query/{name}?v=1&v=2"))

about("lab", get("/query/datetime?v=2032-04-23T10:20:30+02:00"), get("/type/int"), post("/type/unknown", json={"v": 1}))

GOOD = {"s": "abc", "gt": 1, "ge": 1, "lt": 1, "le": 1, "mult": 10, "dec": "1.5", "items": [1], "fin": 1.0}
BAD = {
    "s": ["a", "abcdef", "ABC", "ab1", "abc\n", "A", "\U0001f600\U0001f600"], "gt": [0, -1, "0", 1.5], "ge": [0, 1], "lt": [10, 9.99, "10"], "le": [10, 10.01], "mult": [7, 0, -5, 15.0],
    "dec": ["12.345", "12345", "123.45", "99.99", "0.001", "1.50", "NaN", 12.5, "1e5", "1E-3"], "items": [[], [1, 2, 3], [1, 2, 3, 4], ["x"], None, ["x", 1, 2, 3]],
    "fin": ["NaN", "inf", 1e308],
}
about("lab", post("/constraints", json={}), post("/constraints", json=GOOD), [post("/constraints", json={name: value}) for name, values in BAD.items() for value in values],
      post("/constraints", json={name: values[0] for name, values in BAD.items()}), shapes("POST", "/constraints"))

PETS = [{"kind": "cat", "lives": 9}, {"kind": "dog", "barks": True}, {"kind": "bird"}, {"lives": 9}, {"kind": "dog", "barks": "maybe"}, {"kind": "cat", "barks": True}, {"kind": "dog"},
        {"kind": 1}, {"kind": None}, {}, None, "cat", [], {"lives": 9, "kind": "cat", "extra": 1}, {"kind": "cat", "lives": "9"}]
for target in ("/discriminated", "/union"):
    about("lab", [post(target, json={"pet": pet}) for pet in PETS], post(target, json={}), post(target, json=None))

about("lab", [post("/scalar-union", json={"v": value}) for value in (1, "1", "x", 1.0, 1.5, True, None, [], {}, 2**70)], post("/scalar-union", json={}), post("/scalar-union"))
for target in ("/forbid", "/allow"):
    about("lab", [post(target, json=value) for value in ({"a": 1}, {"a": 1, "b": 2}, {"b": 2}, {"a": "x", "b": 2, "c": {"d": [1.50]}}, {"a": 1, "b": {"c": 1}}, {})])
about("lab", [post("/alias", json=value) for value in (
    {"firstName": "A"}, {"first_name": "A"}, {"firstName": "A", "code": "c"}, {"firstName": "A", "kode": "k"}, {"firstName": "A", "code": "c", "kode": "k"}, {"firstName": "A", "theCode": "t"}, {},
    {"firstName": 1}, {"first_name": 1}, {"firstName": "A", "first_name": "B"}, {"firstName": "A", "kode": 1})])
about("lab", [post("/validators", json=value) for value in (
    {"name": "ada", "pw": "a", "pw2": "a"}, {"name": "ada l", "pw": "a", "pw2": "a"}, {"name": "ada", "pw": "a", "pw2": "b"}, {"name": "ada l", "pw": "a", "pw2": "b"}, {"name": "ada"}, {},
    {"name": 1, "pw": 2, "pw2": 3}, {"name": "", "pw": "", "pw2": ""})])
about("lab", [post("/computed", json=value) for value in ({"w": 2, "h": 3}, {"w": 2, "h": 3, "area": 9}, {"w": "2", "h": 3.0}, {"w": 2}, {"w": 2, "h": "3px"})])
about("lab", [post("/recursive", json=value) for value in (
    {"name": "a"}, {"name": "a", "children": [{"name": "b", "children": [{"name": "c"}]}]}, {"name": "a", "children": [{"name": "b"}, {}]}, {"name": "a", "children": None},
    {"name": "a", "children": [{"name": "b", "children": [{"name": 1}]}]}, {"children": []})])
about("lab", [post("/strict", json=value) for value in (
    {"i": 1, "f": 1.5, "b": True, "s": "x"}, {"i": "1", "f": 1, "b": 1, "s": 1}, {"i": 1.0, "f": 1, "b": False, "s": ""}, {"i": True, "f": True, "b": "true", "s": None}, {}, {"i": 1.5, "f": "1.5"})])
about("lab", gets("/%s", "none-204", "http-obj", "http-nodetail", "http-304", "bad-response", "boom", "untyped-values", "typed-values", "two", "slash/", "slash", "noslash", "noslash/", "nothing"),
      post("/two"), ask("PUT", "/two"), ask("HEAD", "/two"), ask("OPTIONS", "/two"))
about("lab", gets("/dup-query%s", "", "?a=1", "?a=1&a=2", "?a=1&a=x", "?a=x&a=1", "?a="))
FULL = [("h", "3"), ("Cookie", "c=4")]
about("lab", get("/multi/1?q=2", headers=FULL), get("/multi/x?q=0"), get("/multi/x?q=x", headers=[("h", "x"), ("Cookie", "c=x")]), get("/multi/1?q=0", headers=FULL), get("/multi/1"),
      get("/multi/1?q=2", headers=[("h", ""), ("Cookie", "c=")]))
ITEM = {"item": {"a": 1, "b": "x"}, "x": 2}
about("lab", post("/multi/1?q=2", json=ITEM), post("/multi/x?q=y", json={"item": {"a": "z"}, "x": "w"}), post("/multi/x"), post("/multi/1?q=2", json={"item": None, "x": None}), post("/multi/1?q=2", json=[]),
      post("/multi/x?q=y", raw="{", type=JSON))
about("lab", post("/form", form=[("a", "1")]), post("/form", form=[("a", "1"), ("b", "x"), ("tags", "p"), ("tags", "q")]), post("/form", form=[("a", "")]), post("/form", form=[("a", "x"), ("b", ""), ("tags", "")]),
      post("/form", form=[]), post("/form", json={"a": 1}), post("/form"), post("/form", form=[("a", "1"), ("a", "2")]), post("/form", parts=[("a", None, None, "1"), ("tags", None, None, "p")]))
about("lab", gets("/seg/%s", "a", "a%2Fb", "a%20b", "%E4", "a/b", "a;b=c", "%00", "a.b", "..%2Fa"))
about("lab", gets("/when?at=%s", "2032-04-23T10:20:30Z", "2032-04-23T10:20:30%2B02:00", "2032-04-23T10:20:30+02:00", "2032-04-23", "x"), get("/when"))
about("lab", members("POST", "/price", {"price": 1.5}), [post("/price", raw='{"price": %s}' % text, type=JSON) for text in ("1e400", "NaN", "Infinity", "-Infinity", "1e308", "0.1", "1.0", "-0.0", "1e-400")])

KEYS = {"header": [("X-Key", "k")], "query": [], "cookie": [("Cookie", "key=k")], "optional": [("X-Key", "k")]}
for name, headers in KEYS.items():
    about("lab", get(f"/apikey/{name}"), get(f"/apikey/{name}" + ("?key=k" if name == "query" else ""), headers=headers))
for name in ("bearer", "digest", "oidc"):
    about("lab", [get(f"/{name}", headers=headers) for headers in ([], [("Authorization", "Bearer t")], [("Authorization", "Digest d")], [("Authorization", "x")])])
about("lab", post("/auth-body", json={"price": 1}), post("/auth-body", json={"price": "x"}), post("/auth-body", json={"price": "x"}, headers=[("Authorization", "Bearer t")]),
      post("/auth-body", json={"price": 1}, headers=[("Authorization", "Bearer t")]), post("/auth-body", raw="{", type=JSON))
about("lab", get("/dep-first/1"), get("/dep-first/x"), get("/dep-count"), get("/cache"))

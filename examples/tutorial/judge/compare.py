# SPDX-License-Identifier: Apache-2.0
"""Whether two answers say the same."""

import base64
import gzip
import json

#: Fields of an answer that have to be equal where the reference sends them; others are the server's own business.
COMPARED = {"location", "allow", "set-cookie", "www-authenticate", "last-event-id", "content-range", "content-disposition", "retry-after"}


def differences(expected, answer):
    found = []
    if expected["status"] != answer["status"]:
        return [f"status {expected['status']} ≠ {answer['status']}"]
    # Where a redirect leads is compared without the host, which only one of the two names.
    theirs, ours = dict(expected.get("headers", [])), dict(answer.get("headers", []))
    if "location" in theirs:
        theirs["location"] = theirs["location"].removeprefix("http://localhost")
    for name in theirs:
        if (name in COMPARED or name.startswith("x-")) and theirs[name].lower() != ours.get(name, "").lower():
            found.append(f"{name}: {theirs[name]!r} ≠ {ours.get(name)!r}")
    kind = theirs.get("content-type", "").split(";")[0]
    if expected["body"] and kind != ours.get("content-type", "").split(";")[0]:
        found.append(f"content-type: {kind!r} ≠ {ours.get('content-type')!r}")
    return found + bodies(kind, expected["body"], answer["body"])


def bodies(kind, theirs, ours):
    try:
        if isinstance(theirs, dict):
            theirs, ours = unpacked(theirs), unpacked(ours)
        if kind == "application/json" and theirs:
            return values("", json.loads(theirs), json.loads(ours))
        if kind == "application/jsonl":
            return values("", [json.loads(line) for line in theirs.splitlines()], [json.loads(line) for line in ours.splitlines()])
        if kind == "text/event-stream":
            return values("", events(theirs), events(ours))
    except (ValueError, TypeError) as failure:
        return [f"body: {failure}"]
    return [] if theirs == ours else ["body: other text"]


def unpacked(body):
    """A body that was no text: what it holds when it is compressed."""
    raw = base64.b64decode(body["base64"])
    return gzip.decompress(raw).decode() if raw[:2] == b"\x1f\x8b" else raw


def values(path, theirs, ours):
    """Where two JSON values differ. Numbers are equal when their values are."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        found = [f"{path}/{name}: missing" for name in theirs if name not in ours] + [f"{path}/{name}: too much" for name in ours if name not in theirs]
        return found + [line for name in theirs if name in ours for line in values(f"{path}/{name}", theirs[name], ours[name])]
    if isinstance(theirs, list) and isinstance(ours, list):
        if len(theirs) != len(ours):
            return [f"{path}: {len(theirs)} elements ≠ {len(ours)}"]
        return [line for index in range(len(theirs)) for line in values(f"{path}/{index}", theirs[index], ours[index])]
    same = theirs == ours and isinstance(theirs, bool) == isinstance(ours, bool)
    return [] if same else [f"{path}: {theirs!r} ≠ {ours!r}"]


def events(text):
    """The events of a stream, by the rules of WHATWG; comments and JSON data are taken as such."""
    found = []
    for block in text.replace("\r\n", "\n").strip("\n").split("\n\n"):
        event = {}
        for line in block.split("\n"):
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            event[name or "comment"] = event[name] + "\n" + value if name in event else value
        if "data" in event:
            try:
                event["data"] = json.loads(event["data"])
            except ValueError:
                pass
        found.append(event)
    return found

# SPDX-License-Identifier: Apache-2.0
"""Many routes: a line `METHOD /path/{variable}` each. A server that is told of them answers with the last variable's value."""

import random
import re

COUNT = 1_223
PLACES = [
    "/repos/{owner}/{repo}", "/repos/{owner}/{repo}/issues/{issue}", "/repos/{owner}/{repo}/pulls/{pull}",
    "/repos/{owner}/{repo}/actions", "/orgs/{org}", "/orgs/{org}/teams/{team}", "/users/{username}", "/user",
    "/enterprises/{enterprise}", "/gists/{gist}", "/projects/{project}", "/apps/{app}", "/marketplace",
]
THINGS = [
    "issues", "pulls", "comments", "labels", "milestones", "hooks", "keys", "releases", "tags", "commits", "secrets",
    "runners", "packages", "members", "teams", "events", "reactions", "alerts", "invitations", "repos",
]


def like_github() -> list[str]:
    """Paths as an API about source code has them: deep, with many common beginnings."""
    found = [
        f"{method} {place}/{thing}{rest}"
        for place in PLACES
        for thing in THINGS
        for rest, methods in [("", ["GET", "POST"]), (f"/{{{thing[:-1]}}}", ["GET", "PATCH", "DELETE"])]
        for method in methods
    ]
    return [line for line in found if has_different_names(line)][:COUNT]


def has_different_names(line: str) -> bool:
    names = re.findall(r"{(\w+)}", line)
    return len(names) == len(set(names))


def areas(count: int) -> list[str]:
    return [f"GET /area{number}/{{id}}" for number in range(count)]


def questions() -> list[tuple[str, str]]:
    """A path for each GET, and what has to be answered; in an order that no cache guesses."""
    templates = [line.removeprefix("GET ") for line in like_github() if line.startswith("GET ")]
    random.Random(1).shuffle(templates)
    return [filled(template) for template in templates]


def filled(template: str) -> tuple[str, str]:
    names = re.findall(r"{(\w+)}", template)
    path = re.sub(r"{(\w+)}", lambda name: f"{name[1]}-7", template)
    return path, f"{names[-1]}-7" if names else "none"

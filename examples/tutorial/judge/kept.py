# SPDX-License-Identifier: Apache-2.0
"""The differences that are kept on purpose, as DIFFERENCES.md tells them: each is a rule about a question and the reference's answer to it.

A part of a target that ends with $ is its end.
"""

import json
from pathlib import Path

KEPT = json.loads((Path(__file__).parent / "kept.json").read_text(encoding="utf-8"))


def reason(application, question, expected, answer):
    """The name of the difference that is expected here, or None."""
    for rule in KEPT:
        if matches(rule, application, question, expected, answer):
            return rule["name"]
    return None


def fact_reason(application, fact):
    """The same for a fact that our document does not state, as facts.missing tells it."""
    for rule in KEPT:
        if rule.get("application", application) == application and any(part in fact for part in rule.get("facts", [])):
            return rule["name"]
    return None


def matches(rule, application, question, expected, answer):
    body = (question.body or b"").decode(errors="replace")
    return (
        "facts" not in rule
        and rule.get("application", application) == application
        and question.method in rule.get("methods", [question.method])
        and any(target in question.target + "$" for target in rule.get("targets", [""]))
        and expected["status"] in rule.get("statuses", [expected["status"]])
        and answer["status"] in rule.get("ours", [answer["status"]])
        and rule.get("body", "") in body
        and rule.get("answer", "") in str(expected["body"])
    )

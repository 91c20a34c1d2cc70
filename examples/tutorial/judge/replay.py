# SPDX-License-Identifier: Apache-2.0
"""Asks Retort what the reference was asked, and says where the answers differ: python replay.py [--own] [APPLICATION...]

With --own the applications have Retort's own manner, and only what must not differ in it is compared: who is right about the request (2xx or not).
"""

import json
import os
import subprocess
import sys

import facts
from compare import differences
from exchange import EXCHANGES, HERE, free_port, put_question, read, running
from kept import fact_reason, reason
from questions.asking import Question

ROOT = HERE.parents[2]


def applications():
    command = [str(ROOT / "retort"), "run", "examples/tutorial", "--list"]
    listed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    return [name for name in listed if (EXCHANGES / (name.replace("/", ".") + ".json")).exists()]


def command(application, like, port):
    jar = ROOT / "examples" / "tutorial" / "target" / "tutorial.jar"
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    return [java, "-jar", str(jar), "--app", application, *like, "--port", str(port)]


def replay(application, own):
    """The differences of one application, as lines."""
    port = free_port()
    with running(command(application, [] if own else ["--like", "fastapi"], port), port):
        for question, expected in read(application):
            answer = put_question(port, question)
            found = good_or_bad(expected, answer) if own else differences(expected, answer)
            why = reason(application, question, expected, answer)
            if found and not why:
                yield f"{show(question)}\n      theirs {expected['status']} {shorten(expected['body'])}\n      ours   {answer['status']} {shorten(answer['body'])}\n      " + "; ".join(found)
        document = put_question(port, Question("GET", "/openapi.json", [("Host", "localhost")]))
        if document["status"] == 200 and not own:
            for line in facts.missing(application, json.loads(document["body"])):
                if not fact_reason(application, line):
                    yield "document: " + line


def good_or_bad(expected, answer):
    return [] if (expected["status"] < 400) == (answer["status"] < 400) else ["one is good, the other is not"]


def show(question):
    headers = ", ".join(f"{name}: {value}" for name, value in question.headers if name != "Host")
    return f"{question.method} {question.target} {headers} {shorten(question.body) if question.body is not None else ''}"


def shorten(text):
    text = text if isinstance(text, str) else str(text)
    return text if len(text) < 700 else text[:700] + "…"


def main():
    own = "--own" in sys.argv
    names = [name for name in sys.argv[1:] if not name.startswith("--")] or applications()
    total = 0
    for name in names:
        found = list(replay(name, own))
        total += len(found)
        print(f"{name}: " + (f"{len(found)} differences" if found else "no difference"), flush=True)
        for line in found:
            print("    " + line)
    print(f"{total} differences in {len(names)} applications")
    sys.exit(total > 0)


if __name__ == "__main__":
    main()

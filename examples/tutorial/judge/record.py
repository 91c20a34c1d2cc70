# SPDX-License-Identifier: Apache-2.0
"""Asks the reference, and keeps what it answers: python record.py SOURCES [APPLICATION...]

SOURCES is the unpacked source distribution of FastAPI, which holds the tutorial's applications.
"""

import json
import sys
import tempfile

import facts
from exchange import EXCHANGES, HERE, free_port, put_question, running, write
from questions import QUESTIONS
from questions.asking import Question


def record(sources, application):
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(HERE / "reference.py"), sources, application, str(port)]
        with running(command, port, folder):
            document = put_question(port, Question("GET", "/openapi.json", [("Host", "localhost")]))
            write(application, [(question, put_question(port, question)) for question in QUESTIONS[application]])
    facts.write(application, json.loads(document["body"]) if document["status"] == 200 else {})


def main():
    sources, *applications = sys.argv[1:]
    EXCHANGES.mkdir(exist_ok=True)
    for application in applications or sorted(QUESTIONS):
        record(sources, application)
        print(application, len(QUESTIONS[application]), flush=True)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Asks the reference, and keeps what it answers: python record.py SOURCES [APPLICATION...]

SOURCES is the unpacked source distribution of FastAPI, which holds the tutorial's applications.
"""

import json
import sys
import tempfile

import facts
from exchange import EXCHANGES, HERE, put_question, running, write
from questions import QUESTIONS
from questions.asking import Question

PORT = 8765


def record(sources, application):
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(HERE / "reference.py"), sources, application, str(PORT)]
        with running(command, PORT, folder):
            document = put_question(PORT, Question("GET", "/openapi.json", [("Host", "localhost")]))
            write(application, [(question, put_question(PORT, question)) for question in QUESTIONS[application]])
    facts.write(application, json.loads(document["body"]) if document["status"] == 200 else {})


def main():
    sources, *applications = sys.argv[1:]
    EXCHANGES.mkdir(exist_ok=True)
    for application in applications or sorted(QUESTIONS):
        record(sources, application)
        print(application, len(QUESTIONS[application]), flush=True)


if __name__ == "__main__":
    main()

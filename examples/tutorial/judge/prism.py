# SPDX-License-Identifier: Apache-2.0
"""Puts Prism between the questions and our applications, and counts the answers that break what the documents say:

    python3 prism.py [--jar JAR] [APPLICATION...]

Needs npm; Prism is installed below target/prism. A question that Prism leaves without an answer (one whose body is no JSON, above all) is
not judged, and counted as such; so are those to applications that show their document to nobody, or of which it says nothing.
"""

import argparse
import json
import subprocess
import sys
from contextlib import closing

from exchange import HERE, content_of, free_port, put_question, read, running
from questions.asking import Question
from replay import ROOT, applications, show
from schemathesis import JAR, ours

PRISM = "@stoplight/prism-cli@5.16.0"
HOME = ROOT / "target" / "prism"
SECONDS = 3


def is_kept(question, answer, message, paths):
    """What Prism takes for a violation, and is none."""
    # Letters beyond ASCII come back as they were sent, under the format that tools know: `email`, not `idn-email`.
    # And to Prism a domain has a dot, which RFC 5321 does not ask for.
    if message.endswith('must match format "email"'):
        return True
    # OpenAPI 3.1 describes a sequence as what it consists of, or as an array; Prism knows nothing of sequences.
    if dict(answer["headers"]).get("content-type", "").partition(";")[0] in {"text/event-stream", "application/jsonl"}:
        return True
    # Prism takes an empty segment for a variable, which is never empty: so the path leads nowhere.
    path = question.target.partition("?")[0]
    return answer["status"] == 404 and path.endswith("/") and path not in paths and message.startswith("Unable to match the returned status")


class Proxies:
    """Prism, in one process for all documents."""

    def __init__(self, tool):
        self.process = subprocess.Popen(["node", str(HERE / "prism.js"), str(tool)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def open(self, document, address):
        """The port at which the answers of an application are judged."""
        port = free_port()
        self.process.stdin.write(f"{document} {address} {port}\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith("failed: "):
                raise RuntimeError(line.strip())
            if line == "ready\n":
                return port
        raise RuntimeError("Prism has ended")

    def close(self):
        self.process.kill()
        self.process.wait()


def install():
    tool = HOME / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "util" / "createServer.js"
    if not tool.exists():
        HOME.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--prefix", str(HOME), "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", PRISM]
        subprocess.run(command, check=True, timeout=300)
    return tool


def is_understood(question):
    """Whether Prism takes the body for what the question says it is: it never answers when it does not."""
    types = [value.lower() for name, value in question.headers if name.lower() == "content-type"]
    if question.body is None or not any("json" in each for each in types):
        return True
    try:
        json.loads(question.body)
        return True
    except (ValueError, RecursionError):
        return False


def judge(proxies, jar, name):
    """What Prism says of each answer that breaks the document; and how many questions were judged, how many not, and what was kept."""
    found, judged, silent, kept = [], 0, 0, 0
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    document = HOME / (name.replace("/", ".") + ".json")
    with running(ours(jar, name, port), port):
        answer = put_question(port, Question("GET", "/openapi.json", [("Host", "localhost")]), 60)
        paths = json.loads(answer["body"])["paths"] if answer["status"] == 200 else {}
        if not paths:
            return found, judged, len(list(read(name))), kept
        document.write_bytes(content_of(answer["body"]))
        before = proxies.open(document, address)
        for question, _ in read(name):
            answer = put_question(before, question, SECONDS) if is_understood(question) else {"status": 0}
            if answer["status"] == 0:
                silent += 1
                continue
            judged += 1
            for violation in json.loads(dict(answer.get("headers", [])).get("sl-violations", "[]")):
                if violation["location"][0] != "response":
                    continue
                if is_kept(question, answer, violation["message"], paths):
                    kept += 1
                else:
                    found.append(f"{show(question)}\n      {answer['status']} {'/'.join(violation['location'])}: {violation['message']}")
    return found, judged, silent, kept


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--jar", default=JAR)
    parser.add_argument("applications", nargs="*")
    options = parser.parse_args()
    total, answers, unjudged, on_purpose = 0, 0, 0, 0
    with closing(Proxies(install())) as proxies:
        for name in options.applications or applications():
            try:
                found, judged, silent, kept = judge(proxies, options.jar, name)
            except (RuntimeError, OSError) as failure:
                found, judged, silent, kept = [f"did not run: {failure}"], 0, 0, 0
            total, answers, unjudged, on_purpose = total + len(found), answers + judged, unjudged + silent, on_purpose + kept
            print(f"{name}: {judged} answers, {len(found)} violations, {kept} kept, {silent} questions not judged", flush=True)
            for line in found:
                print("    " + line)
    print(f"{total} violations in {answers} answers, {on_purpose} kept; {unjudged} questions not judged")
    sys.exit(total > 0)


if __name__ == "__main__":
    main()

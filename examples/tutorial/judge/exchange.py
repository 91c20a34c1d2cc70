# SPDX-License-Identifier: Apache-2.0
"""Exchanges: a question and its answer. They are kept as JSON, one file an application, one line an exchange."""

import base64
import http.client
import json
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from questions.asking import Question

HERE = Path(__file__).parent
EXCHANGES = HERE / "exchanges"

#: Fields of answers that say nothing about the application.
DROPPED = {"date", "server", "content-length", "connection", "transfer-encoding", "keep-alive"}


def put_question(port, question, timeout=10):
    """Sends exactly what the question says, and no more than the length beside it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.putrequest(question.method, question.target, skip_host=True, skip_accept_encoding=True)
        for name, value in question.headers:
            connection.putheader(name, value.encode())
        if question.body is not None:
            connection.putheader("Content-Length", str(len(question.body)))
        connection.endheaders(question.body)
        answer = connection.getresponse()
        try:
            content = answer.read()
        except http.client.IncompleteRead as failure:
            return {"status": answer.status, "broken": True, "body": text(failure.partial)}
        headers = sorted([name.lower(), value] for name, value in answer.getheaders() if name.lower() not in DROPPED)
        return {"status": answer.status, "headers": headers, "body": text(content)}
    except (OSError, http.client.HTTPException) as failure:
        return {"status": 0, "headers": [], "body": type(failure).__name__}
    finally:
        connection.close()


def text(content):
    try:
        return content.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(content).decode()}


def content_of(text):
    return base64.b64decode(text["base64"]) if isinstance(text, dict) else text.encode()


def path_of(application):
    return EXCHANGES / (application.replace("/", ".") + ".json")


def write(application, exchanges):
    lines = (json.dumps({"request": request_of(question), "answer": answer}, ensure_ascii=False) for question, answer in exchanges)
    path_of(application).write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def request_of(question):
    request = {"method": question.method, "target": question.target, "headers": question.headers}
    if question.body is not None:
        request["body"] = text(question.body)
    return request


def read(application):
    """The exchanges of an application, as pairs of a question and an answer."""
    for exchange in json.loads(path_of(application).read_text(encoding="utf-8")):
        request = exchange["request"]
        body = content_of(request["body"]) if "body" in request else None
        yield Question(request["method"], request["target"], [tuple(header) for header in request["headers"]], body), exchange["answer"]


def free_port():
    """A port at which nothing listens, so that judges can work beside each other."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextmanager
def running(command, port, folder=None):
    """Starts a server, waits until it listens, and stops it in the end."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        wait_for(process, port)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stderr.close()


def wait_for(process, port):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError("did not start: " + process.stderr.read()[-2000:])
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError("did not listen within a minute")

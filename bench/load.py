# SPDX-License-Identifier: Apache-2.0
"""Who asks: wrk for as many requests as a server can answer, oha for a fixed rate and HTTP/2, talk.py for open connections."""

import json
import math
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import routes
from results import Latency, Sample
from servers import PeerFailure, Server, Spent, run_tool
from workloads import Workload

BENCH = Path(__file__).resolve().parent
OHA_VERSION = "1.16.0"
OHA = BENCH / "tools" / "bin" / "oha"
SPOILED_EVERY = 10
NEIGHBOURS = 20
PACED = 32
PACED_SECONDS = 4
STREAMS = 16


def build_oha(variables: dict[str, str]) -> None:
    """Has cargo build oha, once; takes minutes."""
    if OHA.exists():
        return
    if shutil.which("cargo") is None:
        raise PeerFailure("cargo is not installed, which builds oha")
    command = ["cargo", "install", "--quiet", "oha", "--version", OHA_VERSION, "--locked", "--root", str(BENCH / "tools")]
    run_tool(command, BENCH, variables)


class Silence(PeerFailure):
    """A server that answered nothing: too slow, as one that is not warm may be, or stuck."""


@dataclass(frozen=True)
class Counts:
    """What was answered in so many seconds; `broken` are connections."""

    answers: int
    refused: int
    broken: int
    seconds: float


@dataclass(frozen=True)
class Load:
    """How questions are asked: from so many threads, on so many connections where the workload says nothing else. What is
    sent is put into `folder`."""

    threads: int
    connections: int
    folder: Path

    def saturate(self, server: Server, workload: Workload, seconds: int) -> Sample:
        """Has one question asked as often as it is answered for some seconds, and sees what this costs the server."""
        seconds = max(seconds, workload.seconds)
        if workload.by == "talk":
            counts, spent = self.by_talk(server, workload, seconds)
        else:
            before = server.spent()
            counts = (self.by_oha if workload.by == "oha" else self.by_wrk)(server, workload, seconds)
            spent = server.spent().since(before)
        if spent.cpu_seconds < 0:
            raise PeerFailure(f"lost a process under {workload.name}")
        if counts.answers == 0:
            raise Silence(f"answered nothing in {seconds} s under {workload.name}")
        return Sample(
            counts.answers / counts.seconds, spent.cpu_seconds / counts.answers * 1e6,
            None if spent.allocated is None else spent.allocated / counts.answers, spent.collections,
            self.wrong(workload, counts))

    def wrong(self, workload: Workload, counts: Counts) -> int:
        """Answers of the wrong kind. Where kinds are mixed, as many as there are connections may be on their way."""
        if workload.spoiled:
            amiss = abs(counts.refused - counts.answers // SPOILED_EVERY) - self.connections_of(workload)
        else:
            amiss = abs(counts.refused - (counts.answers if workload.refused else 0))
        return max(0, amiss) + counts.broken

    def by_wrk(self, server: Server, workload: Workload, seconds: int) -> Counts:
        command = [
            "wrk", f"-t{self.threads}", f"-c{self.connections_of(workload)}", f"-d{seconds}s", "-s",
            str(BENCH / "load.lua"), url(server, workload), *self.told(workload)]
        said = json.loads(said_by(command, server, workload, seconds).splitlines()[-1])
        return Counts(said["requests"], said["refused"], said["broken"], said["microseconds"] / 1e6)

    def told(self, workload: Workload) -> list[str]:
        """What load.lua asks for, beside the address."""
        if workload.many_routes:
            file = self.folder / "paths"
            file.write_text("\n".join(path for path, _ in routes.questions()))
            return ["--", "paths", str(file)]
        if not workload.body:
            return []
        good, spoiled = self.body_file(workload), self.folder / "spoiled.json"
        if not workload.spoiled:
            return ["--", "bodies", good]
        spoiled.write_bytes(workload.spoiled)
        return ["--", "bodies", *[good] * (SPOILED_EVERY - 1), str(spoiled)]

    def body_file(self, workload: Workload) -> str:
        file = self.folder / "body.json"
        file.write_bytes(workload.body)
        return str(file)

    def by_oha(self, server: Server, workload: Workload, seconds: int) -> Counts:
        """Over HTTP/2, with knowledge that the server speaks it."""
        said = self.oha(server, workload, seconds, "--http2", "-p", str(STREAMS))
        statuses = said["statusCodeDistribution"]
        refused = sum(count for status, count in statuses.items() if status[0] in "45")
        return Counts(sum(statuses.values()), refused, broken(said), said["summary"]["total"])

    def by_talk(self, server: Server, workload: Workload, seconds: int) -> tuple[Counts, Spent]:
        """What a server spends on opening and closing the connections does not count, as what is said meanwhile does not."""
        command = [
            "timeout", str(seconds + 60), sys.executable, str(BENCH / "talk.py"), workload.path, str(server.port),
            str(self.connections_of(workload)), str(seconds)]
        with subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as talk:
            spent = [server.spent() for _ in range(2) if talk.stdout.readline()]
            out, err = talk.stdout.read(), talk.stderr.read()
        server.require_running()
        if talk.returncode != 0 or len(spent) < 2:
            raise PeerFailure(f"talk.py failed under {workload.name}: {err[-300:]}")
        said = json.loads(out)
        return Counts(said["done"], 0, said["broken"], said["seconds"]), spent[1].since(spent[0])

    def pace(self, server: Server, workload: Workload, seconds: int, rate: float) -> Latency:
        """Has oha ask one question at a fixed rate; who is kept waiting counts from when it was given out. Few connections, since
        oha opens them within the time that it measures."""
        said = self.oha(
            server, replace(workload, connections=PACED), max(seconds, PACED_SECONDS), "--latency-correction",
            "-q", f"{rate:.0f}", "--wait-ongoing-requests-after-deadline")
        return latency(rate, workload, said)

    def beside(self, server: Server, busy: Workload, waiting: Workload, seconds: int) -> Latency:
        """Has a few connections ask what waits, as often as they are answered, while all others ask for what is quick."""
        command = [
            "wrk", f"-t{self.threads}", f"-c{self.connections_of(busy)}", f"-d{seconds + 2}s", "-s", str(BENCH / "load.lua"),
            url(server, busy)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as crowd:
            try:
                time.sleep(1)
                neighbours = replace(waiting, connections=NEIGHBOURS)
                return latency(0, waiting, self.oha(server, neighbours, seconds))
            finally:
                crowd.terminate()

    def oha(self, server: Server, workload: Workload, seconds: int, *options: str) -> dict:
        command = [
            str(OHA), "--no-tui", "--output-format", "json", "-z", f"{seconds}s", "-c", str(self.connections_of(workload)),
            *options]
        if workload.body:
            command += ["-m", "POST", "-T", "application/json", "-D", self.body_file(workload)]
        return json.loads(said_by([*command, url(server, workload)], server, workload, seconds))

    def connections_of(self, workload: Workload) -> int:
        return workload.connections or self.connections


def latency(asked: float, workload: Workload, said: dict) -> Latency:
    statuses = said["statusCodeDistribution"]
    right = sum(count for status, count in statuses.items() if (status[0] == "4") == workload.refused)
    percentiles = {
        name: math.inf if seconds is None else seconds * 1000 for name, seconds in said["latencyPercentiles"].items()}
    return Latency(
        asked, said["summary"]["requestsPerSec"], percentiles["p50"], percentiles["p99"], percentiles["p99.9"],
        sum(statuses.values()) - right + broken(said))


def broken(said: dict) -> int:
    """Errors that oha met, but for requests that it gave up itself when the time was over."""
    return sum(count for error, count in said["errorDistribution"].items() if "deadline" not in error)


def url(server: Server, workload: Workload) -> str:
    return f"http://127.0.0.1:{server.port}{workload.path or '/'}"


def said_by(command: list[str], server: Server, workload: Workload, seconds: int) -> str:
    tool = Path(command[0]).name
    try:
        done = subprocess.run(command, text=True, capture_output=True, timeout=seconds + 60)
    except subprocess.TimeoutExpired:
        raise PeerFailure(f"{tool} did not end under {workload.name}") from None
    server.require_running()
    if done.returncode != 0:
        raise PeerFailure(f"{tool} failed under {workload.name}: {done.stdout[:300]}{done.stderr[-300:]}")
    return done.stdout

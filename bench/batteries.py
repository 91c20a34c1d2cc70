#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures what each battery costs a request: the same small application with none and with each alone, in one interleaved
run. Prints a table. Needs Linux and wrk; takes about four minutes."""

import argparse
import http.client
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import machine
from peers import JVM_FLAGS, Peer
from progress import say
from servers import Server, Surroundings, environment, find_jdk, run_tool

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
CONNECTIONS = 64


@dataclass(frozen=True)
class Case:
    """What is asked of an application with one battery, and of which case it is to be told how much more it costs."""

    title: str
    battery: str
    path: str = "/item"
    headers: tuple[str, ...] = ()
    beside: str = "none"
    login: bool = False


GZIP = "Accept-Encoding: gzip"
CASES = [
    Case("none", "none"),
    Case("none, 6 kB", "none", "/items", beside="none, 6 kB"),
    Case("`Cors`, from another origin", "Cors", headers=("Origin: https://example.com",)),
    Case("`Compression`, too short for it", "Compression", headers=(GZIP,)),
    Case("`Compression`, 6 kB", "Compression", "/items", (GZIP,), "none, 6 kB"),
    Case("`Compression`, 6 kB, client without it", "Compression", "/items", beside="none, 6 kB"),
    Case("`SecurityHeaders`", "SecurityHeaders"),
    Case("`RequestId`, made", "RequestId"),
    Case("`RequestId`, kept", "RequestId", headers=("X-Request-ID: 5c0a7d1e",)),
    Case("`Tracing`, begun", "Tracing"),
    Case("`Tracing`, joined", "Tracing", headers=("traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",)),
    Case("`AccessLog`, to a file", "AccessLog"),
    Case("`TrustedProxies`", "TrustedProxies", headers=("X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https")),
    Case("`TrustedHosts`", "TrustedHosts"),
    Case("`LoadShedding`", "LoadShedding"),
    Case("`Sessions`, not looked at", "Sessions"),
    Case("`Sessions`, read from an encrypted cookie", "Sessions", "/session", login=True),
    Case("`StaticFiles`, 6 kB", "StaticFiles", "/files/page.html", beside="none, 6 kB"),
    Case("`StaticFiles`, 304", "StaticFiles", "/files/page.html", ("If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",)),
]


@dataclass(frozen=True)
class Sample:
    """Of one request: microseconds of the processor, bytes that were allocated, bytes that were sent."""

    cpu: float
    allocated: float
    sent: float


def build(jdk: Path, scratch: Path) -> str:
    """The class path of the program."""
    variables = environment(jdk)
    run_tool([str(ROOT / "retort"), "build"], ROOT, variables)
    processor = next((ROOT / "retort-processor/target").glob("retort-processor-*.jar"))
    core = next((ROOT / "retort-core/target").glob("retort-*.jar"))
    run_tool(
        ["javac", "--release", "25", "-cp", f"{ROOT}/lib/*", "--processor-path", f"{processor}:{core}", "-d", str(scratch),
         str(BENCH / "batteries" / "Batteries.java")], ROOT, variables)
    return f"{scratch}:{ROOT}/lib/*"


def start(battery: str, classes: str, surroundings: Surroundings) -> Server:
    folder = surroundings.folder / battery
    folder.mkdir()
    command = ["java", *JVM_FLAGS, "-Dretort.log.format=json", "-cp", classes, "Batteries", battery, "{port}", str(folder)]
    return Server(Peer(battery, battery, ["jdk"], [], command, [], [], ("", ""), ".."), surroundings)


def cookie(server: Server) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request("GET", "/login")
        return "Cookie: " + connection.getresponse().headers["Set-Cookie"].split(";")[0]
    finally:
        connection.close()


def ask(server: Server, case: Case, seconds: int, threads: int) -> Sample:
    headers = [*case.headers, *([cookie(server)] if case.login else [])]
    command = [
        "wrk", f"-t{threads}", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(BENCH / "batteries" / "load.lua"),
        *(word for header in headers for word in ("-H", header)), f"http://127.0.0.1:{server.port}{case.path}"]
    before = server.spent()
    done = subprocess.run(command, text=True, capture_output=True, timeout=seconds + 60, check=True)
    spent = server.spent().since(before)
    said = json.loads(done.stdout.splitlines()[-1])
    if said["wrong"] or not said["requests"]:
        sys.exit(f"{case.title}: {said}")
    # The heap still grows, which it does a few times only.
    if spent.allocated is None:
        return ask(server, case, seconds, threads)
    return Sample(
        spent.cpu_seconds / said["requests"] * 1e6, spent.allocated / said["requests"], said["bytes"] / said["requests"])


def measure(options: argparse.Namespace) -> dict[str, list[Sample]]:
    jdk = find_jdk()
    if jdk is None:
        sys.exit("no JDK 25 found: install one and point JAVA_HOME at it")
    server_cores, load_cores = machine.cores_for(1)
    found: dict[str, list[Sample]] = {case.title: [] for case in CASES}
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="batteries-")))
        say("build")
        surroundings = Surroundings(jdk, scratch, server_cores, {})
        classes = build(jdk, scratch / "classes")
        os.sched_setaffinity(0, load_cores)
        servers = {
            battery: stack.enter_context(start(battery, classes, surroundings))
            for battery in dict.fromkeys(case.battery for case in CASES)}
        for turn in range(-1, options.rounds):
            first = max(turn, 0) * 5 % len(CASES)
            for case in CASES[first:] + CASES[:first]:
                warmup = turn < 0
                sample = ask(servers[case.battery], case, options.warmup if warmup else options.seconds, len(load_cores))
                say(f"{'warm-up' if warmup else f'round {turn + 1}':8} {case.title:42} {sample.cpu:6.1f} µs")
                if not warmup:
                    found[case.title].append(sample)
    return found


def median(samples: list[Sample], figure: Callable[[Sample], float]) -> float:
    return statistics.median(figure(sample) for sample in samples)


def row(case: Case, found: dict[str, list[Sample]]) -> str:
    own, other = found[case.title], found[case.beside]
    times = [sample.cpu for sample in own]
    more = median(own, lambda sample: sample.cpu) - median(other, lambda sample: sample.cpu)
    bytes_more = median(own, lambda sample: sample.allocated) - median(other, lambda sample: sample.allocated)
    cost = ["", ""] if case.title == case.beside else [f"{more:+.1f}", f"{bytes_more:+,.0f}"]
    return " | ".join([
        f"| {case.title}", f"{statistics.median(times):.1f} ({min(times):.1f}–{max(times):.1f})", cost[0],
        f"{median(own, lambda sample: sample.allocated):,.0f}", cost[1],
        f"{median(own, lambda sample: sample.sent):,.0f} |"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=3, help="of each measurement")
    parser.add_argument("--warmup", type=int, default=3, help="seconds of each case that do not count")
    found = measure(parser.parse_args())
    print("| battery | µs of the processor | more | bytes allocated | more | bytes sent |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    print("\n".join(row(case, found) for case in CASES))


if __name__ == "__main__":
    main()

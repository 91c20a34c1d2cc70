#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the peers in one interleaved run and writes results.md. Needs Linux, wrk and the Python standard library."""

import argparse
import http.client
import json
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from contract import WORKLOADS, Workload, require_equal_meaning
from servers import PEERS, Peer, PeerFailure, Server, build, find_jdk, jdk_property

BENCH = Path(__file__).resolve().parent
YARDSTICK = "netty"


@dataclass(frozen=True)
class Sample:
    """One round. `wrong` counts answers of the wrong status class and broken connections."""

    rate: float
    cpu_microseconds: float
    allocated: float | None
    wrong: int


@dataclass
class Run:
    options: argparse.Namespace
    samples: dict[tuple[str, str], list[Sample]] = field(default_factory=dict)
    memory: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)

    def skip(self, peer: Peer, failure: Exception) -> None:
        self.skipped[peer.name] = str(failure)
        print(f"\n!!! {peer.title} is SKIPPED: {failure}\n", file=sys.stderr, flush=True)

    def wrong(self) -> int:
        return sum(sample.wrong for samples in self.samples.values() for sample in samples)


def load(server: Server, workload: Workload, seconds: int, connections: int, body: Path) -> Sample:
    """Has wrk ask one question for some seconds, and sees what this costs the server."""
    url = f"http://127.0.0.1:{server.port}{workload.path}"
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", str(BENCH / "load.lua"), url]
    if workload.body:
        body.write_bytes(workload.body)
        command += ["--", str(body)]
    cpu, allocated = server.cpu_seconds(), server.allocated_bytes()
    try:
        wrk = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds + 60)
    except subprocess.TimeoutExpired:
        raise PeerFailure(f"{server.peer.title}: wrk did not end under {workload.name}") from None
    cpu = server.cpu_seconds() - cpu
    allocated = None if allocated is None else server.allocated_bytes() - allocated
    server.require_running()
    if wrk.returncode != 0:
        raise PeerFailure(f"{server.peer.title}: wrk failed under {workload.name}: {wrk.stdout}")
    counts = json.loads(wrk.stdout.splitlines()[-1])
    requests = counts["requests"]
    if requests == 0:
        raise PeerFailure(f"{server.peer.title} answered nothing in {seconds} s under {workload.name}")
    wrong = abs(counts["refused"] - (requests if workload.refused else 0)) + counts["broken"]
    return Sample(
        requests / counts["microseconds"] * 1e6, cpu / requests * 1e6,
        None if allocated is None else allocated / requests, wrong)


def measure(run: Run, servers: list[Server], workloads: list[Workload], scratch: Path) -> None:
    options = run.options
    body = scratch / "body.json"
    if options.warmup:
        for server in servers:
            for workload in workloads:
                say(f"warm-up   {workload.name:10} {server.peer.name}")
                load(server, workload, options.warmup, options.connections, body)
    for turn in range(options.rounds):
        # Whoever is first in one round is not in the next.
        start = turn % len(servers)
        for workload in workloads:
            for server in servers[start:] + servers[:start]:
                sample = load(server, workload, options.seconds, options.connections, body)
                run.samples.setdefault((workload.name, server.peer.name), []).append(sample)
                say(f"round {turn + 1:<3} {workload.name:10} {server.peer.name:8} {sample.rate:9,.0f}/s"
                    f"  {sample.cpu_microseconds:6.1f} µs  {sample.wrong} wrong")
    for server in servers:
        run.memory[server.peer.name] = server.peak_memory()


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def report(run: Run, jdk: Path | None) -> str:
    options = run.options
    lines = [
        "# Results",
        "",
        f"{datetime.now(timezone.utc):%Y-%m-%d}, {options.rounds} interleaved rounds of {options.seconds} s after "
        f"{options.warmup} s of warm-up, {options.connections} connections, one load thread. Median (least–greatest).",
        "",
        f"Machine: {machine(jdk)}.",
        "",
        "| workload | peer | requests/s | ÷ bare Netty | CPU µs a request | ÷ bare Netty | bytes a request | wrong answers |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (workload, peer), samples in sorted(run.samples.items(), key=lambda entry: row_order(entry[0])):
        yardstick = run.samples.get((workload, YARDSTICK), [])
        rates = [sample.rate for sample in samples]
        cpu = [sample.cpu_microseconds for sample in samples]
        cells = [
            WORKLOADS[workload].title,
            PEERS[peer].title,
            spread(rates, ",.0f"),
            spread([a / b.rate for a, b in zip(rates, yardstick)], ".2f"),
            spread(cpu, ".1f"),
            spread([a / b.cpu_microseconds for a, b in zip(cpu, yardstick)], ".2f"),
            spread([sample.allocated for sample in samples if sample.allocated is not None], ",.0f"),
            str(sum(sample.wrong for sample in samples)),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "| peer | peak resident memory, MB |", "| --- | ---: |"]
    lines += [f"| {PEERS[peer].title} | {size / 1e6:,.0f} |" for peer, size in run.memory.items()]
    for peer, reason in run.skipped.items():
        lines += ["", f"**{PEERS[peer].title} did not take part**: {reason.splitlines()[0].rstrip(':')}."]
    return "\n".join(lines) + "\n"


def row_order(key: tuple[str, str]) -> tuple[int, int]:
    workload, peer = key
    return list(WORKLOADS).index(workload), list(PEERS).index(peer)


def spread(values: list[float], form: str) -> str:
    if not values:
        return "–"
    if len(values) == 1:
        return f"{values[0]:{form}}"
    return f"{statistics.median(values):{form}} ({min(values):{form}}–{max(values):{form}})"


def machine(jdk: Path | None) -> str:
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    facts = [
        f"{os.cpu_count()} × {model.group(1) if model else platform.machine()}",
        f"{memory:.0f} GiB",
        f"{platform.system()} {platform.release()}",
    ]
    if jdk:
        facts.append(f"JDK {jdk_property(jdk, 'JAVA_RUNTIME_VERSION')}")
    facts += [first_words(["node", "--version"], "Node "), first_words(["wrk", "--version"], "")]
    return ", ".join(fact for fact in facts if fact)


def first_words(command: list[str], label: str) -> str:
    """The first two words that a tool says about its version; nothing when it is not there."""
    if shutil.which(command[0]) is None:
        return ""
    said = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=10).stdout
    return label + " ".join(said.split()[:2])


def main() -> int:
    options = arguments()
    if shutil.which("wrk") is None:
        sys.exit("wrk is missing: install it with `apt install wrk` (Debian, Ubuntu) or your system's equal")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    jdk = find_jdk()
    run = Run(options)
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        servers = []
        for peer in (PEERS[name] for name in options.peers):
            say(f"start     {peer.title}")
            try:
                servers.append(stack.enter_context(start(peer, jdk, scratch)))
            except (PeerFailure, OSError, http.client.HTTPException) as failure:
                run.skip(peer, failure)
        if not servers:
            sys.exit("no peer is left to measure")
        try:
            measure(run, servers, [WORKLOADS[name] for name in options.workloads], scratch)
            # wrk tells a refusal from a success but no 422 from a 500: whoever broke under load is found here.
            for server in servers:
                require_equal_meaning(server)
        except (PeerFailure, OSError, http.client.HTTPException) as failure:
            sys.exit(f"the run is void: {failure}")
    text = report(run, jdk)
    (BENCH / "results.md").write_text(text, encoding="utf-8")
    print(text)
    return 1 if run.skipped or run.wrong() else 0


def start(peer: Peer, jdk: Path | None, scratch: Path) -> Server:
    build(peer, jdk)
    server = Server(peer, jdk, scratch / f"{peer.name}.log")
    try:
        require_equal_meaning(server)
    except BaseException:
        server.close()
        raise
    return server


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Ends with 1 when a peer was skipped or an answer was wrong.")
    parser.add_argument("--rounds", type=at_least(1), default=3)
    parser.add_argument("--seconds", type=at_least(1), default=5, help="of each measurement (default 5)")
    parser.add_argument(
        "--warmup", type=at_least(0), default=3, help="seconds for each workload before the first round (default 3)")
    parser.add_argument("--connections", type=at_least(1), default=256)
    parser.add_argument("--peers", type=some_of(PEERS), default=list(PEERS), help=",".join(PEERS))
    parser.add_argument("--workloads", type=some_of(WORKLOADS), default=list(WORKLOADS), help=",".join(WORKLOADS))
    return parser.parse_args()


def at_least(least: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"{text} is not a whole number from {least} upwards")
        return int(text)

    return number


def some_of(known: Iterable[str]) -> Callable[[str], list[str]]:
    def names(text: str) -> list[str]:
        chosen = text.split(",")
        unknown = [name for name in chosen if name not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown)} unknown: choose from {', '.join(known)}")
        return [name for name in known if name in chosen]

    return names


if __name__ == "__main__":
    sys.exit(main())

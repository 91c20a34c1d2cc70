#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the peers in one interleaved run and writes REPORT.md and REPORT.html. Needs Linux and wrk."""

import argparse
import http.client
import os
import resource
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timezone
from pathlib import Path

import growth
import machine
import page
import report
from contract import WORKLOADS, Workload, require_equal_meaning
from load import Load, build_oha
from peers import PEERS, Peer
from progress import say
from results import Facts, Results
from servers import PeerFailure, Server, build, environment, find_jdk

BENCH = Path(__file__).resolve().parent
RESULTS = BENCH / "results.json"
SHORT = {"rounds": 1, "seconds": 2, "warmup": 2, "starts": 1, "latency": [], "growth": []}
# Whose speed the fixed rate comes from: half of what it could at most.
PACEMAKER = "fastify"
FAILURES = (PeerFailure, OSError, http.client.HTTPException)


class Run:
    """The peers that are left, in the order in which they are asked, and what was found so far."""

    def __init__(self, options: argparse.Namespace, scratch: Path, stack: ExitStack) -> None:
        self.options = options
        self.scratch = scratch
        self.stack = stack
        self.jdk = find_jdk()
        self.server_cores, self.load_cores = machine.cores_for(options.load_cores)
        self.load = Load(len(self.load_cores), options.connections, scratch / "body.json")
        self.ready: list[Peer] = []
        self.servers: list[Server] = []
        self.results = Results(
            f"{datetime.now(timezone.utc):%Y-%m-%d}", machine.described(self.jdk),
            {name: value for name, value in vars(options).items() if name not in ("render", "built")}
            | {"server_cores": len(self.server_cores), "load_cores": len(self.load_cores)})

    def prepare(self) -> None:
        """Builds everything, with all cores, and then leaves the servers' cores to the servers."""
        for peer in (PEERS[name] for name in self.options.peers):
            say(f"build     {peer.title}")
            with self.may_fail(peer):
                if not self.options.built:
                    build(peer, self.jdk)
                self.results.facts[peer.name] = Facts(peer.title, peer.version(), peer.lines(), peer.deployed_bytes())
                self.ready.append(peer)
        if self.options.latency and not self.options.built:
            say("build     oha")
            build_oha(environment(self.jdk))
        os.sched_setaffinity(0, self.load_cores)

    def start(self, peer: Peer, command: list[str] | None = None) -> Server:
        return Server(peer, self.jdk, self.scratch / f"{peer.name}.log", self.server_cores, command)

    def time_starts(self) -> None:
        for turn in range(self.options.starts):
            for peer in self.still(self.ready):
                with self.may_fail(peer), self.start(peer) as server:
                    time.sleep(1)
                    facts = self.results.facts[peer.name]
                    facts.starts.append(server.start_milliseconds)
                    facts.idle.append(server.memory())
                    say(f"start {turn + 1:<3} {peer.name:10} {facts.starts[-1]:7,.0f} ms {facts.idle[-1] / 1e6:6,.0f} MB")

    def start_all(self) -> None:
        for peer in self.still(self.ready):
            say(f"check     {peer.title}")
            with self.may_fail(peer):
                server = self.stack.enter_context(self.start(peer))
                self.results.facts[peer.name].differences = require_equal_meaning(server)
                self.servers.append(server)
        if not self.servers:
            sys.exit("no peer is left to measure")

    def measure(self) -> None:
        workloads = [WORKLOADS[name] for name in self.options.workloads]
        for workload in workloads if self.options.warmup else []:
            for server in self.turn(0):
                with self.may_fail(server.peer):
                    say(f"warm-up   {workload.name:10} {server.peer.name}")
                    self.load.saturate(server, workload, self.options.warmup)
        for turn in range(self.options.rounds):
            for workload in workloads:
                for server in self.turn(turn):
                    with self.may_fail(server.peer):
                        self.saturate(server, workload, turn)

    def saturate(self, server: Server, workload: Workload, turn: int) -> None:
        peer = server.peer.name
        sample = self.load.saturate(server, workload, self.options.seconds)
        self.results.samples.setdefault(workload.name, {}).setdefault(peer, []).append(sample)
        facts = self.results.facts[peer]
        facts.loaded = max(facts.loaded, server.memory())
        say(f"round {turn + 1:<3} {workload.name:10} {peer:10} {sample.rate:9,.0f}/s"
            f" {sample.cpu_microseconds:7.1f} µs  {sample.wrong} wrong")

    def measure_latency(self) -> None:
        for turn in range(self.options.rounds):
            for workload in (WORKLOADS[name] for name in self.options.latency):
                rate = self.fixed_rate(workload)
                for server in self.turn(turn):
                    if self.peak(workload, server.peer.name) <= rate:
                        continue
                    with self.may_fail(server.peer):
                        found = self.load.pace(server, workload, self.options.seconds, rate)
                        rounds = self.results.latencies.setdefault(workload.name, {})
                        rounds.setdefault(server.peer.name, []).append(found)
                        say(f"pace {turn + 1:<4} {workload.name:10} {server.peer.name:10} {found.rate:9,.0f}/s"
                            f" p50 {found.p50:.2f} p99 {found.p99:.2f} p99.9 {found.p999:.2f} ms  {found.wrong} wrong")

    def fixed_rate(self, workload: Workload) -> float:
        """Half of what the pacemaker could, or the slowest peer where it does not take part."""
        peaks = {peer: self.peak(workload, peer) for peer in self.results.samples.get(workload.name, {})}
        return peaks.get(PACEMAKER, min(peaks.values(), default=0)) / 2

    def peak(self, workload: Workload, peer: str) -> float:
        samples = self.results.samples.get(workload.name, {}).get(peer, [])
        return statistics.median(sample.rate for sample in samples) if samples else 0

    def check_again(self) -> None:
        """wrk tells a refusal from a success but no 422 from a 500: whoever broke under load is found here."""
        for server in self.turn(0):
            with self.may_fail(server.peer):
                require_equal_meaning(server)

    def turn(self, number: int) -> list[Server]:
        """The servers that are left: whoever is first in one round is not in the next."""
        start = number % len(self.servers)
        return [server for server in self.servers[start:] + self.servers[:start] if self.takes_part(server.peer)]

    def still(self, peers: list[Peer]) -> list[Peer]:
        return [peer for peer in peers if self.takes_part(peer)]

    def takes_part(self, peer: Peer) -> bool:
        return peer.name not in self.results.absent

    @contextmanager
    def may_fail(self, peer: Peer) -> Iterator[None]:
        """Something that a peer may fail in: it is then out of the run, with a loud line, and the run goes on."""
        try:
            yield
        except FAILURES as failure:
            self.results.absent[peer.name] = str(failure)
            say(f"\n!!! {peer.title} is OUT: {failure}\n")
            for server in self.servers:
                if server.peer is peer:
                    server.close()


def main() -> int:
    options = arguments()
    if options.render:
        return tell(Results.load(RESULTS))
    if shutil.which("wrk") is None:
        sys.exit("wrk is missing: install it with `apt install wrk` (Debian, Ubuntu) or your system's equal")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    resource.setrlimit(resource.RLIMIT_NOFILE, [resource.getrlimit(resource.RLIMIT_NOFILE)[1]] * 2)
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        run = Run(options, scratch, stack)
        run.prepare()
        run.time_starts()
        run.start_all()
        run.measure()
        run.measure_latency()
        run.check_again()
        for curve in options.growth:
            growth.measure(run, growth.CURVES[curve])
    run.results.save(RESULTS)
    return tell(run.results)


def tell(results: Results) -> int:
    text = report.written(results)
    (BENCH / "REPORT.md").write_text(text, encoding="utf-8")
    (BENCH / "REPORT.html").write_text(page.written(results), encoding="utf-8")
    print(text)
    return 1 if results.absent or results.wrong() else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Ends with 1 when a peer is out or an answer was wrong.")
    parser.add_argument("--rounds", type=at_least(1), default=3)
    parser.add_argument("--seconds", type=at_least(1), default=5, help="of each measurement (default 5)")
    parser.add_argument(
        "--warmup", type=at_least(0), default=5, help="seconds for each workload before the first round (default 5)")
    parser.add_argument("--starts", type=at_least(0), default=5, help="of each peer, to time them (default 5)")
    parser.add_argument("--connections", type=at_least(1), default=256)
    parser.add_argument("--load-cores", type=at_least(1), default=1, help="the servers have the others (default 1)")
    parser.add_argument("--peers", type=some_of(PEERS), default=list(PEERS), help=",".join(PEERS))
    parser.add_argument("--workloads", type=some_of(WORKLOADS), default=list(WORKLOADS), help=",".join(WORKLOADS))
    parser.add_argument(
        "--latency", type=some_of(WORKLOADS), default=["json", "order"], help="workloads to ask at a fixed rate, too")
    parser.add_argument(
        "--growth", type=some_of(growth.CURVES), default=list(growth.CURVES), help=",".join(growth.CURVES) + ", or an empty text")
    parser.add_argument("--short", action="store_true", help="a first idea: " + ", ".join(
        f"{name} {value or 'none'}" for name, value in SHORT.items()))
    parser.add_argument("--built", action="store_true", help="trust that everything is built")
    parser.add_argument("--render", action="store_true", help="write the report of the last run again, measure nothing")
    if parser.parse_known_args()[0].short:
        parser.set_defaults(**SHORT)
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
        unknown = [name for name in chosen if name and name not in known]
        if unknown:
            raise argparse.ArgumentTypeError(f"{', '.join(unknown)} unknown: choose from {', '.join(known)}")
        return [name for name in known if name in chosen]

    return names


if __name__ == "__main__":
    sys.exit(main())

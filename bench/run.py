#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the peers in one interleaved run and writes REPORT.md and REPORT.html. Needs Linux and wrk."""

import argparse
import http.client
import os
import random
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import aot
import machine
import page
import report
from contract import differences
from fleet import Fleet
from growth import CURVES, Curve, require_same_work
from load import Load, Silence, build_oha
from peers import PEERS, YARDSTICK, Peer
from progress import say
from proofs import prover
from results import Facts, Point, Results
from routes import like_github
from servers import PeerFailure, Server, Surroundings, build, environment, find_jdk
from services import Postgres
from workloads import WORKLOADS, Workload

BENCH = Path(__file__).resolve().parent
RESULTS = BENCH / "results.json"
SHORT = {"rounds": 1, "passes": 1, "warmup": 1, "starts": False, "latency": [], "fairness": False, "growth": []}
# Whose speed the fixed rate comes from: half of what it could at most.
PACEMAKER = "fastify"
FAILURES = (PeerFailure, OSError, http.client.HTTPException, subprocess.SubprocessError, ValueError, KeyError, TypeError)
GROWTH_SECONDS = 1
WARM_UP_SLICE = 2
# Less is chance.
QUICKER = 1.05


class Run:
    """The peers that are left, in the order in which they are asked, and what was found so far."""

    def __init__(self, options: argparse.Namespace, scratch: Path, stack: ExitStack) -> None:
        self.options = options
        self.stack = stack
        self.started = time.monotonic()
        jdk = find_jdk()
        server_cores, self.load_cores = machine.cores_for(options.load_cores)
        self.surroundings = Surroundings(jdk, scratch, server_cores, {})
        self.load = Load(len(self.load_cores), options.connections, scratch)
        self.workloads = [WORKLOADS[name] for name in options.workloads]
        self.ready: list[Peer] = []
        self.cached: set[str] = set()
        self.rates: dict[str, float] = {}
        self.postgres: Postgres | None = None
        self.results = Results(
            f"{datetime.now(timezone.utc):%Y-%m-%d}", machine.described(jdk),
            {name: value for name, value in vars(options).items() if name not in ("render", "built")}
            | {"server_cores": len(server_cores), "load_cores": len(self.load_cores)})

    def prepare(self) -> None:
        """Builds everything, with all cores, and then leaves the servers' cores to the servers."""
        jdk = self.surroundings.jdk
        for peer in (PEERS[name] for name in self.options.peers):
            say(f"build     {peer.title}")
            try:
                if not self.options.built:
                    build(peer, jdk)
                self.results.facts[peer.name] = Facts(peer.title, peer.version(), peer.lines(), peer.deployed_bytes())
                self.ready.append(peer)
            except FAILURES as failure:
                self.absent(peer, failure)
        self.prepare_oha()
        self.started = time.monotonic()
        os.sched_setaffinity(0, self.load_cores)

    def prepare_oha(self) -> None:
        needing = [workload for workload in self.workloads if workload.by == "oha"]
        if not self.options.latency and not self.options.fairness and not needing:
            return
        say("build     oha")
        try:
            build_oha(environment(self.surroundings.jdk))
        except FAILURES as failure:
            say(f"\n!!! no oha: {failure}\n")
            self.leave_out(needing, first_line(failure))
            self.options.latency = []
            self.options.fairness = False

    def start_services(self) -> None:
        """Starts what servers ask, on the cores of the load, and tells servers where it is."""
        variables = {}
        on_postgres = [workload for workload in self.workloads if workload.on_postgres]
        if on_postgres:
            try:
                self.postgres = self.stack.enter_context(Postgres(self.surroundings.folder, self.load_cores))
                variables["BENCH_POSTGRES_PORT"] = str(self.postgres.port)
            except FAILURES as failure:
                say(f"\n!!! no PostgreSQL: {failure}\n")
                self.leave_out(on_postgres, first_line(failure))
        aggregating = [workload for workload in self.workloads if workload.name == "aggregate"]
        if aggregating:
            try:
                upstream = Server(PEERS[YARDSTICK], replace(self.surroundings, cores=self.load_cores))
                self.stack.callback(upstream.close)
                variables["BENCH_UPSTREAM_PORT"] = str(upstream.port)
            except FAILURES as failure:
                self.leave_out(aggregating, f"the upstream does not start: {failure}")
        self.surroundings = replace(self.surroundings, variables=variables)
        self.fleet = self.stack.enter_context(Fleet(self.surroundings))

    def leave_out(self, workloads: list[Workload], reason: str) -> None:
        self.workloads = [workload for workload in self.workloads if workload not in workloads]
        for workload in workloads:
            self.results.failures[workload.name] = {peer.name: reason for peer in self.ready if takes_part(peer, workload)}

    def check(self) -> None:
        """Starts all servers and has each prove the workloads that it has."""
        for peer in list(self.ready):
            say(f"check     {peer.title}")
            try:
                server = self.fleet.server(peer)
                self.results.facts[peer.name].differences = list(differences(server))
            except FAILURES as failure:
                self.absent(peer, failure)
        self.prove()

    def prove(self) -> None:
        proofs = prover(self.postgres)
        for workload in self.workloads:
            for peer in self.turn(0, workload):
                with self.may_fail(peer, workload.name):
                    proofs[workload.name](self.server(peer, workload))

    def server(self, peer: Peer, workload: Workload) -> Server:
        if workload.many_routes:
            return self.fleet.with_routes(peer, "github", like_github())
        return self.fleet.server(peer, workload.name if workload.alone else "")

    def measure(self) -> None:
        """Each round measures the workloads in so many passes and everything else once; one that would not end in time is not begun."""
        self.warm_up()
        for turn in range(self.options.rounds):
            began = time.monotonic()
            self.measure_starts(turn)
            for again in range(self.options.passes):
                self.measure_workloads(turn * self.options.passes + again)
            self.measure_latency(turn)
            self.measure_fairness(turn)
            for curve in self.options.growth:
                self.measure_growth(turn, CURVES[curve])
            self.results.settings["rounds"] = turn + 1
            # A round takes half an hour: what comes after it must not lose it.
            self.results.save(RESULTS)
            now = time.monotonic()
            say(f"\nround {turn + 1} took {(now - began) / 60:.1f} minutes, {(now - self.started) / 60:.1f} since the start\n")
            if turn + 1 < self.options.rounds and now + (now - began) > self.started + self.options.minutes * 60:
                say("no time is left for another round\n")
                break

    def warm_up(self) -> None:
        """Before the first round, since minutes of warming up must not lie between two measurements of which a ratio is taken."""
        for workload in self.workloads:
            for peer in self.turn(0, workload):
                with self.may_fail(peer, workload.name):
                    self.warm(self.server(peer, workload), workload)

    def warm(self, server: Server, workload: Workload) -> Server:
        """Asks a server that has not been asked for this since it was started, until that has made it no quicker twice: a virtual
        machine that compiles on the core that it serves on takes many seconds for each workload, and is slower meanwhile; others
        take none."""
        if not self.options.warmup or workload.name in server.warm_for:
            return server
        best, asked, no_quicker = 0.0, 0, 0
        while asked < self.options.warmup and no_quicker < 2:
            try:
                rate = self.load.saturate(server, workload, WARM_UP_SLICE).rate
            except Silence:
                rate = 0.0
            asked += WARM_UP_SLICE
            no_quicker = no_quicker + 1 if 0 < rate <= best * QUICKER else 0
            best = max(best, rate)
        server.rest()
        server.warm_for.add(workload.name)
        say(f"warm-up   {workload.name:10} {server.peer.name:10} {asked:3} s {best:9,.0f}/s")
        return server

    def measure_starts(self, turn: int) -> None:
        if not self.options.starts:
            return
        for peer in self.ready:
            with self.may_fail(peer, "start"), Server(peer, self.surroundings) as server:
                time.sleep(1)
                facts = self.results.facts[peer.name]
                facts.starts.append(server.start_milliseconds)
                facts.idle.append(server.memory())
                say(f"start {turn + 1:<3} {peer.name:10} {facts.starts[-1]:7,.0f} ms {facts.idle[-1] / 1e6:6,.0f} MB")
            if peer.on_jvm:
                with self.may_fail(peer, "cached start"):
                    self.measure_cached_start(peer, turn)

    def measure_cached_start(self, peer: Peer, turn: int) -> None:
        cache = self.surroundings.folder / f"{peer.name}.aot"
        if peer.name not in self.cached:
            aot.train(peer, self.surroundings, cache)
            self.cached.add(peer.name)
        with Server(peer, self.surroundings, aot.cached(peer, cache)) as server:
            facts = self.results.facts[peer.name]
            facts.cached_starts.append(server.start_milliseconds)
            say(f"start {turn + 1:<3} {peer.name:10} {facts.cached_starts[-1]:7,.0f} ms with a cache")

    def measure_workloads(self, number: int) -> None:
        for workload in self.workloads:
            for peer in self.turn(number, workload):
                with self.may_fail(peer, workload.name):
                    self.saturate(self.warm(self.server(peer, workload), workload), workload, number)

    def saturate(self, server: Server, workload: Workload, number: int) -> None:
        peer = server.peer.name
        sample = self.load.saturate(server, workload, self.options.seconds)
        facts = self.results.facts[peer]
        facts.loaded = max(facts.loaded, server.memory())
        server.rest()
        self.results.samples.setdefault(workload.name, {}).setdefault(peer, []).append(sample)
        say(f"pass {number + 1:<4} {workload.name:10} {peer:10} {sample.rate:9,.0f}/s"
            f" {sample.cpu_microseconds:7.1f} µs  {sample.wrong} wrong")

    def measure_latency(self, turn: int) -> None:
        for workload in (WORKLOADS[name] for name in self.options.latency):
            rate = self.rates.setdefault(workload.name, self.fixed_rate(workload))
            for peer in self.turn(turn, workload):
                if self.peak(workload, peer.name) <= rate:
                    continue
                with self.may_fail(peer, f"latency: {workload.name}"):
                    server = self.warm(self.fleet.server(peer), workload)
                    found = self.load.pace(server, workload, self.options.seconds, rate)
                    server.rest()
                    rounds = self.results.latencies.setdefault(workload.name, {})
                    rounds.setdefault(peer.name, []).append(found)
                    say(f"pace {turn + 1:<4} {workload.name:10} {peer.name:10} {found.rate:9,.0f}/s"
                        f" p50 {found.p50:.2f} p99 {found.p99:.2f} p99.9 {found.p999:.2f} ms  {found.wrong} wrong")

    def measure_fairness(self, turn: int) -> None:
        if not self.options.fairness:
            return
        for peer in self.left(drawn(self.ready, "fairness", turn), "fairness"):
            with self.may_fail(peer, "fairness"):
                server = self.fleet.server(peer)
                found = self.load.beside(server, WORKLOADS["json"], WORKLOADS["sleep"], self.options.seconds)
                server.rest()
                self.results.fairness.setdefault(peer.name, []).append(found)
                say(f"fair {turn + 1:<4} {peer.name:10} p50 {found.p50:.2f} p99 {found.p99:.2f} ms  {found.wrong} wrong")

    def fixed_rate(self, workload: Workload) -> float:
        """Half of what the pacemaker could, or the slowest peer where it does not take part."""
        peaks = {peer: self.peak(workload, peer) for peer in self.results.samples.get(workload.name, {})}
        return peaks.get(PACEMAKER, min(peaks.values(), default=0)) / 2

    def peak(self, workload: Workload, peer: str) -> float:
        samples = self.results.samples.get(workload.name, {}).get(peer, [])
        return statistics.median(sample.rate for sample in samples) if samples else 0

    def measure_growth(self, turn: int, curve: Curve) -> None:
        peers = [peer for peer in self.ready if "growth" in peer.also]
        for size in curve.sizes:
            for peer in self.left(drawn(peers, f"{curve.name} {size}", turn), curve.name):
                with self.may_fail(peer, curve.name):
                    server, asked = curve.server(self.fleet, peer, size), curve.ask(size)
                    if turn == 0:
                        require_same_work(server, asked)
                    sample = self.load.saturate(self.warm(server, asked), asked, GROWTH_SECONDS)
                    server.rest()
                    point = Point(size, sample.cpu_microseconds / curve.per(size), sample.wrong)
                    self.results.growth.setdefault(curve.name, {}).setdefault(peer.name, []).append(point)
                    say(f"{curve.name:10} {size:10,} {peer.name:10} {point.cost:10.2f} {curve.unit}  {point.wrong} wrong")

    def turn(self, number: int, workload: Workload) -> list[Peer]:
        """The peers that have a workload and did not fail in it, in the order of this round or pass."""
        peers = [peer for peer in self.ready if takes_part(peer, workload)]
        return self.left(drawn(peers, workload.name, number), workload.name)

    def left(self, peers: list[Peer], part: str) -> list[Peer]:
        return [peer for peer in peers if not self.results.failed(part, peer.name)]

    @contextmanager
    def may_fail(self, peer: Peer, part: str) -> Iterator[None]:
        """A part of the run that a peer may fail in: it is then out of that part, with a loud line, and the run goes on."""
        try:
            yield
        except FAILURES as failure:
            self.results.failures.setdefault(part, {})[peer.name] = first_line(failure)
            say(f"\n!!! {peer.title} is out of {part}: {failure}\n")
            self.fleet.close(peer)

    def absent(self, peer: Peer, failure: Exception) -> None:
        self.results.absent[peer.name] = first_line(failure)
        say(f"\n!!! {peer.title} is OUT: {failure}\n")
        if peer in self.ready:
            self.ready.remove(peer)


def takes_part(peer: Peer, workload: Workload) -> bool:
    return workload.usual or workload.name in peer.also


def drawn(peers: list[Peer], part: str, turn: int) -> list[Peer]:
    """An order by lot, the same in each run, so that nobody is always measured first, or behind the same one."""
    return random.Random(f"{part} {turn}").sample(peers, len(peers))


def first_line(failure: Exception) -> str:
    return (str(failure) or type(failure).__name__).splitlines()[0].rstrip(":")


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
        run.start_services()
        run.check()
        run.measure()
        # wrk tells a refusal from a success but no 422 from a 500: whoever broke under load is found now.
        run.prove()
    run.results.save(RESULTS)
    return tell(run.results)


def tell(results: Results) -> int:
    text = report.written(results)
    (BENCH / "REPORT.md").write_text(text, encoding="utf-8")
    (BENCH / "REPORT.html").write_text(page.written(results), encoding="utf-8")
    print(text)
    return 1 if results.absent or results.failures or results.wrong() else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Ends with 1 when a peer is out or an answer was wrong.")
    parser.add_argument("--rounds", type=at_least(1), default=3, help="at most (default 3)")
    parser.add_argument(
        "--minutes", type=at_least(1), default=90, help="no round is begun that would end later, builds apart (default 90)")
    parser.add_argument("--passes", type=at_least(1), default=2, help="through the workloads in each round (default 2)")
    parser.add_argument("--seconds", type=at_least(1), default=2, help="of each measurement (default 2)")
    parser.add_argument(
        "--warmup", type=at_least(0), default=20,
        help="seconds for each workload before the first round, at most (default 20)")
    parser.add_argument(
        "--starts", action=argparse.BooleanOptionalAction, default=True, help="time starts, with and without an AOT cache")
    parser.add_argument("--connections", type=at_least(1), default=256)
    parser.add_argument("--load-cores", type=at_least(1), default=1, help="the servers have the others (default 1)")
    parser.add_argument("--peers", type=some_of(PEERS), default=list(PEERS), help=",".join(PEERS))
    parser.add_argument("--workloads", type=some_of(WORKLOADS), default=list(WORKLOADS), help=",".join(WORKLOADS))
    parser.add_argument(
        "--latency", type=some_of(WORKLOADS), default=["json", "order"], help="workloads to ask at a fixed rate, too")
    parser.add_argument(
        "--fairness", action=argparse.BooleanOptionalAction, default=True, help="ask what waits beside a crowd, too")
    parser.add_argument(
        "--growth", type=some_of(CURVES), default=list(CURVES), help=",".join(CURVES) + ", or an empty text")
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

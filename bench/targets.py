# SPDX-License-Identifier: Apache-2.0
"""What the speed of Retort is to be, beside others in the same run, and what a run found."""

import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from peers import OURS
from results import Latency, Results, Sample, paired
from workloads import WORKLOADS

JAVA_PEERS = ["vertx", "helidon", "quarkus", "micronaut", "spring", "javalin", "jex"]

# The part of its cores that a server uses at the least where its rate tells what it is able to, and not what is asked of it.
BUSY = 0.75

Found = list[float]


@dataclass(frozen=True)
class Target:
    """`found` has a value for each pass, or round, `bound` is the greatest that is wanted, or the least where `least` is set."""

    what: str
    found: Found
    bound: float
    least: bool = False
    unit: str = ""

    @property
    def is_met(self) -> bool:
        return self.holds(statistics.median(self.found))

    @property
    def is_certain(self) -> bool:
        """Whether every one says the same."""
        return len({self.holds(value) for value in self.found}) == 1

    def holds(self, value: float) -> bool:
        """As the report shows it: with two digits."""
        shown = round(value, 2)
        return shown >= self.bound if self.least else shown <= self.bound


def targets(results: Results) -> list[Target]:
    """Those of which the run has measured something."""
    return [target for target in Targets(results).all() if target.found]


class Targets:
    def __init__(self, results: Results) -> None:
        self.results = results

    def all(self) -> Iterable[Target]:
        yield Target("JSON: rate ÷ bare Netty's", self.rate("json", "netty"), 0.95, least=True)
        for workload in self.results.samples:
            title = WORKLOADS[workload].title
            if any(self.results.busy(workload, peer) >= BUSY for peer in [OURS, *JAVA_PEERS]):
                beside = self.hardest(workload, rate, max)
                yield Target(f"{title}: rate ÷ that of the quickest Java peer", beside, 1.0, least=True)
        yield Target("order: CPU time ÷ that of the thriftiest Java peer", self.hardest("order", cpu_time, min), 0.65)
        yield Target("order: CPU time ÷ axum's", self.cpu("order", "axum"), 1.0)
        yield Target("three faults: CPU time ÷ axum's", self.cpu("faults", "axum"), 1.0)
        yield Target("three faults: CPU time ÷ our own of a good order", paired(self.ours("faults"), self.ours("order"), cpu_time), 1.0)
        yield Target("sleeps of 10 ms, 1,000 connections: rate ÷ axum's", self.rate("sleep", "axum"), 1.0, least=True)
        for peer, json, order in [("fastify", 0.25, 0.25), ("fastapi", 0.07, 0.08), ("flask", 0.04, 0.04)]:
            yield Target(f"JSON: CPU time ÷ {self.results.title(peer)}'s", self.cpu("json", peer), json)
            yield Target(f"order: CPU time ÷ {self.results.title(peer)}'s", self.cpu("order", peer), order)
        for workload, peers in self.results.latencies.items():
            title = WORKLOADS[workload].title
            both = list(zip(peers.get(OURS, []), peers.get("fastify", [])))
            beside = [ours.p99 / theirs.p99 for ours, theirs in both if ours.kept_up and theirs.kept_up]
            yield Target(f"{title}, half of Fastify's peak: p99 ÷ Fastify's", beside, 1.0)
        fairness = [p99(each) for each in self.results.fairness.get(OURS, [])]
        yield Target("who waits 10 ms beside a crowd: p99", fairness, 25, unit=" ms")
        yield from self.footprint()
        routes = self.results.growth.get("routes", {}).get(OURS, [])
        few, many = ([each for each in routes if each.size == size] for size in (10, 10_000))
        yield Target("CPU time with 10,000 routes ÷ with 10", paired(many, few, lambda point: point.cost), 1.1)

    def footprint(self) -> Iterable[Target]:
        facts = self.results.facts
        if OURS not in facts or "fastify" not in facts or "fastapi" not in facts:
            return
        ours, fastify, fastapi = facts[OURS], facts["fastify"], facts["fastapi"]
        yield Target("first answer of the whole program, with an AOT cache ÷ Fastify's", paired(ours.cached_starts, fastify.starts, float), 0.8)
        yield Target("first answer of the whole program, without one ÷ FastAPI's", paired(ours.starts, fastapi.starts, float), 1.0)
        yield Target("memory at rest ÷ Fastify's", paired(ours.idle, fastify.idle, float), 1.0)
        yield Target("memory under load ÷ Fastify's", paired([ours.loaded], [fastify.loaded], float), 1.3)

    def cpu(self, workload: str, peer: str) -> Found:
        return self.beside(workload, peer, cpu_time)

    def rate(self, workload: str, peer: str) -> Found:
        return self.beside(workload, peer, rate)

    def hardest(self, workload: str, figure: Callable[[Sample], float], choose: Callable) -> Found:
        """The ratios to the best Java peer of each pass, whichever that is."""
        of = self.results.samples.get(workload, {})
        peers = [of[peer] for peer in JAVA_PEERS if peer in of and not self.results.failed(workload, peer)]
        return paired(self.ours(workload), [choose(samples, key=figure) for samples in zip(*peers)], figure)

    def beside(self, workload: str, peer: str, figure: Callable[[Sample], float]) -> Found:
        if self.results.failed(workload, peer):
            return []
        return paired(self.ours(workload), self.results.samples.get(workload, {}).get(peer, []), figure)

    def ours(self, workload: str) -> list[Sample]:
        return self.results.samples.get(workload, {}).get(OURS, [])


def rate(sample: Sample) -> float:
    return sample.rate


def cpu_time(sample: Sample) -> float:
    return sample.cpu_microseconds


def p99(latency: Latency) -> float:
    return latency.p99

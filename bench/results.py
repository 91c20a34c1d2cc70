# SPDX-License-Identifier: Apache-2.0
"""What a run found, as it is kept in results.json and told by the report and the page."""

import json
import statistics
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Sample:
    """One pass of as many requests as a peer could answer. `allocated` is what a JVM had given out for each at its last of so
    many `collections`, where that is known; `wrong` counts answers of the wrong status class and broken connections."""

    rate: float
    cpu_microseconds: float
    allocated: float | None
    collections: int
    wrong: int

    @property
    def cores(self) -> float:
        """How many cores the server kept busy."""
        return self.rate * self.cpu_microseconds / 1e6


@dataclass(frozen=True)
class Latency:
    """One round at a fixed rate, in milliseconds from when a request was due; or at none (`asked` is 0), from when it was
    sent. `wrong` as in a sample."""

    asked: float
    rate: float
    p50: float
    p99: float
    p999: float
    wrong: int

    @property
    def kept_up(self) -> bool:
        """Whether as many were answered as were asked: otherwise times tell how long the queue was."""
        return self.rate >= 0.97 * self.asked


@dataclass(frozen=True)
class Point:
    """One round of one size on a curve. What `cost` is counted in is the curve's."""

    size: int
    cost: float
    wrong: int


@dataclass
class Facts:
    """What is known of a peer beside its speed. Sizes are bytes, starts are milliseconds to the first answer; `cached_starts`
    are those with a cache of loaded classes (JEP 483)."""

    title: str
    version: str
    lines: int
    deployed: int
    starts: list[float] = field(default_factory=list)
    cached_starts: list[float] = field(default_factory=list)
    idle: list[int] = field(default_factory=list)
    loaded: int = 0
    differences: list[str] = field(default_factory=list)


@dataclass
class Results:
    """`samples` and `latencies` are by workload and peer, `fairness` by peer, `growth` by curve and peer. `failures` says by part of the run and
    peer why there is no figure; `absent` says why a peer has none at all."""

    date: str
    machine: str
    settings: dict[str, object]
    facts: dict[str, Facts] = field(default_factory=dict)
    samples: dict[str, dict[str, list[Sample]]] = field(default_factory=dict)
    latencies: dict[str, dict[str, list[Latency]]] = field(default_factory=dict)
    fairness: dict[str, list[Latency]] = field(default_factory=dict)
    growth: dict[str, dict[str, list[Point]]] = field(default_factory=dict)
    failures: dict[str, dict[str, str]] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)

    def failed(self, part: str, peer: str) -> bool:
        return peer in self.absent or peer in self.failures.get(part, {})

    def title(self, peer: str) -> str:
        return self.facts[peer].title if peer in self.facts else peer

    def busy(self, workload: str, peer: str) -> float:
        """Which part of its cores a server used in a workload."""
        cores = [sample.cores for sample in self.samples[workload].get(peer, [])]
        return statistics.median(cores) / self.settings["server_cores"] if cores else 0

    def wrong(self) -> int:
        rounds = [*self.samples.values(), *self.latencies.values(), self.fairness, *self.growth.values()]
        return sum(each.wrong for peers in rounds for found in peers.values() for each in found)

    def save(self, file: Path) -> None:
        file.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    @staticmethod
    def load(file: Path) -> "Results":
        kept = json.loads(file.read_text(encoding="utf-8"))
        kept["facts"] = {peer: Facts(**facts) for peer, facts in kept["facts"].items()}
        kept["samples"] = revived(kept["samples"], Sample)
        kept["latencies"] = revived(kept["latencies"], Latency)
        kept["fairness"] = revived({"": kept.get("fairness", {})}, Latency)[""]
        kept["growth"] = revived(kept["growth"], Point)
        return Results(**kept)


def paired(ours: list[T], others: list[T], figure: Callable[[T], float]) -> list[float]:
    """How many times as much as another one somebody took, round by round, where the other took anything."""
    return [figure(our) / figure(other) for our, other in zip(ours, others) if figure(other)]


def revived(kept: dict[str, dict[str, list[dict]]], kind: type) -> dict[str, dict[str, list]]:
    return {
        workload: {peer: [kind(**each) for each in found] for peer, found in peers.items()}
        for workload, peers in kept.items()
    }

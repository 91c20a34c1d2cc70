# SPDX-License-Identifier: Apache-2.0
"""What a run found, as tables in Markdown."""

import math
import statistics
from collections.abc import Callable, Iterable

from growth import CURVES, Curve
from load import NEIGHBOURS
from peers import OURS, YARDSTICK
from results import Facts, Latency, Point, Results, Sample, paired
from targets import Target, targets
from workloads import WORKLOADS

# Programs of ours that are written for some workloads only.
OUR_OTHERS = {"by-hand"}
NOTHING = "–"
FAILED = "failed"
# A JVM that has collected less often has not been asked for long enough to say what a request takes.
COLLECTIONS = 5
# As many workloads stand beside each other in a table.
COLUMNS = 9


def written(results: Results) -> str:
    return "\n\n".join([
        "# Report",
        introduction(results),
        *(summary(results) if results.samples else []),
        *aims(results),
        *workloads(results),
        *latencies(results),
        *fairness(results),
        *curves(results),
        "## Footprint",
        footprint(results),
        *differences(results),
        *missing(results),
    ]) + "\n"


def introduction(results: Results) -> str:
    of = results.settings
    return "\n".join([
        f"{results.date}: {counted(of['rounds'], 'interleaved round')}, each of {counted(of['passes'], 'pass')} through the workloads, "
        f"{of['seconds']} s for",
        f"each workload and peer after up to {of['warmup']} s of warm-up, {of['connections']} connections; servers on "
        f"{counted(of['server_cores'], 'core')}, the load on",
        f"{counted(of['load_cores'], 'core')}.",
        "Figures are medians, with the least and the greatest in brackets; ratios are taken within a pass, or a round.",
        "[`README.md`](README.md) says what is measured, how, and what it does not tell; [`REPORT.html`](REPORT.html) draws it.",
        "",
        f"Machine: {results.machine}.",
    ])


def counted(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}{'es' if what.endswith('s') else 's'}"


def table(header: list[str], rows: Iterable[list[str]], left: int = 1) -> str:
    """A table whose first columns are text and whose others are numbers."""
    rule = ["---" if column < left else "---:" for column in range(len(header))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [header, rule, *rows])


def summary(results: Results) -> Iterable[str]:
    yield "## A request's CPU time beside Retort's"
    yield "How many times as much CPU time as Retort the servers took for a request: above 1 is slower. Medians."
    yield beside_ours(results, lambda sample: sample.cpu_microseconds)
    yield "## Rates beside Retort's"
    yield (
        "How many times as many requests a second were answered: below 1 is slower. Medians. Where servers wait, for a database or a "
        "clock, rates are those of what they wait for: compare CPU time. “Cores used” below says who was busy.")
    yield beside_ours(results, lambda sample: sample.rate)


def aims(results: Results) -> Iterable[str]:
    found = targets(results)
    if not found:
        return
    yield "## Targets"
    yield "What the design asks for, and what this run found. In brackets: met or missed by the median alone, and not in every pass or round."
    yield table(["", "target", "found", ""], (
        [
            target.what,
            f"{'≥' if target.least else '≤'} {target.bound:g}{target.unit}",
            spread(target.found, ".2f") + target.unit,
            verdict(target),
        ] for target in found))


def verdict(target: Target) -> str:
    word = "met" if target.is_met else "**missed**"
    return word if target.is_certain else f"({word})"


def beside_ours(results: Results, figure: Callable[[Sample], float]) -> str:
    def cell(workload: str, peer: str) -> str:
        peers = results.samples[workload]
        if results.failed(workload, peer):
            return FAILED
        ratios = paired(peers.get(peer, []), peers.get(OURS, []), figure)
        return f"{statistics.median(ratios):.2f}" if ratios else NOTHING

    asked = list(results.samples)
    return "\n\n".join(
        table(["", *(WORKLOADS[workload].title for workload in some)], (
            [name(facts), *cells] for peer, facts in results.facts.items()
            if set(cells := [cell(workload, peer) for workload in some]) != {NOTHING}))
        for some in (asked[at:at + COLUMNS] for at in range(0, len(asked), COLUMNS)))


def name(facts: Facts) -> str:
    return f"{facts.title} {facts.version}".replace("-SNAPSHOT", "")


def workloads(results: Results) -> Iterable[str]:
    header = [
        "", "requests/s", "÷ bare Netty", "CPU µs a request", "÷ bare Netty", "cores used", "bytes a request", "wrong answers"]
    for workload, peers in results.samples.items():
        yield f"## {WORKLOADS[workload].title}"
        order = sorted(
            (peer for peer in peers if not results.failed(workload, peer)),
            key=lambda peer: statistics.median(each.cpu_microseconds for each in peers[peer]))
        yield table(header, (
            [name(results.facts[peer]), *figures(peers[peer], peers.get(YARDSTICK, []))] for peer in order))


def figures(samples: list[Sample], yardstick: list[Sample]) -> list[str]:
    return [
        spread([sample.rate for sample in samples], ",.0f"),
        spread(paired(samples, yardstick, lambda sample: sample.rate), ".2f"),
        spread([sample.cpu_microseconds for sample in samples], ".1f"),
        spread(paired(samples, yardstick, lambda sample: sample.cpu_microseconds), ".2f"),
        spread([sample.cores for sample in samples], ".2f"),
        allocated(samples),
        f"{sum(sample.wrong for sample in samples):,}",
    ]


def allocated(samples: list[Sample]) -> str:
    """Of all passes together: what is known after each collection alone says little of a pass with one or none."""
    known = [sample for sample in samples if sample.allocated is not None]
    if sum(sample.collections for sample in known) < COLLECTIONS:
        return NOTHING
    return f"{sum(sample.allocated * sample.rate for sample in known) / sum(sample.rate for sample in known):,.0f}"


def latencies(results: Results) -> Iterable[str]:
    for workload, peers in results.latencies.items():
        asked = max(found.asked for rounds in peers.values() for found in rounds)
        yield f"## Latency: {WORKLOADS[workload].title}, {asked:,.0f} requests a second"
        yield (
            "From when a request was given out, not from when it could be sent. Who could not answer so many at most was not asked; "
            "where fewer were answered, the times are those of a queue.")
        yield by_latency(results, peers)


def fairness(results: Results) -> Iterable[str]:
    if not results.fairness:
        return
    yield "## Fairness: who waits 10 ms, beside a crowd that asks for JSON"
    yield (
        f"{NEIGHBOURS} connections ask for what sleeps 10 ms, while {results.settings['connections']} ask for JSON as often as they are "
        "answered. All share the core of the load, so that nobody reaches 10 ms. Who gets no answer at all waits for ∞.")
    yield by_latency(results, results.fairness)


def by_latency(results: Results, peers: dict[str, list[Latency]]) -> str:
    order = sorted(peers, key=lambda peer: statistics.median(each.p99 for each in peers[peer]))
    return table(["", "answers/s", "p50, ms", "p99, ms", "p99.9, ms", "wrong answers"], (
        [name(results.facts[peer]), *percentiles(peers[peer])] for peer in order))


def percentiles(rounds: list[Latency]) -> list[str]:
    return [
        spread([found.rate for found in rounds], ",.0f"),
        *(spread([figure(found) for found in rounds], ".2f")
          for figure in [lambda each: each.p50, lambda each: each.p99, lambda each: each.p999]),
        f"{sum(found.wrong for found in rounds):,}",
    ]


def curves(results: Results) -> Iterable[str]:
    for curve, peers in results.growth.items():
        of = CURVES[curve]
        yield f"## {of.title}"
        yield (
            f"{of.unit}, by {of.axis}. The last column is how the work of a request grows where it grows fastest, from one size "
            "to the next, as a power of the size: with 1 it is linear, with 0 it does not grow.")
        yield table(["", *(f"{size:,}" for size in of.sizes), "fastest growth"], (
            [name(results.facts[peer]), *(costs(points, size) for size in of.sizes), fastest_growth(of, points)]
            for peer, points in peers.items() if not results.failed(curve, peer)))


def fastest_growth(of: Curve, points: list[Point]) -> str:
    work = [
        (size, statistics.median(costs) * of.per(size))
        for size in of.sizes if (costs := [point.cost for point in points if point.size == size])]
    powers = [
        math.log(greater / less) / math.log(larger / smaller)
        for (smaller, less), (larger, greater) in zip(work, work[1:]) if less > 0 and greater > 0]
    return f"{max(powers):.2f}" if powers else NOTHING


def costs(points: list[Point], size: int) -> str:
    return spread([point.cost for point in points if point.size == size], ".1f")


def footprint(results: Results) -> str:
    header = [
        "", "start to first answer, ms", "with an AOT cache, ms", "resident idle, MB", "resident after load, MB", "deployed, MB", "lines of program"]
    return table(header, ([
        name(facts),
        spread(facts.starts, ",.0f"),
        spread(facts.cached_starts, ",.0f"),
        spread([size / 1e6 for size in facts.idle], ",.0f"),
        f"{facts.loaded / 1e6:,.0f}" if facts.loaded else NOTHING,
        f"{facts.deployed / 1e6:,.1f}",
        f"{facts.lines:,}" if facts.lines else NOTHING,
    ] for facts in results.facts.values()))


def differences(results: Results) -> Iterable[str]:
    told = {facts.title: facts.differences for facts in results.facts.values() if facts.differences}
    if told:
        yield "## What is not the same"
        yield "All answer the measured requests alike, and refuse the same broken rules naming the same places. Beyond that:"
        yield "\n".join(f"- {title} {'; '.join(differences)}." for title, differences in told.items())


def missing(results: Results) -> Iterable[str]:
    """What failed, and what nobody wrote."""
    lines = [f"- {results.title(peer)} took no part: {reason}." for peer, reason in results.absent.items()]
    for part, peers in results.failures.items():
        same = set(peers.values())
        if len(same) == 1 and len(peers) > 1:
            lines.append(f"- {part}, {len(peers)} peers: {same.pop()}.")
        else:
            lines += [f"- {part}, {results.title(peer)}: {reason}." for peer, reason in peers.items()]
    if lines:
        yield "## What failed"
        yield "\n".join(lines)
    unwritten = {
        workload: [facts.title for peer, facts in results.facts.items()
                   if peer not in peers and peer not in OUR_OTHERS and not results.failed(workload, peer)]
        for workload, peers in results.samples.items()}
    if any(unwritten.values()):
        yield "## What is not written"
        yield "Programs of peers that do not have a workload, which says nothing about the peer."
        yield "\n".join(
            f"- {WORKLOADS[workload].title}: {', '.join(titles)}." for workload, titles in unwritten.items() if titles)


def spread(values: list[float], form: str) -> str:
    if not values:
        return NOTHING
    if len(values) == 1:
        return shown(values[0], form)
    return f"{shown(statistics.median(values), form)} ({shown(min(values), form)}–{shown(max(values), form)})"


def shown(value: float, form: str) -> str:
    return "∞" if math.isinf(value) else f"{value:{form}}"

# SPDX-License-Identifier: Apache-2.0
"""What a run found, as a page of plots that needs nothing but a browser."""

import statistics
from collections.abc import Callable, Iterable
from html import escape

from growth import CURVES
from plots import Line, Row, curves, dots
from peers import OURS
from report import name
from results import Facts, Point, Results, paired
from workloads import WORKLOADS

STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; color: #1d2430; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.7rem } h2 { font-size: 1.1rem; margin: 2rem 0 .2rem } p { margin: .2rem 0 .6rem; color: #566070 }
svg { display: block; width: 100%; height: auto } text { font: 12px system-ui, sans-serif; fill: #1d2430 }
.tick { fill: #7a8494; font-size: 11px } .grid { stroke: #e6e9ee } .one { stroke: #9aa3b2; stroke-dasharray: 3 3 }
.bar { stroke: #7b8ba5; stroke-width: 2 } .dot { fill: #44546f } .ours .bar { stroke: #d9480f } .ours .dot { fill: #d9480f }
.line { fill: none; stroke: #7b8ba5; stroke-width: 2 } .ours .line { stroke: #d9480f }
.ours text { font-weight: 600 } .value { fill: #566070 }
"""


def written(results: Results) -> str:
    return "\n".join([
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Retort beside its peers</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{STYLE}</style></head><body>",
        "<h1>Retort beside its peers</h1>",
        f"<p>{escape(results.date)}. {escape(results.machine)}. Dots are medians, lines reach from the least to the greatest "
        "of the rounds; scales are logarithmic. The figures are in REPORT.md.</p>",
        *cpu(results),
        *rates(results),
        *latency(results),
        *growth(results),
        *footprint(results),
        "</body></html>",
    ]) + "\n"


def cpu(results: Results) -> Iterable[str]:
    for workload in results.samples:
        yield section(
            f"CPU time of a request: {WORKLOADS[workload].title}", "÷ Retort's; less is better",
            ratios(results, workload, lambda sample: sample.cpu_microseconds), "×", 1)


def rates(results: Results) -> Iterable[str]:
    for workload in results.samples:
        yield section(
            f"Requests a second: {WORKLOADS[workload].title}", "÷ Retort's; more is better",
            ratios(results, workload, lambda sample: sample.rate)[::-1], "×", 1)


def ratios(results: Results, workload: str, figure: Callable) -> list[Row]:
    peers = results.samples[workload]
    ours = peers.get(OURS, [])
    return rows(results.facts, {
        peer: paired(samples, ours, figure) for peer, samples in peers.items() if not results.failed(workload, peer)})


def latency(results: Results) -> Iterable[str]:
    for workload, peers in results.latencies.items():
        asked = max(found.asked for rounds in peers.values() for found in rounds)
        found = [
            Row(name(results.facts[peer]), peer == OURS, *(
                statistics.median(getattr(each, percentile) for each in rounds) for percentile in ("p50", "p99", "p999")))
            for peer, rounds in peers.items()
        ]
        yield section(
            f"Latency: {WORKLOADS[workload].title}, {asked:,.0f} requests a second",
            "ms from when a request was given out: p50, p99 (the dot) and p99.9; less is better",
            sorted(found, key=lambda row: row.middle), " ms")


def growth(results: Results) -> Iterable[str]:
    for curve, peers in results.growth.items():
        of = CURVES[curve]
        lines = [
            Line(name(results.facts[peer]), peer == OURS, medians(points))
            for peer, points in peers.items() if not results.failed(curve, peer)]
        if not lines:
            continue
        yield f"<h2>{escape(of.title)}</h2><p>{escape(of.unit)}, by {escape(of.axis)}; less is better</p>"
        yield curves(lines)


def medians(points: list[Point]) -> dict[int, float]:
    return {
        size: statistics.median(point.cost for point in points if point.size == size)
        for size in sorted({point.size for point in points})
    }


def footprint(results: Results) -> Iterable[str]:
    def plot(title: str, unit: str, figures: Callable[[Facts], list[float]]) -> str:
        found = {peer: figures(facts) for peer, facts in results.facts.items()}
        return section(title, "less is better", rows(results.facts, found), unit)

    yield plot("From process start to first answer", " ms", lambda facts: facts.starts)
    yield plot("From process start to first answer, with an AOT cache", " ms", lambda facts: facts.cached_starts)
    yield plot("Resident memory, idle", " MB", lambda facts: [size / 1e6 for size in facts.idle])
    yield plot("Resident memory after load", " MB", lambda facts: [facts.loaded / 1e6])
    yield plot("Size of what is deployed, without the runtime", " MB", lambda facts: [facts.deployed / 1e6])
    yield plot("Lines of the program", "", lambda facts: [facts.lines])


def rows(facts: dict[str, Facts], figures: dict[str, list[float]]) -> list[Row]:
    """The peers that have figures, those with the least first. Where it is nothing, a logarithmic scale has no place for it."""
    found = [
        Row(name(facts[peer]), peer == OURS, min(values), statistics.median(values), max(values))
        for peer, values in figures.items() if min(values, default=0) > 0
    ]
    return sorted(found, key=lambda row: row.middle)


def section(title: str, subtitle: str, found: list[Row], unit: str, line: float | None = None) -> str:
    if not found:
        return ""
    return f"<h2>{escape(title)}</h2><p>{escape(subtitle)}</p>{dots(found, unit, line)}"

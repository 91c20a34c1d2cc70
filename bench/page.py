# SPDX-License-Identifier: Apache-2.0
"""What a run found, as a page of plots that needs nothing but a browser."""

import math
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from contract import WORKLOADS
from report import OURS, name, paired
from results import Facts, Results

LABEL, WIDTH, ROW, MARGIN = 170, 640, 22, 60

STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; color: #1d2430; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.7rem } h2 { font-size: 1.1rem; margin: 2rem 0 .2rem } p { margin: .2rem 0 .6rem; color: #566070 }
svg { display: block; width: 100%; height: auto } text { font: 12px system-ui, sans-serif; fill: #1d2430 }
.tick { fill: #7a8494; font-size: 11px } .grid { stroke: #e6e9ee } .one { stroke: #9aa3b2; stroke-dasharray: 3 3 }
.bar { stroke: #7b8ba5; stroke-width: 2 } .dot { fill: #44546f } .ours .bar { stroke: #d9480f } .ours .dot { fill: #d9480f }
.ours text { font-weight: 600 } .value { fill: #566070 }
"""


@dataclass(frozen=True)
class Row:
    """One peer in a plot: its dot, and the line from least to greatest."""

    label: str
    ours: bool
    least: float
    middle: float
    greatest: float


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
        *footprint(results),
        "</body></html>",
    ]) + "\n"


def cpu(results: Results) -> Iterable[str]:
    for workload, peers in results.samples.items():
        yield section(
            f"CPU time of a request: {WORKLOADS[workload].title}", "÷ Retort's; less is better",
            ratios(results, peers, lambda sample: sample.cpu_microseconds), "×", 1)


def rates(results: Results) -> Iterable[str]:
    for workload, peers in results.samples.items():
        yield section(
            f"Requests a second: {WORKLOADS[workload].title}", "÷ Retort's; more is better",
            ratios(results, peers, lambda sample: sample.rate)[::-1], "×", 1)


def ratios(results: Results, peers: dict, figure: Callable) -> list[Row]:
    ours = peers.get(OURS, [])
    return rows(results.facts, {peer: paired(samples, ours, figure) for peer, samples in peers.items()})


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
            "ms from when a request was due: p50, p99 (the dot) and p99.9; less is better",
            sorted(found, key=lambda row: row.middle), " ms")


def footprint(results: Results) -> Iterable[str]:
    def plot(title: str, unit: str, figures: Callable[[Facts], list[float]]) -> str:
        found = {peer: figures(facts) for peer, facts in results.facts.items()}
        return section(title, "less is better", rows(results.facts, found), unit)

    yield plot("From process start to first answer", " ms", lambda facts: facts.starts)
    yield plot("Resident memory, idle", " MB", lambda facts: [size / 1e6 for size in facts.idle])
    yield plot("Resident memory after load", " MB", lambda facts: [facts.loaded / 1e6] if facts.loaded else [])
    yield plot("Size of what is deployed, without the runtime", " MB", lambda facts: [facts.deployed / 1e6])
    yield plot("Lines of the program", "", lambda facts: [facts.lines])


def rows(facts: dict[str, Facts], figures: dict[str, list[float]]) -> list[Row]:
    """The peers that have figures, those with the least first."""
    found = [
        Row(name(facts[peer]), peer == OURS, min(values), statistics.median(values), max(values))
        for peer, values in figures.items() if values
    ]
    return sorted(found, key=lambda row: row.middle)


def section(title: str, subtitle: str, found: list[Row], unit: str, line: float | None = None) -> str:
    if not found:
        return ""
    return f"<h2>{escape(title)}</h2><p>{escape(subtitle)}</p>{plot(found, unit, line)}"


def plot(found: list[Row], unit: str, line: float | None) -> str:
    low = math.log10(min(row.least for row in found)) - 0.05
    high = max(math.log10(max(row.greatest for row in found)) + 0.05, low + 0.3)

    def x(value: float) -> float:
        return LABEL + (math.log10(value) - low) / (high - low) * WIDTH

    height = ROW * len(found)
    grid = "".join(
        f'<line class="grid" x1="{x(tick):.1f}" x2="{x(tick):.1f}" y1="0" y2="{height}"/>'
        f'<text class="tick" x="{x(tick):.1f}" y="{height + 14}" text-anchor="middle">{tick:g}</text>'
        for tick in ticks(low, high))
    one = f'<line class="one" x1="{x(line):.1f}" x2="{x(line):.1f}" y1="0" y2="{height}"/>' if line else ""
    marks = "".join(
        f'<g class="{"ours" if row.ours else "peer"}">'
        f'<text x="{LABEL - 10}" y="{y + 4}" text-anchor="end">{escape(row.label)}</text>'
        f'<line class="bar" x1="{x(row.least):.1f}" x2="{x(row.greatest):.1f}" y1="{y}" y2="{y}"/>'
        f'<circle class="dot" cx="{x(row.middle):.1f}" cy="{y}" r="4"/>'
        f'<text class="value" x="{x(row.greatest) + 8:.1f}" y="{y + 4}">{short(row.middle)}{unit}</text></g>'
        for y, row in zip(range(ROW // 2, height, ROW), found))
    return (f'<svg viewBox="0 0 {LABEL + WIDTH + MARGIN} {height + 20}" role="img">{grid}{one}{marks}</svg>')


def ticks(low: float, high: float) -> list[float]:
    """1, 2 and 5 of each power of ten between two powers of ten."""
    steps = (step * 10.0**power for power in range(math.floor(low), math.ceil(high) + 1) for step in (1, 2, 5))
    return [step for step in steps if low <= math.log10(step) <= high]


def short(value: float) -> str:
    """Three digits."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"

# SPDX-License-Identifier: Apache-2.0
"""Plots as SVG, with logarithmic scales: rows of dots, and curves."""

import math
from dataclasses import dataclass
from html import escape

LABEL, WIDTH, ROW, MARGIN = 190, 640, 22, 80
CURVE_HEIGHT, CURVE_LEFT = 240, 60


@dataclass(frozen=True)
class Row:
    """One peer in a plot: its dot, and the line from least to greatest."""

    label: str
    ours: bool
    least: float
    middle: float
    greatest: float


@dataclass(frozen=True)
class Line:
    """One peer's curve: its cost by size."""

    label: str
    ours: bool
    costs: dict[int, float]


def dots(found: list[Row], unit: str, line: float | None) -> str:
    """A row for each peer on one logarithmic scale, with a mark at `line`."""
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


def curves(lines: list[Line]) -> str:
    """Costs by sizes, both on logarithmic scales."""
    sizes = sorted({size for line in lines for size in line.costs})
    costs = [cost for line in lines for cost in line.costs.values()]
    low, high = math.log10(min(costs)) - 0.05, math.log10(max(costs)) + 0.05
    first = math.log10(sizes[0])
    last = max(math.log10(sizes[-1]), first + 0.3)

    def x(size: float) -> float:
        return CURVE_LEFT + (math.log10(size) - first) / (last - first) * WIDTH

    def y(cost: float) -> float:
        return 10 + (high - math.log10(cost)) / (high - low) * CURVE_HEIGHT

    grid = "".join(
        f'<line class="grid" x1="{CURVE_LEFT}" x2="{CURVE_LEFT + WIDTH}" y1="{y(tick):.1f}" y2="{y(tick):.1f}"/>'
        f'<text class="tick" x="{CURVE_LEFT - 8}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:g}</text>'
        for tick in ticks(low, high))
    below = "".join(
        f'<text class="tick" x="{x(size):.1f}" y="{CURVE_HEIGHT + 28}" text-anchor="middle">{size:,}</text>' for size in sizes)
    ends = apart({line.label: y(line.costs[sizes[-1]]) for line in lines}, 14)
    drawn = "".join(
        f'<g class="{"ours" if line.ours else "peer"}"><polyline class="line" points="'
        + " ".join(f"{x(size):.1f},{y(cost):.1f}" for size, cost in line.costs.items())
        + '"/>'
        + "".join(f'<circle class="dot" cx="{x(size):.1f}" cy="{y(cost):.1f}" r="3"/>' for size, cost in line.costs.items())
        + f'<text x="{CURVE_LEFT + WIDTH + 10}" y="{ends[line.label] + 4:.1f}">{escape(line.label)}</text></g>'
        for line in lines)
    width = CURVE_LEFT + WIDTH + LABEL
    return f'<svg viewBox="0 0 {width} {CURVE_HEIGHT + 36}" role="img">{grid}{below}{drawn}</svg>'


def apart(places: dict[str, float], distance: float) -> dict[str, float]:
    """The same places in the same order, none closer to the next than a distance."""
    result, next_free = {}, -math.inf
    for label, place in sorted(places.items(), key=lambda entry: entry[1]):
        result[label] = max(place, next_free)
        next_free = result[label] + distance
    return result


def ticks(low: float, high: float) -> list[float]:
    """1, 2 and 5 of each power of ten between two powers of ten."""
    steps = (step * 10.0**power for power in range(math.floor(low), math.ceil(high) + 1) for step in (1, 2, 5))
    return [step for step in steps if low <= math.log10(step) <= high]


def short(value: float) -> str:
    """Three digits."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"

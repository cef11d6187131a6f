# SPDX-License-Identifier: Apache-2.0
"""The rows of the table that scripts/bench prints, and the gates that they are held to."""

import statistics
from dataclasses import dataclass


@dataclass
class Gate:
    limit: float
    goal: float
    unit: str
    at_least: bool = False

    def text(self, value):
        return f"{'>=' if self.at_least else '<='} {value:g}{self.unit}"


@dataclass
class Row:
    measure: str
    ssmock: str = ""
    peer: str = ""
    value: float | None = None
    spread: str = ""
    gate: Gate | None = None
    verdict: str = ""  # why there is no value, or a fault that no value makes good

    def __post_init__(self):
        gate, value = self.gate, self.value
        if not gate:
            self.verdict = self.verdict or "info"
        elif not self.verdict:
            met = value >= gate.limit if gate.at_least else value <= gate.limit
            self.verdict = "pass" if met else "MISS"

    def cells(self):
        gate, unit = self.gate, self.gate.unit if self.gate else ""
        value = "" if self.value is None else f"{number(self.value)}{unit}{self.spread}"
        return [self.measure, self.ssmock, self.peer, value,
                gate.text(gate.goal) if gate else "", gate.text(gate.limit) if gate else "",
                self.verdict]


def number(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


# A row from the ratios of each round, ours first.
def ratio_row(measure, ours, theirs, gate, show):
    ratios = [our / their for our, their in zip(ours, theirs)]
    return Row(measure, show(statistics.median(ours)), show(statistics.median(theirs)),
               statistics.median(ratios), f" ({number(min(ratios))}..{number(max(ratios))})", gate)

# SPDX-License-Identifier: Apache-2.0
"""Counts of folded pairs, and where a rate of folding falls twice."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import comb

from changes import RATES
from pairs import Cell, Pair

# A later rate that is higher by more than this is marked, ...
MOST_RISE = 0.15
# ... and called certain if chance explains it with less than this probability.
CHANCE = 0.001


@dataclass
class Curve:
    """For each rate of changes: pairs in one family, and pairs."""

    folded: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    pairs: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, percent: int, folded: int, pairs: int = 1) -> None:
        self.folded[percent] += folded
        self.pairs[percent] += pairs

    def rate(self, percent: int) -> float | None:
        return self.folded[percent] / self.pairs[percent] if self.pairs[percent] else None

    def known(self) -> list[int]:
        return [percent for percent in RATES if self.pairs[percent]]

    def rises(self) -> list[tuple[int, bool]]:
        """The rates at which folding is more than 15 points above an earlier rate, and whether that is hardly chance."""
        found: list[tuple[int, bool]] = []
        lowest: int | None = None
        for percent in self.known():
            rate = self.rate(percent)
            if lowest is None or rate <= self.rate(lowest):
                lowest = percent
            elif rate - self.rate(lowest) > MOST_RISE:
                found.append((percent, self._chance(lowest, percent) < CHANCE))
        return found

    def half(self) -> str:
        """The rate of changes from which less than half of the pairs are folded."""
        for percent in self.known():
            if self.rate(percent) < 0.5:
                return f"{percent}"
        return f">{RATES[-1]}"

    def _chance(self, low: int, high: int) -> float:
        """Fisher's exact test, one-sided."""
        a, n = self.folded[high], self.pairs[high]
        b, m = self.folded[low], self.pairs[low]
        return sum(comb(n, i) * comb(m, a + b - i) for i in range(a, min(n, a + b) + 1)) / comb(n + m, a + b)


@dataclass
class Series:
    """The results of one program on all pairs."""

    name: str
    cells: dict[Cell, list[int]] = field(default_factory=dict)
    # Pairs in a family with another pair: without reason, and because the set repeats their texts.
    false: int = 0
    repeated: int = 0
    missing: int = 0

    def count(self, found: Iterable[Pair], families: dict[str, object]) -> None:
        for pair in found:
            sides = [families.get(f"{pair.key}-{side}") for side in "ab"]
            self.missing += sides.count(None)
            counted = self.cells.setdefault(pair.cell, [0, 0])
            counted[0] += sides[0] is not None and sides[0] == sides[1]
            counted[1] += 1

    def curves(self, key: Callable[[Cell], object]) -> dict[object, Curve]:
        found: dict[object, Curve] = defaultdict(Curve)
        for cell, (folded, count) in self.cells.items():
            found[key(cell)].add(cell.percent, folded, count)
        return dict(found)


def heading(width: int) -> str:
    return f"{'':{width}}" + "".join(f"{percent:4}" for percent in RATES) + "   half"


def row(name: str, curve: Curve, width: int) -> str:
    cells = []
    for percent in RATES:
        rate = curve.rate(percent)
        cells.append(f"{'-' if rate is None else round(100 * rate):>4}")
    rises = curve.rises()
    note = ""
    if rises:
        certain = any(sure for _, sure in rises)
        note = ("  falls twice" if certain else "  rises, may be chance") + ": at " + ", ".join(str(p) for p, _ in rises)
    return f"{name:{width}}" + "".join(cells) + f"{curve.half():>7}" + note

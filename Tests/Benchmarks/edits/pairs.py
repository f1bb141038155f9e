# SPDX-License-Identifier: Apache-2.0
"""Pairs of an original and its changed copy, of one language and size."""
from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import chain
from pathlib import Path

from changes import KINDS, RATES, Kind, changed
from grammar import Grammar
from texts import lines
from units import Script, Unit, text_of

FIRST = datetime(2026, 11, 1, 6, tzinfo=timezone.utc)
APART = timedelta(hours=20)


@dataclass(frozen=True)
class Cell:
    language: str
    # Words of the original.
    size: int
    kind: Kind
    percent: int


@dataclass(frozen=True)
class Pair:
    key: str
    cell: Cell
    texts: tuple[str, str]

    def documents(self, dated: bool) -> Iterator[dict[str, str]]:
        """Both articles, with neither title nor address; the copy 20 hours after the original."""
        at = FIRST + timedelta(minutes=random.Random(self.key).randrange(28 * 24 * 60))
        for side, text, time in zip("ab", self.texts, (at, at + APART)):
            document = {"id": f"{self.key}-{side}", "text": text, "lang": self.cell.language}
            if dated:
                document["published"] = time.isoformat()
            yield document


class MadeTexts:
    """Texts of one language without end, made from its grammar. No two of them share a sentence but by chance."""

    def __init__(self, code: str, seed: str) -> None:
        self.script = Script(code)
        self.sentences = Grammar(code).sentences(random.Random(seed))
        self.space = "" if code in ("zh", "ja") else " "

    def take(self, count: int) -> list[Unit]:
        units: list[Unit] = []
        while len(units) < count:
            units += self.script.units(next(self.sentences) + self.space)
        return units[:count]


class GivenTexts:
    """The texts of a file, each part used once. A text longer than an article is put together from several.

    Of the articles that `groups` lists in one group, only the first is used.
    """

    def __init__(self, code: str, file: Path, groups: dict[str, str]) -> None:
        self.script = Script(code)
        self.file = file
        self.groups = groups
        self.articles = self._articles()
        self.rest: list[Unit] = []
        # The ids of the articles that texts were taken from.
        self.used: set[str] = set()

    def take(self, count: int) -> list[Unit]:
        # The end of an article is not used for a text that would need another one as well.
        if len(self.rest) < min(count, 200):
            self.rest = []
        while len(self.rest) < count:
            self.rest += next(self.articles)
        taken, left = self.rest[:count], self.rest[count:]
        numbers = self.script.sentences(self.rest)
        # The next text begins with a sentence.
        skipped = 0
        while count and skipped < len(left) and numbers[count + skipped] == numbers[count - 1]:
            skipped += 1
        self.rest = left[skipped:]
        return taken

    def _articles(self) -> Iterator[list[Unit]]:
        seen: set[str] = set()
        for line in lines(self.file):
            entry = json.loads(line)
            group = self.groups.get(entry.get("id", ""), entry.get("text", ""))
            if group in seen:
                continue
            seen.add(group)
            if len(units := self.script.units(entry.get("text", "") + "\n")) >= 40:
                self.used.add(entry.get("id", ""))
                yield units
        raise SystemExit(f"{self.file} has too few words for this many pairs; use fewer (--pairs), or made texts")


Texts = MadeTexts | GivenTexts


def pairs(code: str, size: int, count: int, texts: Texts, seed: int) -> list[Pair]:
    """`count` pairs for each kind and rate; fewer kinds if a text has too few words of the kind."""
    rng = random.Random(f"{seed} {code} {size}")
    script = Script(code)
    units_in_text = size * script.units_per_word
    found: list[Pair] = []
    for kind in KINDS:
        for percent in RATES:
            for _ in range(count):
                original = texts.take(units_in_text)
                copy = changed(original, kind, percent, script, texts.take, rng)
                if copy is not None:
                    cell = Cell(code, size, kind, percent)
                    found.append(Pair(f"{code}-{size}-{len(found)}", cell, (text_of(original), text_of(copy))))
    return found


def documents(found: list[Pair], dated: bool) -> list[dict[str, str]]:
    """All articles in a random order that is the same in every run."""
    every = list(chain.from_iterable(pair.documents(dated) for pair in found))
    random.Random(len(every)).shuffle(every)
    return every

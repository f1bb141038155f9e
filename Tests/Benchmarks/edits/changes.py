# SPDX-License-Identifier: Apache-2.0
"""Changes a share of the words of a text, in twelve kinds."""
from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from units import Script, Unit

RATES = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 25, 30, 35, 40)
# Gives at least so many units of another text of the language.
Donor = Callable[[int], list[Unit]]


@dataclass(frozen=True)
class Kind:
    """`operation` is substitute, insert or delete; `content`: only content words; `burst`: in runs of sentences, otherwise
    evenly spread."""

    operation: str
    content: bool
    burst: bool

    @property
    def name(self) -> str:
        return f"{self.operation} {'content' if self.content else 'any'}, {'bursts' if self.burst else 'even'}"


KINDS = tuple(
    Kind(operation, content, burst)
    for burst in (False, True) for content in (False, True) for operation in ("substitute", "insert", "delete"))


def changed(
    units: list[Unit], kind: Kind, percent: int, script: Script, donor: Donor, rng: random.Random
) -> list[Unit] | None:
    """The text with `percent` of its words changed, at least one; nothing if it has too few words of the kind."""
    width = script.width(kind.content)
    count = max(1, round(len(units) * percent / 100 / width))
    places = script.places(units, kind.content)
    if len(places) < count:
        return None
    chosen = _in_bursts(units, places, count, script, rng) if kind.burst else _evenly(places, count, rng)
    if kind.operation == "delete":
        return _without(units, {at + step for at in chosen for step in range(width)}, script)
    other, others = _replacements(kind.content, count, script, donor)
    if kind.operation == "insert" and kind.burst:
        return _with_sentences(units, other, others[:count], width, kind.content, script, rng)
    words = others[:count] if kind.burst else rng.sample(others, count)
    result = list(units)
    if kind.operation == "insert":
        for at, source in sorted(zip(chosen, words), reverse=True):
            cores = [other[source + step][1] for step in range(width)]
            result[at:at] = [("", core, script.space) for core in cores]
        return result
    for at, source in zip(chosen, words):
        while all(other[source + step][1].casefold() == units[at + step][1].casefold() for step in range(width)):
            source = rng.choice(others)
        for step in range(width):
            before, _, after = units[at + step]
            result[at + step] = (before, other[source + step][1], after)
    return result


def _evenly(places: list[int], count: int, rng: random.Random) -> list[int]:
    first = rng.random()
    return [places[int((number + first) * len(places) / count)] for number in range(count)]


def _in_bursts(
    units: list[Unit], places: list[int], count: int, script: Script, rng: random.Random
) -> list[int]:
    """Whole sentences at random; of the last one, only as many words as are missing."""
    numbers = script.sentences(units)
    sentences: dict[int, list[int]] = {}
    for at in places:
        sentences.setdefault(numbers[at], []).append(at)
    order = list(sentences)
    rng.shuffle(order)
    chosen: list[int] = []
    for number in order:
        chosen += sentences[number][: count - len(chosen)]
        if len(chosen) == count:
            break
    return sorted(chosen)


def _replacements(content: bool, count: int, script: Script, donor: Donor) -> tuple[list[Unit], list[int]]:
    """Another text, and the places of its words."""
    other: list[Unit] = []
    others: list[int] = []
    # More than needed, so that evenly spread words come from all over it.
    while len(others) < count + 10:
        other += donor(max(40, 2 * count))
        others = script.places(other, content)
    return other, others


def _without(units: list[Unit], removed: set[int], script: Script) -> list[Unit]:
    """Punctuation of removed words goes to the word before."""
    result: list[Unit] = []
    for at, unit in enumerate(units):
        if at not in removed:
            result.append(unit)
        elif result and (marks := (unit[0] + unit[2]).strip()):
            before, core, after = result[-1]
            result[-1] = (before, core, after.rstrip() + marks + script.space)
    return result


def _with_sentences(
    units: list[Unit], other: list[Unit], words: list[int], width: int, content: bool, script: Script, rng: random.Random
) -> list[Unit]:
    """Inserts the words, sentence by sentence of the other text, between sentences of this one."""
    numbers, theirs = script.sentences(units), script.sentences(other)
    starts = [at for at in range(len(units)) if at == 0 or numbers[at] != numbers[at - 1]] + [len(units)]
    groups: dict[int, list[Unit]] = {}
    for word in words:
        for step in range(width):
            before, core, after = other[word + step]
            unit = ("", core, script.space) if content else (before, core, after)
            groups.setdefault(theirs[word], []).append(unit)
    where = rng.sample(starts, len(groups)) if len(groups) <= len(starts) else rng.choices(starts, k=len(groups))
    result = list(units)
    for at, group in sorted(zip(where, groups.values()), key=lambda pair: pair[0], reverse=True):
        before, core, after = group[-1]
        group[-1] = (before, core, after if after.endswith(" ") else after + script.space)
        if at == len(units) and not result[-1][2].endswith(" "):
            before, core, after = result[-1]
            result[-1] = (before, core, after + script.space)
        result[at:at] = group
    return result

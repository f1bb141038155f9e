# SPDX-License-Identifier: Apache-2.0
"""Makes fictional news in several languages, in which names stand as they do in news: inflected, with particles,
prepositions and articles attached, without spaces around. Everything follows from a seed.
"""
from __future__ import annotations

import importlib
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from texts import Article

CODES = ("fr", "en", "de", "ar", "zh", "ja", "ko", "ru")
# A form of a name: the name as it is searched, and the case that a sentence requires.
Inflection = Callable[[str, str], str]


class Name:
    """A name in a template: `{a}` is its base form, `{a:genitive}` what the language makes of it."""

    def __init__(self, base: str, inflection: Inflection) -> None:
        self.base = base
        self.inflection = inflection

    def __format__(self, case: str) -> str:
        return self.inflection(self.base, case) if case else self.base


@dataclass(frozen=True)
class Language:
    """Names and sentences of one language.

    Slots of sentences: {a} {b} persons, {p} {q} places, {x} {y} things, {day} a day of the week, {n} {m} numbers.
    """

    code: str
    persons: Sequence[str]
    places: Sequence[str]
    person: Inflection
    place: Inflection
    things: Sequence[str]
    days: Sequence[str]
    headlines: Sequence[str]
    sentences: Sequence[str]
    # Between sentences.
    space: str = " "

    def articles(self, count: int, rng: random.Random) -> Iterator[Article]:
        persons = self._names(self.persons, self.person, rng)
        places = self._names(self.places, self.place, rng)
        first = datetime(2026, 11, 1, 6, tzinfo=timezone.utc)
        for number in range(count):
            a, b = _some(persons, 2, rng)
            p, q = _some(places, 2, rng)
            headline = rng.choice(self.headlines)
            slots = {"a": a, "b": b, "p": p, "q": q}
            sentences = rng.sample(self.sentences, min(len(self.sentences), rng.randint(7, 11)))
            title = self._filled(headline, slots, rng)
            text = self.space.join(self._filled(sentence, slots, rng) for sentence in sentences)
            present = [name.base for slot, name in slots.items() if any(
                "{" + slot in template for template in (headline, *sentences))]
            published = first + timedelta(minutes=rng.randrange(28 * 24 * 60))
            yield Article(
                f"{self.code}-{number}", title, text, self.code, published.isoformat(), frozenset(present))

    def _filled(self, template: str, slots: dict[str, Name], rng: random.Random) -> str:
        x, y = rng.sample(list(self.things), 2)
        filled = template.format(
            **slots, x=x, y=y, day=rng.choice(list(self.days)), n=rng.randrange(12, 900), m=rng.randrange(2, 12))
        return filled[:1].upper() + filled[1:]

    @staticmethod
    def _names(bases: Sequence[str], inflection: Inflection, rng: random.Random) -> list[Name]:
        """In a random order: the first ones will be frequent."""
        return [Name(base, inflection) for base in rng.sample(list(bases), len(bases))]


def articles_by_name(articles: Sequence[Article]) -> dict[str, set[str]]:
    """The keys of the articles that contain each name."""
    found: dict[str, set[str]] = {}
    for article in articles:
        for name in article.names:
            found.setdefault(name, set()).add(article.key)
    return found


def language(code: str) -> Language:
    return importlib.import_module(f"languages.{code}").LANGUAGE


def combined(beginnings: Sequence[str], endings: Sequence[str], most: int) -> list[str]:
    """All combinations, but none that another one begins with, so that a found text certainly has the name itself."""
    chosen: list[str] = []
    for ending in endings:
        for beginning in beginnings:
            name = beginning + ending
            if not any(name.startswith(other) or other.startswith(name) for other in chosen):
                chosen.append(name)
    return chosen[:most]


def _some(names: list[Name], count: int, rng: random.Random) -> list[Name]:
    """Different names, the first of the list more often than the others, as in news."""
    weights = [1 / (rank + 6) for rank in range(len(names))]
    chosen: list[Name] = []
    while len(chosen) < count:
        name = rng.choices(names, weights)[0]
        if name not in chosen:
            chosen.append(name)
    return chosen

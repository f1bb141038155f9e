# SPDX-License-Identifier: Apache-2.0
"""Makes fictional texts in one language from a context-free grammar in `languages/CODE.txt`.

A line `symbol: a | b | c` lists what a symbol in braces stands for, `symbol = a b c` the same for single words; `{n}` is
a number from 12 to 990 and `{m}` one from 2 to 29. Lines `rewrite: REGEX => REPLACEMENT` are applied to each sentence.
"""
from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

PLACE = Path(__file__).resolve().parent / "languages"
SLOT = re.compile(r"\{(\w+)\}")
# Korean particles: what follows a consonant, and what follows a vowel.
PARTICLES = {"은": "는", "이": "가", "을": "를", "과": "와"}
PARTICLE = re.compile(r"(\S)\+([은이을과])")
# A symbol or a fixed string, in this order: parts at odd places are symbols.
Alternative = list[str]


class Grammar:
    def __init__(self, code: str) -> None:
        self.code = code
        self.symbols: dict[str, list[Alternative]] = {}
        self.rewrites: list[tuple[re.Pattern[str], str]] = []
        for line in (PLACE / f"{code}.txt").read_text(encoding="utf8").splitlines():
            if line.startswith("#") or not line.strip():
                continue
            symbol, mark, rest = re.fullmatch(r"(\w+)(:| =) (.*)", line).groups()
            if symbol == "rewrite":
                pattern, replacement = rest.split(" => ")
                self.rewrites.append((re.compile(pattern), replacement))
            else:
                parts = rest.split() if mark == " =" else [part.strip() for part in rest.split(" | ")]
                self.symbols[symbol] = [SLOT.split(part) for part in parts]

    def sentences(self, rng: random.Random) -> Iterator[str]:
        """Sentences without end."""
        while True:
            parts: list[str] = []
            self._expand("sentence", parts, rng)
            sentence = "".join(parts)
            if self.code == "ko":
                sentence = PARTICLE.sub(_particle, sentence)
            for pattern, replacement in self.rewrites:
                sentence = pattern.sub(replacement, sentence)
            yield self._capitalised(sentence)

    def _capitalised(self, sentence: str) -> str:
        at = next((place for place, letter in enumerate(sentence) if letter.isalnum()), 0)
        first = "İ" if self.code == "tr" and sentence[at] == "i" else sentence[at].upper()
        return sentence[:at] + first + sentence[at + 1 :]

    def _expand(self, symbol: str, parts: list[str], rng: random.Random) -> None:
        if symbol == "n":
            parts.append(str(rng.randrange(12, 991)))
            return
        if symbol == "m":
            parts.append(str(rng.randrange(2, 30)))
            return
        alternatives = self.symbols[symbol]
        alternative = alternatives[int(rng.random() * len(alternatives))]
        for place, part in enumerate(alternative):
            if place % 2:
                self._expand(part, parts, rng)
            elif part:
                parts.append(part)


def _particle(match: re.Match[str]) -> str:
    last, particle = match.groups()
    open_syllable = "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 0
    return last + (PARTICLES[particle] if open_syllable else particle)

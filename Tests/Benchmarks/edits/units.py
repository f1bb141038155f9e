# SPDX-License-Identifier: Apache-2.0
"""Texts as lists of units: words, or single characters in scripts without spaces."""
from __future__ import annotations

import re
from dataclasses import dataclass

# What precedes a word, the word, and what follows it; joined, they are the text.
Unit = tuple[str, str, str]

UNSPACED = {"zh", "ja", "th"}
# A content word has at least so many letters: syllables are letters in Korean, words in Vietnamese; Arabic has no short vowels.
CONTENT_LETTERS = {"ko": 3, "vi": 4, "ar": 4}
SPACED = re.compile(r"((?:[^\w\s]+\s+)*[^\w\s]*)(\w(?:\S*\w)?)([^\w\s]*\s*)")
# Marks that are written above or below a letter belong to its unit.
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u3099\u309a"
CHARACTER = re.compile(rf"((?:(?<=^)[\W_]*)?)(\d+|[^\W\d_][{MARKS}]*)([\W_]*)")
SENTENCE_END = re.compile(r"[.!?…。！？؟][\W_]*$|\n")


@dataclass(frozen=True)
class Script:
    """How the texts of one language are divided."""

    code: str

    @property
    def unspaced(self) -> bool:
        return self.code in UNSPACED

    @property
    def space(self) -> str:
        return "" if self.unspaced else " "

    @property
    def units_per_word(self) -> int:
        """Two characters count as one word."""
        return 2 if self.unspaced else 1

    def units(self, text: str) -> list[Unit]:
        return (CHARACTER if self.unspaced else SPACED).findall(text)

    def ends_sentence(self, unit: Unit) -> bool:
        # Thai separates sentences and clauses by spaces, and has no full stop.
        return " " in unit[2] if self.code == "th" else SENTENCE_END.search(unit[2]) is not None

    def sentences(self, units: list[Unit]) -> list[int]:
        """The number of the sentence that each unit is in."""
        number, numbers = 0, []
        for unit in units:
            numbers.append(number)
            number += self.ends_sentence(unit)
        return numbers

    def places(self, units: list[Unit], content: bool) -> list[int]:
        """Where a change may begin: at any unit, or at a content word (two adjacent characters in unspaced scripts)."""
        if not content:
            return list(range(len(units)))
        if not self.unspaced:
            least = CONTENT_LETTERS.get(self.code, 5)
            return [at for at, unit in enumerate(units) if len(unit[1]) >= least and not unit[1].isdigit()]
        found, at = [], 0
        while at + 1 < len(units):
            if units[at][2] == "":
                found.append(at)
                at += 2
            else:
                at += 1
        return found

    def width(self, content: bool) -> int:
        """The units that one change concerns."""
        return 2 if content and self.unspaced else 1


def text_of(units: list[Unit]) -> str:
    return "".join(map("".join, units)).strip()

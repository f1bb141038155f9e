# SPDX-License-Identifier: Apache-2.0
"""Sets of articles for the search benchmarks, and their words, independent of the program's own analysis."""
from __future__ import annotations

import json
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WORD = re.compile(r"[^\W_]+")
LETTERS = re.compile(r"[^\W\d_]+")
# After these, a capital letter says nothing about the word.
BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:…«»\"“”„|–—-])\s*$")
KANA_MARKS = "\u3099\u309a"


@dataclass(frozen=True)
class Article:
    """One article of a set. `key` becomes its document id in the index, so that hits can be assigned to it."""

    key: str
    title: str
    text: str
    language: str
    published: str | None = None
    # Names that are known to be in it; empty for sets without such knowledge.
    names: frozenset[str] = field(default_factory=frozenset)

    def json(self, dated: bool = True) -> str:
        fields: dict[str, Any] = {"id": self.key, "title": self.title, "text": self.text, "lang": self.language}
        fields["source"] = f"Set {self.language}"
        if dated and self.published:
            fields["published"] = self.published
        return json.dumps(fields, ensure_ascii=False)


def fold(text: str) -> str:
    """Lower case, compatibility forms replaced, without diacritics."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = (part for part in parts if part in KANA_MARKS or not unicodedata.combining(part))
    return unicodedata.normalize("NFC", "".join(kept))


def words(text: str) -> list[str]:
    return WORD.findall(fold(text))


def lines(path: Path) -> Iterator[bytes]:
    """The lines of a file; a name that ends with .zst is decompressed with the `zstd` command."""
    if path.suffix != ".zst":
        with path.open("rb") as file:
            yield from file
        return
    with subprocess.Popen(["zstd", "-dc", "--", path], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield from process.stdout
    if process.returncode != 0:
        raise SystemExit(f"zstd cannot read {path}")


def read_set(argument: str, most: int | None = None) -> list[Article]:
    """Reads `LANGUAGE=FILE`: JSON Lines with `title`, `text`, and optionally `lang` and `published` or `date`.

    Articles whose `lang` is another language are left out.
    """
    language, _, name = argument.partition("=")
    stem = Path(name).name.split(".")[0]
    if not name or not re.fullmatch("[a-z]{2,3}", language):
        raise SystemExit(f"'{argument}': a set is LANGUAGE=FILE, for example fr=articles.jsonl")
    found: list[Article] = []
    for number, line in enumerate(lines(Path(name))):
        if not line.strip():
            continue
        entry = json.loads(line)
        spoken = entry.get("lang") or entry.get("language") or language
        if spoken.split("-")[0].lower() != language or not entry.get("title") or not entry.get("text"):
            continue
        published = entry.get("published") or entry.get("date")
        key = f"{language}-{stem}-{number}"
        found.append(Article(key, entry["title"], entry["text"], language, published))
        if most is not None and len(found) == most:
            break
    if not found:
        raise SystemExit(f"no article in language {language} with title and text in {name}")
    return found


def write_set(articles: Iterable[Article], path: Path, dated: bool = True) -> None:
    with path.open("w", encoding="utf8") as file:
        for article in articles:
            file.write(article.json(dated) + "\n")


def headline_names(articles: Iterable[Article]) -> Counter[str]:
    """How many headlines contain each name, as it is spelled there.

    A name has four letters or more, begins with a capital letter within a sentence of a headline, and is hardly ever
    written with a small letter in the texts (so that headlines in title case give names, too). Only for scripts that
    have capital letters.
    """
    found: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for article in articles:
        inside: set[str] = set()
        for match in LETTERS.finditer(article.title):
            word = match.group()
            if len(word) < 4 or not word[0].isupper() or BEGINS_SENTENCE.search(article.title[: match.start()]):
                continue
            inside.add(word)
        if not article.title.isupper():
            found.update(inside)
        for word in LETTERS.findall(article.text):
            if len(word) >= 4:
                (capital if word[0].isupper() else small)[word.casefold()] += 1
    return Counter({
        word: count for word, count in found.items()
        if small[word.casefold()] * 10 <= capital[word.casefold()]
    })


def commonest(names: Counter[str], count: int) -> list[str]:
    """The commonest names; equally common ones in the order of the alphabet, so that every run takes the same."""
    return [name for name, _ in sorted(names.items(), key=lambda entry: (-entry[1], entry[0]))[:count]]

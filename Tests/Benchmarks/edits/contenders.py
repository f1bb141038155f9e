# SPDX-License-Identifier: Apache-2.0
"""Programs that find copies: each gets articles and returns the family of each by its id."""
from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from program import Program, objects
from units import UNSPACED

Documents = list[dict[str, str]]
Families = dict[str, object]
Contender = Callable[[Documents], Families]


class Union:
    def __init__(self) -> None:
        self.up: dict[str, str] = {}

    def root(self, name: str) -> str:
        self.up.setdefault(name, name)
        while self.up[name] != name:
            self.up[name] = self.up[self.up[name]]
            name = self.up[name]
        return name

    def join(self, a: str, b: str) -> None:
        self.up[self.root(a)] = self.root(b)

    def families(self) -> Families:
        return {name: self.root(name) for name in list(self.up)}


def copytaster(build: Path) -> Contender:
    def run(documents: Documents) -> Families:
        with tempfile.TemporaryDirectory(prefix="copytaster-edits-") as place:
            file = Path(place, "articles.jsonl")
            with file.open("w", encoding="utf8") as output:
                output.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
            program = Program(build, Path(place, "index"))
            program.ingest(file)
            exported = objects(program.run("export").stdout)
        return {one["document_id"]: one["family"] for one in exported if one.get("document_id")}

    return run


def datasketch() -> Contender | None:
    """MinHash of 128 permutations and LSH at .7 on runs of five words, or of five characters in scripts without spaces."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        print("datasketch is not installed (pip install datasketch): skipped", file=sys.stderr)
        return None

    def run(documents: Documents) -> Families:
        union, index = Union(), MinHashLSH(threshold=0.7, num_perm=128)
        for document in documents:
            pattern = r"\w" if document.get("lang") in UNSPACED else r"\w+"
            words = re.findall(pattern, document["text"].lower())
            sketch = MinHash(num_perm=128)
            sketch.update_batch({" ".join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))})
            union.root(document["id"])
            for other in index.query(sketch):
                union.join(document["id"], other)
            index.insert(document["id"], sketch)
        return union.families()

    return run


def text_dedup() -> Contender | None:
    """The functions of its `minhash` command with the command's defaults; only reading and writing of data sets is left out."""
    try:
        import numpy
        from text_dedup import minhash as package
    except ImportError as error:
        print(f"text-dedup is not installed ({error}); see --help for how to install it: skipped", file=sys.stderr)
        return None
    given = package.MinHashArgs()
    bands, rows = package.optimal_param(
        given.threshold, given.num_perm, false_positive_weight=0.5, false_negative_weight=0.5)
    prime, size = numpy.uint64((1 << 61) - 1), (given.num_perm,)
    random = numpy.random.RandomState(package.SEED)
    permutations = tuple(random.randint(least, prime, size=size, dtype=numpy.uint64) for least in (1, 0))
    settings = {
        "num_perm": given.num_perm, "ngram_size": given.ngram, "min_length": given.min_length,
        "hashranges": [(band * rows, (band + 1) * rows) for band in range(bands)], "permutations": permutations,
        "hash_func": lambda data: package.sha1_hash(data, d=32), "dtype": numpy.uint64,
        "max_hash": numpy.uint32((1 << 32) - 1), "modulo_prime": prime,
    }

    def run(documents: Documents) -> Families:
        union = Union()
        tables: list[dict[bytes, str]] = [{} for _ in range(bands)]
        for number, document in enumerate(documents):
            union.root(document["id"])
            # It leaves out texts with fewer parts.
            if len(package.NON_ALPHA.split(document["text"].lower())) < given.min_length:
                continue
            signature = package.embed_func(document["text"], number, **settings)[package.SIGNATURE_COLUMN]
            for table, band in zip(tables, signature):
                union.join(document["id"], table.setdefault(band, document["id"]))
        return union.families()

    return run


@dataclass(frozen=True)
class Mixed:
    """A family with texts of a pair and articles that are not of that pair."""

    # The pairs, and the other articles.
    pairs: set[str]
    others: set[str]
    # All are connected by texts of which the smaller one is in the other: the set itself repeats them.
    repeated: bool


def mixed_families(families: Families, pair_of: dict[str, str], articles: Documents) -> list[Mixed]:
    members: dict[object, list[str]] = defaultdict(list)
    for name, family in families.items():
        members[family].append(name)
    by_name = {article["id"]: article for article in articles}
    found = []
    for names in members.values():
        pairs = {pair_of[name] for name in names if name in pair_of}
        others = {name for name in names if name not in pair_of}
        if pairs and len(pairs) + len(others) > 1:
            found.append(Mixed(pairs, others, _repeated([(pair_of.get(name, name), by_name[name]) for name in names])))
    return found


def _repeated(members: list[tuple[str, dict[str, str]]]) -> bool:
    """Whether all owners are connected by texts that share half of the five-word runs of the smaller one, or more."""
    runs = []
    for owner, article in members:
        words = re.findall(r"\w" if article.get("lang") in UNSPACED else r"\w+", article["text"].lower())
        runs.append((owner, {tuple(words[i : i + 5]) for i in range(max(1, len(words) - 4))}))
    union = Union()
    for place, (owner, found) in enumerate(runs):
        union.root(owner)
        for other, others in runs[:place]:
            if len(found & others) * 2 >= min(len(found), len(others)):
                union.join(owner, other)
    return len(set(union.families().values())) == 1

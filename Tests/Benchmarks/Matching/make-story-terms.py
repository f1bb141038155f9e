#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/Matching/Stories/StoryPriorData.swift: how frequent the most frequent words of some languages are.

  make-story-terms.py NGRAMS SNOWBALL > Sources/Matching/Stories/StoryPriorData.swift

NGRAMS is a copy of https://github.com/orgtre/google-books-ngram-frequency (CC BY 3.0; made from the Google Books Ngram
Corpus, version 20200217, which is CC BY 3.0 too), SNOWBALL of https://github.com/snowballstem/snowball-website (BSD, 3
clauses). A bare git directory will do. See docs/decisions/0026-story-terms.md.

A word is cut to its first letters as in StoryFeatures. Chinese is counted by pairs of characters. Languages of which
only function words are known get one frequency for all of them. To keep the table small, a word is written as the number
of letters that it shares with the word before it, and the rest: "0abri3cot" are "abri" and "abrcot".
"""
import collections, csv, io, math, os, subprocess, sys, unicodedata
from pathlib import Path

LETTERS = 6
# Steps of the natural logarithm of a frequency: a step changes no weight by more than .25. With .25 no set gains.
STEP = 0.5
# The most frequent beginnings that are kept in scripts of two and more bytes a letter.
MOST = {"he": 2_500, "ru": 4_000, "zh": 2_500}
WIDTH = 108
COUNTED = {"de": "german", "en": "english", "es": "spanish", "fr": "french", "he": "hebrew", "it": "italian", "ru": "russian",
           "zh": "chinese_simplified"}
LISTED = {"da": "danish", "fi": "finnish", "hu": "hungarian", "id": "indonesian", "nl": "dutch", "no": "norwegian",
          "pt": "portuguese", "sv": "swedish"}
# The frequency of a function word of the second group: those of the first have .0005 to .05, half of them above this.
FUNCTION_WORD = 0.002
SAME = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss"})


def read(place, path):
    if (place / path).exists(): return (place / path).read_text(encoding="utf8")
    return subprocess.run(["git", "-C", place, "show", f"HEAD:{path}"], stdout=subprocess.PIPE, check=True).stdout.decode()


def fold(word):
    text = unicodedata.normalize("NFKD", word).casefold().translate(SAME)
    return "".join(c for c in text if not unicodedata.category(c).startswith("M"))


def parts(word):
    """The beginnings of the words in an entry: "l'" has one, "aujourd'hui" two."""
    letters = "".join(c if c.isalpha() else " " for c in fold(word))
    return [part[:LETTERS] for part in letters.split() if len(part) > 1]


def pairs(word):
    characters = [c for c in word if "\u3400" <= c <= "\u9fff"]
    return [a + b for a, b in zip(characters, characters[1:])]


def frequencies(place, name):
    rows = list(csv.DictReader(io.StringIO(read(place, f"ngrams/1grams_{name}.csv"))))
    total = sum(int(row["freq"]) for row in rows) / float(rows[-1]["cumshare"])
    counts = collections.Counter()
    chinese = name.startswith("chinese")
    for row in rows:
        for part in pairs(row["ngram"]) if chinese else parts(row["ngram"]): counts[part] += int(row["freq"])
    if chinese:
        for row in csv.DictReader(io.StringIO(read(place, f"ngrams/2grams_{name}.csv"))):
            first, _, second = row["ngram"].partition(" ")
            for part in pairs(first[-1:] + second[:1]): counts[part] += int(row["freq"])
    return {part: count / total for part, count in counts.items()}


def listed(place, name):
    words = [line.split("|")[0].strip() for line in read(place, f"algorithms/{name}/stop.txt").splitlines()]
    return {part: FUNCTION_WORD for word in words if word for part in parts(word)}


def written(table):
    """Lines of a level and the beginnings that have it; the level is the negative logarithm in steps."""
    levels = collections.defaultdict(list)
    for part, frequency in table.items(): levels[round(-math.log(frequency) / STEP)].append(part)
    for level in sorted(levels):
        last, coded = "", []
        for part in sorted(levels[level]):
            same = len(os.path.commonprefix([last, part]))
            coded.append(f"{same}{part[same:]}")
            last = part
        yield f"{level} " + "".join(coded)


def most(tag, table):
    ordered = sorted(table.items(), key=lambda entry: (-entry[1], entry[0]))
    return dict(ordered[:MOST.get(tag, len(ordered))])


def main():
    ngrams, snowball = map(Path, sys.argv[1:])
    tables = {tag: frequencies(ngrams, name) for tag, name in COUNTED.items()}
    tables |= {tag: listed(snowball, name) for tag, name in LISTED.items()}
    print("""// SPDX-License-Identifier: Apache-2.0

/// How frequent words are, by language; made by Tests/Benchmarks/Matching/make-story-terms.py.
///
/// Derived from the lists of https://github.com/orgtre/google-books-ngram-frequency, made from the Google Books Ngram
/// Corpus (http://books.google.com/ngrams), both under CC BY 3.0, and from the stop words of Snowball, © 2001 Martin
/// Porter, © 2002 Richard Boulton, under the 3-clause BSD licence; see docs/decisions/0026-story-terms.md.
enum StoryPriorData {""")
    print(f"    /// The step of the natural logarithm from one level to the next.\n    static let step = {STEP}\n")
    print("    /// The languages of which only the function words are known.")
    print(f"    static let listed: Set<String> = [{', '.join(chr(34) + tag + chr(34) for tag in sorted(LISTED))}]\n")
    print("""    /// By language, lines of a level and the beginnings of words that have it, each as the number of letters that it shares
    /// with the one before, and the rest. The frequency of a word is e to the power of minus the level times `step`.
    static func levels(_ language: String) -> StaticString? {
        switch language {""")
    for tag in sorted(tables): print(f'        case "{tag}": {tag}')
    print("        default: nil\n        }\n    }")
    for tag in sorted(tables):
        print(f'\n    private static let {tag}: StaticString = """')
        for line in written(most(tag, tables[tag])):
            print("\\\n".join("        " + line[at:at + WIDTH] for at in range(0, len(line), WIDTH)))
        print('        """')
    print("}")


if __name__ == "__main__":
    main()

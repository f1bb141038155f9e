#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/Matching/Text/HanSoundData.swift: the Han characters that write the sound of foreign names, and their consonants.
Needs PyICU (python3-icu).

  make-han-sounds.py > Sources/Matching/Text/HanSoundData.swift

A character is one of them if it occurs in Chinese names of countries, cities, languages, scripts and currencies that sound like the
English ones.
"""
import collections, difflib, re, textwrap
import icu

PINYIN = icu.Transliterator.createInstance("Han-Latin; Latin-ASCII; Lower")
INITIALS = {"b": "P", "p": "P", "f": "P", "m": "M", "d": "T", "t": "T", "n": "N", "l": "L", "g": "K", "k": "K", "h": "", "j": "S", "q": "S", "x": "S", "zh": "S",
            "ch": "S", "sh": "S", "r": "L", "z": "S", "c": "S", "s": "S", "y": "", "w": "", "": ""}


def sounds(character):
    spoken = PINYIN.transliterate(character)
    if not spoken.isascii(): return None
    initial, rest = re.fullmatch(r"(zh|ch|sh|[bpfmdtnlgkhjqxrzcsyw]?)(.*)", spoken).groups()
    return INITIALS[initial] + ("N" if rest.endswith(("n", "ng")) else "")


def english(name):
    """Roughly the syllabic skeleton of ConsonantSkeleton."""
    name = re.sub("[^a-z]", "", icu.Transliterator.createInstance("Latin-ASCII; Lower").transliterate(name))
    for a, b in (("ph", "f"), ("sh|ch|j|z|x|c(?=[eiy])|th(?=[^aeiou]|$)", "s"), ("ck|q|c|g", "k"), ("ng(?![aeiou])", "n"), ("m(?=[^aeiouy])", "n"),
                 ("[lr]+(?=[aeiouy])", "1"), ("[lrhwy]", ""), ("[bpfv]", "P"), ("[td]", "T"), ("s", "S"), ("k", "K"), ("m", "M"), ("n", "N"), ("1", "L")):
        name = re.sub(a, b, name)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^A-Z]", "", name))


names = []
for tag in ("zh", "zh_Hant"):
    chinese, locale = icu.Locale(tag), icu.Locale("en")
    for country in icu.Locale.getISOCountries():
        names.append((icu.Locale("", country).getDisplayCountry(chinese), icu.Locale("", country).getDisplayCountry(locale)))
    for language in icu.Locale.getISOLanguages():
        names.append((icu.Locale(language).getDisplayLanguage(chinese), icu.Locale(language).getDisplayLanguage(locale)))
    here, there = icu.SimpleDateFormat("VVV", chinese), icu.SimpleDateFormat("VVV", locale)
    for zone in icu.TimeZone.createEnumeration():
        for form in (here, there): form.setTimeZone(icu.TimeZone.createTimeZone(zone))
        names.append((here.format(0.0), there.format(0.0)))
seen = collections.Counter()
for han, latin in dict.fromkeys(names):
    han = re.sub("[语文語族市岛島国國共和]+$", "", han)
    if len(han) < 2 or not all(0x3400 <= ord(c) < 0xA000 for c in han): continue
    made = [sounds(c) for c in han]
    if None in made: continue
    if difflib.SequenceMatcher(None, "".join(made), english(latin)).ratio() >= 0.7:
        seen.update(set(han))
entries = [c + (sounds(c) or "-") for c in sorted(seen)]
print('''// SPDX-License-Identifier: Apache-2.0

/// The Han characters that write the sound of foreign names; made by Tests/Benchmarks/Matching/make-han-sounds.py.
///
/// Derived from the Unicode CLDR 42 and the Unihan database, © 1991-2022 Unicode, Inc., used under the Unicode License
/// Agreement for Data Files and Software (Unicode-DFS-2016); its notice is in docs/decisions/0022-search-terms.md.
enum HanSoundData {
    /// Separated by a space: a character and the classes of its consonants (`ConsonantSkeleton.Sound`), `-` for none.
    static let characters: StaticString = """''')
print(" \\\n".join("        " + line for line in textwrap.wrap(" ".join(entries), 70)))
print('        """\n}')

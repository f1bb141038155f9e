#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/Matching/Text/KnownTermData.swift: the names that languages do not share by sound (days, months, countries,
cities, numerals), in many languages. See docs/decisions/0004-folding.md. Needs PyICU (python3-icu).

  make-known-terms.py > Sources/Matching/Text/KnownTermData.swift
"""
import collections, unicodedata as ud
import icu

LANGUAGES = ("en fr de es it pt nl sv da nb fi pl cs hu ro hr tr vi id ru uk bg sr sr_Latn el ka hy ar ar_LB he fa hi th zh zh_Hant ja "
             "ko").split()
COUNTRIES = "en fr de es it pt nl pl tr vi id ru uk sr el ka hy ar he fa hi th zh zh_Hant ja ko".split()
# Languages in whose script the sound of a foreign name is often not enough.
CITIES = "en ru uk sr ar he fa hi th zh zh_Hant ja ko".split()
ENGLISH = icu.SimpleDateFormat("VVV", icu.Locale("en"))
FORMS = collections.defaultdict(set)  # form: terms


def is_latin(form): return any("LATIN" in ud.name(c, "") for c in form)


def add(term, form, language):
    form = ud.normalize("NFC", form.replace("\u200b", "").replace("\xad", "").split("(")[0].split("（")[0].strip().lower())
    letters = sum(c.isalnum() for c in form)
    # Short words of Latin script mean other things in other languages ("on", "six", "mai").
    if letters < (4 if is_latin(form) else 2) or language == "ko" and letters < 2: return
    FORMS[form].add(term)


ALL = (icu.DateFormatSymbols.FORMAT, icu.DateFormatSymbols.STANDALONE)
for language in LANGUAGES:
    locale = icu.Locale(language)
    symbols = icu.DateFormatSymbols(locale)
    for context in ALL:
        for widths in [icu.DateFormatSymbols.WIDE] + [icu.DateFormatSymbols.ABBREVIATED] * (language[:2] in ("zh",)):
            for number, name in enumerate(symbols.getWeekdays(context, widths)):
                if number: add(f"d{number}", name, language)
        for number, name in enumerate(symbols.getMonths(context, icu.DateFormatSymbols.WIDE)): add(f"m{number + 1}", name, language)
    for country in icu.Locale.getISOCountries():
        name = icu.Locale("", country).getDisplayCountry(locale)
        if language in COUNTRIES and name != country: add(country, name, language)
    spelled = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, locale)
    sets = [spelled.getRuleSetName(i) for i in range(spelled.getNumberOfRuleSetNames())]
    for rules in sets:
        # Han numerals are read as numbers.
        if "cardinal" not in rules or "financial" in rules or language[:2] in ("zh", "ja"): continue
        spelled.setDefaultRuleSet(rules)
        for number in [*range(2, 21), *(range(21, 100) if language in ("hi", "bn", "mr", "th", "ko") else range(30, 100, 10))]:
            form = spelled.format(number)
            add(f"n{number}", form, language)
            # Arabic: the oblique case of tens and of twelve.
            if language == "ar": add(f"n{number}", form.replace("ون", "ين").replace("إثنا ", "إثني "), language)
    if language in CITIES:
        city = icu.SimpleDateFormat("VVV", locale)
        for zone in icu.TimeZone.createEnumeration():
            if "/" not in zone or zone.split("/")[0] not in ("Africa", "America", "Asia", "Australia", "Europe", "Pacific", "Atlantic"): continue
            ENGLISH.setTimeZone(icu.TimeZone.createTimeZone(zone))
            city.setTimeZone(icu.TimeZone.createTimeZone(zone))
            name = city.format(0.0)
            if name: add("c" + ENGLISH.format(0.0), name, language)

terms = collections.defaultdict(set)
for form, meant in FORMS.items():
    # A city that is also a country: the country. A form of two terms says nothing.
    others = {term for term in meant if term[0] != "c"}
    if len(others) == 1: meant = others
    if len(meant) == 1: terms[min(meant)].add(form)
kept = sorted((term, sorted(forms)) for term, forms in terms.items() if len(forms) > 1)
print('''// SPDX-License-Identifier: Apache-2.0

/// The names of days, months, countries and cities and the numerals of many languages; made by
/// Tests/Benchmarks/Matching/make-known-terms.py.
///
/// Derived from the Unicode CLDR 42, © 1991-2022 Unicode, Inc., used under the Unicode License Agreement for Data Files
/// and Software (Unicode-DFS-2016); its notice is in docs/decisions/0022-search-terms.md.
enum KnownTermData {
    /// Terms separated by a line end. A term begins with `n` and its value for numerals, `.` for others; then come its
    /// forms, each after a `|`.
    static let terms: StaticString = """''')
for term, forms in kept:
    label = term if term[0] == "n" and term[1:].isdigit() else "."
    line = label + "".join("|" + form for form in forms)
    # Lines of source are limited to 120 characters.
    while len(line) > 106:
        cut = line.rfind("|", 1, 106)
        print("        " + line[:cut] + "\\")
        line = line[cut:]
    print("        " + line)
print('        """\n}')

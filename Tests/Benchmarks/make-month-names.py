#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/Reading/Dates/DateNameData.swift: names of months, weekdays and halves of the day. See docs/decisions/0024-dates.md.

  make-month-names.py DIRECTORY > Sources/Reading/Dates/DateNameData.swift

DIRECTORY is a checkout of https://github.com/unicode-org/cldr-json (the data of the Unicode CLDR). Names are written as the reader
compares them: in lower case, without points and vowel marks, with one form of letters that are typed in several ways (`folded`, as
in DateWords.swift). A name that two languages give to different months is written with the languages.
"""
import collections
import glob
import json
import os
import re
import sys
import textwrap
import unicodedata

ROOT = sys.argv[1]
LANGUAGES = set('''
af am ar as az be bg bn bs ca ckb cs cy da de el en eo es et eu fa fi fil fo fr fy ga gd gl gu he hi hr hu hy id is it ja ka kk km kn
ko ku ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no oc or pa pl ps pt rm ro ru sd si sk sl so sq sr sv sw ta te tg th tk tr tt
ug uk ur uz vi zh'''.split())
RARE_SCRIPTS = set('Adlm Dsrt Mong Shaw'.split())
# Latin names of the halves of the day that stand after an hour and are no other words; most languages count 24 hours.
HALVES = set('am pm a_m p_m fm ptg pg öö ös odp dop sáng chiều tối trưa đêm asubuhi jioni mchana usiku gn'.split())
# Languages whose parts of the day (morning, afternoon) stand beside the hour.
WITH_PARTS = set('ar bn fa gu hi ja km kn ko lo ml mr my ne or pa si ta te th ur vi zh'.split())
# The Persian months as the Gregorian calendar's from 13 on, the Hebrew ones (Tishri to Elul) from 25 on.
PERSIAN, HEBREW = 12, 24
# Older, colloquial and shortened spellings that the CLDR lacks. By month and language.
MORE = {
    1: 'ru:ян bn:জানুয়ারি vi:tháng&giêng,tháng&một de:jänner,jän fr:janv ca:gen el:γενάρη tr:oca',
    2: 'bn:ফেব্রুয়ারি hi:फरवरी vi:tháng&hai de:feber,feb fr:févr,fév el:φλεβάρη en:febr', 3: 'vi:tháng&ba de:mär,mrz nl:mrt el:μάρτη',
    4: 'vi:tháng&tư el:απρίλη', 5: 'vi:tháng&năm el:μάη', 6: 'vi:tháng&sáu de:juno el:ιούνη', 7: 'fa:جولای vi:tháng&bảy de:julei fr:juil el:ιούλη',
    8: 'fa:آگوست vi:tháng&tám', 9: 'hi:सितम्बर vi:tháng&chín en:sept es:setiembre,set fr:sept de:sept el:σεπτέμβρη',
    10: 'hi:अक्टूबर,अक्तूबर vi:tháng&mười el:οκτώβρη', 11: 'hr:studenog,studenom hi:नवम्बर vi:tháng&mười&một el:νοέμβρη', 12: 'hi:दिसम्बर vi:tháng&mười&hai el:δεκέμβρη',
}
MORE_HALVES = {'am': 'এএম 早 晨', 'pm': 'পিএম 晚 ip', 'night': 'রাত'}
LETTERS = str.maketrans({'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ی', 'ي': 'ی', 'ك': 'ک', 'ة': 'ه', 'ـ': None, '\u200c': None, '\u200d': None,
                         '\u0307': None, '’': "'", 'ʼ': "'", '‘': "'", 'ς': 'σ'})


def folded(name):
    name = unicodedata.normalize('NFC', name).lower().translate(LETTERS)
    name = ''.join(c for c in name if not '\u064b' <= c <= '\u0655')
    return unicodedata.normalize('NFC', name)


def is_letter(c): return unicodedata.category(c)[0] in 'LM'


def key(name):
    """The words of the name as the reader splits a line, joined by `_`; None if it has digits or is one letter."""
    name = folded(name).strip()
    if any(unicodedata.category(c) == 'Nd' for c in name): return None
    parts = name.split('.')
    if all(0 < len(p) <= 4 and all(map(is_letter, p)) for p in parts[:-1]): name = ''.join(parts)
    words = ''.join(c if is_letter(c) else ' ' for c in name).split()
    joined = '_'.join(words)
    return joined if words and len(words) <= 3 and len(joined) >= 2 else None


def plain(name):
    """Without accents on Latin and Greek letters."""
    split = unicodedata.normalize('NFD', name)
    if not any('a' <= c <= 'z' or 'α' <= c <= 'ω' for c in split): return name
    return unicodedata.normalize('NFC', ''.join(c for c in split if unicodedata.category(c) != 'Mn')).replace('ł', 'l').replace('ı', 'i')


def files(name):
    for path in sorted(glob.glob(f'{ROOT}/cldr-json/cldr-*/main/*/{name}.json')):
        locale = path.split('/')[-2]
        language = locale.split('-')[0]
        if language not in LANGUAGES or RARE_SCRIPTS & set(locale.split('-')): continue
        calendars = json.load(open(path, encoding='utf-8'))['main'][locale]['dates']['calendars']
        yield {'no': 'nb', 'nn': 'nb'}.get(language, language), next(iter(calendars.values()))


class Names:
    """Meanings of a name by language. A name of the first rank is left to it; `extra` names count only where no other uses them."""

    def __init__(self):
        self.sure = collections.defaultdict(lambda: collections.defaultdict(set))
        self.extra = collections.defaultdict(lambda: collections.defaultdict(set))

    def add(self, name, meaning, language, extra=False):
        for form in {key(name), plain(key(name) or '') or None} - {None}:
            rank = extra or (form != key(name))
            (self.extra if rank else self.sure)[form][meaning].add(language)

    def merged(self):
        """Names with one meaning, and names with several, by language."""
        one, several = {}, {}
        for name in set(self.sure) | set(self.extra):
            meanings = self.sure[name] if name in self.sure else self.extra[name]
            # Two meanings in one language are none.
            counts = collections.Counter(l for languages in meanings.values() for l in languages)
            meanings = {m: {l for l in languages if counts[l] == 1} for m, languages in meanings.items()}
            meanings = {m: languages for m, languages in meanings.items() if languages}
            if len(meanings) == 1: one[name] = next(iter(meanings))
            elif meanings: several[name] = meanings
        return one, several


months = Names()
weekdays, halves = Names(), Names()
for language, calendar in files('ca-gregorian'):
    for context in ('format', 'stand-alone'):
        for width in ('wide', 'abbreviated'):
            for number, name in calendar['months'][context][width].items():
                months.add(name, int(number), language)
                # Thai names are often written without the word for month at their end.
                if language == 'th' and width == 'wide': months.add(re.sub('(คม|ยน|พันธ์)$', '', name), int(number), language)
            for number, name in calendar['days'][context][width].items():
                weekdays.add(name, 'sun mon tue wed thu fri sat'.split().index(number), language)
        full = calendar['months'][context]['wide']
        # Shortened as many programs do.
        for number, name in full.items():
            if ord(name[0]) < 0x530 and name.isalpha() and len(name) > 3: months.add(name[:3], int(number), language, extra=True)
    for width in ('wide', 'abbreviated', 'narrow'):
        for part, name in calendar['dayPeriods']['format'][width].items():
            if part.endswith('-alt-variant'): part = part.removesuffix('-alt-variant')
            if len(folded(name)) == 1 and language != 'ar': continue
            meaning = 'am' if part == 'am' else 'pm' if part == 'pm' else None
            if meaning is None and language in WITH_PARTS:
                meaning = {'morning': 'am', 'noon': 'noon', 'afternoon': 'noon', 'evening': 'pm', 'night': 'night'}.get(part.rstrip('12'))
            if name and re.match('[a-z]', plain(folded(name))) and key(name) not in HALVES: continue
            if meaning and (key(name) or len(folded(name)) == 1):
                halves.sure[key(name) or folded(name)][meaning].add(language)
for calendar_name, base in (('ca-persian', PERSIAN), ('ca-hebrew', HEBREW)):
    for language, calendar in files(calendar_name):
        if language not in ({'fa', 'en', 'ps', 'ckb', 'ur', 'tg'} if base == PERSIAN else {'he', 'en'}): continue
        for width in ('wide', 'abbreviated') if base == PERSIAN else ('wide',):
            for number, name in calendar['months']['format'][width].items():
                if number.isdigit(): months.add(name, base + int(number), language, extra=True)
for number, entries in MORE.items():
    for entry in entries.split():
        language, names = entry.split(':')
        for name in names.split(','): months.add(name.replace('&', ' '), number, language)


def lines(text, width=104):
    return " \\\n".join('        ' + line for line in textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))


def array(name, comment, rows):
    print(f'    /// {comment}\n    static let {name}: [StaticString] = [')
    for row in rows: print(f'        """\n{lines(row)}\n        """,')
    print('    ]\n')


one, several = months.merged()
print('''// SPDX-License-Identifier: Apache-2.0

/// Names of months, weekdays and halves of the day; made by Tests/Benchmarks/make-month-names.py.
///
/// Derived from the Unicode CLDR 47, © 2015-2024 Unicode, Inc., used under the Unicode License v3; its notice is in
/// docs/decisions/0024-dates.md. Names are in the form of `DateWords`, words of one name are joined by `_`.
enum DateNameData {''')
array('months', 'January to December, then the Persian months from Farvardin on, then the Hebrew ones from Tishri on.',
      [' '.join(sorted(n for n, m in one.items() if m == month)) for month in range(1, HEBREW + 14)])
contested = [n + ''.join('/' + str(m) + ':' + ','.join(sorted(ls)) for m, ls in sorted(ms.items())) for n, ms in sorted(several.items())]
print(f'    /// Names of different months by language: `name/month:languages/month:languages`.\n    static let contestedMonths: StaticString = """\n{lines(" ".join(contested))}\n        """\n')
one, _ = weekdays.merged()
array('weekdays', 'Sunday to Saturday; names that mean two days are left out.', [' '.join(sorted(n for n, d in one.items() if d == day and len(n) > 2)) for day in range(7)])
for meaning, names in MORE_HALVES.items():
    for name in names.split(): halves.sure[folded(name)][meaning].add('more')
for meanings in halves.sure.values():
    # Some languages call the afternoon and the half of the day alike.
    if len(meanings) > 1: meanings.pop('noon', None)
one, _ = halves.merged()
parts = ('am', 'pm', 'noon', 'night')
array('halves', 'Before noon, after noon, around noon, at night.', [' '.join(sorted(n for n, h in one.items() if h == part)) for part in parts])
print('}')

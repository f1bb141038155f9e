#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/Normalization/NormalizationData.swift: how each Unicode scalar is normalised. See docs/decisions/0004-folding.md.

  make-folding-data.py > Sources/Normalization/NormalizationData.swift && swift format -i Sources/Normalization/NormalizationData.swift

After a new run every index needs a refold: stored fingerprints depend on each line of the table.
"""
import textwrap
import unicodedata as ud

# Letters that Unicode does not decompose, but that readers and keyboards replace by others.
SAME = {'œ': 'oe', 'æ': 'ae', 'ø': 'o', 'đ': 'd', 'ł': 'l', 'ħ': 'h', 'ŧ': 't', 'ı': 'i', 'ð': 'd', 'þ': 'th', 'ĸ': 'k', 'ŋ': 'n', 'ƒ': 'f',
        'ə': 'e', 'ǝ': 'e',
        'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ٱ': 'ا', 'ھ': 'ه', 'ہ': 'ه'}
# Occur between the letters of words, without meaning for a comparison.
IGNORED = {0x640, 0x34F, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
# Modifier letters that are an apostrophe or a separate accent.
APART = {*range(0x2B9, 0x2E0), 0x2EC, *range(0x2EE, 0x300), 0x37A, 0x559}
# Scripts without spaces: each character is a word.
ALONE = [(0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x1950, 0x1AAF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029),
         (0x3031, 0x312F), (0x31A0, 0x31BF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F),
         (0xF900, 0xFAFF), (0x1AFF0, 0x1B16F), (0x20000, 0x3FFFD)]
HAN_TO_COME = [(0x4E00, 0x9FFF), (0x20000, 0x3FFFD)]  # counted as Han even if this version of Python does not know them
LAST = 0x3FFFD


def spaceless(c): return any(a <= c <= b for a, b in ALONE)


def is_word(c):
    if any(a <= c <= b for a, b in HAN_TO_COME): return True
    return ud.category(chr(c))[0] in 'LN' or ud.category(chr(c)) in ('Mc', 'Mn')


def is_ignored(c):
    k = ud.category(chr(c))
    return c in IGNORED or k in ('Me', 'Cf') or k == 'Mn' and (ud.combining(chr(c)) != 0 or spaceless(c)) or k == 'Mc' and spaceless(c)


def fold(c):
    """The normal form of c as scalars; None for a separator, () for one that is ignored."""
    s = chr(c)
    if is_ignored(c): return ()
    if c in APART or not is_word(c): return None
    if ud.digit(s, None) is not None and ud.category(s) == 'Nd': return (ord(str(ud.digit(s))),)
    for _ in range(3):
        # Remove marks before case folding, which would turn the iota below a letter into a letter of its own.
        s = ''.join(x for x in ud.normalize('NFKD', s) if not is_ignored(ord(x))).casefold()
        s = ''.join(SAME.get(x, x) for x in s)
    s = ud.normalize('NFKD', s)
    return tuple(ord(x) for x in s if is_word(ord(x)) and not is_ignored(ord(x)) and ord(x) not in APART)


def runs():
    """(kind, first, count, value): i ignored, k unchanged, a unchanged and a word of its own, m mapped by a constant difference, s a sequence."""
    last = None
    for c in range(0x80, LAST + 1):
        if 0xD800 <= c < 0xE000 or 0xAC00 <= c <= 0xD7A3 or not (f := fold(c)) and f is None: continue
        if f == (): item = ('i', None)
        elif f == (c,): item = ('a' if spaceless(c) else 'k', None)
        elif len(f) == 1: item = ('m', f[0] - c)
        else: item = ('s', f)
        if last and last[0] == item[0] and last[3] == item[1] and last[1] + last[2] == c and item[0] != 's': last[2] += 1; continue
        if last: yield last
        last = [item[0], c, 1, item[1]]
    yield last


def encode():
    previous = 0
    for kind, first, count, value in runs():
        t = kind + format(first - previous, 'x')
        if count > 1: t += '*' + format(count, 'x')
        if kind == 'm': t += format(value, '+x')
        if kind == 's': t += ''.join('=' + format(x, 'x') for x in value)
        previous = first
        yield t


lines = textwrap.wrap(' '.join(encode()), 116)
print('''// SPDX-License-Identifier: Apache-2.0

/// How each Unicode scalar above ASCII is normalised, as runs; made by Tests/Benchmarks/Matching/make-folding-data.py
/// from Unicode ''' + ud.unidata_version + '''. Scalars in no run separate words.
///
/// Stored here instead of computed with the standard library's Unicode tables, because fingerprints are stored: the
/// same text must have the same normal form on every host and after every upgrade.
enum NormalizationData {
    /// Runs separated by a space: kind, distance of the first scalar from the first of the previous run, `*` count if
    /// it is not one, then the value; numbers are hexadecimal. Kinds: `i` ignored, `k` unchanged, `a` unchanged and a
    /// word of its own, `m` shifted by the signed value, `s` replaced by the scalars after each `=`.
    static let runs: StaticString = """''')
print(' \\\n'.join('        ' + l for l in lines))
print('        """\n}')

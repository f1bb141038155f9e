# SPDX-License-Identifier: Apache-2.0
"""The rates of folding as an SVG: small charts by kind of change and by language, all programs in each."""
from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from changes import KINDS, RATES
from rates import Curve, Series

COLUMNS, WIDTH, HEIGHT, GAP_X, GAP_Y = 6, 132, 92, 28, 44
LEFT, TOP = 46, 74
# Distinguishable with colour-blindness, too, and by their dashes.
STYLES = (
    ("#1b5fc1", "2.6", ""), ("#1b5fc1", "1.6", "5 3"), ("#c8641b", "1.6", ""), ("#4d7d46", "1.6", "2 2"))
NAMES = {"fr": "French", "en": "English", "de": "German", "ru": "Russian", "ar": "Arabic", "zh": "Chinese", "ja": "Japanese",
         "ko": "Korean", "th": "Thai", "vi": "Vietnamese", "tr": "Turkish"}


def write(path: Path, series: list[Series], note: str) -> None:
    languages = list(dict.fromkeys(cell.language for one in series for cell in one.cells))
    kinds = [one.curves(lambda cell: cell.kind.name) for one in series]
    tongues = [one.curves(lambda cell: cell.language) for one in series]
    panels = [
        ("By kind of change, all languages and sizes",
         [(kind.name, [found.get(kind.name) for found in kinds]) for kind in KINDS]),
        ("By language, all kinds and sizes",
         [(NAMES.get(code, code), [found.get(code) for found in tongues]) for code in languages]),
    ]
    parts, top = [], TOP
    for title, charts in panels:
        parts.append(f'<text x="{LEFT}" y="{top}" font-size="14" font-weight="600">{escape(title)}</text>')
        top += 34
        for number, (name, curves) in enumerate(charts):
            column = number % COLUMNS
            if number and column == 0:
                top += HEIGHT + GAP_Y
            parts += _chart(LEFT + column * (WIDTH + GAP_X), top, name, curves, column == 0)
        top += HEIGHT + GAP_Y + 16
    width, height = LEFT + COLUMNS * (WIDTH + GAP_X), top
    body = "\n".join([*_legend(series), *parts])
    path.write_text(f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" \
height="{height}" font-family="system-ui, sans-serif" font-size="11" fill="#222">
<title>Share of pairs folded by share of words changed</title>
<rect width="{width}" height="{height}" fill="#fff"/>
<text x="{LEFT}" y="22" font-size="15" font-weight="600">Pairs in one family (%), by the share of words changed (%)</text>
{body}
<text x="{LEFT}" y="{height - 10}" fill="#666">{escape(note)}</text>
</svg>
""", encoding="utf8")


def _legend(series: list[Series]) -> list[str]:
    parts, x = [], LEFT
    for one, style in zip(series, STYLES):
        parts.append(f'<path d="M{x} 40h26" {_stroke(style)}/><text x="{x + 32}" y="44">{escape(one.name)}</text>')
        x += 52 + 6.2 * len(one.name)
    return parts


def _stroke(style: tuple[str, str, str]) -> str:
    colour, width, dashes = style
    return f'fill="none" stroke="{colour}" stroke-width="{width}"' + (f' stroke-dasharray="{dashes}"' if dashes else "")


def _chart(left: float, top: float, name: str, curves: list[Curve | None], scale: bool) -> list[str]:
    across = lambda percent: left + WIDTH * percent / RATES[-1]
    up = lambda rate: top + HEIGHT * (1 - rate)
    parts = [f'<text x="{left}" y="{top - 8}">{escape(name)}</text>']
    for rate in (0, 0.5, 1):
        parts.append(f'<path d="M{left} {up(rate):g}h{WIDTH}" stroke="#ddd" fill="none"/>')
        if scale:
            parts.append(f'<text x="{left - 6}" y="{up(rate) + 4:g}" text-anchor="end" fill="#666">{rate * 100:g}</text>')
    for percent in (0, 10, 20, 30, 40):
        parts.append(f'<path d="M{across(percent):g} {top + HEIGHT}v3" stroke="#999" fill="none"/>')
        parts.append(
            f'<text x="{across(percent):g}" y="{top + HEIGHT + 14}" text-anchor="middle" fill="#666">{percent}</text>')
    # The first series is drawn last, above the others.
    for curve, style in reversed(list(zip(curves, STYLES))):
        if curve and (known := curve.known()):
            points = " ".join(f"{across(percent):.1f},{up(curve.rate(percent)):.1f}" for percent in known)
            parts.append(f'<polyline points="{points}" {_stroke(style)}/>')
    return parts

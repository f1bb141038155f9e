# SPDX-License-Identifier: Apache-2.0
"""Scenarios: which files are dropped and when, and the expected results. All texts are written for this project."""
import json, os
from dataclasses import dataclass, field
from typing import Callable

TEXT = """Le port de Kermaria rouvre jeudi

Le petit port de Kermaria rouvrira jeudi matin après trois semaines de travaux sur la jetée. La mairie assure que les
bateaux de pêche pourront de nouveau décharger dès la marée du soir, et que le marché se tiendra samedi comme à l'habitude.
"""
PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Harbour wall to reopen on Thursday</title>
<meta property="og:site_name" content="Kermaria Courier"></head><body><article><h1>Harbour wall to reopen on Thursday</h1>
<p>The small harbour of Kermaria will open again on Thursday morning after three weeks of work on its wall, the town said.</p>
<p>Fishing boats may land their catch with the evening tide, and the market will be held on Saturday as always.</p>
</article></body></html>
"""
LINES = [
    json.dumps({"title": title, "text": text, "source": "Agence du Ponant"}, ensure_ascii=False)
    for title, text in [
        ("Pluie", "Il a plu sur toute la côte dans la nuit de mardi à mercredi, et les routes basses sont restées fermées."),
        ("Vent", "Le vent a tourné au nord vers midi, ce qui a retenu les deux bacs de la rade jusqu'à la fin du jour."),
        ("Bad", ""),
        ("Neige", "Les premiers flocons de la saison sont tombés dimanche soir sur les hauteurs au-dessus du vieux bourg."),
    ]
]
LINES[2] = '{"title": "Cassée", "text": "cette ligne ne se ferme'
FEED = "\n".join(LINES) + "\n"
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4


@dataclass
class Step:
    """An action on the inbox, done when the daemon's log contains `after`; if that is empty, before the daemon starts."""
    after: bytes
    act: Callable


@dataclass
class Scenario:
    name: str
    what: str
    steps: list
    #: Contents that must be in exactly one place each, at every moment: name in the inbox, bytes.
    drops: dict
    #: The number of outcomes that ends the scenario.
    outcomes: int
    #: Whether the scenario starts without an index.
    fresh: bool = False
    #: Whether its files are identical, so that either may be processed first.
    alike: bool = False
    settings: list = field(default_factory=list)


def written(name, content):
    def act(spool):
        path = spool.path / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return act


def moved_in(files, top):
    """Creates a directory elsewhere on the same file system and renames it into the inbox."""
    def act(spool):
        outside = spool.path.with_name(spool.path.name + ".outside")
        for name, content in files.items():
            path = outside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        os.rename(outside / top, spool.path / "inbox" / top)
        outside.rmdir()
    return act


def completed(name, content):
    def act(spool):
        # The file may be held or not processed yet: the writer continues even if the daemon has ended.
        with open(spool.path / "inbox" / name, "ab") as file:
            file.write(content)
    return act


def scenarios():
    text, page, feed = TEXT.encode(), PAGE.encode(), FEED.encode()
    half = page[: len(page) // 2]
    nested = {"courrier/nord/ouest/a.txt": text, "courrier/nord/b.html": page}
    return {scenario.name: scenario for scenario in [
        Scenario("text", "a text, dropped before the start", [Step(b"", written("a.txt", text))], {"a.txt": text}, 1),
        Scenario("first", "a text, with no index yet", [Step(b"", written("a.txt", text))], {"a.txt": text}, 1, fresh=True),
        Scenario("page", "an HTML page, dropped while it runs", [Step(b"ready:", written("p.html", page))],
             {"p.html": page}, 1),
        Scenario("lines", "JSON Lines, one line of four bad, in two transactions", [Step(b"", written("f.jsonl", feed))],
             {"f.jsonl": feed}, 4, settings=["--set", "batch_articles=2"]),
        Scenario("rejected", "a picture, which is no article", [Step(b"", written("x.png", PICTURE))], {"x.png": PICTURE}, 1),
        Scenario("held", "half a page, held, completed later",
             [Step(b"", written("h.html", half)), Step(b"held", completed("h.html", page[len(half):]))],
             {"h.html": page}, 1),
        Scenario("twins", "the same text twice at once, under two names",
             [Step(b"", written("a.txt", text)), Step(b"", written("b.txt", text))], {"a.txt": text, "b.txt": text}, 2,
             alike=True),
        Scenario("nested", "a directory of directories, moved in while it runs", [Step(b"ready:", moved_in(nested, "courrier"))],
             nested, 2),
    ]}

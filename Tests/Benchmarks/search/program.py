# SPDX-License-Identifier: Apache-2.0
"""Runs `copytaster` on one index."""
from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[3]
BUILD = CHECKOUT / ".build/release"
# Exit states of `copytaster`.
DONE, NOTHING, BAD_INPUT = 0, 1, 65


class Program:
    """The program of one build, and the directory of one index."""

    def __init__(self, build: Path, directory: Path, zone: str = "UTC") -> None:
        self.path = build.resolve() / "copytaster"
        if not os.access(self.path, os.X_OK):
            raise SystemExit(f"there is no program {self.path}; build it with: swift build -c release")
        self.directory = directory
        # Followed searches are remembered beside the index, not for the user who runs the benchmark.
        state = {"XDG_STATE_HOME": str(directory.absolute().with_name("state"))}
        self.environment = {**os.environ, **state, "TZ": zone, "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}

    def command(self, verb: str, *words: str | Path) -> list[str]:
        """`words` go last, because they may contain `--` and a query."""
        return [str(self.path), verb, "--directory", str(self.directory), *map(str, words)]

    def run(self, verb: str, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            self.command(verb, *words), stdin=subprocess.DEVNULL, capture_output=True, env=self.environment,
            check=False)

    def ingest(self, *files: Path) -> None:
        done = self.run("ingest", *files)
        if done.returncode != DONE:
            raise SystemExit(f"ingest ended with {done.returncode}: {done.stderr.decode(errors='replace')[-1000:]}")

    def search(self, query: str, *options: str) -> list[dict[str, Any]]:
        """The hits, best first. A query that the program does not accept is an error of the benchmark."""
        done = self.run("search", "--json", *options, "--", query)
        if done.returncode not in (DONE, NOTHING):
            raise SystemExit(f"search {query!r} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
        return objects(done.stdout)


def objects(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines() if line.startswith(b"{")]


def keys(hits: Sequence[dict[str, Any]]) -> list[str]:
    """The document ids of hits, which are the keys of the articles of a set."""
    return [hit["document_id"] for hit in hits]

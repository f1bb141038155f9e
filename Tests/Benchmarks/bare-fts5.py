#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The minimal alternative: inserts titles and texts of a JSON Lines file into SQLite's FTS5, nothing else."""
import json, sqlite3, sys

db = sqlite3.connect(sys.argv[2])
db.execute("PRAGMA journal_mode=WAL")
db.execute("CREATE VIRTUAL TABLE articles USING fts5(title, body, tokenize='unicode61 remove_diacritics 2')")
with open(sys.argv[1], encoding="utf8") as lines:
    for number, line in enumerate(lines, 1):
        article = json.loads(line)
        db.execute("INSERT INTO articles VALUES (?, ?)", (article.get("title"), article.get("text")))
        if number % 1000 == 0:
            db.commit()
db.commit()
print(number)

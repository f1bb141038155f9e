#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A common tool for finding copies: datasketch's MinHash (128 permutations) and LSH at Jaccard .7 on shingles of 5 words.

Keeps everything in memory and stores nothing; prints articles and pairs.
"""
import json, re, sys

from datasketch import MinHash, MinHashLSH

words = re.compile(r"\w+")
index = MinHashLSH(threshold=0.7, num_perm=128)
count = pairs = 0
with open(sys.argv[1], encoding="utf8") as lines:
    for line in lines:
        text = words.findall(json.loads(line)["text"].lower())
        sketch = MinHash(num_perm=128)
        sketch.update_batch({" ".join(text[i : i + 5]).encode() for i in range(max(1, len(text) - 4))})
        pairs += len(index.query(sketch))
        index.insert(count, sketch)
        count += 1
print(count, pairs)

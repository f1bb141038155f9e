/* SPDX-License-Identifier: Apache-2.0 */

/* An auxiliary function of FTS5 that ranks articles: BM25, with all forms of a word counted as one word.
 *
 * bm25() of FTS5 weights each form by its own rarity, so a foreign or rare form counts for more than the word that was
 * typed. Here the phrases of an expression are divided into groups, one for each word of the query.
 * This is C because Swift cannot import the structures of FTS5 without pointers in all signatures. */

#ifndef CRANKING_H
#define CRANKING_H

#include <stdint.h>

struct sqlite3;

/* A phrase of the expression. */
typedef struct {
    int32_t group;    /* the word that it is a form of; negative if it does not count */
    int32_t is_exact; /* 0 if it is another form than the one that was typed */
    int32_t language; /* the phrase that must occur in the article for this one to count; negative for none */
} cranking_phrase;

/* The first argument of the function is a BLOB that begins with this header. The weights of the groups (double, their
 * rarity) and the phrases (cranking_phrase) follow, in the order of the expression, without gaps and in the byte order
 * of the machine. */
typedef struct {
    uint32_t groups, phrases;
} cranking_header;

/* Makes the function `copytaster_rank(fulltext, description, words)` known to a connection. `words` is the length of
 * the article; the result is higher for better matches. The first two columns of the table must be title and text. The
 * formula is that of `ArticleRecords.search`.
 * Returns SQLite's result code. */
int cranking_register(struct sqlite3 *connection);

#endif

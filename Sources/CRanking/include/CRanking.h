/* SPDX-License-Identifier: Apache-2.0 */

/* Auxiliary functions of FTS5 that rank articles (BM25, with all forms of a word counted as one word) and that read the
 * articles with a phrase.
 *
 * bm25() of FTS5 weights each form by its own rarity, so a foreign or rare form counts for more than the word that was
 * typed. Here the phrases of an expression are divided into groups, one for each word of the query.
 * This is C because Swift cannot import the structures of FTS5 without pointers in all signatures. */

#ifndef CRANKING_H
#define CRANKING_H

#include <stddef.h>
#include <stdint.h>

struct sqlite3;

/* The occurrences of a word in an article, those in the title counted fourfold: of the form that was typed, and of
 * other forms. */
typedef struct {
    int32_t exact, variants;
} cranking_frequency;

/* Of the whole index: articles, and terms of titles and texts. */
typedef struct {
    double rows, terms;
} cranking_totals;

static inline void cranking_add(cranking_frequency *frequency, int is_exact, int32_t count) {
    int32_t *sum = is_exact ? &frequency->exact : &frequency->variants;
    *sum = *sum > INT32_MAX - count ? INT32_MAX : *sum + count;
}

/* What one word adds to the score of an article.
 * Robertson, Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009. */
static inline double cranking_score(
    double weight, cranking_frequency occurrences, double words, cranking_totals totals) {
    /* Another form of a word says less about an article. */
    static const double k1 = 1.2, b = 0.75, variant_weight = 0.1;
    double frequency = occurrences.exact + variant_weight * occurrences.variants;
    if (frequency <= 0) return 0;
    double length = (words > 0 ? words : 0) * totals.rows / totals.terms;
    return weight * frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * length));
}

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

/* Makes the functions known to a connection. `copytaster_rank(fulltext, description, words)` returns a number that is
 * higher for better matches; `words` is the length of the article. The first two columns of the table must be title and
 * text. The formula is that of `ArticleRecords.search`.
 * Returns SQLite's result code. */
int cranking_register(struct sqlite3 *connection);

/* An article with a phrase; those with higher row numbers are left out. */
typedef struct {
    uint32_t row;
    int32_t occurrences; /* as in cranking_frequency */
} cranking_posting;

typedef struct {
    cranking_posting *items; /* ascending; the caller frees them */
    size_t count, room;
    cranking_totals totals; /* if there are any items */
} cranking_postings;

/* Reads the articles with a phrase into a list, instead of what it had. The connection must be registered.
 *
 * Bare FTS5 needs several times as long to give single rows to SQL as it needs to find them.
 * `phrase` is one phrase in the query language of FTS5, without columns; `columns` has a bit for each column in which
 * the phrase counts.
 * Returns SQLite's result code. */
int cranking_read(
    struct sqlite3 *connection, const char *phrase, int is_prefix, uint32_t columns, cranking_postings *list);

#endif

/* SPDX-License-Identifier: Apache-2.0 */

#include "CRanking.h"

#include <math.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* A word in the title says more about an article than one in its text. */
enum { title_weight = 4 };

enum { title_column = 0, body_column = 1 };
/* More than any query has; keeps all sizes far from overflow. */
enum { most = 1 << 24 };

/* What is the same for all rows of a statement. The arrays are in the same block. */
typedef struct {
    uint32_t groups, phrases;
    cranking_totals totals;
    double *weights;
    cranking_frequency *frequencies;
    cranking_phrase *list;
} ranking;

static int count_index(const Fts5ExtensionApi *api, Fts5Context *fts, cranking_totals *totals) {
    sqlite3_int64 rows = 0, terms = 0;
    int code = api->xRowCount(fts, &rows);
    for (int column = title_column; code == SQLITE_OK && column <= body_column; column++) {
        sqlite3_int64 size = 0;
        code = api->xColumnTotalSize(fts, column, &size);
        terms += size;
    }
    totals->rows = rows > 1 ? (double)rows : 1;
    totals->terms = terms > rows ? (double)terms : totals->rows;
    return code;
}

static int is_valid(const ranking *self) {
    for (uint32_t group = 0; group < self->groups; group++)
        if (!isfinite(self->weights[group])) return 0;
    for (uint32_t phrase = 0; phrase < self->phrases; phrase++) {
        int32_t group = self->list[phrase].group, language = self->list[phrase].language;
        if (group >= 0 && (uint32_t)group >= self->groups) return 0;
        if (language >= 0 && (uint32_t)language >= self->phrases) return 0;
    }
    return 1;
}

/* Reads the description of the phrases. */
static int make(
    const Fts5ExtensionApi *api, Fts5Context *fts, int count, sqlite3_value **values, ranking **result) {
    if (count != 2 || sqlite3_value_type(values[0]) != SQLITE_BLOB) return SQLITE_ERROR;
    const uint8_t *bytes = sqlite3_value_blob(values[0]);
    size_t size = (size_t)sqlite3_value_bytes(values[0]);
    cranking_header header;
    if (bytes == NULL || size < sizeof header) return SQLITE_ERROR;
    memcpy(&header, bytes, sizeof header);
    if (header.groups > most || header.phrases > most) return SQLITE_ERROR;
    if ((int64_t)header.phrases != (int64_t)api->xPhraseCount(fts)) return SQLITE_ERROR;
    size_t weights = header.groups * sizeof(double), list = header.phrases * sizeof(cranking_phrase);
    size_t frequencies = header.groups * sizeof(cranking_frequency);
    if (size != sizeof header + weights + list) return SQLITE_ERROR;

    ranking *self = malloc(sizeof *self + weights + frequencies + list);
    if (self == NULL) return SQLITE_NOMEM;
    self->groups = header.groups;
    self->phrases = header.phrases;
    self->weights = (double *)(self + 1);
    self->frequencies = (cranking_frequency *)(self->weights + header.groups);
    self->list = (cranking_phrase *)(self->frequencies + header.groups);
    memcpy(self->weights, bytes + sizeof header, weights);
    memcpy(self->list, bytes + sizeof header + weights, list);
    int code = is_valid(self) ? count_index(api, fts, &self->totals) : SQLITE_ERROR;
    if (code != SQLITE_OK) {
        free(self);
        return code;
    }
    *result = self;
    return SQLITE_OK;
}

/* Counts the occurrences of a phrase in the present row, in the columns of a mask. */
static int count_phrase(
    const Fts5ExtensionApi *api, Fts5Context *fts, int phrase, uint32_t columns, int32_t *count) {
    Fts5PhraseIter place;
    int column = -1, offset = -1;
    int code = api->xPhraseFirst(fts, phrase, &place, &column, &offset);
    if (code != SQLITE_OK) return code;
    while (column >= 0) {
        int counts = column < 32 && (columns >> column & 1) && *count < most;
        if (counts) *count += column == title_column ? title_weight : 1;
        api->xPhraseNext(fts, &place, &column, &offset);
    }
    return SQLITE_OK;
}

/* Whether a phrase occurs in the present row. FTS5 reports the places of a form also where the condition on its language
 * does not hold. */
static int occurs(const Fts5ExtensionApi *api, Fts5Context *fts, int phrase, int *result) {
    Fts5PhraseIter place;
    int column = -1, offset = -1;
    int code = api->xPhraseFirst(fts, phrase, &place, &column, &offset);
    *result = code == SQLITE_OK && column >= 0;
    return code;
}

static int score(const Fts5ExtensionApi *api, Fts5Context *fts, ranking *self, double words, double *result) {
    memset(self->frequencies, 0, self->groups * sizeof(cranking_frequency));
    for (uint32_t phrase = 0; phrase < self->phrases; phrase++) {
        const cranking_phrase *item = &self->list[phrase];
        if (item->group < 0) continue;
        int32_t count = 0;
        int counts = 1, code = SQLITE_OK;
        if (item->language >= 0) code = occurs(api, fts, item->language, &counts);
        if (code == SQLITE_OK && counts) code = count_phrase(api, fts, (int)phrase, UINT32_MAX, &count);
        if (code != SQLITE_OK) return code;
        cranking_add(&self->frequencies[item->group], item->is_exact, count);
    }
    *result = 0;
    for (uint32_t group = 0; group < self->groups; group++)
        *result += cranking_score(self->weights[group], self->frequencies[group], words, self->totals);
    return SQLITE_OK;
}

static void rank_row(
    const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count, sqlite3_value **values) {
    ranking *self = api->xGetAuxdata(fts, 0);
    int code = SQLITE_OK;
    if (self == NULL) {
        code = make(api, fts, count, values, &self);
        /* If this fails, it has freed the data. */
        if (code == SQLITE_OK) code = api->xSetAuxdata(fts, self, free);
    }
    double result = 0;
    if (code == SQLITE_OK && count == 2) {
        code = score(api, fts, self, sqlite3_value_double(values[1]), &result);
    }
    if (code == SQLITE_OK) {
        sqlite3_result_double(context, result);
    } else {
        sqlite3_result_error_code(context, code);
    }
}

/* Articles with a phrase */

typedef struct {
    cranking_postings *list;
    uint32_t columns;
} reading;

/* The name of the type of the pointer that is bound. */
static const char reading_type[] = "copytaster_reading";

static int add_posting(const Fts5ExtensionApi *api, Fts5Context *fts, void *context) {
    reading *self = context;
    cranking_postings *list = self->list;
    int32_t count = 0;
    int code = count_phrase(api, fts, 0, self->columns, &count);
    sqlite3_int64 row = api->xRowid(fts);
    if (code != SQLITE_OK || count == 0 || row < 0 || row > UINT32_MAX) return code;
    if (list->count == list->room) {
        size_t room = list->room > 0 ? 2 * list->room : 1024;
        cranking_posting *items = realloc(list->items, room * sizeof *items);
        if (items == NULL) return SQLITE_NOMEM;
        list->items = items;
        list->room = room;
    }
    list->items[list->count++] = (cranking_posting){(uint32_t)row, count};
    return SQLITE_OK;
}

/* Called for the first row that matches: reads all rows at once, which takes half the time of single steps. With a
 * second argument, called for each row. */
static void read_rows(
    const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count, sqlite3_value **values) {
    reading *self = count > 0 ? sqlite3_value_pointer(values[0], reading_type) : NULL;
    int code = self == NULL ? SQLITE_ERROR : SQLITE_OK;
    if (code == SQLITE_OK && self->list->count == 0) code = count_index(api, fts, &self->list->totals);
    if (code == SQLITE_OK) {
        code = count > 1 ? add_posting(api, fts, self) : api->xQueryPhrase(fts, 0, self, add_posting);
    }
    if (code != SQLITE_OK) sqlite3_result_error_code(context, code);
}

int cranking_read(
    sqlite3 *connection, const char *phrase, int is_prefix, uint32_t columns, cranking_postings *list) {
    /* The terms with a common beginning would be collected twice for the first row and for all. */
    const char *sql = is_prefix ? "SELECT copytaster_read(fulltext, ?1, 1) FROM fulltext WHERE fulltext MATCH ?2"
                                : "SELECT copytaster_read(fulltext, ?1) FROM fulltext WHERE fulltext MATCH ?2 LIMIT 1";
    reading self = {.list = list, .columns = columns};
    sqlite3_stmt *statement = NULL;
    list->count = 0;
    int code = sqlite3_prepare_v2(connection, sql, -1, &statement, NULL);
    if (code == SQLITE_OK) code = sqlite3_bind_pointer(statement, 1, &self, reading_type, NULL);
    if (code == SQLITE_OK) code = sqlite3_bind_text(statement, 2, phrase, -1, SQLITE_STATIC);
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {}
        if (code == SQLITE_DONE) code = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return code;
}

int cranking_register(sqlite3 *connection) {
    sqlite3_stmt *statement = NULL;
    fts5_api *api = NULL;
    int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, NULL);
    if (code == SQLITE_OK) code = sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    if (code == SQLITE_OK && sqlite3_step(statement) != SQLITE_ROW) code = SQLITE_ERROR;
    sqlite3_finalize(statement);
    if (code != SQLITE_OK) return code;
    if (api == NULL || api->iVersion < 2) return SQLITE_ERROR;
    code = api->xCreateFunction(api, "copytaster_rank", NULL, rank_row, NULL);
    return code != SQLITE_OK ? code : api->xCreateFunction(api, "copytaster_read", NULL, read_rows, NULL);
}

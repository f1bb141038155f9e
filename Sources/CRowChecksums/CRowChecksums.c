/* SPDX-License-Identifier: Apache-2.0 */

#define SQLITE_ENABLE_PREUPDATE_HOOK 1

#include "CRowChecksums.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* A value, independent of SQLite's storage. Checksums depend on the numbers of the kinds: never change them. */
typedef struct {
    enum { null = 0, number = 1, real = 2, text = 3, blob = 4 } kind;
    uint64_t word;
    const void *bytes;
    size_t size;
} content;

typedef struct {
    char *name;
    int columns, key;
    content *defaults;
} watched_table;

struct crowchecksums {
    crowchecksums_sink sink;
    void *context;
    watched_table *tables;
    int count, latest, failure;
};

/* Hashing. Each step is a one-to-one map of hashes for a given word, and of words for a given hash: rows that differ in
 * a single word always have different hashes. */
static inline uint64_t mix(uint64_t hash, uint64_t word) {
    hash = (hash ^ word) * 0xFF51AFD7ED558CCDu;
    return hash ^ (hash >> 32);
}

static inline uint64_t little_endian(const uint8_t *bytes, size_t size) {
    uint64_t word = 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    memcpy(&word, bytes, size);
#else
    for (size_t at = 0; at < size; at++) word |= (uint64_t)bytes[at] << (8 * at);
#endif
    return word;
}

static uint64_t mix_bytes(uint64_t hash, const void *start, size_t size) {
    const uint8_t *bytes = start;
    hash = mix(hash, size);
    if (size >= 64) {
        /* Four hashes in parallel, because each step depends on the previous one. */
        uint64_t second = hash + 1, third = hash + 2, fourth = hash + 3;
        for (; size >= 32; bytes += 32, size -= 32) {
            hash = mix(hash, little_endian(bytes, 8));
            second = mix(second, little_endian(bytes + 8, 8));
            third = mix(third, little_endian(bytes + 16, 8));
            fourth = mix(fourth, little_endian(bytes + 24, 8));
        }
        hash = mix(mix(mix(hash, second), third), fourth);
    }
    for (; size >= 8; bytes += 8, size -= 8) hash = mix(hash, little_endian(bytes, 8));
    return size > 0 ? mix(hash, little_endian(bytes, size)) : hash;
}

static uint64_t mix_content(uint64_t hash, int column, const content *value) {
    if (value->kind == null) return hash;
    hash = mix(hash, (uint64_t)column << 8 | value->kind);
    return value->kind >= text ? mix_bytes(hash, value->bytes, value->size) : mix(hash, value->word);
}

static const uint64_t seed = 0x9E3779B97F4A7C15u;
static uint64_t finish(uint64_t hash) {
    hash *= 0xC4CEB9FE1A85EC53u;
    return hash ^ (hash >> 29);
}

uint64_t crowchecksums_bytes(const void *bytes, size_t size) { return finish(mix_bytes(seed, bytes, size)); }

/* SQLite stores whole numbers in a REAL column as integers, and not all of its functions show that: both get the same
 * content. */
static content number_content(double value) {
    content result = {.kind = number};
    if (value >= -9.2e18 && value <= 9.2e18 && (double)(int64_t)value == value) {
        result.word = (uint64_t)(int64_t)value;
    } else {
        result.kind = real;
        memcpy(&result.word, &value, sizeof value);
    }
    return result;
}

static content content_of(sqlite3_value *value) {
    content result = {.kind = null};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        result.kind = number;
        result.word = (uint64_t)sqlite3_value_int64(value);
        break;
    case SQLITE_FLOAT:
        return number_content(sqlite3_value_double(value));
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        result.kind = sqlite3_value_type(value) == SQLITE_TEXT ? text : blob;
        result.bytes = sqlite3_value_blob(value);
        result.size = (size_t)sqlite3_value_bytes(value);
        break;
    }
    return result;
}

static content column_content(sqlite3_stmt *row, int column) {
    content result = {.kind = null};
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        result.kind = number;
        result.word = (uint64_t)sqlite3_column_int64(row, column);
        break;
    case SQLITE_FLOAT:
        return number_content(sqlite3_column_double(row, column));
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        result.kind = sqlite3_column_type(row, column) == SQLITE_TEXT ? text : blob;
        result.bytes = sqlite3_column_blob(row, column);
        result.size = (size_t)sqlite3_column_bytes(row, column);
        break;
    }
    return result;
}

static int64_t group_of(const content *key) {
    return key->kind == number ? (int64_t)key->word >> crowchecksums_group_bits : 0;
}

/* Tables */

crowchecksums *crowchecksums_make(void) { return calloc(1, sizeof(crowchecksums)); }

void crowchecksums_remove_tables(crowchecksums *self) {
    for (int table = 0; table < self->count; table++) {
        for (int column = 0; column < self->tables[table].columns; column++)
            free((void *)self->tables[table].defaults[column].bytes);
        free(self->tables[table].defaults);
        free(self->tables[table].name);
    }
    free(self->tables);
    self->tables = NULL;
    self->count = self->latest = 0;
}

void crowchecksums_free(crowchecksums *self) {
    crowchecksums_remove_tables(self);
    free(self);
}

int crowchecksums_add_table(crowchecksums *self, const char *name, int columns, int key) {
    watched_table *tables = realloc(self->tables, (size_t)(self->count + 1) * sizeof *tables);
    if (tables == NULL) return -1;
    self->tables = tables;
    watched_table table = {strdup(name), columns, key, calloc((size_t)columns, sizeof(content))};
    if (table.name == NULL || table.defaults == NULL) {
        free(table.name);
        free(table.defaults);
        return -1;
    }
    tables[self->count] = table;
    return self->count++;
}

int crowchecksums_set_default(crowchecksums *self, int table, int column, sqlite3_stmt *row, int at) {
    if (table >= self->count || column >= self->tables[table].columns) return SQLITE_RANGE;
    content value = column_content(row, at);
    if (value.kind >= text) {
        void *copy = malloc(value.size + 1);
        if (copy == NULL) return SQLITE_NOMEM;
        if (value.size > 0) memcpy(copy, value.bytes, value.size);
        value.bytes = copy;
    }
    self->tables[table].defaults[column] = value;
    return SQLITE_OK;
}

uint64_t crowchecksums_row(const crowchecksums *self, int table, sqlite3_stmt *row, int64_t *group) {
    const watched_table *watched = &self->tables[table];
    uint64_t hash = seed;
    *group = 0;
    for (int column = 0; column < watched->columns; column++) {
        content value = column_content(row, column);
        if (column == watched->key) *group = group_of(&value);
        hash = mix_content(hash, column, &value);
    }
    return finish(hash);
}

/* Following changes */

typedef int (*read_value)(sqlite3 *connection, int column, sqlite3_value **value);

static void report_change(crowchecksums *self, sqlite3 *connection, int table, read_value read, int sign) {
    const watched_table *watched = &self->tables[table];
    uint64_t hash = seed;
    int64_t group = 0;
    for (int column = 0; column < watched->columns; column++) {
        sqlite3_value *value = NULL;
        int code = read(connection, column, &value);
        if (code != SQLITE_OK) {
            if (self->failure == SQLITE_OK) self->failure = code;
            return;
        }
        content is = content_of(value);
        if (is.kind == null) is = watched->defaults[column];
        if (column == watched->key) group = group_of(&is);
        hash = mix_content(hash, column, &is);
    }
    hash = finish(hash);
    self->sink(self->context, table, group, sign > 0 ? hash : 0 - hash, sign);
}

static int find(crowchecksums *self, const char *name) {
    if (self->latest < self->count && strcmp(self->tables[self->latest].name, name) == 0) return self->latest;
    for (int table = 0; table < self->count; table++)
        if (strcmp(self->tables[table].name, name) == 0) return self->latest = table;
    return -1;
}

static void row_changed(
    void *context, sqlite3 *connection, int what, const char *schema, const char *name, sqlite3_int64 before,
    sqlite3_int64 after) {
    (void)before, (void)after;
    crowchecksums *self = context;
    int table = strcmp(schema, "main") == 0 ? find(self, name) : -1;
    if (table < 0) return;
    if (what != SQLITE_INSERT) report_change(self, connection, table, sqlite3_preupdate_old, -1);
    if (what != SQLITE_DELETE) report_change(self, connection, table, sqlite3_preupdate_new, 1);
}

void crowchecksums_attach(crowchecksums *self, sqlite3 *connection, crowchecksums_sink sink, void *context) {
    self->sink = sink;
    self->context = context;
    sqlite3_preupdate_hook(connection, row_changed, self);
}

int crowchecksums_take_failure(crowchecksums *self) {
    int failure = self->failure;
    self->failure = SQLITE_OK;
    return failure;
}

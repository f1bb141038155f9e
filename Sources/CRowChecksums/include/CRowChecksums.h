/* SPDX-License-Identifier: Apache-2.0 */

/* Checksums of the rows of SQLite tables, kept up to date whatever statement changes a row.
 *
 * SQLite calls a pre-update hook with the old and new values of every row that a connection inserts, updates or deletes,
 * the tables behind full-text indexes included. From it comes the change of a sum: rows are grouped by their key, and the
 * sum of a group is the sum of the hashes of its rows, in whatever order they were written. Swift cannot call the
 * functions of that hook, which sqlite3.h declares only when asked to. */

#ifndef CROWCHECKSUMS_H
#define CROWCHECKSUMS_H

#include <stddef.h>
#include <stdint.h>

struct sqlite3;
struct sqlite3_stmt;

typedef struct crowchecksums crowchecksums;

/* Hears of each row that is added (rows 1) or removed (rows -1), and by how much the sum of its group changes. */
typedef void (*crowchecksums_sink)(void *context, int table, int64_t group, uint64_t change, int rows);

/* NULL when out of memory. */
crowchecksums *crowchecksums_make(void);
void crowchecksums_free(crowchecksums *self);

/* Rows whose keys agree but for this many of the lowest bits are one group. */
enum { crowchecksums_group_bits = 8 };

/* Watches a table from now on. `key` is the column whose value groups the rows; below 0, all rows are one group. Returns
 * the number by which the table is known, from 0 up; below 0 when out of memory. */
int crowchecksums_add_table(crowchecksums *self, const char *name, int columns, int key);
/* Watches none any more. */
void crowchecksums_remove_tables(crowchecksums *self);

/* A row written before its table got a column is short: the hook answers NULL where a query answers the default. The
 * value, of a column that cannot be NULL, is what a statement's column holds. Returns SQLite's code. */
int crowchecksums_set_default(crowchecksums *self, int table, int column, struct sqlite3_stmt *row, int at);

/* Follows what a connection changes in its main database from now on. */
void crowchecksums_attach(
    crowchecksums *self, struct sqlite3 *connection, crowchecksums_sink sink, void *context);

/* The first error of a hook since this was last asked, as SQLite's code; 0 for none. What it had to say is then lost. */
int crowchecksums_take_failure(crowchecksums *self);

/* The hash of a row that a statement has read, all columns of the table in their order, and its group. */
uint64_t crowchecksums_row(const crowchecksums *self, int table, struct sqlite3_stmt *row, int64_t *group);

uint64_t crowchecksums_bytes(const void *bytes, size_t size);

#endif

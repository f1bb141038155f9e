/* SPDX-License-Identifier: Apache-2.0 */

/* Checksums of the rows of SQLite tables, kept up to date by a hook, whichever statement changes a row.
 *
 * SQLite calls a pre-update hook with the old and new values of every row that a connection inserts, updates or
 * deletes, including rows of the internal tables of full-text indexes. From these values the change of a sum is
 * computed: rows are grouped by their key, and the sum of a group is the sum of the hashes of its rows, independent of
 * the order of writes.
 * This is C because Swift cannot call the functions of the hook: sqlite3.h declares them only under a macro. */

#ifndef CROWCHECKSUMS_H
#define CROWCHECKSUMS_H

#include <stddef.h>
#include <stdint.h>

struct sqlite3;
struct sqlite3_stmt;

typedef struct crowchecksums crowchecksums;

/* Called for each row that is added (rows 1) or removed (rows -1), with the change of the sum of its group. */
typedef void (*crowchecksums_sink)(void *context, int table, int64_t group, uint64_t change, int rows);

/* Returns NULL if out of memory. */
crowchecksums *crowchecksums_make(void);
void crowchecksums_free(crowchecksums *self);

/* Rows whose keys differ only in this number of lowest bits form one group. */
enum { crowchecksums_group_bits = 8 };

/* Follows changes of a table from now on. `key` is the column whose value groups the rows; if negative, all rows form
 * one group. Returns the number of the table, 0 or more; negative if out of memory. */
int crowchecksums_add_table(crowchecksums *self, const char *name, int columns, int key);
/* Stops following all tables. */
void crowchecksums_remove_tables(crowchecksums *self);

/* Sets the default value of a column that cannot be NULL, from a column of a statement's current row. A row written
 * before the column was added lacks its value: for it, the hook returns NULL, but a query returns the default. Returns
 * SQLite's result code. */
int crowchecksums_set_default(crowchecksums *self, int table, int column, struct sqlite3_stmt *row, int at);

/* Follows the changes that a connection makes in its main database from now on. */
void crowchecksums_attach(
    crowchecksums *self, struct sqlite3 *connection, crowchecksums_sink sink, void *context);

/* Returns and clears the first error of the hook since the last call, as SQLite's result code; 0 for none. The change
 * of the failed hook call is lost. */
int crowchecksums_take_failure(crowchecksums *self);

/* The hash and the group of a statement's current row, which must have all columns of the table in their order. */
uint64_t crowchecksums_row(const crowchecksums *self, int table, struct sqlite3_stmt *row, int64_t *group);

uint64_t crowchecksums_bytes(const void *bytes, size_t size);

#endif

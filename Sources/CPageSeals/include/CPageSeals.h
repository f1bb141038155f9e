/* SPDX-License-Identifier: Apache-2.0 */

/* Seals on the pages of SQLite databases.
 *
 * SQLite tells a damaged page only by its structure: a bit that changes inside a number or a text goes unnoticed. It leaves
 * room for whoever wants to know better: bytes at the end of every page that it keeps free when told so before the first
 * page is written. A VFS of ours, around the one of the system, writes there a checksum of the page on its way to the
 * disk. Reading goes on as ever; databases without that room are written as ever. */

#ifndef CPAGESEALS_H
#define CPAGESEALS_H

#include <stddef.h>
#include <stdint.h>

/* Bytes at the end of a page that hold its seal. */
#define CPAGESEALS_BYTES 8

/* Makes every database that is opened from now on in this process be sealed as it is written, where it has room for
 * it. Returns 0, or SQLite's error. Any number of times, from one thread at a time. */
int cpageseals_register(void);

/* The seal of a page: of its content without the last CPAGESEALS_BYTES, and of its number, from 1, so that a page that
 * was written to the place of another is found too. */
uint64_t cpageseals_seal(const uint8_t *page, size_t size, uint64_t number);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COPYTASTER_CHARSET_H
#define COPYTASTER_CHARSET_H

#include <stddef.h>
#include <stdint.h>

/* Why this exists: iconv takes pointers to pointers and counts what it cannot convert by errno, and uchardet has an
   object of its own; both are one call each here. */

/* The charset that the bytes look like (uchardet's statistics), as a name iconv knows, zero-terminated in `name`.
   Returns 0 when there is none. */
int charset_detect(const uint8_t *bytes, size_t count, char *name, size_t room);

struct charset_text {
    /* UTF-8, malloc'ed, to be freed by the caller; NULL when the charset is unknown or memory is out. */
    uint8_t *bytes;
    size_t count;
    /* Bytes that mean nothing in the charset; each became U+FFFD. */
    size_t unreadable;
    /* Whether the last character was cut. */
    int truncated;
};

struct charset_text charset_to_utf8(const uint8_t *bytes, size_t count, const char *charset);

/* Loads what the charset needs, for good; 0 when it is unknown. */
int charset_keep(const char *charset);

#endif

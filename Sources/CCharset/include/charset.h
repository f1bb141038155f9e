/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COPYTASTER_CHARSET_H
#define COPYTASTER_CHARSET_H

#include <stddef.h>
#include <stdint.h>

/* Why this exists: iconv takes pointers to pointers and reports unconvertible bytes through errno, and uchardet needs
   a detector object. Here each is one function call. */

/* Guesses the charset of the bytes (uchardet's statistics). Writes a name that iconv knows to `name`, zero-terminated.
   Returns 0 when there is none. */
int charset_detect(const uint8_t *bytes, size_t count, char *name, size_t capacity);

struct charset_text {
    /* UTF-8, malloc'ed, to be freed by the caller; NULL when the charset is unknown or out of memory. */
    uint8_t *bytes;
    size_t count;
    /* Bytes that are invalid in the charset; each became U+FFFD. */
    size_t unreadable;
    /* Whether the last character is incomplete. */
    int truncated;
};

struct charset_text charset_to_utf8(const uint8_t *bytes, size_t count, const char *charset);

/* Loads the converter of the charset permanently; 0 when the charset is unknown. */
int charset_keep(const char *charset);

#endif

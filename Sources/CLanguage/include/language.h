/* SPDX-License-Identifier: Apache-2.0 */
#ifndef COPYTASTER_LANGUAGE_H
#define COPYTASTER_LANGUAGE_H

#include <stddef.h>

/* Why this exists: CLD2 is C++ and has no C interface. */

#ifdef __cplusplus
extern "C" {
#endif

struct language_guess {
    /* BCP 47 primary language, zero-terminated; empty when unknown. */
    char code[16];
    /* Percent of the text in it. */
    int percent;
    /* Whether CLD2 itself is sure. */
    int reliable;
};

/* The language of UTF-8 text. `hint` is a language tag as HTML's Content-Language has it, or NULL. */
struct language_guess language_detect(const char *text, size_t count, const char *hint);

#ifdef __cplusplus
}
#endif

#endif

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
    /* Percentage of the text in this language. */
    int percent;
    /* Whether CLD2 rates the guess as reliable. */
    int reliable;
};

/* Detects the language of UTF-8 text. `hint` is a language tag in the form of HTML's Content-Language, or NULL. */
struct language_guess language_detect(const char *text, size_t count, const char *hint);

#ifdef __cplusplus
}
#endif

#endif

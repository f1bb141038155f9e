/* SPDX-License-Identifier: Apache-2.0 */
#include "charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <uchardet.h>

int charset_detect(const uint8_t *bytes, size_t count, char *name, size_t capacity) {
    uchardet_t detector = uchardet_new();
    if (detector == NULL) return 0;
    const char *found = "";
    if (uchardet_handle_data(detector, (const char *)bytes, count) == 0) {
        uchardet_data_end(detector);
        found = uchardet_get_charset(detector);
    }
    size_t length = strlen(found);
    int known = length > 0 && length < capacity;
    if (known) memcpy(name, found, length + 1);
    uchardet_delete(detector);
    return known;
}

/* Reserves space for `wanted` more bytes; 0 when out of memory. */
static int reserve(struct charset_text *text, size_t *capacity, size_t wanted) {
    if (*capacity - text->count >= wanted) return 1;
    size_t larger = *capacity * 2 + wanted;
    uint8_t *bytes = realloc(text->bytes, larger);
    if (bytes == NULL) return 0;
    text->bytes = bytes;
    *capacity = larger;
    return 1;
}

struct charset_text charset_to_utf8(const uint8_t *bytes, size_t count, const char *charset) {
    struct charset_text text = {0};
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1) return text;
    size_t capacity = 0;
    int alive = reserve(&text, &capacity, count + count / 2 + 16);
    char *input = (char *)bytes; /* iconv does not write through it */
    size_t left = count;
    while (alive && left > 0) {
        char *output = (char *)text.bytes + text.count;
        size_t available = capacity - text.count;
        size_t result = iconv(converter, &input, &left, &output, &available);
        text.count = (size_t)(output - (char *)text.bytes);
        if (result != (size_t)-1) break;
        if (errno == E2BIG) {
            alive = reserve(&text, &capacity, left * 3 + 16);
        } else if (errno == EINVAL) {
            text.truncated = 1;
            break;
        } else {
            alive = reserve(&text, &capacity, 3);
            if (!alive) break;
            memcpy(text.bytes + text.count, "\xEF\xBF\xBD", 3);
            text.count += 3;
            text.unreadable += 1;
            input += 1;
            left -= 1;
        }
    }
    /* Some converters keep the last character, because a mark that combines with it may follow. */
    if (alive && reserve(&text, &capacity, 16)) {
        char *output = (char *)text.bytes + text.count;
        size_t available = capacity - text.count;
        if (iconv(converter, NULL, NULL, &output, &available) != (size_t)-1) {
            text.count = (size_t)(output - (char *)text.bytes);
        }
    }
    iconv_close(converter);
    if (!alive) {
        free(text.bytes);
        memset(&text, 0, sizeof text);
    }
    return text;
}

int charset_keep(const char *charset) { return iconv_open("UTF-8", charset) != (iconv_t)-1; }

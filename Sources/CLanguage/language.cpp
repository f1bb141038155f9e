// SPDX-License-Identifier: Apache-2.0
#include "language.h"

// compact_lang_det.h uses FILE without including this.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstring>

extern "C" language_guess language_detect(const char *text, size_t count, const char *hint) {
    language_guess guess = {};
    CLD2::CLDHints hints = {hint, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int bytes = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummary(
        text, static_cast<int>(count), true, &hints, 0, languages, percents, scores, nullptr, &bytes, &reliable);
    if (languages[0] == CLD2::UNKNOWN_LANGUAGE) return guess;
    std::strncpy(guess.code, CLD2::LanguageCode(languages[0]), sizeof guess.code - 1);
    guess.percent = percents[0];
    guess.reliable = reliable;
    return guess;
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Text from a settings file, a variable or an argument, as quoted in messages: always on one line and not longer than
/// a line.
enum Shown {
    /// The maximum number of characters quoted; no setting's name is as long.
    private static let longest = 80

    static func text(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longest) {
            if scalar.isInvisible {
                shown.append(contentsOf: scalar.escapeSequence.unicodeScalars)
            } else {
                shown.append(scalar)
            }
        }
        if text.unicodeScalars.dropFirst(longest).first != nil { shown.append("…") }
        return String(shown)
    }
}

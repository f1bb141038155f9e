// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Makes text fit on one line, for a status or a line on standard error.
enum OneLine {
    /// Replaces line ends and other control characters by spaces, so that no title or file name can forge a second line
    /// or move the cursor.
    static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isControl) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.isControl ? " " : scalar) }
        return String(line)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Words of a settings file, a variable or an argument as messages quote them: on one line whatever they hold, and no
/// longer than a line.
enum Shown {
    /// Characters of the longest name or value quoted whole; no setting's name has as many.
    private static let longest = 80

    static func text(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longest) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            default: shown.append(scalar)
            }
        }
        if text.unicodeScalars.dropFirst(longest).first != nil { shown.append("…") }
        return String(shown)
    }
}

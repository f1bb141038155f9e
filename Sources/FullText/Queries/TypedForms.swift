// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// The characters of a typed word that are one term with other characters, so that articles with exactly these come first
/// (`SearchWords.typed`).
enum TypedForms {
    /// The runs of characters without spaces in which at least one character has several forms, folded as texts are for a
    /// comparison: with one form of widths, but not of traditional, Japanese and simplified characters.
    static func runs(of text: String) -> [String] {
        // Before U+3000 no character has several forms.
        guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return [] }
        var copy = text
        return copy.withUTF8 { bytes in
            var runs: [String] = []
            var run: Range<Int>?
            var hasForms = false
            func end() {
                if let run, hasForms {
                    runs.append(
                        FoldedWords.of(String(decoding: UnsafeBufferPointer(rebasing: bytes[run]), as: UTF8.self)))
                }
                (run, hasForms) = (nil, false)
            }
            var scanner = TermScanner(bytes)
            while let token = scanner.next() {
                guard token.kind == .character else {
                    end()
                    continue
                }
                run = (run?.lowerBound ?? token.bytes.lowerBound)..<token.bytes.upperBound
                if HanVariants.shared.isShared(UncheckedUTF8.scalar(scanner.term, 0).scalar) { hasForms = true }
            }
            end()
            return runs
        }
    }
}

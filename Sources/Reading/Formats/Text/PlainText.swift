// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Reads plain text: paragraphs, with the first line as the title if it looks like one.
enum PlainText {
    static func draft(_ utf8: [UInt8]) -> ArticleDraft {
        let runs = runs(of: LineNumbers.removed(from: lines(utf8)))
        let wrap = HardWrap(runs: runs)
        var body = runs
        var title: Extracted<String>?
        if let line = headline(of: runs, wrap: wrap) {
            title = Extracted(line, from: "first-line", confidence: 0.7)
            body[0].removeFirst()
        }
        let paragraphs = body.flatMap { run in wrap?.unwrapped(run) ?? run }
        // A list, or a few words, may be an article: results, a recipe, an alert.
        let isProse = paragraphs.contains { Sentences.isOne(Array($0.utf8)[...]) }
        var draft = ArticleDraft(
            paragraphs: Extracted(
                paragraphs, from: "text", confidence: isProse ? 1 : withoutSentence,
                note: isProse ? nil : "no complete sentence"))
        draft.title = title
        readCredits(&draft)
        return draft
    }

    /// Confidence in a text without any sentence.
    private static let withoutSentence = 0.4

    /// Number of paragraphs below the title that may state author and date.
    private static let credits = 3

    /// Lines like `Publié le 3 mars 2024 par Jane Doe` and `By Jane Doe` are read but stay in the text of the file.
    private static func readCredits(_ draft: inout ArticleDraft) {
        guard draft.title != nil else { return }
        for line in draft.paragraphs.value.prefix(credits) {
            let found = KnownBoilerplate.credits(of: line)
            if draft.byline == nil, !found.authors.isEmpty {
                draft.byline = Extracted(found.authors, from: "text", confidence: 0.6)
            }
            if draft.published == nil, let moment = found.published {
                draft.published = Dates.found(moment, from: "text", confidence: 0.7)
            }
        }
    }

    /// The paragraphs of a text whose title is known from elsewhere.
    static func paragraphs(_ utf8: [UInt8]) -> [String] {
        let runs = runs(of: LineNumbers.removed(from: lines(utf8)))
        let wrap = HardWrap(runs: runs)
        return runs.flatMap { run in wrap?.unwrapped(run) ?? run }
    }

    /// Tidy lines, ended by LF, CR LF, CR or FF; blank lines become empty strings.
    private static func lines(_ utf8: [UInt8]) -> [String] {
        var lines: [String] = []
        var start = 0
        for (place, byte) in utf8.enumerated() where byte == 0x0A || byte == 0x0D || byte == 0x0C {
            let isSecondOfTwo = byte == 0x0A && place > 0 && utf8[place - 1] == 0x0D
            if !isSecondOfTwo { lines.append(Tidy.line(utf8[start..<place])) }
            start = place + 1
        }
        lines.append(Tidy.line(utf8[start...]))
        return lines
    }

    /// Groups of lines without a blank line between them.
    private static func runs(of lines: [String]) -> [[String]] {
        lines.split(separator: "").map(Array.init)
    }

    /// Maximum title length in scalars; Han and kana count twice. Agency headlines stay below 150.
    private static let longestTitle = 180

    /// The first line, if it is short, does not end like a sentence or a list item, is separate from the following
    /// text, and longer text follows.
    private static func headline(of runs: [[String]], wrap: HardWrap?) -> String? {
        guard let run = runs.first, let first = run.first else { return nil }
        let width = TextWidth.of(first)
        guard width <= longestTitle, !endsAsSentence(first),
            first.unicodeScalars.contains(where: \.properties.isAlphabetic)
        else { return nil }
        if run.count > 1 {
            let next = run[1]
            if let wrap {
                guard wrap.ends(first, before: next) else { return nil }
            } else {
                guard TextWidth.of(next) > width else { return nil }
            }
        }
        let rest = runs.dropFirst().flatMap { $0 } + run.dropFirst()
        let following = rest.reduce(0) { $0 + TextWidth.of($1) }
        guard following > 2 * width, rest.contains(where: endsAsSentence) else { return nil }
        return first
    }

    /// Closing quotation marks and brackets, which may follow the end of a sentence.
    private static let closers: Set<Unicode.Scalar> = [
        "\"", "'", "”", "’", "»", "›", ")", "]", "」", "』", "）", "“", " ",
    ]
    /// Marks that end sentences in all scripts, and marks after which text must follow. Question and exclamation marks
    /// also end titles and are left out.
    private static let ends: Set<Unicode.Scalar> = [
        ".", ",", ";", ":", "。", "．", "，", "、", "；", "：", "۔", "،", "؛", "।", "॥", "։", "።", "။", "។",
    ]

    private static func endsAsSentence(_ line: String) -> Bool {
        line.unicodeScalars.last { !closers.contains($0) }.map(ends.contains) ?? false
    }
}

/// The width of text in columns.
enum TextWidth {
    static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) } }

    /// Kana, Han and Hangul fill two columns.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool { (0x2E80...0xD7A3).contains(scalar.value) }
}

/// Text wrapped into lines of nearly equal width, as in wires and mail; such lines are joined again.
struct HardWrap {
    /// Widest line of wrapped text, in columns.
    private static let widest = 100
    /// Minimum share of line ends at which the next word would not have fitted.
    private static let regularity = 0.7
    private static let fewestLines = 3

    private let width: Int

    /// Nil for text whose line ends are intentional. A line is wrapped if its width plus that of the next word exceeds
    /// the widest line; few intentional line ends meet this.
    init?(runs: [[String]]) {
        let lines = runs.filter { $0.count > 1 }
        guard let width = lines.joined().map(TextWidth.of).max(), width <= Self.widest else { return nil }
        self.width = width
        var ends = 0
        var wrapped = 0
        for run in lines {
            for (line, next) in zip(run, run.dropFirst()) {
                ends += 1
                if !self.ends(line, before: next) { wrapped += 1 }
            }
        }
        guard ends >= Self.fewestLines, Double(wrapped) >= Self.regularity * Double(ends) else { return nil }
    }

    /// Whether the writer ended the line: the next word would have fitted.
    func ends(_ line: String, before next: String) -> Bool {
        let word =
            next.unicodeScalars.first.map(TextWidth.isWide) == true
            ? 2 : TextWidth.of(String(next.prefix { $0 != " " }))
        return TextWidth.of(line) + 1 + word <= width - slack
    }

    /// Tolerance in columns: programs differ by about a word in where they wrap, so only a much shorter line was ended
    /// on purpose.
    private var slack: Int { width / 5 }

    func unwrapped(_ run: [String]) -> [String] {
        var paragraphs: [String] = []
        var before: String?
        for line in run {
            if let before, !ends(before, before: line), var last = paragraphs.popLast() {
                // In place, because a paragraph may have as many lines as the file.
                last += joint(last, line)
                last += line
                paragraphs.append(last)
            } else {
                paragraphs.append(line)
            }
            before = line
        }
        return paragraphs
    }

    /// The text between two joined lines: none between characters of scripts without spaces and after a hyphen.
    private func joint(_ line: String, _ next: String) -> String {
        guard let last = line.unicodeScalars.last, let first = next.unicodeScalars.first else { return "" }
        let hyphenated = last == "-" && line.utf8.dropLast().last != UInt8(ascii: " ")
        return hyphenated || TextWidth.isWide(last) && TextWidth.isWide(first) ? "" : " "
    }
}

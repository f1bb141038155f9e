// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Recognises texts that are walls: what a site shows in place of an article, stored by a program that took it for one.
///
/// A wall is short, nearly all of its sentences are of such wording, and it addresses its reader. An article that reports
/// about such pages is none: most of its sentences are of other wording, or report what somebody said.
enum WallText {
    /// Maximum number of words, and of bytes, of a wall.
    private static let mostWords = 200
    private static let mostBytes = 2_000
    /// Words up to which one sure phrase suffices, and up to which two do; three suffice for `mostWords`.
    private static let mostWordsPerPhrase = [0, 30, 75]
    /// Minimum share of words in sentences of such wording: of a text with one sure phrase, of a short one, and of one
    /// with more.
    private static let leastShare = (one: 0.75, short: 0.6, more: 0.5)
    /// Words up to which a text is short.
    private static let short = 30
    /// Words up to which a text need not address its reader if it has two sure phrases, and if it has one: a headline may
    /// begin with one.
    private static let unaddressed = 25
    private static let shortest = 4
    /// Maximum number of words of a title that is itself a message.
    private static let longestTitle = 8
    /// Minimum number of words of a first sentence that begins an article.
    private static let shortestTeaser = 8

    /// What the text is a wall of; nil for any other text.
    static func kind(title: String?, paragraphs: [String]) -> WallKind? {
        guard paragraphs.reduce(0, { $0 + $1.utf8.count }) <= mostBytes, !hasMore(than: mostWords, paragraphs) else {
            return nil
        }
        guard WallPrefilter.mayBeWall(title: title, paragraphs: paragraphs) else { return nil }
        let sentences = paragraphs.flatMap { WallSentence.all(in: $0) }
        var found = Findings(sentences)
        if let title { found.add(title: WallSentence.all(in: title)) }
        guard found.words <= mostWords, !found.reports, let kind = found.kind else { return nil }
        let isShort = found.words <= short
        let least = found.phrases > 1 ? leastShare.more : isShort ? leastShare.short : leastShare.one
        guard found.share >= least else { return nil }
        if found.phrases < mostWordsPerPhrase.count, found.words > mostWordsPerPhrase[found.phrases] { return nil }
        let isPlain = found.opens && found.words <= unaddressed && (found.phrases > 1 || found.words <= shortest)
        guard found.addresses || isPlain else { return nil }
        // A teaser with an offer below it is the beginning of an article.
        let beginsArticle = sentences.first.map { !$0.isWall && !$0.addresses && $0.words >= shortestTeaser } ?? false
        return kind == .subscription && beginsArticle ? nil : kind
    }

    /// Whether paragraphs certainly have more words than this: a quick check, which most articles end with.
    private static func hasMore(than words: Int, _ paragraphs: some Sequence<String>) -> Bool {
        let spaces = paragraphs.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: " ") } }
        return spaces > words + words / 4
    }

    private struct Findings {
        private(set) var words = 0
        private var covered = 0
        private(set) var phrases = 0
        private(set) var reports = false
        private(set) var addresses = false
        /// Whether a sentence begins with a sure phrase or consists of hardly anything else.
        private(set) var opens = false
        private var kinds: [WallKind: Int] = [:]

        init(_ sentences: [WallSentence]) {
            for sentence in sentences {
                words += sentence.words
                if sentence.isWall { covered += sentence.words }
                phrases += sentence.phrases
                reports = reports || sentence.reports
                addresses = addresses || sentence.addresses
                opens = opens || sentence.opens
                kinds.merge(sentence.kinds, uniquingKeysWith: +)
            }
        }

        /// A title such as `Access denied` counts as one sure phrase.
        mutating func add(title: [WallSentence]) {
            let words = title.reduce(0) { $0 + $1.words }
            guard words <= WallText.longestTitle, title.contains(where: { $0.phrases > 0 }) else { return }
            phrases += 1
            opens = true
            for sentence in title { kinds.merge(sentence.kinds, uniquingKeysWith: +) }
        }

        var share: Double { words == 0 ? 0 : Double(covered) / Double(words) }

        var kind: WallKind? {
            var best: (kind: WallKind, count: Int)?
            for kind in WallKind.allCases {
                if let count = kinds[kind], count > best?.count ?? 0 { best = (kind, count) }
            }
            return best?.kind
        }
    }

    // MARK: Calls to subscribe

    /// Maximum bytes of a text that may be a teaser with a call.
    private static let mostBytesOfTeaser = 5_000
    /// Maximum words of an article above a call to subscribe for the rest; below a longer one, the call is for other
    /// articles.
    private static let longestTeaser = 250
    /// Maximum number of paragraphs of such a call, and of words in each.
    private static let mostOfCall = 6
    private static let longestOfCall = 60
    /// Maximum bytes at the end of a paragraph in which its last sentences are looked for.
    private static let bytesOfEnd = 600

    private static func ending(of paragraph: String) -> Substring {
        let start = paragraph.utf8.index(paragraph.endIndex, offsetBy: -bytesOfEnd, limitedBy: paragraph.startIndex)
        return paragraph[(start ?? paragraph.startIndex)...]
    }

    /// A quick test of the paragraphs that may be such a call, and of the end of the last one.
    private static func mayAskForRest(_ paragraphs: [String]) -> Bool {
        for paragraph in paragraphs.suffix(mostOfCall).reversed() {
            if WallPrefilter.mayAskForRest(ending(of: paragraph)) { return true }
            if hasMore(than: longestOfCall, CollectionOfOne(paragraph)) { return false }
        }
        return false
    }

    /// The beginning of an article whose rest is for subscribers, without the call to subscribe below it.
    /// - Returns: nil if the text does not end with such a call. If the call is in the paragraph of the text, all paragraphs.
    static func teaser(of paragraphs: [String]) -> [String]? {
        guard paragraphs.reduce(0, { $0 + $1.utf8.count }) <= mostBytesOfTeaser, mayAskForRest(paragraphs) else {
            return nil
        }
        var asksForRest = false
        var end = paragraphs.count
        for place in paragraphs.indices.suffix(mostOfCall).reversed() {
            guard !hasMore(than: longestOfCall, CollectionOfOne(paragraphs[place])) else { break }
            let sentences = WallSentence.all(in: paragraphs[place])
            let words = sentences.reduce(0) { $0 + $1.words }
            let covered = sentences.reduce(0) { $0 + ($1.isWall ? $1.words : 0) }
            guard words <= longestOfCall, 4 * covered >= 3 * words, !sentences.contains(where: \.reports) else { break }
            asksForRest = asksForRest || sentences.contains(where: \.asksForRest)
            end = place
        }
        // The last sentence of the text, without a paragraph of its own.
        if !asksForRest, end == paragraphs.count, let last = paragraphs.last {
            asksForRest = WallSentence.all(in: String(ending(of: last))).suffix(3)
                .contains { $0.asksForRest && $0.isWall && !$0.reports }
        }
        guard asksForRest, end > 0 else { return nil }
        let kept = Array(paragraphs[..<end])
        return kept.reduce(0) { $0 + WordCount(of: $1).value } <= longestTeaser ? kept : nil
    }
}

/// A sentence, and what the phrases in it say about it.
struct WallSentence {
    let words: Int
    /// Number of sure phrases.
    private(set) var phrases = 0
    private(set) var kinds: [WallKind: Int] = [:]
    private(set) var addresses = false
    private(set) var reports = false
    /// Whether it says that the rest of an article is for subscribers.
    private(set) var asksForRest = false
    /// Whether it begins with a sure phrase, or is a very short sentence with one.
    private(set) var opens = false
    /// Whether most of it is wording of walls.
    private(set) var isWall = false

    /// Maximum words of a sentence for which one word of interfaces suffices, and number of words for which each further
    /// one is needed.
    private static let veryShort = 6
    private static let wordsPerMark = 8
    private static let shortOpening = 6
    /// Maximum number of words between which a pair counts.
    private static let longestPair = 25

    static func all(in text: String) -> [WallSentence] {
        WallLines(text).lines.map { WallSentence($0) }
    }

    private init(_ sentence: WallLines.Line) {
        words = sentence.words
        let line = sentence.bytes
        let first = line.firstIndex(of: UInt8(ascii: " ")) ?? line.count
        var weak: Set<WallPhraseIndex.Entry> = []
        var sure: Set<WallPhraseIndex.Entry> = []
        var halves: [Int: Set<Bool>] = [:]
        let start = words > 1 && Self.articles.contains(String(decoding: line[..<first], as: UTF8.self)) ? first + 1 : 0
        var place = 0
        while place < line.count {
            let isOpening = place == 0 || place == start
            line.withUnsafeBufferPointer { bytes in
                WallPhraseIndex.shared.forEach(in: bytes, at: place) { entry in
                    switch entry.mark {
                    case .sure(let kind):
                        kinds[kind, default: 0] += 1
                        sure.insert(entry)
                        if isOpening { opens = true }
                    case .pair(let pair, let isSecond): halves[pair, default: []].insert(isSecond)
                    case .weak: weak.insert(entry)
                    case .address: addresses = true
                    case .reporting: reports = true
                    case .rest: asksForRest = true
                    }
                }
            }
            // The word after an elision is a word: `l'accueil`.
            place = (line[place...].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'") } ?? line.count) + 1
        }
        phrases = sure.count
        if words <= Self.longestPair {
            for (pair, found) in halves where found.count == 2 {
                let kind = WallPhrases.pairs[pair].kind
                // A sure phrase often contains a pair.
                if sure.contains(where: { $0.mark == .sure(kind) }) { continue }
                phrases += 1
                kinds[kind, default: 0] += 1
                if words <= Self.shortOpening { opens = true }
            }
        }
        if !sure.isEmpty, words <= Self.shortOpening { opens = true }
        let score = 2 * phrases + weak.count + (addresses ? 1 : 0)
        let needed = words <= Self.veryShort ? 1 : max(2, (words + Self.wordsPerMark - 1) / Self.wordsPerMark)
        isWall = score >= needed
    }

    /// Words that may precede a phrase at the beginning.
    private static let articles: Set<String> = [
        "the", "a", "an", "this", "that", "error", "la", "le", "les", "cette", "ce", "cet", "l", "erreur", "die", "der",
        "das", "diese", "dieser", "ein", "eine", "fehler", "el", "los", "las", "esta", "este", "il", "lo", "gli",
        "questa",
        "questo", "errore", "o", "os", "as", "erro", "de", "het", "een", "deze", "dit", "fout", "400", "401", "403",
        "404", "410", "429", "500", "502", "503", "504", "http", "oops", "sorry",
    ]
}

/// The sentences of a text in small letters, each word with a space after it and without other punctuation than
/// apostrophes, so that a whole word is found as one. In one pass over the bytes, because most texts are no walls.
private struct WallLines {
    struct Line {
        var bytes: [UInt8] = []
        var words = 0
    }

    private(set) var lines: [Line] = []
    private var line = Line()
    private var word: [UInt8] = []

    init(_ text: String) {
        var lower = text.lowercased()
        lower.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    add(byte)
                    index += 1
                } else {
                    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                    let end = min(index + width, bytes.count)
                    add(scalar: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                    index = end
                }
            }
        }
        endLine()
    }

    private mutating func add(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"):
            word.append(byte)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: ";"), 0x0A...0x0D:
            endLine()
        default: endWord()
        }
    }

    /// A character of several bytes: a letter, except for the punctuation of U+00A0 to U+00BF, U+2000 to U+206F and
    /// U+3000 to U+303F.
    private mutating func add(scalar: UnsafeBufferPointer<UInt8>) {
        switch (scalar[0], scalar.count > 1 ? scalar[1] : 0, scalar.last) {
        case (0xE2, 0x80, 0x99): word.append(UInt8(ascii: "'"))
        case (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82): endLine()
        case (0xC2, _, _), (0xE2, 0x80, _), (0xE2, 0x81, _), (0xE3, 0x80, _): endWord()
        default: word.append(contentsOf: scalar)
        }
    }

    private mutating func endWord() {
        let bare = word.drop { $0 == UInt8(ascii: "'") }
        let end = bare.lastIndex { $0 != UInt8(ascii: "'") }
        if let end {
            line.bytes.append(contentsOf: bare[...end])
            line.bytes.append(UInt8(ascii: " "))
            line.words += 1
        }
        word.removeAll(keepingCapacity: true)
    }

    private mutating func endLine() {
        endWord()
        if line.words > 0 { lines.append(line) }
        line = Line()
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Makes the fingerprint of a text.
enum Preparation {
    static func fingerprint(
        title: String?, text: String, language: String? = nil, without boilerplate: Set<UInt32> = []
    ) -> Fingerprint {
        let body = ComparisonText(text, keepingPlaces: true)
        let language = LanguageKey(language, isLatin: body.isLatin)
        let heading = ComparisonText(title ?? "")
        let kept = keptRanges(body, heading, without: boilerplate)
        let digests = digests(of: body, kept, heading, raw: text)
        let lines = BoilerplateLines.hashes(of: body)
        let names = language == .unknown ? [] : EntityPairs.make(body, kept, in: text)
        let all = body.weights()
        // The words are read through pointers below.
        defer {
            extendLifetime(body)
            extendLifetime(all)
        }
        if kept.count == 1, kept[0].count == body.words.count {
            return fingerprint(digests, body.words.values, all.values, lines: lines, names: names, language)
        }
        var words = UnsafeVector<UInt64>(capacity: body.words.count)
        var weights = UnsafeVector<Bool>(capacity: body.words.count)
        for range in kept {
            for word in body.words.values[range] { words.append(word) }
            for weight in all.values[range] { weights.append(weight) }
        }
        defer {
            extendLifetime(words)
            extendLifetime(weights)
        }
        return fingerprint(digests, words.values, weights.values, lines: lines, names: names, language)
    }

    /// The words that are compared, each with its kind.
    static func words(title: String?, text: String, without boilerplate: Set<UInt32>) -> ComparedWords {
        let body = ComparisonText(text, keepingPlaces: true)
        let heading = ComparisonText(title ?? "")
        let marks = WordMarks.marks(of: body, in: text)
        // The words are read through pointers below.
        defer { extendLifetime(body) }
        let beginnings = WordMarks.beginnings(of: body, marks)
        let values = WordMarks.values(of: body)
        var words: [UInt64] = []
        var kept: [ComparedWords.Mark] = []
        var begin: [UInt64] = []
        var digits: [ComparedWords.Digits] = []
        for range in keptRanges(body, heading, without: boilerplate) {
            words += body.words.values[range]
            kept += marks[range]
            begin += beginnings[range]
            digits += values[range]
        }
        return ComparedWords(
            words: words, marks: kept, beginnings: begin, values: digits, hasBeginnings: body.isAlphabetic,
            source: WordSource(title: title, text: text, boilerplate: boilerplate))
    }

    /// What a translation into another script keeps of the words that are compared.
    static func landmarks(of source: WordSource) -> TextLandmarks {
        let body = ComparisonText(source.text, keepingPlaces: true)
        let heading = ComparisonText(source.title ?? "")
        defer { extendLifetime(body) }
        let ranges = keptRanges(body, heading, without: source.boilerplate)
        return TextLandmarks(
            landmarks: Landmarks.make(body, ranges, in: source.text),
            sentences: SentenceLengths.make(body, ranges, in: source.text))
    }

    private static func fingerprint(
        _ digests: (body: TextDigest, titledDigest: TextDigest), _ words: UnsafeBufferPointer<UInt64>,
        _ weights: UnsafeBufferPointer<Bool>, lines: [UInt32], names: [UInt32], _ language: LanguageKey
    ) -> Fingerprint {
        let shingles = Shingles.inOrder(words)
        let keys = Shingles.keys(shingles.values)
        defer {
            extendLifetime(shingles)
            extendLifetime(keys)
        }
        return Fingerprint(
            body: digests.body, titledDigest: digests.titledDigest, shingles: Shingles.sortedSet(shingles.values),
            keys: Shingles.sortedSet(keys.values), sketch: Sketch.make(words, weights), lines: lines, names: names,
            language: language)
    }

    /// The ranges of words that are compared: all but the title line at the head of the text and boilerplate text. All
    /// words if nothing else would remain.
    private static func keptRanges(
        _ body: borrowing ComparisonText, _ heading: borrowing ComparisonText, without boilerplate: Set<UInt32>
    ) -> [Range<Int>] {
        let all = 0..<body.words.count
        guard !all.isEmpty else { return [] }
        var left = BoilerplateText.shared.ranges(in: body)
        if !boilerplate.isEmpty { left = BoilerplateLines.adding(boilerplate, of: body, to: left) }
        let title = titleLine(body, heading)
        if !title.isEmpty {
            left.removeAll { $0.lowerBound < title.upperBound }
            left.insert(title, at: 0)
        }
        var kept: [Range<Int>] = []
        var start = 0
        for range in left {
            if start < range.lowerBound { kept.append(start..<range.lowerBound) }
            start = range.upperBound
        }
        if start < all.upperBound { kept.append(start..<all.upperBound) }
        return kept.isEmpty ? [all] : kept
    }

    private static func titleLine(
        _ body: borrowing ComparisonText, _ heading: borrowing ComparisonText
    ) -> Range<Int> {
        let lines = body.lines.values
        let title = heading.words.values
        guard !title.isEmpty, lines.count > 1, Int(lines[1]) == title.count,
            title.elementsEqual(body.words.values[..<title.count])
        else { return 0..<0 }
        return 0..<title.count
    }

    /// Digests of the folded words themselves, so that nobody can construct two texts with one digest.
    private static func digests(
        of body: borrowing ComparisonText, _ kept: [Range<Int>], _ heading: borrowing ComparisonText, raw: String
    ) -> (body: TextDigest, titledDigest: TextDigest) {
        let words = kept.reduce(0) { $0 + $1.count }
        var bodyHasher = ContentHasher()
        var titledHasher = ContentHasher()
        titledHasher.update(UnsafeRawBufferPointer(heading.folded.values))
        if words < FamilyRules.wordsOfItsOwn {
            // Separates title and text; does not occur in folded text.
            bodyHasher.update(UnsafeRawBufferPointer(heading.folded.values))
            update(&bodyHasher, "\u{0}")
        }
        for range in kept {
            let start = range.lowerBound == 0 ? 0 : Int(body.ends.values[range.lowerBound - 1]) + 1
            let end = Int(body.ends.values[range.upperBound - 1]) + 1
            let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: body.folded.values[start..<end]))
            bodyHasher.update(bytes)
            titledHasher.update(bytes)
        }
        if words == 0 {
            update(&bodyHasher, raw)
            update(&titledHasher, raw)
        }
        return (digest(bodyHasher.finish()), digest(titledHasher.finish()))
    }

    private static func update(_ hasher: inout ContentHasher, _ text: String) {
        var copy = text
        copy.withUTF8 { hasher.update(UnsafeRawBufferPointer($0)) }
    }

    private static func digest(_ content: ContentDigest) -> TextDigest {
        TextDigest(digest: content.bytes.prefix(16).reduce(0) { $0 << 8 | UInt128($1) })
    }
}

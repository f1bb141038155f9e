// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Any number of articles, generated from a few thousand real ones by combining and copying; the same ones for the same
/// seed. No text is stored; each is generated again from its number.
struct MadeArticles {
    struct Made {
        let title: String
        let text: String
        let language: String
        let source: String
    }

    /// Nine of ten are new texts, one in twenty is in another language.
    private static let copies = 0.1
    private static let foreign = 0.05
    private static let outlets: UInt64 = 200
    /// Sentences of a new text, each from another article.
    private static let sentences: ClosedRange<Int> = 10...20
    private static let sentencesOfParagraph = 3
    /// A shorter piece is no sentence: an abbreviation or a number that ends in a full stop.
    private static let bytesOfSentence = 40
    /// Articles with lower numbers are never copies.
    private static let firstCopy = 100

    /// The share of words replaced when sentences are reworded: then three words in a row are usually not those of the
    /// original.
    private static let reworded = 1.0 / 3

    private let seed: UInt64
    /// By article: its sentences.
    private let pieces: [[String]]
    /// The replacement words, as frequent as in the articles; empty when sentences stay unchanged.
    private let words: [Substring]

    private struct Row: Decodable {
        let text: String
    }

    /// - Parameters:
    ///   - reworded: whether each use of a sentence gets different words. A million texts made of the sentences of some
    ///     thousands repeat every sentence dozens of times, unlike news.
    ///   - isOneLanguage: whether all texts are marked as being in one language.
    init(_ file: URL, seed: UInt64, reworded: Bool, isOneLanguage: Bool) throws {
        self.seed = seed
        self.isOneLanguage = isOneLanguage
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        let decoder = JSONDecoder()
        pieces = try lines.map { Self.sentences(of: try decoder.decode(Row.self, from: $0).text) }
            .filter { !$0.isEmpty }
        words = reworded ? pieces.flatMap { $0[0].split(separator: " ") } : []
    }

    let isOneLanguage: Bool
    var articles: Int { pieces.count }
    /// With fewer articles, all texts would consist of the same sentences.
    var isEnough: Bool { articles > Self.sentences.upperBound * 10 }

    subscript(number: Int) -> Made {
        var random = Random(seed, number)
        let isForeign = random.chance(Self.foreign) && !isOneLanguage
        let source = "outlet\(random.below(Self.outlets)).example"
        let sentences = sentences(of: number)
        var text = ""
        for (index, sentence) in sentences.enumerated() {
            if index > 0 { text += index.isMultiple(of: Self.sentencesOfParagraph) ? "\n\n" : " " }
            text += sentence
        }
        let title = sentences.first?.split(separator: " ").prefix(9).joined(separator: " ") ?? ""
        return Made(title: title, text: text, language: isForeign ? "de" : "fr", source: source)
    }

    private func sentences(of number: Int) -> [String] {
        var random = Random(seed ^ 0x5EED, number)
        guard number >= Self.firstCopy, random.chance(Self.copies) else {
            return splice(Int(random.below(UInt64(Self.sentences.count))) + Self.sentences.lowerBound, &random)
        }
        var copy = sentences(of: Int(random.below(UInt64(number))))
        switch random.below(3) {
        case 0: copy.removeLast(copy.count * Int(random.below(60)) / 100)
        case 1: copy += splice(1 + copy.count * Int(random.below(60)) / 100, &random)
        default: copy = copy.map { edited($0, &random) }
        }
        return copy
    }

    /// Sentences of as many different articles.
    private func splice(_ count: Int, _ random: inout Random) -> [String] {
        var chosen: [Int] = []
        while chosen.count < count {
            let article = Int(random.below(UInt64(pieces.count)))
            if !chosen.contains(article) { chosen.append(article) }
        }
        return chosen.map {
            let sentence = pieces[$0][Int(random.below(UInt64(pieces[$0].count)))]
            return words.isEmpty ? sentence : reworded(sentence, &random)
        }
    }

    private func reworded(_ sentence: String, _ random: inout Random) -> String {
        var text = ""
        for word in sentence.split(separator: " ") {
            if !text.isEmpty { text += " " }
            text += random.chance(Self.reworded) ? words[Int(random.below(UInt64(words.count)))] : word
        }
        return text
    }

    /// Omits one word in a hundred, and exchanges two neighbouring words as often.
    private func edited(_ sentence: String, _ random: inout Random) -> String {
        var words = sentence.split(separator: " ")
        for index in words.indices.dropFirst().reversed() {
            switch random.below(100) {
            case 0: words.remove(at: index)
            case 1 where index + 1 < words.count: words.swapAt(index, index + 1)
            default: break
            }
        }
        return words.joined(separator: " ")
    }

    /// Splits at line breaks and after full stops, even if a capital follows without a space.
    private static func sentences(of text: String) -> [String] {
        var found: [String] = []
        var start = text.utf8.startIndex
        func end(_ place: String.Index) {
            let sentence = text[start..<place]
            if sentence.utf8.count >= bytesOfSentence { found.append(String(sentence)) }
            start = place
        }
        var before: (Character, Character) = (" ", " ")
        for place in text.indices {
            let character = text[place]
            let isStop = [".", "?", "!"].contains(before.1) && before.0.isLowercase
            if character.isNewline || isStop && (character == " " || character.isUppercase) {
                end(place)
                if character.isWhitespace { start = text.index(after: place) }
            }
            before = (before.1, character)
        }
        end(text.endIndex)
        return found
    }
}

/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
private struct Random {
    private var state: UInt64

    init(_ seed: UInt64, _ number: Int) {
        state = seed &+ UInt64(number) &* 0xD134_2543_DE82_EF95
        _ = next()
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    mutating func below(_ bound: UInt64) -> UInt64 { next().multipliedFullWidth(by: bound).high }
    mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) < share * 0x1p53 }
}

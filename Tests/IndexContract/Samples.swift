// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// Submissions for tests, with fingerprints as simple as `WordMatcher` needs.
public enum Samples {
    public static func submission(
        _ text: String, title: String? = nil, source: String? = nil, url: String? = nil,
        documentID: String? = nil, language: String? = nil, published: Date? = nil, publishedIsDay: Bool = false,
        byline: [String] = [], section: String? = nil,
        embargoed: Date? = nil,
        isIncomplete: Bool = false, file: String = "a.html", member: Int = 0, inode: UInt64 = 1,
        bytes: String? = nil, reader: Int = 0, recovered: Bool = false, received: Date = now
    ) -> Submission {
        let article = Article(
            title: title, byline: byline, source: source, url: url, documentID: documentID, language: language,
            published: published, publishedIsDay: publishedIsDay, modified: nil, section: section, embargoed: embargoed,
            isIncomplete: isIncomplete,
            format: .html, text: text, words: WordCount(text.split(separator: " ").count),
            fields: [.title: FieldOrigin(from: "h1 \"quoted\"", confidence: Confidence(0.25), note: "a \"note\"")])
        let fingerprint = fingerprint(title: title, text: text, without: [])
        return Submission(
            article: article, fingerprint: fingerprint, terms: terms(of: article),
            arrival: arrival(
                file, member: member, inode: inode,
                bytes: bytes ?? content(file, source: source, title: title, text: text),
                received: received),
            recovered: recovered, versions: ReadingVersions(reader: reader, analyzer: 1))
    }

    /// When everything arrives and is searched, unless a test says otherwise.
    public static let now = Date(timeIntervalSince1970: 1_700_000_000)

    static func terms(of article: Article) -> SearchTerms {
        func terms(_ text: String?) -> String { words(text ?? "").map(term).joined(separator: " ") }
        let spelled = words((article.title ?? "") + " " + article.text)
        return SearchTerms(
            title: terms(article.title), body: terms(article.text),
            byline: terms(article.byline.joined(separator: " ")), section: terms(article.section),
            spellings: SearchTerms.spellings(of: spelled.map { SpelledWord(term: term($0), spelling: $0) }))
    }

    /// A word without accents.
    static func term(_ word: String) -> String { String(word.map { accents[$0] ?? $0 }) }

    private static let accents: [Character: Character] = ["à": "a", "é": "e", "è": "e", "ê": "e", "ö": "o", "ü": "u"]

    /// The content of a file that no other submission has.
    static func content(_ file: String, source: String?, title: String?, text: String) -> String {
        [file, source ?? "", title ?? "", text].joined(separator: "\n")
    }

    /// Words are shingles; each line of a text with several lines may be a boilerplate line.
    public static func fingerprint(title: String?, text: String, without boilerplate: Set<UInt32>) -> Fingerprint {
        let all = text.split(separator: "\n").map { words(String($0)) }
        let kept = all.filter { !boilerplate.contains(line($0)) }
        let body = (kept.isEmpty ? all : kept).flatMap(\.self)
        let shingles = Set(body.map(hash)).sorted()
        return Fingerprint(
            body: digest(body), titledDigest: digest(words(title ?? "") + body), shingles: shingles, keys: shingles,
            lines: all.count > 1 ? all.map(line) : [])
    }

    public static func line(_ words: [String]) -> UInt32 { UInt32(truncatingIfNeeded: digest(words).digest) }

    public static func arrival(
        _ file: String, member: Int = 0, inode: UInt64 = 1, bytes: String? = nil, received: Date = now
    ) -> Arrival {
        Arrival(
            name: FileName(file), sha256: ContentDigest(of: (bytes ?? file).utf8), size: 100, member: member,
            inode: inode,
            modification: 1_700_000_000_000_000_000, received: received)
    }

    /// A search for articles with all of these words, and without others.
    public static func query(_ words: [String], not excluded: [String] = []) -> SearchQuery {
        let parts: [SearchCondition] = words.map { .word($0) } + excluded.map { .not(.word($0)) }
        return SearchQuery(parts.isEmpty ? nil : .all(parts), now: now)
    }

    public static func prefix(_ id: Article.ID) -> Article.IDPrefix {
        guard let prefix = Article.IDPrefix(id.hex) else { preconditionFailure("an id is a prefix of itself") }
        return prefix
    }

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func hash(_ word: String) -> UInt32 {
        UInt32(truncatingIfNeeded: digest([word]).digest)
    }

    private static func digest(_ words: [String]) -> TextDigest {
        let bytes = ContentDigest(of: words.joined(separator: " ").utf8).bytes
        return TextDigest(digest: Article.ID(bytes: bytes.prefix(16)).digest)
    }
}

extension SearchCondition {
    /// A word in one form, or a phrase.
    static func word(_ terms: String..., in field: SearchWords.Field = .anywhere) -> SearchCondition {
        .words(SearchWords([SearchWords.Form(terms)], in: field))
    }

    static func forms(_ forms: SearchWords.Form..., in field: SearchWords.Field = .anywhere) -> SearchCondition {
        .words(SearchWords(forms, in: field))
    }
}

/// Pseudo-random numbers that are the same in every run.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    public init(seed: UInt64) { state = seed }

    /// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension Samples {
    /// Articles of which many are copies of one another: texts with words exchanged, the same text at another address,
    /// with or without the title in the text.
    public static func families(_ count: Int, seed: UInt64) -> [Submission] {
        var random = SeededGenerator(seed: seed)
        let bases = (0..<max(1, count / 6)).map { base in (0..<24).map { "w\(base)x\($0)" } }
        return (0..<count).map { number in
            var words = bases[Int.random(in: 0..<bases.count, using: &random)]
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                words[Int.random(in: 0..<words.count, using: &random)] = "v\(Int.random(in: 0..<40, using: &random))"
            }
            let isTitled = Bool.random(using: &random)
            let title = isTitled ? words.removeFirst() : nil
            let published = Bool.random(using: &random) ? Date(timeIntervalSince1970: Double(number % 7) * 86_400) : nil
            return submission(
                words.joined(separator: " "), title: title, source: "s\(number % 4)",
                url: "https://example.org/\(number)", published: published, publishedIsDay: number % 3 == 0,
                file: "f\(number).html", inode: UInt64(number))
        }
    }

    /// Articles of which many are versions of one another: of a few addresses and document ids, rewritten in part or as
    /// a whole, with the title of another version or without. Some texts are at several addresses.
    public static func versions(_ count: Int, seed: UInt64) -> [Submission] {
        var random = SeededGenerator(seed: seed &+ 200)
        var texts: [String] = []
        var ids: Set<Article.ID> = []
        return (0..<count).compactMap { number in
            let story = Int.random(in: 0..<max(1, count / 6), using: &random)
            let words = (0..<12).map { _ in
                Int.random(in: 0..<4, using: &random) == 0
                    ? "s\(story)x\(Int.random(in: 0..<16, using: &random))"
                    : "v\(Int.random(in: 0..<400, using: &random))"
            }
            texts.append(words.joined(separator: " "))
            let isCopy = Int.random(in: 0..<5, using: &random) == 0
            let text = isCopy ? texts[Int.random(in: 0..<texts.count, using: &random)] : texts[number]
            let hasID = Int.random(in: 0..<3, using: &random) == 0
            let title = Int.random(in: 0..<3, using: &random)
            let day = Int.random(in: 0..<10, using: &random)
            let article = submission(
                text, title: title == 0 ? nil : "story \(story) title \(title)", source: "s\(story % 3)",
                url: hasID ? nil : "https://example.org/story/\(story)", documentID: hasID ? "id \(story)" : nil,
                published: day == 0 ? nil : Date(timeIntervalSince1970: Double(day) * 86_400 + 3_600),
                file: "f\(number).html", inode: UInt64(number))
            return ids.insert(article.article.id).inserted ? article : nil
        }
    }

    /// The same families, many with lines that their outlets repeat.
    public static func boilerplate(_ count: Int, seed: UInt64) -> [Submission] {
        var random = SeededGenerator(seed: seed &+ 100)
        return families(count, seed: seed).map { plain in
            let outlet = "outlet \(seed) \(Int.random(in: 0..<3, using: &random))"
            var lines = [plain.article.text]
            for line in 0..<3 where Int.random(in: 0..<3, using: &random) == 0 {
                lines.append("\(outlet) repeats line \(line) often enough to be known")
            }
            return submission(
                lines.joined(separator: "\n"), title: plain.article.title, source: outlet, url: plain.article.url,
                published: plain.article.published, publishedIsDay: plain.article.publishedIsDay,
                inode: UInt64.random(in: 0...1_000_000, using: &random))
        }
    }
}

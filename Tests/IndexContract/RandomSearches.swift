// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Articles, annotations and search conditions at random, the same for the same seed.
///
/// No two articles have the same date, so that orders by date have one result only.
struct RandomSearches {
    private var random: SeededGenerator

    private static let words = (0..<40).map { "term\($0)" } + ["theory", "harbour", "harbours", "harvest"]
    private static let sources = ["Evening Post", "Gazette", "Wire"]
    private static let languages = ["de", "en", "fr"]
    private static let authors = ["Ada Bell", "Carl Dorn", "Emil Frost"]
    private static let sections = ["Local news", "Sport"]
    private static let tags = ["budget", "storm"]
    private static let notes = ["ask the mayor", "call the harbour"]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    /// True in one of `count` cases.
    private mutating func isRare(_ count: Int) -> Bool { number(count) == 0 }

    private mutating func choose<Value>(_ values: [Value]) -> Value { values[number(values.count)] }

    /// Some words are frequent and most are rare.
    private mutating func word() -> String { Self.words[min(number(Self.words.count), number(Self.words.count))] }

    // MARK: Articles

    /// Some are copies of others.
    mutating func articles(_ count: Int) -> [Submission] {
        var texts: [String] = []
        return (0..<count).map { place in
            if texts.isEmpty || !isRare(3) {
                texts.append((0..<(6 + number(20))).map { _ in word() }.joined(separator: " ") + " unique\(place)")
            }
            let title = isRare(2) ? (0..<(1 + number(4))).map { _ in word() }.joined(separator: " ") : nil
            let age = Double(number(90) * 86_400 + place)
            let embargo = Samples.now + (isRare(2) ? 3_600 : -3_600)
            let address = isRare(2) ? "www.example.org/\(number(6))?utm_source=\(place)" : "b.example/\(place)"
            return Samples.submission(
                isRare(3) ? choose(texts) : texts[texts.count - 1], title: title,
                source: isRare(4) ? nil : choose(Self.sources),
                url: "https://" + address, language: isRare(4) ? nil : choose(Self.languages),
                published: isRare(3) ? nil : Samples.now - age - 43_200,
                byline: isRare(2) ? [choose(Self.authors), choose(Self.authors)] : [],
                section: isRare(2) ? choose(Self.sections) : nil, embargoed: isRare(5) ? embargo : nil,
                isIncomplete: isRare(5), file: "f\(place).html", inode: UInt64(place), received: Samples.now - age)
        }
    }

    /// With its terms.
    mutating func annotation(of articles: [Submission]) -> (annotation: Annotation, terms: String) {
        let terms = isRare(2) ? choose(Self.tags) : choose(Self.notes)
        let content = Self.tags.contains(terms) ? Annotation.Content.tag(terms) : .note(terms)
        let made = Samples.now + Double(number(1_000))
        let article = choose(articles).article.id
        return (Annotation(content, on: article, ofFamily: isRare(2), made: made), terms)
    }

    // MARK: Conditions

    /// - Parameter cursors: values of `admissionCursor`.
    mutating func condition(of articles: [Submission], cursors: [Int64], depth: Int = 3) -> SearchCondition {
        func part(_ random: inout RandomSearches) -> SearchCondition {
            random.condition(of: articles, cursors: cursors, depth: depth - 1)
        }
        switch number(depth > 0 ? 8 : 4) {
        case 0...2: return .words(words())
        case 3: return .filter(filter(of: articles, cursors))
        case 4: return .not(isRare(2) ? .words(words()) : .filter(filter(of: articles, cursors)))
        case 5: return .not(.all([.words(words()), part(&self)]))
        case 6: return .all((0..<(2 + number(2))).map { _ in part(&self) })
        default: return .any((0..<(2 + number(2))).map { _ in part(&self) })
        }
    }

    private mutating func words() -> SearchWords {
        let forms = (0..<(1 + number(3))).map { _ in
            let isPrefix = isRare(4)
            var terms = (0..<(isRare(4) ? 2 : 1)).map { _ in word() }
            if isPrefix { terms.append(String(terms.removeLast().prefix(5))) }
            return SearchWords.Form(
                terms, isPrefix: isPrefix, language: isRare(3) ? choose(Self.languages + [""]) : nil,
                isExact: !isRare(3))
        }
        let names = (Self.authors + Self.sections).map { $0.lowercased().split(separator: " ").map(String.init) }
        switch number(10) {
        case 0: return SearchWords([SearchWords.Form(choose(names))], in: .byline)
        case 1: return SearchWords([SearchWords.Form(choose(names))], in: .section)
        case 2...3: return SearchWords(forms, in: .title)
        default: return SearchWords(forms)
        }
    }

    private mutating func filter(of articles: [Submission], _ cursors: [Int64]) -> SearchFilter {
        let addresses = articles.compactMap { $0.article.url.flatMap { Address.normalized($0) } }
        let from = isRare(3) ? nil : Samples.now - Double(number(90)) * 86_400
        let until = from == nil || isRare(2) ? Samples.now - Double(number(60)) * 86_400 : nil
        switch number(11) {
        case 0: return .sources((0..<(1 + number(2))).map { _ in choose(Self.sources) })
        case 1: return .languages((0..<(1 + number(2))).map { _ in choose(Self.languages + ["und"]) })
        case 2: return .dated(from: from, until: until)
        case 3: return .arrived(from: from, until: until)
        case 4: return .kinds((0..<(1 + number(2))).map { _ in choose(RelationKind.allCases) })
        case 5: return .family(Samples.prefix(choose(articles).article.id))
        case 6: return .address(choose(addresses))
        case 7: return .addressPrefix(String(choose(addresses).prefix(13)))
        case 8: return .state(isRare(2) ? .incomplete : .embargoed)
        case 9: return isRare(2) ? .tag(choose(Self.tags)) : .note(isRare(3) ? [] : ["the", "harbour"])
        default: return .admittedAfter(choose(cursors))
        }
    }
}

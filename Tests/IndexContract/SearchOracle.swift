// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Glibc

/// What a search must find, in which order and with which scores: examines every article for every word. Every index
/// must give the same results.
struct SearchOracle {
    /// An article with the terms by which it is found.
    struct Document {
        let article: StoredArticle
        /// Its place in the order of `ArticleRecords.admissionCursor`.
        let admitted: Int64
        private let terms: [SearchWords.Field: [String]]
        private let title: [String]

        init(_ article: StoredArticle, _ terms: SearchTerms, admitted: Int64) {
            (self.article, self.admitted) = (article, admitted)
            func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
            title = list(terms.title)
            self.terms = [
                .anywhere: list(terms.body), .byline: list(terms.byline), .section: list(terms.section),
            ]
        }

        var dated: Date { article.article.published ?? article.received }
        var family: Family.ID { article.placement.family }
        var isLead: Bool { article.placement.relation.kind == .original }
        var length: Int { title.count + (terms[.anywhere]?.count ?? 0) }

        /// The occurrences of all forms of a word, weighted.
        func frequency(of words: SearchWords) -> Double {
            let language = SearchOracle.key(of: article.article.language)
            let forms = words.forms.filter { $0.language.map { SearchOracle.key(of: $0) == language } ?? true }
            return forms.reduce(0) { sum, form in
                let isInTitle = words.field == .anywhere || words.field == .title
                let count = 4 * (isInTitle ? form.count(in: title) : 0) + form.count(in: terms[words.field] ?? [])
                return sum + Double(count) * (form.isExact ? 1 : 0.1)
            }
        }
    }

    /// The number of words that an article does not have with the characters that were typed.
    private static func lacking(_ condition: SearchCondition, _ document: Document) -> Int {
        switch condition {
        case .words(let words):
            let (title, text) = (document.article.article.title ?? "", document.article.article.text)
            let isThere = words.typed.allSatisfy { run in
                title.contains(run) || words.field == .anywhere && text.contains(run)
            }
            return isThere ? 0 : 1
        case .all(let parts): return parts.reduce(0) { $0 + lacking($1, document) }
        case .any(let parts): return parts.map { lacking($0, document) }.min() ?? 0
        case .not, .filter: return 0
        }
    }

    /// In the order of admission.
    let documents: [Document]
    let annotations: [(annotation: Annotation, terms: String)]
    let now: Date
    /// The family to which an id leads.
    let family: (Article.ID) -> Family.ID?

    // MARK: Matches

    func matches(_ condition: SearchCondition?) -> [Document] {
        documents.filter { document in condition.map { matches($0, document) } ?? true }
    }

    private func matches(_ condition: SearchCondition, _ document: Document) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy { matches($0, document) }
        case .any(let parts): parts.contains { matches($0, document) }
        case .not(let part): !matches(part, document)
        case .words(let words): document.frequency(of: words) > 0
        case .filter(let filter): matches(filter, document)
        }
    }

    private func matches(_ filter: SearchFilter, _ document: Document) -> Bool {
        let (stored, article) = (document.article, document.article.article)
        let address = article.url.flatMap { Address.normalized($0) }
        switch filter {
        case .sources(let names): return article.source.map { names.contains($0) } ?? false
        case .languages(let names):
            let language = Self.key(of: article.language)
            return names.contains { Self.key(of: $0) == language }
        case .dated(let from, let until): return document.dated.isBetween(from, until)
        case .arrived(let from, let until): return stored.received.isBetween(from, until)
        case .kinds(let kinds): return kinds.contains(stored.placement.relation.kind)
        // The checks search for whole ids.
        case .family(let id): return family(id.lowerBound) == document.family
        case .address(let wanted): return address == wanted
        case .addressPrefix(let beginning): return address?.utf8.starts(with: beginning.utf8) ?? false
        case .state(.incomplete): return article.isIncomplete
        case .state(.withdrawn): return stored.withdrawal != nil
        case .state(.embargoed): return article.embargoed.map { $0 > now } ?? false
        case .tag(let term): return annotations(of: document).contains { $0.annotation.isTag && $0.terms == term }
        case .note(let terms):
            let note = SearchWords.Form(terms)
            return annotations(of: document).contains { annotation, its in
                !annotation.isTag && (terms.isEmpty || note.count(in: its.split(separator: " ").map(String.init)) > 0)
            }
        case .admittedAfter(let cursor): return document.admitted > cursor
        }
    }

    /// An empty name means an unknown language, as `und` (BCP 47).
    private static func key(of language: String?) -> String { language.flatMap { $0.isEmpty ? nil : $0 } ?? "und" }

    /// Those of the article itself, and those of its family.
    private func annotations(of document: Document) -> [(annotation: Annotation, terms: String)] {
        annotations.filter { annotation, _ in
            annotation.article == document.article.article.id
                || annotation.isOfFamily && family(annotation.article) == document.family
        }
    }

    // MARK: Hits

    func hits(_ query: SearchQuery) -> [SearchHit] {
        var score: ((Document) -> Double)?
        if query.order == .relevance, let condition = query.condition { score = scoring(condition) }
        let found = matches(query.condition).enumerated().map { place, document in
            let relevance = score?(document) ?? 0
            return Match(
                document: document, lacking: query.condition.map { Self.lacking($0, document) } ?? 0,
                relevance: relevance, score: relevance * recency(of: document), place: place)
        }
        let sorted = found.sorted { a, b in
            if score != nil { return a.rank > b.rank }
            return query.order == .oldest ? a.time < b.time : a.time > b.time
        }
        // The first of each family; the best whatever its date, if they are ranked.
        let representatives = Dictionary(
            score == nil
                ? sorted.map { ($0.document.family, $0.place) }
                : found.map {
                    ($0.document.family, $0.place)
                }
        ) { a, b in score == nil ? a : [a, b].max { found[$0].worth < found[$1].worth } ?? a }
        let chosen = sorted.filter { query.everyCopy || representatives[$0.document.family] == $0.place }
        return chosen.dropFirst(max(0, query.offset)).prefix(max(0, query.limit)).map { match in
            let copies = documents.count { $0.family == match.document.family }
            return SearchHit(article: match.document.article, copies: copies, score: score == nil ? 0 : match.score)
        }
    }

    private struct Match {
        let document: Document
        let lacking: Int
        let relevance: Double
        let score: Double
        let place: Int

        var worth: (Int, Double, Int, Int) { (-lacking, relevance, document.isLead ? 1 : 0, place) }
        var rank: (Int, Double, Int, Int) { (-lacking, score, document.isLead ? 1 : 0, place) }
        var time: (Date, Int) { (document.dated, place) }
    }

    func summary(_ condition: SearchCondition?) -> SearchSummary {
        let found = matches(condition)
        let undated = found.count { $0.article.article.published == nil }
        return SearchSummary(
            articles: found.count, families: Set(found.map(\.family)).count,
            undated: condition?.dependsOnDates == true ? undated : 0)
    }

    /// The score of articles that match a condition, see `ArticleRecords.search`; nil if it has no words to rank by.
    func scoring(_ condition: SearchCondition) -> ((Document) -> Double)? {
        let words = condition.rankedWords { _ in true }
        guard !words.isEmpty else { return nil }
        let (number, terms) = (Double(documents.count), Double(documents.reduce(0) { $0 + $1.length }))
        var weights: [SearchWords: Double] = [:]
        for word in words {
            let holders = Double(documents.count { $0.frequency(of: word) > 0 })
            weights[word] = words.count == 1 ? 1 : log(1 + (number - holders + 0.5) / (holders + 0.5))
        }
        return { document in
            let sum = condition.rankedWords { matches($0, document) }.reduce(0.0) { sum, word in
                let frequency = document.frequency(of: word)
                let length = Double(document.article.article.words.value) * number / max(number, terms)
                let weight = (weights[word] ?? 0) * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * length))
                return sum + weight
            }
            return sum
        }
    }

    private func recency(of document: Document) -> Double {
        1 + 0.1 / (1 + max(0, now.timeIntervalSince(document.dated) / 86_400) / 30)
    }

    // MARK: Counts

    func counts(of condition: SearchCondition?, by facet: Facet, day: (Date) -> String) -> [FacetCount] {
        let found = matches(condition)
        let spellings = Self.spellings(of: found.compactMap(\.article.article.source))
        let groups = Dictionary(grouping: found) { document -> String? in
            switch facet {
            case .source: document.article.article.source.map { spellings[$0] ?? $0 }
            case .language: document.article.article.language
            case .kind: document.article.placement.relation.kind.rawValue
            case .day: day(document.dated)
            }
        }
        let counts = groups.map { value, found in
            FacetCount(
                value: value, articles: found.count, families: Set(found.map(\.family)).count,
                oldest: found.map(\.dated).min() ?? now, newest: found.map(\.dated).max() ?? now)
        }
        return counts.sorted { a, b in
            if facet == .day { return a.value ?? "" > b.value ?? "" }
            return a.articles != b.articles ? a.articles > b.articles : a.value ?? "" < b.value ?? ""
        }
    }

    /// The commonest spelling of each source that has several.
    private static func spellings(of sources: [String]) -> [String: String] {
        var spellings: [String: String] = [:]
        let counts = Dictionary(grouping: sources) { $0 }.mapValues(\.count)
        let keyed = counts.keys.compactMap { name in SourceKey(name).map { (name, $0) } }
        for (_, group) in Dictionary(grouping: keyed, by: \.1) {
            let names = group.map(\.0).sorted { a, b in
                counts[a] != counts[b] ? counts[a] ?? 0 > counts[b] ?? 0 : a < b
            }
            for name in names { spellings[name] = names[0] }
        }
        return spellings
    }

    func families(of condition: SearchCondition?, order: FamilyOrder) -> [FamilySummary] {
        let groups = Dictionary(grouping: matches(condition), by: \.family)
        let summaries = groups.compactMap { family, found -> FamilySummary? in
            let members = documents.filter { $0.family == family }
            guard let lead = members.first(where: \.isLead)?.article else { return nil }
            return FamilySummary(
                lead: lead, copies: members.count, matching: found.count,
                sources: Set(found.compactMap(\.article.article.source)).count,
                oldest: found.map(\.dated).min() ?? now, newest: found.map(\.dated).max() ?? now)
        }
        return summaries.sorted { a, b in
            if order == .largest, a.matching != b.matching { return a.matching > b.matching }
            return a.newest != b.newest ? a.newest > b.newest : a.lead.article.id < b.lead.article.id
        }
    }
}

extension SearchWords.Form {
    /// The number of places of a text where the terms follow one another.
    fileprivate func count(in text: [String]) -> Int {
        guard !terms.isEmpty, terms.count <= text.count else { return 0 }
        return (0...(text.count - terms.count)).count { start in
            terms.indices.allSatisfy { place in
                let (wanted, there) = (terms[place].utf8, text[start + place].utf8)
                let isCut = isPrefix && place == terms.count - 1
                return isCut ? there.starts(with: wanted) : there.elementsEqual(wanted)
            }
        }
    }
}

extension SearchCondition {
    /// The words by which articles are ranked.
    /// - Parameter matches: whether an article matches a part; the words of other parts do not count.
    fileprivate func rankedWords(_ matches: (SearchCondition) -> Bool) -> [SearchWords] {
        switch self {
        case .words(let words): [words]
        case .all(let parts): parts.flatMap { $0.rankedWords(matches) }
        case .any(let parts):
            parts.allSatisfy(\.isTextual) ? parts.filter(matches).flatMap { $0.rankedWords(matches) } : []
        case .not, .filter: []
        }
    }

    /// Whether it consists of words, at least one of which must be there.
    private var isTextual: Bool {
        switch self {
        case .words: true
        case .any(let parts): parts.allSatisfy(\.isTextual)
        case .all(let parts):
            parts.contains(where: \.isTextual)
                && parts.allSatisfy { part in
                    if case .not(let excluded) = part { excluded.isTextual } else { part.isTextual }
                }
        case .not, .filter: false
        }
    }
}

extension Date {
    fileprivate func isBetween(_ from: Date?, _ until: Date?) -> Bool {
        from.map { self >= $0 } ?? true && until.map { self < $0 } ?? true
    }
}

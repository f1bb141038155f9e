// SPDX-License-Identifier: Apache-2.0

/// Chooses among the titles that a page states by how many agree.
struct TitleChoice {
    private struct Candidate {
        let text: String
        let folded: String
        let from: String
        let standing: Double
    }

    /// What is written for search engines and shares is copied from one place to the other, and agrees with itself.
    private static func group(_ from: String) -> String { from == "meta" || from == "title" ? "og" : from }

    /// What each other place that repeats a title adds to its standing.
    private static let agreement = 0.15
    private static let separators = [" | ", " - ", " – ", " — ", " · ", " » ", " : ", " :: ", " // ", " • ", "｜"]

    private let site: String?
    private var candidates: [Candidate] = []

    init(site: String?) { self.site = site.map(Self.fold) }

    /// - Parameter standing: How often this place is right by itself, 0 to 1.
    mutating func add(_ title: String?, from: String, standing: Double) {
        guard let title = title.map(HTMLText.plain), !title.isEmpty, Self.fold(title) != site else { return }
        candidates.append(Candidate(text: title, folded: Self.fold(title), from: from, standing: standing))
        let namesSite = from == "og" || from == "meta" || from == "title"
        guard let bare = withoutSite(title, orShortPart: namesSite) else { return }
        candidates.append(Candidate(text: bare, folded: Self.fold(bare), from: from, standing: standing + 0.05))
    }

    var best: Found<String>? {
        var best: (score: Double, candidate: Candidate)?
        for candidate in candidates {
            let group = Self.group(candidate.from)
            let agreeing = Set(
                candidates.filter { $0.folded == candidate.folded }.map { Self.group($0.from) }
            ).subtracting([group])
            let score = candidate.standing + Double(agreeing.count) * Self.agreement
            if score > best?.score ?? 0 { best = (score, candidate) }
        }
        return best.map { Found($0.candidate.text, from: $0.candidate.from, confidence: min(0.98, $0.score)) }
    }

    /// The title without the site's name that stands behind (or before) a separator: one that the page states, or
    /// else, where a title is written for the tab of a browser, a part much shorter than the rest.
    private func withoutSite(_ title: String, orShortPart: Bool) -> String? {
        for separator in Self.separators {
            let parts = title.split(separator: separator).map(String.init)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            if Self.fold(first) == site { return parts.dropFirst().joined(separator: separator) }
            if Self.fold(last) == site || orShortPart && separator != " : " && last.utf8.count * 2 < first.utf8.count {
                return parts.dropLast().joined(separator: separator)
            }
        }
        return nil
    }

    /// Letters and digits in lower case: writers differ in quotes and spaces.
    private static func fold(_ title: String) -> String {
        String(
            String.UnicodeScalarView(
                title.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }
}

// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Turns texts and searches into the terms that full-text search compares.
///
/// The index has one term at each position, folded and not stemmed: the word `Énergies` is the term `energies`. A search
/// adds the other forms of a word, with the words that the indexed texts have. Safe and fast from several threads at
/// once. See docs/decisions/0022-search-terms.md.
public final class Analyzer: TermAnalyzer {
    public init() {}

    /// The terms of an article, and the words of its title and text as they are spelled.
    public func terms(of article: Article) -> SearchTerms {
        var spellings = SpellingList()
        let title = Analyzer.terms(of: article.title ?? "", &spellings)
        let body = Analyzer.terms(of: article.text, &spellings)
        return SearchTerms(
            title: title, body: body, byline: terms(of: article.byline.joined(separator: "\n")),
            section: terms(of: article.section ?? ""), spellings: spellings.text)
    }

    /// The terms of a short text (tag, note, name of a source), separated by one space.
    public func terms(of text: String) -> String {
        var none = SpellingList(limit: 0)
        return Analyzer.terms(of: text, &none)
    }

    private static func terms(of text: String, _ spellings: inout SpellingList) -> String {
        var copy = text
        return copy.withUTF8 { bytes in
            var terms: [UInt8] = []
            terms.reserveCapacity(bytes.count + bytes.count / 16)
            var scanner = TermScanner(bytes)
            while let token = scanner.next() {
                if !terms.isEmpty { terms.append(UInt8(ascii: " ")) }
                terms.append(contentsOf: scanner.term)
                spellings.add(token, scanner.term, in: bytes)
            }
            return String(decoding: terms, as: UTF8.self)
        }
    }
}

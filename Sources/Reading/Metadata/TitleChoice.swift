// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Chooses among the titles that a page states, by how many places agree.
struct TitleChoice {
    private struct Candidate {
        let text: String
        let folded: String
        let from: String
        let reliability: Double
    }

    /// Titles for search engines and sharing are copied from one another, so their agreement counts only once.
    private static func group(_ from: String) -> String { from == "meta" || from == "title" ? "og" : from }

    /// Amount that each other group with the same title adds to the reliability.
    private static let agreement = 0.15
    private static let separators = [" | ", " - ", " – ", " — ", " · ", " » ", " : ", " :: ", " // ", " • ", "｜"]

    /// Minimum letters of a heading for a match with a title to be significant.
    private static let leastRepeated = 12
    /// Maximum bytes of a title that is searched for separators.
    private static let longestTitle = 1000

    /// Folded names of the site: as stated, and from its address.
    private let site: Set<String>
    private var candidates: [Candidate] = []

    /// - Parameter sites: The names of the site, as the page states them.
    init(sites: [String], host: String?) {
        // The site `www.example.co.uk` may be named Example or example.co.uk.
        let labels = host.map { [$0, $0.split(separator: ".").first.map(String.init) ?? ""] } ?? []
        self.site = Set((sites + labels).map(Self.fold).filter { $0.utf8.count > 2 })
    }

    /// Whether a title is the name of the site or of a kind of page, and not the article's.
    func isName(_ title: String) -> Bool { EmptyTitles.contains(title) || site.contains(Self.fold(title)) }

    /// - Parameter reliability: How often this place alone is right, 0 to 1.
    mutating func add(_ title: String?, from: String, reliability: Double) {
        guard let title = title.map(HTMLText.plain) else { return }
        let folded = Self.fold(title)
        guard !folded.isEmpty, !site.contains(folded), !EmptyTitles.contains(title) else { return }
        let namesSite = from == "og" || from == "meta" || from == "title"
        let bare = withoutSite(title, orShortPart: namesSite)
        // `Home - The Post` consists of names.
        if let bare, isName(bare) { return }
        candidates.append(Candidate(text: title, folded: folded, from: from, reliability: reliability))
        guard let bare else { return }
        candidates.append(Candidate(text: bare, folded: Self.fold(bare), from: from, reliability: reliability + 0.05))
    }

    /// Whether a heading equals or begins a title for sharing or for the browser tab, or is the larger part of it after
    /// the site's name.
    func isRepeated(_ heading: String) -> Bool {
        let folded = Self.fold(heading)
        guard folded.utf8.count >= Self.leastRepeated else { return false }
        return candidates.contains { stated in
            guard Self.group(stated.from) == "og" else { return false }
            return stated.folded.hasPrefix(folded)
                || folded.utf8.count * 2 > stated.folded.utf8.count && Self.ends(stated.text, with: folded)
        }
    }

    /// Whether a title ends with a separator and a folded text.
    private static func ends(_ title: String, with folded: String) -> Bool {
        // A title has few separators; text with many is no title.
        title.utf8.count <= longestTitle
            && separators.contains { separator in
                title.ranges(of: separator).contains { fold(String(title[$0.upperBound...])) == folded }
            }
    }

    /// Whether a heading contains more than half of the words of another.
    static func says(_ heading: String, mostOf other: String) -> Bool {
        let words = { (text: String) in Set(text.split { !$0.isLetter && !$0.isNumber }.map { fold(String($0)) }) }
        let wanted = words(other)
        return wanted.intersection(words(heading)).count * 2 > wanted.count
    }

    var best: Extracted<String>? {
        var best: (score: Double, candidate: Candidate)?
        for candidate in candidates {
            let group = Self.group(candidate.from)
            let agreeing = Set(
                candidates.filter { $0.folded == candidate.folded }.map { Self.group($0.from) }
            ).subtracting([group])
            let score = candidate.reliability + Double(agreeing.count) * Self.agreement
            if score > best?.score ?? 0 { best = (score, candidate) }
        }
        guard let best else { return nil }
        let chosen = withoutDate(best.candidate) ?? withKicker(best.candidate) ?? withBreaks(best.candidate)
        return Extracted(chosen.text, from: chosen.from, confidence: min(0.98, best.score))
    }

    /// For a heading that includes credits, as on some sites: the title without them, which begins the heading.
    private func withoutDate(_ heading: Candidate) -> Candidate? {
        guard heading.from == "h1", heading.text.utf8.contains(where: \.isASCIIDigit),
            WrittenDates(heading.text).found().count == 1
        else { return nil }
        return candidates.first { stated in
            Self.group(stated.from) == "og" && stated.folded.utf8.count >= Self.leastRepeated
                && heading.folded != stated.folded && heading.folded.hasPrefix(stated.folded)
                && WrittenDates(stated.text).found().isEmpty
        }
    }

    /// The heading with the kicker above it, if JSON-LD and the sharing title both state them as one text.
    private func withKicker(_ heading: Candidate) -> Candidate? {
        guard heading.from == "h1" else { return nil }
        return candidates.first { longer in
            longer.from == "json-ld" && longer.folded != heading.folded && longer.folded.hasSuffix(heading.folded)
                && candidates.contains { Self.group($0.from) == "og" && $0.folded == longer.folded }
        }
    }

    /// The candidate with the same letters and the most word breaks: a style sheet may separate words that the
    /// heading's markup does not.
    private func withBreaks(_ best: Candidate) -> Candidate {
        let same = candidates.filter { $0.folded == best.folded }
        guard same.contains(where: { $0.text != best.text }) else { return best }
        let words = { (text: String) in text.split { !$0.isLetter && !$0.isNumber }.count }
        let most = same.map { words($0.text) }.max() ?? 0
        return words(best.text) == most ? best : same.first { words($0.text) == most } ?? best
    }

    /// The title without the site's name after (or before) a separator: the stated name, or, in titles for a browser
    /// tab, a part much shorter than the rest.
    private func withoutSite(_ title: String, orShortPart: Bool) -> String? {
        // Most titles contain no separator.
        guard title.utf8.contains(where: Self.mayPart) else { return nil }
        for separator in Self.separators {
            let parts = title.split(separator: separator).map(String.init)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            if site.contains(Self.fold(first)) || orShortPart && EmptyTitles.contains(first) {
                return parts.dropFirst().joined(separator: separator)
            }
            let isShort = separator != " : " && last.utf8.count * 2 < first.utf8.count
            let isName = isShort || Self.isHost(last) || EmptyTitles.contains(last)
            if site.contains(Self.fold(last)) || orShortPart && isName {
                return parts.dropLast().joined(separator: separator)
            }
        }
        return nil
    }

    private static func mayPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"), 0xC2, 0xE2, 0xEF: true
        default: false
        }
    }

    /// Whether a part of a title is a site's host name: `Example.com`.
    private static func isHost(_ part: String) -> Bool {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.last.map { (2...4).contains($0.utf8.count) } == true
            && labels.allSatisfy {
                !$0.isEmpty && $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }
            }
    }

    /// Letters and digits in lower case, because quotes and spaces differ.
    private static func fold(_ title: String) -> String {
        let utf8 = title.utf8
        guard utf8.contains(where: { $0 >= 0x80 }) else {
            return String(
                decoding: utf8.filter { $0.isASCIILetter || $0.isASCIIDigit }.map(\.asciiLowercased), as: UTF8.self)
        }
        return String(
            String.UnicodeScalarView(
                title.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }
}

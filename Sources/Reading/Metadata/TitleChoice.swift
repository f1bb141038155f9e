// SPDX-License-Identifier: Apache-2.0

import TextBytes

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

    /// Letters of a heading that a title surely repeats.
    private static let leastTold = 12
    /// Bytes of a title that is looked at part by part.
    private static let longestTitle = 1000

    /// The names of the site, folded: as it states it, and by its address.
    private let site: Set<String>
    private var candidates: [Candidate] = []

    init(site: String?, host: String?) {
        // `www.example.co.uk` calls itself Example or example.co.uk.
        let labels = host.map { [$0, $0.split(separator: ".").first.map(String.init) ?? ""] } ?? []
        self.site = Set(([site].compactMap(\.self) + labels).map(Self.fold).filter { $0.utf8.count > 2 })
    }

    /// - Parameter standing: How often this place is right by itself, 0 to 1.
    mutating func add(_ title: String?, from: String, standing: Double) {
        guard let title = title.map(HTMLText.plain) else { return }
        let folded = Self.fold(title)
        guard !folded.isEmpty, !site.contains(folded) else { return }
        candidates.append(Candidate(text: title, folded: folded, from: from, standing: standing))
        let namesSite = from == "og" || from == "meta" || from == "title"
        guard let bare = withoutSite(title, orShortPart: namesSite) else { return }
        candidates.append(Candidate(text: bare, folded: Self.fold(bare), from: from, standing: standing + 0.05))
    }

    /// Whether a heading is what the page is called where it is shared or shown in a tab, how that begins, or the
    /// larger part of it behind the site's name.
    func isTold(_ heading: String) -> Bool {
        let folded = Self.fold(heading)
        guard folded.utf8.count >= Self.leastTold else { return false }
        return candidates.contains { told in
            guard Self.group(told.from) == "og" else { return false }
            return told.folded.hasPrefix(folded)
                || folded.utf8.count * 2 > told.folded.utf8.count && Self.ends(told.text, with: folded)
        }
    }

    /// Whether a title ends, behind a separator, with a folded text.
    private static func ends(_ title: String, with folded: String) -> Bool {
        // A title has few separators, and what has many is none.
        title.utf8.count <= longestTitle
            && separators.contains { separator in
                title.ranges(of: separator).contains { fold(String(title[$0.upperBound...])) == folded }
            }
    }

    /// Whether a heading has more than half of the words of another.
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
            let score = candidate.standing + Double(agreeing.count) * Self.agreement
            if score > best?.score ?? 0 { best = (score, candidate) }
        }
        guard let best else { return nil }
        let chosen = withoutDate(best.candidate) ?? withKicker(best.candidate) ?? withBreaks(best.candidate)
        return Extracted(chosen.text, from: chosen.from, confidence: min(0.98, best.score))
    }

    /// The heading without the credits that some sites put into it, where the title says how far it goes.
    private func withoutDate(_ heading: Candidate) -> Candidate? {
        guard heading.from == "h1", heading.text.utf8.contains(where: \.isASCIIDigit),
            WrittenDates(heading.text, dayFirst: .withPoints).found().count == 1
        else { return nil }
        return candidates.first { told in
            Self.group(told.from) == "og" && told.folded.utf8.count >= Self.leastTold && heading.folded != told.folded
                && heading.folded.hasPrefix(told.folded)
                && WrittenDates(told.text, dayFirst: .withPoints).found().isEmpty
        }
    }

    /// The heading with the words that stand above it, where the page states them as one for programs and for sharing.
    private func withKicker(_ heading: Candidate) -> Candidate? {
        guard heading.from == "h1" else { return nil }
        return candidates.first { longer in
            longer.from == "json-ld" && longer.folded != heading.folded && longer.folded.hasSuffix(heading.folded)
                && candidates.contains { Self.group($0.from) == "og" && $0.folded == longer.folded }
        }
    }

    /// The same letters with the most breaks between words: a style sheet parts what a heading runs together.
    private func withBreaks(_ best: Candidate) -> Candidate {
        let same = candidates.filter { $0.folded == best.folded }
        guard same.contains(where: { $0.text != best.text }) else { return best }
        let words = { (text: String) in text.split { !$0.isLetter && !$0.isNumber }.count }
        let most = same.map { words($0.text) }.max() ?? 0
        return words(best.text) == most ? best : same.first { words($0.text) == most } ?? best
    }

    /// The title without the site's name that stands behind (or before) a separator: one that the page states, or
    /// else, where a title is written for the tab of a browser, a part much shorter than the rest.
    private func withoutSite(_ title: String, orShortPart: Bool) -> String? {
        // Most titles have none of them.
        guard title.utf8.contains(where: Self.mayPart) else { return nil }
        for separator in Self.separators {
            let parts = title.split(separator: separator).map(String.init)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            if site.contains(Self.fold(first)) { return parts.dropFirst().joined(separator: separator) }
            let isShort = separator != " : " && last.utf8.count * 2 < first.utf8.count
            if site.contains(Self.fold(last)) || orShortPart && (isShort || Self.isHost(last)) {
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

    /// Whether a part of a title is the address of a site: `Example.com`.
    private static func isHost(_ part: String) -> Bool {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.last.map { (2...4).contains($0.utf8.count) } == true
            && labels.allSatisfy {
                !$0.isEmpty && $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }
            }
    }

    /// Letters and digits in lower case: writers differ in quotes and spaces.
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

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Reads the names of persons from bylines, for all formats.
enum Byline {
    /// The distinct names of persons in order, one each: from fields that hold one name or several. Agencies, desks and
    /// titles are no names; the name of a newsroom counts only if there is no person.
    /// - Parameter site: The site's name, which signs nothing if a person does.
    static func names(_ lines: [String], site: String? = nil, keepsCapitals: Bool = false) -> [String] {
        var persons: [String] = []
        var groups: [String] = []
        var seen: Set<String> = []
        for line in lines.prefix(FieldLimits.authors) {
            if PlainName.isPlain(line), !isSame(line, as: site) {
                if seen.insert(line.lowercased()).inserted { persons.append(line) }
                continue
            }
            guard isPossible(line) else { continue }
            // Some programs escape the sign twice.
            var line = line.contains("&amp;") ? line.replacing("&amp;", with: "&") : line
            for at in ["[at]", "(at)"] where line.contains(at) { line = line.replacing(at, with: "@") }
            let found = PersonNames(withoutLink(line), keepsCapitals: keepsCapitals)
            for name in found.persons where seen.insert(name.lowercased()).inserted {
                if isSame(name, as: site) { groups.append(name) } else { persons.append(name) }
            }
            for name in found.groups where seen.insert(name.lowercased()).inserted { groups.append(name) }
        }
        return persons.isEmpty ? groups : persons
    }

    /// The name of a mail's sender: one, a person or a newsletter.
    static func sender(_ name: String) -> [String] {
        let found = PersonNames(name)
        if found.persons.count == 1, !name.contains(",") { return found.persons }
        return isName(name) ? [name] : []
    }

    /// Whether text may be the name of an organisation: not a placeholder, code or an address.
    static func isName(_ text: String) -> Bool {
        isPossible(text) && text.unicodeScalars.count <= 80
            && text.unicodeScalars.contains { $0.properties.isAlphabetic }
            && !NewsroomNames.isPlaceholder(text) && !text.contains("@")
    }

    /// Whether a name is that of the site: also without `The`, without spaces, and with the site's domain.
    static func isSame(_ name: String, as site: String?) -> Bool {
        guard let site else { return false }
        return letters(name) == letters(site)
    }

    private static func letters(_ name: String) -> String {
        var name = name.lowercased()
        for start in ["the ", "www."] where name.hasPrefix(start) { name.removeFirst(start.count) }
        for end in [".com", ".org", ".net"] where name.hasSuffix(end) { name.removeLast(end.count) }
        return name.filter { $0.isLetter || $0.isNumber }
    }

    /// The name in the label of a link to an author's other articles: `View all posts by Jane Doe`.
    private static func withoutLink(_ line: String) -> String {
        let words = line.split(separator: " ")
        guard let first = words.first?.lowercased(), linkWords.contains(first),
            let place = words.prefix(6).firstIndex(where: { by.contains($0.lowercased()) || $0 == "de" }), place > 1
        else { return line }
        return words[(place + 1)...].joined(separator: " ")
    }

    private static let linkWords: Set<String> = [
        "view", "see", "all", "posts", "more", "zeige", "alle", "voir", "ver", "mostra",
    ]

    /// The word for "by" before a name.
    private static let by: Set<String> = ["by", "par", "von", "por", "di", "av", "door"]

    /// Text that contains the marks of code is a script or a style sheet; a separator at the beginning belongs to
    /// something that was cut off.
    private static func isPossible(_ line: String) -> Bool {
        guard let first = line.unicodeScalars.first, !line.utf8.contains(where: { "{}=".utf8.contains($0) }) else {
            return false
        }
        return first.properties.isAlphabetic || first.properties.numericType != nil
            || "([<\"'“„«‘@".unicodeScalars.contains(first)
    }

    // MARK: Visible lines

    /// Whether text begins with the first word of a label: a quick test that excludes most text.
    static func mayBegin(_ utf8: ArraySlice<UInt8>) -> Bool { BylineLabels.mayBegin(utf8) }

    /// Whether a line is only a label for the name on the next line.
    static func isLabel(_ line: String) -> Bool { BylineLabels.isWhole(line) }

    /// The names in a visible line such as `By Jane Doe and Max Roe, Reporters | 3 March`; none in any other line.
    /// - Parameter isNamed: Whether the page marks the line as one for authors, so that labels count that also begin
    ///   sentences (`From`, `Text`).
    static func written(_ line: String, isNamed: Bool = false) -> [String] {
        let words = separated(line)
        guard let label = BylineLabels.find(in: words[...]), label.role == .text, label.count < words.count else {
            return titled(words)
        }
        let last = words[label.count - 1]
        let isSure =
            last.hasSuffix(":") || last.hasSuffix("：") || label.count > 1 || isNamed
            || !weakLabels.contains(last.lowercased())
        guard isSure else { return [] }
        // `BYLINE: By JANE DOE`
        let next =
            BylineLabels.find(in: words[label.count...], followsLabel: true)
            .flatMap { $0.role == .text ? $0.count : nil } ?? 0
        if words[0] == "BYLINE:" {
            let names = PersonNames(words[(label.count + next)...].joined(separator: " "), keepsCapitals: true)
            return names.persons.isEmpty ? names.groups : names.persons
        }
        return names(at: label.count + next, of: words)
    }

    /// Whether a line has a label for an author before an agency or a desk: `By Reuters`.
    static func isSignedByNobody(_ line: String) -> Bool {
        let words = separated(line)
        guard words.count <= 8, let label = BylineLabels.find(in: words[...]), label.role == .text else { return false }
        let rest = Array(words[label.count...])
        return !rest.isEmpty && NewsroomNames.kind(of: rest) == .nobody
    }

    /// Labels that also begin headings and sentences.
    private static let weakLabels: Set<String> = [
        "from", "de", "per", "of", "text", "текст", "texte", "texto", "testo", "tekst", "teksti", "του", "της",
    ]

    /// `홍길동 기자`: a name before a title, in Korean.
    private static func titled(_ words: [String]) -> [String] {
        guard (2...6).contains(words.count), words.last == "기자" || words.last?.hasSuffix("기자)") == true else {
            return []
        }
        return PersonNames(words.joined(separator: " ")).persons
    }

    /// The names in a line that the page marks as a line for authors: at least two words each, or one word if
    /// `orOneWord`.
    static func stated(_ line: String, orOneWord: Bool) -> [String] {
        let written = written(line, isNamed: true)
        if !written.isEmpty { return written }
        let words = separated(line)
        // `Posted on 3 March by Jane Doe`
        if let place = words.lastIndex(where: { by.contains($0.lowercased()) }), place > 1,
            line.utf8.contains(where: \.isASCIIDigit)
        {
            let names = names(at: place + 1, of: words)
            if names.first?.contains(" ") == true { return names }
        }
        let end = BylinePrefix(words[...]).end
        let names = PersonNames(words[..<end].joined(separator: " "))
        let found = names.persons.isEmpty ? names.groups : names.persons
        guard let first = found.first, orOneWord || isFull(first), isLong(first) else { return [] }
        // Text after a name must be separated from it.
        let isWhole =
            end == words.count || isDated(words[end...])
            || words[end - 1].last.map { !$0.isLetter && $0 != "." } == true
            || words[end].first.map { "|•·–—-(,;/".contains($0) } == true
        return isWhole ? found : []
    }

    private static func names(at start: Int, of words: [String]) -> [String] {
        guard start < words.count else { return [] }
        let end = BylinePrefix(words[start...]).end
        let names = PersonNames(words[start..<end].joined(separator: " "))
        let found = names.persons.isEmpty ? names.groups : names.persons
        // A sentence: `By Christmas Eve the lamps were lit`.
        if end < words.count, words[end].first?.isLowercase == true, words[end - 1].last?.isLetter == true,
            !afterNames.contains(words[end])
        {
            return []
        }
        return found.first.map(isLong) == true ? found : []
    }

    /// Words that follow the names in bylines.
    private static let afterNames: Set<String> = [
        "on", "in", "at", "for", "le", "am", "el", "il", "op", "den", "updated", "published", "posted", "and", "à",
        "min",
        "with", "via", "pour", "für", "para", "em", "reports", "reporting", "special", "as", "from", "publié", "mis",
    ]

    /// Whether words after a name are a date.
    private static func isDated(_ words: ArraySlice<String>) -> Bool {
        words.prefix(4).joined().utf8.count(where: \.isASCIIDigit) >= 2 && words.count <= 10
    }

    private static func isFull(_ name: String) -> Bool {
        name.contains(" ") || name.first.map { Script($0).isWide } == true
    }

    /// Whether a name is not only initials.
    private static func isLong(_ name: String) -> Bool {
        isFull(name) && name.first.map { Script($0).isWide } == true
            || name.split(separator: " ").contains { $0.count > 2 }
    }

    /// The words of a line; a label that a name follows without a space is a word.
    private static func separated(_ line: String) -> [String] {
        var words: [String] = []
        for word in line.split(separator: " ") {
            if let colon = word.firstIndex(where: { ":：/／".contains($0) }), words.isEmpty, colon != word.startIndex,
                word.index(after: colon) != word.endIndex, Script(word[word.startIndex]).isWide || word[colon] == ":",
                BylineLabels.joinedBefore(String(word[..<colon])).map({ $0.count == word[..<colon].count }) != false
            {
                words += [String(word[..<colon]) + ":", String(word[word.index(after: colon)...])]
            } else if let label = words.isEmpty ? BylineLabels.joinedBefore(String(word)) : nil,
                word.count > label.count
            {
                words += [label + ":", String(word.dropFirst(label.count))]
            } else {
                words.append(String(word))
            }
        }
        return words
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads documents that databases of newspapers export as text (LexisNexis, Nexis Uni), one or many in a file: a head
/// of source, day and title, fields with labels (`BYLINE: …`, `LOAD-DATE: …`), and the text between them.
struct DatabaseText {
    /// Lines between two empty ones.
    typealias Run = [String]

    /// Bytes at the beginning of a file that decide.
    private static let examined = 64 << 10
    /// Minimum number of different labels.
    private static let fewestLabels = 3
    private static let longestLabel = 24
    /// Maximum bytes of a line of the head.
    private static let longestHead = 400

    /// Whether a text has the labels of a database.
    static func isOne(_ utf8: [UInt8]) -> Bool {
        let head = utf8.prefix(examined)
        // Excludes nearly all texts before their lines are examined.
        guard marks.contains(where: { head.containsIgnoringCase($0) }) else { return false }
        return hasLabels(
            head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).lazy.map { Tidy.line($0.prefix(200)) })
    }

    static func hasLabels(_ lines: some Sequence<String>) -> Bool {
        var names: Set<String> = []
        for line in lines {
            guard let label = label(of: line) else { continue }
            names.insert(label.name)
            if names.count >= fewestLabels, names.contains(where: sureNames.contains) { return true }
        }
        return false
    }

    private static let marks: [StaticString] = ["length:", "load-date:", "longueur:", "nge:", "update:", "byline:"]

    // MARK: Documents

    static func drafts(_ utf8: [UInt8]) -> [Result<ArticleDraft, ReadingError>] {
        var runs: [Run] = [[]]
        for line in utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0C }) {
            let tidy = Tidy.line(line)
            if !tidy.isEmpty {
                runs[runs.count - 1].append(tidy)
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return drafts(runs)
    }

    /// - Parameter runs: of a text, or the blocks of a page, each as one line.
    static func drafts(_ runs: [Run]) -> [Result<ArticleDraft, ReadingError>] {
        let documents = runs.filter { !$0.isEmpty }.split { isBorder($0) }.map(Array.init)
        // What precedes the first document is a cover with the search.
        return documents.filter { document in document.contains { $0.first.flatMap(label) != nil } }
            .map { document in Result { () throws(ReadingError) in try draft(of: document) } }
    }

    /// `1 of 2 DOCUMENTS`, `Dokument 1 von 2`, `End of Document`.
    private static func isBorder(_ run: Run) -> Bool {
        guard run.count == 1, let line = run.first, line.utf8.count <= 60 else { return false }
        let words = line.lowercased().split(separator: " ").map(String.init)
        if words == ["end", "of", "document"] { return true }
        let numbers = words.filter { $0.allSatisfy(\.isNumber) }
        let others = words.filter { !$0.allSatisfy(\.isNumber) }
        return numbers.count == 2 && others.count == 2 && others.contains { $0.hasPrefix("do") && $0.contains("ument") }
            && others.contains { ["of", "von", "de", "sur", "di", "van"].contains($0) }
    }

    private static func draft(of document: [Run]) throws(ReadingError) -> ArticleDraft {
        let end = document.firstIndex { $0.first.flatMap(label) != nil } ?? document.endIndex
        let head = Head(document[..<end])
        var fields: [Field: String] = [:]
        var paragraphs: [String] = []
        for run in document[end...] {
            guard let line = run.first else { continue }
            guard let label = label(of: line) else {
                if isRights(line) { break }
                paragraphs.append(joined(run))
                continue
            }
            let below = labels(in: run)
            if below.contains(where: { $0.field == .below }), !paragraphs.isEmpty { break }
            for (field, value) in below where field != .below && fields[field] == nil { fields[field] = value }
            if label.field == .body, let text = fields.removeValue(forKey: .body), !text.isEmpty {
                paragraphs.append(text)
            }
        }
        guard !paragraphs.isEmpty else {
            throw ReadingError(
                .noText, "a document of a database without text below its fields; export it with its text")
        }
        try refuse(withoutSentence: paragraphs)
        var draft = ArticleDraft(paragraphs: Extracted(paragraphs, from: "database", confidence: 0.9))
        draft.title = (fields[.title] ?? head.title).map { Extracted($0, from: "database", confidence: 0.9) }
        draft.source = head.source.map { Extracted($0, from: "database", confidence: 0.85) }
        // As the newspaper wrote them, often in capitals.
        let names = Byline.names(fields[.byline].map { [$0] } ?? [], keepsCapitals: true)
        if !names.isEmpty { draft.byline = Extracted(names, from: "database", confidence: 0.9) }
        let section = fields[.section]?.prefix { $0 != ";" }
        draft.section = section.flatMap { Tidy.nonEmptyLine(String($0)) }
            .map { Extracted($0, from: "database", confidence: 0.7) }
        draft.published = head.date.flatMap { Dates.found($0, from: "database", confidence: 0.9) }
        return draft
    }

    /// Refuses a short document without a sentence: databases also contain tables, lists and indexes.
    static func refuse(withoutSentence paragraphs: [String]) throws(ReadingError) {
        let isProse = paragraphs.contains { paragraph in
            let words = paragraph.split(separator: " ")
            if words.count >= longestList { return true }
            let isLong = words.count >= shortestSentence || TextWidth.of(paragraph) > 2 * paragraph.count - 2
            return isLong && paragraph.last { !"\"'”’»)".contains($0) }.map { ".!?…。！？।۔".contains($0) } == true
        }
        guard isProse else {
            throw ReadingError(
                .notAnArticle, "not an article: a document without a sentence; send the text of an article")
        }
    }

    /// Words of the shortest sentence, and of a paragraph that is prose however it ends.
    private static let shortestSentence = 4
    private static let longestList = 25

    /// The lines above the first label.
    private struct Head {
        private(set) var source: String?
        private(set) var title: String?
        private(set) var date: DateScanner.Moment?

        init(_ runs: ArraySlice<Run>) {
            var lines: [(run: Int, text: String)] = []
            for (place, run) in runs.enumerated() {
                for line in run where !DatabaseText.isRights(line) && line.utf8.count <= longestHead {
                    lines.append((place, line))
                }
            }
            guard let dated = lines.firstIndex(where: { DatabaseText.day(in: $0.text) != nil }) else {
                title = lines.last?.text
                source = lines.count > 1 ? lines.first?.text : nil
                return
            }
            date = DatabaseText.day(in: lines[dated].text)
            if dated > 0 { source = lines[dated - 1].text }
            // The edition follows the day in the same run. Newer exports have the title above the source.
            let below = lines[(dated + 1)...].filter { $0.run > lines[dated].run }
            let last = below.last?.run
            let titled = last.map { run in below.filter { $0.run == run } } ?? Array(lines[..<max(0, dated - 1)])
            title = Tidy.nonEmptyLine(titled.map(\.text).joined(separator: " "))
        }
    }

    /// A day at the beginning of a line, with the name of an edition after it.
    private static func day(in line: String) -> DateScanner.Moment? {
        guard line.utf8.contains(where: \.isASCIIDigit), line.utf8.count <= 120 else { return nil }
        if let moment = Dates.moment(in: line) { return moment }
        let words = line.split(separator: " ")
        return words.count > 4 ? Dates.moment(in: words.prefix(4).joined(separator: " ")) : nil
    }

    private static func isRights(_ line: String) -> Bool {
        let folded = line.prefix(40).lowercased()
        return ["copyright", "©", "(c) ", "all rights reserved", "tous droits réservés", "alle rechte vorbehalten"]
            .contains { folded.hasPrefix($0) }
    }

    /// The lines of a paragraph, which the database wrapped.
    private static func joined(_ run: some Sequence<String>) -> String { run.joined(separator: " ") }

    // MARK: Labels

    enum Field: Hashable {
        case byline, section, title, body
        /// Other fields above the text, and fields below it.
        case above, below
    }

    /// The labels in consecutive lines, with the lines that continue each value.
    private static func labels(in run: Run) -> [(field: Field, value: String)] {
        var found: [(field: Field, value: String)] = []
        for line in run {
            if let label = label(of: line) {
                found.append((label.field, label.value))
            } else if let last = found.popLast() {
                found.append((last.field, last.value.isEmpty ? line : last.value + " " + line))
            }
        }
        return found
    }

    private static func label(of line: String) -> (name: String, field: Field, value: String)? {
        if line == "Body" || line == "BODY" { return ("body", .body, "") }
        guard let colon = line.prefix(longestLabel).firstIndex(of: ":"), line.first?.isUppercase == true else {
            return nil
        }
        let name = line[..<colon].lowercased()
        guard let field = names[name] else { return nil }
        return (name, field, Tidy.line(String(line[line.index(after: colon)...])))
    }

    /// At least one of them is in each document.
    private static let sureNames: Set<String> = [
        "length", "load-date", "longueur", "länge", "date-chargement", "update",
    ]

    private static let names: [String: Field] = [
        "byline": .byline, "auteur": .byline, "autor": .byline, "author": .byline,
        "section": .section, "rubrique": .section, "rubrik": .section,
        "headline": .title, "title": .title, "body": .body,
        "length": .above, "longueur": .above, "länge": .above, "dateline": .above, "highlight": .above,
        "series": .above, "column": .above, "encart": .above, "source": .above, "type": .above, "distribution": .above,
        "load-date": .below, "date-chargement": .below, "update": .below, "language": .below, "langue": .below,
        "sprache": .below, "graphic": .below, "publication-type": .below, "type-publication": .below,
        "journal-code": .below, "document-type": .below, "subject": .below, "organization": .below,
        "company": .below, "ticker": .below, "industry": .below, "geographic": .below, "city": .below, "state": .below,
        "country": .below, "person": .below, "correction": .below, "correction-date": .below, "notes": .below,
        "classification": .below, "url": .below, "pub-type": .below, "acc-no": .below, "jc": .below,
    ]
}

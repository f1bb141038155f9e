// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Compares a text with its candidates, within one transaction. What is compared of a text is read again from the
/// stored article where shingles do not decide.
final class Comparing {
    private let db: Database
    private let memory: CandidateMemory
    private let matcher: any CopyMatcher
    private let decompressor = Decompressor()
    /// Prints made or loaded in this transaction; candidates are often among them.
    private var known: [Int64: Fingerprint] = [:]
    /// Words of prints that were compared in it: texts of one template are compared with each other again and again.
    private var read: [Int64: ComparedWords] = [:]

    /// More than a batch makes; a refolding makes as many as there are articles.
    private static let remembered = 4_096

    init(_ db: Database, _ memory: CandidateMemory, _ matcher: any CopyMatcher) {
        (self.db, self.memory, self.matcher) = (db, memory, matcher)
    }

    /// What a text is compared by, when its outlet's standing lines are left out.
    func fingerprint(of text: ComparedText, as it: Fingerprint) -> Fingerprint {
        text.standing.isEmpty ? it : matcher.prepare(text)
    }

    /// - Parameter print: higher than every candidate's.
    /// - Returns: the links of a print that is not there yet.
    func links(of fingerprint: Fingerprint, numbered print: PrintNumber, text: ComparedText) throws -> [PrintLink] {
        let new = fingerprint.asPrint
        var words: ComparedWords?
        return try memory.candidates(fingerprint, db).compactMap { candidate in
            guard candidate < print, let other = try self.fingerprint(of: candidate.value) else { return nil }
            let likeness = try matcher.compare(other, new) {
                let own = words ?? matcher.words(title: text.title, text: text.text, without: text.standing)
                words = own
                return (try self.words(of: candidate.value), own)
            }
            return likeness.map { PrintLink(a: candidate, b: print, likeness: $0) }
        }
    }

    func note(_ fingerprint: Fingerprint, print: Int64) {
        if known.count >= Self.remembered { known = [:] }
        known[print] = fingerprint.asPrint
    }

    private func fingerprint(of print: Int64) throws -> Fingerprint? {
        if let fingerprint = known[print] { return fingerprint }
        guard let fingerprint = try Prints.load(print, in: db) else { return nil }
        note(fingerprint, print: print)
        return fingerprint
    }

    private func words(of print: Int64) throws -> ComparedWords {
        if let words = read[print] { return words }
        let statement = try db.cachedStatement(sql: "SELECT row FROM article WHERE print = ? LIMIT 1")
        guard let row = try Int64.fetchOne(statement, arguments: [print]), let text = try text(of: row) else {
            throw IndexError.damaged("print \(print) belongs to no article")
        }
        let words = matcher.words(title: text.title, text: text.text, without: text.standing)
        if read.count >= Self.remembered { read = [:] }
        read[print] = words
        return words
    }

    /// The stored text of an article; nil where there is none.
    func text(of row: Int64) throws -> ComparedText? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.title, body.text, line.outlet, line.hashes, article.language
                FROM article JOIN body USING (row) LEFT JOIN line ON line.article = article.row WHERE article.row = ?
                """)
        guard let columns = try Row.fetchOne(statement, arguments: [row]) else { return nil }
        var standing: Set<UInt32> = []
        if let outlet: Int64 = columns[2], let hashes: Data = columns[3] {
            standing = memory.standing(try Column.numbers(hashes), outlet: OutletKey(bits: outlet))
        }
        return ComparedText(
            title: columns[0], text: try decompressor.text(columns[1]), language: columns[4], standing: standing)
    }
}

/// A text, and which of its lines are left out when it is compared.
struct ComparedText {
    let title: String?
    let text: String
    let language: String?
    let standing: Set<UInt32>
}

extension CopyMatcher {
    func prepare(_ text: ComparedText) -> Fingerprint {
        prepare(title: text.title, text: text.text, language: text.language, without: text.standing)
    }
}

extension Fingerprint {
    /// Without what depends on the article rather than on its text: whether two prints are linked must not depend on
    /// which of a print's articles came first.
    var asPrint: Fingerprint {
        Fingerprint(
            body: body, titled: body, shingles: shingles, keys: keys, sketch: sketch, names: names, language: language)
    }
}

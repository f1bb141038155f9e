// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import HostileAnswers
import IndexFactory
import LocalReader
import Matching
import Pipeline
@testable import ReaderSandbox
import Reading
import Synchronization
import SystemPackage

extension FuzzTarget {
    static let readers = [answer, falseValues]

    /// The reply of a reader process, which may be compromised: it is accepted as a whole, or not at all.
    static let answer = FuzzTarget(name: "answer") { bytes in
        do {
            let answer = try Answer(decoding: bytes, within: bounds)
            try check(try Answer(decoding: bytes, within: bounds) == answer, "a different reply the second time")
            if case .prepared(let parts, _, _) = answer { for part in parts { try checkPrepared(part) } }
        } catch let error as FrameError {
            try check(error.description.utf8.count <= 1_000, "a message that is too long")
        }
    }

    private static let bounds = AnswerBounds(ReadingLimits())

    private static func checkPrepared(_ part: PreparedPart) throws {
        switch part {
        case .rejected(let member):
            for text in [member.label, member.entry, member.reason].compactMap(\.self) {
                try check(
                    !text.unicodeScalars.contains(where: isControl), "a control character in \(text.debugDescription)")
            }
        case .article(let prepared):
            try check((0..<1 << 48).contains(prepared.member), "article \(prepared.member)")
            let article = prepared.article
            try check(article.words.value <= article.text.utf8.count, "more words than bytes")
            let lines =
                [article.title, article.source, article.url, article.documentID].compactMap(\.self) + article.byline
            for line in lines {
                try check(
                    !line.unicodeScalars.contains(where: isControl), "a control character in \(line.debugDescription)")
            }
        }
    }

    /// The reply of a real reader to real documents, with fields replaced by false values (each two bytes of the input
    /// select a field and a false value), admitted to a real index. Whatever is accepted, every text keeps its own digest,
    /// and a copy of a correct article is still found.
    static let falseValues = FuzzTarget(name: "false-values") { bytes in
        guard let first = bytes.first else { return }
        var frame = honest[Int(first) % honest.count]
        for pair in stride(from: 1, to: bytes.count - 1, by: 2) {
            guard let hostile = HostileAnswers(frame) else { break }
            let field = Int(bytes[pair]) % hostile.fields.count
            frame = hostile.frame(falseValue: Int(bytes[pair + 1]) % hostile.falseValues(for: field), for: field)
        }
        guard case .prepared(let parts, _, _)? = try? Answer(decoding: frame, within: bounds) else { return }
        for part in parts { try checkPrepared(part) }
        let articles = parts.compactMap { if case .article(let prepared) = $0 { prepared } else { nil } }
        try victims.withLock { try $0.admit(articles) }
    }

    /// Correct replies, without the length of the frame.
    private static let honest: [[UInt8]] = documents.compactMap { text in
        var parts: [PreparedPart] = []
        let context = ReadingContext(name: FileName("a"), fallbackSource: "gazette.example")
        do {
            try InProcessReader(reader: Reader()).take(Array(text.utf8), of: context) {
                parts += $0
                return true
            }
        } catch {
            return nil
        }
        return Array(Answer.prepared(parts, parts: 1, isLast: true).encoded().dropFirst(4))
    }

    private static let documents = [
        """
        <!doctype html><html lang="fr"><head><title>Le pont</title><link rel=canonical href="https://gazette.example/pont">\
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le pont","articleSection":"Ville",\
        "datePublished":"2025-03-02T08:00:00+01:00","author":[{"name":"Ana Martin"}]}</script></head><body><article>\
        <h1>Le pont</h1><p>Le vieux pont sur la rivière est ouvert de nouveau, a dit la mairie samedi matin.</p><p>Les \
        habitants du quartier n'ont plus à faire un détour de onze kilomètres.</p></article></body></html>
        """,
        """
        [{"title":"Un","text":"Le marché du samedi est déplacé sur la place, le temps des travaux.","id":"urn:x:1"},\
        {"title":"Deux"},{"title":"Trois","text":"La piscine rouvre lundi, avec des horaires réduits le soir."}]
        """,
        "The bridge\n\nThe old bridge across the river is open again, the mayor's office said on Saturday.\n",
    ]

    private static let victims = Mutex<Victims>(Victims())
}

/// An index of correct articles, to which articles from false replies are added.
private struct Victims {
    private var index: (any ArticleIndex)?
    private var admitted = 0
    private var number: UInt64 = 0
    private let place = FileManager.default.temporaryDirectory.appending(path: "fuzz-false-values-\(UUID())")

    /// The number of articles after which a new index is created, so that each admission takes the same time.
    private static let longest = 500
    private static let text = "Une péniche a heurté une pile du pont dans la nuit, sans faire de blessé, dit la police."

    private mutating func arrival() -> Arrival {
        number += 1
        return Arrival(
            name: FileName("a"), sha256: nil, size: 1, member: 0, inode: number, modification: 0,
            received: Date(timeIntervalSince1970: 1.7e9))
    }

    private static func submission(_ article: PreparedArticle, _ arrival: Arrival) -> Submission {
        article.submission(arrival: arrival, recovered: false, matcher: Matcher(), analyzer: Analyzer())
    }

    private mutating func victim() -> Submission {
        let article = Article(
            title: "Péniche", source: "\(number).example", format: .text, text: Victims.text, words: WordCount(17))
        let arrival = arrival()
        return Victims.submission(PreparedArticle(article: article, member: 0), arrival)
    }

    private mutating func opened() throws -> any ArticleIndex {
        if let index, admitted < Victims.longest { return index }
        try index?.close()
        try? FileManager.default.removeItem(at: place)  // It does not exist the first time.
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let new = try ArticleIndexFactory.open(
            path: FilePath(place.appending(path: "index.sqlite").path), access: .readWrite, matcher: Matcher())
        _ = try new.admit([victim()])
        (index, admitted) = (new, 0)
        return new
    }

    mutating func admit(_ articles: [PreparedArticle]) throws {
        let index = try opened()
        let arrival = arrival()
        let receipts = try index.admit(articles.map { Victims.submission($0, arrival) })
        try check(receipts.count == articles.count, "\(articles.count) articles, \(receipts.count) receipts")
        for (article, receipt) in zip(articles, receipts) where receipt.placement.relation.kind == .identical {
            guard let to = receipt.placement.relation.to, let prefix = Article.IDPrefix(to.hex),
                let other = try index.article(prefix)
            else { continue }
            let (mine, its) = (digest(article.article), digest(other.article))
            try check(mine == its, "identical to a different text")
        }
        let found = try index.admit([victim()])
        guard let copy = found.first?.placement, let lead = try index.article(first(of: copy)) else {
            throw Finding("a copy without a family")
        }
        try check(digest(lead.article) == digest(victim().article), "a copy of a different text")
        admitted += articles.count + 1
    }

    private func first(of placement: Placement) throws -> Article.IDPrefix {
        let id = placement.relation.to ?? placement.article
        guard let prefix = Article.IDPrefix(id.hex) else { throw Finding("an invalid id") }
        return prefix
    }

    private func digest(_ article: Article) -> TextDigest {
        Matcher().prepare(title: article.title, text: article.text, language: article.language).body
    }
}

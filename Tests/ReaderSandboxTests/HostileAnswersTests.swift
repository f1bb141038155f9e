// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import HostileAnswers
import IndexFactory
import LocalReader
import Matching
import Pipeline
import Reading
import SystemPackage
import Testing

@testable import ReaderSandbox

/// Replies of a compromised reader are accepted only for the file it was given, within the limits of a file, and affect
/// no other article.
@Suite struct HostileAnswersTests {
    private static let page = """
        <!doctype html><html lang="fr"><head><title>Le pont</title><link rel=canonical href="https://gazette.example/pont">\
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Le pont","articleSection":"Ville",\
        "datePublished":"2025-03-02T08:00:00+01:00","dateModified":"2025-03-02T09:00:00+01:00",\
        "author":[{"name":"Ana Martin"},{"name":"Zoé Petit"}]}</script></head><body><article><h1>Le pont</h1>\
        <p>\(Prose.french)</p><p>Un passant a dit qu'il n'y croyait plus.</p></article></body></html>
        """
    private static let list = """
        [{"title":"Un","text":"\(Prose.french.dropLast())","id":"urn:x:1"},{"title":"Deux"},{"title":"Trois","text":\
        "Le marché du samedi est déplacé sur la place, le temps des travaux."}]
        """

    /// The honest replies, without the frame's length.
    private static func honest() throws -> [[UInt8]] {
        try [page, list].map { text in
            Array(
                Answer.prepared(
                    try InProcessReader(reader: Reader()).all(text).get(), parts: 1, isLast: true
                ).encoded().dropFirst(4))
        }
    }

    private static func arrival(_ number: Int) -> Arrival {
        Arrival(
            name: FileName("\(number).html"), sha256: nil, size: 1, member: 0, inode: UInt64(number), modification: 0,
            received: Date(timeIntervalSince1970: 1.7e9))
    }

    private static func submission(_ text: String, source: String, _ number: Int) -> Submission {
        let article = Article(title: "Témoin", source: source, format: .text, text: text, words: WordCount(12))
        return submission(PreparedArticle(article: article, member: 0), number)
    }

    private static func submission(_ made: PreparedArticle, _ number: Int) -> Submission {
        made.submission(arrival: arrival(number), recovered: false, matcher: Matcher(), analyzer: Analyzer())
    }

    @Test func `a false value of any field is refused, or admitted according to the text itself`() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID())")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }  // A leftover directory does no harm.
        let index = try ArticleIndexFactory.open(
            path: FilePath(place.appending(path: "index.sqlite").path), access: .readWrite, matcher: Matcher())
        let texts = [
            "Le facteur du village prend sa retraite après quarante ans de tournées, et le café lui offre un verre.",
            "Une péniche a heurté une pile du pont dans la nuit, sans faire de blessé, dit la police.",
        ]
        let victims = texts.enumerated().map { Self.submission($1, source: "avant.example", $0) }
        _ = try index.admit(victims)
        let bounds = AnswerBounds(ReadingLimits())
        var (number, refused) = (10, 0)
        for frame in try Self.honest() {
            let hostile = try #require(HostileAnswers(frame))
            for field in hostile.fields.indices {
                for falseValue in 0..<hostile.falseValues(for: field) {
                    // Most are refused.
                    guard
                        case .prepared(let parts, _, _)? = try? Answer(
                            decoding: hostile.frame(falseValue: falseValue, for: field), within: bounds)
                    else {
                        refused += 1
                        continue
                    }
                    let articles = parts.compactMap { if case .article(let made) = $0 { made } else { nil } }
                    number += 1
                    let receipts = try index.admit(articles.map { Self.submission($0, number) })
                    #expect(receipts.count == articles.count)
                }
            }
        }
        #expect(refused > 100)
        #expect(number > 100)
        for (place, text) in texts.enumerated() {
            let receipt = try #require(
                try index.admit([Self.submission(text, source: "apres.example", number + 1 + place)]).first)
            // Their ids decide which of the two is the lead.
            let first = try #require(Article.IDPrefix(victims[place].article.id.hex))
            let before = try #require(try index.article(first))
            #expect(before.placement.family == receipt.placement.family)
            let relations = [before.placement.relation, receipt.placement.relation]
            #expect(Set(relations.map(\.kind)) == [RelationKind.original, RelationKind.identical])
            let to = try #require(relations.compactMap(\.to).first)
            let prefix = try #require(Article.IDPrefix(to.hex))
            #expect(try index.article(prefix)?.article.text == text)
        }
        #expect(try index.verify().isEmpty)
        try index.close()
    }
}

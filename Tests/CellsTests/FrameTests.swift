// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Intake
import Matching
import Reading
import Testing

@testable import Cells

/// What goes through the socket comes out as it went in; what no reader says is not believed.
struct FrameTests {
    static let article = Article(
        title: "Le pont", byline: ["Ana Martin", "Zoé"], source: "gazette.example",
        url: "https://gazette.example/pont", documentID: "urn:pont:1", language: "fr",
        published: Date(timeIntervalSinceReferenceDate: 762_000_000.125),
        modified: Date(timeIntervalSinceReferenceDate: 762_000_001), section: "Ville",
        embargoed: Date(timeIntervalSinceReferenceDate: 762_000_002), status: .usable, withdraws: "urn:pont:0",
        isIncomplete: true, format: .html, text: "Le vieux pont est ouvert.\n\nOn a fêté.", words: WordCount(8),
        fields: [
            .title: FieldOrigin(from: "h1", confidence: Confidence(0.9)),
            .text: FieldOrigin(from: "body", confidence: Confidence(0.1), note: "json-ld: 9999-12-31"),
        ])

    static let prepared = PreparedArticle(
        article: article,
        fingerprint: Fingerprint(
            body: TextDigest(digest: .max), titled: TextDigest(digest: 7), shingles: [1, 5, .max], keys: [5],
            sketch: [2, 3], lines: [9, 4, 9], names: [1, 7], language: LanguageKey("fr")),
        terms: SearchTerms(title: "pont", body: "vieu pont ouvert"), member: 3)

    static let rejected = RejectedMember(
        member: 4, offset: nil, length: 12, label: "line-5.json", bytes: [0, 255, 10], reason: "cut short")

    static let answers: [Answer] = [
        .ready, .end, .prepared([.article(prepared), .rejected(rejected)], parts: 2, isLast: false),
        .parts([
            .rejected(rejected),
            .document(
                SourceDocument(
                    bytes: [1, 2, 3], format: .jsonl, member: 7, offset: 99, label: "line-8.json",
                    envelope: Envelope(
                        url: "https://gazette.example/", published: Date(timeIntervalSinceReferenceDate: 5),
                        source: "gazette", documentID: "x", charset: "utf-8"))),
        ]),
        .refused(ReadingError(.binary, "a picture")), .want(offset: 1 << 40, count: 1 << 20), .unlocked("cannot"),
        .alone,
    ]

    /// Without its length, as it is decoded.
    private func body(_ answer: Answer) -> [UInt8] { Array(answer.encoded().dropFirst(4)) }

    @Test func `every answer comes out as it went in`() throws {
        for answer in FrameTests.answers {
            let frame = answer.encoded()
            #expect(frame.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) } == frame.count - 4)
            #expect(try Answer(decoding: body(answer)) == answer)
        }
    }

    @Test func `the seeds of the fuzzing are answers`() throws {
        let seeds = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fuzz/seeds/answer")
        let files = try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)
        #expect(files.count >= 4)
        for file in files { _ = try Answer(decoding: [UInt8](try Data(contentsOf: file))) }
    }

    @Test func `nothing that an article, a print or an envelope knows is left out`() {
        // One more here is one more in the frames, and in the article above.
        #expect(Mirror(reflecting: FrameTests.article).children.count == 18)
        #expect(Mirror(reflecting: FrameTests.prepared.fingerprint).children.count == 8)
        #expect(Mirror(reflecting: Envelope()).children.count == 5)
        #expect(Mirror(reflecting: FrameTests.rejected).children.count == 6)
        #expect(
            Mirror(reflecting: SourceDocument(bytes: [], format: .text, member: 0)).children.count == 6)
        for child in Mirror(reflecting: FrameTests.article).children {
            #expect("\(child.value)" != "nil", "\(child.label ?? "?") is not tried")
        }
    }

    @Test func `every request comes out as it went in`() throws {
        let context = ReadingContext(name: FileName(bytes: [0xFF, 10, 65]), fallbackSource: "gazette")
        let limits = ReadingLimits(articleBytes: 77, articlesPerFile: 3, depth: 9)
        let requests: [Request] = [
            .lock(CellRules(limits: limits, memory: 1 << 40, processor: 12, processorInCompany: 3)),
            .take(context, [1, 2]),
            .takeEach([SmallFile(bytes: [1, 2], context: context), SmallFile(bytes: [], context: context)]),
            .prepare(context, [.rejected(FrameTests.rejected)]), .split(context, size: 1 << 41), .bytes([]),
            .next, .enough,
        ]
        for request in requests { #expect(try Request(decoding: Array(try request.encoded().dropFirst(4))) == request) }
    }

    @Test func `a frame that is cut, or longer than it says, is refused at every length`() {
        for answer in FrameTests.answers {
            let whole = body(answer)
            for count in 0..<whole.count {
                #expect(throws: FrameError.self) { try Answer(decoding: Array(whole.prefix(count))) }
            }
            #expect(throws: FrameError.self) { try Answer(decoding: whole + [0]) }
        }
    }

    @Test func `whatever bytes are changed, it is refused or read, and never more`() {
        var random = SystemRandomNumberGenerator()
        let whole = FrameTests.answers.map(body)
        for _ in 0..<20_000 {
            guard var frame = whole.randomElement(using: &random) else { continue }
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                frame[Int.random(in: 0..<frame.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            guard let answer = try? Answer(decoding: frame) else { continue }
            // What was believed says the same when said again.
            #expect((try? Answer(decoding: body(answer))) == answer)
        }
    }

    @Test func `noise is refused`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let kind = UInt8.random(in: 1...2, using: &random)
            let noise = (0..<Int.random(in: 1...400, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            #expect(throws: FrameError.self) { try Answer(decoding: [kind, 0xFF, 0xFF, 0, 0] + noise) }
        }
    }

    /// An answer in which one article is another.
    private func altered(_ print: Fingerprint? = nil, words: Int = 8) -> [UInt8] {
        let old = FrameTests.article
        let article = Article(title: nil, format: .text, text: old.text, words: WordCount(words))
        let made = PreparedArticle(
            article: article, fingerprint: print ?? FrameTests.prepared.fingerprint,
            terms: FrameTests.prepared.terms, member: 0)
        return body(.prepared([.article(made)], parts: 1, isLast: true))
    }

    private func print(_ shingles: [UInt32], keys: [UInt32] = []) -> Fingerprint {
        Fingerprint(body: TextDigest(digest: 1), titled: TextDigest(digest: 1), shingles: shingles, keys: keys)
    }

    @Test func `hashes out of order, twice, or more than there can be, are refused`() throws {
        _ = try Answer(decoding: altered(print([1, 2], keys: [2])))
        for bad in [print([2, 1]), print([2, 2]), print([1], keys: [1, 2]), print(Array(0..<10_000))] {
            #expect(throws: FrameError.self) { try Answer(decoding: altered(bad)) }
        }
    }

    @Test func `more words than bytes are refused`() {
        #expect(throws: FrameError.self) { try Answer(decoding: altered(words: 1_000)) }
    }

    @Test func `an id is made from what the article says`() throws {
        guard case .prepared(let parts, _, _) = try Answer(decoding: altered()),
            case .article(let made)? = parts.first
        else {
            Issue.record("not an article")
            return
        }
        #expect(
            made.article.id
                == Article.ID(source: nil, url: nil, documentID: nil, title: nil, text: FrameTests.article.text))
    }
}

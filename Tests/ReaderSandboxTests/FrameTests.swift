// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Matching
import Pipeline
import Reading
import Testing

@testable import ReaderSandbox

/// Frames decode to what was encoded; invalid frames are refused.
struct FrameTests {
    static let article = Article(
        title: "Le pont", byline: ["Ana Martin", "Zoé"], source: "gazette.example",
        url: "https://gazette.example/pont", documentID: "urn:pont:1", language: "fr",
        published: Date(timeIntervalSinceReferenceDate: 762_000_000.125), publishedIsDay: true,
        modified: Date(timeIntervalSinceReferenceDate: 762_000_001), section: "Ville",
        embargoed: Date(timeIntervalSinceReferenceDate: 762_000_002), status: .usable, withdraws: "urn:pont:0",
        isIncomplete: true, format: .html, text: "Le vieux pont est ouvert.\n\nOn a fêté.", words: WordCount(8),
        fields: [
            .title: FieldOrigin(from: "h1", confidence: Confidence(0.9)),
            .text: FieldOrigin(from: "body", confidence: Confidence(0.1), note: "json-ld: 9999-12-31"),
        ])

    static let prepared = PreparedArticle(article: article, member: 3, entry: "2026/pont.html")

    static let rejected = RejectedMember(
        member: 4, offset: nil, length: 12, label: "line-5.json", entry: "a.zip/b.jsonl", bytes: [0, 255, 10],
        reason: "cut short")

    static let bounds = AnswerBounds(ReadingLimits())

    static let answers: [Answer] = [
        .ready, .end, .prepared([.article(prepared), .rejected(rejected)], parts: 2, isLast: false),
        .parts([
            .rejected(rejected),
            .document(
                SourceDocument(
                    bytes: [1, 2, 3], format: .jsonl, member: 7, offset: 99, label: "line-8.json",
                    entry: "c/d.jsonl",
                    envelope: Envelope(
                        url: "https://gazette.example/", published: Date(timeIntervalSinceReferenceDate: 5),
                        source: "gazette", documentID: "x", charset: "utf-8"))),
        ]),
        .refused(ReadingError(.binary, "a picture")), .want(offset: 1 << 40, count: 1 << 20), .unlocked("cannot"),
        .alone,
    ]

    /// The frame without its length, as it is decoded.
    private func body(_ answer: Answer) -> [UInt8] { Array(answer.encoded().dropFirst(4)) }

    @Test func `every reply decodes to what was encoded`() throws {
        for answer in FrameTests.answers {
            let frame = answer.encoded()
            #expect(frame.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) } == frame.count - 4)
            #expect(try Answer(decoding: body(answer), within: Self.bounds) == answer)
        }
    }

    @Test func `the fuzzing seeds are valid replies`() throws {
        let seeds = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fuzz/seeds/answer")
        let files = try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)
        #expect(files.count >= 4)
        for file in files { _ = try Answer(decoding: [UInt8](try Data(contentsOf: file)), within: Self.bounds) }
    }

    @Test func `no field of an article, a part or an envelope is left out`() {
        // A new field must be added to the frames and to the article above.
        #expect(Mirror(reflecting: FrameTests.article).children.count == 19)
        #expect(Mirror(reflecting: FrameTests.prepared).children.count == 3)
        #expect(Mirror(reflecting: Envelope()).children.count == 5)
        #expect(Mirror(reflecting: FrameTests.rejected).children.count == 7)
        #expect(
            Mirror(reflecting: SourceDocument(bytes: [], format: .text, member: 0)).children.count == 7)
        for child in Mirror(reflecting: FrameTests.article).children {
            #expect("\(child.value)" != "nil", "\(child.label ?? "?") is not tested")
        }
    }

    @Test func `every request decodes to what was encoded`() throws {
        let context = ReadingContext(name: FileName(bytes: [0xFF, 10, 65]), fallbackSource: "gazette")
        let limits = ReadingLimits(articleBytes: 77, articlesPerFile: 3, depth: 9)
        let requests: [Request] = [
            .lock(SandboxRules(limits: limits, memory: 1 << 40, processor: 12, processorInBatch: 3)),
            .take(context, [1, 2]),
            .takeEach([SmallFile(bytes: [1, 2], context: context), SmallFile(bytes: [], context: context)]),
            .prepare(context, [.rejected(FrameTests.rejected)]), .split(context, size: 1 << 41), .bytes([]),
            .next, .enough,
        ]
        for request in requests { #expect(try Request(decoding: Array(try request.encoded().dropFirst(4))) == request) }
    }

    @Test func `a frame that is truncated at any length, or too long, is refused`() {
        for answer in FrameTests.answers {
            let whole = body(answer)
            for count in 0..<whole.count {
                #expect(throws: FrameError.self) {
                    try Answer(decoding: Array(whole.prefix(count)), within: Self.bounds)
                }
            }
            #expect(throws: FrameError.self) { try Answer(decoding: whole + [0], within: Self.bounds) }
        }
    }

    @Test func `a frame with changed bytes is refused or decoded, and never crashes`() {
        var random = SystemRandomNumberGenerator()
        let whole = FrameTests.answers.map(body)
        for _ in 0..<20_000 {
            guard var frame = whole.randomElement(using: &random) else { continue }
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                frame[Int.random(in: 0..<frame.count, using: &random)] = .random(in: 0...255, using: &random)
            }
            guard let answer = try? Answer(decoding: frame, within: Self.bounds) else { continue }
            // A decoded reply encodes to the same reply.
            #expect((try? Answer(decoding: body(answer), within: Self.bounds)) == answer)
        }
    }

    @Test func `random bytes are refused`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let kind = UInt8.random(in: 1...2, using: &random)
            let noise = (0..<Int.random(in: 1...400, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            #expect(throws: FrameError.self) {
                try Answer(decoding: [kind, 0xFF, 0xFF, 0, 0] + noise, within: Self.bounds)
            }
        }
    }

    /// A reply with this article.
    private func altered(_ article: Article, member: Int = 0) -> [UInt8] {
        body(.prepared([.article(PreparedArticle(article: article, member: member))], parts: 1, isLast: true))
    }

    private static func made(
        title: String? = nil, byline: [String] = [], url: String? = nil, language: String? = nil,
        published: Date? = nil, text: String = FrameTests.article.text, words: Int = 8
    ) -> Article {
        Article(
            title: title, byline: byline, url: url, language: language, published: published, format: .text, text: text,
            words: WordCount(words))
    }

    @Test func `invalid article fields are refused`() throws {
        _ = try Answer(decoding: altered(Self.made()), within: Self.bounds)
        let bad = [
            Self.made(words: 1_000), Self.made(title: String(repeating: "a", count: 501)),
            Self.made(title: "a\u{1B}[2J"), Self.made(title: "a\nb"), Self.made(text: "a\0b"),
            Self.made(text: "a\u{9B}2Jb"), Self.made(text: "a\u{2028}b"),
            Self.made(byline: [String](repeating: "a", count: 101)), Self.made(byline: ["a\u{7F}"]),
            Self.made(url: "http://" + String(repeating: "a", count: 2_048)), Self.made(language: "FR"),
            Self.made(language: "f"), Self.made(published: Date(timeIntervalSince1970: 1e11)),
            Self.made(published: Date(timeIntervalSince1970: -.infinity)),
        ]
        for article in bad {
            #expect(throws: FrameError.self, "\(article)") {
                try Answer(decoding: altered(article), within: Self.bounds)
            }
        }
        #expect(throws: FrameError.self) {
            try Answer(decoding: altered(Self.made(), member: 1 << 50), within: Self.bounds)
        }
    }

    @Test func `batches with too many parts, empty batches and documents beyond the limit are refused`() {
        let document = SourcePart.document(SourceDocument(bytes: [1], format: .text, member: 0))
        let large = SourcePart.document(
            SourceDocument(bytes: [UInt8](repeating: 32, count: 18 << 20), format: .text, member: 0))
        for answer: Answer in [
            .parts([]), .parts([SourcePart](repeating: document, count: 1_001)), .parts([large]),
            .prepared([], parts: 0, isLast: false), .prepared([], parts: Int.max >> 1, isLast: false),
        ] {
            #expect(throws: FrameError.self) { try Answer(decoding: body(answer), within: Self.bounds) }
        }
    }

    @Test func `messages for people are shortened and cleaned, and the file is still accepted`() throws {
        let reason = String(repeating: "é\u{1B}[31m", count: 2_000)
        let member = RejectedMember(member: 1, offset: nil, length: 3, label: "a\nb", entry: "../\u{7}", reason: reason)
        guard
            case .prepared(let parts, _, _) = try Answer(
                decoding: body(.prepared([.rejected(member)], parts: 1, isLast: true)), within: Self.bounds),
            case .rejected(let read)? = parts.first
        else {
            Issue.record("not a rejection")
            return
        }
        #expect(read.label == "a\u{FFFD}b")
        #expect(read.entry == "../\u{FFFD}")
        #expect(read.reason.utf8.count <= 4_096)
        #expect(read.reason.hasPrefix("é\u{FFFD}[31mé"))
    }

    @Test func `an id is computed from the content of the article`() throws {
        guard case .prepared(let parts, _, _) = try Answer(decoding: altered(Self.made()), within: Self.bounds),
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

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

@Suite struct VocabularyTests {
    private let place: TemporaryDirectory

    init() throws { place = try TemporaryDirectory() }

    private func open() throws -> FamilyEngine {
        try FamilyEngine(path: place.path("index.sqlite"), access: .readWrite, matcher: WordMatcher())
    }

    private func words(_ index: FamilyEngine, _ beginning: String, in language: String = "fr") throws -> [String] {
        try index.words(of: language, beginning: beginning, limit: 100).map(\.spelling)
    }

    @Test func `a word of a transaction that failed is added by the next one`() throws {
        let index = try open()
        _ = try index.admit([Samples.submission("brume claire", language: "fr")])
        let submission = Samples.submission("brume dense sur la vallée", language: "fr")
        for _ in 0..<2 {
            #expect(throws: IndexError.self) {
                try index.store.write("fail") { (transaction: any FamilyTransaction) -> Void in
                    let text = index.store.encode([submission.article.text])[0]
                    try transaction.insert(
                        submission, as: ArticleNumber(99), fingerprintID: FingerprintID(99),
                        titledDigest: submission.fingerprint.titledDigest, text: text)
                    throw IndexError(step: "fail", object: "index", cause: .fault, detail: "as wanted")
                }
            }
            #expect(try words(index, "d") == [] && words(index, "b") == ["brume"])
        }
        _ = try index.admit([submission])
        #expect(try words(index, "d") == ["dense"] && words(index, "v") == ["vallée"])
        #expect(try index.verify() == [])
    }

    @Test func `a word that only a forgotten article had is forgotten, and any process can add it again`() throws {
        let (daemon, other) = (try open(), try open())
        let gone = Samples.submission("brume dense", language: "fr")
        _ = try daemon.admit([
            gone, Samples.submission("brume claire", language: "fr"),
            Samples.submission("wie dense", language: "de"),
        ])
        #expect(try words(daemon, "d") == ["dense"])
        _ = try other.forget([gone.article.id], keepingFiles: false)
        #expect(try words(daemon, "d") == [] && words(daemon, "b") == ["brume"])
        #expect(try words(daemon, "d", in: "de") == ["dense"])
        // The first process has added the word before, and must notice that it is gone.
        _ = try daemon.admit([Samples.submission("pluie dense", language: "fr")])
        #expect(try words(other, "d") == ["dense"])
        #expect(try daemon.verify() == [])
    }

    @Test func `no word of a forgotten article is left in the files`() throws {
        let index = try open()
        // In many batches, so that the table has several pages and the word is moved between them.
        let gone = Samples.submission("mot zyxwvut ici", language: "fr")
        for batch in 0..<6 {
            _ = try index.admit(
                (0..<60).map { number in
                    let words = (0..<8).map { "z\(batch)x\(number)y\($0)" }
                    return Samples.submission(
                        words.joined(separator: " "), language: "fr", inode: UInt64(100 * batch + number))
                })
            if batch == 2 { _ = try index.admit([gone]) }
        }
        #expect(try place.contents().range(of: Data("zyxwvut".utf8)) != nil)
        _ = try index.forget(gone.article.id)
        #expect(try place.contents().range(of: Data("zyxwvut".utf8)) == nil)
        #expect(try index.verify() == [])
    }

    @Test func `words of terms that were made anew are those of the new terms`() throws {
        let index = try open()
        let old = Samples.submission("brume dense", language: "fr")
        _ = try index.admit([old, Samples.submission("lune dense", language: "fr")])
        let versions = ReadingVersions(reader: 0, analyzer: 7)
        func terms(_ article: Article) -> SearchTerms {
            let text = article.text.replacing("brume", with: "brouillard")
            return SearchTerms(title: "", body: text, spellings: text)
        }
        while try index.renewTerms(atMost: 1, by: versions, terms) > 0 {}
        #expect(try words(index, "b") == ["brouillard"] && words(index, "d") == ["dense"])
        #expect(try index.verify() == [])
    }

    @Test func `known words are discarded when words were removed, or when they are too many`() {
        let known = KnownWords(limit: 3)
        func isKnown(_ hash: UInt64) -> Bool {
            var result = false
            known.lookUp { result = $0(hash) }
            return result
        }
        known.begin(removals: 1)
        known.adopt([1, 2], removals: 1)
        #expect(isKnown(1) && isKnown(2) && !isKnown(3))
        // Committed before another process removed words, but noted only now.
        known.adopt([3], removals: 0)
        #expect(!isKnown(3))
        known.begin(removals: 2)
        #expect(!isKnown(1))
        known.adopt([1, 2, 3], removals: 2)
        known.adopt([4], removals: 2)
        #expect(!isKnown(1) && isKnown(4))
    }
}

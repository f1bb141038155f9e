// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import LocalReader
import Pipeline
import Reading
import Testing

@testable import Matching

/// Stored results carry the version of the code that made them: `reread` and `refold` find outdated ones by it. So a
/// change of results without a new version is a defect that no other test sees. These tests compare digests of the
/// results for all samples of the repository with recorded digests.
///
/// When one of them fails:
/// - The change is meant to alter results: add one to the version, and record the new digest under it.
/// - The change is not meant to alter results: it does; mend it.
/// - Only samples were added or changed: replace the digest of the current version.
@Suite struct VersionTests {
    /// The digest of results by version. Older versions stay as a record.
    private static let reader = [
        1: "3449b3d94cd5ed94", 2: "ae7495ad54f17229", 3: "55c4e7ee2d2c0616", 4: "55c4e7ee2d2c0616",
    ]
    private static let analyzer = [1: "652a1fd31e894867", 2: "bb94b5da8d8324aa"]
    private static let rules = [5: "030c8267fbdf51f5", 6: "1ef28f7c66a44df6", 7: "1ef28f7c66a44df6"]
    private static let thresholds = [5: "780c4eac5ce923fc", 6: "881879db2fd28dea", 7: "8ad7e79bf91c7fd3"]

    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All that reading and preparing the samples gives, in order of their names.
    private static func prepared() throws -> [(name: String, articles: [PreparedArticle], rejections: [String])] {
        var results: [(String, [PreparedArticle], [String])] = []
        for folder in ["Tests/Samples/reading", "Tests/Samples/formats", "Tests/Samples/archives", "deploy/samples"] {
            let place = checkout.appending(path: folder)
            let names = try FileManager.default.subpathsOfDirectory(atPath: place.path).sorted()
            for name in names where !name.hasSuffix(".expected.json") && name != "make" {
                var isDirectory: ObjCBool = false
                let path = place.appending(path: name).path
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue
                else { continue }
                let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
                let reader = InProcessReader(reader: Reader())
                var (articles, rejections): ([PreparedArticle], [String]) = ([], [])
                do {
                    try reader.take(bytes, of: ReadingContext(name: FileName(name))) { parts in
                        for part in parts {
                            switch part {
                            case .article(let article): articles.append(article)
                            case .rejected(let member): rejections.append("\(member.member) rejected")
                            }
                        }
                        return true
                    }
                } catch let error as ReadingError {
                    rejections.append(error.code.rawValue)
                }
                results.append(("\(folder)/\(name)", articles, rejections))
            }
        }
        return results
    }

    private static func digest(_ lines: [String]) -> String {
        let digest = ContentDigest(of: lines.joined(separator: "\n").utf8)
        return digest.bytes.prefix(8).map { String(format: "%02x", $0) }.joined()
    }

    private static func published(_ article: Article) -> String {
        time(article.published) + (article.publishedIsDay ? " (day)" : "")
    }

    private static func time(_ date: Date?) -> String { date.map { "\($0.timeIntervalSince1970)" } ?? "-" }

    private static func line(_ article: Article) -> String {
        let parts: [String] = [
            article.title ?? "-", article.byline.joined(separator: ";"), article.source ?? "-", article.url ?? "-",
            article.documentID ?? "-", article.language ?? "-", published(article), time(article.modified),
            article.section ?? "-", time(article.embargoed), article.status?.rawValue ?? "-",
            article.withdraws ?? "-", "\(article.isIncomplete)", article.format.rawValue, article.text,
        ]
        return parts.joined(separator: "|")
    }

    @Test func `other articles for the same files need a new version of the reader`() throws {
        let results = try Self.prepared()
        #expect(results.count > 30 && results.flatMap(\.articles).count > 40)
        let lines = results.flatMap { [$0.name] + $0.articles.map { Self.line($0.article) } + $0.rejections }
        #expect(Self.digest(lines) == Self.reader[ReadingVersions.current.reader])
    }

    @Test func `other terms for the same text need a new version of the analyzer`() throws {
        let analyzer = Analyzer()
        let lines = try Self.prepared().flatMap(\.articles).flatMap { prepared in
            let terms = analyzer.terms(of: prepared.article)
            return [terms.title, terms.body, terms.byline, terms.section, terms.spellings]
        }
        #expect(Self.digest(lines) == Self.analyzer[ReadingVersions.current.analyzer])
    }

    @Test func `other fingerprints for the same text need a new version of the rules`() throws {
        let matcher = Matcher()
        let lines = try Self.prepared().flatMap(\.articles).map(\.article).map { article in
            let fingerprint = matcher.prepare(
                title: article.title, text: article.text, language: article.language, without: [])
            return
                "\(fingerprint.body.digest) \(fingerprint.titledDigest.digest) \(fingerprint.shingles) \(fingerprint.keys) \(fingerprint.sketch) "
                + "\(fingerprint.lines) \(fingerprint.names) \(fingerprint.language)"
        }
        #expect(Self.digest(lines) == Self.rules[FamilyRules.version])
    }

    /// The code of the thresholds without comments and white space, file by file in the order of their names. Decisions
    /// on the samples would not show every change.
    @Test func `another threshold needs a new version of the rules`() throws {
        let rules = Self.checkout.appending(path: "Sources/Matching/Rules")
        let files = try FileManager.default.contentsOfDirectory(atPath: rules.path).filter { $0.hasSuffix(".swift") }
        #expect(files.contains("FamilyRules.swift") && files.allSatisfy { $0.hasPrefix("FamilyRules") })
        let lines = try files.sorted().map { try String(contentsOf: rules.appending(path: $0), encoding: .utf8) }
            .flatMap { $0.split(separator: "\n") }
            .map { line in line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line }
            .map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty && !$0.hasPrefix("staticletversion=") }
        #expect(lines.count > 250)
        #expect(Self.digest(lines) == Self.thresholds[FamilyRules.version])
    }
}

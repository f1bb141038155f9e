// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

/// Labelled data sets. They are stored outside the repository, next to it or in the directory named by COPYTASTER_DATA.
enum KnownSets {
    static let directory: URL = {
        if let named = ProcessInfo.processInfo.environment["COPYTASTER_DATA"] { return URL(fileURLWithPath: named) }
        return URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared/data")
    }()

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: directory.appending(path: path).path)
    }

    struct Row: Decodable {
        let id: String
        let title: String?
        let text: String
        let date: String?
        let lang: String?

        var published: Date? { date.flatMap { try? Date($0, strategy: .iso8601) } }  // nil for an invalid date
        var ready: MatchableText { MatchableText(title: title, text: text) }
    }

    static func rows(_ path: String) throws -> [Row] {
        try Data(contentsOf: directory.appending(path: path)).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Row.self, from: Data($0))
        }
    }

    static func table(_ path: String) throws -> [[String]] {
        try String(contentsOf: directory.appending(path: path), encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t").map(String.init)
        }
    }
}

@Suite struct KnownSetsTests {
    let matcher = Matcher()

    /// The match of two texts that are candidates for each other, if it joins them.
    private func joined(_ a: MatchableText, _ b: MatchableText, gap: Double? = nil) -> PairMatch.Kind? {
        let meet = [(CandidateKind.copies, \Fingerprint.keys), (.renderings, \.sketch)].contains { kind, keys in
            let index = matcher.makeCandidateIndex(kind)
            index.insert(FingerprintID(1), keys: a.fingerprint[keyPath: keys])
            return !index.candidates(b.fingerprint[keyPath: keys]).isEmpty
        }
        guard meet || a.fingerprint.body == b.fingerprint.body, let match = matcher.compare(a, b) else { return nil }
        return FamilyRules.joins(match, Circumstances(gap: gap)) ? match.kind : nil
    }

    @Test(.enabled(if: KnownSets.has("seeds"), "no seeds next to the repository"))
    func `five different texts on one event are no copies`() throws {
        let folder = KnownSets.directory.appending(path: "seeds")
        let texts = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
            MatchableText(title: nil, text: try String(contentsOf: $0, encoding: .utf8))
        }
        #expect(texts.count == 5)
        for (index, a) in texts.enumerated() {
            for b in texts[..<index] { #expect(matcher.compare(a, b) == nil) }
        }
    }

    @Test(.enabled(if: KnownSets.has("families/fr-pairs-dev.jsonl"), "no labelled pairs next to the repository"))
    func `labelled pairs are joined or separated as labelled`() throws {
        var rows: [String: KnownSets.Row] = [:]
        for row in try KnownSets.rows("families/fr-pairs-dev.jsonl") { rows[row.id] = row }
        var folded: [String: Int] = [:]
        var all: [String: Int] = [:]
        for fields in try KnownSets.table("families/fr-pairs-dev.tsv") {
            guard fields.count >= 3, let a = rows[fields[0]], let b = rows[fields[1]] else { continue }
            var gap: Double?
            if let first = a.published, let second = b.published { gap = abs(first.timeIntervalSince(second)) }
            all[fields[2], default: 0] += 1
            if joined(a.ready, b.ready, gap: gap) != nil { folded[fields[2], default: 0] += 1 }
        }
        #expect(all["D"] == 12)
        #expect(folded["D"] == 12)
        for label in ["F", "R", "N", "S"] { #expect(folded[label, default: 0] == 0, "\(label)") }
    }

    @Test(.enabled(if: KnownSets.has("renderings/wmt21-fr-dev.jsonl"), "no renderings next to the repository"))
    func `machine translations of one original are renderings, those of different ones are not`() throws {
        let rows = try KnownSets.rows("renderings/wmt21-fr-dev.jsonl")
        let texts = rows.map(\.ready)
        let documents = try KnownSets.table("renderings/wmt21-fr-dev.tsv").filter { $0.count >= 2 }
        let document = Dictionary(documents.map { ($0[0], $0[1]) }) { first, _ in first }
        var (found, pairs) = (0, 0)
        for (i, a) in texts.enumerated() {
            for (j, b) in texts[..<i].enumerated() {
                let isOne = document[rows[i].id] == document[rows[j].id]
                // All pairs within one document, and every tenth of the others, which takes seconds.
                guard isOne || (i + j).isMultiple(of: 10) else { continue }
                let kind = joined(a, b)
                if isOne { (found, pairs) = (found + (kind == nil ? 0 : 1), pairs + 1) } else { #expect(kind == nil) }
            }
        }
        #expect(pairs == 1_350)
        #expect(Double(found) >= 0.96 * Double(pairs))
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

/// Sets with known truth, which lie beside the checkout (or where COPYTASTER_DATA says) and are not part of it.
private enum KnownSets {
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
    }

    static func rows(_ path: String) throws -> [Row] {
        try Data(contentsOf: directory.appending(path: path)).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Row.self, from: Data($0))
        }
    }
}

@Suite struct KnownSetsTests {
    let matcher = Matcher()

    @Test(.enabled(if: KnownSets.has("seeds"), "no seeds beside the checkout"))
    func `five different texts on one event are no copies`() throws {
        let folder = KnownSets.directory.appending(path: "seeds")
        let prints = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
            matcher.prepare(try String(contentsOf: $0, encoding: .utf8))
        }
        #expect(prints.count == 5)
        for (index, a) in prints.enumerated() {
            for b in prints[..<index] { #expect(matcher.compare(a, b) == nil) }
        }
    }

    @Test(.enabled(if: KnownSets.has("families/fr-pairs-dev.jsonl"), "no labelled pairs beside the checkout"))
    func `labelled pairs are told apart and together as labelled`() throws {
        var prints: [String: Fingerprint] = [:]
        for row in try KnownSets.rows("families/fr-pairs-dev.jsonl") {
            prints[row.id] = matcher.prepare(title: row.title, text: row.text)
        }
        let table = try String(
            contentsOf: KnownSets.directory.appending(path: "families/fr-pairs-dev.tsv"), encoding: .utf8)
        var folded: [Substring: Int] = [:]
        var all: [Substring: Int] = [:]
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count >= 3, let a = prints[String(fields[0])], let b = prints[String(fields[1])] else {
                continue
            }
            let index = matcher.makeCandidateIndex()
            index.insert(PrintNumber(1), keys: a.keys)
            let together = !index.candidates(b.keys).isEmpty && matcher.compare(a, b) != nil
            all[fields[2], default: 0] += 1
            if together { folded[fields[2], default: 0] += 1 }
        }
        #expect(all["D"] == 12)
        #expect(folded["D", default: 0] >= 11)
        for label in ["F", "R", "N"] as [Substring] { #expect(folded[label, default: 0] == 0, "\(label)") }
    }

    @Test(
        .enabled(if: KnownSets.has("renderings/wmt21-fr-dev.jsonl"), "no renderings beside the checkout"))
    func `renderings of different documents are no copies`() throws {
        let prints = try KnownSets.rows("renderings/wmt21-fr-dev.jsonl").map {
            matcher.prepare(title: $0.title, text: $0.text)
        }
        let table = try String(
            contentsOf: KnownSets.directory.appending(path: "renderings/wmt21-fr-dev.tsv"), encoding: .utf8)
        let documents = table.split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0.count >= 2 }
        let document = Dictionary(documents.map { (String($0[0]), String($0[1])) }) { first, _ in first }
        let ids = try KnownSets.rows("renderings/wmt21-fr-dev.jsonl").map(\.id)
        for (i, a) in prints.enumerated() {
            for (j, b) in prints[..<i].enumerated() where document[ids[i]] != document[ids[j]] {
                #expect(matcher.compare(a, b) == nil, "\(ids[i]) \(ids[j])")
            }
        }
    }
}

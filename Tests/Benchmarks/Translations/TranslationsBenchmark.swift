// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Matching

/// How many translations are found and recognised, by pair of languages, and how many other pairs are called
/// translations.
///
///     COPYTASTER_BENCHMARKS=1 swift run -c release translations-benchmark ARTICLES.jsonl TRUTH.tsv [--with MORE.jsonl]…
///     [--half 0|1] [--only LANGUAGES] [--missed LANGUAGES]
///
/// TRUTH.tsv has an id and a group per line; the articles of one group are translations of one another. `--half` uses
/// every second group.
@main
enum TranslationsBenchmark {
    struct Row: Decodable {
        let id: String
        let language: String?
        let tag: String?
        let title: String?
        let text: String
    }

    struct Tally {
        var pairs = 0
        var found = 0
        var accepted = 0
    }

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func values(_ option: String) -> [String] {
            var found: [String] = []
            while let place = arguments.firstIndex(of: option), place + 1 < arguments.count {
                found.append(arguments[place + 1])
                arguments.removeSubrange(place...place + 1)
            }
            return found
        }
        let more = values("--with")
        let half = values("--half").first.flatMap { Int($0) }
        let only = values("--only").first.map { Set($0.split(separator: ",").map(String.init)) }
        let missed = values("--missed").first
        guard arguments.count == 2 else {
            print("usage: translations-benchmark ARTICLES.jsonl TRUTH.tsv [--with MORE.jsonl] [--half 0|1]")
            exit(64)
        }
        var groups: [String: String] = [:]
        for line in try String(contentsOfFile: arguments[1], encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t")
            groups[String(fields[0])] = String(fields[1])
        }
        let order = Set(groups.values).sorted()
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var rows: [Row] = []
        for path in [arguments[0]] + more {
            for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
                if path == arguments[0] {
                    guard let group = groups[row.id] else { continue }
                    if let half, place[group, default: 0] % 2 != half { continue }
                    if let only, !only.contains(row.language ?? "") { continue }
                }
                rows.append(row)
            }
        }
        let matcher = Matcher()
        let clock = ContinuousClock()
        var fingerprints: [Fingerprint] = []
        let preparing = clock.measure {
            fingerprints = rows.map { matcher.prepare(title: $0.title, text: $0.text, language: $0.language) }
        }
        let keys = fingerprints.reduce(0) { $0 + $1.names.count }
        print(
            "\(rows.count) articles, \(preparing / rows.count) each to prepare, \(keys / rows.count) keys of names each"
        )
        let index = matcher.makeCandidateIndex(.translations)
        var candidates: Set<[Int]> = []
        let searching = clock.measure {
            for (number, one) in fingerprints.enumerated() where one.language != .unknown {
                index.insert(FingerprintID(Int64(number)), keys: one.names, language: one.language)
            }
            for (number, one) in fingerprints.enumerated() where one.language != .unknown {
                for found in index.candidates(one.names, language: one.language) where found.value != number {
                    candidates.insert([min(number, Int(found.value)), max(number, Int(found.value))])
                }
            }
        }
        print("\(candidates.count) candidate pairs, \(searching / rows.count) each to find")
        var read: [Int: ComparedWords] = [:]
        func words(_ number: Int) -> ComparedWords {
            if let known = read[number] { return known }
            let made = matcher.words(title: rows[number].title, text: rows[number].text, without: [])
            read[number] = made
            return made
        }
        func accepts(_ a: Int, _ b: Int) -> Bool {
            matcher.compare(fingerprints[a], fingerprints[b]) { (words(a), words(b)) }?.kind == .translation
        }
        func name(_ number: Int) -> String { rows[number].tag ?? rows[number].language ?? "-" }
        func label(_ a: Int, _ b: Int) -> String { [name(a), name(b)].sorted().joined(separator: "-") }
        var tallies: [String: Tally] = [:]
        var (others, wrong) = (0, 0)
        var members: [String: [Int]] = [:]
        for (number, row) in rows.enumerated() {
            if let group = groups[row.id] { members[group, default: []].append(number) }
        }
        var verdicts: [[Int]: Bool] = [:]
        let comparing = clock.measure { for pair in candidates { verdicts[pair] = accepts(pair[0], pair[1]) } }
        for pair in candidates {
            let group = groups[rows[pair[0]].id]
            if group != nil, group == groups[rows[pair[1]].id] { continue }
            others += 1
            if verdicts[pair] == true {
                wrong += 1
                if wrong <= 40 { print("false: \(rows[pair[0]].id) \(rows[pair[1]].id)") }
            }
        }
        for group in members.values {
            for (at, a) in group.enumerated() {
                for b in group[(at + 1)...] where rows[a].language != rows[b].language {
                    let pair = [min(a, b), max(a, b)]
                    let key = label(a, b)
                    tallies[key, default: Tally()].pairs += 1
                    let isFound = candidates.contains(pair)
                    if isFound { tallies[key, default: Tally()].found += 1 }
                    let isAccepted = verdicts[pair] ?? false
                    if isFound, isAccepted { tallies[key, default: Tally()].accepted += 1 }
                    if !isAccepted, missed == key {
                        print("missed \(isFound ? "check" : "candidate"): \(rows[a].id) \(rows[b].id)")
                    }
                }
            }
        }
        for (key, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            func share(_ part: Int) -> String { String(format: "%.3f", Double(part) / Double(tally.pairs)) }
            print("\(key)\t\(tally.pairs)\tfound \(share(tally.found))\taccepted \(share(tally.accepted))")
        }
        let sum = tallies.values.reduce(into: Tally()) {
            $0.pairs += $1.pairs
            $0.found += $1.found
            $0.accepted += $1.accepted
        }
        print(
            "all \(sum.pairs): found \(sum.found), accepted \(sum.accepted); other candidates \(others), accepted \(wrong); comparing \(comparing / max(1, candidates.count)) each"
        )
    }
}

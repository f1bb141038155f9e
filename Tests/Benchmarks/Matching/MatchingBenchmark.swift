// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The cost of matching as an index grows to a million articles: processor time and memory per article.
///
///     COPYTASTER_BENCHMARKS=1 swift run -c release matching-benchmark ARTICLES.jsonl [--most N] [--seed N]
///     [--reworded]
///         [--one-language]
///
/// Times are processor time of this process, in microseconds per article, averaged over the last 5,000 before each
/// mark.
@main
enum MatchingBenchmark {
    private static let marks = [10_000, 30_000, 100_000, 300_000, 1_000_000]
    private static let averaged = 5_000
    private static let block = 500

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let most = number(after: "--most", in: arguments) ?? 1_000_000
        let seed = number(after: "--seed", in: arguments) ?? 1
        guard let path = arguments.first, !path.hasPrefix("--"), most >= marks[0], seed >= 0 else {
            print(
                "usage: matching-benchmark ARTICLES.jsonl [--most N] [--seed N] [--reworded] [--one-language], "
                    + "N at least \(marks[0]) articles"
            )
            exit(64)
        }
        let isReworded = arguments.contains("--reworded")
        let isOneLanguage = arguments.contains("--one-language")
        let made = try MadeArticles(
            URL(filePath: path), seed: UInt64(seed), reworded: isReworded, isOneLanguage: isOneLanguage)
        guard made.isEnough else {
            print("\(path) has \(made.articles) articles with sentences, too few to generate others from")
            exit(65)
        }
        print(
            "generated from \(made.articles) articles\(isReworded ? ", reworded" : "")\(isOneLanguage ? ", one language" : ""), seed \(seed); processor time in µs per article"
        )
        print(
            "  articles  matching  to first  articles/s  learning  copies  renderings  translations  compare  (prepare)"
        )
        var index = GrowingIndex(made)
        var first: Double?
        for mark in (marks.filter { $0 < most } + [most]) {
            while index.articles < mark - averaged { index.grow(by: min(block, mark - averaged - index.articles)) }
            index.reset()
            while index.articles < mark { index.grow(by: min(block, mark - index.articles)) }
            let matching = show(index, first: first)
            first = first ?? matching
        }
    }

    /// - Returns: microseconds of matching per article.
    private static func show(_ index: GrowingIndex, first: Double?) -> Double {
        let sums = index.sums
        let articles = Double(sums.articles)
        func time(_ step: GrowingIndex.Step) -> Double { sums.seconds[step.rawValue] / articles * 1e6 }
        let matching = GrowingIndex.Step.allCases.filter { $0 != .prepare }.reduce(0) { $0 + time($1) }
        print(
            String(
                format: "%10d %9.1f %9.2f %11.0f %9.1f %7.1f %11.1f %13.1f %8.1f %10.1f", index.articles, matching,
                matching / (first ?? matching), 1e6 / matching, time(.boilerplate), time(.copies), time(.renderings),
                time(.translations), time(.compare), time(.prepare)))
        func found(_ step: GrowingIndex.Step) -> Double { Double(sums.candidates[step.rawValue]) / articles }
        print(
            String(
                format: "           candidates: copies %.2f, renderings %.2f, translations %.2f;"
                    + " compared %.2f, words read %.2f, links %.2f",
                found(.copies), found(.renderings), found(.translations), Double(sums.compared) / articles,
                Double(sums.readWords) / articles, Double(sums.links) / articles))
        func bytes(_ step: GrowingIndex.Step) -> Double { Double(index.bytes[step.rawValue]) / Double(index.articles) }
        let all = [GrowingIndex.Step.boilerplate, .copies, .renderings, .translations]
        print(
            String(
                format: "           bytes: copies %.0f, renderings %.0f, translations %.0f, learning %.0f, total %.0f;"
                    + " %d fingerprints, %d lines learned",
                bytes(.copies), bytes(.renderings), bytes(.translations), bytes(.boilerplate),
                all.reduce(0) { $0 + bytes($1) }, index.fingerprintCount, index.learned))
        // The next mark may take minutes.
        fflush(nil)
        return matching
    }

    private static func number(after option: String, in arguments: [String]) -> Int? {
        guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else { return nil }
        return Int(arguments[place + 1])
    }
}

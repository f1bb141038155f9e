// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Matching

/// Puts articles into stories, each article as a family of its own, and measures the cost.
///
///     stories-benchmark ARTICLES.jsonl... [--drop | --stream] [--order N] [--undated] [--learn N]
///
/// Writes the id and the story of each article. `--drop`: all articles are received on one day, so that weights come from
/// the prior alone. `--stream`: each is received when it was published, days after days, and the index learns. `--order`
/// shuffles the articles of each day. Costs are written to standard error, in processor time of this process.
@main
enum StoriesBenchmark {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func flag(_ name: String) -> Bool {
            defer { arguments.removeAll { $0 == name } }
            return arguments.contains(name)
        }
        func number(_ name: String) -> Int? {
            guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
            defer { arguments.removeSubrange(place...place + 1) }
            return Int(arguments[place + 1])
        }
        let isStream = flag("--stream")
        _ = flag("--drop")
        let isUndated = flag("--undated")
        let order = number("--order") ?? 0
        guard !arguments.isEmpty else {
            print("usage: stories-benchmark ARTICLES.jsonl... [--drop | --stream] [--order N] [--undated]")
            exit(64)
        }
        var articles = try arguments.flatMap { try BenchmarkArticle.read($0) }
        if isUndated { articles = articles.map(\.undated) }
        var run = StoriesRun(isStream: isStream)
        for article in StoriesRun.ordered(articles, isStream: isStream, order: order) { run.take(article) }
        for article in articles { print("\(article.id)\t\(run.story(of: article).map { String($0.number) } ?? "-")") }
        FileHandle.standardError.write(Data((run.summary + "\n").utf8))
    }
}

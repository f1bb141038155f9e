// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import FullText
internal import Presentation

struct Search: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Find articles by their words; show one article of each family.",
        discussion: """
            An article must contain all words of the query; the best match is shown first. The query can contain \
            "a phrase", -word to exclude a word, title:word, source:name, lang:fr, since:2026-11-01, \
            until:2026-11-30 and since:7d. Case, accents and word endings are ignored.

            \(ExitState.help([.nothing, .badInput, .noIndex]))
            """)

    @Argument(help: "Words, phrases and filters.")
    var query: [String]

    @Flag(name: .long, help: "Show every copy instead of one article of each family.")
    var all = false

    @Option(name: .long, help: ArgumentHelp("Maximum number of results.", valueName: "number"))
    var limit = 20

    @OptionGroup var options: GlobalOptions

    /// Words in a snippet: about three lines of a terminal.
    private static let snippetWords = 36

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
        guard query.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            throw ValidationError("Give at least one search word.")
        }
    }

    func perform(at context: CommandContext) throws {
        var search: SearchQuery
        do throws(QueryError) {
            search = try context.analyzer.parse(Self.joined(query), now: Date(), midnight: LocalTime.midnight)
        } catch {
            throw CommandFailure(.badInput, "\(error)")
        }
        search.everyCopy = all
        search.limit = limit
        let index = try context.openIndex()
        let hits = try index.search(search)
        guard !hits.isEmpty else {
            throw CommandFailure(.nothing, context.isJSON ? "" : "nothing found")
        }
        if context.isJSON {
            for hit in hits { try write(hit, search, context) }
        } else {
            try context.console.show(try lines(hits, search, ShortIDs(index), context))
        }
    }

    /// An argument that contains a space was quoted for the shell and is treated as a phrase. A single argument is the
    /// whole query.
    static func joined(_ guarded: [String]) -> String {
        let arguments = guarded.map { $0.hasPrefix(minus) ? "-" + $0.dropFirst() : $0 }
        guard arguments.count > 1 else { return arguments.first ?? "" }
        return arguments.map { argument in
            guard argument.contains(where: \.isWhitespace), !argument.contains("\"") else { return argument }
            // -"a phrase", title:"a phrase"
            let words = argument.drop { $0 == "-" }
            let sign = argument.prefix(argument.count - words.count)
            guard let colon = words.firstIndex(of: ":"), !words[..<colon].contains(where: \.isWhitespace) else {
                return "\(sign)\"\(words)\""
            }
            return "\(sign)\(words[...colon])\"\(words[words.index(after: colon)...])\""
        }.joined(separator: " ")
    }

    /// Replaces the minus of `-word` during parsing, since the parser would take the word for options.
    private static let minus = "\u{10FDFF}"

    /// The arguments with excluded words marked, so that the parser does not take them for options.
    static func guarding(_ arguments: [String]) -> [String] {
        guard arguments.first == configuration.commandName ?? "search" else { return arguments }
        return joiningLimits(arguments).map { argument in
            let isExclusion =
                argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 1 && argument != "-h"
            return isExclusion ? minus + argument.dropFirst() : argument
        }
    }

    /// Changes `--limit -1` to `--limit=-1`: the value is not an excluded word.
    private static func joiningLimits(_ arguments: [String]) -> [String] {
        var joined: [String] = []
        for argument in arguments {
            if joined.last == "--limit", argument.dropFirst().first?.isNumber == true {
                joined[joined.count - 1] = "--limit=" + argument
            } else {
                joined.append(argument)
            }
        }
        return joined
    }

    private func write(_ hit: SearchHit, _ search: SearchQuery, _ context: CommandContext) throws {
        let snippet = context.analyzer.snippet(of: hit.article.article.text, for: search, words: Self.snippetWords)
        try context.printObject { json in
            ArticleJSON(hit.article).writeMembers(to: &json)
            json.key("copies")
            json.int(hit.copies)
            json.key("score")
            json.number(hit.score)
            json.key("snippet")
            json.string(
                (snippet.continuesBefore ? "… " : "") + snippet.text + (snippet.continuesAfter ? " …" : ""))
        }
    }

    private func lines(_ hits: [SearchHit], _ search: SearchQuery, _ short: ShortIDs, _ context: CommandContext) throws
        -> [String]
    {
        let style = context.console.styling
        var lines: [String] = []
        for hit in hits {
            let article = hit.article.article
            let copies = hit.copies > 1 ? Numbers.count(hit.copies, "copy", "copies") : ""
            let facts = [
                Wording.date(hit.article), article.source.map(SafeText.line) ?? "", article.language ?? "", copies,
                hit.article.withdrawal.map(Wording.withdrawal) ?? "",
            ].filter { !$0.isEmpty }.joined(separator: " · ")
            if !lines.isEmpty { lines.append("") }
            let id = try short(article.id)
            let titleColumns = (context.console.width ?? .max) - DisplayWidth.of(id) - 2
            let title = DisplayWidth.truncate(Wording.title(article), to: titleColumns)
            lines.append(style(id, .name) + "  " + style(title, .strong))
            lines += Wrapping.wrapped(facts, width: max(20, (context.console.width ?? .max) - 2)).map {
                "  " + style($0, .faint)
            }
            let snippet = context.analyzer.snippet(of: article.text, for: search, words: Self.snippetWords)
            lines += Highlight(snippet).lines(width: context.textWidth - 2, styling: style).map { "  " + $0 }
        }
        if hits.count == limit {
            let shown = limit == 1 ? "The first hit" : "The first \(limit) hits"
            lines += ["", style("\(shown); --limit shows more.", .faint)]
        }
        return lines
    }
}

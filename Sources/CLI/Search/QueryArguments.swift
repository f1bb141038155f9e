// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import FullText

/// The query on a command line: how its arguments become one text.
enum QueryArguments {
    /// Commands with a text of several words, in which a word may begin with a minus.
    static let commands: Set<String> = ["search", "count", "families", "export", "sources", "tag", "note"]
    private static let numbers: Set<String> = ["--limit", "--offset", "--min-copies"]

    /// Replaces the minus of `-word` during parsing, since the parser would take the word for options.
    private static let minus = "\u{10FDFF}"

    /// The arguments with excluded words marked, so that the parser does not take them for options.
    static func guarding(_ arguments: [String]) -> [String] {
        guard let command = arguments.first, commands.contains(command) else { return arguments }
        return completingNew(joiningNumbers(arguments)).map { argument in
            let isExclusion = argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 1
            return isExclusion && !["-h", "-o"].contains(argument) ? minus + argument.dropFirst() : argument
        }
    }

    /// The arguments as they were typed.
    static func typed(_ guarded: [String]) -> [String] {
        guarded.map { $0.hasPrefix(minus) ? "-" + $0.dropFirst() : $0 }
    }

    /// Changes `--limit -1` to `--limit=-1`: the value is not an excluded word.
    private static func joiningNumbers(_ arguments: [String]) -> [String] {
        var joined: [String] = []
        for argument in arguments {
            if let last = joined.last, numbers.contains(last), argument.dropFirst().first?.isNumber == true {
                joined[joined.count - 1] = last + "=" + argument
            } else {
                joined.append(argument)
            }
        }
        return joined
    }

    /// Changes `--new` without a name to `--names`.
    private static func completingNew(_ arguments: [String]) -> [String] {
        arguments.indices.map { position in
            let next = position + 1 < arguments.count ? arguments[position + 1] : "--"
            return arguments[position] == "--new" && next.hasPrefix("--") ? "--names" : arguments[position]
        }
    }

    /// The whole query. A single argument is the query. Of several, one that contains a space was quoted for the shell:
    /// it is a phrase, or a part of the query in parentheses if it contains operators.
    static func joined(_ guarded: [String]) -> String {
        let arguments = typed(guarded)
        guard arguments.count > 1 else { return arguments.first ?? "" }
        return arguments.map(part).joined(separator: " ")
    }

    private static func part(_ argument: String) -> String {
        guard argument.contains(where: \.isWhitespace) else { return argument }
        let words = argument.split(whereSeparator: \.isWhitespace)
        if words.contains(where: { ["OR", "AND", "NOT", "|"].contains($0) }) { return "(\(argument))" }
        // A word with a minus, a phrase or parentheses inside: not a phrase itself.
        let isComposed = words.dropFirst().contains { $0.count > 1 && ($0.hasPrefix("-") || $0.hasPrefix("(")) }
        if isComposed || argument.contains("\"") { return argument }
        // -"a phrase", title:"a phrase"
        let rest = argument.drop { $0 == "-" }
        let sign = argument.prefix(argument.count - rest.count)
        guard let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains(where: \.isWhitespace),
            let value = rest[rest.index(after: colon)...].first, !value.isWhitespace
        else { return "\(sign)\"\(rest)\"" }
        return "\(sign)\(rest[...colon])\"\(rest[rest.index(after: colon)...])\""
    }
}

extension Search {
    static func guarding(_ arguments: [String]) -> [String] { QueryArguments.guarding(arguments) }
    static func joined(_ guarded: [String]) -> String { QueryArguments.joined(guarded) }
}

/// A query as it was typed, and how it is understood.
struct UnderstoodQuery {
    let text: String
    /// Nil for every article.
    let condition: SearchCondition?
    /// Whether notes about it were shown.
    let hasNotes: Bool
}

extension CommandContext {
    /// Parses a query and shows the notes about it.
    /// - Parameter text: if it is empty, every article matches.
    /// - Throws: exit state 65 if the query is invalid.
    func understand(_ text: String, in index: any SearchVocabulary, now: Date) throws -> UnderstoodQuery {
        guard text.contains(where: { !$0.isWhitespace }) else {
            return UnderstoodQuery(text: "", condition: nil, hasNotes: false)
        }
        do {
            let parsed = try analyzer.parse(text, now: now, midnight: LocalTime.midnight, vocabulary: index)
            for note in parsed.notes { console.warning("note: \(SafeText.line(note))") }
            return UnderstoodQuery(text: text, condition: parsed.condition, hasNotes: !parsed.notes.isEmpty)
        } catch let error as QueryError {
            throw CommandFailure(.badInput, SafeText.line("\(error)"))
        }
    }

    /// The value of an option such as `--since` as a part of a query.
    func understand(_ field: String, of option: String?, in index: any SearchVocabulary, now: Date) throws
        -> SearchCondition?
    {
        guard let option else { return nil }
        guard !option.isEmpty, !option.contains(where: { $0.isWhitespace || "\"():|".contains($0) }) else {
            throw CommandFailure(.usage, "--\(field) is not a date or a time span: '\(SafeText.line(option))'")
        }
        return try understand("\(field):\(option)", in: index, now: now).condition
    }
}

extension SearchCondition {
    /// All of the conditions that are there; nil if none is.
    static func joining(_ conditions: SearchCondition?...) -> SearchCondition? {
        let given = conditions.compactMap(\.self)
        return given.count > 1 ? SearchCondition.all(given) : given.first
    }
}

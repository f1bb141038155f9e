// SPDX-License-Identifier: Apache-2.0

/// Refuses options of commands with a query that the parser would understand otherwise than they are meant: an option
/// with one dash, which would exclude a word, and options that other programs have.
enum OptionChecks {
    /// - Parameter arguments: a command line, in the order of `CommandWords`.
    /// - Throws: a usage failure that says what to write.
    static func check(_ arguments: [String]) throws(CommandFailure) {
        guard let command = arguments.first, QueryArguments.commands.contains(command) else { return }
        let options = arguments.dropFirst().prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0.count > 2 }
        for option in options {
            let name = String(option.drop { $0 == "-" }.prefix { $0 != "=" })
            if option.hasPrefix("--") {
                try refuseUnknown(name, of: command)
            } else {
                try refuseOneDash(name, of: command)
            }
        }
    }

    /// `search Macron -limit 3`
    private static func refuseOneDash(_ name: String, of command: String) throws(CommandFailure) {
        guard name.count > 1, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }),
            HelpArgument.longNames(of: command).contains(name)
        else { return }
        if texts.contains(command) {
            throw CommandFailure(
                .usage, "'-\(name)' has one dash: for the option write --\(name); for the word, quote the whole text")
        }
        throw CommandFailure(
            .usage, "'-\(name)' has one dash: for the option write --\(name); to leave out the word, write NOT \(name)")
    }

    /// Commands whose words are no query.
    private static let texts: Set<String> = ["tag", "note"]

    /// Suggests what to write instead of an option that only other programs have. All other unknown options are reported
    /// by the parser.
    private static func refuseUnknown(_ name: String, of command: String) throws(CommandFailure) {
        guard !texts.contains(command), advised.contains(name) || fields[name] != nil else { return }
        let known = HelpArgument.longNames(of: command)
        guard !known.contains(name) else { return }
        if let field = fields[name] {
            throw CommandFailure(
                .usage, "there is no option --\(name); write \(field): in the query, for example \(example(field))")
        }
        guard let advice = advice(name, known) else { return }
        throw CommandFailure(.usage, "there is no option --\(name); \(advice)")
    }

    /// Fields of a query that may be typed as options.
    private static let fields = [
        "since": "since", "from": "since", "after": "since", "until": "until", "to": "until", "before": "until",
        "arrived": "arrived", "source": "source", "lang": "lang", "language": "lang", "title": "title", "url": "url",
        "author": "by", "by": "by", "section": "section", "kind": "kind", "tag": "tag", "family": "family",
    ]

    private static func example(_ field: String) -> String {
        switch field {
        case "since": "since:7d"
        case "until": "until:2026-11-30"
        case "arrived": "arrived:today"
        case "lang": "lang:fr"
        case "kind": "kind:reprint"
        case "url": "url:example.org/page"
        case "family": "family:3f9a"
        default: "\(field):\"two words\""
        }
    }

    private static let advised: Set<String> = [
        "newest", "oldest", "latest", "recent", "page", "skip", "max", "top", "count", "csv", "excel", "xlsx",
    ]

    /// Nil if the command has nothing like it.
    private static func advice(_ name: String, _ known: Set<String>) -> String? {
        switch name {
        case "newest", "latest", "recent": known.contains("sort") ? "write --sort newest" : nil
        case "oldest": known.contains("sort") ? "write --sort oldest" : nil
        case "page", "skip":
            known.contains("offset") ? "--offset leaves out results: --offset 20 shows those from the 21st on" : nil
        case "max", "top": known.contains("limit") ? "write --limit" : nil
        case "count": "'copytaster count' counts"
        case "csv": known.contains("format") ? "write --format csv" : nil
        default: known.contains("spreadsheet") ? "write --spreadsheet --output FILE.csv" : nil
        }
    }
}

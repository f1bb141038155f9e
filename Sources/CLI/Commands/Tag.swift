// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials

struct TagArticles: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Put your own tags on an article or on its family, remove or list them.",
        discussion: """
            A search finds them with tag:word, and a tag of several words with quotes: copytaster search 'tag:"for the \
            minister"'. Case and accents make no difference. They survive a refold, and when an article is read again.

            To tag several articles, give their ids, and the tags with --tag: 'copytaster tag 30bdb742 79537e19 --tag \
            budget'. --tag also takes a tag that looks like an id. With --query, all articles that a search finds are tagged, \
            or lose the tags with --remove: 'copytaster tag --query "ferry since:7d" budget'. For more than 100 articles \
            the command asks for confirmation on a terminal; elsewhere --yes is required.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
            """)

    @Argument(
        help: ArgumentHelp(
            "The article's id or address, then the tags; with --tag, only ids or addresses; with --query, only tags; with "
                + "--list, nothing or an id.",
            valueName: "id-and-tags"))
    var words: [String] = []

    @Option(
        name: .customLong("tag"),
        help: ArgumentHelp("A tag for all articles that are given. The option can be repeated.", valueName: "tag"))
    var tags: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Tag all articles that a search finds, every copy.", valueName: "search"))
    var query: String?

    @Flag(name: [.short, .long], help: "With --query: do not ask for confirmation.")
    var yes = false

    @Flag(name: .long, help: "Remove these tags; without tags, all.")
    var remove = false

    @Flag(name: .long, help: "List the tags of an article, or of all articles.")
    var list = false

    @Flag(name: .long, help: "Tag the family: every article that is in it now and later.")
    var family = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard query != nil || !yes else { throw ValidationError("--yes needs --query.") }
        if list {
            guard !remove, !family, tags.isEmpty, query == nil, words.count <= 1 else {
                throw ValidationError("--list takes one id or nothing.")
            }
        } else if query != nil {
            guard remove || !words.isEmpty || !tags.isEmpty else {
                throw ValidationError("Give at least one tag.")
            }
        } else if !tags.isEmpty {
            guard !words.isEmpty else { throw ValidationError("Give at least one id.") }
        } else {
            guard words.count > (remove ? 0 : 1) else { throw ValidationError("Give an id and at least one tag.") }
        }
    }

    func perform(at context: CommandContext) throws {
        let typed = QueryArguments.typed(words)
        let editor = AnnotationEditor(context: context, isOfFamily: family)
        if list { return try editor.list(typed.first) { if case .tag = $0 { true } else { false } } }
        if let query {
            let names = typed + QueryArguments.typed(tags)
            if tags.isEmpty { try refuseIDs(names, context) }
            return try TaggingByQuery(
                query: QueryArguments.joined([query]), contents: names.map(Self.content), removes: remove, asks: !yes,
                editor: editor
            ).perform()
        }
        let ids = tags.isEmpty ? Array(typed.prefix(1)) : typed
        let names = tags.isEmpty ? Array(typed.dropFirst()) : QueryArguments.typed(tags)
        if tags.isEmpty { try refuseIDs(names, context) }
        let contents = names.map(Self.content)
        if remove {
            try editor.remove(contents, allLike: .tag(""), from: ids)
        } else {
            try editor.add(contents, to: ids)
        }
    }

    private static func content(_ tag: String) -> Annotation.Content {
        .tag(tag.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// Digits that make an id; fewer may be a number or a word, such as 2026 or cafe.
    private static let surelyID = 8

    /// A tag that is the id of an article was probably meant as one.
    private func refuseIDs(_ names: [String], _ context: CommandContext) throws {
        let suspects = names.filter { name in
            // Ids are shown in lower case.
            guard Article.IDPrefix(name) != nil, name == name.lowercased() else { return false }
            let isMixed = name.contains(where: \.isNumber) && name.contains(where: \.isLetter)
            return isMixed || name.count >= Self.surelyID
        }
        guard !suspects.isEmpty else { return }
        let index = try context.openIndex()
        for name in suspects {
            guard let prefix = Article.IDPrefix(name), try isID(prefix, in: index) else { continue }
            throw CommandFailure(
                .usage, "'\(name)' is the id of an article; to tag several articles, write the tag with --tag",
                hint: (query == nil ? "copytaster tag \(words[0]) \(name) --tag TEXT. " : "")
                    + "For a tag that is called '\(name)', write --tag \(name).")
        }
    }

    /// Whether exactly one article has an id that begins like this; with many articles, a few digits begin many ids.
    private func isID(_ prefix: Article.IDPrefix, in index: any ArticleQueries) throws(IndexError) -> Bool {
        do throws(IndexError) { return try index.article(prefix) != nil } catch {
            guard case .ambiguous = error.cause else { throw error }
            return prefix.description.count >= Self.surelyID
        }
    }
}

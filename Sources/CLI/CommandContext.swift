// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import FoundationEssentials
internal import FullText
internal import IndexFactory
internal import Matching
internal import Presentation
internal import Reading
internal import Spool
internal import SystemPackage

/// Options of every command.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Use inbox, work, archive, rejected, index and settings in this directory. "
                + "(environment: COPYTASTER_DIRECTORY)", valueName: "dir"),
        completion: .directory)
    var directory: String?

    @Option(
        name: .long, help: ArgumentHelp("Read the settings from this file.", valueName: "file"), completion: .file())
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Use this inbox; all other paths stay the same. (environment: COPYTASTER_INBOX)", valueName: "path"),
        completion: .directory)
    var inbox: String?

    @Flag(name: .long, help: "Print JSON Lines on standard output.")
    var json = false

    /// `Copytaster.run` looks for it before the command line is parsed, so that it also applies to help.
    @Flag(name: .long, help: "Print long output at once. On a terminal it is shown page by page; q ends that.")
    var noPager = false

    func validate() throws {
        if let objection = Locations.objection(directory: directory, inbox: inbox, config: config) {
            throw ValidationError(objection)
        }
    }
}

/// What a command works with: the settings in force, their directories and index, and the console.
struct CommandContext: Sendable {
    let console: Console
    let locations: Locations
    let settings: Settings
    let directories: SpoolDirectories
    let isJSON: Bool
    let matcher = Matcher()
    let analyzer = Analyzer()

    /// - Parameter needsSettings: whether the command depends on the settings, so that invalid settings must stop it.
    init(_ options: GlobalOptions, console: Console, needsSettings: Bool) throws {
        self.console = console
        isJSON = options.json
        let environment = console.environment
        locations = Locations.resolve(
            directory: options.directory, inbox: options.inbox, environment: environment
        ) { FilePath(argument: $0) }
        directories = SpoolDirectories(
            inbox: locations.inbox, work: locations.work, archive: locations.archive, rejected: locations.rejected)
        settings = try Self.settings(options, locations, console, isNeeded: needsSettings)
        for warning in settings.warnings { console.warning(SafeText.line(warning)) }
    }

    /// Invalid settings that were not named on the command line do not stop commands that only read. Their errors are
    /// shown, and the defaults are used.
    private static func settings(
        _ options: GlobalOptions, _ locations: Locations, _ console: Console, isNeeded: Bool
    ) throws -> Settings {
        do throws(SettingsError) {
            return try Settings.load(
                file: options.config.map { FilePath(argument: $0) } ?? locations.settings,
                required: options.config != nil, environment: console.environment)
        } catch {
            let problems = SafeText.paragraphs("\(error)")
            guard !isNeeded, options.config == nil else {
                throw CommandFailure(error.isPermissionDenied ? .noPermission : .configuration, problems)
            }
            console.warning(problems)
            console.warning(
                "the settings \(error.isPermissionDenied ? "cannot be read" : "are wrong"); using the defaults")
            return Settings()
        }
    }

    /// For commands that put files into the inbox.
    func refuseOverlap() throws {
        do throws(Locations.Overlap) { try locations.refuseOverlap() } catch {
            throw CommandFailure(.usage, SafeText.line("\(error)"))
        }
    }

    /// For commands that change an existing index: they never create one.
    func openExisting() throws(IndexError) -> any ArticleIndex {
        try IndexUpgrade(context: self).perform()
        return try openIndex(.readWrite)
    }

    /// For commands that create an index if there is none.
    func openOrCreate() throws(IndexError) -> any ArticleIndex {
        do throws(IndexError) { return try openExisting() } catch {
            guard case .missing = error.cause else { throw error }
            return try openIndex(.readWrite)
        }
    }

    func openIndex(_ access: IndexAccess = .readOnly) throws(IndexError) -> any ArticleIndex {
        try ArticleIndexFactory.open(path: locations.index, access: access, matcher: matcher)
    }

    /// Nil if there is no index yet.
    func indexIfThere() throws -> (any ArticleIndex)? {
        do throws(IndexError) {
            return try ArticleIndexFactory.open(path: locations.index, access: .readOnly, matcher: matcher)
        } catch {
            if case .missing = error.cause { return nil }
            throw error
        }
    }

    /// The failure of a command if nothing was ever processed.
    var missingIndex: CommandFailure {
        CommandFailure(
            IndexError(
                step: "open", object: locations.index.name.description, cause: .missing,
                detail: "there is no index yet; start copytasterd, or run 'copytaster ingest'"))
    }

    func prefix(_ text: String) throws -> Article.IDPrefix {
        if let prefix = Article.IDPrefix(text) { return prefix }
        throw CommandFailure(
            .badInput, "'\(SafeText.line(text))' is not an id",
            hint: "An id has 4 to 32 of the digits 0-9 and a-f; 'copytaster search' shows ids.")
    }

    /// The article with this id or beginning of an id.
    /// - Throws: exit state 1 if there is none; the message says if the article was forgotten.
    func article(_ text: String, in index: some ArticleQueries & RemovalRecords) throws -> StoredArticle {
        let prefix = try prefix(text)
        if let stored = try resolving(text, in: index, { try index.article(prefix) }) { return stored }
        if let removal = try resolving(text, in: index, { try index.removal(of: prefix) }) {
            throw CommandFailure(
                .nothing, "article \(removal.article.hex) was forgotten on \(LocalTime(removal.removed).minutes)")
        }
        throw CommandFailure(.nothing, "no article has an id that begins with '\(prefix)'")
    }

    /// Prints one JSON object as one line.
    func print(_ write: (inout JSONWriter) throws -> Void) throws {
        var json = JSONWriter()
        try write(&json)
        json.newline()
        try console.write(json.bytes)
    }

    /// Prints one JSON object with these members as one line.
    func printObject(_ members: (inout JSONWriter) throws -> Void) throws {
        try print { json in try json.object(members) }
    }

    /// Running text is at most as wide as is comfortable to read; tables are as wide as the terminal.
    var textWidth: Int { min(console.width ?? Console.readableWidth, Console.readableWidth) }
}

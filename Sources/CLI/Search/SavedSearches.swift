// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import Foundation
internal import Glibc
internal import Presentation
internal import SystemPackage

/// A search that a user follows, and up to where it was shown.
struct SavedSearch: Codable {
    let name: String
    /// The path of the index.
    let index: String
    /// As typed.
    let query: String
    /// `ArticleRecords.admissionCursor` when it was last shown.
    let position: Int64
    let asked: Date
}

/// The followed searches of this user, one file each. They are not in the index, which the user may only be allowed to
/// read.
struct SavedSearches {
    /// Nil if the environment names no place.
    private let directory: FilePath?
    private let index: String

    /// A larger file was not written by us.
    private static let mostBytes = 1 << 20
    private static let longestName = 100

    init(_ context: CommandContext) {
        let path = context.locations.index
        index = (path.resolved ?? path).name.description
        let environment = context.console.environment
        // XDG Base Directory Specification: a relative path is ignored.
        let absolute = { (name: String) -> FilePath? in
            environment[name].flatMap { $0.hasPrefix("/") ? FilePath($0) : nil }
        }
        let state = absolute("XDG_STATE_HOME") ?? absolute("HOME")?.appending(".local").appending("state")
        directory = state?.appending("copytaster").appending("searches")
    }

    static func checkName(_ name: String) throws {
        let isUsable = name.contains { !$0.isWhitespace } && name.count <= longestName
        guard isUsable, name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw CommandFailure(.badInput, "'\(SafeText.line(name))' is no name for a search")
        }
    }

    /// The searches of this index, in the order of their names.
    func all() throws -> [SavedSearch] {
        guard let directory, FileFacts.exists(directory) else { return [] }
        // The error says no more than that.
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory.string) else {
            throw CommandFailure(.inputOutput, "cannot list '\(directory.name)'")
        }
        return try names.filter { $0.hasSuffix(Self.suffix) }.compactMap { try read(directory.appending($0)) }
            .filter { $0.index == index }
            .sorted { $0.name < $1.name }
    }

    /// Names that differ only in case are the same.
    func saved(_ name: String) throws -> SavedSearch? {
        for path in paths(name) {
            if let found = try read(path) { return found }
        }
        return nil
    }

    func save(_ name: String, query: String, position: Int64, asked: Date) throws {
        guard let directory, let path = paths(name).first else {
            throw CommandFailure(
                .cannotCreate, "there is no place to remember searches",
                hint: "Set HOME or XDG_STATE_HOME to an absolute path.")
        }
        try Self.makeDirectory(directory)
        let saved = SavedSearch(name: name, index: index, query: query, position: position, asked: asked)
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        let file = try OutputFile(replacing: path)
        do {
            try file.write(Array(encoder.encode(saved)) + [UInt8(ascii: "\n")])
            try file.finish()
        } catch {
            file.abandon()
            throw error
        }
        for old in paths(name).dropFirst() { _ = try remove(old) }
    }

    /// - Returns: false if there was none.
    func remove(_ name: String) throws -> Bool {
        var isRemoved = false
        for path in paths(name) {
            if try remove(path) { isRemoved = true }
        }
        return isRemoved
    }

    private func remove(_ path: FilePath) throws -> Bool {
        if path.withPlatformString({ unlink($0) }) == 0 { return true }
        let code = errno
        guard code != ENOENT else { return false }
        throw CommandFailure(step: "remove", object: path.name, code: code)
    }

    // MARK: Files

    private static let suffix = ".json"

    /// A name may contain any character, so the file is named by a digest, whatever the case of the name. An earlier
    /// version made the digest of the name as typed; that place is the second.
    private func paths(_ name: String) -> [FilePath] {
        guard let directory else { return [] }
        let names = name == name.lowercased() ? [name] : [name.lowercased(), name]
        return names.map { name in
            let digest = ContentDigest(of: Array("\(index)\u{0}\(name)".utf8)).hex
            return directory.appending(String(digest.prefix(32)) + Self.suffix)
        }
    }

    /// Nil if there is no such file.
    private func read(_ path: FilePath) throws -> SavedSearch? {
        let bytes: [UInt8]
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
            bytes = try file.closeAfter { try file.readFully(at: 0, count: Self.mostBytes) }
        } catch let error as Errno {
            guard error != .noSuchFileOrDirectory else { return nil }
            throw CommandFailure(step: "read", object: path.name, code: error.rawValue)
        }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do { return try decoder.decode(SavedSearch.self, from: Data(bytes)) } catch {
            throw CommandFailure(
                .badInput, "'\(path.name)' is damaged", hint: "Remove it, then follow the search again.")
        }
    }

    /// With the directories above it; only the user has access.
    private static func makeDirectory(_ path: FilePath) throws {
        if path.withPlatformString({ mkdir($0, 0o700) }) == 0 { return }
        let code = errno
        if code == EEXIST { return }
        let parent = path.removingLastComponent()
        guard code == ENOENT, !parent.isEmpty, parent != path else {
            throw CommandFailure(step: "create", object: path.name, code: code, otherwise: .cannotCreate)
                .as(.cannotCreate)
        }
        try makeDirectory(parent)
        guard path.withPlatformString({ mkdir($0, 0o700) }) == 0 || errno == EEXIST else {
            throw CommandFailure(step: "create", object: path.name, code: errno, otherwise: .cannotCreate)
                .as(.cannotCreate)
        }
    }
}

extension SavedSearches {
    /// `search --names`
    func show(_ context: CommandContext, isJSON: Bool) throws {
        let searches = try all()
        guard !searches.isEmpty else {
            throw CommandFailure(.nothing, isJSON ? "" : "no search is followed")
        }
        if isJSON {
            for saved in searches {
                try context.printObject { json in
                    json.strings(["name": saved.name, "query": saved.query])
                    json.key("asked")
                    json.time(saved.asked)
                }
            }
            return
        }
        var table = TableOutput([
            .init("name", flexible: true, least: 8, role: .name), .init("last asked", dropPriority: 1),
            .init("query", flexible: true, least: 20),
        ])
        for saved in searches {
            table.add([
                .init(SafeText.line(saved.name)), .init(LocalTime(saved.asked).minutes),
                .init(SafeText.line(saved.query)),
            ])
        }
        try context.console.show(table.lines(width: context.console.width, styling: context.console.styling))
    }
}

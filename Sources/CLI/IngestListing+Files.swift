// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import FoundationEssentials
internal import Glibc
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Turns paths into files for the pipeline.
extension IngestListing {
    mutating func add(_ name: FileName, ignoring patterns: [String]) throws {
        let path = FilePath(name)
        let facts: FileFacts
        do throws(Errno) { facts = try FileFacts(of: path) } catch {
            refuse(name, facts: nil, "cannot be read: \(error)")
            return
        }
        guard facts.isDirectory else {
            return addFile(name, facts, .path(path), at: resolved(file: path), fallbackSource: nil)
        }
        let directory = path.resolved
        var entries: [InboxEntry] = []
        do throws(SpoolError) {
            try InboxScan.entries(in: path, ignoring: IgnoreRules(patterns: patterns)) {
                entries.append($0)
                return true
            }
        } catch {
            refuse(name, facts: facts, "\(error)")
            return
        }
        for entry in entries.sorted(by: { $0.name < $1.name }) {
            guard let below = LinkFreePath(entry.name, below: path) else { continue }
            // Leave out `.` and `./`: they add nothing to the shown name.
            let whole = name == FileName(".") ? FilePath(entry.name) : path.appending(entry.name)
            let source = IntakeFile.source(fromPath: entry.name)
            do throws(Errno) {
                let facts = try FileFacts(of: .linkFree(below))
                if entry.kind == .closedDirectory || entry.kind == .unreachableDirectory {
                    refuse(whole.name, facts: facts, "cannot be listed: permission denied")
                } else {
                    addFile(
                        whole.name, facts, .linkFree(below), at: directory?.appending(entry.name).name,
                        fallbackSource: source)
                }
            } catch {
                refuse(whole.name, facts: nil, "cannot be read: \(error)")
            }
        }
    }

    /// Resolves links in the directory, but never the file itself.
    private func resolved(file path: FilePath) -> FileName? {
        let directory = path.removingLastComponent()
        return (directory.isEmpty ? "." : directory).resolved?.appending(path.name.lastComponent).name
    }

    /// - Parameter resolved: its path as the kernel resolves it, to recognise archived files.
    private mutating func addFile(
        _ name: FileName, _ facts: FileFacts, _ location: FileLocation, at resolved: FileName?,
        fallbackSource: String?
    ) {
        guard facts.isRegular else { return refuse(name, facts: facts, Self.objection(to: facts)) }
        let archived = resolved.flatMap { archive?.position(of: $0) }
        let original = archived?.name ?? resolved.flatMap { ArchiveLayout.originalName(of: $0) }
        let ticket = IntakeFile.Ticket(UInt64(files.count))
        if let archived { places[ticket] = archived.place }
        files.append(
            IntakeFile(
                name: archived?.name ?? name,
                fallbackSource: original.map { IntakeFile.source(fromPath: $0) } ?? fallbackSource,
                size: facts.size, inode: facts.inode, modification: facts.modification, received: Date(),
                recovered: false, ticket: ticket, content: PathContent(location: location, facts: facts)))
    }

    /// Copies standard input to an unnamed file, since its size and digest must be known before it is processed.
    mutating func addStandardInput() throws {
        let template = (temporaryDirectory + "/copytaster.XXXXXX").utf8CString
        var name = Array(template)
        let number = mkstemp(&name)
        guard number >= 0 else {
            throw CommandFailure(
                step: "create", object: FileName(temporaryDirectory), code: errno, otherwise: .cannotCreate
            ).as(.cannotCreate)
        }
        unlink(name)
        let file = OwnedFile(FileDescriptor(rawValue: number))
        do {
            try file.fill(from: .standardInput)
            let facts = try FileFacts(of: file.descriptor)
            files.append(
                IntakeFile(
                    name: FileName("-"), fallbackSource: nil, size: facts.size, inode: facts.inode,
                    modification: facts.modification, received: Date(), recovered: false,
                    ticket: IntakeFile.Ticket(UInt64(files.count)),
                    content: file))
        } catch let error as Errno {
            throw CommandFailure(step: "read", object: FileName("standard input"), code: error.rawValue)
        }
    }

    private var temporaryDirectory: String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return named.isEmpty ? "/var/tmp" : named
    }

    private mutating func refuse(_ name: FileName, facts: FileFacts?, _ reason: String) {
        let arrival = Arrival(
            name: name, sha256: nil, size: facts?.isRegular == true ? facts?.size ?? 0 : 0, member: 0,
            inode: facts?.inode ?? 0, modification: facts?.modification ?? 0, received: Date())
        refused.append((arrival, reason))
    }

    private static func objection(to facts: FileFacts) -> String {
        switch facts.kind {
        case .symbolicLink: "a symbolic link; name the target file instead"
        case .fifo: "a named pipe; use 'copytaster ingest - <PIPE' to read it"
        case .socket: "a socket; only plain files can be read"
        case .directory: "too many directory levels; name this directory itself"
        case .device, .regular: "a device; only plain files can be read"
        }
    }
}

/// An open file that nothing else uses. It is closed when the last reference is released.
private final class OwnedFile: FileContent {
    let descriptor: FileDescriptor

    init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

    deinit {
        // The file has no name and was only read: nothing can be lost.
        try? descriptor.close()
    }

    func fill(from input: FileDescriptor) throws {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try input.read(into: $0) }
            if count == 0 { return }
            try descriptor.writeAll(buffer.prefix(count))
        }
    }

    func read(at offset: Int64, count: Int) throws -> [UInt8] {
        try descriptor.readFully(at: offset, count: count)
    }
}

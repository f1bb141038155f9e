// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Glibc
internal import SystemPackage

/// A file that appears under its name only when it is complete.
final class OutputFile {
    private let path: FilePath
    private let draft: FilePath
    private let file: FileDescriptor
    private var held: [UInt8] = []

    private static let bufferBytes = 1 << 16

    init(replacing path: FilePath) throws {
        self.path = path
        // Write directly to a device or pipe (`/dev/stdout`).
        let isPlain = FileFacts.exists(path) ? try FileFacts(of: path).isRegular : true
        draft = isPlain ? FilePath(bytes: path.bytes + Array(".\(getpid()).tmp".utf8)) : path
        do {
            file = try FileDescriptor.open(
                draft, .writeOnly, options: isPlain ? [.create, .exclusiveCreate, .closeOnExec] : [.closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch let error as Errno {
            throw CommandFailure(step: "create", object: path.name, code: error.rawValue, otherwise: .cannotCreate)
                .as(.cannotCreate)
        }
    }

    func write(_ bytes: [UInt8]) throws {
        held += bytes
        if held.count >= Self.bufferBytes { try drain() }
    }

    /// - Throws: if the data could not be written to disk; the old file is then unchanged.
    func finish() throws {
        try drain()
        try reportingErrors {
            if draft != path, fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            try file.close()
            guard draft != path else { return }
            let answer = draft.withPlatformString { old in path.withPlatformString { new in rename(old, new) } }
            if answer != 0 { throw Errno(rawValue: errno) }
        }
    }

    func abandon() {
        // Only the temporary file is affected. The failure that led here is reported instead.
        try? file.close()
        if draft != path { _ = draft.withPlatformString { unlink($0) } }
    }

    private func drain() throws {
        try reportingErrors { try file.writeAll(held) }
        held.removeAll(keepingCapacity: true)
    }

    private func reportingErrors(_ body: () throws -> Void) throws {
        do { try body() } catch let error as Errno {
            if error == .brokenPipe { throw Console.OutputClosed() }
            throw CommandFailure(step: "write", object: path.name, code: error.rawValue)
        }
    }
}

extension CommandFailure {
    /// The same failure with another exit state, for a step that has a state of its own. A missing permission keeps its
    /// state.
    func `as`(_ state: ExitState) -> CommandFailure {
        self.state == .noPermission ? self : CommandFailure(state, message, hint: hint)
    }
}

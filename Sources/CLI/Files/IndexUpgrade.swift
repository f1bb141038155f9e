// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import Glibc
internal import Presentation
internal import SystemPackage

/// Brings an index of an earlier version up to date before a command writes to it, as the daemon does when it starts.
struct IndexUpgrade {
    let context: CommandContext

    /// How long to wait for a daemon that is starting, and for commands that check whether one runs.
    private static let timeout = Duration.seconds(3)

    /// Does nothing if the index is of this version.
    /// - Throws: an error with the cause `missing` if there is no index, `unavailable` if a daemon runs.
    func perform() throws(IndexError) {
        guard try isOutdated() else { return }
        let lock = try DaemonLock(context.locations.lock, of: context.locations.index)
        let end = ContinuousClock.now + Self.timeout
        while try !lock.take() {
            usleep(50_000)
            guard try isOutdated() else { return }
            guard ContinuousClock.now < end else { throw lock.failure(.wouldBlock) }
        }
        // Another command may have done it meanwhile.
        guard try isOutdated() else { return }
        context.console.message(
            "The index was made by an earlier version of Copytaster. It is being brought up to date …")
        let index = try context.openIndex(.readWrite)
        let articles = try index.counts().articles
        let waiting = try index.waitingForTerms(by: .current)
        try index.close()
        lock.release()
        context.console.message("The index is up to date and holds \(Numbers.count(articles, "article")).")
        if waiting > 0 {
            context.console.message(
                "The search terms of \(Numbers.count(waiting, "article")) are to be made anew: a running daemon or "
                    + "'copytaster reread' does it.")
        }
    }

    private func isOutdated() throws(IndexError) -> Bool {
        do throws(IndexError) {
            try context.openIndex(.readOnly).close()
            return false
        } catch {
            guard case .outdated = error.cause else { throw error }
            return true
        }
    }
}

/// The lock that a daemon holds while it runs, held by a command: no daemon starts meanwhile.
private struct DaemonLock: ~Copyable {
    private let path: FilePath
    private let index: FilePath
    private let file: FileDescriptor

    /// - Parameters:
    ///   - path: of the lock file, which is created if no daemon has run yet.
    ///   - index: named in errors.
    init(_ path: FilePath, of index: FilePath) throws(IndexError) {
        file = try DaemonLock.opened(path, of: index)
        self.path = path
        self.index = index
    }

    private static func opened(_ path: FilePath, of index: FilePath) throws(IndexError) -> FileDescriptor {
        do throws(Errno) { return try opened(path) } catch { throw failure(error, path, index) }
    }

    /// - Returns: false if another process holds it.
    func take() throws(IndexError) -> Bool {
        guard flock(file.rawValue, LOCK_EX | LOCK_NB) != 0 else { return true }
        let code = Errno(rawValue: errno)
        guard [.wouldBlock, .interrupted].contains(code) else { throw failure(code) }
        return false
    }

    func failure(_ code: Errno) -> IndexError { DaemonLock.failure(code, path, index) }

    private static func failure(_ code: Errno, _ path: FilePath, _ index: FilePath) -> IndexError {
        IndexError(
            step: "bring up to date", object: index.string, cause: .unavailable(.init(errno: code.rawValue)),
            detail: "it was made by an older version, and "
                + (code == .wouldBlock
                    ? "copytasterd or another command uses it; restart copytasterd, which brings it up to date"
                    : "'\(path)' cannot be locked: \(code)"))
    }

    consuming func release() {}

    deinit {
        // Closing releases the lock. Nothing else could fail.
        try? file.close()
    }

    /// Locking needs no permission to write. A new file gets the owner of its directory, or the permission for its
    /// group, so that the daemon can lock it, too.
    private static func opened(_ path: FilePath) throws(Errno) -> FileDescriptor {
        do throws(Errno) {
            return try opening(path, [.closeOnExec, .noFollow, .nonBlocking], nil)
        } catch {
            guard error == .noSuchFileOrDirectory else { throw error }
        }
        let file = try opening(
            path, [.create, .closeOnExec, .noFollow, .nonBlocking],
            [.ownerReadWrite, .groupReadWrite, .otherRead])
        let directory = try FileFacts(of: path.removingLastComponent().appending("."), followingLink: true)
        let isGiven = geteuid() != 0 || fchown(file.rawValue, directory.owner, directory.group) == 0
        guard isGiven, fchmod(file.rawValue, 0o664) == 0 else {
            let code = Errno(rawValue: errno)
            // The error above counts.
            try? file.close()
            throw code
        }
        return file
    }

    private static func opening(
        _ path: FilePath, _ options: FileDescriptor.OpenOptions, _ permissions: FilePermissions?
    ) throws(Errno) -> FileDescriptor {
        do { return try FileDescriptor.open(path, .readOnly, options: options, permissions: permissions) } catch {
            throw error as? Errno ?? .ioError
        }
    }
}

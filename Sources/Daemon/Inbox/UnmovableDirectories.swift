// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Spool
internal import Synchronization
internal import SystemPackage

/// Directories of the inbox from which files cannot be moved: their files are read in place and stay, as with
/// `disposition: keep`, until they can be moved.
final class UnmovableDirectories: Sendable {
    private let directories: SpoolDirectories
    private let reporting: Reporting
    /// Keyed by the directory that contains the files.
    private let known = Mutex<[FileName: MoveObstacle]>([:])

    init(directories: SpoolDirectories, reporting: Reporting) {
        self.directories = directories
        self.reporting = reporting
    }

    /// Whether a file is in such a directory. Callable from any thread.
    func contains(_ file: FileName) -> Bool {
        let directory = file.directory
        return known.withLock { $0[directory] != nil }
    }

    /// Determines why a file could not be moved out of the inbox, and reports it once for the topmost directory
    /// concerned.
    /// - Returns: whether its directory is the cause.
    func note(_ file: FileName, _ error: SpoolError) throws(SpoolError) -> Bool {
        switch error.cause {
        case .permissionDenied?, .notPermitted?, .improperLink?: break
        default: return false
        }
        guard let issue = try MoveObstacle.find(for: file, in: directories) else { return false }
        let isNew = known.withLock { known in
            let isNew = !known.values.contains { $0.directory == issue.directory }
            known[file.directory] = issue
            return isNew
        }
        if isNew {
            reporting.outcomes.send(.readInPlace(issue.directory, issue.advice))
            note()
        }
        return true
    }

    /// Checks whether files can be moved now.
    /// - Parameter below: only directories in this one, and itself.
    /// - Returns: the directories whose files can be moved, or that are gone.
    func review(below top: FileName = FileName("")) -> [FileName] {
        let affected = known.withLock { $0 }.filter { $0.key.isInside(top) }
        guard !affected.isEmpty else { return [] }
        var free: [FileName] = []
        for (directory, before) in affected {
            let now: MoveObstacle?
            do throws(SpoolError) {
                now = try MoveObstacle.find(for: directory.appending(Array("x".utf8)), in: directories)
            } catch {
                // Gone or inaccessible; in the second case its files cause errors of their own.
                now = nil
            }
            guard now != before else { continue }
            known.withLock { $0[directory] = now }
            if now == nil { free.append(directory) }
        }
        if !free.isEmpty { note() }
        return free
    }

    private func note() {
        let advice = known.withLock { Set($0.values) }.map(\.advice).sorted()
        guard let first = advice.first else { return reporting.note(.inPlace, nil) }
        let more = advice.count > 1 ? " (and \(advice.count - 1) more directories)" : ""
        reporting.note(.inPlace, "some files are read in place and stay in the inbox: \(first)\(more)")
    }
}

extension FileName {
    /// The directory that contains it, relative to the inbox; empty for the inbox itself.
    var directory: FileName { parent ?? FileName("") }
}

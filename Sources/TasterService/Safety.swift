// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Intake
internal import Spool
internal import SystemPackage

/// Writes files to disk before the index speaks of them, so that a power cut never leaves an article whose file is gone
/// or empty: most programs that drop files do not sync them, and a rename does not either.
struct Safety: Sendable {
    private let directories: SpoolDirectories
    private let custody: Custody

    /// Files synced one by one; for more, one syncfs(2) costs less, though it writes what others have under way too.
    private static let singles = 8

    init(directories: SpoolDirectories, custody: Custody) {
        self.directories = directories
        self.custody = custody
    }

    /// - Throws: an error of the world, which is worth waiting for.
    func secure(_ tickets: Set<IntakeFile.Ticket>) throws(IndexError) {
        let claimed = tickets.compactMap { custody.file($0) }.filter(\.isClaimed)
        do throws(SpoolError) {
            guard claimed.count <= Safety.singles else { return try directories.flush() }
            var touched = TouchedDirectories()
            for file in claimed { try file.sync(touching: &touched) }
            try touched.sync(in: directories)
        } catch {
            throw IndexError(
                step: error.step.rawValue, object: error.object.description,
                cause: .unavailable(error.cause.map { .init(errno: $0.rawValue) } ?? .io),
                detail: "\(error.cause ?? .ioError); look at the disk of the spool")
        }
    }
}

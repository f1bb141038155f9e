// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Writes files to disk before the index speaks of them, so that a power cut never leaves an article whose file is gone
/// or empty: most programs that drop files do not sync them, and a rename does not either.
struct DurabilityBarrier: Sendable {
    private let directories: SpoolDirectories
    private let inFlight: InFlightFiles

    /// Files synced one by one; for more, one syncfs(2) costs less, though it writes what others have under way too.
    private static let singles = 8

    init(directories: SpoolDirectories, inFlight: InFlightFiles) {
        self.directories = directories
        self.inFlight = inFlight
    }

    /// - Throws: an error of the world, which is worth waiting for.
    func secure(_ tickets: Set<IntakeFile.Ticket>) throws(IndexError) {
        let claimed = tickets.compactMap { inFlight.file($0) }.filter(\.isClaimed)
        do throws(SpoolError) {
            guard claimed.count <= DurabilityBarrier.singles else { return try directories.flush() }
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

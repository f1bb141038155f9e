// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Syncs files to disk before the index refers to them, so that a power failure never leaves an article whose file is
/// missing or empty: most programs that drop files do not sync them, and a rename does not either.
struct DurabilityBarrier: Sendable {
    private let directories: SpoolDirectories
    private let inFlight: InFlightFiles

    /// Up to this many files are synced one by one. For more, one syncfs(2) is cheaper, although it also writes the
    /// data of other programs.
    private static let singles = 8

    init(directories: SpoolDirectories, inFlight: InFlightFiles) {
        self.directories = directories
        self.inFlight = inFlight
    }

    /// - Throws: an external error, to be retried.
    func makeDurable(_ tickets: Set<IntakeFile.Ticket>) throws(IndexError) {
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
                detail: "\(error.cause ?? .ioError); check the disk of the spool")
        }
    }
}

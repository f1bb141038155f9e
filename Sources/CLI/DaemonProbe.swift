// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import Glibc
internal import SystemPackage

/// What a running daemon leaves for others to see: a lock that it holds and a file in which it says how it is.
enum DaemonProbe {
    /// Whether a daemon holds the lock. Asks for it shared and gives it back at once; a daemon that starts in that
    /// moment waits for it.
    static func isRunning(_ locations: Locations) -> Bool {
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(locations.lock, .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
        } catch {
            // No lock file: no daemon has ever run here. Not ours to read: nothing can be said.
            return false
        }
        defer {
            // Closing gives the lock back; there is nothing else that could fail.
            try? file.close()
        }
        guard flock(file.rawValue, LOCK_SH | LOCK_NB) != 0 else { return false }
        return errno == EWOULDBLOCK
    }

    /// What it wrote last; nil where nothing readable is there.
    static func state(_ locations: Locations) -> ServiceState? {
        do {
            let file = try FileDescriptor.open(locations.state, .readOnly, options: [.closeOnExec, .noFollow])
            let bytes = try file.closeAfter { try file.readFully(at: 0, count: mostBytes) }
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            return try decoder.decode(ServiceState.self, from: Data(bytes))
        } catch {
            // A daemon that has just started has written none yet; without it the directories tell enough.
            return nil
        }
    }

    /// The list of held files in it is cut by the daemon; a larger file is not one of ours.
    private static let mostBytes = 4 << 20
}

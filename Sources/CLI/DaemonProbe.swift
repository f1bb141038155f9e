// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import FoundationEssentials
internal import Glibc
internal import SystemPackage

/// What other processes can see of a running daemon: its lock, and a file with its state.
enum DaemonProbe {
    /// Whether a daemon holds the lock. Requests a shared lock and releases it at once; a daemon that starts at that
    /// moment waits for it.
    static func isRunning(_ locations: Locations) -> Bool {
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(locations.lock, .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
        } catch {
            // No lock file: no daemon has ever run here. No permission to read it: the state is unknown.
            return false
        }
        defer {
            // Closing releases the lock. Nothing else could fail.
            try? file.close()
        }
        guard flock(file.rawValue, LOCK_SH | LOCK_NB) != 0 else { return false }
        return errno == EWOULDBLOCK
    }

    /// The state that the daemon wrote last; nil if there is no readable file.
    static func state(_ locations: Locations) -> ServiceState? {
        do {
            let file = try FileDescriptor.open(locations.state, .readOnly, options: [.closeOnExec, .noFollow])
            let bytes = try file.closeAfter { try file.readFully(at: 0, count: mostBytes) }
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            return try decoder.decode(ServiceState.self, from: Data(bytes))
        } catch {
            // A daemon that has just started has not written its state yet. Without it, the directories are enough.
            return nil
        }
    }

    /// The daemon limits the list of held files in the state. A larger file was not written by it.
    private static let mostBytes = 4 << 20
}

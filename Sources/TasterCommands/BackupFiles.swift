// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Glibc
internal import SQLiteIndex
internal import Spool
internal import SystemPackage

/// Copies the files that a copy of the index speaks of, while the daemon goes on moving them.
struct BackupFiles {
    private let desk: Desk
    /// The index that is in use.
    private let live: SQLiteIndex
    private let staging: BackupStaging
    private let progress: ProgressBar

    private(set) var count = 0
    private(set) var bytes: Int64 = 0
    /// Those that are not there as the history has them.
    private(set) var failures = 0
    /// Those that the daemon had in hand to the end.
    private(set) var leftBehind: [FileName] = []

    /// How long the daemon may take to put away what it had in hand.
    private static let patience = Duration.seconds(5)
    /// So many of the newest files may still be in the daemon's hands.
    private static let newest = 10_000

    init(_ desk: Desk, from live: SQLiteIndex, to staging: BackupStaging, progress: ProgressBar) {
        self.desk = desk
        self.live = live
        self.staging = staging
        self.progress = progress
    }

    mutating func copyAll() throws {
        for directory in ["archive", "rejected"] { try makeDirectory(staging.directory.appending(directory)) }
        progress.say("Copying files")
        let copy = try SQLiteIndex(path: staging.index, access: .readWrite, matcher: desk.matcher)
        var total: Int64 = 0
        try copy.forEachFile { total += Self.isKept($0.place) ? $0.arrival.size : 0 }
        // Moved since the index was copied, or not put away then.
        var moved: [RecordedFile] = []
        try copy.forEachFile { file in
            guard let place = file.place, Self.isKept(place) else { return }
            if try !copyFile(place, file.arrival) { moved.append(file) }
            progress.set(bytes, of: total)
        }
        // Whatever else lies there: it may be needed, and nothing is made of it without its history.
        for item in try RejectedItems(desk).all() {
            let arrival = Arrival(
                name: item.name, sha256: nil, size: 0, member: 0, inode: 0, modification: 0, received: Date())
            _ = try copyFile(FileName(bytes: Array("rejected/".utf8) + item.name.bytes), arrival)
        }
        var unplaced: [RecordedFile] = []
        for record in try copy.unplaced(amongNewest: Self.newest) {
            unplaced.append(RecordedFile(arrival: record.arrival, place: nil))
        }
        try copy.record(places: try moved.compactMap { try follow($0) } + place(unplaced))
        try copy.close()
    }

    private func warn(_ text: String) {
        progress.clear()
        desk.console.warning(text)
    }

    private static func isKept(_ place: FileName?) -> Bool {
        guard let place else { return false }
        return ["archive/", "rejected/"].contains { place.bytes.starts(with: Array($0.utf8)) }
    }

    /// Where a file went that is no longer where it was.
    private mutating func follow(_ file: RecordedFile) throws -> FilePlace? {
        guard let now = try live.file(like: file.arrival)?.place else {
            // Dropped or forgotten since.
            return FilePlace(arrival: file.arrival, place: FileName(bytes: []))
        }
        if now == file.place {
            failures += 1
            warn("\(now): recorded in the history, and not there")
            return nil
        }
        // What was put back into the inbox is on its way again.
        guard Self.isKept(now), try copyFile(now, file.arrival) else {
            return FilePlace(arrival: file.arrival, place: FileName(bytes: []))
        }
        return FilePlace(arrival: file.arrival, place: now)
    }

    /// Files whose articles are in the copy and which the daemon had not put away yet.
    private mutating func place(_ files: [RecordedFile]) throws -> [FilePlace] {
        var waiting = files
        var places: [FilePlace] = []
        let end = ContinuousClock.now + Self.patience
        while !waiting.isEmpty {
            var next: [RecordedFile] = []
            for file in waiting {
                if let place = try live.file(like: file.arrival)?.place {
                    guard Self.isKept(place), try copyFile(place, file.arrival) else { continue }
                    places.append(FilePlace(arrival: file.arrival, place: place))
                } else if FileFacts.exists(desk.directories.work.appending(file.arrival.name)) {
                    next.append(file)
                }
            }
            waiting = next
            guard !waiting.isEmpty, ContinuousClock.now < end else { break }
            Thread.sleep(forTimeInterval: 0.1)
        }
        leftBehind = waiting.map(\.arrival.name)
        return places
    }

    /// - Returns: false where it is not there.
    private mutating func copyFile(_ place: FileName, _ arrival: Arrival) throws -> Bool {
        guard let source = desk.directories.path(of: place) else { return false }
        let facts: FileFacts
        do throws(Errno) { facts = try FileFacts(of: source) } catch {
            guard error == .noSuchFileOrDirectory || error == .notDirectory else {
                throw CommandFailure(step: "read", object: place, code: error.rawValue)
            }
            return false
        }
        let target = staging.directory.appending(place)
        try makeDirectories(above: place)
        // Several lines of the history may be of one file.
        guard !FileFacts.exists(target) else { return true }
        try copy(source, facts, to: target, place, expected: arrival.sha256)
        let reason = Quarantine.placeOfReason(for: place)
        if let reason, let path = desk.directories.path(of: reason), FileFacts.exists(path) {
            try copy(path, try FileFacts(of: path), to: staging.directory.appending(reason), reason, expected: nil)
        }
        count += 1
        return true
    }

    private mutating func copy(
        _ source: FilePath, _ facts: FileFacts, to target: FilePath, _ place: FileName, expected: ContentDigest?
    ) throws {
        guard facts.isRegular else { return try copySpecial(source, facts, to: target, place) }
        let content = PathContent(path: source, facts: facts)
        do {
            let file = try FileDescriptor.open(
                target, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: [.ownerReadWrite])
            let digest = try file.closeAfter {
                var hasher = ContentHasher()
                var offset: Int64 = 0
                while true {
                    let chunk = try content.read(at: offset, count: 1 << 20)
                    if chunk.isEmpty { break }
                    try file.writeAll(chunk)
                    chunk.withUnsafeBytes { hasher.update($0) }
                    offset += Int64(chunk.count)
                    bytes += Int64(chunk.count)
                }
                keep(facts, of: file)
                return hasher.finish()
            }
            guard let expected, digest != expected else { return }
            failures += 1
            warn("\(place): its content has changed since it was taken in; copied as it is")
        } catch let error as Errno {
            throw CommandFailure(step: "copy", object: place, code: error.rawValue)
        } catch is PathContent.Changed {
            failures += 1
            warn("\(place): changed while it was copied")
        }
    }

    /// Its mode and time; whoever restores it gives it its owner.
    private func keep(_ facts: FileFacts, of file: FileDescriptor) {
        fchmod(file.rawValue, facts.mode & 0o777)
        let (seconds, rest) = facts.modification.quotientAndRemainder(dividingBy: 1_000_000_000)
        let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
        futimens(file.rawValue, [time, time])
    }

    /// Links, pipes and sockets that were rejected.
    private func copySpecial(_ source: FilePath, _ facts: FileFacts, to target: FilePath, _ place: FileName) throws {
        if facts.mode & S_IFMT == S_IFLNK {
            var text = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
            let capacity = text.count - 1
            let length = source.withPlatformString { readlink($0, &text, capacity) }
            guard length >= 0, target.withPlatformString({ symlink(text, $0) }) == 0 else {
                throw CommandFailure(step: "copy", object: place, code: errno)
            }
        } else if facts.isDirectory {
            try makeDirectory(target)
        } else {
            guard target.withPlatformString({ mkfifo($0, 0o600) }) == 0 else {
                throw CommandFailure(step: "copy", object: place, code: errno)
            }
        }
    }

    private func makeDirectories(above place: FileName) throws {
        var path = staging.directory
        for part in place.bytes.split(separator: UInt8(ascii: "/")).dropLast() {
            path = path.appending(FileName(bytes: part))
            try makeDirectory(path)
        }
    }

    private func makeDirectory(_ path: FilePath) throws {
        guard path.withPlatformString({ mkdir($0, 0o750) }) == 0 || errno == EEXIST else {
            throw CommandFailure(step: "create", object: path.name, code: errno).as(.cannotCreate)
        }
    }
}

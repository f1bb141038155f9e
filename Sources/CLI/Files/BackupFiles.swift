// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Foundation
internal import Glibc
internal import IndexFactory
internal import Presentation
internal import Spool
internal import SystemPackage

/// Copies the files that the copied index names, while the daemon continues to move files.
struct BackupFiles {
    private let context: CommandContext
    /// The index in use.
    private let live: any FileHistory
    private let staging: BackupStaging
    private let progress: ProgressBar

    private(set) var count = 0
    private(set) var bytes: Int64 = 0
    /// Files that differ from their record in the history.
    private var failed: Set<FileName> = []
    var failures: Int { failed.count }
    /// Files that the daemon was still processing when the timeout ended.
    private(set) var leftBehind: [FileName] = []

    /// How long to wait until the daemon has moved the files that it was processing.
    private static let timeout = Duration.seconds(5)
    /// The daemon may still be processing files among this many of the newest.
    private static let newest = 10_000
    private static let directoryMode: FilePermissions = [.ownerReadWriteExecute, .groupRead, .groupExecute]

    init(_ context: CommandContext, from live: any FileHistory, to staging: BackupStaging, progress: ProgressBar) {
        self.context = context
        self.live = live
        self.staging = staging
        self.progress = progress
    }

    mutating func copyAll() throws {
        for directory in ["archive", "rejected"] { try makeDirectory(directory) }
        progress.begin("Copying files")
        let copy = try ArticleIndexFactory.open(path: staging.index, access: .readWrite, matcher: context.matcher)
        var total: Int64 = 0
        try copy.forEachFile { total += Self.isKept($0.place) ? $0.arrival.size : 0 }
        // Moved since the index was copied, or not yet moved at that time.
        var moved: [RecordedFile] = []
        try copy.forEachFile { file in
            guard let place = file.place, Self.isKept(place) else { return }
            if try copyFile(place, file.arrival) != .copied { moved.append(file) }
            progress.set(bytes, of: total)
        }
        var places = try moved.map { try follow($0) }
        for item in try RejectedItems(context).all() { try copyUnrecorded(item) }
        var unplaced: [RecordedFile] = []
        for record in try copy.unplaced(amongNewest: Self.newest) {
            unplaced.append(RecordedFile(arrival: record.arrival, place: nil))
        }
        places += try place(unplaced)
        try copy.record(places: places)
        try copy.close()
    }

    /// Warns once for each file.
    private mutating func fail(_ place: FileName, _ why: String) {
        guard failed.insert(place).inserted else { return }
        progress.clear()
        context.console.warning("\(place): \(why)")
    }

    private static func isKept(_ place: FileName?) -> Bool {
        guard let place else { return false }
        return Area.archive.contains(place) || Area.rejected.contains(place)
    }

    /// Finds a file that is no longer at its recorded place, or whose place is unknown.
    private mutating func follow(_ file: RecordedFile) throws -> FilePlace {
        let nowhere = FilePlace(arrival: file.arrival, place: FileName(bytes: []))
        // Dropped or forgotten since then. A file that was put back into the inbox will be processed again.
        guard let now = try live.file(like: file.arrival)?.place, Self.isKept(now) else { return nowhere }
        switch try copyFile(now, file.arrival) {
        case .copied: break
        case .absent where now != file.place: return nowhere
        case .absent: fail(now, Wording.missing)
        case .displaced: fail(now, Wording.displaced)
        }
        return FilePlace(arrival: file.arrival, place: now)
    }

    /// Finds files whose articles are in the copy, but which the daemon had not yet moved.
    private mutating func place(_ files: [RecordedFile]) throws -> [FilePlace] {
        var waiting = files
        var places: [FilePlace] = []
        let end = ContinuousClock.now + Self.timeout
        while !waiting.isEmpty {
            var next: [RecordedFile] = []
            for file in waiting {
                if let place = try live.file(like: file.arrival)?.place {
                    guard Self.isKept(place) else { continue }
                    let found = try copyFile(place, file.arrival)
                    if found == .displaced { fail(place, Wording.displaced) }
                    if found != .absent { places.append(FilePlace(arrival: file.arrival, place: place)) }
                } else if isInWork(file) {
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

    private func isInWork(_ file: RecordedFile) -> Bool {
        let place = Area.work.place(of: file.arrival.name)
        return context.directories.location(of: place).map { FileFacts.exists($0) } ?? false
    }

    // MARK: One file

    /// What was found at the place from which a file was to be copied.
    private enum Found {
        case copied
        case absent
        /// A link or another special file is there or in the path. Its target is not part of the spool.
        case displaced
    }

    /// - Parameter arrival: the arrival of the file. Of rejected files, only plain files have a digest.
    private mutating func copyFile(_ place: FileName, _ arrival: Arrival) throws -> Found {
        let mayBeSpecial = Area.rejected.contains(place) && arrival.sha256 == nil
        return try copyThing(place, arrival.sha256, mayBeSpecial: mayBeSpecial)
    }

    /// Other files in `rejected/` are copied without a history entry: somebody may need them.
    private mutating func copyUnrecorded(_ item: Quarantine.Item) throws {
        // A rejected link, pipe or socket has a recorded reason.
        let mayBeSpecial = item.reason != nil && item.reason?.sha256 == nil
        guard try copyThing(item.place, nil, mayBeSpecial: mayBeSpecial) == .displaced else { return }
        fail(item.place, "not a plain file, and it has no recorded rejection; find out who put it there")
    }

    private mutating func copyThing(
        _ place: FileName, _ expected: ContentDigest?, mayBeSpecial: Bool
    ) throws -> Found {
        guard let source = context.directories.linkFreePath(to: place),
            let target = LinkFreePath(place, below: staging.directory)
        else { return .absent }
        // Several history entries may refer to one file.
        guard !FileFacts.exists(.linkFree(target)) else { return .copied }
        let facts: FileFacts
        do throws(Errno) { facts = try FileFacts(of: .linkFree(source)) } catch {
            if error == .noSuchFileOrDirectory { return .absent }
            if error.isRedirection { return .displaced }
            throw CommandFailure(step: "read", object: place, code: error.rawValue)
        }
        guard facts.isRegular || mayBeSpecial else { return .displaced }
        guard try copy(source, facts, to: target, place, expected) else { return .displaced }
        if let reason = Quarantine.placeOfReason(for: place) { try copyReason(reason) }
        count += 1
        return .copied
    }

    private mutating func copyReason(_ place: FileName) throws {
        guard let source = context.directories.linkFreePath(to: place),
            let target = LinkFreePath(place, below: staging.directory), FileFacts.exists(.linkFree(source))
        else { return }
        let facts = try FileFacts(of: .linkFree(source))
        guard facts.isRegular, try copy(source, facts, to: target, place, nil) else {
            return fail(place, "the reason file is not a plain file; find out who put it there")
        }
    }

    /// - Returns: false if a link was put into the path since it was checked.
    private mutating func copy(
        _ source: LinkFreePath, _ facts: FileFacts, to target: LinkFreePath, _ place: FileName,
        _ expected: ContentDigest?
    ) throws -> Bool {
        do {
            guard facts.isRegular else {
                try copySpecial(source, facts, to: target)
                return true
            }
            let digest = try copyContent(source, facts, to: target)
            if let expected, digest != expected {
                fail(place, "its content has changed since it was processed; copied as it is now")
            }
        } catch let error as Errno {
            if error.isRedirection { return false }
            throw CommandFailure(step: "copy", object: place, code: error.rawValue)
        } catch is PathContent.Changed {
            fail(place, "changed while it was copied; not part of the backup")
        }
        return true
    }

    private mutating func copyContent(
        _ source: LinkFreePath, _ facts: FileFacts, to target: LinkFreePath
    ) throws -> ContentDigest {
        let content = PathContent(location: .linkFree(source), facts: facts)
        let file = try target.withDirectory(making: Self.directoryMode) { (directory, name) throws(Errno) in
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let number = name.withPlatformString { openat(directory.rawValue, $0, flags, 0o600) }
            guard number >= 0 else { throw Errno(rawValue: errno) }
            return FileDescriptor(rawValue: number)
        }
        var offset: Int64 = 0
        do {
            let digest = try file.closeAfter {
                var hasher = ContentHasher()
                while true {
                    let chunk = try content.read(at: offset, count: 1 << 20)
                    if chunk.isEmpty { break }
                    try file.writeAll(chunk)
                    chunk.withUnsafeBytes { hasher.update($0) }
                    offset += Int64(chunk.count)
                }
                keep(facts, of: file)
                return hasher.finish()
            }
            bytes += offset
            return digest
        } catch {
            // Remove the incomplete copy. If that fails, verification of the copy reports the file.
            try? target.withDirectory { (directory, name) throws(Errno) in
                _ = name.withPlatformString { unlinkat(directory.rawValue, $0, 0) }
            }
            throw error
        }
    }

    /// Copies mode and time. The owner is set when the backup is restored.
    private func keep(_ facts: FileFacts, of file: FileDescriptor) {
        fchmod(file.rawValue, facts.permissions.rawValue & 0o777)
        let (seconds, rest) = facts.modification.quotientAndRemainder(dividingBy: 1_000_000_000)
        let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
        futimens(file.rawValue, [time, time])
    }

    /// Copies rejected links, pipes and sockets.
    private func copySpecial(_ source: LinkFreePath, _ facts: FileFacts, to target: LinkFreePath) throws(Errno) {
        let link = try facts.kind == .symbolicLink ? text(ofLink: source) : nil
        try target.withDirectory(making: Self.directoryMode) { (directory, name) throws(Errno) in
            let number = directory.rawValue
            let answer = name.withPlatformString { name in
                if let link { return symlinkat(link, number, name) }
                return facts.isDirectory ? mkdirat(number, name, 0o750) : mkfifoat(number, name, 0o600)
            }
            guard answer == 0 || facts.isDirectory && errno == EEXIST else { throw Errno(rawValue: errno) }
        }
    }

    private func text(ofLink source: LinkFreePath) throws(Errno) -> [CChar] {
        try source.withDirectory { (directory, name) throws(Errno) in
            var text = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
            let capacity = text.count - 1
            let length = name.withPlatformString { readlinkat(directory.rawValue, $0, &text, capacity) }
            guard length >= 0 else { throw Errno(rawValue: errno) }
            return text
        }
    }

    private func makeDirectory(_ name: String) throws {
        let path = staging.directory.appending(name)
        do throws(Errno) { try path.makeDirectory(mode: 0o750) } catch {
            throw CommandFailure(step: "create", object: path.name, code: error.rawValue).as(.cannotCreate)
        }
    }
}

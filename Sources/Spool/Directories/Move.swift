// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Glibc
import SystemPackage

/// One rename between two directories of the spool, never over anything.
struct Move {
    let path: RelativePath
    let area: Area
    let directories: SpoolDirectories
    /// Less what the umask takes away: the group's members may do what the daemon may (`copytaster rejected retry`).
    /// Without setgid, which a directory has from the one above it, and which the unit's RestrictSUIDSGID= refuses.
    static let ownMode: mode_t = 0o770
    static let inboxMode: mode_t = 0o775
    static let fileMode: mode_t = 0o660

    init(_ path: RelativePath, from area: Area, in directories: SpoolDirectories) {
        self.path = path
        self.area = area
        self.directories = directories
    }

    func source() throws(Errno) -> Descriptor {
        try Descriptor.open(path: directories[area]).descend(path.parents)
    }

    /// Moves it to its own name elsewhere: `.fileExists` where that is taken.
    func toSameName(in target: Area) throws(Errno) {
        let source = try source()
        let root = try Descriptor.open(path: directories[target])
        let path = self.path
        try Move.enter(path.parents, of: root) { (parent) throws(Errno) in
            try source.move(path.last, to: parent, as: path.last)
        }
    }

    /// Moves it to its own name or the first free number after it.
    /// - Returns: the components of its place, from the area's name on.
    func toFreeName(
        in target: Area, below: [[UInt8]]
    ) throws(Errno) -> [[UInt8]] {
        let source = try source()
        let root = try Descriptor.open(path: directories[target])
        let path = self.path
        for _ in 0..<SpoolLimits.placeAttempts {
            var parents: [[UInt8]] = []
            do throws(Errno) {
                let mode = target == .inbox ? Move.inboxMode : Move.ownMode
                let parent = try Move.make(below + path.parents, of: root, noting: &parents, mode: mode)
                let free = try NumberedName.firstFree(path.last) { (name) throws(Errno) in try parent.holds(name) }
                try source.move(path.last, to: parent, as: free)
                return [Array(target.rawValue.utf8)] + parents + [free]
            } catch Errno.fileExists {
                // Somebody took the name since we looked.
            } catch Errno.noSuchFileOrDirectory {
                // The source is gone, or an empty directory was removed under our feet: try once more to tell.
                guard try source.holds(path.last) else { throw .noSuchFileOrDirectory }
            }
        }
        throw .resourceBusy
    }

    /// Runs `body` in a directory some levels down, made as needed, again where it is removed in between as empty.
    static func enter<Result: ~Copyable>(
        _ components: ArraySlice<[UInt8]>, of root: borrowing Descriptor,
        _ body: (borrowing Descriptor) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        for _ in 0..<SpoolLimits.placeAttempts {
            let parent: Descriptor
            do throws(Errno) { parent = try self.parent(components, of: root) } catch Errno.noSuchFileOrDirectory {
                // Removed as empty just when we were to make the next one in it.
                guard try root.status().st_nlink > 0 else { throw .noSuchFileOrDirectory }
                continue
            }
            do throws(Errno) { return try body(parent) } catch Errno.noSuchFileOrDirectory {
                // A directory without links is one that was removed.
                if try parent.status().st_nlink > 0 { throw .noSuchFileOrDirectory }
            }
        }
        throw .resourceBusy
    }

    private static func parent(
        _ components: ArraySlice<[UInt8]>, of root: borrowing Descriptor
    ) throws(Errno) -> Descriptor {
        do throws(Errno) { return try root.descend(components, making: ownMode) } catch Errno.notDirectory {
            // A file of that name is being worked on.
            throw .fileExists
        }
    }

    /// The same, with a number after a component where a file stands in the way.
    static func make(
        _ components: some Sequence<[UInt8]>, of root: borrowing Descriptor, noting made: inout [[UInt8]],
        mode: mode_t = ownMode
    ) throws(Errno) -> Descriptor {
        var here = try root.descend([])
        for component in components {
            do throws(Errno) {
                here = try here.descend([component], making: mode)
                made.append(component)
            } catch Errno.notDirectory {
                let free = try NumberedName.firstFree(component) { (name) throws(Errno) in
                    guard try here.holds(name) else { return false }
                    return try here.status(of: name).st_mode & S_IFMT != S_IFDIR
                }
                here = try here.descend([free], making: mode)
                made.append(free)
            }
        }
        return here
    }

    /// Removes the directories above a file that left, as far up as they are empty.
    static func removeEmptyParents(_ path: RelativePath, in root: FilePath) {
        do throws(Errno) {
            let root = try Descriptor.open(path: root)
            for depth in stride(from: path.components.count - 1, to: 0, by: -1) {
                let parent = try root.descend(path.components.prefix(depth - 1))
                try parent.unlink(path.components[depth - 1], directory: true)
            }
        } catch {
            // Not empty, or gone already: an empty directory left over does no harm and is used again.
        }
    }
}

/// Names with a number for when the plain one is taken: `a.html`, `a~2.html`, `a~3.html`.
enum NumberedName {
    /// - Parameter number: from 1, which is the plain name.
    static func name(_ plain: [UInt8], _ number: Int) -> [UInt8] {
        if number == 1 { return plain }
        let mark = Array("~\(number)".utf8)
        let dot = plain.lastIndex(of: UInt8(ascii: "."))
        // A dot far from the end or at the start is no file type.
        let split = dot.flatMap { $0 > 0 && plain.count - $0 <= 17 ? $0 : nil } ?? plain.count
        let ending = plain[split...]
        return shortened(plain[..<split], to: SpoolLimits.nameLength - mark.count - ending.count) + mark + ending
    }

    /// The first free of many names with few looks: numbers are taken without gaps, more or less, and any free one
    /// will do.
    static func firstFree<Failure: Error>(
        _ plain: [UInt8], isTaken: ([UInt8]) throws(Failure) -> Bool
    ) throws(Failure) -> [UInt8] {
        var (taken, step) = (0, 1)
        while try isTaken(name(plain, taken + step)) {
            taken += step
            step *= 2
        }
        var free = taken + step
        while free - taken > 1 {
            let middle = (free + taken) / 2
            if try isTaken(name(plain, middle)) { taken = middle } else { free = middle }
        }
        return name(plain, free)
    }

    /// Cut so that no UTF-8 character is cut in two.
    static func shortened(_ bytes: ArraySlice<UInt8>, to length: Int) -> [UInt8] {
        guard bytes.count > length else { return Array(bytes) }
        var end = bytes.startIndex + max(0, length)
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(bytes[..<end])
    }
}

/// A day in UTC, as the archive is ordered.
struct CalendarDay {
    let components: [[UInt8]]

    init(_ date: Date) {
        let limit = 253_402_300_799.0  // the end of the year 9999
        var seconds = time_t(min(limit, max(0, date.timeIntervalSince1970)))
        var day = tm()
        gmtime_r(&seconds, &day)
        func digits(_ value: Int32, _ width: Int) -> [UInt8] {
            let text = String(value)
            return Array((String(repeating: "0", count: max(0, width - text.utf8.count)) + text).utf8)
        }
        components = [digits(day.tm_year + 1900, 4), digits(day.tm_mon + 1, 2), digits(day.tm_mday, 2)]
    }
}

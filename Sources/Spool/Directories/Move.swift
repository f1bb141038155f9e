// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FileSystem
import FoundationEssentials
import Glibc
import SystemPackage

/// A rename between two directories of the spool that never replaces a file.
struct Move {
    let path: RelativePath
    let area: Area
    let directories: SpoolDirectories
    /// The umask applies: members of the group have the same rights as the daemon (`copytaster rejected retry`).
    /// Without setgid: a directory inherits it from its parent, and the unit's RestrictSUIDSGID= forbids setting it.
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

    /// Moves the file to the same name in another area; `.fileExists` if that is taken.
    func toSameName(in target: Area) throws(Errno) {
        let source = try source()
        let root = try Descriptor.open(path: directories[target])
        let path = self.path
        try Move.enter(path.parents, of: root) { (parent) throws(Errno) in
            try source.move(path.last, to: parent, as: path.last)
        }
    }

    /// Moves the file to the same name, or to the first free numbered name.
    /// - Returns: the components of its place, beginning with the area's name.
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
                // Another process took the name after the check.
            } catch Errno.noSuchFileOrDirectory {
                // The source is gone, or an empty directory was removed in between: check which.
                guard try source.holds(path.last) else { throw .noSuchFileOrDirectory }
            }
        }
        throw .resourceBusy
    }

    /// Runs `body` in a directory some levels down, created as needed; repeats this if the empty directory was removed
    /// meanwhile.
    static func enter<Result: ~Copyable>(
        _ components: ArraySlice<[UInt8]>, of root: borrowing Descriptor,
        _ body: (borrowing Descriptor) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        for _ in 0..<SpoolLimits.placeAttempts {
            let parent: Descriptor
            do throws(Errno) { parent = try self.parent(components, of: root) } catch Errno.noSuchFileOrDirectory {
                // The directory was removed as empty just before the next one was created in it.
                guard try root.facts().linkCount > 0 else { throw .noSuchFileOrDirectory }
                continue
            }
            do throws(Errno) { return try body(parent) } catch Errno.noSuchFileOrDirectory {
                // A directory without links has been removed.
                if try parent.facts().linkCount > 0 { throw .noSuchFileOrDirectory }
            }
        }
        throw .resourceBusy
    }

    private static func parent(
        _ components: ArraySlice<[UInt8]>, of root: borrowing Descriptor
    ) throws(Errno) -> Descriptor {
        do throws(Errno) { return try root.descend(components, making: ownMode) } catch Errno.notDirectory {
            // A file of that name is being processed.
            throw .fileExists
        }
    }

    /// The same, but a component whose name is taken by a file gets a number.
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
                    return try !here.facts(of: name).isDirectory
                }
                here = try here.descend([free], making: mode)
                made.append(free)
            }
        }
        return here
    }

    /// Removes the parent directories of a file that was moved away, as far up as they are empty.
    static func removeEmptyParents(_ path: RelativePath, in root: FilePath) {
        do throws(Errno) {
            let root = try Descriptor.open(path: root)
            for depth in stride(from: path.components.count - 1, to: 0, by: -1) {
                let parent = try root.descend(path.components.prefix(depth - 1))
                try parent.unlink(path.components[depth - 1], directory: true)
            }
        } catch {
            // Not empty, or already removed: a remaining empty directory does no harm and will be reused.
        }
    }
}

/// Names with a number for the case that the plain name is taken: `a.html`, `a~2.html`, `a~3.html`.
enum NumberedName {
    /// - Parameter number: from 1, which means the plain name.
    static func name(_ plain: [UInt8], _ number: Int) -> [UInt8] {
        if number == 1 { return plain }
        let mark = Array("~\(number)".utf8)
        let dot = plain.lastIndex(of: UInt8(ascii: "."))
        // A dot far from the end, or at the start, begins no file extension.
        let split = dot.flatMap { $0 > 0 && plain.count - $0 <= 17 ? $0 : nil } ?? plain.count
        let ending = plain[split...]
        return shortened(plain[..<split], to: SpoolLimits.nameLength - mark.count - ending.count) + mark + ending
    }

    /// Finds a free name among many with few checks: numbers are taken almost without gaps, and any free number is
    /// good.
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

    /// Shortened without splitting a UTF-8 character.
    static func shortened(_ bytes: ArraySlice<UInt8>, to length: Int) -> [UInt8] {
        guard bytes.count > length else { return Array(bytes) }
        var end = bytes.startIndex + max(0, length)
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(bytes[..<end])
    }
}

/// A day in UTC; the archive has a directory per day.
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

// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem
import Glibc

/// Which names in the inbox are not articles: unfinished files of programs, and files that programs and other systems
/// leave beside their files.
public struct IgnoreRules: Sendable, Hashable {
    /// Shell patterns; a pattern with a slash is matched against the path below the inbox, others against each
    /// component of it. A pattern that begins with `!` cancels the built-in rules and the patterns before it; the last
    /// pattern that matches decides.
    public let patterns: [String]
    private let usual: Bool

    /// Case-insensitive. Used by browsers, wget, WinSCP, aria2, BitTorrent programs, editors.
    private static let suffixes = [
        "~", ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".aria2", ".aria2__temp",
        ".dtapart", ".fdmdownload", ".ytdl", ".lftp-pget-status", ".!qb", ".!ut", ".!bt", ".bc!", ".swp", ".swo",
        ".swx",
        ".tmp", ".save",
    ].map { Array($0.utf8) }
    /// Names of unfinished files begin with a dot in rsync, sftp and FTP servers, macOS, editors and vim; Syncthing on
    /// Windows and office programs use other prefixes.
    private static let prefixes = [".", "~syncthing~", "~$", "#"].map { Array($0.utf8) }
    /// In lower case, matched case-insensitively, as Windows and macOS do: files that network storage (Synology, QNAP,
    /// NetApp), Windows, macOS and Linux file systems create beside users' files.
    private static let systemNames: Set<[UInt8]> = Set(
        [
            "@eadir", "#recycle", "#snapshot", "@tmp", "@sharebin", "@recycle", "@recently-snapshot", "~snapshot",
            "desktop.ini", "thumbs.db", "ehthumbs.db", "$recycle.bin", "recycler", "system volume information",
            "__macosx", "icon\r", "network trash folder", "temporary items", "lost+found",
        ].map { Array($0.utf8) })

    public init(patterns: [String] = []) { self.init(patterns: patterns, usual: true) }

    /// Ignores nothing: for directories that only the daemon writes to.
    static let none = IgnoreRules(patterns: [], usual: false)

    private init(patterns: [String], usual: Bool) {
        self.patterns = patterns
        self.usual = usual
    }

    /// - Parameter name: relative to the inbox. It is also ignored if a parent directory is.
    public func ignores(_ name: FileName) -> Bool {
        let components = name.bytes.split(separator: UInt8(ascii: "/"))
        return components.indices.contains { depth in
            ignores(component: Array(components[depth]), path: Array(components[...depth].joined(separator: [47])))
        }
    }

    /// - Parameters:
    ///   - component: the last part of `path`.
    ///   - path: below the inbox; none of the directories above `component` is ignored.
    func ignores(component: [UInt8], path: @autoclosure () -> [UInt8]) -> Bool {
        guard usual else { return false }
        let isIgnoredByDefault = Self.isIgnoredByDefault(component)
        // The daemon's temporary files in the inbox are always ignored.
        guard !patterns.isEmpty, !TemporaryName.all.contains(component) else { return isIgnoredByDefault }
        let (name, path) = (component.cString, path().cString)
        for pattern in patterns.reversed() {
            let isTakenBack = pattern.hasPrefix("!")
            let shape = isTakenBack ? String(pattern.dropFirst()) : pattern
            let whole = shape.utf8.contains(UInt8(ascii: "/"))
            if fnmatch(shape, whole ? path : name, whole ? FNM_PATHNAME : 0) == 0 { return !isTakenBack }
        }
        return isIgnoredByDefault
    }

    private static func isIgnoredByDefault(_ component: [UInt8]) -> Bool {
        let folded = component.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        if systemNames.contains(folded) { return true }
        if prefixes.contains(where: { folded.starts(with: $0) && !($0 == [35] && folded.last != 35) }) { return true }
        if suffixes.contains(where: { folded.count >= $0.count && folded.suffix($0.count).elementsEqual($0) }) {
            return true
        }
        return isNumberedSave(folded)
    }

    /// nano: `name.save`, then `name.save.1` and so on.
    private static func isNumberedSave(_ folded: [UInt8]) -> Bool {
        let stem = folded.reversed().drop { (48...57).contains($0) }
        return stem.count < folded.count && stem.starts(with: ".save.".utf8.reversed())
    }
}

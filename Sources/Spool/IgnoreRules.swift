// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc

/// Which names in the inbox are not articles: what programs write while they are not done yet, and what they leave
/// beside their files.
public struct IgnoreRules: Sendable, Hashable {
    /// More patterns, as in a shell; one with a slash is held against the path below the inbox, others against each
    /// component of it.
    public let patterns: [String]
    private let usual: Bool

    /// Without case. Browsers, wget, WinSCP, aria2, editors.
    private static let suffixes = [
        "~", ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".aria2", ".swp", ".swo",
        ".swx", ".tmp",
    ].map { Array($0.utf8) }
    /// rsync, sftp-servers, editors and vim hide theirs behind a dot; Syncthing on Windows and office programs do not.
    private static let prefixes = [".", "~syncthing~", "~$", "#"].map { Array($0.utf8) }

    public init(patterns: [String] = []) { self.init(patterns: patterns, usual: true) }

    /// Nothing is ignored: for directories that only we write to.
    static let none = IgnoreRules(patterns: [], usual: false)

    private init(patterns: [String], usual: Bool) {
        self.patterns = patterns
        self.usual = usual
    }

    /// - Parameter name: relative to the inbox. Ignored also when a directory above it is.
    public func ignores(_ name: FileName) -> Bool {
        let components = name.bytes.split(separator: UInt8(ascii: "/"))
        return components.indices.contains { depth in
            ignores(component: Array(components[depth]), path: Array(components[...depth].joined(separator: [47])))
        }
    }

    /// - Parameters:
    ///   - component: the last part of `path`.
    ///   - path: below the inbox; nothing above `component` is ignored.
    func ignores(component: [UInt8], path: @autoclosure () -> [UInt8]) -> Bool {
        guard usual else { return false }
        let folded = component.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        if Self.prefixes.contains(where: { folded.starts(with: $0) && !($0 == [35] && folded.last != 35) }) {
            return true
        }
        if Self.suffixes.contains(where: { folded.count >= $0.count && folded.suffix($0.count).elementsEqual($0) }) {
            return true
        }
        guard !patterns.isEmpty else { return false }
        let (component, path) = (Descriptor.cString(component), Descriptor.cString(path()))
        return patterns.contains { pattern in
            let whole = pattern.utf8.contains(UInt8(ascii: "/"))
            return fnmatch(pattern, whole ? path : component, whole ? FNM_PATHNAME : 0) == 0
        }
    }
}

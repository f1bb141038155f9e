// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
public import SystemPackage

/// The companion file that a download program keeps during a download: an empty placeholder `X` beside `X.part`, or a
/// partial `X` beside `X.aria2`. While the companion exists, `X` is not complete, whatever `X` itself contains.
///
/// - Firefox reserves `X` as an empty file and writes to `X.part`, since version 98 to `STEM.RANDOM.EXT.part`
///   (botcity-framework-web-python issue 55, Windows-Auto-Unzipper issue 2).
/// - aria2 writes to `X` itself, with its full size from the start, and removes `X.aria2` at the end (xunlei-lixian
///   pull request 176); axel (`.st`), lftp (`.lftp-pget-status`) and yt-dlp (`.ytdl`) do the same.
/// - ProFTPD with HiddenStores writes `.in.X.`, and WinSCP `X.filepart`; they rename it at the end.
public struct DownloadCompanions: Sendable {
    private static let suffixes = [
        ".part", ".crdownload", ".aria2", ".filepart", ".opdownload", ".download", ".partial", ".!qB", ".!ut", ".!bt",
        ".bc!", ".st", ".lftp-pget-status", ".ytdl", ".dtapart", ".fdmdownload",
    ].map { Array($0.utf8) }
    /// The names ending in `.part` in one directory, from its last listing: a directory with thousands of empty files
    /// is listed once a second, not once per file.
    private var parts: [[UInt8]] = []
    private var listed: (directory: FileName?, at: SuspendingClock.Instant)?

    private static let listingAge = Duration.seconds(1)
    /// Maximum number of names; beyond it, a placeholder is held only because it is empty.
    private static let mostParts = 1_000

    public init() {}

    /// - Parameter isEmpty: whether the file is empty: then it may be a placeholder of Firefox.
    /// - Returns: the name of the companion, relative to the inbox.
    public mutating func find(
        for name: FileName, isEmpty: Bool, in inbox: FilePath, at now: SuspendingClock.Instant
    ) throws(SpoolError) -> FileName? {
        guard let path = RelativePath(name) else { return nil }
        let parent = name.parent
        let isListed = listed.map { $0.directory == parent && now < $0.at + Self.listingAge } ?? false
        var parts = parts
        let found = try SpoolError.wrap(.examine, name) { () throws(Errno) -> [UInt8]? in
            let directory = try Descriptor.open(path: inbox).descend(path.parents)
            let names = Self.suffixes.map { path.last + $0 } + [Array(".in.".utf8) + path.last + [UInt8(ascii: ".")]]
            for companion in names where companion.count <= SpoolLimits.nameLength {
                if try directory.holds(companion) { return companion }
            }
            guard isEmpty else { return nil }
            if !isListed { parts = try Self.parts(in: directory) }
            return parts.first { Self.isFirefox($0, of: path.last) }
        }
        if isEmpty, !isListed { (self.parts, listed) = (parts, (parent, now)) }
        return found.map { (name.parent ?? FileName("")).appending($0) }
    }

    private static func parts(in directory: borrowing Descriptor) throws(Errno) -> [[UInt8]] {
        let stream = try DirectoryStream(directory)
        var parts: [[UInt8]] = []
        while parts.count < mostParts, let (name, _) = try stream.next() {
            if name.suffix(5).elementsEqual(".part".utf8) { parts.append(name) }
        }
        return parts
    }

    /// Whether the name is, for example, `report.dKx3s2aQ.pdf.part` for `report.pdf`.
    private static func isFirefox(_ other: [UInt8], of name: [UInt8]) -> Bool {
        let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.count
        let (start, end) = (Array(name[..<dot]) + [UInt8(ascii: ".")], Array(name[dot...]) + Array(".part".utf8))
        let random = other.count - start.count - end.count
        return random > 0 && other.starts(with: start) && other.suffix(end.count).elementsEqual(end)
            && !other.dropFirst(start.count).prefix(random).contains(UInt8(ascii: "."))
    }
}

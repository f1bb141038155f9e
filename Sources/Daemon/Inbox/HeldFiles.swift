// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// What `--once` leaves in the inbox, with the reasons: first what somebody has to do something about.
struct HeldFiles: Sendable, CustomStringConvertible {
    struct File: Sendable {
        let name: FileName
        let reason: String
        /// Whether something outside keeps it from being taken, such as a permission; others wait for their end.
        let isObstructed: Bool
    }

    let files: [File]

    /// Files that are named in one line.
    private static let named = 5

    init(_ files: [File]) {
        self.files = files.sorted { a, b in a.isObstructed == b.isObstructed ? a.name < b.name : a.isObstructed }
    }

    var areObstructed: Bool { files.contains(where: \.isObstructed) }

    /// Without a newline: `2 files are held: 'a.txt' (empty), 'b.txt' (truncated: …)`.
    var description: String {
        let names = files.prefix(HeldFiles.named).map { "'\($0.name)' (\($0.reason))" }
        let others = files.count - names.count
        return "\(files.count) \(files.count == 1 ? "file is" : "files are") held: " + names.joined(separator: ", ")
            + (others > 0 ? ", and \(others) more" : "")
    }
}

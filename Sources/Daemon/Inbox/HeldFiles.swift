// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The files that `--once` leaves in the inbox, with the reasons; first those that need action.
struct HeldFiles: Sendable, CustomStringConvertible {
    struct File: Sendable {
        let name: FileName
        let reason: String
        /// Whether an external problem such as a permission keeps it from being claimed; other files wait until they
        /// are complete.
        let isObstructed: Bool
    }

    let files: [File]

    /// Maximum number of files named in one line.
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

// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Where a document stands in an archive, for people: never a path that anything is opened by.
///
/// Names in archives are bytes that anybody may have chosen. Here they are text of one line: bytes that are not UTF-8 and
/// control characters as `\xE9` and `\n`, and no longer than `longest`.
enum EntryPath {
    /// Bytes; the end of a longer one is kept, which tells more than its beginning.
    static let longest = FieldLimits.path

    static func name(_ bytes: some Sequence<UInt8>) -> String { FileName(bytes: bytes).description }

    /// - Parameters:
    ///   - container: nil for the file itself.
    ///   - name: nil for what the container gives no name.
    static func join(_ container: String?, _ name: String?) -> String? {
        guard let name else { return container }
        let bare = bare(name)
        guard !bare.isEmpty else { return container }
        return shortened(container.map { "\($0)/\(bare)" } ?? String(bare))
    }

    /// Without `./` and `/` at its head.
    private static func bare(_ name: String) -> Substring {
        var rest = name[...]
        while true {
            if rest.hasPrefix("./") {
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("/") {
                rest = rest.dropFirst()
            } else {
                return rest
            }
        }
    }

    private static func shortened(_ path: String) -> String {
        guard path.utf8.count > longest else { return path }
        let mark = "…"
        var kept = path.utf8.suffix(longest - mark.utf8.count)
        // Not in the middle of a character.
        while let first = kept.first, first & 0xC0 == 0x80 { kept = kept.dropFirst() }
        return mark + (String(kept) ?? "")
    }
}

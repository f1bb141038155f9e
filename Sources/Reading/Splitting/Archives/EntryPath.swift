// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// The path of a document in an archive, for display only: never used to open a file.
///
/// Names in archives are arbitrary bytes. Here they become one line of text: bytes that are not UTF-8 and control
/// characters are shown as `\xE9` and `\n`, and the length is at most `longest`.
enum EntryPath {
    /// Maximum length in bytes; of a longer path the end is kept, because it is more specific.
    static let longest = FieldLimits.path

    static func name(_ bytes: some Sequence<UInt8>) -> String { FileName(bytes: bytes).description }

    /// - Parameters:
    ///   - container: The path of the container; nil for the file itself.
    ///   - name: The name of the entry; nil if the container has none for it.
    static func join(_ container: String?, _ name: String?) -> String? {
        guard let name else { return container }
        let bare = bare(name)
        guard !bare.isEmpty else { return container }
        return shortened(container.map { "\($0)/\(bare)" } ?? String(bare))
    }

    /// The name without leading `./` and `/`.
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
        // Not within a character.
        while let first = kept.first, first & 0xC0 == 0x80 { kept = kept.dropFirst() }
        return mark + (String(kept) ?? "")
    }
}

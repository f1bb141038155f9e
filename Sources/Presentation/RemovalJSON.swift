// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The JSON of a forgotten article.
public struct RemovalJSON: Sendable {
    public let removal: Removal
    /// Places of the files that were deleted, relative to the spool.
    public let deletedFiles: [FileName]
    /// Places of files that still contain the text.
    public let keptFiles: [FileName]
    /// Other articles with exactly the same text, which stay.
    public let sameText: [Article.ID]

    public init(_ removal: Removal, deletedFiles: [FileName], keptFiles: [FileName], sameText: [Article.ID]) {
        self.removal = removal
        self.deletedFiles = deletedFiles
        self.keptFiles = keptFiles
        self.sameText = sameText
    }
}

extension JSONWriter {
    public mutating func removal(_ result: RemovalJSON) {
        object { json in
            json.members(of: result.removal)
            json.key("deleted_files")
            json.array { json in for place in result.deletedFiles { json.name(place) } }
            json.key("kept_files")
            json.array { json in for place in result.keptFiles { json.name(place) } }
            json.key("same_text")
            json.array { json in for article in result.sameText { json.string(article.hex) } }
        }
    }

    /// A removal that was undone: the article can be admitted again.
    public mutating func undoneRemoval(_ removal: Removal) {
        object { json in
            json.members(of: removal)
            json.key("undone")
            json.bool(true)
        }
    }

    private mutating func members(of removal: Removal) {
        key("id")
        string(removal.article.hex)
        key("removed")
        time(removal.removed)
    }
}

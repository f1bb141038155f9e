// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// How a file is to be taken apart, told by its first bytes and not by its name.
public enum FileLayout: Hashable, Sendable {
    /// The whole file is read at once; `.json` may be an array of articles.
    case document(Format)
    /// JSON Lines: every line is a document (`LineSplitter` finds them), read as `.jsonl`.
    case lines
}

/// What is known of a document besides its bytes.
public struct ReadingContext: Hashable, Sendable {
    public var name: FileName
    /// The inbox subdirectory's name: the source of a file that names none itself.
    public var fallbackSource: String?

    public init(name: FileName, fallbackSource: String? = nil) {
        self.name = name
        self.fallbackSource = fallbackSource
    }
}

/// Turns the bytes of a document into its articles. Pure: the same bytes always give the same articles.
public struct Reader: Sendable {
    /// Bytes of a file's beginning that decide its layout; more are not looked at.
    public static let headBytes = 64 << 10

    public let limits: ReadingLimits

    public init(limits: ReadingLimits = .init()) { self.limits = limits }

    /// Tells by the first bytes what a file is, and refuses what is none of ours: empty and binary files.
    /// - Parameters:
    ///   - head: The file's beginning, `headBytes` of it where there are so many.
    ///   - isWhole: Whether `head` is all of the file.
    public func layout(head: [UInt8], isWhole: Bool) throws(ReadingError) -> FileLayout {
        try Sniffer(head: head, isWhole: isWhole).layout()
    }

    /// Reads one document.
    /// - Parameters:
    ///   - bytes: All of it; for `.jsonl`, one line.
    ///   - format: As `layout` told.
    /// - Returns: At least one article; more than one only from a JSON array.
    public func read(
        _ bytes: [UInt8], as format: Format, context: ReadingContext
    ) throws(ReadingError) -> [Article] {
        throw ReadingError(.noText, "not written yet")
    }
}

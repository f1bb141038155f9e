// SPDX-License-Identifier: Apache-2.0

/// Why bytes gave no article. The file is always at fault: reading touches neither disk nor network.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong in one stable word, for programs.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// No bytes, or only white space.
        case empty
        /// Not text: an image, an archive, a program.
        case binary
        /// The end is missing.
        case truncated
        /// Text of a kind that is known and not read: mail, feeds, XML.
        case unsupported
        /// Text in no charset that could be found.
        case charset
        /// Larger than a limit allows.
        case tooLarge = "too-large"
        /// Says it is JSON or the like and breaks its rules.
        case malformed
        /// Well formed, but no field holds the text of an article.
        case noText = "no-text"
        /// A page, but of another kind: challenge, error, empty shell.
        case notAnArticle = "not-an-article"
        /// Reading it took more time or memory than it may, or ended its reader.
        case readerEnded = "reader-ended"
    }

    public let code: Code
    /// For people, without the file's name: what is wrong, then what to do.
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var remedy: Remedy { .reject(reason: reason) }
    public var description: String { reason }
}

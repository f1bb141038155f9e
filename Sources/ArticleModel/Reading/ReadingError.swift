// SPDX-License-Identifier: Apache-2.0

/// Why bytes gave no article. The file is always the cause: reading uses neither disk nor network.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The error as a stable code, for programs.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// No bytes, or only white space.
        case empty
        /// Not text: an image, an archive, a program.
        case binary
        /// The end is missing.
        case truncated
        /// Text of a known kind that is not supported: mail, feeds, XML.
        case unsupported
        /// Text in an unknown charset.
        case charset
        /// Larger than a limit allows.
        case tooLarge = "too-large"
        /// Claims to be JSON or a similar format and violates its syntax.
        case malformed
        /// Well formed, but no field contains the text of an article.
        case noText = "no-text"
        /// A page of another kind: challenge, error, empty shell.
        case notAnArticle = "not-an-article"
        /// Reading exceeded the limits of time or memory, or ended the reader process.
        case readerEnded = "reader-ended"
    }

    public let code: Code
    /// For display, without the name of the file: what is wrong, then what to do.
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var remedy: Remedy { .reject(reason: reason) }
    public var description: String { reason }
}

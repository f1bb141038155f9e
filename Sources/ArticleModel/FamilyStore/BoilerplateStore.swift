// SPDX-License-Identifier: Apache-2.0

/// Reads the lines at the head and foot of articles, the boilerplate lines of each outlet, and a log of changes to
/// lines that other processes may have read already: an article's lines were removed or replaced, or a line became or
/// stopped being a boilerplate line. The log holds only the keys of what changed; the details are read from the store.
/// So the log keeps nothing of a removed article but its number.
public protocol BoilerplateReader: AnyObject {
    /// Nil when the article has no such lines or was removed.
    func lines(of article: ArticleNumber) throws -> ArticleLines?
    /// Calls `body` with the articles of an outlet that have such lines, ascending, until it returns false.
    func forEachLines(
        of outlet: OutletKey, after article: ArticleNumber, _ body: (ArticleLines) throws -> Bool
    ) throws
    /// Calls `body` with all articles that have such lines, ascending.
    /// - Parameter limit: the maximum number of articles.
    /// - Returns: the number of articles read.
    func forEachLines(after article: ArticleNumber, limit: Int, _ body: (ArticleLines) throws -> Void) throws -> Int

    func boilerplate() throws -> [OutletLine]
    func isBoilerplate(_ line: OutletLine) throws -> Bool

    func lastLineChange() throws -> LineChangeNumber
    /// Nil when there is none after `last`.
    func lineChanges(after last: LineChangeNumber) throws -> LineChanges?
}

public protocol BoilerplateWriter: AnyObject {
    func insert(_ lines: ArticleLines) throws
    func removeLines(of article: ArticleNumber) throws
    /// - Returns: the number of the change; nil when any process learned the line before.
    func learn(_ line: OutletLine) throws -> LineChangeNumber?
    func unlearn(_ line: OutletLine) throws -> LineChangeNumber
    /// Logs that the lines of an article were removed or replaced.
    func noteLineChange(of article: ArticleNumber) throws -> LineChangeNumber
}

/// A line of an outlet.
public struct OutletLine: Hashable, Sendable {
    public let outlet: OutletKey
    public let line: UInt32

    public init(outlet: OutletKey, line: UInt32) {
        self.outlet = outlet
        self.line = line
    }
}

/// The lines of an article that may be boilerplate lines: hashes, as `Fingerprint.lines`.
public struct ArticleLines: Hashable, Sendable {
    public let article: ArticleNumber
    public let outlet: OutletKey
    public let lines: [UInt32]

    public init(article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) {
        self.article = article
        self.outlet = outlet
        self.lines = lines
    }
}

/// The number of an entry in the log of changed lines.
public struct LineChangeNumber: Hashable, Comparable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Entries of the log of changed lines.
public struct LineChanges: Sendable {
    public var articles: Set<ArticleNumber> = []
    public var lines: Set<OutletLine> = []
    public var last: LineChangeNumber

    public init(last: LineChangeNumber) { self.last = last }
}

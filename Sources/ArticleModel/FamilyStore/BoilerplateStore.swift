// SPDX-License-Identifier: Apache-2.0

/// The lines at head and foot of articles, those of an outlet that are boilerplate, and a log of what changed about lines
/// that others may have read already: an article's lines that are gone or others, and lines that have become boilerplate
/// or are so no more. What the change was is read from the store itself, so that nothing of a removed article is in the
/// log but its number.
public protocol BoilerplateReader: AnyObject {
    /// Nil for an article that has none, or is gone.
    func lines(of article: ArticleNumber) throws -> ArticleLines?
    /// Calls `body` with the articles of an outlet that have lines, ascending, until it returns false.
    func forEachLines(
        of outlet: OutletKey, after article: ArticleNumber, _ body: (ArticleLines) throws -> Bool
    ) throws
    /// Calls `body` with all articles that have lines, ascending.
    /// - Parameter limit: articles at most.
    /// - Returns: how many there were.
    func forEachLines(after article: ArticleNumber, limit: Int, _ body: (ArticleLines) throws -> Void) throws -> Int

    func boilerplate() throws -> [OutletLine]
    func isBoilerplate(_ line: OutletLine) throws -> Bool

    func lastLineChange() throws -> LineChangeNumber
    /// Nil where there is none after it.
    func lineChanges(after last: LineChangeNumber) throws -> LineChanges?
}

public protocol BoilerplateWriter: AnyObject {
    func insert(_ lines: ArticleLines) throws
    func removeLines(of article: ArticleNumber) throws
    /// - Returns: the number of the change; nil where the line was learned before, by whomever.
    func learn(_ line: OutletLine) throws -> LineChangeNumber?
    func unlearn(_ line: OutletLine) throws -> LineChangeNumber
    /// Logs that the lines of an article are gone or others.
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

/// The lines of an article that may be boilerplate: hashes, as `Fingerprint.lines`.
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

/// What the log of changed lines says.
public struct LineChanges: Sendable {
    public var articles: Set<ArticleNumber> = []
    public var lines: Set<OutletLine> = []
    public var last: LineChangeNumber

    public init(last: LineChangeNumber) { self.last = last }
}

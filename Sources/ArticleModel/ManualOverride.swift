// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What a person decided about families. It stands above every rule, and survives a refolding.
public enum ManualOverride: Hashable, Sendable {
    /// The article belongs to no copies of it that the rules find; what a person joined it with before is taken back.
    case apart(Article.ID)
    /// The two articles, and with them their families, belong together.
    case together(Article.ID, Article.ID)
}

/// A ruling, and when it was made.
public struct OverrideRecord: Hashable, Sendable {
    public let manualOverride: ManualOverride
    public let made: Date

    public init(manualOverride: ManualOverride, made: Date) {
        self.manualOverride = manualOverride
        self.made = made
    }
}

/// Two articles that a person said belong together.
public struct Joining: Hashable, Sendable {
    public let a: Article.ID
    public let b: Article.ID

    public init(_ a: Article.ID, _ b: Article.ID) {
        self.a = a
        self.b = b
    }
}

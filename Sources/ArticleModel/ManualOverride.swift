// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A user's decision about families. It overrides every rule and survives a refold.
public enum ManualOverride: Hashable, Sendable {
    /// The article belongs to none of the copies that the rules find. Earlier joins of the article are withdrawn.
    case apart(Article.ID)
    /// The two articles belong together, and so do their families.
    case together(Article.ID, Article.ID)
}

/// A manual override and its time.
public struct OverrideRecord: Hashable, Sendable {
    public let manualOverride: ManualOverride
    public let made: Date

    public init(manualOverride: ManualOverride, made: Date) {
        self.manualOverride = manualOverride
        self.made = made
    }
}

/// Two articles that a user joined.
public struct Joining: Hashable, Sendable {
    public let a: Article.ID
    public let b: Article.ID

    public init(_ a: Article.ID, _ b: Article.ID) {
        self.a = a
        self.b = b
    }
}

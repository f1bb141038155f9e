// SPDX-License-Identifier: Apache-2.0

/// What people decided about families. Implemented by stores; callers use `ManualOverrides`.
public protocol OverrideRecords: Sendable {
    /// The decisions on an article, oldest first; all there are where it is nil.
    func overrides(on article: Article.ID?) throws(IndexError) -> [OverrideRecord]
}

/// Manual decisions on families; they override what the rules find.
public protocol ManualOverrides: OverrideRecords {
    /// Keeps a person's decision, and places anew all that it touches.
    func rule(_ manualOverride: ManualOverride) throws(IndexError)
    /// Takes a decision back.
    /// - Returns: whether there was one.
    func withdraw(_ manualOverride: ManualOverride) throws(IndexError) -> Bool
}

// SPDX-License-Identifier: Apache-2.0

/// Stored manual overrides. Implemented by stores; callers use `ManualOverrides`.
public protocol OverrideRecords: Sendable {
    /// The manual overrides on an article, oldest first; all manual overrides for nil.
    func overrides(on article: Article.ID?) throws(IndexError) -> [OverrideRecord]
}

/// Manual overrides of the automatic grouping into families.
public protocol ManualOverrides: OverrideRecords {
    /// Stores a manual override and places all affected articles again.
    func apply(_ manualOverride: ManualOverride) throws(IndexError)
    /// Withdraws a manual override.
    /// - Returns: whether it existed.
    func withdraw(_ manualOverride: ManualOverride) throws(IndexError) -> Bool
}

// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

extension FamilyEngine {
    public func apply(_ manualOverride: ManualOverride) throws(IndexError) {
        try store.write("store an override in") { transaction in
            try FamilyChangeLog.recording(to: transaction) { changes in
                let override = try stored(manualOverride, transaction)
                // Collect them while they are still connected: after a separation both sides are placed again.
                let fingerprintIDs = try fingerprintIDs(around: override, transaction)
                // An article that is set apart loses its joins.
                if case .apart(let article) = override { try removeJoins(of: article, transaction) }
                try transaction.insertOverride(override, made: Date())
                try PlacementWriter(transaction, matcher, changes).place(around: fingerprintIDs, new: [])
            }
        }
    }

    public func withdraw(_ manualOverride: ManualOverride) throws(IndexError) -> Bool {
        try store.write("withdraw an override in") { transaction in
            try FamilyChangeLog.recording(to: transaction) { changes in
                let override = try stored(manualOverride, transaction)
                // Collect them while they are still connected: if the decision alone connected them, both sides are
                // placed again.
                let fingerprintIDs = try fingerprintIDs(around: override, transaction)
                guard try transaction.removeOverride(override) else { return false }
                try PlacementWriter(transaction, matcher, changes).place(around: fingerprintIDs, new: [])
                return true
            }
        }
    }

    public func overrides(on article: Article.ID?) throws(IndexError) -> [OverrideRecord] {
        try store.overrides(on: article)
    }

    private func removeJoins(of article: ArticleNumber, _ transaction: any FamilyTransaction) throws {
        for join in try transaction.joins(of: article) {
            guard let other = try transaction.number(of: join.other) else { continue }
            _ = try transaction.removeOverride(.together(min(article, other), max(article, other)))
        }
    }

    private func stored(_ manualOverride: ManualOverride, _ reader: any FamilyReader) throws -> StoredOverride {
        func number(_ id: Article.ID) throws -> ArticleNumber {
            guard let number = try reader.number(of: id) else {
                throw IndexError(
                    step: "find", object: id.hex, cause: .unknownArticle, detail: "no article has this id")
            }
            return number
        }
        switch manualOverride {
        case .apart(let article): return .apart(try number(article))
        case .together(let first, let second):
            let (first, second) = (try number(first), try number(second))
            return .together(min(first, second), max(first, second))
        }
    }

    private func fingerprintIDs(around override: StoredOverride, _ reader: any FamilyReader) throws -> [FingerprintID] {
        let own = try override.articles.compactMap { try reader.member($0)?.attributes.fingerprintID }
        return try Component.around(own, in: reader, limits: .none)?.fingerprintIDs.sorted() ?? own
    }
}

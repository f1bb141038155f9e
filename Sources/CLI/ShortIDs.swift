// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Shortens ids to the first digits that are unique in the index.
struct ShortIDs {
    /// Fewer digits would look unreliable, and would soon have to grow again.
    static let leastDigits = 8
    private static let step = 4
    private let index: any ArticleQueries

    init(_ index: any ArticleQueries) { self.index = index }

    func callAsFunction(_ id: Article.ID) throws -> String {
        let hex = id.hex
        var digits = Self.leastDigits
        while digits < hex.count {
            let short = String(hex.prefix(digits))
            guard let prefix = Article.IDPrefix(short) else { return hex }
            do throws(IndexError) {
                _ = try index.article(prefix)
                return short
            } catch {
                guard case .ambiguous = error.cause else { throw error }
            }
            digits += Self.step
        }
        return hex
    }
}

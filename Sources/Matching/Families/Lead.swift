// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import FoundationEssentials

/// Determines which of two copies comes first.
enum Lead {
    /// Dated before undated, earlier before later; a bare day after the hours of the same day (`PublicationTime`). With
    /// the same date: unmodified before modified, and earlier modification before later; then more words, then the
    /// smaller id. When an article arrived never counts: it says nothing about its publication.
    static func precedes(_ a: ClusteringMember, _ b: ClusteringMember) -> Bool {
        switch (a.publication, b.publication) {
        case (let first?, let second?) where first < second: true
        case (let first?, let second?) where second < first: false
        case (.some, nil): true
        case (nil, .some): false
        default: precedesOfOneDate(a, b)
        }
    }

    private static func precedesOfOneDate(_ a: ClusteringMember, _ b: ClusteringMember) -> Bool {
        switch (a.modified, b.modified) {
        case (let first?, let second?) where first != second: first < second
        case (nil, .some): true
        case (.some, nil): false
        default: a.words != b.words ? a.words > b.words : a.id < b.id
        }
    }
}

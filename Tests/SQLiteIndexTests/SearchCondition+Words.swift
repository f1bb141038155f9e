// SPDX-License-Identifier: Apache-2.0

import ArticleModel

extension SearchCondition {
    /// A word in one form, or a phrase.
    static func word(_ terms: String..., in field: SearchWords.Field = .anywhere) -> SearchCondition {
        .words(SearchWords([SearchWords.Form(terms)], in: field))
    }
}

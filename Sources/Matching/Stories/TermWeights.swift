// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// How much the terms of one language weigh: rare terms tell more about an event than frequent ones. Spärck Jones, "A
/// statistical interpretation of term specificity", 1972.
public struct TermWeights: Sendable {
    private let learned: StoryTermTable?
    private let prior: StoryPrior
    private let logOfArticles: Double

    init(learned: StoryTermTable?, articles: Double, prior: StoryPrior) {
        (self.learned, self.prior) = (learned, prior)
        logOfArticles = log(articles + StoryRules.priorArticles + 1)
    }

    /// The inverse document frequencies of some terms; not above 0 for a term that most articles have.
    ///
    /// First all articles are counted, then all logarithms taken: so the processor waits for memory only once.
    func rarities(_ terms: [StoryFeatures.Term]) -> [Double] {
        var values = terms.map { prior.articles(with: $0) + 0.5 }
        if let learned {
            for place in terms.indices { values[place] += Double(learned[terms[place].key]) }
        }
        for place in values.indices { values[place] = logOfArticles - log(values[place]) }
        return values
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Matching
internal import Presentation

/// Text about articles for a terminal: dates, sources and titles, without control characters.
extension Wording {
    /// Shown for unknown values.
    static let unknown = "-"

    /// A recorded place where no file exists.
    static let missing = "recorded in the history, but missing"
    /// A recorded place where a link is found, or that is reached only through a link.
    static let displaced =
        "recorded as a plain file, but it is now another kind of file, or reached by a symbolic link; find out who "
        + "changed it"

    /// For traces of forgotten articles: an open reader keeps an older state of the index in its log.
    static func traces(_ count: Int) -> String {
        "traces of \(Numbers.count(count, "forgotten article")) may still be in its files; copytasterd, or another "
            + "'copytaster forget', removes them when no process reads an older state of it"
    }

    static func title(_ article: Article?) -> String {
        guard let article else { return unknown }
        if let title = article.title, !title.isEmpty { return SafeText.line(title) }
        return "[" + DisplayWidth.truncate(SafeText.line(String(article.text.prefix(120))), to: 60) + "]"
    }

    /// `canceled by its publisher, 2026-03-10 08:00 CET`
    static func withdrawal(_ withdrawal: Withdrawal) -> String {
        "\(withdrawal.status.rawValue) by its publisher, \(date(withdrawal.issued))"
    }

    static func source(_ article: Article?) -> String { text(article?.source) }

    static func text(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return unknown }
        return SafeText.line(text)
    }

    /// The time of publication, or its day if no hour is stated; otherwise the time of arrival, as such:
    /// `arrived 2026-11-30 10:12 CET`.
    static func date(_ stored: StoredArticle) -> String {
        StatedTime.published(stored.article)?.text ?? "arrived \(date(stored.received))"
    }

    static func date(_ date: Date?) -> String { date.map { LocalTime($0).minutes } ?? unknown }

    /// Below this confidence the origin of a field is shown: something in its file speaks against it, or it was guessed.
    static let doubtful = Confidence(0.8)

    /// How many other copies an article has: `2 other copies`.
    /// - Parameter articles: in its family, itself included.
    static func copies(_ articles: Int) -> String {
        articles > 1 ? Numbers.count(articles - 1, "other copy", "other copies") : noOtherCopy
    }

    /// How many articles a family has, for a line about all of them.
    static func family(_ articles: Int) -> String { articles > 1 ? Numbers.count(articles, "article") : noOtherCopy }

    /// For an article that is alone in its family.
    static let noOtherCopy = "no other copy"

    static func role(_ outcome: Outcome) -> Styling.Role {
        switch outcome {
        case .stored: .good
        case .known: .faint
        case .held: .warning
        case .rejected: .bad
        }
    }

    /// What remains to be done after an update.
    static func outdated(_ articles: Int) -> String {
        "\(Numbers.count(articles, "article was", "articles were")) read by an older version; 'copytaster reread' reads "
            + "their files again"
    }

    /// What remains to be done for searches after an update.
    static func waitingTerms(_ articles: Int, isDaemonRunning: Bool) -> String {
        let waiting = Numbers.count(articles, "article waits", "articles wait")
        let remedy =
            isDaemonRunning
            ? "the daemon makes them" : "the daemon makes them when it runs, and so does 'copytaster reread'"
        return "\(waiting) for new search terms, and searches may miss \(articles == 1 ? "it" : "them"); \(remedy)"
    }

    /// For results that depend on words, while search terms are made anew.
    static func notSearchable(_ articles: Int) -> String {
        "note: \(Numbers.count(articles, "article is", "articles are")) not searchable yet: an update analyses "
            + (articles == 1 ? "it again" : "them again")
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Tells pages that are no article, saved by the thousand by crawlers, from thin articles.
struct NotAnArticle {
    /// Letters of prose below which a page is no article, where it says that it is one and where nothing does.
    private static let least = 80
    private static let leastUnsaid = 180
    /// Runs of text that a page around a form has at most; front pages carry a log-in form too.
    private static let formBlocks = 40

    let tree: HTMLTree
    let title: String?
    let saysArticle: Bool
    /// Runs of text on the page, kept or not.
    let blocks: Int

    /// What the page is instead of an article, or nil.
    /// - Parameters:
    ///   - prose: Letters of the text that reads as prose.
    func kind(prose: Int) -> String? {
        if prose < 2000, isChallenge { return "challenge page" }
        if prose < 1000, hasErrorTitle { return "error page" }
        guard prose < (saysArticle ? Self.least : Self.leastUnsaid) else { return nil }
        if blocks <= Self.formBlocks, hasPasswordField { return "log-in page" }
        return prose == 0
            ? "no text that reads as prose (an empty shell, or a page of links)" : "hardly any text that reads as prose"
    }

    private static let challengeMarks: [StaticString] = [
        "/cdn-cgi/challenge", "cf-chl", "challenge-form", "challenge-platform", "_incapsula_resource", "px-captcha",
        "captcha-delivery.com", "cf-browser-verification", "jschl",
    ]

    /// The makers of challenges leave their names in ids and addresses.
    private var isChallenge: Bool {
        for node in 0..<tree.count {
            let names: [HTMLAttributeName]
            switch tree.tag(node) {
            case .script, .iframe: names = [.src, .id]
            case .form: names = [.action, .id]
            case .div, .input: names = [.id, .name, .class]
            default: continue
            }
            for value in names.compactMap({ tree.bytes(of: $0, at: node) }) {
                if Self.challengeMarks.contains(where: { value.containsIgnoringCase($0) }) { return true }
            }
        }
        return false
    }

    /// `404 Not Found`, `Error 503`, `HTTP_FORBIDDEN`: a status where a headline should be. A headline with a number
    /// in it (`500 hurt in storm`) lacks the words.
    private var hasErrorTitle: Bool {
        guard let title = title?.lowercased() else { return false }
        if title.hasPrefix("http_") || title.hasPrefix("http error") { return true }
        let words = Set(title.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        guard !words.isDisjoint(with: ["400", "401", "403", "404", "410", "429", "500", "502", "503", "504"]) else {
            return false
        }
        let said: Set<String> = [
            "error", "erreur", "fehler", "not", "found", "forbidden", "denied", "unavailable", "gateway", "page",
            "introuvable", "interdit", "refusé", "indisponible",
        ]
        return words.count <= 3 || !words.isDisjoint(with: said)
    }

    private var hasPasswordField: Bool {
        (0..<tree.count).contains { node in
            tree.tag(node) == .input
                && tree.bytes(of: .type, at: node)?.startsIgnoringCase("password") == true
        }
    }
}

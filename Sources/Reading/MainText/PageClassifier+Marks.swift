// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Marks of challenge, error, consent and shop pages: names that software gives to the parts of a page.
extension PageClassifier {
    private static let challengeMarks: [StaticString] = [
        "/cdn-cgi/challenge", "cf-chl", "challenge-form", "challenge-platform", "_incapsula_resource", "px-captcha",
        "captcha-delivery.com", "cf-browser-verification", "jschl",
    ]

    /// Challenge software leaves its names in ids and addresses.
    func isChallenge(withScripts: Bool) -> Bool {
        for node in 0..<tree.count {
            let names: [HTMLAttributeName]
            switch tree.tag(node) {
            case .script where !withScripts: continue
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

    /// WordPress, Drupal and Ghost write the content type of a page into the class of `body`, and whether the page
    /// shows a single item.
    static func isMadeAsPost(_ tree: HTMLTree) -> Bool {
        guard let body = (0..<tree.count).first(where: { tree.tag($0) == .body }),
            let names = tree.bytes(of: .class, at: body)
        else { return false }
        return names.split(whereSeparator: \.isASCIISpace).contains { name in
            postNames.contains(String(decoding: name.map(\.asciiLowercased), as: UTF8.self))
        }
    }

    private static let postNames: Set<String> = {
        let kinds = ["article", "news", "news-article", "blog", "blog-post", "story", "press-release"]
        let drupal = kinds.flatMap { ["node-type-\($0)", "page-node-type-\($0)", "node--type-\($0)"] }
        return Set(["single-post", "single-format-standard", "post-template"] + drupal)
    }()

    /// The names and addresses of form elements; labels are not used.
    private struct FormName {
        let bytes: ArraySlice<UInt8>

        var isConsent: Bool { bytes.containsIgnoringCase("consent") }

        /// Shop software uses the words cart, bag, basket or panier.
        var isCart: Bool {
            let marks: [StaticString] = [
                "add-to-cart", "add_to_cart", "addtocart", "cart/add", "add-to-bag", "addtobag", "add-to-basket",
                "addtobasket", "ajouter-au-panier", "panier/ajout", "product-form", "product_form", "productform",
            ]
            return marks.contains { bytes.containsIgnoringCase($0) }
        }
    }

    /// Whether the page has a form that adds goods to a cart.
    var offersCart: Bool {
        (0..<tree.count).contains { isField($0) && hasName($0, \.isCart) }
    }

    /// Whether the page asks for consent: by a form with no other purpose, or, on a page with little else, by a button.
    /// Comment forms and contact forms contain consent fields too.
    var asksConsent: Bool {
        var skippedUntil = 0
        for node in 0..<tree.count where node >= skippedUntil && isField(node) {
            guard tree.tag(node) == .form else {
                if page.runs <= Self.formBlocks, hasName(node, \.isConsent) { return true }
                continue
            }
            skippedUntil = tree.end(node)
            let fields = tree.descendants(node).filter(isField)
            if hasName(node, \.isConsent) || fields.contains(where: { hasName($0, \.isConsent) }) {
                if !tree.descendants(node).contains(where: asksForWords) { return true }
            }
        }
        return false
    }

    private func isField(_ node: Int) -> Bool {
        switch tree.tag(node) {
        case .form, .button, .input: true
        default: false
        }
    }

    /// Whether this is a field for text.
    private func asksForWords(_ node: Int) -> Bool {
        guard tree.tag(node) == .input else { return tree.tag(node) == .textarea }
        guard let type = tree.bytes(of: .type, at: node) else { return true }
        let written: [StaticString] = ["text", "email", "search", "tel", "password", "url"]
        return written.contains { type.startsIgnoringCase($0) }
    }

    private func hasName(_ node: Int, _ says: (FormName) -> Bool) -> Bool {
        [HTMLAttributeName.action, .id, .name, .class].contains { name in
            tree.bytes(of: name, at: node).map { says(FormName(bytes: $0)) } ?? false
        }
    }

    /// `404 Not Found`, `Error 503`, `HTTP_FORBIDDEN`: an HTTP status in place of a headline. A headline with a number
    /// (`500 hurt in storm`) does not contain the words.
    var hasErrorTitle: Bool {
        guard let title = page.title?.lowercased() else { return false }
        if title.hasPrefix("http_") || title.hasPrefix("http error") { return true }
        let words = Set(title.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let statuses: Set<String> = ["400", "401", "403", "404", "410", "429", "500", "502", "503", "504"]
        guard !words.isDisjoint(with: statuses) else { return false }
        let said: Set<String> = [
            "error", "erreur", "fehler", "errore", "erro", "not", "found", "forbidden", "denied", "unavailable",
            "gateway", "page", "introuvable", "interdit", "refusé", "indisponible", "http", "gefunden", "verboten",
            "encontrada", "encontrado", "página", "trovata", "pagina", "seite", "nenalezena",
        ]
        if words.subtracting(statuses).isEmpty || !words.isDisjoint(with: said) { return true }
        // `502 | The Post` is an error page; an article about a Peugeot 404 has text.
        return words.count <= 3 && page.prose < Self.leastUnstated && !isSigned && !metadata.isMarkedArticle
    }

    var hasPasswordField: Bool {
        (0..<tree.count).contains { node in
            tree.tag(node) == .input
                && tree.bytes(of: .type, at: node)?.startsIgnoringCase("password") == true
        }
    }
}

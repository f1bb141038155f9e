// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Marks that tell challenges, errors, consent and shops: names that programs give to the parts of a page.
extension PageClassifier {
    private static let challengeMarks: [StaticString] = [
        "/cdn-cgi/challenge", "cf-chl", "challenge-form", "challenge-platform", "_incapsula_resource", "px-captcha",
        "captcha-delivery.com", "cf-browser-verification", "jschl",
    ]

    /// The makers of challenges leave their names in ids and addresses.
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

    /// WordPress, Drupal and Ghost write into the class of `body` what kind of content the page shows, and whether it
    /// shows it alone.
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

    /// What programs call the parts of a form: names and addresses, never labels.
    private struct FormName {
        let bytes: ArraySlice<UInt8>

        var isConsent: Bool { bytes.containsIgnoringCase("consent") }

        /// Shops' software puts goods into a cart, bag, basket or panier.
        var isCart: Bool {
            let marks: [StaticString] = [
                "add-to-cart", "add_to_cart", "addtocart", "cart/add", "add-to-bag", "addtobag", "add-to-basket",
                "addtobasket", "ajouter-au-panier", "panier/ajout", "product-form", "product_form", "productform",
            ]
            return marks.contains { bytes.containsIgnoringCase($0) }
        }
    }

    /// Whether the page has a form in which a shop's goods are put into a cart.
    var offersCart: Bool {
        (0..<tree.count).contains { isField($0) && hasName($0, \.isCart) }
    }

    /// Whether the page asks for consent: by a form for nothing else, or, on a page that holds little more, by a button.
    /// Forms for remarks and letters to readers ask for it too.
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

    /// Whether something is to be written into it.
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

    /// `404 Not Extracted`, `Error 503`, `HTTP_FORBIDDEN`: a status where a headline should be. A headline with a number
    /// in it (`500 hurt in storm`) lacks the words.
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
        // `502 | The Post`; a Peugeot 404 has an article behind it.
        return words.count <= 3 && page.prose < Self.leastUnsaid && !isSigned && !metadata.isMarkedArticle
    }

    var hasPasswordField: Bool {
        (0..<tree.count).contains { node in
            tree.tag(node) == .input
                && tree.bytes(of: .type, at: node)?.startsIgnoringCase("password") == true
        }
    }
}

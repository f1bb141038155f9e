// SPDX-License-Identifier: Apache-2.0

/// What a page's article is called, and where that stands.
extension Metadata {
    /// The page has its title in many places, each wrong at times: the one that most others repeat is right.
    var chosenTitle: Extracted<String>? {
        var choice = TitleChoice(site: source?.value, host: address.flatMap { WebAddress.host(of: $0.value) })
        choice.add(linked?.line("headline"), from: "json-ld", standing: 0.8)
        choice.add(first("og:title"), from: "og", standing: 0.65)
        // What readers see stands before what is written for search engines.
        // Of several first headings none is known to be the article's; the first follows the site's name at times.
        choice.add(headings.count == 1 ? headings.first?.line : nil, from: "h1", standing: 0.96)
        choice.add(first("twitter:title"), from: "meta", standing: 0.5)
        choice.add(first("dc.title"), from: "meta", standing: 0.5)
        if headings.count > 1 {
            for heading in headings.prefix(3) { choice.add(heading.line, from: "h1", standing: 0.3) }
        }
        choice.add(pageTitle, from: "title", standing: 0.55)
        // On a page headed by its site's or writer's name the article's own heading is a second one; a first heading that
        // says the same in other words is the readers'.
        if headings.count < 2, !headings.contains(where: { choice.isTold($0.line) }),
            let second = secondHeadings.first(where: { choice.isTold($0.line) }),
            !headings.contains(where: { TitleChoice.says($0.line, mostOf: second.line) })
        {
            choice.add(second.line, from: "h2", standing: 0.97)
        }
        return choice.best
    }

    /// The heading that is the article's: the one that says what the title does, or else a first heading that stands not
    /// far above the text; at the top of a page it is often the site's name.
    func headline(above textStart: Int?) -> Int? {
        if let titled = headings.first(where: { $0.line == title?.value }) { return titled.node }
        let second = secondHeadings.filter { $0.line == title?.value && $0.node < textStart ?? .max }
        if title?.from == "h2", let titled = second.last { return titled.node }
        guard let textStart else { return headings.first?.node }
        return headings.last { $0.node < textStart && textStart - $0.node <= Self.headlineDistance }?.node
    }

    /// Nodes between a headline and its text, at most.
    private static let headlineDistance = 200
}

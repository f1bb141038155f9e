// SPDX-License-Identifier: Apache-2.0

/// The title of a page's article, and its position.
extension Metadata {
    /// The page states its title in many places, any of which may be wrong; the one that most other places repeat is
    /// chosen. If none of them states one, the headline above the text is.
    /// - Parameter textStart: The first text run of the article.
    func chosenTitle(above textStart: Int?) -> (title: Extracted<String>?, node: Int?) {
        var choice = TitleChoice(
            sites: [source?.value].compactMap(\.self) + siteNames,
            host: address.flatMap { WebAddress.host(of: $0.value) })
        choice.add(linked?.headline, from: "json-ld", reliability: 0.8)
        choice.add(first("og:title"), from: "og", reliability: 0.65)
        // Visible text comes before text for search engines. Of several level-1 headings, none is known to be the
        // article's; the first sometimes only repeats the site's name.
        choice.add(headings.count == 1 ? headings.first?.line : nil, from: "h1", reliability: 0.96)
        choice.add(first("twitter:title"), from: "meta", reliability: 0.5)
        choice.add(first("dc.title"), from: "meta", reliability: 0.5)
        if headings.count > 1 {
            for heading in headings.prefix(3) { choice.add(heading.line, from: "h1", reliability: 0.3) }
        }
        choice.add(pageTitle, from: "title", reliability: 0.55)
        addSecondHeading(to: &choice)
        if let best = choice.best { return (best, nil) }
        guard let textStart, let shown = VisibleTitle(tree, above: textStart, isName: choice.isName) else {
            return (nil, nil)
        }
        return (Extracted(shown.line, from: shown.from, confidence: shown.from == "h2" ? 0.6 : 0.4), shown.node)
    }

    /// If the site's or author's name is the level-1 heading, the article's heading is of level 2; but a level-1
    /// heading that says the same in other words is the visible title.
    private func addSecondHeading(to choice: inout TitleChoice) {
        guard headings.count < 2, !headings.contains(where: { choice.isRepeated($0.line) }),
            let second = secondHeadings.first(where: { choice.isRepeated($0.line) }),
            !headings.contains(where: { TitleChoice.says($0.line, mostOf: second.line) })
        else { return }
        choice.add(second.line, from: "h2", reliability: 0.97)
    }

    /// Other names of the site: those for applications, and the text of links to its front page.
    private var siteNames: [String] {
        ["application-name", "apple-mobile-web-app-title"].compactMap(first) + homeNames
    }

    /// The article's heading: the one equal to the title, or else a level-1 heading not far above the text; at the top
    /// of a page it is often the site's name.
    func headline(above textStart: Int?) -> Int? {
        if let titleNode { return titleNode }
        if let titled = headings.first(where: { $0.line == title?.value }) { return titled.node }
        let second = secondHeadings.filter { $0.line == title?.value && $0.node < textStart ?? .max }
        if title?.from == "h2", let titled = second.last { return titled.node }
        guard let textStart else { return headings.first?.node }
        return headings.last { $0.node < textStart && textStart - $0.node <= Self.headlineDistance }?.node
    }

    /// Maximum number of nodes between a headline and its text.
    private static let headlineDistance = 200
}

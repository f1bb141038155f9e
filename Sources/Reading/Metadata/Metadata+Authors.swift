// SPDX-License-Identifier: Apache-2.0

/// The authors of a page's article.
extension Metadata {
    var byline: Extracted<[String]>? {
        if let statedAuthors { return statedAuthors }
        if let authors, !authors.names.isEmpty {
            return Extracted(authors.names, from: "text", confidence: authors.areNear ? 0.6 : 0.4)
        }
        // A newsroom may sign as a whole.
        let newsroom = linked?.authors ?? []
        return newsroom.isEmpty ? nil : Extracted(newsroom, from: "json-ld", confidence: 0.5)
    }

    /// Maximum number of elements marked as authors on a page of one article.
    private static let mostMarked = 4

    private static let authorFields = [
        "author", "article:author", "authors", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author", "byl",
        "sailthru.author", "citation_author", "article.author", "author.name", "article:author:name", "byline",
        "cxenseparse:author", "og:article:author", "mediator_author",
    ]

    var authorsInMetadata: Extracted<[String]>? {
        let linked = withoutSite(linked?.authors ?? [])
        if !linked.isEmpty { return Extracted(linked, from: "json-ld", confidence: 0.9) }
        for field in Self.authorFields {
            let names = withoutSite(names((meta[field] ?? []).filter { WebAddress.absolute($0) == nil }))
            if !names.isEmpty { return Extracted(names, from: "meta", confidence: 0.75) }
        }
        let page = withoutSite(names(self.linked?.pageAuthors ?? []))
        if !page.isEmpty { return Extracted(page, from: "json-ld", confidence: 0.75) }
        // `Written by`, in the metadata of a sharing card.
        if let label = first("twitter:label1"), Byline.isLabel(label), let name = first("twitter:data1") {
            let names = names([name])
            if !names.isEmpty { return Extracted(names, from: "meta", confidence: 0.7) }
        }
        let named = names(properties["author"]?.filter { !$0.isEmpty } ?? [])
        if !named.isEmpty {
            // In a discussion each post has its author; the first one is that of the question.
            let own = named.count > Self.mostMarked ? Array(named.prefix(1)) : named
            return Extracted(own, from: "itemprop", confidence: 0.6)
        }
        let names = names(authorLinks)
        return names.isEmpty ? nil : Extracted(names, from: "link", confidence: 0.5)
    }

    /// Whether the page states any author in machine-readable form, also an agency, which is no person.
    var statesAuthor: Bool {
        if linked?.namesAuthor(besides: source?.value) == true { return true }
        let stated = Self.authorFields.lazy.flatMap { meta[$0] ?? [] }
        return stated.contains { name in
            WebAddress.absolute(name) == nil && Byline.isName(name) && !Byline.isSame(name, as: source?.value)
        }
    }

    private func names(_ stated: [String]) -> [String] { Byline.names(stated, site: source?.value) }

    /// The names without that of the site, in any case and with or without an article.
    private func withoutSite(_ names: [String]) -> [String] {
        guard let site = source?.value else { return names }
        return names.filter { !Byline.isSame($0, as: site) }
    }
}

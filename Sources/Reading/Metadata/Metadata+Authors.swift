// SPDX-License-Identifier: Apache-2.0

/// The authors of a page's article.
extension Metadata {
    var byline: Extracted<[String]>? {
        if let statedAuthors { return statedAuthors }
        if let authors, !authors.names.isEmpty {
            return Extracted(authors.names, from: "text", confidence: authors.areNear ? 0.6 : 0.4)
        }
        // A newsroom may sign as a whole.
        let newsroom = Byline.names(linked?.names("author") ?? [])
        return newsroom.isEmpty ? nil : Extracted(newsroom, from: "json-ld", confidence: 0.7)
    }

    /// The authors stated in machine-readable form, without the site itself.
    var statedAuthors: Extracted<[String]>? {
        let linked = Byline.names(linked?.names("author") ?? []).filter { $0 != source?.value }
        if !linked.isEmpty { return Extracted(linked, from: "json-ld", confidence: 0.9) }
        let fields = [
            "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author",
        ]
        for field in fields {
            let names = (meta[field] ?? []).filter { WebAddress.absolute($0) == nil && $0 != source?.value }
            if !Byline.names(names).isEmpty { return Extracted(Byline.names(names), from: "meta", confidence: 0.75) }
        }
        let page = Byline.names(self.linked?.pageAuthors ?? []).filter { $0 != source?.value }
        if !page.isEmpty { return Extracted(page, from: "json-ld", confidence: 0.75) }
        // `Written by`, in the metadata of a sharing card.
        if let label = first("twitter:label1"), Byline.isLabel(label), let name = first("twitter:data1") {
            let names = Byline.names([name])
            if !names.isEmpty { return Extracted(names, from: "meta", confidence: 0.7) }
        }
        let named = Byline.names(properties["author"]?.filter { !$0.isEmpty } ?? [])
        if !named.isEmpty { return Extracted(named, from: "itemprop", confidence: 0.6) }
        let names = Byline.names(authorLinks)
        return names.isEmpty ? nil : Extracted(names, from: "link", confidence: 0.5)
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// When a page's article came out and was changed: what is stated for programs before what is shown to readers, and what
/// names the article's publication before any other time.
extension Metadata {
    private static let publishedKeys = ["datePublished", "dateCreated"]
    private static let publishedNames = [
        "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "parsely-pub-date",
        "pubdate", "publishdate", "publish-date", "dc.date.issued", "dcterms.issued", "dcterms.created",
        "dc.date.created", "dc.date", "dcterms.date", "date", "sailthru.date", "cxenseparse:recs:publishtime",
        "article.published", "publication_date", "citation_publication_date",
    ]

    var published: Found<Date>? {
        let page = linked?.pageLine("datePublished").flatMap { Dates.found(in: $0, from: "json-ld", confidence: 0.75) }
        let article = date(linked: Self.publishedKeys, meta: Self.publishedNames, property: "datepublished")
        // A midnight is mostly a day without its time, in another zone at that; the page's own is the moment.
        if let page, let article, Dates.isMidnight(article.value), !Dates.isMidnight(page.value),
            abs(page.value.timeIntervalSince(article.value)) < 36 * 3600
        {
            return page
        }
        return article ?? page
            ?? (times.count <= 2 ? time(ofChange: false) : nil)
            ?? visible?.published.flatMap { Dates.found($0, from: "text", confidence: 0.7) }
            ?? time(ofChange: false)
            ?? address.flatMap { Dates.inAddress($0.value) }
    }

    /// The first time that an element states to programs; of many, most belong to other articles.
    private func time(ofChange: Bool) -> Found<Date>? {
        times.lazy.filter { $0.isChange == ofChange }
            .compactMap { Dates.found(in: $0.stated, from: "time", confidence: 0.5) }.first
    }

    private static let modifiedKeys = ["dateModified"]
    private static let modifiedNames = [
        "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "dcterms.modified",
        "dc.date.modified", "last-modified", "lastmod", "revised",
    ]

    var modified: Found<Date>? {
        date(linked: Self.modifiedKeys, meta: Self.modifiedNames, property: "datemodified")
            ?? linked?.pageLine("dateModified").flatMap { Dates.found(in: $0, from: "json-ld", confidence: 0.75) }
            ?? visible?.modified.flatMap { Dates.found($0, from: "text", confidence: 0.7) } ?? time(ofChange: true)
    }

    private func date(linked keys: [String], meta names: [String], property: String) -> Found<Date>? {
        for key in keys {
            let stated = linked?.line(key)
            if let date = stated.flatMap({ Dates.found(in: $0, from: "json-ld", confidence: 0.95) }) { return date }
        }
        for name in names {
            let from = name.hasPrefix("og:") ? "og" : "meta"
            if let date = first(name).flatMap({ Dates.found(in: $0, from: from, confidence: 0.9) }) { return date }
        }
        let stated = properties[property] ?? []
        return stated.compactMap { Dates.found(in: $0, from: "itemprop", confidence: 0.85) }.first
    }

    /// Notes the times that the page states and no article has.
    func noteFaults(in draft: inout Draft) {
        for (field, keys, names, property) in [
            (FieldName.published, Self.publishedKeys, Self.publishedNames, "datepublished"),
            (.modified, Self.modifiedKeys, Self.modifiedNames, "datemodified"),
        ] {
            draft.noteFaults(of: field, in: keys.compactMap { linked?.line($0) }, from: "json-ld")
            draft.noteFaults(of: field, in: names.compactMap(first), from: "meta")
            draft.noteFaults(of: field, in: properties[property] ?? [], from: "itemprop")
        }
        draft.noteFaults(of: .published, in: times.filter { !$0.isChange }.map(\.stated), from: "time")
    }
}

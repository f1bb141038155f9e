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
        "article.published", "publication_date", "citation_publication_date", "published-date", "publisheddate",
        "published_date", "published_at", "publish_date", "publish_time", "pub_date", "pubtime",
        "originalpublicationdate", "cxenseparse:publishtime", "content:publishdate", "date.created",
    ]

    private static let publishedProperties = [
        "datepublished", "datecreated", "dc:created", "dcterms:created", "dc:date",
    ]
    private static let modifiedProperties = ["datemodified", "dc:modified", "dcterms:modified"]
    static let datedProperties = Set(publishedProperties + modifiedProperties)

    var published: Extracted<Date>? {
        let filed = address.flatMap { Dates.inAddress($0.value) }
        return stated.map { Dates.noting(filed, beside: noting(ownDayOf: $0)) } ?? filed ?? shownChange
    }

    /// One moment is stated in UTC in one place and by the writer's clock in another.
    private func noting(ownDayOf date: Extracted<Date>) -> Extracted<Date> {
        guard date.origin.note == nil else { return date }
        let others = Self.publishedNames.lazy.compactMap(first).compactMap {
            Dates.found(in: $0, from: "meta", confidence: 1)
        }
        let same = others.first { $0.value == date.value && $0.origin.note != nil }
        return Extracted(date.value, from: date.from, confidence: date.confidence, note: same?.origin.note)
    }

    /// The day that a page shows as its last change and as nothing else: the one date its readers have, and the article is
    /// no younger. Where programs are told of a change and not of a publication, the page has another and keeps it back.
    private var shownChange: Extracted<Date>? {
        guard visible?.modified != nil, linked?.pageLine("dateModified") == nil,
            date(linked: Self.modifiedKeys, meta: Self.modifiedNames, properties: Self.modifiedProperties) == nil,
            let change = otherChange
        else { return nil }
        return Extracted(
            change.value, from: change.from, confidence: 0.4 * change.confidence,
            note: "shown as the last change; the page names no publication")
    }

    private var stated: Extracted<Date>? {
        let page = linked?.pageLine("datePublished")
            .flatMap { Dates.found(in: $0, from: "json-ld", confidence: 0.75, midnightIsDay: true) }
        let article = date(
            linked: Self.publishedKeys, meta: Self.publishedNames, properties: Self.publishedProperties,
            midnightIsDay: true)
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
    }

    /// The first time that an element states to programs; of many, most belong to other articles.
    private func time(ofChange: Bool) -> Extracted<Date>? {
        times.lazy.filter { $0.isChange == ofChange }
            .compactMap { Dates.found(in: $0.stated, from: "time", confidence: 0.5) }.first
    }

    private static let modifiedKeys = ["dateModified"]
    private static let modifiedNames = [
        "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "dcterms.modified",
        "dc.date.modified", "last-modified", "lastmod", "revised", "date.modified", "date.updated", "updated",
        "modified-date", "modified_date", "updated_at",
    ]

    /// A change at or before the publication is none, but what programs fill in where there was none; the page may have a
    /// true one elsewhere.
    var modified: Extracted<Date>? {
        let stated = date(linked: Self.modifiedKeys, meta: Self.modifiedNames, properties: Self.modifiedProperties)
        guard let stated, let published, stated.value <= published.value else { return stated ?? otherChange }
        return changes.first { $0.value.timeIntervalSince(published.value) > 86_400 } ?? stated
    }

    /// Changes that meta elements and readers are told of.
    private var changes: [Extracted<Date>] {
        let meta = Self.modifiedNames.compactMap(first).compactMap {
            Dates.found(in: $0, from: "meta", confidence: 0.7)
        }
        return meta + [otherChange].compactMap(\.self)
    }

    private var otherChange: Extracted<Date>? {
        if let page = linked?.pageLine("dateModified")
            .flatMap({ Dates.found(in: $0, from: "json-ld", confidence: 0.75) })
        {
            return page
        }
        let shown = visible?.modified.flatMap { Dates.found($0, from: "text", confidence: 0.7) }
        let timed = time(ofChange: true)
        guard let shown, let timed else { return shown ?? timed }
        // Beside the day that readers are shown programs are told the moment.
        let isMoment = Dates.isMidnight(shown.value) && abs(timed.value.timeIntervalSince(shown.value)) < 36 * 3600
        return isMoment ? timed : shown
    }

    private func date(
        linked keys: [String], meta names: [String], properties known: [String], midnightIsDay: Bool = false
    ) -> Extracted<Date>? {
        let found = { Dates.found(in: $0, from: $1, confidence: $2, midnightIsDay: midnightIsDay) }
        for key in keys {
            let stated = linked?.line(key)
            if let date = stated.flatMap({ found($0, "json-ld", 0.95) }) { return date }
        }
        for name in names {
            let from = name.hasPrefix("og:") ? "og" : "meta"
            if let date = first(name).flatMap({ found($0, from, 0.9) }) { return date }
        }
        let stated = known.flatMap { properties[$0] ?? [] }
        return stated.compactMap { found($0, "itemprop", 0.85) }.first
    }

    /// Notes the times that the page states and no article has.
    func noteFaults(in draft: inout ArticleDraft) {
        for (field, keys, names, known) in [
            (FieldName.published, Self.publishedKeys, Self.publishedNames, Self.publishedProperties),
            (.modified, Self.modifiedKeys, Self.modifiedNames, Self.modifiedProperties),
        ] {
            draft.noteFaults(of: field, in: keys.compactMap { linked?.line($0) }, from: "json-ld")
            draft.noteFaults(of: field, in: names.compactMap(first), from: "meta")
            draft.noteFaults(of: field, in: known.flatMap { properties[$0] ?? [] }, from: "itemprop")
        }
        draft.noteFaults(of: .published, in: times.filter { !$0.isChange }.map(\.stated), from: "time")
    }
}

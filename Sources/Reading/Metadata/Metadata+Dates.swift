// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// The times of publication and last change. Machine-readable times come before visible ones, and fields that name the
/// publication before any others.
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

    /// Adds the local time as a note if the page states the same moment in UTC in one place and in local time in
    /// another.
    private func noting(ownDayOf date: Extracted<Date>) -> Extracted<Date> {
        guard date.origin.note == nil else { return date }
        let others = Self.publishedNames.lazy.compactMap(first).compactMap {
            read($0, from: "meta", 1)
        }
        let same = others.first { $0.value == date.value && $0.origin.note != nil }
        return Extracted(
            date.value, from: date.from, confidence: date.confidence, note: same?.origin.note, isDay: date.isDay)
    }

    /// The visible date of last change, if the page shows no other date: the article is not newer than that. If the
    /// machine-readable metadata state only a change, the page has another date that it does not show, so this one is
    /// not used.
    private var shownChange: Extracted<Date>? {
        guard visible?.modified != nil, linked?.pageLine("dateModified") == nil,
            date(linked: Self.modifiedKeys, meta: Self.modifiedNames, properties: Self.modifiedProperties) == nil,
            let change = otherChange
        else { return nil }
        return Extracted(
            change.value, from: change.from, confidence: 0.4 * change.confidence,
            note: "shown as the last change; the page names no publication", isDay: change.isDay)
    }

    private var stated: Extracted<Date>? {
        let page = linked?.pageLine("datePublished")
            .flatMap { read($0, from: "json-ld", 0.75, midnightIsDay: true) }
        let article = date(
            linked: Self.publishedKeys, meta: Self.publishedNames, properties: Self.publishedProperties,
            midnightIsDay: true)
        // Midnight usually means a day without a time, often in another zone; the page's own time is exact.
        if let page, let article, article.isDay, !page.isDay,
            abs(page.value.timeIntervalSince(article.value)) < 36 * 3600
        {
            return page
        }
        return article.map(withHour) ?? page
            ?? (times.count <= 2 ? time(ofChange: false) : nil)
            ?? visible?.published.flatMap { Dates.found($0, from: "text", confidence: 0.7) }
            ?? time(ofChange: false)
    }

    /// Many pages state the day in one place and the hour in another. The hour at which a text was created is not that
    /// of its publication.
    private func withHour(_ date: Extracted<Date>) -> Extracted<Date> {
        guard date.isDay else { return date }
        let names = Self.publishedNames.filter { !$0.contains("created") }
        let meta = names.compactMap { name in
            first(name).flatMap { read($0, from: name.hasPrefix("og:") ? "og" : "meta", 0.9) }
        }
        let stated = Self.publishedProperties.filter { !$0.contains("created") }.flatMap { properties[$0] ?? [] }
        let marked = stated.compactMap { read($0, from: "itemprop", 0.85) }
        return Dates.withHour(date, from: meta + marked)
    }

    /// The first machine-readable time of an element; if there are many, most belong to other articles.
    private func time(ofChange: Bool) -> Extracted<Date>? {
        times.lazy.filter { $0.isChange == ofChange }
            .compactMap { read($0.stated, from: "time", 0.5) }.first
    }

    private static let modifiedKeys = ["dateModified"]
    private static let modifiedNames = [
        "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "dcterms.modified",
        "dc.date.modified", "last-modified", "lastmod", "revised", "date.modified", "date.updated", "updated",
        "modified-date", "modified_date", "updated_at",
    ]

    /// The last change. A change at or before the publication is a default that programs fill in; the page may state a
    /// real one elsewhere.
    var modified: Extracted<Date>? {
        let stated = date(linked: Self.modifiedKeys, meta: Self.modifiedNames, properties: Self.modifiedProperties)
        guard let stated, let published, stated.value <= published.value else { return stated ?? otherChange }
        return changes.first { $0.value.timeIntervalSince(published.value) > 86_400 } ?? stated
    }

    /// Changes stated in meta elements or visibly.
    private var changes: [Extracted<Date>] {
        let meta = Self.modifiedNames.compactMap(first).compactMap {
            read($0, from: "meta", 0.7)
        }
        return meta + [otherChange].compactMap(\.self)
    }

    private var otherChange: Extracted<Date>? {
        if let page = linked?.pageLine("dateModified")
            .flatMap({ read($0, from: "json-ld", 0.75) })
        {
            return page
        }
        let shown = visible?.modified.flatMap { Dates.found($0, from: "text", confidence: 0.7) }
        let timed = time(ofChange: true)
        guard let shown, let timed else { return shown ?? timed }
        // The visible date is a day; the machine-readable one is the exact moment.
        let isMoment = shown.isDay && abs(timed.value.timeIntervalSince(shown.value)) < 36 * 3600
        return isMoment ? timed : shown
    }

    private func date(
        linked keys: [String], meta names: [String], properties known: [String], midnightIsDay: Bool = false
    ) -> Extracted<Date>? {
        let found = { read($0, from: $1, $2, midnightIsDay: midnightIsDay) }
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

    private func read(
        _ stated: String, from: String, _ confidence: Double, midnightIsDay: Bool = false
    ) -> Extracted<Date>? {
        Dates.found(in: stated, from: from, confidence: confidence, midnightIsDay: midnightIsDay, hints: dateHints)
    }

    /// Records the stated times that are impossible.
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

// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

/// The objects of lists: articles, counts, families, tags and notes.
extension JSONWriter {
    /// An article; for results of a search also `copies`, `score` and `snippet`.
    public mutating func row(_ row: ArticleRow, showsText: Bool = false) {
        var article = ArticleJSON(row.stored)
        article.showsText = showsText
        article.overrides = row.overrides
        article.annotations = row.annotations
        object { json in
            article.writeMembers(to: &json)
            guard let copies = row.copies else { return }
            json.key("copies")
            json.int(copies)
            json.key("score")
            json.number(row.score)
            json.key("snippet")
            json.string(row.snippet)
        }
    }

    /// The value has the name of the facet as its key.
    public mutating func count(_ count: FacetCount, by facet: Facet) {
        object { json in
            json.key(facet.rawValue)
            json.string(count.value)
            json.ints(["articles": count.articles, "families": count.families])
            json.key("oldest")
            json.time(count.oldest)
            json.key("newest")
            json.time(count.newest)
        }
    }

    public mutating func family(_ family: FamilySummary) {
        let lead = family.lead.article
        object { json in
            json.key("id")
            json.string(family.lead.placement.family.hex)
            json.ints(["copies": family.copies, "matching": family.matching, "sources": family.sources])
            json.key("oldest")
            json.time(family.oldest)
            json.key("newest")
            json.time(family.newest)
            json.strings(["title": lead.title, "source": lead.source, "url": lead.url, "lead": lead.id.hex])
        }
    }

    /// A tag or note with the article that it was attached to.
    public mutating func annotation(_ annotation: Annotation) {
        object { json in
            switch annotation.content {
            case .tag(let tag): json.strings(["tag": tag])
            case .note(let note): json.strings(["note": note])
            }
            json.strings(["article": annotation.article.hex])
            json.key("family")
            json.bool(annotation.isOfFamily)
            json.key("made")
            json.time(annotation.made)
        }
    }
}

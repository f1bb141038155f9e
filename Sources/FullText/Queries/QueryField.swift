// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// A field of the query language: `source:example.org`.
enum QueryField: String, CaseIterable {
    case title, by, section, source, lang, url, kind, family, since, until, arrived
    case `is`
    case tag, note

    /// The field of an article in which words are searched; nil for a field that is no text.
    var words: SearchWords.Field? {
        switch self {
        case .title: .title
        case .by: .byline
        case .section: .section
        case .source, .lang, .url, .kind, .family, .since, .until, .arrived, .is, .tag, .note: nil
        }
    }

    /// Whether several values at one level mean any of them.
    var isAlternative: Bool {
        switch self {
        case .by, .section, .source, .lang, .url, .kind, .family, .arrived, .tag: true
        case .title, .since, .until, .is, .note: false
        }
    }

    /// An example of a value, for messages.
    var example: String {
        switch self {
        case .title: "title:bridge"
        case .by: "by:\"Edda Quill\""
        case .section: "section:sport"
        case .source: "source:example.org"
        case .lang: "lang:fr"
        case .url: "url:example.org/page"
        case .kind: "kind:reprint"
        case .family: "family:3f9a"
        case .since: "since:2026-11-01"
        case .until: "until:2026-11-30"
        case .arrived: "arrived:today"
        case .is: "is:withdrawn"
        case .tag: "tag:budget"
        case .note: "note:check"
        }
    }

    /// The field that a user probably meant by an unknown name.
    /// - Parameter name: in lower case.
    static func nearest(to name: String) -> QueryField? {
        if let field = otherNames[name] { return field }
        guard name.count >= 3 else { return nil }
        let limit = name.count >= 6 ? 2 : 1
        let near = allCases.filter { $0.rawValue.count >= 3 }.compactMap { field in
            EditDistance.between(name, field.rawValue, atMost: limit).map { (field, $0) }
        }
        return near.min { $0.1 < $1.1 }?.0
    }

    /// Names that other search programs use.
    private static let otherNames: [String: QueryField] = [
        "author": .by, "byline": .by, "site": .source, "publisher": .source, "outlet": .source, "language": .lang,
        "link": .url, "address": .url, "type": .kind, "relation": .kind, "after": .since, "from": .since,
        "date": .since, "published": .since, "before": .until, "received": .arrived, "state": .is, "status": .is,
        "label": .tag, "headline": .title,
    ]
}

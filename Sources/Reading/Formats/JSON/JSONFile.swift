// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// A JSON document: one article, an array of articles, or an object around such an array (JSON Feed, responses of
/// agency services).
struct JSONFile: Decodable {
    let elements: [Element]

    /// One article, or the error that makes it unreadable.
    struct Element {
        let article: Result<JSONArticle, ReadingError>
        var format: Format = .json
        /// Fields of the surrounding list that apply to all its articles.
        var feedTitle: String?
        var feedLanguage: String?
        var feedAuthors: [String] = []

        static func notAnObject(_ place: Int) -> Element {
            let what = "element \(place + 1) of the array is not an object; an article is an object with a text"
            return Element(article: .failure(ReadingError(.malformed, what)))
        }
    }

    /// Levels of objects searched for the list (`{"data": {"items": […]}}`).
    private static let levels = 3

    init(from decoder: any Decoder) throws {
        // `try?`: an object is not an error but the other possible form.
        guard var list = try? decoder.unkeyedContainer() else {
            elements = Self.elements(of: try JSONArticle(from: decoder), levels: Self.levels)
            return
        }
        var elements: [Element] = []
        while !list.isAtEnd {
            // `try?`: an element that is no object does not affect the others.
            if let article = try? list.decode(JSONArticle.self) {
                elements.append(Element(article: .success(article), format: article.format))
            } else {
                _ = try list.decode(JSONValue.self)
                elements.append(.notAnObject(elements.count))
            }
        }
        self.elements = elements
    }

    /// The article itself, or the articles in it if it is only a container.
    private static func elements(of article: JSONArticle, levels: Int) -> [Element] {
        let alone = [Element(article: .success(article), format: article.format)]
        // In the pages of a list, `content` is the list.
        let lists = article.all(.text).filter { list in
            guard case .array(let values) = list else { return false }
            return values.contains { value in
                if case .object(let fields) = value { JSONEnvelope.isArticle(fields) } else { false }
            }
        }
        let hasText = [.text, .markup, .plain, .bodies].contains { (role: JSONArticle.Role) in
            !article.all(role).isEmpty
        }
        guard levels > 0, !hasText || !lists.isEmpty else { return alone }
        let isFeed = article.line(.version)?.hasPrefix("https://jsonfeed.org/version/") == true
        for list in lists + article.all(.members) {
            let members = list.elements
            guard members.contains(where: \.isObject) else { continue }
            return members.enumerated().flatMap { place, member -> [Element] in
                guard case .object(let fields) = member else { return [.notAnObject(place)] }
                let inside = elements(of: JSONArticle(fields), levels: levels - 1)
                return !isFeed
                    ? inside
                    : inside.map { element in
                        var element = element
                        element.format = .jsonFeed
                        element.feedTitle = article.line(.title)
                        element.feedLanguage = article.line(.language)
                        element.feedAuthors = article.all(.byline).map(\.names).first { !$0.isEmpty } ?? []
                        return element
                    }
            }
        }
        return alone
    }
}

extension JSONFile.Element {
    func draft(reader: HTMLReader) throws(ReadingError) -> ArticleDraft {
        var draft = try article.get().draft(reader: reader)
        draft.source = draft.source ?? feedTitle.map { Extracted($0, from: "feed", confidence: 0.85) }
        draft.declaredLanguage =
            draft.declaredLanguage ?? feedLanguage.map { Extracted($0, from: "feed", confidence: 0.8) }
        if draft.byline == nil {
            let names = Byline.names(feedAuthors.filter { $0 != feedTitle })
            if !names.isEmpty { draft.byline = Extracted(names, from: "feed", confidence: 0.8) }
        }
        return draft
    }
}

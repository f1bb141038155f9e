// SPDX-License-Identifier: Apache-2.0

/// What the interfaces of content systems, search engines and news services put around the fields of an article.
enum JSONEnvelope {
    /// Levels of objects around the fields.
    private static let mostLevels = 3
    /// Objects that contain the fields of the article beside which they stand, the most likely first: Elasticsearch,
    /// Guardian, JSON:API, exports.
    private static let names = [
        "_source", "fields", "attributes", "article", "post", "story", "document", "doc", "node", "record", "payload",
        "properties", "content", "result",
    ]

    /// The fields of an article together with those inside of it.
    static func opened(_ fields: [String: JSONValue]) -> [String: JSONValue] {
        var fields = fields
        for _ in 0..<mostLevels {
            guard let name = names.first(where: { isEnvelope(fields[$0], named: $0) }),
                case .object(let inside)? = fields.removeValue(forKey: name)
            else { break }
            // The inner fields are those of the article.
            fields.merge(inside) { _, inner in inner }
        }
        return fields
    }

    static func isName(_ name: String) -> Bool { names.contains(name) }

    private static func isEnvelope(_ value: JSONValue?, named name: String) -> Bool {
        guard case .object(let inside)? = value else { return false }
        return name == "content" ? isArticle(inside) : hasText(inside)
    }

    /// Whether an object has a title and a text.
    static func isArticle(_ fields: [String: JSONValue]) -> Bool {
        hasText(fields)
            && fields.contains { key, value in JSONArticle.roles(of: key).contains(.title) && !value.isNull }
    }

    private static func hasText(_ fields: [String: JSONValue]) -> Bool {
        fields.contains { key, value in
            guard !value.isNull else { return false }
            return !JSONArticle.roles(of: key).isDisjoint(with: [.text, .markup, .plain, .bodies])
                // An object in an envelope: `{"post": {"content": {"title": …, "body": …}}}`
                || isName(key) && value.isObject
        }
    }

    // MARK: Values

    /// Keys of objects that stand for their value: `{"rendered": "…"}` in WordPress, `{"$date": …}` in MongoDB,
    /// `{"main": "…"}` in the New York Times, `{"#text": "…"}` of converted XML.
    private static let valueNames = [
        "rendered", "$date", "$numberLong", "$oid", "__cdata", "#text", "$t", "_text", "main", "original", "processed",
        "value", "href",
    ]
    /// Roles whose values are lists or objects of a known form.
    private static let structured: Set<JSONArticle.Role> = [
        .bodies, .headlines, .members, .notes, .section, .byline, .source,
    ]

    /// The value that an object with one of these keys stands for; a single element for its array.
    static func value(_ value: JSONValue, as role: JSONArticle.Role) -> JSONValue {
        switch value {
        case .object(let fields) where !structured.contains(role) || role == .byline: return plain(fields) ?? value
        case .array(let values) where !structured.contains(role):
            if values.count == 1, let only = values.first { return Self.value(only, as: role) }
            return .array(
                values.map { element in
                    guard case .object(let fields) = element else { return element }
                    return plain(fields) ?? element
                })
        default: return value
        }
    }

    private static func plain(_ fields: [String: JSONValue]) -> JSONValue? {
        for name in valueNames {
            switch fields[name] {
            case .string?, .number?: return fields[name]
            // `{"$date": {"$numberLong": "1565164800000"}}`
            case .object(let inner)? where name == "$date": return inner["$numberLong"]
            default: continue
            }
        }
        return nil
    }
}

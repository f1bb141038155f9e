// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation

/// A line of the file.
struct BenchmarkArticle {
    let id: String
    let title: String?
    let text: String
    let language: String?
    let published: PublicationTime?
    let received: Date?

    var family: Family.ID {
        Family.ID(Article.ID(source: nil, url: nil, documentID: id, title: title, text: text))
    }

    var undated: BenchmarkArticle {
        BenchmarkArticle(id: id, title: title, text: text, language: language, published: nil, received: received)
    }

    private struct Line: Decodable {
        let id: String
        let title: String?
        let text: String
        let language: String?
        let lang: String?
        let published: String?
        let date: String?
        let received: String?
    }

    static func read(_ path: String) throws -> [BenchmarkArticle] {
        try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map { data in
            let line = try JSONDecoder().decode(Line.self, from: Data(data))
            return BenchmarkArticle(
                id: line.id, title: line.title, text: line.text, language: line.language ?? line.lang,
                published: (line.published ?? line.date).flatMap(time),
                received: line.received.flatMap(time)?.start)
        }
    }

    private static func time(_ text: String) -> PublicationTime? {
        let isDay = text.count == 10
        // An article with an invalid date has none.
        return (try? Date(isDay ? text + "T00:00:00Z" : text, strategy: .iso8601)).map {
            PublicationTime($0, isDay: isDay)
        }
    }
}

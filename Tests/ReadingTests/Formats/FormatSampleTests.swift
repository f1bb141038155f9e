// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// An article that a sample must give.
private struct Expected: Decodable {
    let format: String
    let title: String?
    let byline: [String]?
    let source: String?
    let url: String?
    let documentId: String?
    let language: String?
    let published: Date?
    let modified: Date?
    let section: String?
    let embargoed: Date?
    let status: String?
    let incomplete: Bool?
    let text: [String]
}

/// The news formats: `NAME.expected.json` contains the expected articles, or null for a member that must be refused.
struct FormatSampleTests {
    private static let folder = Samples.folder.deletingLastPathComponent().appending(path: "formats")
    static let names: [String] = {
        // `try?`: without the directory there are no samples, and the test that counts them fails.
        let files = (try? Samples.files(in: folder, ending: "")) ?? []
        return files.map(\.lastPathComponent).filter { !$0.hasSuffix(".expected.json") }
    }()

    @Test func `there is a sample of each of these formats, in seven languages`() throws {
        var formats: Set<String> = []
        var languages: Set<String> = []
        for name in Self.names {
            for expected in try Self.expected(name).compactMap(\.self) {
                formats.insert(expected.format)
                if let language = expected.language { languages.insert(language) }
            }
        }
        #expect(
            formats.isSuperset(of: [
                "nitf", "newsml", "newsml-g2", "ninjs", "rss", "atom", "json-feed", "markdown", "wire",
            ]))
        #expect(languages.isSuperset(of: ["fr", "en", "de", "es", "ar", "ru", "zh"]))
    }

    @Test(arguments: names)
    func `each sample gives the articles written beside it`(name: String) throws {
        let reader = Reader()
        let bytes = try Samples.bytes(Self.folder.appending(path: name))
        guard case .document(let format) = try reader.layout(head: bytes, isWhole: true) else {
            Issue.record("\(name) is read as lines")
            return
        }
        let context = ReadingContext(name: FileName(name))
        let members = try reader.readMembers(bytes, as: format, context: context)
        let expected = try Self.expected(name)
        #expect(members.count == expected.count)
        for (member, expected) in zip(members, expected) {
            guard let expected else {
                #expect(throws: ReadingError.self) { try member.get() }
                continue
            }
            Self.check(try member.get(), expected)
        }
    }

    private static func expected(_ name: String) throws -> [Expected?] {
        let file = folder.appending(path: name).deletingPathExtension().appendingPathExtension("expected.json")
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([Expected?].self, from: Data(contentsOf: file))
    }

    private static func check(_ article: Article, _ expected: Expected) {
        #expect(article.format.rawValue == expected.format)
        #expect(article.title == expected.title)
        #expect(article.byline == expected.byline ?? [])
        #expect(article.source == expected.source)
        #expect(article.url == expected.url)
        #expect(article.documentID == expected.documentId)
        #expect(article.language == expected.language)
        #expect(article.published == expected.published)
        #expect(article.modified == expected.modified)
        #expect(article.section == expected.section)
        #expect(article.embargoed == expected.embargoed)
        #expect(article.status?.rawValue == expected.status)
        #expect(article.isIncomplete == expected.incomplete ?? false)
        #expect(article.text == expected.text.joined(separator: "\n\n"))
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import Glibc
import IndexFactory
import Matching
import SystemPackage
import Testing

/// Simulates an index written by an older reader version, with articles that the present reader reads differently.
struct OldReader {
    let spool: TestSpool

    /// Writes a file into the archive as if it had been read long ago, and its articles into the index.
    /// - Parameter articles: the articles that the older reader found in the file, by member.
    /// - Returns: their ids.
    @discardableResult
    func take(_ bytes: String, named name: String, as articles: [Article]) throws -> [String] {
        let place = "archive/2025/03/04/\(name)"
        try spool.write(bytes, to: place)
        var status = stat()
        try #require(lstat(spool.root.appending(path: place).path, &status) == 0)
        let received = Date(timeIntervalSince1970: 1_741_046_400)
        let (matcher, analyzer) = (Matcher(), Analyzer())
        let submissions = articles.enumerated().map { member, article in
            Submission(
                article: article,
                fingerprint: matcher.prepare(title: article.title, text: article.text, language: article.language),
                terms: analyzer.terms(of: article),
                arrival: Arrival(
                    name: FileName(name), sha256: ContentDigest(of: bytes.utf8), size: Int64(status.st_size),
                    member: member, inode: UInt64(status.st_ino),
                    modification: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
                    received: received),
                recovered: false, versions: ReadingVersions(reader: 0, analyzer: 1))
        }
        let index = try ArticleIndexFactory.open(
            path: FilePath(spool.root.appending(path: "index.sqlite").path), access: .readWrite, matcher: matcher)
        _ = try index.admit(submissions)
        let places = submissions.prefix(1).map { FilePlace(arrival: $0.arrival, place: FileName(place)) }
        try index.record(places: Array(places))
        try index.close()
        return articles.map(\.id.hex)
    }

    /// Forgets articles like a `forget` that is killed before it deletes their files.
    func forgetInIndexOnly(count: Int) throws {
        let index = try ArticleIndexFactory.open(
            path: FilePath(spool.root.appending(path: "index.sqlite").path), access: .readWrite, matcher: Matcher())
        var ids: [Article.ID] = []
        try index.forEachArticle { if ids.count < count { ids.append($0.article.id) } }
        _ = try index.forget(ids, keepingFiles: false)
        try index.close()
    }

    /// A page for which the older reader included the navigation in the text and missed the last paragraph.
    static func page() -> (bytes: String, article: Article) {
        let text = (["Accueil vieuxmenu Sport"] + Copy.paragraphs.dropLast()).joined(separator: "\n\n")
        return (Copy.page, article(text, title: "Accueil"))
    }

    /// A page that has nothing in common with pages of other numbers.
    static func dossier(_ number: Int) -> (bytes: String, article: Article) {
        let sentences = (0..<6).map { part in
            "Dossier \(number), partie \(part) : "
                + (0..<25).map { "mot\(number)x\($0 &* 7 &+ part &* 31)" }.joined(separator: " ") + "."
        }
        let bytes = """
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Dossier \(number)</title>
            <meta property="og:title" content="Dossier \(number)"></head><body><main><article><h1>Dossier \(number)</h1>
            \(sentences.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></main></body></html>
            """
        return (bytes, article((["Accueil Sport"] + sentences.dropLast()).joined(separator: "\n\n"), title: "Accueil"))
    }

    static func article(_ text: String, title: String?) -> Article {
        Article(
            title: title, source: "La Dépêche de la Lys", language: "fr", format: .html, text: text,
            words: WordCount(text.split(whereSeparator: \.isWhitespace).count))
    }
}

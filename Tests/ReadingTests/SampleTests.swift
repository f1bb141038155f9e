// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// The expected article of a sample: `NAME.expected.json` beside `NAME.html` and the like.
private struct Expected: Decodable {
    let title: String?
    let byline: [String]
    let source: String?
    let url: String?
    let language: String?
    let published: Date?
    let modified: Date?
    let text: [String]
}

struct SampleTests {
    @Test(arguments: [
        "fr-journal.html", "en-gazette.html", "fr-depeche.txt", "en-export.json", "fr-lettre.eml", "en-list.mbox",
        "es-pagina.mhtml",
    ])
    func `each sample gives the article written beside it`(name: String) throws {
        let file = Samples.folder.appending(path: name)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let expectation = file.deletingPathExtension().appendingPathExtension("expected.json")
        let expected = try decoder.decode(Expected.self, from: Data(contentsOf: expectation))
        let article = try #require(try Reader().articles(Samples.bytes(file)).first)
        #expect(article.title == expected.title)
        #expect(article.byline == expected.byline)
        #expect(article.source == expected.source)
        #expect(article.url == expected.url)
        #expect(article.language == expected.language)
        #expect(article.published == expected.published)
        #expect(article.modified == expected.modified)
        #expect(article.text == expected.text.joined(separator: "\n\n"))
    }

    @Test func `every sample has an expectation`() throws {
        let names = try Samples.files(in: Samples.folder, ending: "").map(\.lastPathComponent)
        let samples = names.filter { !$0.hasSuffix(".expected.json") }
        #expect(samples.count >= 4)
        for sample in samples {
            let stem = sample.split(separator: ".").dropLast().joined(separator: ".")
            #expect(names.contains(stem + ".expected.json"), "\(sample)")
        }
    }
}

struct ShownSampleTests {
    /// The files that `deploy/run` drops.
    private static let folder = Samples.checkout.appending(path: "deploy/samples")

    private func article(_ name: String) throws -> Article {
        try #require(try Reader().articles(Samples.bytes(Self.folder.appending(path: name))).first)
    }

    @Test func `the plain text and the page of the flood are identical, as stated in their list`() throws {
        let page = try article("agence-presse-littorale/crue-orselle.html")
        let plain = try article("le-courrier-de-valmarie/crue-nuit.txt")
        #expect(page.text == plain.text)
        #expect(page.words.value > 100)
    }

    @Test func `no shown page gives a credit line as text`() throws {
        let pages = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".html") }
        #expect(pages.count >= 8)
        for page in pages {
            let text = try article(page).text
            #expect(text.split(separator: "\n\n").allSatisfy { $0.count > 40 }, "\(page)")
        }
    }
}

struct WrappedSeedTests {
    /// The same paragraphs in typical page layouts.
    private static func pages(title: String, paragraphs: [String]) -> [String: String] {
        let escape = { (text: String) in text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
        let head =
            "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>\(escape(title)) - Le Quotidien du Bocage"
            + "</title><meta property=\"og:site_name\" content=\"Le Quotidien du Bocage\"></head><body>"
            + "<header><a href=/>Le Quotidien du Bocage</a><nav><a href=/1>Monde</a> <a href=/2>Sports</a></nav></header>"
        let sidebar =
            "<aside class=sidebar><h3>Les plus lus</h3><p><a href=/3>Le marché aux fleurs change de place pour l’hiver</a>"
            + "</p></aside>"
        let footer =
            "<footer><p>Mentions légales, contacts et abonnements : tout sur la vie du journal et de sa rédaction.</p>"
            + "</footer></body></html>"
        let heading = "<h1>\(escape(title))</h1>"
        let marked = paragraphs.map { "<p>\(escape($0))</p>" }.joined(separator: "\n")
        let broken = paragraphs.map(escape).joined(separator: "<br><br>\n")
        let divided = paragraphs.map { "<div>\(escape($0))</div>" }.joined()
        return [
            "with credits": head + "<article>" + heading + "<p>Par <a rel=author href=/jm>Jeanne Morvan</a></p>"
                + "<p><time>2026-11-12</time></p>" + marked + "</article>" + sidebar + footer,
            "with credits, line breaks": head + heading + "<div class=author>Jeanne Morvan</div><time>2026-11-12</time>"
                + "<div id=text>" + broken + "</div>" + sidebar + footer,
            "heading inside the article": head + "<article>" + heading + marked + "</article>" + sidebar + footer,
            "heading outside of the article": head + heading + "<article>" + marked + "</article>" + sidebar + footer,
            "line breaks": head + heading + "<div id=text>" + broken + "</div>" + sidebar + footer,
            "nothing but div": head + "<div><div>" + heading + "</div><div>" + divided + "</div></div>" + sidebar
                + footer,
            "plain body": head + heading + marked + footer,
            "main and sections": head + "<main><section>" + heading + marked + "</section></main>" + sidebar + footer,
        ]
    }

    private static let seeds = Samples.sharedData?.appending(path: "seeds")

    @Test(.enabled(if: seeds != nil, "no shared/data beside the checkout"))
    func `the same text is the same whether plain or in any page`() throws {
        let folder = try #require(Self.seeds)
        let files = try Samples.files(in: folder, ending: ".txt")
        #expect(files.count == 5)
        for file in files {
            let plain = try #require(try Reader().articles(Samples.bytes(file)).first)
            let title = plain.title ?? "Ce que l’on sait de l’affaire du forum"
            let paragraphs = plain.text.split(separator: "\n\n").map(String.init)
            for (kind, page) in Self.pages(title: title, paragraphs: paragraphs) {
                let article = try #require(try Reader().article(page), "\(kind)")
                #expect(article.text == plain.text, "\(file.lastPathComponent), \(kind)")
                #expect(article.title == title, "\(file.lastPathComponent), \(kind)")
                #expect(article.source == "Le Quotidien du Bocage")
            }
        }
    }

    @Test(.enabled(if: seeds != nil, "no shared/data beside the checkout"))
    func `titles are found if the seeds have them`() throws {
        let folder = try #require(Self.seeds)
        let titled = try Samples.files(in: folder, ending: ".txt").map {
            try Reader().articles(Samples.bytes($0)).first?.title != nil
        }
        #expect(titled == [true, false, false, true, true])
    }
}

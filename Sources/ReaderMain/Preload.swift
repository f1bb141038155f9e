// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import LocalReader
internal import Reading

/// Uses everything that libraries load from files on first use, before file access is blocked: charset converters,
/// language tables, data of Foundation. Whatever is missing here works outside the sandbox and fails inside; the test
/// that reads every sample on both sides detects it.
enum Preload {
    static func run(at inProcess: InProcessReader) {
        Reader.preload()
        let context = ReadingContext(name: FileName("preload"))
        for text in texts {
            // An error is fine: the error path is loaded too.
            try? inProcess.take(Array(text.utf8), of: context) { _ in true }
        }
        _ = TimeZone.current
        _ = Locale.current
    }

    private static let texts = [
        """
        <!doctype html><html lang="fr"><head><title>Le pont</title><meta charset="utf-8"><script type="application/ld+json">\
        {"@type":"NewsArticle","headline":"Le pont","datePublished":"2025-03-02T08:00:00+01:00"}</script></head>\
        <body><h1>Le pont</h1><p>Le vieux pont sur la rivière est ouvert de nouveau, a dit la mairie samedi matin.</p>\
        <p>Les habitants du quartier n'ont plus à faire un détour de onze kilomètres pour aller au centre.</p></body></html>
        """,
        "{\"title\":\"Die Brücke\",\"text\":\"Die alte Brücke über den Fluss ist wieder offen.\",\"date\":\"2025-03-02\"}",
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><item><title>The bridge</title>\
        <description>The old bridge across the river is open again.</description>\
        <pubDate>Sun, 02 Mar 2025 08:00:00 +0100</pubDate></item></channel></rss>
        """,
        "The bridge\n\nThe old bridge across the river is open again, the mayor's office said on Saturday.\n",
    ]
}

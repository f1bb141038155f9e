// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Reading
import Testing

struct NonArticleTextTests {
    private func refusal(_ text: String) -> String? {
        let error = Reader().refusal(text)
        return error?.code == .notAnArticle ? error?.reason : nil
    }

    @Test(arguments: [
        "2026-11-29 20:00:05 INFO started service lamps id=12\n2026-11-29 20:00:06 WARN slow answer id=13\n",
        "Nov 29 20:00:05 quay sshd[512]: Accepted key for jo\nNov 29 20:00:06 quay cron[7]: (root) CMD (true)\n",
        "10.0.0.7 - - [29/Nov/2026:20:00:05 +0100] \"GET /lamps HTTP/1.1\" 200 512\n",
        "Exception in thread \"main\" java.lang.IllegalStateException: lamp\n\tat quay.Lamp.light(Lamp.java:12)\n"
            + "\tat quay.Main.main(Main.java:3)\nCaused by: java.io.IOException: dark\n\t... 2 more\n",
    ])
    func `a log is no article`(text: String) {
        #expect(refusal(text)?.hasPrefix("not an article: a log file; send") == true, "\(text)")
    }

    @Test(arguments: [
        "import os\n\ndef light(lamps):\n    for lamp in lamps:\n        print(lamp)\n\nlight([1, 2])\n",
        "#include <stdio.h>\n/* Lights the lamps\n   of the whole harbour at dusk. */\nint main(void) {\n    return 0;\n}\n",
        "const lamps = [];\nfunction light(lamp) {\n  lamps.push(lamp);\n  return lamps;\n}\n",
        "SELECT name FROM lamps WHERE lit = 1;\nINSERT INTO lamps (name) VALUES ('quay');\n",
    ])
    func `source code is no article`(text: String) {
        #expect(refusal(text)?.hasPrefix("not an article: source code; send") == true, "\(text)")
    }

    @Test(arguments: [
        "title;source;text\n\"Lamps lit\";The Post;\"The lamps go on; the ferry leaves. A day ends.\"\n",
        "title,text,date\n\"Lamps\",\"The lamps of the harbour go on at dusk, one by one.\",2026-11-12\n",
        "name\tplace\ttime\nMarrow\t1\t4:10\nFerrand\t2\t4:12\n",
    ])
    func `a table is no article, and the reason names its columns`(text: String) throws {
        let reason = try #require(refusal(text))
        #expect(reason.contains("a table of"))
        #expect(reason.contains(text.hasPrefix("name") ? "name, place" : "title, "))
    }

    @Test(arguments: [
        "[lamps]\ncolour = red\nheight = 3\nlit = yes\n", "User-agent: *\nDisallow: /private\nAllow: /\n",
        "https://post.example/1\nhttps://post.example/2\nhttps://post.example/3\n",
        "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n",
        "1\n00:00:01,000 --> 00:00:02,000\nThe lamps go on.\n\n2\n00:00:03,000 --> 00:00:04,000\nOne by one.\n",
        "services:\n  lamps:\n    image: quay\n    ports:\n      - \"80\"\n", "lamps\n",
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline xmlUrl=\"https://post.example\"/></body></opml>",
        "<?xml version=\"1.0\"?><urlset><url><loc>https://post.example/1</loc></url></urlset>",
    ])
    func `settings, lists of addresses, keys, subtitles and single words are no articles`(text: String) {
        #expect(refusal(text)?.contains("send") == true, "\(text)")
    }

    @Test(arguments: [
        "Incendie à Harfleur: deux blessés.\n",
        "Ingrédients\n\n300 g de farine\n4 oeufs\n20 cl de crème\n",
        "Results\n\n1. J. Marrow, Harbour, 4:10\n2. L. Ferrand, Quay, 4:12\n3. A. Noor, Ferry, 4:15\n",
        "The lamps go on;\nthe ferry leaves;\nand nobody sees\nthe captain, who grieves.\n",
        "20:00 The mayor opens the meeting.\n20:05 The council votes on the lamps.\n20:40 The meeting ends.\n",
        "Date: 12 November 2026\nPlace: Town hall\nEntry: free\n",
        "29.11.2026, 20:00:05 - Anna: Good evening\n29.11.2026, 20:00:09 - Jo: The lamps are lit\n",
    ])
    func `an alert, a recipe, results, a poem, a ticker and a notice are kept`(text: String) throws {
        #expect(try Reader().article(text) != nil)
    }

    @Test(arguments: [
        "灯塔今天熄灭了。许多居民来到码头，看着最后一班渡船离开。", "เรือข้ามฟากออกจากท่าเรือเมื่อเช้านี้หลังจากซ่อมแซมมาเป็นเวลานาน",
        "توقفت العبارة وسط النهر يوم الجمعة؟ قال القبطان إن الحبل انقطع.", "दीपस्तंभ आज बुझ गया। लोग बंदरगाह पर आए।",
    ])
    func `a sentence of any script is prose`(text: String) throws {
        let article = try #require(try Reader().article(text))
        #expect(article.fields[.text]?.confidence.value == 1)
    }

    @Test func `a text without a sentence is less certain`() throws {
        let article = try #require(try Reader().article("Ingrédients\n\n300 g de farine\n4 oeufs\n"))
        #expect(article.fields[.text].map { $0.confidence.value < 0.5 } == true)
    }

    @Test func `an article about programs with code in it is kept`() throws {
        let prose = "The harbour office wrote a small program that lights the lamps at dusk, one after the other.\n\n"
        let code = "```\nfor lamp in lamps:\n    light(lamp)\n```\n\n"
        #expect(try Reader().article("# How the lamps go on\n\n" + prose + code + prose) != nil)
        #expect(try Reader().article(prose + "light(lamp);\nlamps.push(1);\n\n" + prose + prose) != nil)
    }
}

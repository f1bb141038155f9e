// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Glibc
import Testing

@testable import CLI

/// The screens at three widths, compared with the files in `Tests/Samples/screens`.
///
/// After an intended change, run the tests with `COPYTASTER_RECORD_SCREENS=1` and look at the difference of the files
/// before you commit them. A missing file is written as well; the test fails all the same, so that someone looks at it.
@Suite(.serialized) struct GoldenScreenTests {
    private static let directory = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples/screens")

    @Test(arguments: [40, 80, 120])
    func `the screens are as recorded`(width: Int) throws {
        NewsDesk.useUTC()
        let desk = try NewsDesk()
        for (name, arguments) in desk.screens {
            let answer = try desk.fixture.run(arguments, width: width)
            #expect(answer.messages.isEmpty, "\(arguments): \(answer.messages)")
            let screen = desk.settled(answer.out)
            for line in screen.split(separator: "\n") where DisplayWidth.of(line) > width {
                // What is copied from the screen stays on one line.
                #expect(line.hasPrefix("id ") || line.contains("://") || line.contains("DIRECTORY"), "\(line)")
            }
            try compare(screen, "\(name)-\(width).txt")
        }
    }

    private func compare(_ screen: String, _ name: String) throws {
        let file = Self.directory.appendingPathComponent(name)
        let isRecording = ProcessInfo.processInfo.environment["COPYTASTER_RECORD_SCREENS"] != nil
        let recorded = try? String(contentsOf: file, encoding: .utf8)  // No file yet: it is recorded.
        if isRecording || recorded == nil {
            try FileManager.default.createDirectory(at: Self.directory, withIntermediateDirectories: true)
            try Data(screen.utf8).write(to: file)
        }
        if recorded == nil, !isRecording { Issue.record("\(name): recorded, look at it and run the tests again") }
        if let recorded, !isRecording { #expect(screen == recorded, "\(name)") }
    }
}

/// An index of fictional articles in four languages.
private struct NewsDesk {
    let fixture: CommandLineFixture
    let ids: [String]
    private let minutes: [String]

    /// Recorded times are in UTC. The zone of the process is changed only if it is another one.
    static func useUTC() {
        guard LocalTime(Date(timeIntervalSince1970: 0)).minutes != "1970-01-01 00:00 UTC" else { return }
        setenv("TZ", "UTC0", 1)
        tzset()
    }

    init() throws {
        fixture = try CommandLineFixture()
        // In the archive, so that the name and the place of the file are the same in every run.
        let day = fixture.directory.appendingPathComponent("archive/2025/03/04")
        try FileManager.default.createDirectory(at: day, withIntermediateDirectories: true)
        let lines = try NewsArticle.all.map { article in
            let data = try JSONSerialization.data(withJSONObject: article.members, options: .sortedKeys)
            return String(decoding: data, as: UTF8.self)
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: day.appendingPathComponent("desk.jsonl"))
        let before = Date()
        let answer = try fixture.run("ingest", "--json", day.path)
        ids = try answer.objects().map { try #require(($0["article"] as? [String: Any])?["id"] as? String) }
        try #require(ids.count == NewsArticle.all.count, "\(answer.messages)")
        let count = Int(Date().timeIntervalSince(before) / 60) + 3
        minutes = (0..<count).map { LocalTime(before.addingTimeInterval(60 * Double($0))).minutes }
        for words in [["tag", ids[0], "bridge repair"], ["note", ids[1], "The figure was corrected by the council."]] {
            try #require(try fixture.run(words).state == .done)
        }
    }

    /// By the name of the file.
    var screens: [(String, [String])] {
        [
            ("search", ["search", "bridge"]), ("search-all", ["search", "bridge", "--all"]),
            ("search-french", ["search", "pont"]), ("search-arabic", ["search", "الجسر"]),
            ("search-chinese", ["search", "桥梁"]), ("show", ["show", ids[1]]),
            ("show-verbose", ["show", "--verbose", ids[3]]), ("show-text", ["show", "--text", ids[6]]),
            ("copies", ["copies", ids[0]]), ("copies-alone", ["copies", ids[4]]),
            ("compare-differences", ["compare", ids[0], ids[1]]), ("compare-shared", ["compare", ids[0], ids[3]]),
            ("compare-chinese", ["compare", ids[6], ids[7]]), ("status", ["status"]), ("families", ["families"]),
            ("count", ["count", "--by", "source"]), ("help", ["--help"]), ("help-search", ["search", "--help"]),
        ]
    }

    /// Without what differs from run to run: the directory, and the minutes in which the articles arrived.
    func settled(_ screen: String) -> String {
        var settled = screen.replacing(fixture.directory.path, with: "DIRECTORY")
        // The time may be cut off, or stand without its day: days last, because a tag may be a minute younger.
        for minute in minutes {
            let (day, time) = (minute.prefix(10), minute.dropFirst(11).prefix(5))
            settled = settled.replacing(minute, with: "2025-03-05 12:00 UTC")
                .replacing("\(day) \(time)", with: "2025-03-05 12:00")
        }
        for day in Set(minutes.map { $0.prefix(10) }) { settled = settled.replacing(day, with: "2025-03-05") }
        return settled
    }
}

private struct NewsArticle {
    var title: String
    var source: String
    var published: String?
    var language: String
    var url: String?
    var text: String

    var members: [String: Any] {
        var members: [String: Any] = ["title": title, "source": source, "language": language, "text": text]
        members["published"] = published
        members["url"] = url
        return members
    }

    private static let bridge = """
        The council of Valdrey will spend £2.4 million on the repair of the old bridge, the mayor said on Monday after a \
        meeting that lasted until midnight.

        Work on the bridge begins in April, and one lane will stay open for buses and for the ambulances of the hospital \
        on the other bank. Lorries have to use the road through Kelmar, which is eleven miles longer.

        Engineers found cracks in two of the nine piers in January, when the river had fallen to its lowest level for \
        thirty years. Nobody was in danger, according to their report, but the weight of lorries has been limited since.
        """

    private static let corrected = bridge.replacingOccurrences(of: "£2.4 million", with: "£4.2 million")
        .replacingOccurrences(of: "on Monday after", with: "on Tuesday after")
        .replacingOccurrences(of: "Nobody was in danger", with: "Nobody was ever in danger")

    private static let river = """
        大河昨夜漫过堤岸，瓦尔德雷市政府已疏散三百名居民，桥梁暂时关闭，消防队员整夜加固沙袋。

        预计周四晚间水位回落，工程师将在周五检查桥墩，学校停课两天。市长表示，损失尚待评估，保险公司已派出专家。
        """

    /// In the order of their arrival: a report, its correction, a reprint; an article that quotes it; four in other
    /// languages, of which the last two are copies.
    static let all = [
        NewsArticle(
            title: "Valdrey to repair its old bridge", source: "The Valdrey Packet", published: "2025-03-03T18:30:00Z",
            language: "en", url: "https://packet.example/2025/bridge-repair", text: bridge),
        NewsArticle(
            title: "Valdrey to repair its old bridge", source: "The Valdrey Packet", published: "2025-03-04T09:10:00Z",
            language: "en", url: "https://packet.example/2025/bridge-repair", text: corrected),
        NewsArticle(
            title: "Bridge works: Kelmar braces itself for a summer of lorries", source: "Inland Courier",
            published: "2025-03-04", language: "en", url: "https://courier.example/news/valdrey-bridge-works",
            text: bridge + "\n\nResidents of Kelmar fear the noise."),
        NewsArticle(
            title: "Hospital asks for a second ferry", source: "The Fen Observer", published: nil, language: "en",
            url: nil,
            text: """
                The hospital of Valdrey has asked the county for a second ferry, because its ambulances wait at the quay \
                for up to forty minutes on market days.

                The council had promised that one lane will stay open for buses and for the ambulances of the hospital, \
                but drivers doubt it. The county answers in May. A ferry costs less than a helicopter, a nurse remarked, \
                and it flies just as rarely in fog.
                """),
        NewsArticle(
            title: "Le vieux pont de Valdrey fermé aux camions", source: "L’Écho du Val",
            published: "2025-03-04T06:45:00+01:00", language: "fr", url: "https://echo.example/pont",
            text: """
                Le vieux pont de Valdrey restera fermé aux camions jusqu’à l’automne, a annoncé la mairie. Deux des neuf \
                piles sont fissurées, et les travaux commenceront en avril.

                « Nous avons besoin de ce pont », dit un boulanger de la rive gauche, dont les livraisons prendront une \
                demi-heure de plus par la route de Kelmar.
                """),
        NewsArticle(
            title: "إغلاق الجسر القديم أمام الشاحنات حتى الخريف", source: "جريدة الساحل",
            published: "2025-03-04T05:00:00Z", language: "ar", url: "https://sahil.example/1",
            text: """
                أعلنت البلدية إغلاق الجسر القديم أمام الشاحنات حتى الخريف بعد أن وجد المهندسون شقوقا في اثنتين من دعاماته. \
                وستبدأ الأعمال في نيسان، وسيبقى مسار واحد مفتوحا للحافلات وسيارات الإسعاف.
                """),
        NewsArticle(
            title: "大河漫堤，三百居民连夜疏散", source: "河川日报", published: "2025-03-04T01:00:00Z", language: "zh",
            url: "https://river.example/a", text: river),
        NewsArticle(
            title: "大河漫堤，五百居民连夜疏散", source: "晨报", published: "2025-03-04T03:00:00Z", language: "zh",
            url: nil, text: river.replacingOccurrences(of: "三百名", with: "五百名")),
    ]
}

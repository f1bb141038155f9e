// SPDX-License-Identifier: Apache-2.0

import Foundation
import Presentation
import Testing

@testable import CLI

/// Text for people fits the terminal, in any script; a pipe gets everything unshortened.
@Suite struct WidthTests {
    private static let longTitle = "大河漫堤，三百居民连夜疏散，桥梁关闭，工程师周五检查桥墩，学校停课两天，市长称损失尚待评估，保险公司已派出专家，记者站"
    private static let arabicTitle =
        "النهر يفيض على ضفتيه والسلطات تجلي ثلاثمئة من السكان وتغلق الجسر حتى إشعار آخر في المدينة القديمة"

    /// A fixture with a family in each of three scripts, long names, and an article without metadata; returns an id of
    /// each family.
    private func fixture() throws -> (CommandLineFixture, ids: [String]) {
        let fixture = try CommandLineFixture()
        let chinese =
            "北京消息：大河昨夜漫过堤岸，市政府已疏散三百名居民。消防队员整夜加固沙袋，桥梁暂时关闭，预计周四晚间水位回落。"
            + "工程师将在周五检查桥墩，学校停课两天。市长表示，损失尚待评估，保险公司已派出专家。"
        let arabic =
            "فاض النهر ليلة أمس على ضفتيه في المدينة القديمة وأجلت السلطات ثلاثمئة من السكان إلى مدارس قريبة. "
            + "وعمل رجال الإطفاء طوال الليل على تعزيز أكياس الرمل، وأغلق الجسر مؤقتا، ومن المتوقع أن ينخفض منسوب المياه مساء الخميس."
        let pieces = [
            Sample.original, Sample.reprint,
            Sample.line(
                title: String(repeating: "W", count: 300),
                source: "a-very-long-name-" + String(repeating: "x", count: 90),
                published: "2026-11-20T13:00:00Z", text: Sample.paragraphs.joined(separator: "\\n\\n") + " The end."),
            Sample.line(
                title: Self.longTitle, source: "人民河川日报社国际新闻中心驻瓦尔马里特派记者站", published: "2026-11-20T08:00:00Z",
                text: chinese),
            Sample.line(title: "疏散", source: "晨报", published: "2026-11-20T09:00:00Z", text: chinese + "周末将继续降雨。"),
            Sample.line(
                title: Self.arabicTitle, source: "وكالة الأنباء الساحلية", published: "2026-11-20T08:00:00Z",
                text: arabic),
            Sample.line(
                title: "فيضان", source: "جريدة الصباح", published: "2026-11-20T09:00:00Z", text: arabic + " وأضاف."),
        ]
        let answer = try fixture.run("ingest", "--json", try fixture.file("all.jsonl", pieces.joined(separator: "\n")))
        let ids = try answer.objects().map { try #require(($0["article"] as? [String: Any])?["id"] as? String) }
        try #require(ids.count == 7, "\(answer.messages)")
        return (fixture, [ids[2], ids[4], ids[6]])
    }

    @Test(arguments: [40, 60, 80, 200])
    func `no line is wider than the terminal`(width: Int) throws {
        let (fixture, ids) = try fixture()
        let commands =
            [["status"], ["rejected"], ["search", "boats"], ["search", "大河"], ["search", "النهر", "--all"]]
            + ids.flatMap { [["copies", $0], ["show", "--text", $0], ["trace", $0]] }
            + [["compare", ids[0], ids[1]], ["compare", ids[1], ids[2]], ["try", fixture.files + "/all.jsonl"]]
        for command in commands {
            let answer = try fixture.run(command, width: width)
            // No daemon is running here.
            let expected = command == ["status"] ? ExitState.nothing : .done
            #expect(answer.state == expected && !answer.out.isEmpty || command == ["rejected"], "\(command)")
            for line in answer.lines where DisplayWidth.of(line) > width {
                // An id or a path stays on one line, so that it can be copied from the screen.
                #expect(line.hasPrefix("id ") || line.contains(fixture.root.path), "\(width), \(command): \(line)")
            }
        }
        // Even on a narrow terminal, each line names the article and its relation.
        let tree = try fixture.run("copies", ids[1], width: width).out
        #expect(tree.contains(ids[1].prefix(8)) && tree.contains("reprint") && tree.contains("original"))
        #expect(try fixture.run("status", width: width).out.contains("大河漫堤"))
    }

    @Test func `a pipe gets complete titles, sources and names`() throws {
        let (fixture, ids) = try fixture()
        for command in [["search", "大河"], ["copies", ids[1]], ["status"]] {
            #expect(try fixture.run(command).out.contains(Self.longTitle), "\(command)")
        }
        let source = "a-very-long-name-" + String(repeating: "x", count: 90)
        for command in [["search", "--all", "boats"], ["copies", ids[0]], ["status"]] {
            let out = try fixture.run(command).out
            #expect(out.contains(source) && out.contains(String(repeating: "W", count: 300)), "\(command)")
        }
    }
}

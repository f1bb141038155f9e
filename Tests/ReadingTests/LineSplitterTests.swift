// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Reading
import Testing

struct LineSplitterTests {
    private func lines(_ chunks: [String], limits: ReadingLimits = .init()) -> [LineSplitter.Line] {
        var splitter = LineSplitter(limits: limits)
        return chunks.flatMap { splitter.feed(Array($0.utf8)) } + [splitter.finish()].compactMap(\.self)
    }

    private func texts(_ lines: [LineSplitter.Line]) -> [String] {
        lines.map { line in
            switch line.content {
            case .bytes(let bytes): "\(line.number):" + String(decoding: bytes, as: UTF8.self)
            case .tooLong(let bytes): "\(line.number):too long, \(bytes)"
            }
        }
    }

    @Test func `blank lines are skipped but count in line numbers`() {
        #expect(texts(lines(["a\n\n  \nb\r\n", "c"])) == ["1:a", "4:b", "5:c"])
    }

    @Test func `chunk borders make no difference`() {
        let whole = "{\"a\":1}\r\n{\"b\":2}\n\n{\"c\":3}"
        let expected = texts(lines([whole]))
        for cut in 1..<whole.utf8.count {
            #expect(texts(lines([String(whole.prefix(cut)), String(whole.dropFirst(cut))])) == expected)
        }
    }

    @Test func `a line beyond the limit is reported with its length, and the next one is read`() {
        let limits = ReadingLimits(articleBytes: 4)
        #expect(texts(lines(["abc", "defgh", "i\nxy\n"], limits: limits)) == ["1:too long, 9", "2:xy"])
        #expect(texts(lines(["abcd\nabcde"], limits: limits)) == ["1:abcd", "2:too long, 5"])
    }

    @Test func `a byte order mark before the first line is dropped`() {
        #expect(texts(lines(["\u{FEFF}{}\n"])) == ["1:{}"])
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func `the offset of a line is correct`(mark: String) {
        let stream = mark + "{\"a\":1}\r\n\n {\"b\":2}\n"
        for line in lines([stream]) {
            guard case .bytes(let bytes) = line.content else { return #expect(Bool(false), "a line too long") }
            #expect(Array(stream.utf8).dropFirst(Int(line.offset)).starts(with: bytes))
        }
        #expect(lines([stream]).map(\.offset) == [Int64(mark.utf8.count), Int64(mark.utf8.count) + 10])
    }

    @Test func `no bytes give no lines`() {
        #expect(lines([]).isEmpty)
        #expect(lines(["\n\n"]).isEmpty)
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

struct HTTPAnswerTests {
    private func page(_ headers: String, _ body: [UInt8]) throws -> [UInt8] {
        let bytes = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(headers)\r\n\r\n".utf8) + body
        let answer = try #require(HTTPAnswer(bytes))
        #expect(answer.status == 200)
        return try answer.page(expansion: Expansion(fileBytes: 1000, limits: .init()), limits: .init())
    }

    private let hello = Array("hello".utf8)
    /// "hello" in one stored block.
    private let deflated: [UInt8] = [1, 5, 0, 0xFA, 0xFF] + Array("hello".utf8)

    @Test func `compressed responses are unpacked`() throws {
        let brotli: [UInt8] = [0x0B, 0x02, 0x80] + hello + [0x03]
        #expect(try page("Content-Encoding: br", brotli) == hello)
        #expect(try page("Content-Encoding: deflate", deflated) == hello)
        let zlib: [UInt8] = [0x78, 0x01] + deflated + [0x06, 0x2C, 0x02, 0x15]
        #expect(try page("Content-Encoding: Deflate", zlib) == hello)
        #expect(try page("Content-Encoding: deflate, br", [0x8B, 0x07, 0x80] + zlib + [0x03]) == hello)
    }

    @Test(arguments: ["gzip", "br", "deflate", "zstd", "x-unknown"])
    func `a body that is already unpacked is used as it is, whatever the header says`(encoding: String) throws {
        let plain = Array(" <html>".utf8)
        #expect(try page("Content-Encoding: \(encoding)", plain) == plain)
    }

    @Test(arguments: [
        ("5\r\nhello\r\n0\r\n\r\n", "hello"), ("2;a=b\r\nhe\r\n3\r\nllo\r\n0\r\n", "hello"), ("5\r\nhello", "hello"),
        ("2\nhe\n3\nllo\n0\n", "hello"), ("hello", "hello"), ("<html>", "<html>"), ("ff\r\nhello", "hello"),
        ("2\r\nhe\r\nzz\r\nllo", "hezz\r\nllo"), ("", ""),
    ])
    func `chunks are joined, and a body without chunks stays`(body: String, expected: String) throws {
        let joined = try page("Transfer-Encoding: chunked", Array(body.utf8))
        #expect(String(decoding: joined, as: UTF8.self) == expected)
    }

    @Test func `truncated compressed bytes are reported as truncated`() throws {
        let error = #expect(throws: ReadingError.self) {
            try page("Content-Encoding: deflate", Array(deflated.dropLast(2)))
        }
        #expect(error?.code == .truncated)
    }

    @Test func `bytes without an HTTP status line are no response`() {
        #expect(HTTPAnswer(Array("<html>".utf8)) == nil)
        #expect(HTTPAnswer(Array("HTTP/1.1 OK\r\n\r\n".utf8)) == nil)
        #expect(HTTPAnswer([]) == nil)
    }
}

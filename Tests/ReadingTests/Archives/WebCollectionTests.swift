// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

/// Zip archives with a meaning of their own.
struct WebCollectionTests {
    private static let text =
        "La passerelle de Valmarie a rouvert lundi, dit la mairie, après neuf mois de travaux sur le fleuve. "
        + "Les riverains la jugent trop étroite, et le conseil en parlera jeudi soir."

    private static let page =
        "<html><head><title>Le pont rouvre</title></head><body><article><h1>Le pont rouvre</h1><p>\(text)</p><p>\(text)</p>"
        + "</article></body></html>"

    private var webArchive: [UInt8] {
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(Self.page)"
        return Array(
            ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://f.example/1\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n")
                .utf8)
    }

    /// A zip archive without compression.
    private func zip(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        func u16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
        func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF) }
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            var sum = CRC32()
            sum.update(entry.bytes)
            let name = Array(entry.name.utf8)
            let common =
                u16(20) + u16(0) + u16(0) + u32(0) + u32(Int(sum.value)) + u32(entry.bytes.count)
                + u32(entry.bytes.count) + u16(name.count) + u16(0)
            directory +=
                u32(0x0201_4B50) + u16(20) + common + u16(0) + u16(0) + u16(0) + u32(0) + u32(file.count) + name
            file += u32(0x0403_4B50) + common + name + entry.bytes
        }
        let end =
            u32(0x0605_4B50) + u16(0) + u16(0) + u16(entries.count) + u16(entries.count) + u32(directory.count)
            + u32(file.count) + u16(0)
        return file + directory + end
    }

    @Test func `of a WACZ only the web archives contain articles`() throws {
        let list =
            "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://f.example/1\",\"title\":\"Le pont\",\"text\":\"\(Self.text)\"}\n"
        let index = "example,f)/1 20261109 {\"url\":\"https://f.example/1\"}\n"
        let file = zip([
            ("archive/data.warc", webArchive), ("pages/pages.jsonl", Array(list.utf8)),
            ("indexes/index.cdx", Array(index.utf8)), ("datapackage.json", Array("{\"wacz_version\":\"1.1.1\"}".utf8)),
        ])
        #expect(try Reader().articles(file).map(\.title) == ["Le pont rouvre"])
    }

    @Test func `a zip archive of pages that is no WACZ is read whole`() throws {
        let file = zip([("archive/a.html", Array(Self.page.utf8)), ("b.txt", Array(Self.text.utf8))])
        #expect(try Reader().articles(file).count == 2)
    }

    @Test func `an Office document is refused once, wherever its list of contents is`() throws {
        let file = zip([
            ("docProps/app.xml", Array("<Properties/>".utf8)), ("docProps/core.xml", Array("<a/>".utf8)),
            ("word/document.xml", Array("<a/>".utf8)), ("[Content_Types].xml", Array("<Types/>".utf8)),
        ])
        let error = Reader().refusal(file)
        #expect(error?.code == .unsupported)
        #expect(error?.reason.contains("Office document") == true)
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@Suite struct AddressTests {
    @Test(
        arguments: [
            "https://www.example.org/a?id=3", "http://example.org/a?id=3", "HTTPS://WWW.EXAMPLE.ORG/a?id=3",
            "example.org/a?id=3", "//example.org/a?id=3", "https://example.org:443/a?id=3",
            "http://example.org:80/a/?id=3",
            "https://anna:secret@example.org/a?id=3", "https://example.org./a?id=3#part",
            "https://example.org/x/../a?id=3",
            "  https://example.org/a?id=3\n", "https://example.org/%61?%69d=3", "https://www.www.example.org/a?id=3",
            "https://example.org/a?utm_source=x&id=3&UTM_Medium=y&fbclid=z", "https://example.org/a?&id=3&",
        ])
    func `addresses of one page have one normalised form`(address: String) {
        #expect(Address.normalized(address) == "example.org/a?id=3")
    }

    @Test(
        arguments: [
            ("https://example.org", "example.org"), ("https://example.org/", "example.org"),
            ("https://example.org//", "example.org"),
            ("https://news.example.org/a", "news.example.org/a"), ("https://m.co.uk/a", "m.co.uk/a"),
            ("https://m.example/a", "m.example/a"), ("https://index.example.org/a", "index.example.org/a"),
            ("https://example.org/A", "example.org/A"),
            ("https://example.org:8080/a", "example.org:8080/a"), ("https://www.com/a", "www.com/a"),
            ("https://example.org/a#!/b", "example.org/a#!/b"),
            ("https://example.org/a?b=2&a=1&b=1", "example.org/a?a=1&b=2&b=1"),
            ("https://example.org/a?page=2", "example.org/a?page=2"), ("https://example.org/a?", "example.org/a"),
            ("https://example.org/a?x", "example.org/a?x"), ("http://localhost/a", "localhost/a"),
            ("https://192.0.2.1/a", "192.0.2.1/a"), ("192.0.2.1/a", "192.0.2.1/a"),
            ("https://[2001:DB8::1]:8080/a", "[2001:db8::1]:8080/a"), ("https://[::1]/", "[::1]"),
            ("https://BÜCHER.example/ä", "bücher.example/%C3%A4"),
            ("https://xn--bcher-kva.example/%c3%a4", "xn--bcher-kva.example/%C3%A4"),
            ("https://example.org/a b\"c", "example.org/a%20b%22c"),
            ("https://example.org/%2Fa%7Eb", "example.org/%2Fa~b"),
            ("https://example.org/50%", "example.org/50%25"), ("https://example.org/%zz", "example.org/%25zz"),
            ("https://example.org/a(b)!c;d=e", "example.org/a(b)!c;d=e"),
        ])
    func `what distinguishes pages stays`(address: String, normalized: String) {
        #expect(Address.normalized(address) == normalized)
        #expect(Address.normalized(normalized) == (normalized.hasPrefix("localhost") ? nil : normalized))
    }

    @Test(
        arguments: [
            "utm_campaign=a", "fbclid=a", "gclid=a", "dclid=a", "msclkid=a", "mc_cid=a", "mc_eid=a", "igshid=a",
            "yclid=a",
            "at_medium=a", "at_campaign=a", "xtor=a", "ref_src=a", "cmpid=a", "CMP=a", "ns_campaign=a", "ns_mchannel=a",
            "ns_source=a", "spm=a", "smid=a", "ocid=a", "WT.mc_id=a", "utm_source", "%75tm_source=a",
        ])
    func `tracking parameters are removed`(parameter: String) {
        #expect(Address.normalized("https://example.org/a?\(parameter)") == "example.org/a")
        #expect(Address.normalized("https://example.org/a?\(parameter)&id=1") == "example.org/a?id=1")
    }

    @Test(
        arguments: [
            "", " ", "bridge", "two words", "two words.example", "https://", "https:///a", "https://?a",
            "ftp://example.org/a",
            "mailto:anna@example.org", "anna@example.org", "javascript:alert(1)", "data:text/plain,a", "urn:isbn:1",
            "12.5",
            "1.2.3", "https://exa mple.org/", "https://example..org/", "https://.example.org/",
            "https://example.org:99999/",
            "https://example.org:x/", "https://[::1/a", "https://[x]/", "https://[1]/", "https://exa<mple.org/",
            "tag:a,2026:b",
            "https://example.org/\u{0}", "https://example.org/a\nb", "https://example.org\\@other.example/",
            "https://[::1]x/",
        ])
    func `what is no address of a page has no form`(text: String) {
        #expect(Address.normalized(text) == nil)
    }

    @Test func `long addresses have no form`() {
        let short = "https://example.org/" + String(repeating: "a", count: 2_000)
        #expect(Address.normalized(short) != nil)
        #expect(Address.normalized(short + String(repeating: "a", count: 100)) == nil)
        // The escapes would be too long.
        #expect(Address.normalized("https://example.org/" + String(repeating: "é", count: 900)) == nil)
    }

    @Test func `any bytes have a stable form or none`() {
        var state: UInt64 = 7
        var known = 0
        for _ in 0..<20_000 {
            var text = ""
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            for _ in 0..<(2 + Int(state >> 33) % 10) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += Self.pieces[Int(state >> 33) % Self.pieces.count]
            }
            // A host without a point is one only after a scheme.
            guard let address = Address.normalized(text), address.prefix(while: { !"/?#:".contains($0) }).contains(".")
            else { continue }
            known += 1
            #expect(Address.normalized(address) == address, "\(text)")
        }
        #expect(known > 1_000)
    }

    private static let pieces = [
        "http://", "https://", "https:/", "www.", "amp.", "m.", "en.", "example.org", "co.uk", "x",
        "google.com/amp/s/", "a-example.cdn.ampproject.org/c/s/", "web.archive.org/web/20261112060000id_/",
        "archive.ph/", ":", ":443", ":8080", "/", "//", "/amp", "/m/", "/print", "/index.html", ".html", ".amp",
        "~amp", "_print", "..", ".", "?", "#", "#!", "%", "%4", "%41", "%2e", "&", "amp;", "=", "é", "[", "]", "@",
        "utm_a", "page=1", "ref=3", "ref=x", "print=1", "cb=12345", "id=3", ";jsessionid=1",
    ]
}

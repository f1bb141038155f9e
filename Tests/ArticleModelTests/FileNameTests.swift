// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@Suite struct FileNameTests {
    @Test(
        arguments: [
            (Array("dépêche.html".utf8), "dépêche.html"),
            (Array("a\nb\tc\\d".utf8), #"a\nb\tc\\d"#),
            ([0x61, 0xE9, 0x62], #"a\xE9b"#),
            ([0xE2, 0x82], #"\xE2\x82"#),
            ([0x1B, 0x5B, 0x33, 0x31, 0x6D], #"\u{1B}[31m"#),
            (Array("مقال.txt".utf8), "مقال.txt"),
            (Array("\u{202E}txt.exe".utf8), #"\u{202E}txt.exe"#),
            ([], ""),
        ] as [([UInt8], String)])
    func `the displayed name is one line without control characters`(bytes: [UInt8], shown: String) {
        #expect(FileName(bytes: bytes).description == shown)
    }

    @Test(
        arguments: [
            (Array("/a b/dépêche".utf8), "'/a b/dépêche'"),
            (Array("new'; touch PWNED; echo '".utf8), #"'new'\''; touch PWNED; echo '\'''"#),
            // One character for display, but a quote for a shell.
            (Array("a'\u{301};b".utf8), "'a'\\''\u{301};b'"),
            (Array("$(id)`id`!1".utf8), "'$(id)`id`!1'"),
            (Array("a\n'b\\!".utf8), #"$'a\n\x27b\x5C\x21'"#),
            ([0x61, 0xE9, 0x62], #"$'a\xE9b'"#),
            (Array("\u{202E}x".utf8), #"$'\xE2\x80\xAEx'"#),
            (Array("-rf".utf8), "'./-rf'"),
            ([], "''"),
        ] as [([UInt8], String)])
    func `a shell parses the quoted name as one word`(bytes: [UInt8], word: String) {
        #expect(FileName(bytes: bytes).shellWord == word)
    }

    @Test func `a name has a directory and a last component`() {
        let name = FileName("daily/sport/a.txt")
        #expect(name.parent == FileName("daily/sport") && name.lastComponent == FileName("a.txt"))
        #expect(FileName("a.txt").parent == nil && FileName("a.txt").lastComponent == FileName("a.txt"))
        #expect(FileName("daily").appending(Array("a.txt".utf8)) == FileName("daily/a.txt"))
        #expect(FileName("").appending(Array("a.txt".utf8)) == FileName("a.txt"))
        #expect(FileName(joining: [Array("daily".utf8), Array("a.txt".utf8)]) == FileName("daily/a.txt"))
    }

    @Test func `a name is relative to the directories above it, and to no other`() {
        let name = FileName("daily/sport/a.txt")
        #expect(name.relative(to: FileName("daily")) == FileName("sport/a.txt"))
        #expect(name.relative(to: FileName("")) == name)
        #expect(name.relative(to: FileName("dail")) == nil && name.relative(to: name) == nil)
        #expect(name.isInside(name) && name.isInside(FileName("daily/sport")) && name.isInside(FileName("")))
        #expect(!name.isInside(FileName("sport")) && !FileName("daily").isInside(name))
    }
}

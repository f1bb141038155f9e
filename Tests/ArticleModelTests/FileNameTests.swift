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
}

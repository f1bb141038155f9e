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
    func `people see one line without surprises`(bytes: [UInt8], shown: String) {
        #expect(FileName(bytes: bytes).description == shown)
    }
}

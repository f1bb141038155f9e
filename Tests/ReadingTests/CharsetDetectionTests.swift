// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

struct CharsetDetectionTests {
    /// A text in a charset that nothing declares, in base64, because Foundation cannot write most of these charsets.
    struct Sample: CustomTestStringConvertible, Sendable {
        let charset: String
        let text: String
        let base64: String

        var testDescription: String { charset }
        var bytes: [UInt8]? { Data(base64Encoded: base64).map { [UInt8]($0) } }
    }

    static let samples: [Sample] = [
        Sample(
            charset: "MacRoman", text: "après cent ans de service",
            base64: """
                TGUgcGhhcmUgc9WOdGVpbnQgiCBCZXNhbo1vbgoKTGUgcGhhcmUgZGUgbNWUbGUgYSCOdI4gjnRlaW50IGhpZXIgc29pciBh\
                cHKPcyBjZW50IGFucyBkZSBzZXJ2aWNlLCBkZXZhbnQgdW5lIGZvdWxlIHRyj3Mgjm11ZSBldCBkjmqIIG5vbWJyZXVzZS4K
                """),
        Sample(
            charset: "KOI8-R", text: "Жители посёлка собрались",
            base64: """
                8MHSz80g19nbxcwgydog0M/S1MEg1dTSz80KCvbJ1MXMySDQz9OjzMvBINPPwtLBzMnT2CDOwSDQzM/dwcTJLCDe1M/C2SDX\
                09TSxdTJ1Ngg0MXS19nKINDB0s/NINDP08zFIMTPzMfPx88g0sXNz87UwSDQ0snewczBLgo=
                """),
        Sample(
            charset: "MacCyrillic", text: "Жители посёлка собрались",
            base64: """
                j+Dw7uwg4vv45esg6Ocg7+7w8uAg8/Lw7uwKCobo8uXr6CDv7vHe6+rgIPHu4fDg6+jx/CDt4CDv6+754OToLCD38u7h+yDi\
                8fLw5fLo8vwg7+Xw4vvpIO/g8O7sIO/u8evlIOTu6+Pu4+4g8OXs7u3y4CDv8Oj34OvgLgo=
                """),
        Sample(
            charset: "windows-1251", text: "Жители посёлка собрались",
            base64: """
                z+Dw7uwg4vv45esg6Ocg7+7w8uAg8/Lw7uwKCsbo8uXr6CDv7vG46+rgIPHu4fDg6+jx/CDt4CDv6+754OToLCD38u7h+yDi\
                8fLw5fLo8vwg7+Xw4vvpIO/g8O7sIO/u8evlIOTu6+Pu4+4g8OXs7u3y4CDv8Oj34OvgLgo=
                """),
        Sample(
            charset: "ISO-2022-JP", text: "大勢の人でにぎわった",
            base64: """
                GyRCOUEkTkQrO1QkLDswRy8kViRqJEs6RjMrGyhCCgobJEI5QSRORCs7VCQsOzBHLyRWJGokSzpGMyskNSRsISJCZ0AqJE4/\
                TSRHJEskLiRvJEMkPyEjNXk7VSQ/JEEkTz5QNGkkRzV7JHJKQiRZJEYkJCQ/ISMbKEIK
                """),
        Sample(
            charset: "EUC-JP", text: "大勢の人でにぎわった",
            base64: """
                ucGkzsSru9SkrLuwx6+k1qTqpMu6xrOrCgq5waTOxKu71KSsu7DHr6TWpOqky7rGs6uktaTsoaLC58CqpM6/zaTHpMukrqTv\
                pMOkv6Gjtfm71aS/pMGkz77QtOmkx7X7pPLKwqTZpMakpKS/oaMK
                """),
        Sample(
            charset: "HZ", text: "许多居民来到码头迎接",
            base64: """
                fns2STQsO1Y4NE0oOj1+fQoKfns2STQsPXFMbElPTmc7Vjg0TSg6PSMsUG02YD5TQ3FANDU9QmtNN1MtPVMhIzQsMyRLNSMs\
                UF5AbVNDQUtIfTh2VEI1REoxPGQjLDRzPFI2PDpcOF9QSyEjfn0K
                """),
        Sample(
            charset: "GB18030", text: "许多居民来到码头迎接",
            base64: """
                tsm0rLvWuLTNqLq9Cgq2ybSsvfHM7MnPzue71ri0zai6vaOs0O224L7Tw/HAtLW9wuvNt9OtvdOho7Sss6TLtaOs0N7A7dPD\
                wcvI/bj21MK1xMqxvOSjrLTzvNK2vLrcuN/Qy6GjCg==
                """),
        Sample(
            charset: "UTF-7", text: "après cent ans de service",
            base64: """
                TGUgcGhhcmUgcytJQmtBNlEtdGVpbnQgK0FPQSBCZXNhbitBT2Mtb24KCkxlIHBoYXJlIGRlIGwrSUJrQTdnLWxlIGEgK0FP\
                ay10K0FPayArQU9rLXRlaW50IGhpZXIgc29pciBhcHIrQU9nLXMgY2VudCBhbnMgZGUgc2VydmljZSwgZGV2YW50IHVuZSBm\
                b3VsZSB0citBT2ctcyArQU9rLW11ZSBldCBkK0FPay1qK0FPQSBub21icmV1c2UuCg==
                """),
        Sample(
            charset: "UTF-16LE Russian", text: "Жители посёлка собрались",
            base64: """
                HwQwBEAEPgQ8BCAAMgRLBEgENQQ7BCAAOAQ3BCAAPwQ+BEAEQgQwBCAAQwRCBEAEPgQ8BAoACgAWBDgEQgQ1BDsEOAQgAD8E\
                PgRBBFEEOwQ6BDAEIABBBD4EMQRABDAEOwQ4BEEETAQgAD0EMAQgAD8EOwQ+BEkEMAQ0BDgELAAgAEcEQgQ+BDEESwQgADIE\
                QQRCBEAENQRCBDgEQgRMBCAAPwQ1BEAEMgRLBDkEIAA/BDAEQAQ+BDwEIAA/BD4EQQQ7BDUEIAA0BD4EOwQzBD4EMwQ+BCAA\
                QAQ1BDwEPgQ9BEIEMAQgAD8EQAQ4BEcEMAQ7BDAELgAKAA==
                """),
        Sample(
            charset: "UTF-16BE Japanese", text: "大勢の人でにぎわった",
            base64: """
                bi8wbmcdXgIwTE4JXnQwdjCKMGtRjZWLAAoACm4vMG5nHV4CMExOCV50MHYwijBrUY2VizBVMIwwAVknUuIwbk66MGcwazBO\
                MI8wYzBfMAJvAV4rMF8wYTBvexGYVDBnm1owkk4mMHkwZjBEMF8wAgAK
                """),
        Sample(
            charset: "UTF-32LE French", text: "après cent ans de service",
            base64: """
                TAAAAGUAAAAgAAAAcAAAAGgAAABhAAAAcgAAAGUAAAAgAAAAcwAAABkgAADpAAAAdAAAAGUAAABpAAAAbgAAAHQAAAAgAAAA\
                4AAAACAAAABCAAAAZQAAAHMAAABhAAAAbgAAAOcAAABvAAAAbgAAAAoAAAAKAAAATAAAAGUAAAAgAAAAcAAAAGgAAABhAAAA\
                cgAAAGUAAAAgAAAAZAAAAGUAAAAgAAAAbAAAABkgAADuAAAAbAAAAGUAAAAgAAAAYQAAACAAAADpAAAAdAAAAOkAAAAgAAAA\
                6QAAAHQAAABlAAAAaQAAAG4AAAB0AAAAIAAAAGgAAABpAAAAZQAAAHIAAAAgAAAAcwAAAG8AAABpAAAAcgAAACAAAABhAAAA\
                cAAAAHIAAADoAAAAcwAAACAAAABjAAAAZQAAAG4AAAB0AAAAIAAAAGEAAABuAAAAcwAAACAAAABkAAAAZQAAACAAAABzAAAA\
                ZQAAAHIAAAB2AAAAaQAAAGMAAABlAAAALAAAACAAAABkAAAAZQAAAHYAAABhAAAAbgAAAHQAAAAgAAAAdQAAAG4AAABlAAAA\
                IAAAAGYAAABvAAAAdQAAAGwAAABlAAAAIAAAAHQAAAByAAAA6AAAAHMAAAAgAAAA6QAAAG0AAAB1AAAAZQAAACAAAABlAAAA\
                dAAAACAAAABkAAAA6QAAAGoAAADgAAAAIAAAAG4AAABvAAAAbQAAAGIAAAByAAAAZQAAAHUAAABzAAAAZQAAAC4AAAAKAAAA
                """),
        Sample(
            charset: "UTF-32BE Chinese", text: "许多居民来到码头迎接",
            base64: """
                AABuIQAAgjkAAGBiAABZDQAAkBoAAIIqAAAACgAAAAoAAG4hAACCOQAATsoAAFkpAABOCgAAU0gAAGBiAABZDQAAkBoAAIIq\
                AAD/DAAAi7gAAFkaAABcRQAAbBEAAGdlAABSMAAAeAEAAFk0AACPzgAAY6UAADACAACCOQAAlX8AAIv0AAD/DAAAT+4AAHQG\
                AAB1KAAAToYAAE4JAABOKgAAZwgAAHaEAABl9gAAlfQAAP8MAABZJwAAW7YAAJD9AABfiAAAmtgAAFF0AAAwAgAAAAo=
                """),
    ]

    @Test(arguments: samples)
    func `a text is read in its charset although nothing declares it`(sample: Sample) throws {
        let bytes = try #require(sample.bytes)
        let article = try #require(try Reader().articles(bytes).first)
        #expect(article.text.contains(sample.text), "\(article.text)")
    }

    @Test func `a long script of ASCII before the text does not hide its charset`() throws {
        let chinese = try #require(Self.samples.first { $0.charset == "GB18030" }?.bytes)
        let script = "<script>" + String(repeating: "var name = {\"a\": 1};\n", count: 1_000) + "</script>"
        let start = Array("<html><head><title>T</title>\(script)</head><body><h1>T</h1>".utf8)
        let paragraph = Array("<p>".utf8) + chinese + Array("</p>".utf8)
        let page = start + paragraph + paragraph + paragraph + Array("</body></html>".utf8)
        let article = try #require(try Reader().articles(page).first)
        #expect(article.text.contains("许多居民来到码头迎接"))
    }

    @Test func `lines in another charset within UTF-8 are converted`() throws {
        let russian = try #require(Self.samples.first { $0.charset == "windows-1251" }?.bytes)
        let french = "Le phare de l’île a été éteint hier soir, après cent ans.\n"
        let article = try #require(try Reader().articles(Array(french.utf8) + russian + Array(french.utf8)).first)
        #expect(article.text.contains("Жители посёлка собрались"))
        #expect(article.text.contains("après cent ans"))
    }

    @Test func `a wrong declaration of a charset with one byte per character is not followed`() throws {
        let russian = try #require(Self.samples.first { $0.charset == "windows-1251" }?.bytes)
        let start = Array("<html><head><meta charset=iso-8859-1><title>T</title></head><body><h1>T</h1>".utf8)
        let paragraph = Array("<p>".utf8) + russian + Array("</p>".utf8)
        let page = start + paragraph + paragraph + paragraph + Array("</body></html>".utf8)
        #expect(try Reader().articles(page).first?.text.contains("Жители посёлка собрались") == true)
    }

    @Test func `EBCDIC is refused, and the reason says how to convert it`() throws {
        let text = """
            44iFQIiBmYKWpJlAk4GUl6JAh5ZAlpVAgaNAhKSikmtAlpWFQIKoQJaVhWtAgZWEQKOIhUCGhZmZqECThYGlhaJAo4iFQJik\
            gahLJeOIhUCIgZmClqSZQJOBlJeiQIeWQJaVQIGjQISkopJrQJaVhUCCqECWlYVrQIGVhECjiIVAhoWZmahAk4WBpYWiQKOI\
            hUCYpIGoSyXjiIVAiIGZgpakmUCTgZSXokCHlkCWlUCBo0CEpKKSa0CWlYVAgqhAlpWFa0CBlYRAo4iFQIaFmZmoQJOFgaWF\
            okCjiIVAmKSBqEsl
            """
        let bytes = [UInt8](try #require(Data(base64Encoded: text)))
        #expect(Reader().refusal(bytes)?.code == .binary)
        #expect(Reader().refusal(bytes)?.reason.hasPrefix("EBCDIC") == true)
    }

    @Test func `telephone numbers and escape sequences of terminals are no charset`() throws {
        let text =
            "Call +33612345678 or +49301234567 for the harbour office, said the \u{1B}[1mcaptain\u{1B}[0m on Monday."
        #expect(try Reader().article(text)?.text.contains("+33612345678 or +49301234567") == true)
    }
}

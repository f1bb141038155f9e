// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Recognises text files that are no articles by what they are: logs, source code, tables, settings, lists of
/// addresses, encoded data. A file that merely has no sentences, such as results or a recipe, is none of these.
enum NonArticleText {
    /// Bytes and lines that are examined.
    private static let examined = 128 << 10
    private static let mostLines = 2_000

    /// The reason to refuse the file; nil for any other text.
    static func refusal(of utf8: [UInt8], _ format: Format) -> ReadingError? {
        // The fields before the text of Markdown are no settings.
        let matter = format == .markdown ? FrontMatter.split(utf8[...]) : nil
        return kind(of: matter?.rest ?? utf8[...]).map { kind in
            ReadingError(.notAnArticle, "not an article: \(kind.name); \(kind.remedy)")
        }
    }

    private struct Kind {
        let name: String
        var remedy = "send the text of an article"
    }

    private static func kind(of utf8: ArraySlice<UInt8>) -> Kind? {
        let head = utf8.prefix(examined)
        if let named = signature(of: head) { return Kind(name: named) }
        let lines = lines(of: head)
        guard !lines.isEmpty else { return nil }
        if EncodedData.isAll(lines) { return Kind(name: "encoded data (base64, hexadecimal or a key)") }
        if AddressLines.areAll(lines) {
            return Kind(name: "a list of addresses", remedy: "send the pages at these addresses")
        }
        if AddressLines.areTimeCodes(lines) {
            return Kind(name: "subtitles", remedy: "send the text without time codes")
        }
        if LogLines.areMost(lines) { return Kind(name: "a log file") }
        if let table = DelimitedTable(head) {
            return Kind(
                name: table.description,
                remedy: "send each article as a file of its own, or as a JSON object with title and text")
        }
        if SettingLines.areMost(lines) { return Kind(name: "a settings file") }
        if SourceCode.isMost(lines) { return Kind(name: "source code") }
        if isRepetition(lines) { return Kind(name: "a few short lines over and over") }
        return isOneWord(lines) ? Kind(name: "a single word") : nil
    }

    /// Files that say in their first bytes what they are.
    private static func signature(of head: ArraySlice<UInt8>) -> String? {
        let start = head.drop(while: \.isASCIISpace)
        for (mark, name) in signatures where start.starts(with: mark.utf8) { return name }
        let line = start.prefix { $0 != 0x0A }
        // A signed message is text.
        if line.starts(with: "-----BEGIN ".utf8), !line.starts(with: "-----BEGIN PGP SIGNED".utf8) {
            return "a key, certificate or encrypted message"
        }
        return nil
    }

    private static let signatures: [(String, String)] = [
        ("#!/", "a script (source code)"), ("<?php", "source code"), ("<?=", "source code"),
        ("BEGIN:VCALENDAR", "a calendar"), ("BEGIN:VCARD", "address cards"), ("WEBVTT", "subtitles"),
        ("diff --git ", "differences of source code"), ("#EXTM3U", "a list of media files"),
        ("ssh-rsa ", "a key"), ("ssh-ed25519 ", "a key"), ("begin 644 ", "encoded data (uuencode)"),
        ("Windows Registry Editor", "a settings file"), ("%YAML", "a settings file"),
    ]

    /// Lines with at least one visible character, without white space at their end. Code blocks of Markdown are left
    /// out: an article about programs contains them.
    private static func lines(of head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var isFenced = false
        for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
            var line = line
            while line.last?.isASCIISpace == true { line = line.dropLast() }
            guard !line.isEmpty else { continue }
            if line.starts(with: "```".utf8) {
                isFenced.toggle()
            } else if !isFenced {
                lines.append(line)
            }
            if lines.count >= mostLines { break }
        }
        return lines
    }

    private static let fewestRepeated = 10
    private static let mostDifferent = 25

    /// Whether a text without sentences consists of few different lines.
    private static func isRepetition(_ lines: [ArraySlice<UInt8>]) -> Bool {
        guard lines.count >= fewestRepeated else { return false }
        let different = Set(lines.map { Array($0.drop(while: \.isASCIISpace)) })
        return different.count * 100 <= lines.count * mostDifferent && !different.contains { Sentences.isOne($0[...]) }
    }

    private static let longestWord = 40

    private static func isOneWord(_ lines: [ArraySlice<UInt8>]) -> Bool {
        guard lines.count == 1, let line = lines.first, line.count <= longestWord,
            !line.contains(where: \.isASCIISpace)
        else { return false }
        // Han and kana have no spaces between words; four characters may be one word.
        let wide = String(decoding: line, as: UTF8.self).unicodeScalars.count(where: TextWidth.isWide)
        return wide <= 4 && !Sentences.endsOne(line)
    }
}

/// Recognises sentences in any script.
enum Sentences {
    /// Minimum number of letters beyond ASCII of a sentence in a script without spaces, in bytes.
    private static let leastBytes = 24
    private static let fewestWords = 3

    /// Whether a line contains a sentence: some words before a mark that ends one.
    static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
        var words = 0
        var letters = 0
        var isInWord = false
        var place = line.startIndex
        while place < line.endIndex {
            let byte = line[place]
            if byte.isASCIILetter || byte >= 0x80, mark(at: place, in: line) == 0 {
                if !isInWord { words += 1 }
                if byte >= 0x80 { letters += 1 }
                isInWord = true
                place += 1
                continue
            }
            isInWord = false
            let length = mark(at: place, in: line)
            if length > 0, words >= fewestWords || letters >= leastBytes { return true }
            place += max(1, length)
        }
        // Thai, Lao, Khmer and Burmese have no full stop or hardly use it.
        return letters >= leastBytes && line.contains { $0 == 0xE0 || $0 == 0xE1 } && letters >= 2 * leastBytes
    }

    /// Whether a line ends with a full stop, of any script, also before a closing quotation mark.
    static func endsStatement(_ line: ArraySlice<UInt8>) -> Bool {
        var line = line
        for mark in closing where line.count > mark.count && line.suffix(mark.count).elementsEqual(mark) {
            line = line.dropLast(mark.count)
        }
        return endsOne(line) && ![UInt8(ascii: "?"), UInt8(ascii: "!")].contains(line.last)
    }

    private static let closing = ["\"", "”", "»", "'", "’", "」", ")"].map { Array($0.utf8) }

    static func endsOne(_ line: ArraySlice<UInt8>) -> Bool {
        (1...3).contains { line.count >= $0 && mark(at: line.endIndex - $0, in: line) == $0 }
    }

    /// Length in bytes of a mark that ends a sentence; 0 where there is none. A full stop within a number or an address
    /// ends none.
    private static func mark(at place: Int, in line: ArraySlice<UInt8>) -> Int {
        let byte = line[place]
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
            let next = place + 1 < line.endIndex ? line[place + 1] : 0x20
            return next.isWordByte && next < 0x80 || next.isASCIIDigit ? 0 : 1
        }
        guard byte >= 0xD6 else { return 0 }
        for ending in endings where line[place...].starts(with: ending) { return ending.count }
        return 0
    }

    /// Full stops, question and exclamation marks of other scripts.
    private static let endings: [[UInt8]] = ["。", "．", "！", "？", "。", "؟", "۔", "।", "॥", "։", "።", "។", "။", "…"]
        .map { Array($0.utf8) }
}

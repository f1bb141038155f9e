// SPDX-License-Identifier: Apache-2.0

/// A quick test that excludes most texts from the search for walls, in one pass over the bytes. It ignores where sentences
/// end, so it may accept a text that contains no wall, but it never excludes one that does.
struct WallPrefilter {
    /// Words in small letters, each with a space after it, without punctuation other than apostrophes inside a word.
    private let words: [UInt8]

    /// Whether texts may contain what decides that they are a wall: a sure phrase, or both parts of a pair.
    static func mayBeWall(title: String?, paragraphs: [String]) -> Bool {
        let filter = WallPrefilter((title.map { [$0[...]] } ?? []) + paragraphs.map { $0[...] })
        var parts: [Int: Set<Bool>] = [:]
        return filter.contains(in: .decisive) { mark in
            guard case .pair(let pair, let isSecond) = mark else { return true }
            parts[pair, default: []].insert(isSecond)
            return parts[pair]?.count == 2
        }
    }

    /// Whether a text may say that the rest of an article is for subscribers.
    static func mayAskForRest(_ text: Substring) -> Bool { WallPrefilter([text]).contains(in: .rest) { _ in true } }

    private init(_ texts: [Substring]) {
        // No character is longer as a small letter; each text ends with a space.
        let most = texts.reduce(0) { $0 + $1.utf8.count + 1 }
        words = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            for text in texts {
                let read = { (bytes: UnsafeBufferPointer<UInt8>) in Self.add(bytes, to: buffer, &count) }
                if text.utf8.withContiguousStorageIfAvailable(read) == nil {
                    Array(text.utf8).withUnsafeBufferPointer(read)
                }
            }
        }
    }

    private func contains(in index: WallPhraseIndex, where decides: (WallPhraseIndex.Mark) -> Bool) -> Bool {
        words.withUnsafeBufferPointer { words in
            var isStart = true
            for place in words.indices {
                if isStart, index.contains(in: words, at: place, where: decides) { return true }
                // The word after an elision is a word: `l'accueil`.
                isStart = words[place] == UInt8(ascii: " ") || words[place] == UInt8(ascii: "'")
            }
            return false
        }
    }

    private static func add(
        _ bytes: UnsafeBufferPointer<UInt8>, to words: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
    ) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                let letter = LowercaseTable.ascii[Int(byte)]
                if letter == 0 { endWord(words, &count) } else { add(letter, to: words, &count) }
                continue
            }
            let width = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.count - index)
            var scalar = UInt32(byte) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
            for next in index + 1..<index + width { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
            index += width
            switch scalar {
            case 0x2019: add(UInt8(ascii: "'"), to: words, &count)
            case ..<0xC0, 0x2000...0x206F, 0x3000...0x303F: endWord(words, &count)
            default:
                guard let lower = Unicode.Scalar(LowercaseTable.lower(scalar)), let encoded = UTF8.encode(lower) else {
                    continue
                }
                for byte in encoded {
                    words[count] = byte
                    count += 1
                }
            }
        }
        endWord(words, &count)
    }

    /// Adds a letter, a digit, or an apostrophe unless it begins a word.
    @inline(__always)
    private static func add(_ byte: UInt8, to words: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
        if byte == UInt8(ascii: "'"), count == 0 || words[count - 1] == UInt8(ascii: " ") { return }
        words[count] = byte
        count += 1
    }

    @inline(__always)
    private static func endWord(_ words: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
        while count > 0, words[count - 1] == UInt8(ascii: "'") { count -= 1 }
        guard count > 0, words[count - 1] != UInt8(ascii: " ") else { return }
        words[count] = UInt8(ascii: " ")
        count += 1
    }
}

/// Small letters of the characters below U+2000 that have one.
private enum LowercaseTable {
    private static let end: UInt32 = 0x2000
    private static let table: [UInt16] = (0..<end).map { value in
        guard let scalar = Unicode.Scalar(value) else { return UInt16(value) }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard let first = lower.first, lower.count == 1, first.value < end else { return UInt16(value) }
        return UInt16(first.value)
    }

    static func lower(_ scalar: UInt32) -> UInt32 { scalar < end ? UInt32(table[Int(scalar)]) : scalar }

    /// Letters as small letters, digits and the apostrophe; 0 for others.
    static let ascii: [UInt8] = (0..<128).map { byte in
        switch byte {
        case 0x41...0x5A: UInt8(byte) | 0x20
        case 0x61...0x7A, 0x30...0x39, 0x27: UInt8(byte)
        default: 0
        }
    }
}

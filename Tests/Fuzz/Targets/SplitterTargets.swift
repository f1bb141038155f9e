// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import Reading

/// Feeds and arrays larger than the limit for a document, which are split into their entries while they are read.
extension FuzzTarget {
    static let splitters: [FuzzTarget] = [feedSplitter, arraySplitter]

    /// The maximum bytes of an entry: few, so that entries that are too long occur.
    private static let limits = ReadingLimits(articleBytes: 200)

    /// Each entry of a feed becomes a feed with that entry only; splitting it again gives the same result.
    private static let feedSplitter = FuzzTarget(name: "feed-split") { bytes in
        let whole = try split(bytes, FeedSplitter.init)
        let documents = whole.elements.compactMap { element in element.bytes.map { ($0, element.length) } }
        let around = Set(documents.map { $0.0.count - $0.1 })
        try check(around.count <= 1, "entries of one feed with \(around) bytes around them")
        for (document, length) in documents {
            let again = try split(document, FeedSplitter.init)
            try check(again.fault == nil, "the feed of one entry: \(again.fault ?? "")")
            try check(
                again.elements.map(\.length) == [length],
                "an entry of \(length) bytes is \(again.elements.map(\.length))")
            try check(again.elements.first?.bytes == document, "an entry that is split again is a different document")
        }
    }

    /// The elements of an array are at their stated offsets, in order, and equal to those in a reading of the whole.
    private static let arraySplitter = FuzzTarget(name: "array-split") { bytes in
        let whole = try split(bytes, ArraySplitter.init)
        var end: Int64 = 0
        for element in whole.elements {
            let start = element.offset ?? -1
            try check(
                start >= end && start < Int64(bytes.count), "an element at \(start), after one that ends at \(end)")
            end = start + Int64(element.length)
            try check(end <= Int64(bytes.count), "an element that ends beyond the file")
            guard let found = element.bytes else { continue }
            try check(
                bytes[Int(start)..<Int(end)].elementsEqual(found), "an element that is not at its stated offset")
        }
        guard whole.fault == nil, bytes.first == UInt8(ascii: "["),
            // `try?`: invalid JSON has no elements to compare with.
            case .array(let values)? = try? JSONValue.decode(JSONValue.self, from: bytes, limits: ReadingLimits())
        else { return }
        try check(values.count == whole.elements.count, "\(whole.elements.count) elements of \(values.count)")
    }

    // MARK: Splitting

    private struct Split: Equatable {
        var elements: [SplitElement] = []
        var fault: String?
    }

    /// Splits the bytes, and checks that the result does not depend on the chunks and stays within the limits.
    private static func split(_ bytes: [UInt8], _ splitter: (ReadingLimits) -> some ElementSplitter) throws -> Split {
        let whole = pieces(bytes, by: bytes.count, splitter(limits))
        for size in [1, 2, 7, 64] {
            try check(
                pieces(bytes, by: size, splitter(limits)) == whole, "a different result with chunks of \(size) bytes")
        }
        try check(whole.elements.reduce(0) { $0 + $1.length } <= bytes.count, "more bytes in entries than in the file")
        for element in whole.elements {
            try check(element.length > 0, "an empty element")
            try check(
                (element.bytes == nil) == (element.length > limits.articleBytes),
                "the bytes of an element of \(element.length) bytes")
        }
        if let fault = whole.fault { try checkMessage(fault) }
        return whole
    }

    private static func pieces(_ bytes: [UInt8], by size: Int, _ splitter: some ElementSplitter) -> Split {
        var splitter = splitter
        var result = Split()
        do throws(ReadingError) {
            for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
                try splitter.feed(Array(bytes[start..<min(bytes.count, start + size)]), into: &result.elements)
            }
            try splitter.finish()
        } catch {
            result.fault = error.reason
        }
        return result
    }
}

extension SplitElement: Equatable {
    static func == (a: Self, b: Self) -> Bool {
        a.bytes == b.bytes && a.length == b.length && a.offset == b.offset
    }
}

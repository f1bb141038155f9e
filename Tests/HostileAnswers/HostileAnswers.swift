// SPDX-License-Identifier: Apache-2.0

/// An honest reply, and every false reply made by changing one of its fields.
public struct HostileAnswers {
    public let fields: [AnswerLayout.Field]
    private let honest: [UInt8]

    /// Nil for a frame that is no reply with prepared articles.
    /// - Parameter frame: without its length.
    public init?(_ frame: [UInt8]) {
        guard let layout = AnswerLayout(frame) else { return nil }
        (fields, honest) = (layout.fields, frame)
    }

    /// Number of false values for a field.
    public func falseValues(for field: Int) -> Int { values(fields[field].kind).count }

    /// The frame, without its length, with a false value in one field.
    public func frame(falseValue: Int, for field: Int) -> [UInt8] {
        let range = fields[field].range
        var frame = Array(honest[..<range.lowerBound])
        frame += values(fields[field].kind)[falseValue]
        frame += honest[range.upperBound...]
        return frame
    }

    private func values(_ kind: AnswerLayout.Kind) -> [[UInt8]] {
        switch kind {
        case .variant: [[0], [1], [2], [5], [255]]
        case .flag: [[0], [1], [2], [255]]
        case .count, .words: HostileAnswers.counts.map { HostileAnswers.bytes($0) }
        case .number: HostileAnswers.numbers.map { HostileAnswers.bytes($0) }
        case .real: HostileAnswers.reals.map { HostileAnswers.bytes($0.bitPattern) }
        case .text, .bytes: HostileAnswers.texts
        }
    }

    private static let counts: [UInt32] = [0, 1, 2, 13, 300, 65_536, 1 << 24, 0x7FFF_FFFF, 0xFFFF_FFFF]
    private static let numbers: [Int64] = [
        0, 1, -1, 1 << 20, 1 << 40, 1 << 48, 0x3FFF_FFFF_FFFF_FFFF, 0x4000_0000_0000_0000, .max, .min,
    ]
    private static let reals: [Double] = [
        .nan, .signalingNaN, .infinity, -.infinity, 0, -0.0, 2, -1, 1e11, -1e11, 3e11, 1e300, -1e300,
        .leastNonzeroMagnitude,
    ]

    /// Values that no reader sends, and valid values of another text.
    private static let words: [String] = [
        "", "a", "no such word", "html", "title", "fr", "http://gazette.example/", "\u{1B}]0;x\u{07}\u{1B}[2J", "\n",
        "a\nb", "\0", "\u{9B}2J", "a\u{2028}b", "\"", "\u{202E}", "..", "../../etc/passwd",
        String(repeating: "é ", count: 400),
    ]
    private static let broken: [[UInt8]] = [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]]
    private static let lengths: [Int] = [201, 501, 2_049, 4_097, 100_000, 1 << 20]

    private static let texts: [[UInt8]] = {
        var texts: [[UInt8]] = []
        for word in words { texts.append(text(Array(word.utf8))) }
        for content in broken { texts.append(text(content)) }
        for length in lengths { texts.append(text([UInt8](repeating: 0x61, count: length))) }
        // Lengths greater than the remaining bytes.
        texts.append(bytes(UInt32.max))
        texts.append(bytes(UInt32(1 << 30)) + [0x61])
        return texts
    }()

    private static func text(_ content: [UInt8]) -> [UInt8] { bytes(UInt32(content.count)) + content }

    private static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
}

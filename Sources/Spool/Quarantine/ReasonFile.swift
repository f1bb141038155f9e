// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FileSystem
import FoundationEssentials
import Glibc
import SystemPackage

/// `NAME.reason.json`: the reason stored beside a rejected file.
struct ReasonFile {
    let reason: RejectionReason
    /// Relative to the inbox.
    let original: FileName

    private static let ending = Array(".reason.json".utf8)

    init(_ reason: RejectionReason, original: FileName) {
        self.reason = reason
        self.original = original
    }

    /// The name of the reason for a file's name. If it is too long, the file's name is shortened, and its digest keeps
    /// the name unique.
    static func name(for name: [UInt8]) -> [UInt8] {
        let whole = name + ending
        if whole.count <= SpoolLimits.nameLength { return whole }
        let mark = Array(("~" + ContentDigest(of: name).hex.prefix(16)).utf8)
        return NumberedName.shortened(name[...], to: SpoolLimits.nameLength - mark.count - ending.count) + mark + ending
    }

    static func looksLikeOne(_ name: [UInt8]) -> Bool {
        name.count > ending.count && name.suffix(ending.count).elementsEqual(ending)
    }

    /// Writes the reason and syncs it; replaces a reason without a file that a crash left.
    /// - Parameter root: `rejected/` itself, locked by the caller: the reason is written there before it gets its name.
    func write(
        for name: [UInt8], in directory: borrowing Descriptor, drafting root: borrowing Descriptor
    ) throws(Errno) {
        let file = try root.open(TemporaryName.reason, O_WRONLY | O_CREAT | O_TRUNC, mode: Move.fileMode)
        try file.write(encoded())
        try file.sync()
        try root.replace(TemporaryName.reason, to: directory, as: ReasonFile.name(for: name))
    }

    /// - Returns: nil if there is no valid reason.
    static func read(for name: [UInt8], in directory: borrowing Descriptor) -> ReasonFile? {
        do throws(Errno) {
            let file = try directory.open(ReasonFile.name(for: name), O_RDONLY | O_NONBLOCK)
            guard try file.facts().isRegular else { return nil }
            return ReasonFile(decoding: try file.read(at: 0, count: SpoolLimits.reasonSize))
        } catch {
            // Missing, or not readable: the item is shown without a reason.
            return nil
        }
    }

    private struct Keys: Codable {
        var name: String
        /// Hexadecimal; present only if `name` does not show the exact bytes.
        var name_bytes: String?
        var reason: String
        var stage: String
        var rejected: String
        var sha256: String?
        var size: Int64?
        var member: Int?
        var entry: String?
        var from: String?
    }

    func encoded() -> [UInt8] {
        let keys = Keys(
            name: original.description,
            name_bytes: Array(original.description.utf8) == original.bytes ? nil : Hexadecimal.string(original.bytes),
            reason: reason.reason, stage: reason.stage.rawValue, rejected: reason.rejected.formatted(.iso8601),
            sha256: reason.sha256?.hex, size: reason.size, member: reason.member, entry: reason.entry,
            from: reason.from?.description)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(keys)) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("strings and integers are always JSON: \(error)")
        }
    }

    init?(decoding bytes: [UInt8]) {
        // Not written by the daemon; the item is shown without a reason.
        guard let keys = try? JSONDecoder().decode(Keys.self, from: Data(bytes)),
            let stage = Stage(rawValue: keys.stage),
            let rejected = try? Date(keys.rejected, strategy: .iso8601)
        else { return nil }
        original = keys.name_bytes.flatMap(Hexadecimal.bytes).map { FileName(bytes: $0) } ?? FileName(keys.name)
        let digest = keys.sha256.flatMap(Hexadecimal.bytes).flatMap { $0.count == 32 ? ContentDigest(bytes: $0) : nil }
        reason = RejectionReason(
            keys.reason, stage: stage, rejected: rejected, sha256: digest, size: keys.size, member: keys.member,
            entry: keys.entry, from: keys.from.map { FileName($0) })
    }
}

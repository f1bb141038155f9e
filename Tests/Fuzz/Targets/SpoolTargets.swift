// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
@testable import Spool

extension FuzzTarget {
    static let spool: [FuzzTarget] = [reason, state, names]

    /// `NAME.reason.json` with any content: an accepted file is written again unchanged.
    private static let reason = FuzzTarget(name: "reason") { bytes in
        guard let file = ReasonFile(decoding: bytes) else { return }
        guard let again = ReasonFile(decoding: file.encoded()) else { throw Finding("the written file cannot be read") }
        try check(again.original == file.original, "a different name when written again")
        try check(again.reason.reason == file.reason.reason, "a different reason when written again")
        try check(again.reason.sha256 == file.reason.sha256, "a different digest when written again")
    }

    /// The state file that the daemon writes for `copytaster status`.
    private static let state = FuzzTarget(name: "state") { bytes in
        // `try?`: an invalid state file is ignored.
        guard let state = try? ServiceState(decoding: Data(bytes)) else { return }
        _ = try state.encoded()
    }

    /// An ignore pattern and a file name, separated by a line end: a path never leads out of the inbox, and its
    /// description is one line without control characters.
    private static let names = FuzzTarget(name: "names") { bytes in
        let pattern = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let name = FileName(bytes: bytes[pattern.endIndex...].dropFirst())
        try check(
            !name.description.unicodeScalars.contains(where: isControl), "\(name) is shown with a control character")
        let rules = IgnoreRules(patterns: [String(decoding: pattern, as: UTF8.self)])
        try check(rules.ignores(name) == rules.ignores(name), "ignored one time and not the next")
        if let path = RelativePath(name) {
            try check(path.name == name, "a path that differs from its name")
            try check(!path.components.contains([0x2E, 0x2E]), "a path that leads out")
        }
        guard let last = RelativePath(name)?.last else { return }
        let reason = ReasonFile.name(for: last)
        try check(reason.count <= 255 && ReasonFile.looksLikeOne(reason), "an invalid name for a reason file")
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
@testable import Spool

extension FuzzTarget {
    static let spool: [FuzzTarget] = [reason, state, names]

    /// `NAME.reason.json`, as anyone may have left it: what is read is written again as it is.
    private static let reason = FuzzTarget(name: "reason") { bytes in
        guard let file = ReasonFile(decoding: bytes) else { return }
        guard let again = ReasonFile(decoding: file.encoded()) else { throw Finding("what we wrote cannot be read") }
        try check(again.original == file.original, "another name when written again")
        try check(again.reason.reason == file.reason.reason, "another reason when written again")
        try check(again.reason.sha256 == file.reason.sha256, "another digest when written again")
    }

    /// What the daemon leaves for `copytaster status`.
    private static let state = FuzzTarget(name: "state") { bytes in
        // `try?`: what is no state is passed over.
        guard let state = try? ServiceState(decoding: Data(bytes)) else { return }
        _ = try state.encoded()
    }

    /// A file name and a pattern to ignore, divided by a line end: a path never leads out of the inbox, and what is
    /// shown of it is one line of which nothing is lost.
    private static let names = FuzzTarget(name: "names") { bytes in
        let pattern = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let name = FileName(bytes: bytes[pattern.endIndex...].dropFirst())
        try check(
            !name.description.unicodeScalars.contains(where: isControl), "\(name) is shown with a control character")
        let rules = IgnoreRules(patterns: [String(decoding: pattern, as: UTF8.self)])
        try check(rules.ignores(name) == rules.ignores(name), "ignored now and then")
        if let path = RelativePath(name) {
            try check(path.name == name, "another path than its name")
            try check(!path.components.contains([0x2E, 0x2E]), "a path that leads out")
        }
        guard let last = RelativePath(name)?.last else { return }
        let reason = ReasonFile.name(for: last)
        try check(reason.count <= 255 && ReasonFile.looksLikeOne(reason), "no name of a reason")
    }
}

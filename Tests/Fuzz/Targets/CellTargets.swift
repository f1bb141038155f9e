// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Cells
import Intake

extension FuzzTarget {
    static let cells = [answer]

    /// What a cell may say, whoever speaks with its voice: believed as a whole, or not at all.
    static let answer = FuzzTarget(name: "answer") { bytes in
        do {
            let answer = try Answer(decoding: bytes)
            try check(try Answer(decoding: bytes) == answer, "another answer the second time")
            if case .prepared(let parts, _, _) = answer { for part in parts { try checkPrepared(part) } }
        } catch let error as FrameError {
            try check(error.description.utf8.count <= 1_000, "a long message")
        }
    }

    private static func checkPrepared(_ part: PreparedPart) throws {
        guard case .article(let prepared) = part else { return }
        let hashes = prepared.fingerprint.shingles
        try check(zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 }, "hashes out of order")
        try check(prepared.member >= 0, "a number below 0")
    }
}

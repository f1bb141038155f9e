// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Which prints hold which keys, in memory.
final class KeyIndex: CandidateIndex {
    func insert(_ print: PrintNumber, keys: [UInt32]) {}
    func remove(_ print: PrintNumber, keys: [UInt32]) {}
    func candidates(_ keys: [UInt32]) -> [PrintNumber] { [] }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Tells what a file is by its first bytes.
struct Sniffer {
    let head: [UInt8]
    let isWhole: Bool

    func layout() throws(ReadingError) -> FileLayout { .document(.text) }
}

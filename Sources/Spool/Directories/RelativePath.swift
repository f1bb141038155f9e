// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// A file name split into components, which lead from a directory downwards and never out of it.
struct RelativePath: Hashable, Sendable {
    /// At least one; none is empty, `.` or `..`, or contains a slash or NUL.
    let components: [[UInt8]]

    init?(_ name: FileName) {
        let parts = name.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
        let dot = [UInt8(ascii: ".")]
        guard parts.allSatisfy({ !$0.isEmpty && $0 != dot && $0 != dot + dot && !$0.contains(0) }) else { return nil }
        components = parts
    }

    var parents: ArraySlice<[UInt8]> { components.dropLast() }
    var last: [UInt8] { components[components.count - 1] }
    var name: FileName { FileName(joining: components) }
}

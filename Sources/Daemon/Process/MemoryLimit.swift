// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The most memory that this service may have, by its control group or one above it (`MemoryMax=`); nil where there is no
/// limit, or none that can be read.
enum MemoryLimit {
    /// Bytes of memory that the daemon takes to admit one byte of text, at worst: where all words differ, the full-text
    /// index holds every one of them until the article is whole. Measured at 15, on texts of 4 and 16 MB; the rest is for
    /// whatever else it has in hand.
    static let admissionFactor: Int64 = 24

    /// Bytes of the longest text that can be admitted without ending the service.
    static func longestText(_ limit: Int64? = current()) -> Int {
        limit.map { Int(clamping: $0 / admissionFactor) } ?? .max
    }

    static func current() -> Int64? {
        // Not there outside of control groups.
        guard let groups = try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8) else { return nil }
        return limit(groups) { path in
            // Most groups have no such file, or one without a limit.
            try? String(contentsOfFile: path, encoding: .utf8)
        }
    }

    /// - Parameters:
    ///   - groups: as cgroups(7) describes `/proc/self/cgroup`.
    ///   - read: gives the content of a file, if it is there.
    static func limit(_ groups: String, read: (String) -> String?) -> Int64? {
        var least: Int64?
        for line in groups.split(separator: "\n") {
            let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3 else { continue }
            let isUnified = fields[1].isEmpty
            guard isUnified || fields[1].split(separator: ",").contains("memory") else { continue }
            let (root, name) =
                isUnified ? ("/sys/fs/cgroup", "memory.max") : ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
            var parts = fields[2].split(separator: "/")
            while true {
                let path = ([root] + parts.map(String.init) + [name]).joined(separator: "/")
                let value = read(path).flatMap { Int64($0.split(separator: "\n").first ?? "") }
                // The older kind says none by the largest number of whole pages.
                if let value, value > 0, value < Int64.max >> 1 { least = min(least ?? value, value) }
                if parts.popLast() == nil { break }
            }
        }
        return least
    }
}

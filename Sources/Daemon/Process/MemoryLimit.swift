// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The memory limit of this service, set on its control group or a parent group (`MemoryMax=`); nil if there is no
/// limit or none that can be read.
enum MemoryLimit {
    /// Bytes of memory that the daemon needs to admit one byte of text, in the worst case: when all words differ, the
    /// full-text index holds all of them in memory until the article is complete. Measured: 15, with texts of 4 and 16
    /// MB; the rest is for other memory in use.
    static let admissionFactor: Int64 = 24

    /// Maximum size in bytes of a text that can be admitted without ending the service.
    static func longestText(_ limit: Int64? = current()) -> Int {
        limit.map { Int(clamping: $0 / admissionFactor) } ?? .max
    }

    static func current() -> Int64? {
        // Missing outside of control groups.
        guard let groups = try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8) else { return nil }
        return limit(groups) { path in
            // Most groups have no such file, or a file without a limit.
            try? String(contentsOfFile: path, encoding: .utf8)
        }
    }

    /// - Parameters:
    ///   - groups: the content of `/proc/self/cgroup`, see cgroups(7).
    ///   - read: returns the content of a file, if it exists.
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
                // Version 1 of control groups shows no limit as the largest number of whole pages.
                if let value, value > 0, value < Int64.max >> 1 { least = min(least ?? value, value) }
                if parts.popLast() == nil { break }
            }
        }
        return least
    }
}

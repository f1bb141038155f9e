// SPDX-License-Identifier: Apache-2.0

import FileSystem
import Glibc
import SystemPackage

/// The kernel's list of mounts, which signals its changes: a mount causes no event in a directory.
final class MountTable: Sendable {
    private let file: Descriptor?

    /// Without /proc, the regular rescans find later mounts.
    init() {
        do throws(Errno) {
            file = try Descriptor.open(path: "/proc/self/mountinfo", O_RDONLY)
        } catch {
            file = nil
        }
    }

    /// A descriptor to poll for POLLPRI, which fires once for each change.
    var number: Int32? {
        switch file {
        case .some(let file): file.number
        case .none: nil
        }
    }

    /// The lines of mounts below a directory; empty where they cannot be read.
    func points(in directory: FilePath) -> Set<String> {
        // Opens the list again: parts of a changing list, read at different times, would not fit together.
        guard let resolved = directory.resolved else { return [] }
        let prefix = MountTable.escaped(String(decoding: resolved.bytes, as: UTF8.self)) + "/"
        do throws(Errno) {
            let table = try Descriptor.open(path: "/proc/self/mountinfo", O_RDONLY)
            var (bytes, offset): ([UInt8], Int64) = ([], 0)
            while true {
                let more = try table.read(at: offset, count: 1 << 16)
                if more.isEmpty { break }
                bytes += more
                offset += Int64(more.count)
            }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            return Set(
                lines.filter { line in
                    let fields = line.split(separator: " ")
                    return fields.count > 4 && fields[4].hasPrefix(prefix)
                }.map(String.init))
        } catch {
            // Handled like a missing /proc.
            return []
        }
    }

    /// In the encoding of the kernel's list.
    private static func escaped(_ path: String) -> String {
        path.reduce(into: "") { text, character in
            switch character {
            case " ": text += "\\040"
            case "\t": text += "\\011"
            case "\n": text += "\\012"
            case "\\": text += "\\134"
            default: text.append(character)
            }
        }
    }
}

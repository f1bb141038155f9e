// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The inputs that together cover all code ever reached in one target. A corpus is a text file with one input in Base64
/// on each line, so that it is one file in git whose diff shows the added inputs.
enum Corpus {
    /// Writes the inputs of a corpus as files, numbered.
    static func unpack(_ corpus: URL, into directory: URL) throws {
        let lines = String(decoding: try Data(contentsOf: corpus), as: UTF8.self).split(separator: "\n")
        for (number, line) in lines.enumerated() {
            guard let bytes = Data(base64Encoded: String(line)) else { throw Damage(line: number + 1) }
            try bytes.write(to: directory.appending(path: "corpus-\(number)"))
        }
    }

    /// Prints the files of a directory as a corpus: the shortest first, in a deterministic order.
    static func pack(_ directory: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        let lines = try files.map { try Data(contentsOf: $0).base64EncodedString() }.filter { !$0.isEmpty }
        for line in Set(lines).sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) { print(line) }
    }

    struct Damage: Error, CustomStringConvertible {
        let line: Int
        var description: String { "line \(line) of the corpus is not Base64; restore the file from git" }
    }
}

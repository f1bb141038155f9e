// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The inputs that together reach all that was ever reached in one target: a text file, an input a line in Base64, so
/// that a corpus is one file in git, of which a change shows what was added.
enum Corpus {
    /// Writes the inputs of a corpus as files, numbered.
    static func unpack(_ corpus: URL, into directory: URL) throws {
        let lines = String(decoding: try Data(contentsOf: corpus), as: UTF8.self).split(separator: "\n")
        for (number, line) in lines.enumerated() {
            guard let bytes = Data(base64Encoded: String(line)) else { throw Damage(line: number + 1) }
            try bytes.write(to: directory.appending(path: "corpus-\(number)"))
        }
    }

    /// Prints the files of a directory as a corpus: the shortest first, and one order only.
    static func pack(_ directory: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        let lines = try files.map { try Data(contentsOf: $0).base64EncodedString() }.filter { !$0.isEmpty }
        for line in Set(lines).sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) { print(line) }
    }

    struct Damage: Error, CustomStringConvertible {
        let line: Int
        var description: String { "line \(line) of the corpus is no Base64; take the file as git has it" }
    }
}

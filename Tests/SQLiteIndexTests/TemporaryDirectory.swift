// SPDX-License-Identifier: Apache-2.0

import Foundation
import SystemPackage

/// A directory of a test's own, removed with it.
final class TemporaryDirectory {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        // What cannot be removed is left to the system, which clears its temporary directory.
        try? FileManager.default.removeItem(at: directory)
    }

    func path(_ name: String) -> FilePath { FilePath(directory.appendingPathComponent(name).path) }
    func url(_ name: String) -> URL { directory.appendingPathComponent(name) }

    /// The bytes of all files in it.
    func contents() throws -> Data {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        return try names.reduce(into: Data()) { $0 += try Data(contentsOf: url($1)) }
    }
}

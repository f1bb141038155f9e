// SPDX-License-Identifier: Apache-2.0

import Foundation
import SystemPackage

/// A temporary directory for one test, deleted with this object.
final class TemporaryDirectory {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit {
        // If it cannot be removed, the system clears its temporary directory later.
        try? FileManager.default.removeItem(at: directory)
    }

    func path(_ name: String) -> FilePath { FilePath(directory.appendingPathComponent(name).path) }
    func url(_ name: String) -> URL { directory.appendingPathComponent(name) }

    /// The concatenated bytes of all its files.
    func contents() throws -> Data {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        return try names.reduce(into: Data()) { $0 += try Data(contentsOf: url($1)) }
    }
}

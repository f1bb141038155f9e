// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

/// Parses the catalog files as `journalctl --update-catalog` does.
@Suite struct CatalogTests {
    static let files = ["copytaster.catalog", "copytaster.fr.catalog"]

    private struct Entry {
        let id: String
        var header: [String: String] = [:]
        var body: [Substring] = []
    }

    private func entries(of file: String) throws -> [Entry] {
        let deploy = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../deploy").standardized
        let text = try String(contentsOf: deploy.appending(path: file), encoding: .utf8)
        var entries: [Entry] = []
        var inHeader = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
            if line.hasPrefix("-- ") {
                entries.append(Entry(id: String(line.dropFirst(3))))
                inHeader = true
            } else if inHeader, let colon = line.firstRange(of: ": ") {
                entries[entries.count - 1].header[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
            } else if !entries.isEmpty {
                inHeader = false
                entries[entries.count - 1].body.append(line)
            }
        }
        return entries
    }

    @Test(arguments: files) func `each kind of message is in the catalog once`(file: String) throws {
        #expect(try entries(of: file).map(\.id) == MessageID.allCases.map(\.rawValue))
    }

    @Test(arguments: files) func `each text has a subject, a page and a body that fits a terminal`(file: String) throws
    {
        for entry in try entries(of: file) {
            #expect(entry.header["Subject"]?.isEmpty == false, "\(entry.id)")
            #expect(entry.header["Defined-By"] == "copytaster")
            #expect(entry.header["Documentation"]?.hasPrefix("man:copytaster") == true)
            #expect(entry.body.filter { !$0.isEmpty }.count >= 3, "\(entry.id)")
            for line in entry.body { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test(arguments: files) func `a text uses only fields that every record of its kind has`(file: String) throws {
        for entry in try entries(of: file) {
            let id = try #require(MessageID(rawValue: entry.id))
            let text = (entry.header["Subject"] ?? "") + "\n" + entry.body.joined(separator: "\n")
            let used = Set(text.matches(of: /@([A-Z0-9_]+)@/).map { String($0.1) })
            #expect(used.isSubset(of: id.promised.map(\.text)), "\(entry.id)")
        }
    }

    @Test func `both languages use the same fields`() throws {
        let (english, french) = try (entries(of: Self.files[0]), entries(of: Self.files[1]))
        for (one, other) in zip(english, french) {
            let used = [one, other].map { entry in
                let text = (entry.header["Subject"] ?? "") + entry.body.joined(separator: "\n")
                return Set(text.matches(of: /@[A-Z0-9_]+@/).map { String($0.0) })
            }
            #expect(used[0] == used[1], "\(one.id)")
        }
    }

    @Test func `ids are 32 hexadecimal digits, as systemd-id128 makes them`() {
        for id in MessageID.allCases {
            #expect(id.rawValue.wholeMatch(of: /[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}/) != nil)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage
import Testing

@testable import Configuration

struct SettingsLoadTests {
    private func problems(_ text: String) -> [String] {
        do {
            _ = try Settings.parse(text)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `arguments override the environment, the file and the defaults`() throws {
        let file = try TemporaryFile("quiet_time: 1 s\nhold_time: 1 min\ntruncated: accept\n")
        let settings = try Settings.load(
            file: file.path, required: true,
            environment: ["COPYTASTER_HOLD_TIME": "2 min", "COPYTASTER_TRUNCATED": "reject", "PATH": "/bin"],
            overrides: ["truncated=accept", "workers=1", "workers=3"])
        #expect(settings.quietTime == .seconds(1) && settings.holdTime == .seconds(120))
        #expect(settings.truncated == .accept && settings.workers == 3 && settings.batchArticles == 1000)
        #expect(settings.origins["quiet_time"] == .file(file.path.string, line: 1))
        #expect(settings.origins["hold_time"] == .environment("COPYTASTER_HOLD_TIME"))
        #expect(settings.origins["truncated"] == .argument("truncated=accept"))
        #expect(settings.origins["batch_articles"] == nil && settings.warnings.isEmpty)
    }

    @Test func `every kind of value is read`() throws {
        let settings = try Settings.parse(
            """
            # a comment
            disposition: keep   # another
            max_document_size: "1.5 MiB"
            rescan_interval: 90min
            ignore: ["*.bak", 'it''s*', drafts/*]
            max_articles_per_file: 10
            log_level: warning
            """)
        #expect(settings.disposition == .keep && settings.maxDocumentSize == ByteSize(bytes: 3 << 19))
        #expect(settings.rescanInterval == .seconds(5400) && settings.ignore == ["*.bak", "it's*", "drafts/*"])
        #expect(settings.maxArticlesPerFile == 10 && settings.logLevel == .warning)
        #expect(try Settings.parse("ignore:\n  - a\n  - b c\n").ignore == ["a", "b c"])
    }

    @Test(arguments: ["", "\n\n", "# only\n# comments\n", "---\n", "\u{FEFF}workers: 0\n"])
    func `an empty file means the defaults`(text: String) throws {
        var settings = try Settings.parse(text)
        settings.origins = [:]
        #expect(settings == Settings())
    }

    @Test func `an unknown setting is refused with its line and a suggestion`() {
        #expect(
            problems("# first\n\ndispositon: keep\n") == [
                "copytaster.yaml:3: unknown setting 'dispositon'; did you mean 'disposition'?"
            ])
        #expect(problems("colour: red\n") == ["copytaster.yaml:1: unknown setting 'colour'"])
    }

    @Test func `all problems are reported at once, each with its line`() {
        #expect(
            problems("workers: many\nquiet_time: 30\nhold_time: 8 d\nqueue_files: 0\nignore: {a: b}\n") == [
                "copytaster.yaml:1: workers: cannot read 'many' as number; write it like '1000'",
                "copytaster.yaml:2: quiet_time: cannot read '30' as duration; write it like '200 ms', '30 s', '5 min', "
                    + "'2 h' or '1 d'",
                "copytaster.yaml:3: hold_time: must be 0 s to 7 d, not 8 d",
                "copytaster.yaml:4: queue_files: must be 1 to 1000000, not 0",
                "copytaster.yaml:5: 'ignore' has a value of the wrong type; it takes a single value or a list",
            ])
    }

    @Test func `a setting given twice is refused with the line of the repetition`() {
        #expect(
            problems("workers: 1\nbatch_articles: 5\nworkers: 2\n") == [
                "copytaster.yaml:3: 'workers' is set twice, first in line 1"
            ])
    }

    @Test func `a setting given twice hides no other problem`() {
        #expect(
            problems(
                "ignore:\n  - a\nworkers: 1\ncolour: red\nignore:\n  - b\nworkers: 2\nworkers: 3\nhold_time: 8 d\n")
                == [
                    "copytaster.yaml:5: 'ignore' is set twice, first in line 1",
                    "copytaster.yaml:7: 'workers' is set twice, first in line 3",
                    "copytaster.yaml:8: 'workers' is set twice, first in line 3",
                    "copytaster.yaml:4: unknown setting 'colour'",
                    "copytaster.yaml:9: hold_time: must be 0 s to 7 d, not 8 d",
                ])
    }

    @Test(arguments: [
        "a: {a: 1, a: 2}\na: 3\n", "set: {set: 1, set: 2}\nset: 3\n", "\"workers\": 1\n\"workers\": 2\n",
        "set-again-in-line-2: {b: 1, b: 2}\nset-again-in-line-2: 1\nb: 1\nb: 2\n",
    ])
    func `repetitions of any shape are refused`(text: String) {
        #expect(problems(text).contains { $0.contains("is set twice") })
    }

    @Test(arguments: [
        ("quiet_time", "-1 s"), ("quiet_time", "1e3 s"), ("quiet_time", "s"), ("quiet_time", "1..5 s"),
        ("quiet_time", "99999999999999999999 s"), ("max_file_size", "1 furlong"), ("workers", "1.5"),
        ("workers", "99999999999999999999"), ("disposition", "Archive"), ("max_file_size", "999999999999999 TiB"),
        ("quiet_time", "٣ s"),
    ])
    func `a bad value is refused wherever it is given`(key: String, value: String) {
        #expect(problems("\(key): \"\(value)\"\n").count == 1)
        #expect(throws: SettingsError.self) {
            try Settings.load(file: nil, required: false, overrides: ["\(key)=\(value)"])
        }
        #expect(throws: SettingsError.self) {
            try Settings.load(
                file: nil, required: false, environment: ["COPYTASTER_" + key.uppercased(): value])
        }
    }

    @Test func `an empty variable counts as unset, an empty value is refused`() throws {
        let environment = Dictionary(
            uniqueKeysWithValues: (Settings.table.map(\.variable) + ["COPYTASTER_CONFIG"]).map { ($0, "") })
        let settings = try Settings.load(file: nil, required: false, environment: environment)
        #expect(settings == Settings() && settings.origins.isEmpty && settings.warnings.isEmpty)
        #expect(problems("workers: \"\"\n").count == 1)
        #expect(throws: SettingsError.self) {
            try Settings.load(file: nil, required: false, overrides: ["workers="])
        }
    }

    @Test func `arguments must be keys and values`() {
        for text in ["workers", "=3", "worker=3", ""] {
            #expect(throws: SettingsError.self, "\(text)") {
                try Settings.load(file: nil, required: false, overrides: [text])
            }
        }
    }

    @Test func `an unknown variable with our prefix causes a warning`() throws {
        let settings = try Settings.load(
            file: nil, required: false, environment: ["COPYTASTER_WORKER": "3", "COPYTASTER_DATA": "/data"])
        #expect(
            settings.warnings == [
                "COPYTASTER_DATA: no such setting, ignoring",
                "COPYTASTER_WORKER: no such setting, ignoring; did you mean 'COPYTASTER_WORKERS'?",
            ])
    }

    @Test func `a missing file is an error only if it is required`() throws {
        #expect(try Settings.load(file: "/nonexistent/c.yaml", required: false).origins.isEmpty)
        #expect {
            try Settings.load(file: "/nonexistent/c.yaml", required: true)
        } throws: {
            "\($0)" == "/nonexistent/c.yaml: cannot be read: No such file or directory"
        }
        #expect(throws: SettingsError.self) { try Settings.load(file: "/tmp", required: false) }
    }
}

/// A file that is deleted together with this object.
final class TemporaryFile: Sendable {
    let path: FilePath

    convenience init(_ text: String) throws { try self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) throws {
        path = FilePath("/tmp/copytaster-settings-\(getpid())-\(UInt64.random(in: 0 ... .max)).yaml")
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .exclusiveCreate], permissions: .ownerReadWrite)
        _ = try file.closeAfter { try file.writeAll(bytes) }
    }

    deinit { _ = path.withPlatformString { unlink($0) } }
}

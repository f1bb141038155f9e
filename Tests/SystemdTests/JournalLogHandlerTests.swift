// SPDX-License-Identifier: Apache-2.0

import Logging
import Testing

@testable import Systemd

@Suite struct JournalLogHandlerTests {
    private func event(
        _ level: Logger.Level, _ metadata: Logger.Metadata? = nil, error: (any Error)? = nil
    ) -> LogEvent {
        LogEvent(
            level: level, message: "hello", error: error, metadata: metadata, source: nil, file: "f", function: "g",
            line: 1)
    }

    @Test func `metadata become fields, and those of the event override others`() {
        var handler = JournalLogHandler(label: "lifecycle", journal: Journal(.lines(fields: true)))
        handler[metadataKey: "place"] = "spool"
        handler[metadataKey: "kept"] = "yes"
        handler.metadataProvider = Logger.MetadataProvider { ["place": "provider", "given": "1"] }
        let record = handler.record(of: event(.warning, ["place": "event", "message": "x"]))
        #expect(record.priority == .warning)
        #expect(record.message == "hello")
        #expect(record.id == nil)
        #expect(
            record.fields.map { "\($0.name)=" + String(decoding: $0.value, as: UTF8.self) } == [
                "GIVEN=1", "KEPT=yes", "LOG_MESSAGE=x", "PLACE=event", "LOGGER=lifecycle",
            ])
        #expect(handler[metadataKey: "kept"] == "yes")
    }

    @Test func `an error has its own field`() {
        struct Broken: Error, CustomStringConvertible { var description: String { "it broke" } }
        let record = JournalLogHandler(label: "l").record(of: event(.error, error: Broken()))
        #expect(record.fields.first == JournalField(.error, "it broke"))
    }

    @Test(
        arguments: zip(
            Logger.Level.allCases, [JournalRecord.Priority.debug, .debug, .info, .notice, .warning, .error, .critical]))
    func `each level has its priority`(level: Logger.Level, priority: JournalRecord.Priority) {
        #expect(JournalRecord.Priority(level) == priority)
    }

    @Test func `a logger writes through the handler and leaves out levels below its own`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            var logger = Logger(label: "test") { JournalLogHandler(label: $0, level: .notice) }
            logger[metadataKey: "path"] = "a b"
            logger.info("unseen")
            logger.notice("seen")
        }
        let text = try String(decoding: #require(result).standardErrorContent, as: UTF8.self)
        #expect(text.contains("notice: seen path=\"a b\" logger=test\n"))
        #expect(!text.contains("unseen"))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Loading a large index before the daemon is ready.
@Suite struct LoadingTests {
    @Test func `before it is ready the daemon reports its progress in loading the index and extends the start timeout`()
        throws
    {
        let spool = try TestSpool()
        // More than one batch of the loader.
        let lines = (0..<4_400).map {
            #"{"text":"Bericht \#($0): \#(["eins", "zwei", "drei"][$0 % 3]) von \#($0 * 7)"}"#
        }
        try spool.write(lines.joined(separator: "\n"), to: "files/many.jsonl")
        let ingested = try spool.copytaster("ingest", spool.root.appending(path: "files").path)
        try #require(ingested.status == 0, "\(ingested.errors)")
        let socket = try NotifySocket()
        let daemon = try spool.daemon(through: ["/usr/bin/env", "NOTIFY_SOCKET=\(socket.path)"])
        var told: [String] = []
        try eventually("READY") {
            told += socket.receive()
            return told.contains { $0.contains("READY=1") }
        }
        let loading = try #require(told.firstIndex { $0.contains("STATUS=Starting: loading candidates, ") })
        #expect(told[loading].contains(" of 4,400 articles"), "\(told)")
        #expect(told.contains { $0.contains("EXTEND_TIMEOUT_USEC") })
        let ready = try #require(told.firstIndex { $0.contains("READY=1") })
        #expect(loading < ready)
        #expect(daemon.stop() == 0)
    }

    @Test func `articles forgotten while the daemon runs no longer influence its decisions`() throws {
        let spools = [try TestSpool(), try TestSpool(), try TestSpool()]
        let texts = (0..<6).map(Self.text)
        // A daemon that keeps running, one that is restarted, and one that never stored the forgotten articles.
        for (number, spool) in spools.enumerated() {
            let daemon = try spool.readyDaemon()
            let first = number == 2 ? Array(texts[2..<5]) : Array(texts[..<5])
            for text in first { try take(text, spool) }
            if number < 2 {
                for id in try ids(of: texts[..<2], spool) {
                    #expect(try spool.copytaster("forget", "--yes", id).status == 0)
                }
            }
            if number == 1 {
                #expect(daemon.stop() == 0)
                let next = try spool.readyDaemon()
                try take(texts[5], spool)
                #expect(next.stop() == 0)
            } else {
                try take(texts[5], spool)
                #expect(daemon.stop() == 0)
            }
        }
        let exports = try spools.map { try $0.export() }
        #expect(exports[0] == exports[1])
        #expect(exports[0] == exports[2])
        let families = Set(exports[0].values.compactMap { $0["family"] })
        #expect(exports[0].count == 4 && families.count == 1, "four articles contain the line, so it is compared")
        for spool in spools.prefix(2) { try spool.expectSound() }
    }

    /// Two lines of its own, and a line common to all that is long enough to make the articles copies.
    private static func text(_ number: Int) -> String {
        let shared = (0..<70).map { "gemeinsam\($0 * 37 % 71)" }.joined(separator: " ")
        func own(_ part: String) -> String { (0..<6).map { "\(part)\(number)wort\($0)" }.joined(separator: " ") }
        return [own("anfang"), own("mitte"), shared].joined(separator: "\n\n") + "\n"
    }

    private func take(_ text: String, _ spool: TestSpool) throws {
        let word = try #require(text.split(separator: " ").first)
        try spool.write(text, to: "inbox/\(word).txt")
        try eventually("\(word) is in the index") { try spool.copytaster("search", String(word)).status == 0 }
    }

    private func ids(of texts: ArraySlice<String>, _ spool: TestSpool) throws -> [String] {
        try texts.map { text in
            let word = try #require(text.split(separator: " ").first)
            return try #require(
                try spool.copytaster("search", "--json", "--all", String(word)).objects.first?["id"] as? String)
        }
    }
}

/// A datagram socket in the file system, like that of the service manager.
private final class NotifySocket {
    let path: String
    private let descriptor: Int32

    init() throws {
        path = "/tmp/copytaster-notify-\(UUID().uuidString.prefix(8))"
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    /// The messages received so far.
    func receive() -> [String] {
        var messages: [String] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            guard count > 0 else { return messages }
            messages.append(String(decoding: buffer.prefix(count), as: UTF8.self))
        }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }
}

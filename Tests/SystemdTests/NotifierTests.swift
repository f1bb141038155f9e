// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import Systemd

@Suite struct NotifierTests {
    @Test func `notices sent together arrive as one message`() async {
        await #expect(processExitsWith: .success) {
            let socket = try ListeningSocket()
            setenv("NOTIFY_SOCKET", socket.path, 1)
            let notifier = Notifier()
            #expect(notifier.isListened)
            try notifier.send(.ready, .status("Ready: 5 articles"))
            #expect(socket.receive() == "READY=1\nSTATUS=Ready: 5 articles")
            try notifier.send(.stopping)
            #expect(socket.receive() == "STOPPING=1")
        }
    }

    @Test func `without a socket nothing is sent and nothing fails`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")
            #expect(!Notifier().isListened)
            try Notifier().send(.ready)
            setenv("NOTIFY_SOCKET", "", 1)
            #expect(!Notifier().isListened)
        }
    }

    @Test func `a missing socket is an error with step and cause`() async {
        await #expect(processExitsWith: .success) {
            setenv("NOTIFY_SOCKET", "/nonexistent/notify", 1)
            let error = #expect(throws: SystemdError.self) { try Notifier().send(.ready, .watchdog) }
            #expect(error?.code == ENOENT)
            #expect(
                error?.description
                    == "cannot send READY, WATCHDOG to the service manager: No such file or directory")
        }
    }

    @Test func `a reload carries the monotonic time`() throws {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let lines = Notifier.Notice.reloading.assignments
        #expect(lines.first == "RELOADING=1")
        let time = try #require(lines.last?.split(separator: "=").last.flatMap { Int64($0) })
        let before = Int64(now.tv_sec) * 1_000_000
        #expect((before...before + 60_000_000).contains(time))
    }

    @Test func `a status is one line, whatever characters a title has`() {
        #expect(
            Notifier.Notice.status("Ready: 'a\nREADY=0\u{2028}\u{1b}[2J\0'").assignments
                == ["STATUS=Ready: 'a READY=0  [2J '"])
        #expect(Notifier.Notice.status("Prêt : 3 œuvres").assignments == ["STATUS=Prêt : 3 œuvres"])
    }

    @Test func `a status with a very long name is shortened between characters to a size that systemd accepts`()
        throws
    {
        let line = try #require(Notifier.Notice.status(String(repeating: "é", count: 3_000)).assignments.first)
        #expect(line == "STATUS=" + String(repeating: "é", count: 1_000) + "…")
    }

    @Test(arguments: [
        (Notifier.Notice.watchdog, "WATCHDOG=1"),
        (.watchdogTrigger, "WATCHDOG=trigger"),
        (.extendTimeout(.seconds(30)), "EXTEND_TIMEOUT_USEC=30000000"),
        (.extendTimeout(.seconds(-1)), "EXTEND_TIMEOUT_USEC=0"),
        (.failure(errno: -ENOSPC), "ERRNO=28"),
    ])
    func `each notice is written in the format of the service manager`(notice: Notifier.Notice, line: String) {
        #expect(notice.assignments == [line])
    }

    @Test func `a duration beyond the range of microseconds becomes the maximum`() {
        #expect(Duration.seconds(Int64.max).microseconds == .max)
        #expect(Duration.milliseconds(1500).microseconds == 1_500_000)
    }
}

/// A datagram socket in the file system, like that of the service manager.
struct ListeningSocket: ~Copyable {
    let path: String
    private let descriptor: Int32

    init() throws {
        path = "/tmp/copytaster-notify-\(getpid())"
        unlink(path)
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

    /// The next message; empty if there is none.
    func receive() -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }

    deinit {
        close(descriptor)
        unlink(path)
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CSandbox
internal import Foundation
internal import Glibc

/// A running reader process, seen from the daemon. It belongs to one thread, which must outlive it: the process ends
/// with the thread that started it.
final class ReaderProcess {
    let pid: pid_t
    private let settings: SandboxSettings
    /// The daemon's end of the socket, and the read end of the pipe for its standard error.
    private let socket: Int32
    private let errorPipe: Int32
    /// Received bytes; those before `start` are consumed.
    private var incoming: [UInt8] = []
    private var start = 0
    private var buffer = [UInt8](repeating: 0, count: 128 << 10)
    private var isOver = false
    /// Checked while waiting.
    private let isCancelled: () -> Bool

    /// Time limit for the start: it includes loading the libraries on a busy machine.
    private static let startTime = Duration.seconds(30)
    /// Interval between checks for cancellation.
    private static let look = Duration.milliseconds(200)
    /// Maximum number of bytes of standard error that are read.
    private static let stderrTailBytes = 2_048

    struct StartError: Error, CustomStringConvertible {
        let description: String
    }

    struct Cancelled: Error {}

    /// Starts a reader process and waits until its sandbox is locked.
    /// - Parameter name: its name in process lists.
    init(_ settings: SandboxSettings, name: String, isCancelled: @escaping () -> Bool) throws {
        self.settings = settings
        self.isCancelled = isCancelled
        var ends: [Int32] = [-1, -1]
        var pipe: [Int32] = [-1, -1]
        var made: Int32 = csandbox_pair(&ends)
        if made == 0 {
            made = csandbox_pipe(&pipe)
            if made != 0 { for end in ends { close(end) } }
        }
        guard made == 0 else { throw StartError(description: ReaderProcess.cannotStart(settings, -made)) }
        var pid: pid_t = 0
        let failed = ReaderProcess.spawn(&pid, settings, name: name, commands: ends[1], errorPipe: pipe[1])
        close(ends[1])
        close(pipe[1])
        (socket, errorPipe) = (ends[0], pipe[0])
        self.pid = pid
        guard failed == 0 else {
            isOver = true
            close(socket)
            close(errorPipe)
            throw StartError(description: ReaderProcess.cannotStart(settings, -failed))
        }
        try waitUntilReady()
    }

    deinit { end() }

    private static func cannotStart(_ settings: SandboxSettings, _ error: Int32) -> String {
        "cannot start a reader '\(settings.program)': \(String(cString: strerror(error)))"
    }

    private static func spawn(
        _ pid: inout pid_t, _ settings: SandboxSettings, name: String, commands: Int32, errorPipe: Int32
    ) -> Int32 {
        let arguments: [UnsafeMutablePointer<CChar>?] =
            [settings.name, SandboxSettings.argument, name].map { (text: String) in strdup(text) } + [nil]
        // Swift's crash handler would try to start a program; libdispatch's thread priorities are refused and would be
        // logged each time.
        let environment: [UnsafeMutablePointer<CChar>?] =
            ["SWIFT_BACKTRACE=enable=no", "LIBDISPATCH_LOG=NO", "LANG=C.UTF-8", "TZ=UTC"].map { (text: String) in
                strdup(text)
            }
            + [nil]
        defer { for text in arguments + environment { free(text) } }
        return csandbox_spawn(&pid, settings.program, arguments, environment, commands, errorPipe)
    }

    private func waitUntilReady() throws {
        do {
            try sendRequest(.lock(settings.rules))
            switch try answer(within: ReaderProcess.startTime) {
            case .ready: return
            case .unlocked(let reason):
                end()
                throw StartError(description: "a reader \(reason)")
            default: throw end(.invalidReply("a reply before its sandbox was locked"))
            }
        } catch let failure as ReaderFailure {
            throw StartError(description: "a reader ended before it was ready: it \(failure.description)")
        }
    }

    // MARK: Requests and replies

    func sendRequest(_ request: Request) throws {
        let frame = try request.encoded()
        var sent = 0
        let due = SuspendingClock.now + settings.time
        while sent < frame.count {
            let count = frame.withUnsafeBytes {
                send(
                    socket, $0.baseAddress.map { $0 + sent }, $0.count - sent,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                // The process may be blocked until its replies are read: read them to avoid a deadlock.
                if try wait(for: Int16(POLLOUT) | Int16(POLLIN), until: due) & Int16(POLLIN) != 0 { try take() }
            } else if errno != EINTR {
                throw end(nil)
            }
        }
    }

    func answer() throws -> Answer { try answer(within: settings.time) }

    func answer(within time: Duration) throws -> Answer {
        let due = SuspendingClock.now + time
        let length = try frameLength(due)
        try fill(4 + length, due)
        let frame = start + 4..<start + 4 + length
        defer {
            start = frame.upperBound
            if start == incoming.count {
                incoming.removeAll(keepingCapacity: incoming.count <= 4 * buffer.count)
                start = 0
            }
        }
        do {
            return try Answer(decoding: incoming, in: frame, within: settings.bounds)
        } catch {
            throw end(.invalidReply(error.description))
        }
    }

    private func frameLength(_ due: SuspendingClock.Instant) throws -> Int {
        try fill(4, due)
        let length = incoming[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length > 0, length <= settings.answerBytes else { throw end(.invalidReply("\(length) bytes at once")) }
        return length
    }

    /// Reads until `count` bytes are available. The buffer grows with the received bytes, not with the announced
    /// length.
    private func fill(_ count: Int, _ due: SuspendingClock.Instant) throws {
        guard incoming.count - start < count else { return }
        // The remaining bytes are the beginning of the wanted ones.
        incoming.removeFirst(start)
        start = 0
        while incoming.count < count {
            _ = try wait(for: Int16(POLLIN), until: due)
            try take()
        }
    }

    /// Reads the available bytes.
    private func take() throws {
        let got = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT)) }
        if got > 0 {
            incoming += buffer[..<got]
        } else if got == 0 || errno != EAGAIN && errno != EINTR {
            throw end(nil)
        }
    }

    /// - Returns: the events that occurred.
    private func wait(for events: Int16, until due: SuspendingClock.Instant) throws -> Int16 {
        while true {
            let left = SuspendingClock.now.duration(to: due)
            guard left > .zero else { throw end(.time) }
            if isCancelled() { throw Cancelled() }
            var what = pollfd(fd: socket, events: events, revents: 0)
            let time = min(left, ReaderProcess.look) / .milliseconds(1)
            if poll(&what, 1, Int32(time.rounded(.up))) > 0 { return what.revents }
        }
    }

    // MARK: Ending

    /// Ends the process if it is still running, and returns why it ended.
    /// - Parameter cause: the daemon's reason for ending it; nil if the process ended by itself.
    private func end(_ cause: ReaderFailure.Cause?) -> ReaderFailure {
        guard !isOver else { return ReaderFailure(cause ?? .crash("it had already ended")) }
        let (status, stderrText) = terminate()
        if let cause { return ReaderFailure(cause, stderrTail: stderrText) }
        return ReaderFailure(status: status, stderrTail: stderrText)
    }

    func end() {
        if !isOver { _ = terminate() }
    }

    /// A process that has closed its socket is ending already, and the signal does not change its exit status; any
    /// other process can be killed.
    private func terminate() -> (status: Int32, stderrTail: String) {
        isOver = true
        kill(pid, SIGKILL)
        var status: Int32 = 0
        _ = csandbox_wait(pid, &status)
        var stderrText = [UInt8](repeating: 0, count: ReaderProcess.stderrTailBytes)
        let count = read(errorPipe, &stderrText, stderrText.count)
        close(socket)
        close(errorPipe)
        return (status, ReaderProcess.line(stderrText.prefix(max(0, count))))
    }

    /// Untrusted text as one line of the journal.
    private static func line(_ bytes: some Sequence<UInt8>) -> String {
        let text = FileName(bytes: bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }).description
        let tidy = text.split(separator: " ").joined(separator: " ")
        return tidy.count > 200 ? tidy.prefix(200) + "…" : tidy
    }
}

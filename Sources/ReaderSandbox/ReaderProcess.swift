// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CSandbox
internal import Foundation
internal import Glibc

/// A running helper process that reads for us, seen from outside. Of one thread, which must outlive it: the process ends
/// with the thread that started it.
final class ReaderProcess {
    let pid: pid_t
    private let settings: SandboxSettings
    /// Our end of its socket, and the end of the pipe that takes its last words.
    private let socket: Int32
    private let words: Int32
    /// Came in; what stands before `start` has been taken.
    private var incoming: [UInt8] = []
    private var start = 0
    private var buffer = [UInt8](repeating: 0, count: 128 << 10)
    private var isOver = false
    /// Asked while waiting.
    private let isCancelled: () -> Bool

    /// Before a cell must be ready: loading its libraries on a machine that is busy otherwise.
    private static let startTime = Duration.seconds(30)
    /// How often a wait looks whether it is still wanted.
    private static let look = Duration.milliseconds(200)
    /// Bytes of last words that are kept.
    private static let wordsKept = 2_048

    struct StartError: Error, CustomStringConvertible {
        let description: String
    }

    struct Cancelled: Error {}

    /// Starts one, and waits until it is locked in.
    /// - Parameter name: for lists of processes.
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
        let failed = ReaderProcess.spawn(&pid, settings, name: name, commands: ends[1], words: pipe[1])
        close(ends[1])
        close(pipe[1])
        (socket, words) = (ends[0], pipe[0])
        self.pid = pid
        guard failed == 0 else {
            isOver = true
            close(socket)
            close(words)
            throw StartError(description: ReaderProcess.cannotStart(settings, -failed))
        }
        try waitUntilReady()
    }

    deinit { end() }

    private static func cannotStart(_ settings: SandboxSettings, _ error: Int32) -> String {
        "cannot start a reader '\(settings.program)': \(String(cString: strerror(error)))"
    }

    private static func spawn(
        _ pid: inout pid_t, _ settings: SandboxSettings, name: String, commands: Int32, words: Int32
    ) -> Int32 {
        let arguments: [UnsafeMutablePointer<CChar>?] =
            [settings.name, SandboxSettings.argument, name].map { (text: String) in strdup(text) } + [nil]
        // Its crash handler would try to start a program; its priorities are refused, and it would say so each time.
        let environment: [UnsafeMutablePointer<CChar>?] =
            ["SWIFT_BACKTRACE=enable=no", "LIBDISPATCH_LOG=NO", "LANG=C.UTF-8", "TZ=UTC"].map { (text: String) in
                strdup(text)
            }
            + [nil]
        defer { for text in arguments + environment { free(text) } }
        return csandbox_spawn(&pid, settings.program, arguments, environment, commands, words)
    }

    private func waitUntilReady() throws {
        do {
            try ask(.lock(settings.rules))
            switch try answer(within: ReaderProcess.startTime) {
            case .ready: return
            case .unlocked(let reason):
                end()
                throw StartError(description: "a reader \(reason)")
            default: throw end(.garbled("an answer before its lock"))
            }
        } catch let death as ReaderFailure {
            throw StartError(description: "a reader ended before it was ready: it \(death.description)")
        }
    }

    // MARK: Talking

    func ask(_ request: Request) throws {
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
                // It may be waiting for us to take its answers: then neither would get on.
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
            throw end(.garbled(error.description))
        }
    }

    private func frameLength(_ due: SuspendingClock.Instant) throws -> Int {
        try fill(4, due)
        let length = incoming[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length > 0, length <= settings.answerBytes else { throw end(.garbled("\(length) bytes at once")) }
        return length
    }

    /// Reads until so many bytes are there. Memory is taken as bytes come, not as they are announced.
    private func fill(_ count: Int, _ due: SuspendingClock.Instant) throws {
        guard incoming.count - start < count else { return }
        // What is left is the beginning of what is wanted.
        incoming.removeFirst(start)
        start = 0
        while incoming.count < count {
            _ = try wait(for: Int16(POLLIN), until: due)
            try take()
        }
    }

    /// Takes in what has come.
    private func take() throws {
        let got = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT)) }
        if got > 0 {
            incoming += buffer[..<got]
        } else if got == 0 || errno != EAGAIN && errno != EINTR {
            throw end(nil)
        }
    }

    /// - Returns: what there is to be done.
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

    /// Ends it where it has not ended by itself, and says why it did.
    /// - Parameter cause: ours for ending it; nil where it broke off.
    private func end(_ cause: ReaderFailure.Cause?) -> ReaderFailure {
        guard !isOver else { return ReaderFailure(cause ?? .crash("it had ended before")) }
        let (status, said) = bury()
        if let cause { return ReaderFailure(cause, stderrTail: said) }
        return ReaderFailure(status: status, stderrTail: said)
    }

    func end() {
        if !isOver { _ = bury() }
    }

    /// A process that has broken off is ending already, and its state stays what it was; any other has nothing to lose.
    private func bury() -> (status: Int32, stderrTail: String) {
        isOver = true
        kill(pid, SIGKILL)
        var status: Int32 = 0
        _ = csandbox_wait(pid, &status)
        var said = [UInt8](repeating: 0, count: ReaderProcess.wordsKept)
        let count = read(words, &said, said.count)
        close(socket)
        close(words)
        return (status, ReaderProcess.line(said.prefix(max(0, count))))
    }

    /// Words of a stranger, for one line of a journal.
    private static func line(_ bytes: some Sequence<UInt8>) -> String {
        let text = FileName(bytes: bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }).description
        let tidy = text.split(separator: " ").joined(separator: " ")
        return tidy.count > 200 ? tidy.prefix(200) + "…" : tidy
    }
}

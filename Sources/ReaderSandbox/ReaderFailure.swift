// SPDX-License-Identifier: Apache-2.0

internal import Configuration
internal import CSandbox
internal import Foundation
internal import Glibc

/// Why a reader process ended while it was working.
struct ReaderFailure: Error, Hashable {
    enum Cause: Hashable {
        /// It exceeded its wall-clock limit; the daemon ended it.
        case time
        /// It exceeded its limit of processor time.
        case processor
        case memory
        /// It crashed with this signal or exit status.
        case crash(String)
        /// A user killed it, or the kernel did because memory ran out.
        case killed
        /// It sent an invalid reply.
        case invalidReply(String)
    }

    let cause: Cause
    /// The end of its standard error, on one line; usually empty.
    let stderrTail: String

    /// Messages that show a lack of memory: of the crash handler, of the Swift and C++ runtimes.
    private static let outOfMemoryTexts = [CSANDBOX_NO_MEMORY, "allocate", "bad_alloc"]

    /// - Parameter status: the status that wait(2) returned.
    init(status: Int32, stderrTail: String) {
        self.stderrTail = stderrTail
        let signal = status & 0x7F
        guard signal != 0 else {
            cause = .crash("exit status \(status >> 8 & 0xFF)")
            return
        }
        switch signal {
        case SIGKILL: cause = .killed
        case SIGPROF: cause = .processor
        case _ where ReaderFailure.outOfMemoryTexts.contains { stderrTail.contains($0) }: cause = .memory
        default: cause = .crash(ReaderFailure.name(of: signal))
        }
    }

    init(_ cause: Cause, stderrTail: String = "") {
        self.cause = cause
        self.stderrTail = stderrTail
    }

    /// Whether the same document may succeed in another reader process: this one may have been damaged by an earlier
    /// document, killed by a user, or stalled on a busy machine. A document that computes too long does so again.
    var isWorthAnotherTry: Bool { cause != .processor }

    private static func name(of signal: Int32) -> String {
        let names: [Int32: String] = [
            SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGILL: "SIGILL", SIGSEGV: "SIGSEGV",
            SIGSYS: "SIGSYS", SIGTRAP: "SIGTRAP", SIGTERM: "SIGTERM",
        ]
        return names[signal] ?? "signal \(signal)"
    }

    /// For people: what happened, and what to do.
    func reason(_ settings: SandboxSettings) -> String {
        switch cause {
        case .time:
            "reading it took longer than \(Self.seconds(settings.time)) (reader_time) and was stopped; send a smaller "
                + "file, or raise the setting"
        case .processor:
            "reading it took more than \(Self.seconds(settings.processorTime)) of processor time (half of reader_time) and "
                + "was stopped; send a smaller file, or raise the setting"
        case .memory:
            "reading it takes more memory than \(settings.memory) (reader_memory); send a smaller file, or raise the "
                + "setting"
        case .crash(let how):
            "it crashed its reader (\(how)\(stderrText)) and affected nothing else; this is an internal error: please report it "
                + "with the file"
        case .killed:
            "its reader was killed each time, by the kernel because memory ran out, or by a user; send a smaller file, or "
                + "raise MemoryMax= of the service where it has one, then retry it"
        case .invalidReply(let what):
            "its reader sent an invalid reply (\(what)); this is an internal error: please report it with the file"
        }
    }

    /// For the journal, when a reader process is restarted.
    var description: String {
        switch cause {
        case .time: "took too long"
        case .processor: "used too much processor time"
        case .memory: "ran out of memory"
        case .crash(let how): "crashed (\(how)\(stderrText))"
        case .killed: "was killed"
        case .invalidReply(let what): "sent an invalid reply (\(what))"
        }
    }

    private var stderrText: String { stderrTail.isEmpty ? "" : ": \(stderrTail)" }

    private static func seconds(_ duration: Duration) -> String {
        let seconds = duration / .seconds(1)
        return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import Configuration
internal import CSandbox
internal import Foundation
internal import Glibc

/// Why a cell ended while it was at work.
struct ReaderFailure: Error, Hashable {
    enum Cause: Hashable {
        /// It took longer than it may, by the clock; the daemon ended it.
        case time
        /// It took more of the processor than it may.
        case processor
        case memory
        /// It crashed, by this signal or with this exit state.
        case crash(String)
        /// Somebody ended it, or the kernel did for want of memory.
        case killed
        /// It said what no reader says.
        case garbled(String)
    }

    let cause: Cause
    /// What it wrote to its standard error at the end, on one line; empty as a rule.
    let stderrTail: String

    /// What is written when there is none left: by a cell that crashes for it, by Swift's and C++'s runtimes.
    private static let wantOfMemory = [CSANDBOX_NO_MEMORY, "allocate", "bad_alloc"]

    /// - Parameter status: wait(2)'s.
    init(status: Int32, stderrTail: String) {
        self.stderrTail = stderrTail
        let signal = status & 0x7F
        guard signal != 0 else {
            cause = .crash("exit state \(status >> 8 & 0xFF)")
            return
        }
        switch signal {
        case SIGKILL: cause = .killed
        case SIGPROF: cause = .processor
        case _ where ReaderFailure.wantOfMemory.contains { stderrTail.contains($0) }: cause = .memory
        default: cause = .crash(ReaderFailure.name(of: signal))
        }
    }

    init(_ cause: Cause, stderrTail: String = "") {
        self.cause = cause
        self.stderrTail = stderrTail
    }

    /// Whether the same document may do better in another cell: this one may have been harmed by what it read before,
    /// or by somebody, or stood still with a machine that had no time for it. What computes long does so again.
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
            "reading it took longer than \(Self.seconds(settings.time)) (reader_time) and was broken off; send a smaller "
                + "file, or raise the setting"
        case .processor:
            "reading it took more than \(Self.seconds(settings.processorTime)) of computing (half of reader_time) and was "
                + "broken off; send a smaller file, or raise the setting"
        case .memory:
            "reading it takes more memory than \(settings.memory) (reader_memory); send a smaller file, or raise the "
                + "setting"
        case .crash(let how):
            "it crashed its reader (\(how)\(said)), which harmed nothing else; this is a fault of Copytaster's: please "
                + "report it with the file"
        case .killed:
            "its reader was killed each time, by the kernel for want of memory or by somebody; send a smaller file, or raise "
                + "MemoryMax= of the service where it has one, then retry it"
        case .garbled(let what):
            "its reader answered what no reader says (\(what)); this is a fault of Copytaster's: please report it with "
                + "the file"
        }
    }

    /// For the journal, where a cell is tried again.
    var description: String {
        switch cause {
        case .time: "took too long"
        case .processor: "computed too long"
        case .memory: "ran out of its memory"
        case .crash(let how): "crashed (\(how)\(said))"
        case .killed: "was killed"
        case .garbled(let what): "spoke nonsense (\(what))"
        }
    }

    private var said: String { stderrTail.isEmpty ? "" : ": \(stderrTail)" }

    private static func seconds(_ duration: Duration) -> String {
        let seconds = duration / .seconds(1)
        return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
    }
}

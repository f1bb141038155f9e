// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Configuration
internal import Pipeline

/// The resources of reader processes, and how to start them.
public struct SandboxSettings: Hashable, Sendable {
    /// The first argument of a reader process; its name in process lists follows.
    package static let argument = "reader"

    /// The program; it must call `ReaderProgram`.
    public var program: String
    /// The argument before these two: the program's name.
    public var name: String
    public var limits: ReadingLimits
    /// Maximum memory in addition to what the process has when it is locked.
    public var memory: ByteSize
    /// Maximum wall-clock time for one document or one batch of documents.
    public var time: Duration

    /// Maximum processor time. It is less than the wall-clock time, so that an endless computation is distinguished
    /// from waiting.
    public var processorTime: Duration { time / 2 }

    /// The wall-clock limit of each file of a batch; its processor limit is half of this. A file that takes longer is
    /// not rejected but retried separately with the full time limits, so that a hanging file delays the others less.
    var timeInBatch: Duration { time / 4 }

    public init(program: String, name: String, limits: ReadingLimits, memory: ByteSize, time: Duration) {
        self.program = program
        self.name = name
        self.limits = limits
        self.memory = memory
        self.time = time
    }

    /// The running program itself, so that an update that replaces its file has no effect on it.
    public init(_ settings: Settings) {
        self.init(
            program: "/proc/self/exe", name: "copytasterd", limits: ReadingLimits(settings),
            memory: settings.readerMemory, time: settings.readerTime)
    }

    var rules: SandboxRules {
        SandboxRules(
            limits: limits, memory: UInt64(memory.bytes), processor: SandboxSettings.milliseconds(processorTime),
            processorInBatch: SandboxSettings.milliseconds(timeInBatch / 2))
    }

    private static func milliseconds(_ duration: Duration) -> Int { max(1, Int(duration / .milliseconds(1))) }

    var bounds: AnswerBounds { AnswerBounds(limits) }

    /// Maximum number of bytes of one reply: the largest document as text, several times over.
    var answerBytes: Int { min(2 << 30, 8 * max(limits.articleBytes, SourceBatch.bytes) + (16 << 20)) }
}

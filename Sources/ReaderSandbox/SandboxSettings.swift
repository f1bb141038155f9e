// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Configuration
internal import Pipeline

/// What cells may use, and what they are started from.
public struct SandboxSettings: Hashable, Sendable {
    /// The first argument of a program that is to be a cell; the name for lists of processes follows.
    package static let argument = "reader"

    /// The program; it must call `ReaderProgram`.
    public var program: String
    /// The program's arguments before those that make it a cell: its name.
    public var name: String
    public var limits: ReadingLimits
    /// Most memory beyond what a cell needs to be there.
    public var memory: ByteSize
    /// Most time for one document, or one batch of them, by the clock.
    public var time: Duration

    /// Of the processor. Less than by the clock, so that what computes without end is told from what waits.
    public var processorTime: Duration { time / 2 }

    /// The same, and of the processor, for each of several files that are given to a cell at once. One that takes longer
    /// is not rejected but tried again by itself, with all the time that there is: so that what hangs does not keep the
    /// others waiting for as long.
    var timeInCompany: Duration { time / 4 }

    public init(program: String, name: String, limits: ReadingLimits, memory: ByteSize, time: Duration) {
        self.program = program
        self.name = name
        self.limits = limits
        self.memory = memory
        self.time = time
    }

    /// The running program itself: an update that replaces its file does not matter to it.
    public init(_ settings: Settings) {
        self.init(
            program: "/proc/self/exe", name: "copytasterd", limits: ReadingLimits(settings),
            memory: settings.readerMemory, time: settings.readerTime)
    }

    var rules: SandboxRules {
        SandboxRules(
            limits: limits, memory: UInt64(memory.bytes), processor: SandboxSettings.milliseconds(processorTime),
            processorInCompany: SandboxSettings.milliseconds(timeInCompany / 2))
    }

    private static func milliseconds(_ duration: Duration) -> Int { max(1, Int(duration / .milliseconds(1))) }

    var bounds: AnswerBounds { AnswerBounds(limits) }

    /// Most bytes of one answer: the largest document as text and search terms, several times over.
    var answerBytes: Int { min(2 << 30, 8 * max(limits.articleBytes, SourceBatch.bytes) + (16 << 20)) }
}

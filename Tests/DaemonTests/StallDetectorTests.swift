// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Pipeline
import Spool
import Systemd
import Testing

@testable import Daemon

/// Distinguishes a hang from a slow disk.
@Suite struct StallDetectorTests {
    private let start = SuspendingClock.now
    private let fsync = StallDetectorTests.call("fsync", mark: "74 0x9")

    private static func call(_ name: String, mark: String) -> ThreadWait {
        .outside(ThreadWait.BlockedCall(target: .disk, name: name, object: "/i/index.sqlite-wal", mark: mark))
    }

    private func work(_ stage: Stage, since seconds: Int = 0) -> StageProgress.Work {
        StageProgress.Work(
            stage: stage, worker: 0, name: FileName("a.txt"), since: start + .seconds(seconds), thread: nil)
    }

    /// Observes once a second, as the daemon does.
    private func observe(
        _ detector: inout StallDetector, _ seconds: ClosedRange<Int>,
        _ observations: (Int) -> [(StageProgress.Work, ThreadWait)]
    ) -> [StallDetector.Finding] {
        seconds.map { second in
            let seen = observations(second).map { StallDetector.Observation(work: $0.0, wait: $0.1) }
            return detector.observe(seen, at: start + .seconds(second))
        }
    }

    @Test func `a call that does not return for hours is no hang, and is reported with its duration`() throws {
        var detector = StallDetector(limit: .seconds(120))
        let findings = observe(&detector, 1...7_200) { _ in [(work(.admit), fsync)] }
        #expect(findings.allSatisfy { $0.stuck == nil })
        let wait = try #require(findings.last?.wait)
        #expect(wait.duration == .seconds(7_199))
        #expect("\(wait.call)" == "the disk: fsync of '/i/index.sqlite-wal'")
    }

    @Test(arguments: [ThreadWait.nothing, .thread])
    func `a stage that computes or waits for an internal lock without progress is stuck after the limit`(
        wait: ThreadWait
    ) throws {
        var detector = StallDetector(limit: .seconds(120))
        let findings = observe(&detector, 1...121) { _ in [(work(.prepare), wait)] }
        #expect(findings.dropLast().allSatisfy { WatchdogFeeder.notices(on: $0) == [.watchdog] })
        let last = try #require(findings.last)
        #expect(WatchdogFeeder.notices(on: last) == [.status("Stuck: prepare 'a.txt' for 121 s")])
    }

    @Test func `a stage that waits for a lock is not stuck while another waits for the disk, but is afterwards`() {
        var detector = StallDetector(limit: .seconds(120))
        let slow = observe(&detector, 1...600) { _ in [(work(.dispose), fsync), (work(.admit), .thread)] }
        #expect(slow.allSatisfy { $0.stuck == nil })
        let over = observe(&detector, 601...721) { _ in [(work(.admit), .thread)] }
        #expect(over.dropLast().allSatisfy { $0.stuck == nil })
        #expect(over.last?.stuck?.work.stage == .admit)
    }

    @Test func `an endless loop is stuck although another stage waits for the disk`() {
        var detector = StallDetector(limit: .seconds(120))
        let findings = observe(&detector, 1...121) { _ in [(work(.dispose), fsync), (work(.prepare), .nothing)] }
        #expect(findings.last?.stuck?.work.stage == .prepare)
    }

    @Test func `disk calls that each return count as progress for half an hour, and no longer`() {
        var detector = StallDetector(limit: .seconds(120))
        let findings = observe(&detector, 1...1_921) { second in
            [(work(.read), StallDetectorTests.call("read", mark: "17 \(second)"))]
        }
        #expect(findings.prefix(1_919).allSatisfy { $0.stuck == nil })
        #expect(findings.last?.stuck != nil)
    }

    @Test func `the next piece of work, and progress within one, restart the time`() {
        var detector = StallDetector(limit: .seconds(120))
        let findings = observe(&detector, 1...1_000) { second in [(work(.settle, since: second / 100 * 100), .nothing)]
        }
        #expect(findings.allSatisfy { $0.stuck == nil })
        #expect(observe(&detector, 1_001...1_002) { _ in [] }.allSatisfy { $0.stuck == nil })
    }

    @Test func `a disk that is slow repeatedly is reported until it has been fast for a while`() {
        var slowness = Slowness(notice: .seconds(10))
        guard case .outside(let call) = fsync else { return }
        func note(_ duration: Int?, at second: Int) -> Slowness.Change? {
            slowness.note(duration.map { (call, .seconds($0)) }, at: start + .seconds(second))
        }
        #expect(note(nil, at: 0) == nil)
        #expect(note(9, at: 9) == nil)
        let name = "the disk: fsync of '/i/index.sqlite-wal'"
        #expect(note(10, at: 10) == .slow("waiting for \(name) for 10 s"))
        #expect(note(94, at: 94) == .slow("waiting for \(name) for 94 s"))
        #expect(note(0, at: 95) == .slow("waited for \(name) for 94 s"))
        #expect(note(nil, at: 96) == nil)
        #expect(note(12, at: 110) == .slow("waiting for \(name) for 12 s"))
        #expect(note(3, at: 120) == .slow("waited for \(name) for 12 s"))
        #expect(note(nil, at: 139) == nil)
        #expect(note(nil, at: 140) == .ended)
        #expect(note(nil, at: 141) == nil)
    }
}

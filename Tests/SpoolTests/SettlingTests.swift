// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import SystemPackage
import Testing

@testable import Spool

struct SettlingTests {
    private let start = SuspendingClock.now
    private let rules = Settling.Rules()

    private func entry(
        size: Int64 = 100, kind: InboxEntry.Kind = .regular, modification: Int64 = 5_000_000_000,
        change: Int64 = 5_000_000_000, inode: UInt64 = 7
    ) -> InboxEntry {
        InboxEntry(
            name: FileName("a.html"), kind: kind, size: size, inode: inode, device: 1, modification: modification,
            change: change)
    }

    private func after(_ milliseconds: Int) -> SuspendingClock.Instant { start + .milliseconds(milliseconds) }

    @Test func `a whole file is taken after the quiet time`() {
        var settling = Settling(rules: rules)
        #expect(
            settling.observe(entry(), writers: .none, completeness: .complete, at: start) == .wait(until: after(200)))
        #expect(
            settling.observe(entry(), writers: .none, completeness: .complete, at: after(199))
                == .wait(until: after(200)))
        #expect(settling.observe(entry(), writers: .none, completeness: .complete, at: after(200)) == .take)
    }

    @Test func `growth restarts the wait`() {
        var settling = Settling(rules: rules)
        _ = settling.observe(entry(size: 100), writers: .none, completeness: .complete, at: start)
        #expect(
            settling.observe(entry(size: 200), writers: .none, completeness: .complete, at: after(190))
                == .wait(until: after(390)))
        #expect(settling.observe(entry(size: 200), writers: .none, completeness: .complete, at: after(390)) == .take)
    }

    @Test func `another file of the same size and times restarts the wait`() {
        var settling = Settling(rules: rules)
        _ = settling.observe(entry(inode: 7), writers: .none, completeness: .complete, at: start)
        #expect(
            settling.observe(entry(inode: 8), writers: .none, completeness: .complete, at: after(200))
                == .wait(until: after(400)))
    }

    @Test func `a file that somebody writes is held without limit`() {
        var settling = Settling(rules: rules)
        for hour in 0..<50 {
            let now = start + .seconds(3600 * hour)
            #expect(
                settling.observe(entry(), writers: .open, completeness: .truncated(reason: "no </html>"), at: now)
                    == .held(reason: "still being written", until: now + SpoolLimits.writerRecheck))
        }
    }

    @Test func `the quiet time counts from when the writer was last seen`() {
        var settling = Settling(rules: rules)
        _ = settling.observe(entry(), writers: .open, completeness: .complete, at: start)
        #expect(
            settling.observe(entry(), writers: .none, completeness: .complete, at: after(100))
                == .wait(until: after(200)))
    }

    @Test func `an empty file is held and then rejected`() {
        var settling = Settling(rules: rules)
        #expect(
            settling.observe(entry(size: 0), writers: .none, completeness: .unknown, at: start)
                == .held(reason: "empty", until: after(30_000)))
        let late = settling.observe(entry(size: 0), writers: .none, completeness: .unknown, at: after(30_000))
        guard case .reject(let reason) = late else {
            Issue.record("not rejected: \(late)")
            return
        }
        #expect(reason.contains("empty") && reason.contains("drop the whole file again"))
    }

    @Test func `a truncated file that grows is held anew and taken once whole`() {
        var settling = Settling(rules: rules)
        let cut = Completeness.truncated(reason: "no </html> at the end")
        #expect(
            settling.observe(entry(size: 10), writers: .none, completeness: cut, at: start)
                == .held(reason: "truncated: no </html> at the end", until: after(30_000)))
        #expect(
            settling.observe(entry(size: 20), writers: .none, completeness: cut, at: after(29_000))
                == .held(reason: "truncated: no </html> at the end", until: after(59_000)))
        _ = settling.observe(entry(size: 30), writers: .none, completeness: .complete, at: after(40_000))
        #expect(settling.observe(entry(size: 30), writers: .none, completeness: .complete, at: after(40_200)) == .take)
    }

    @Test func `a truncated file is taken after the hold time where settings accept it, an empty one never`() {
        var accepting = rules
        accepting.acceptsTruncated = true
        var settling = Settling(rules: accepting)
        let cut = Completeness.truncated(reason: "open bracket")
        _ = settling.observe(entry(), writers: .none, completeness: cut, at: start)
        #expect(settling.observe(entry(), writers: .none, completeness: cut, at: after(30_000)) == .take)
        var empty = Settling(rules: accepting)
        _ = empty.observe(entry(size: 0), writers: .none, completeness: .unknown, at: start)
        let late = empty.observe(entry(size: 0), writers: .none, completeness: .unknown, at: after(30_000))
        #expect(late != .take)
    }

    @Test func `a file moved in whole needs no quiet time where the kernel vouches for it`() {
        let old = entry(modification: 1_000_000_000, change: 5_000_000_000)
        var vouched = Settling(rules: rules)
        #expect(vouched.observe(old, writers: .none, completeness: .unknown, at: start) == .take)
        var alone = Settling(rules: rules)
        #expect(alone.observe(old, writers: .unavailable, completeness: .unknown, at: start) != .take)
        var cut = Settling(rules: rules)
        #expect(cut.observe(old, writers: .none, completeness: .truncated(reason: "cut"), at: start) != .take)
    }

    @Test(arguments: [Int64.min, 0, 4_070_908_800_000_000_000, .max])
    func `whatever time a file claims, it is taken after the quiet time`(modification: Int64) {
        var settling = Settling(rules: rules)
        let odd = entry(modification: modification, change: 4_000_000_000)
        _ = settling.observe(odd, writers: .none, completeness: .complete, at: start)
        #expect(settling.observe(odd, writers: .none, completeness: .complete, at: after(200)) == .take)
    }

    @Test func `without probe and event a text without an end waits longer`() {
        var settling = Settling(rules: rules)
        #expect(
            settling.observe(entry(), writers: .unavailable, completeness: .unknown, at: start)
                == .wait(until: after(2000)))
        settling.note(.closed)
        #expect(settling.observe(entry(), writers: .unavailable, completeness: .unknown, at: after(300)) == .take)
    }

    @Test func `a file moved to its name is taken at once, but not where it is read in place`() {
        var settling = Settling(rules: rules)
        settling.note(.moved)
        #expect(settling.observe(entry(), writers: .none, completeness: .doubtful, at: start) == .take)
        var written = Settling(rules: rules)
        written.note(.moved)
        #expect(written.observe(entry(), writers: .open, completeness: .unknown, at: start) != .take)
        #expect(written.observe(entry(), writers: .none, completeness: .unknown, at: after(100)) != .take)
        var cut = Settling(rules: rules)
        cut.note(.moved)
        #expect(cut.observe(entry(), writers: .none, completeness: .truncated(reason: "cut"), at: start) != .take)
        var kept = Settling(rules: Settling.Rules(readsInPlace: true))
        kept.note(.moved)
        #expect(
            kept.observe(entry(modification: 1), writers: .none, completeness: .complete, at: start)
                == .wait(until: after(200)))
    }

    @Test func `a beginning is given twice the quiet time, and a sequel ten times and two seconds at the least`() {
        for (quiet, patient) in [(200, 400), (1000, 2000)] {
            var settling = Settling(rules: Settling.Rules(quietTime: .milliseconds(quiet)))
            #expect(
                settling.observe(entry(), writers: .none, completeness: .doubtful, at: start)
                    == .wait(until: after(patient)))
        }
        var sequel = Settling(rules: rules, isSequel: true)
        #expect(
            sequel.observe(entry(), writers: .none, completeness: .unknown, at: start) == .wait(until: after(2000)))
        var whole = Settling(rules: rules, isSequel: true)
        #expect(whole.observe(entry(), writers: .none, completeness: .complete, at: start) == .wait(until: after(200)))
    }

    @Test func `a writer that paused is waited for four times as long, up to the hold time`() {
        var settling = Settling(rules: rules)
        let text = Completeness.unknown
        _ = settling.observe(entry(size: 10), writers: .none, completeness: text, at: start)
        #expect(
            settling.observe(entry(size: 20), writers: .none, completeness: text, at: after(100))
                == .wait(until: after(500)))
        #expect(
            settling.observe(entry(size: 30), writers: .none, completeness: text, at: after(2000))
                == .wait(until: after(2000 + 4 * 1900)))
        #expect(
            settling.observe(entry(size: 40), writers: .none, completeness: text, at: after(20_000))
                == .wait(until: after(50_000)))
        var touched = Settling(rules: rules)
        _ = touched.observe(entry(change: 6_000_000_000), writers: .none, completeness: text, at: start)
        // Its permissions changed, or another link to it was made.
        #expect(
            touched.observe(entry(change: 6_100_000_000), writers: .none, completeness: text, at: after(150))
                == .wait(until: after(350)))
    }

    @Test func `where times are kept in whole seconds, a file read in place must be old enough to tell a change`() {
        let coarse = entry(modification: 7_000_000_000, change: 7_000_000_000)
        var kept = Settling(rules: Settling.Rules(readsInPlace: true))
        #expect(
            kept.observe(coarse, writers: .none, completeness: .complete, at: start) == .wait(until: after(2000)))
        var claimed = Settling(rules: rules)
        #expect(
            claimed.observe(coarse, writers: .none, completeness: .complete, at: start) == .wait(until: after(200)))
    }

    @Test func `a change after the closing event makes it void`() {
        var settling = Settling(rules: rules)
        settling.note(.closed)
        _ = settling.observe(entry(size: 1), writers: .unavailable, completeness: .unknown, at: start)
        #expect(
            settling.observe(entry(size: 2), writers: .unavailable, completeness: .unknown, at: after(150))
                == .wait(until: after(2150)))
    }

    @Test(arguments: [InboxEntry.Kind.symlink, .fifo, .socket, .device, .deepDirectory])
    func `what is no plain file is rejected with what to do`(kind: InboxEntry.Kind) {
        var settling = Settling(rules: rules)
        let verdict = settling.observe(entry(kind: kind), writers: .unavailable, completeness: .unknown, at: start)
        guard case .reject(let reason) = verdict else {
            Issue.record("\(kind) was not rejected: \(verdict)")
            return
        }
        #expect(reason.contains(";"))
    }

    @Test func `an unreadable file is held however long it stays so, then settles`() {
        var settling = Settling(rules: rules)
        let late = start + .seconds(86_400)
        for now in [start, late] {
            let verdict = settling.observe(
                entry(), writers: .unreadable(.permissionDenied), completeness: .unknown, at: now)
            guard case .held(let reason, _) = verdict else {
                Issue.record("not held: \(verdict)")
                return
            }
            #expect(reason.contains("Permission denied") && reason.contains("give"))
        }
        let readable = entry(change: 6_000_000_000)
        _ = settling.observe(readable, writers: .none, completeness: .complete, at: late)
        #expect(
            settling.observe(readable, writers: .none, completeness: .complete, at: late + .milliseconds(200)) == .take)
    }

    @Test func `a file over the limit is rejected with the limit, once nobody writes it`() {
        var strict = rules
        strict.maximumSize = 99
        var settling = Settling(rules: strict)
        let writing = settling.observe(entry(), writers: .open, completeness: .unknown, at: start)
        #expect(writing == .held(reason: "still being written", until: start + SpoolLimits.writerRecheck))
        let verdict = settling.observe(entry(), writers: .none, completeness: .complete, at: after(1))
        guard case .reject(let reason) = verdict else {
            Issue.record("not rejected: \(verdict)")
            return
        }
        #expect(reason.contains("100 bytes") && reason.contains("max_file_size"))
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import SystemPackage
import Testing

@testable import Spool

struct SettlingTests {
    private let start = SuspendingClock.now
    /// Without the wait for a next page, which has separate tests.
    private let rules = Settling.Rules(textQuietTime: .zero)

    private func entry(
        size: Int64 = 100, kind: InboxEntry.Kind = .regular, modification: Int64 = 5_000_000_000,
        change: Int64 = 5_000_000_000, inode: UInt64 = 7
    ) -> InboxEntry {
        InboxEntry(
            name: FileName("a.html"), kind: kind, size: size, inode: inode, device: 1, modification: modification,
            change: change)
    }

    private func after(_ milliseconds: Int) -> SuspendingClock.Instant { start + .milliseconds(milliseconds) }

    @Test func `a complete file is taken after the quiet time`() {
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

    @Test func `a file that is being written is held without limit`() {
        var settling = Settling(rules: rules)
        for hour in 0..<50 {
            let now = start + .seconds(3600 * hour)
            #expect(
                settling.observe(entry(), writers: .open, completeness: .truncated(reason: "no </html>"), at: now)
                    == .held(reason: "still being written", until: now + SpoolLimits.writerRecheck))
        }
    }

    @Test func `the quiet time starts when the writer was last seen`() {
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

    @Test func `a truncated file that grows is held again, and taken once complete`() {
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

    @Test func `a truncated file is taken after the hold time if the settings accept it, an empty file never`() {
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

    @Test func `a file moved in complete needs no quiet time if the kernel confirms that it has no writer`() {
        let old = entry(modification: 1_000_000_000, change: 5_000_000_000)
        var vouched = Settling(rules: rules)
        #expect(vouched.observe(old, writers: .none, completeness: .unknown, at: start) == .take)
        var alone = Settling(rules: rules)
        #expect(alone.observe(old, writers: .unavailable, completeness: .unknown, at: start) != .take)
        var cut = Settling(rules: rules)
        #expect(cut.observe(old, writers: .none, completeness: .truncated(reason: "cut"), at: start) != .take)
    }

    @Test(arguments: [Int64.min, 0, 4_070_908_800_000_000_000, .max])
    func `whatever its modification time, a file is taken after the quiet time`(modification: Int64) {
        var settling = Settling(rules: rules)
        let odd = entry(modification: modification, change: 4_000_000_000)
        _ = settling.observe(odd, writers: .none, completeness: .complete, at: start)
        #expect(settling.observe(odd, writers: .none, completeness: .complete, at: after(200)) == .take)
    }

    @Test func `without probe and event, a text without an end marker waits longer`() {
        var settling = Settling(rules: rules)
        #expect(
            settling.observe(entry(), writers: .unavailable, completeness: .unknown, at: start)
                == .wait(until: after(2000)))
        settling.note(.closed)
        #expect(settling.observe(entry(), writers: .unavailable, completeness: .unknown, at: after(300)) == .take)
    }

    @Test func `a file moved to its name is taken at once, unless it is read in place`() {
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
        var kept = Settling(rules: Settling.Rules(textQuietTime: .zero, readsInPlace: true))
        kept.note(.moved)
        #expect(
            kept.observe(entry(modification: 1), writers: .none, completeness: .complete, at: start)
                == .wait(until: after(200)))
    }

    @Test func `a beginning gets twice the quiet time, a sequel ten times and at least two seconds`() {
        for (quiet, patient) in [(200, 400), (1000, 2000)] {
            var settling = Settling(rules: Settling.Rules(quietTime: .milliseconds(quiet), textQuietTime: .zero))
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

    @Test func `after a pause of the writer, the wait is twice that pause, up to the hold time`() {
        var settling = Settling(rules: rules)
        let text = Completeness.unknown
        _ = settling.observe(entry(size: 10), writers: .none, completeness: text, at: start)
        #expect(
            settling.observe(entry(size: 20), writers: .none, completeness: text, at: after(100))
                == .wait(until: after(500)))
        #expect(
            settling.observe(entry(size: 30), writers: .none, completeness: text, at: after(2000))
                == .wait(until: after(2000 + 2 * 1900)))
        #expect(
            settling.observe(entry(size: 40), writers: .none, completeness: text, at: after(20_000))
                == .wait(until: after(50_000)))
        var touched = Settling(rules: rules)
        _ = touched.observe(entry(change: 6_000_000_000), writers: .none, completeness: text, at: start)
        // Its permissions changed, or another hard link to it was created.
        #expect(
            touched.observe(entry(change: 6_100_000_000), writers: .none, completeness: text, at: after(150))
                == .wait(until: after(350)))
    }

    @Test func `with times in whole seconds, a file read in place must be old enough to show a change`() {
        let coarse = entry(modification: 7_000_000_000, change: 7_000_000_000)
        var kept = Settling(rules: Settling.Rules(readsInPlace: true))
        #expect(
            kept.observe(coarse, writers: .none, completeness: .complete, at: start) == .wait(until: after(2000)))
        var claimed = Settling(rules: rules)
        #expect(
            claimed.observe(coarse, writers: .none, completeness: .complete, at: start) == .wait(until: after(200)))
    }

    @Test func `a change after the closing event cancels that event`() {
        var settling = Settling(rules: rules)
        settling.note(.closed)
        _ = settling.observe(entry(size: 1), writers: .unavailable, completeness: .unknown, at: start)
        #expect(
            settling.observe(entry(size: 2), writers: .unavailable, completeness: .unknown, at: after(150))
                == .wait(until: after(2150)))
    }

    @Test(arguments: [InboxEntry.Kind.symlink, .fifo, .socket, .device, .deepDirectory])
    func `an entry that is not a regular file is rejected with advice`(kind: InboxEntry.Kind) {
        var settling = Settling(rules: rules)
        let verdict = settling.observe(entry(kind: kind), writers: .unavailable, completeness: .unknown, at: start)
        guard case .reject(let reason) = verdict else {
            Issue.record("\(kind) was not rejected: \(verdict)")
            return
        }
        #expect(reason.contains(";"))
    }

    @Test func `an unreadable file is held without limit, then settles`() {
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

    @Test func `a file over the limit is rejected once nobody writes it, and the reason names the limit`() {
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

    // MARK: Text without an end marker

    private let text = Completeness.unknown

    @Test func `a text written in the inbox waits for more text, one that arrived complete does not`() {
        let rules = Settling.Rules()
        var written = Settling(rules: rules)
        written.note(.closed)
        #expect(written.observe(entry(), writers: .none, completeness: text, at: start) == .wait(until: after(4000)))
        #expect(
            written.observe(entry(), writers: .none, completeness: text, at: after(3999)) == .wait(until: after(4000)))
        #expect(written.observe(entry(), writers: .none, completeness: text, at: after(4000)) == .take)
        // With an end marker, moved by a rename, and unchanged since before it was seen.
        var page = Settling(rules: rules)
        #expect(
            page.observe(entry(), writers: .none, completeness: .complete, at: start) == .wait(until: after(200)))
        var packed = Settling(rules: rules)
        #expect(
            packed.observe(entry(), writers: .none, completeness: .hidden, at: start) == .wait(until: after(200)))
        var moved = Settling(rules: rules)
        moved.note(.moved)
        #expect(moved.observe(entry(), writers: .none, completeness: text, at: start) == .take)
        var foreign = Settling(rules: rules)
        foreign.note(.moved)
        #expect(
            foreign.observe(entry(), writers: .unavailable, completeness: text, at: start)
                == .wait(until: after(200)))
        var rested = Settling(rules: rules)
        #expect(
            rested.observe(entry(), writers: .none, completeness: text, age: .seconds(5), at: start)
                == .wait(until: after(200)))
        var fresh = Settling(rules: rules)
        #expect(
            fresh.observe(entry(), writers: .none, completeness: text, age: .seconds(3), at: start)
                == .wait(until: after(4000)))
        // The clock was set back, or the file has a time in the future.
        var future = Settling(rules: rules)
        #expect(
            future.observe(entry(), writers: .none, completeness: text, age: .seconds(-100), at: start)
                == .wait(until: after(4000)))
    }

    @Test func `a page every 2.5 s, closed in between, is one text, taken within 5 s after the last page`() {
        var settling = Settling(rules: Settling.Rules())
        for page in 0..<6 {
            let now = start + .milliseconds(2500 * page)
            settling.note(.closed)
            let grown = entry(size: Int64(100 + page * 80), modification: Int64(page), change: Int64(page))
            let verdict = settling.observe(grown, writers: .none, completeness: text, at: now)
            guard case .wait(let until) = verdict else {
                Issue.record("page \(page): \(verdict)")
                return
            }
            // The file must still be waiting when the next page comes, and the wait must end.
            #expect(until > now + .milliseconds(2500) && until <= now + .seconds(5))
            if page == 5 {
                #expect(settling.observe(grown, writers: .none, completeness: text, at: until) == .take)
            }
        }
    }

    @Test(arguments: [200, 300, 450, 600])
    func `a page every 2.5 s kept open for a while each is one text, and the lag starts at the last page`(
        open: Int
    ) {
        var settling = Settling(rules: Settling.Rules())
        func grown(_ step: Int) -> InboxEntry {
            entry(size: Int64(100 + step * 40), modification: Int64(step), change: Int64(step))
        }
        for page in 0..<6 {
            let (begun, closed) = (after(2500 * page), after(2500 * page + open))
            _ = settling.observe(grown(2 * page), writers: .open, completeness: text, at: begun)
            settling.note(.closed)
            let verdict = settling.observe(grown(2 * page + 1), writers: .none, completeness: text, at: closed)
            #expect(settling.completeSince == closed)
            guard case .wait(let until) = verdict else {
                Issue.record("page \(page): \(verdict)")
                return
            }
            // The next page must be closed before that time, and the wait must end.
            #expect(until > closed + .milliseconds(2500) && until <= closed + .seconds(5))
            if page == 5 {
                #expect(
                    settling.observe(grown(2 * page + 1), writers: .none, completeness: text, at: until) == .take)
                #expect(settling.completeSince == closed)
            }
        }
    }

    @Test func `a writer that keeps the file open for longer than the text wait has finished when it closes it`() {
        for completeness in [Completeness.complete, .unknown] {
            var settling = Settling(rules: Settling.Rules())
            for second in 0...4 {
                let grown = entry(size: Int64(10 + second), modification: Int64(second), change: Int64(second))
                _ = settling.observe(grown, writers: .open, completeness: text, at: after(1000 * second))
            }
            settling.note(.closed)
            // Its times do not matter: the observations that found it open decide.
            let whole = entry(size: 30, modification: 7_000_000_000, change: 7_000_000_000)
            #expect(
                settling.observe(whole, writers: .none, completeness: completeness, at: after(4500))
                    == .wait(until: after(4700)))
            #expect(settling.completeSince == after(4500))
            #expect(settling.observe(whole, writers: .none, completeness: completeness, at: after(4700)) == .take)
        }
    }

    @Test func `a file that was closed and opened again between two observations was not kept open`() {
        var settling = Settling(rules: Settling.Rules())
        _ = settling.observe(entry(size: 10), writers: .open, completeness: text, at: start)
        settling.note(.closed)
        _ = settling.observe(entry(size: 20), writers: .open, completeness: text, at: after(3000))
        _ = settling.observe(entry(size: 20), writers: .open, completeness: text, at: after(5000))
        #expect(
            settling.observe(entry(size: 30), writers: .none, completeness: text, at: after(5100))
                == .wait(until: after(9100)))
    }

    @Test func `one observation of a short write says nothing about the writer`() {
        var settling = Settling(rules: Settling.Rules())
        _ = settling.observe(entry(size: 10), writers: .open, completeness: text, at: start)
        settling.note(.closed)
        #expect(
            settling.observe(entry(size: 20), writers: .none, completeness: text, at: after(30))
                == .wait(until: after(4030)))
        // The same for a writer that had it open for long, closed it and opens it again.
        var back = Settling(rules: Settling.Rules())
        for time in [0, 200, 400] {
            _ = back.observe(entry(size: Int64(time)), writers: .open, completeness: text, at: after(time))
        }
        _ = back.observe(entry(size: 500), writers: .none, completeness: text, at: after(500))
        #expect(
            back.observe(entry(size: 600), writers: .none, completeness: text, at: after(650))
                == .wait(until: after(4650)))
    }

    @Test func `a file with a download companion is held without limit, then taken`() {
        var settling = Settling(rules: Settling.Rules())
        let companion = Writers.downloading(beside: FileName("a.txt.aria2"))
        for hour in 0..<3 {
            let now = start + .seconds(3600 * hour)
            let size: Int64 = hour == 0 ? 0 : 100
            let verdict = settling.observe(entry(size: size), writers: companion, completeness: text, at: now)
            guard case .held(let reason, let until) = verdict else {
                Issue.record("not held: \(verdict)")
                return
            }
            #expect(reason.contains("a.txt.aria2") && until == now + .seconds(1))
        }
        let end = start + .seconds(7201)
        _ = settling.observe(entry(size: 100), writers: .none, completeness: text, at: end)
        #expect(
            settling.observe(entry(size: 100), writers: .none, completeness: text, at: end + .milliseconds(200))
                == .take)
    }

    // MARK: The lag

    @Test func `the lag starts when the file became complete, or was listed complete`() {
        var settling = Settling(rules: Settling.Rules())
        _ = settling.observe(entry(size: 1), writers: .none, completeness: .complete, at: start)
        #expect(settling.completeSince == start)
        _ = settling.observe(entry(size: 2), writers: .none, completeness: .complete, at: after(100))
        #expect(settling.completeSince == after(100))
        _ = settling.observe(entry(size: 2), writers: .none, completeness: .complete, at: after(300))
        #expect(settling.completeSince == after(100))
        // In a backlog, the wait for the first observation counts too.
        var listed = Settling(rules: Settling.Rules(), discovered: start)
        _ = listed.observe(entry(), writers: .none, completeness: .complete, at: after(9_000))
        #expect(listed.completeSince == start)
        var written = Settling(rules: Settling.Rules(), discovered: start)
        _ = written.observe(entry(), writers: .open, completeness: .complete, at: after(9_000))
        _ = written.observe(entry(), writers: .none, completeness: .complete, at: after(9_500))
        #expect(written.completeSince == after(9_500))
    }
}

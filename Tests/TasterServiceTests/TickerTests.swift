// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Intake
import Systemd
import Testing

@testable import TasterService

/// What the watchdog is told of the pipeline's progress.
@Suite struct TickerTests {
    private let progress = StageProgress()
    private let file = FileName("a.txt")

    @Test func `an idle pipeline is not stuck`() {
        #expect(Ticker.feed(progress.longest(), limit: .zero) == [.watchdog])
    }

    @Test func `a stage at work within the limit is fed`() {
        progress.begin(.read, on: file)
        #expect(Ticker.feed(progress.longest(), limit: .seconds(3_600)) == [.watchdog])
    }

    @Test func `a stage at one piece of work for longer gets no ping, and the status says which`() {
        progress.begin(.prepare, worker: 1, on: file)
        Thread.sleep(forTimeInterval: 0.02)
        // Others that get on do not hide it.
        progress.begin(.admit, on: FileName("b.txt"))
        let notices = Ticker.feed(progress.longest(), limit: .milliseconds(10))
        guard case .status(let text)? = notices.first else {
            Issue.record("\(notices)")
            return
        }
        #expect(notices.count == 1 && text.contains(/^Stuck: prepare 'a\.txt' for [0-9]+ s$/), "\(text)")
    }

    @Test func `the next piece of work, or the end of it, is progress`() {
        for isEnded in [false, true] {
            progress.begin(.dispose, on: file)
            Thread.sleep(forTimeInterval: 0.02)
            #expect(!Ticker.feed(progress.longest(), limit: .milliseconds(10)).contains(.watchdog))
            if isEnded { progress.end(.dispose) } else { progress.begin(.dispose, on: FileName("b.txt")) }
            #expect(progress.longest()?.name == (isEnded ? nil : FileName("b.txt")))
            #expect(Ticker.feed(progress.longest(), limit: .seconds(3_600)) == [.watchdog])
        }
    }
}

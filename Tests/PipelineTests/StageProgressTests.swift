// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Concurrency
import Foundation
import Testing

@testable import Pipeline

@Suite struct StageProgressTests {
    private let progress = StageProgress()
    private let file = FileName("a.txt")

    @Test func `a stage is busy from begin to end, on the thread that called begin`() throws {
        #expect(progress.busy().isEmpty)
        progress.begin(.read, on: file)
        let work = try #require(progress.busy().first)
        #expect(work.stage == .read && work.name == file)
        let thread = try #require(work.thread)
        #expect(FileManager.default.fileExists(atPath: "/proc/self/task/\(thread)"))
        progress.end(.read)
        #expect(progress.busy().isEmpty)
    }

    @Test func `progress within a piece of work restarts its time`() throws {
        progress.begin(.admit, on: file)
        let before = try #require(progress.busy().first?.since)
        progress.advance(.admit)
        let after = try #require(progress.busy().first?.since)
        #expect(after > before)
        progress.advance(.settle)
        #expect(progress.busy().count == 1)
    }

    @Test func `a stage that waits for capacity of a queue is idle meanwhile`() throws {
        progress.begin(.prepare, worker: 3, on: file)
        let before = try #require(progress.busy().first?.since)
        let queue = BoundedQueue<Int>(capacity: 1)
        queue.push(1, cost: 1)
        let (group, progress) = (DispatchGroup(), progress)
        group.enter()
        Thread {
            queue.push(2, cost: 1) { progress.setWaiting(.prepare, worker: 3, $0) }
            group.leave()
        }.start()
        while !progress.busy().isEmpty { Thread.sleep(forTimeInterval: 0.001) }
        #expect(queue.pop() == 1)
        group.wait()
        let after = try #require(progress.busy().first?.since)
        #expect(after > before)
    }
}

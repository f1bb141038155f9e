// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Daemon

@Suite struct NewestTests {
    @Test(arguments: [0, 1, 9, 10, 11, 19, 20, 21, 1_000])
    func `of any number of files the newest are kept, oldest first`(count: Int) {
        var random = SystemRandomNumberGenerator()
        let changes = (0..<count).map { _ in Int64.random(in: 0...50, using: &random) }
        var newest = Newest(limit: 10)
        for (number, change) in changes.enumerated() { newest.note(FileName("\(number)"), change: change) }
        let names = newest.names()
        #expect(names.count == min(count, 10) && Set(names).count == names.count)
        let kept = names.compactMap { Int($0.description) }.map { changes[$0] }
        #expect(kept == kept.sorted())
        #expect(kept == Array(changes.sorted().suffix(10)))
    }
}

@Suite struct OpenFileLimitTests {
    @Test func `files in flight may use the rest of the limit, and too low a limit is refused`() throws {
        #expect(try OpenFileLimit.inFlight(limit: 256) == 56)
        #expect(try OpenFileLimit.inFlight(limit: 1_024) == 824)
        #expect(try OpenFileLimit.inFlight(limit: 1_000_000) == 8_192)
        #expect(throws: OpenFileLimit.TooLow.self) { try OpenFileLimit.inFlight(limit: 255) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Pipeline
import SystemPackage
import Testing

@testable import Configuration
@testable import Daemon
@testable import Spool

/// What becomes of files when system calls and index calls fail, in the test's own process. Whatever fails, each file is in
/// exactly one place afterwards, and its articles are in the index once.
@Suite struct InboxToArchiveTests {
    private func dropThree(_ daemon: InProcessDaemon) throws {
        for number in 1...3 { try daemon.drop("\(number).txt", InProcessDaemon.article(number)) }
    }

    private func expectThreeArchived(_ daemon: InProcessDaemon) throws {
        #expect(daemon.archived == ["1.txt", "2.txt", "3.txt"])
        #expect(daemon.files(in: "inbox").isEmpty && daemon.files(in: "work").isEmpty)
        #expect(daemon.files(in: "rejected").isEmpty)
        #expect(try daemon.index.counts().articles == 3)
        for number in 1...3 { #expect(try daemon.outcomes("\(number).txt").filter { $0 != .held } == [.stored]) }
        #expect(daemon.reporting.degradation == nil)
        let places = try (1...3).map { try daemon.index.history(of: FileName("\($0).txt")).last?.place }
        #expect(places.allSatisfy { $0 != nil }, "the index knows where each file is")
    }

    @Test func `files go from the inbox through the index to the archive`() throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        #expect(try daemon.run().files.isEmpty)
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    @Test func `with delete, files are gone, and their articles are in the index`() throws {
        let daemon = try InProcessDaemon { $0.disposition = .delete }
        try dropThree(daemon)
        try daemon.run()
        #expect(daemon.archived.isEmpty && daemon.files(in: "inbox").isEmpty && daemon.files(in: "work").isEmpty)
        #expect(try daemon.index.counts().articles == 3)
        try daemon.remove()
    }

    @Test func `with keep, files stay untouched and are not read again`() throws {
        let daemon = try InProcessDaemon {
            $0.disposition = .keep; $0.quietTime = .zero
        }
        try dropThree(daemon)
        try daemon.run()
        #expect(daemon.files(in: "inbox") == ["1.txt", "2.txt", "3.txt"])
        #expect(try daemon.index.counts().articles == 3)
        let root = try daemon.abandon()
        let next = try InProcessDaemon(in: root) {
            $0.disposition = .keep; $0.quietTime = .zero
        }
        try next.run()
        #expect(try next.outcomes("1.txt") == [.stored])
        try next.remove()
    }

    @Test func `a file that is not an article is rejected with its reason`() throws {
        let daemon = try InProcessDaemon()
        try daemon.drop("picture.png", "\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR")
        try daemon.run()
        #expect(daemon.files(in: "rejected") == ["picture.png", "picture.png.reason.json"])
        #expect(try daemon.outcomes("picture.png").last == .rejected)
        try daemon.remove()
    }

    // MARK: Disposal

    @Test(arguments: [
        (FaultInjection.Call.move, "work/", Errno.noSpace), (.move, "work/", .readOnlyFileSystem),
        (.move, "work/", .ioError), (.makeDirectory, "archive/", .noSpace), (.open, "archive/", .tooManyOpenFiles),
        (.sync, "archive", .ioError),
    ])
    func `archiving that fails is tried again until it succeeds`(
        call: FaultInjection.Call, place: String, cause: Errno
    ) throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        let countdown = Countdown(7)
        let fault = daemon.fault { $0 == call && $1.hasPrefix(place) && countdown.take() ? cause : nil }
        try daemon.run()
        withExtendedLifetime(fault) {}
        #expect(countdown.isSpent, "the call was made and failed")
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    @Test func `one file that cannot leave work does not keep the others from leaving`() throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        // Fails until both others are archived.
        let fault = daemon.fault { [unowned daemon] call, path in
            call == .move && path == "work/2.txt" && daemon.archived != ["1.txt", "3.txt"] ? .fileNameTooLong : nil
        }
        try daemon.run()
        withExtendedLifetime(fault) {}
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    @Test func `files that a killed daemon left in work are archived by the next one, and stored once`() throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        for name in ["1.txt", "2.txt"] {
            try FileManager.default.moveItem(
                atPath: daemon.directories.inbox.appending(name).string,
                toPath: daemon.directories.work.appending(name).string)
        }
        try daemon.run()
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    // MARK: Claiming

    @Test(arguments: [Errno.noSpace, .readOnlyFileSystem, .ioError])
    func `a file that cannot be claimed stays in the inbox and is claimed later`(cause: Errno) throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        let countdown = Countdown(1)
        let fault = daemon.fault { $0 == .move && $1 == "inbox/2.txt" && countdown.take() ? cause : nil }
        try daemon.check("2.txt", until: { countdown.isSpent })
        #expect(daemon.files(in: "inbox").contains("2.txt") && daemon.files(in: "work").isEmpty)
        daemon.reporting.setPhase(.ready)
        #expect(daemon.reporting.state.state == .degraded)
        withExtendedLifetime(fault) {}
        try daemon.run()
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    @Test func `a file that another program takes first is skipped`() throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        let countdown = Countdown(1)
        let fault = daemon.fault {
            $0 == .move && $1 == "inbox/2.txt" && countdown.take() ? .noSuchFileOrDirectory : nil
        }
        try daemon.check("2.txt", until: { countdown.isSpent })
        #expect(daemon.reporting.degradation == nil)
        withExtendedLifetime(fault) {}
        try daemon.remove()
    }

    @Test func `after eight files that cannot be claimed, claiming pauses`() throws {
        let daemon = try InProcessDaemon()
        for number in 1...8 { try daemon.drop("\(number).txt", InProcessDaemon.article(number)) }
        let fault = daemon.fault { call, path in call == .move && path.hasPrefix("inbox/") ? .noSpace : nil }
        for number in 1...8 {
            #expect(!daemon.handler.isPaused)
            try daemon.check(
                "\(number).txt", until: { daemon.reporting.degradation?.note.contains("'\(number).txt'") == true })
        }
        #expect(daemon.handler.isPaused)
        withExtendedLifetime(fault) {}
        try daemon.remove()
    }

    // MARK: Reading and admission

    @Test func `a file that cannot be read for now is read again later`() throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        let countdown = Countdown(1)
        let fault = daemon.fault { $0 == .read && $1 == "work/2.txt" && countdown.take() ? .ioError : nil }
        daemon.reporting.setPhase(.ready)
        try daemon.run()
        withExtendedLifetime(fault) {}
        #expect(countdown.isSpent)
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    @Test(arguments: [IndexError.Unavailability.full, .busy, .readOnly, .io])
    func `an index that cannot be written is tried again, and no article is lost or stored twice`(
        cause: IndexError.Unavailability
    ) throws {
        let countdown = Countdown(5)
        let daemon = try InProcessDaemon(index: { index in
            FailingIndex(
                index,
                admitting: { _ throws(IndexError) in
                    if countdown.take() { throw FailingIndex.error(.unavailable(cause)) }
                })
        })
        try dropThree(daemon)
        try daemon.run()
        #expect(countdown.isSpent)
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    @Test func `the index is written only after the files are synced`() throws {
        let daemon = try InProcessDaemon()
        try dropThree(daemon)
        let countdown = Countdown(3)
        let fault = daemon.fault { call, path in
            call == .sync && path.hasPrefix("work") && countdown.take() ? .ioError : nil
        }
        try daemon.run()
        withExtendedLifetime(fault) {}
        #expect(countdown.isSpent)
        try expectThreeArchived(daemon)
        try daemon.remove()
    }

    @Test func `an article that alone cannot be admitted is rejected with the error, and the others are stored`() throws
    {
        let daemon = try InProcessDaemon(index: { index in
            FailingIndex(
                index,
                admitting: { batch throws(IndexError) in
                    if batch.contains(where: { $0.article.title == "Dossier 2" }) { throw FailingIndex.error(.fault) }
                })
        })
        try dropThree(daemon)
        try daemon.run()
        #expect(daemon.archived == ["1.txt", "3.txt"])
        #expect(daemon.files(in: "rejected") == ["2.txt", "2.txt.reason.json"])
        #expect(try daemon.index.counts().articles == 2)
        try daemon.remove()
    }

    @Test func `an index that is damaged stops the daemon, and every file is kept`() throws {
        let daemon = try InProcessDaemon(index: { index in
            FailingIndex(
                index, admitting: { _ throws(IndexError) in throw FailingIndex.error(.damaged) })
        })
        try dropThree(daemon)
        try daemon.run()
        #expect(daemon.archived.isEmpty && daemon.files(in: "rejected").isEmpty)
        #expect(daemon.files(in: "work") + daemon.files(in: "inbox") == ["1.txt", "2.txt", "3.txt"])
        let root = try daemon.abandon()
        let next = try InProcessDaemon(in: root)
        try next.run()
        try expectThreeArchived(next)
        try next.remove()
    }

    @Test func `history of rejections that cannot be written is written later`() throws {
        let countdown = Countdown(3)
        let daemon = try InProcessDaemon(index: { index in
            FailingIndex(
                index,
                recording: { () throws(IndexError) in
                    if countdown.take() { throw FailingIndex.error(.unavailable(.full)) }
                })
        })
        try daemon.drop("empty.html", "<html><head><title>Nothing</title></head><body></body></html>")
        try daemon.run()
        #expect(countdown.isSpent)
        #expect(daemon.files(in: "rejected") == ["empty.html", "empty.html.reason.json"])
        #expect(try daemon.outcomes("empty.html").last == .rejected)
        try daemon.remove()
    }

    @Test func `a reason that cannot be written beside a rejected file is tried again`() throws {
        let daemon = try InProcessDaemon()
        try daemon.drop("empty.html", "<html><head><title>Nothing</title></head><body></body></html>")
        let countdown = Countdown(4)
        let fault = daemon.fault { call, path in
            call == .write && path.hasPrefix("rejected") && countdown.take() ? .noSpace : nil
        }
        try daemon.run()
        withExtendedLifetime(fault) {}
        #expect(countdown.isSpent)
        #expect(daemon.files(in: "rejected") == ["empty.html", "empty.html.reason.json"])
        #expect(daemon.files(in: "work").isEmpty)
        try daemon.remove()
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import IndexFactory
import Matching
import SystemPackage
import Testing

/// An index of an earlier version while its search terms are made anew.
@Suite struct TermUpdateTests {
    private static let sample = TestSpool.checkout.appending(path: "Tests/Samples/indexes/version-11.tar.gz")

    /// A spool whose index has the present schema, and articles without terms.
    private static func upgraded() throws -> TestSpool {
        let spool = try TestSpool()
        try spool.bash("tar -xzf '\(sample.path)'")
        let index = try ArticleIndexFactory.open(
            path: FilePath(spool.root.appending(path: "index.sqlite").path), access: .readWrite, matcher: Matcher())
        try index.close()
        return spool
    }

    private static let note = "not searchable yet"

    @Test func `every command with a query says that articles cannot be found yet`() throws {
        let spool = try Self.upgraded()
        let waiting = try #require(try spool.status()["waiting_terms"] as? Int)
        #expect(waiting >= 21)
        #expect(try spool.copytaster("status").text.contains("wait for new search terms"))
        for arguments in [
            ["search", "passerelle"], ["count", "passerelle"], ["count", "--by", "source", "passerelle"],
            ["sources", "passerelle"], ["families", "passerelle"], ["export", "passerelle"],
        ] {
            let answer = try spool.run(arguments)
            #expect(answer.errors.contains(Self.note), "\(arguments): \(answer.errors)")
            #expect(answer.status == 1, "\(arguments)")
        }
        // Filters need no terms.
        for arguments in [["count", "--by", "source"], ["sources"], ["export"], ["families", "since:2000-01-01"]] {
            let answer = try spool.run(arguments)
            #expect(answer.status == 0 && !answer.errors.contains(Self.note), "\(arguments): \(answer.errors)")
        }
    }

    @Test func `ingest makes the terms of older articles when no daemon runs`() throws {
        let spool = try Self.upgraded()
        try spool.write(
            "La passerelle rouvre\n\nLa passerelle de Valmarie rouvre jeudi, annonce la mairie. Les planches ont été changées "
                + "en deux semaines par une entreprise du canton, et la rampe est repeinte en bleu. Les cyclistes devront "
                + "toujours descendre de leur vélo, car le passage reste étroit.\n",
            to: "new.txt")
        #expect(try spool.copytaster("ingest", spool.root.appending(path: "new.txt").path).status == 0)
        #expect(try spool.status()["waiting_terms"] as? Int == 0)
        let answer = try spool.copytaster("search", "passerelle valmarie")
        #expect(answer.status == 0 && !answer.errors.contains(Self.note), "\(answer.errors)")
        try spool.expectSound()
    }
}

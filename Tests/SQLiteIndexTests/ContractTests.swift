// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import IndexContract
import Testing

@Suite struct ContractTests {
    @Test(arguments: ContractCheck.all)
    func `an index in SQLite fulfils the contract`(check: ContractCheck) throws {
        let place = try TemporaryDirectory()
        let index = try FamilyEngine(path: place.path("index.sqlite"), access: .readWrite, matcher: WordMatcher())
        try check.run(index)
        try index.close()
    }
}

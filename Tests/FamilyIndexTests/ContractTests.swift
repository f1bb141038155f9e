// SPDX-License-Identifier: Apache-2.0

import FamilyIndex
import IndexContract
import Testing

/// The engine over a store that knows no SQL: what it promises hangs on the port alone.
@Suite struct ContractTests {
    @Test(arguments: ContractCheck.all)
    func `an index in memory keeps the contract`(check: ContractCheck) throws {
        try check.run(FamilyEngine(store: InMemoryStore(), matcher: WordMatcher()))
    }
}

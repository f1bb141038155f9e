// SPDX-License-Identifier: Apache-2.0

import FamilyIndex
import IndexContract
import Testing

/// The engine with a store that is no SQL database: the engine's guarantees depend only on the port.
@Suite struct ContractTests {
    @Test(arguments: ContractCheck.all)
    func `an index in memory fulfils the contract`(check: ContractCheck) throws {
        try check.run(FamilyEngine(store: InMemoryStore(), matcher: WordMatcher()))
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import CLI

@Suite struct ExitStateTests {
    @Test(arguments: [
        (IndexError.Unavailability.full, ExitState.tryAgain), (.busy, .tryAgain), (.denied, .noPermission),
        (.readOnly, .noPermission), (.io, .inputOutput), (.gone, .inputOutput),
    ])
    func `the exit state matches the cause that makes the index unavailable`(
        cause: IndexError.Unavailability, state: ExitState
    ) {
        let error = IndexError(step: "write to", object: "index", cause: .unavailable(cause), detail: "…")
        #expect(CommandFailure(error).state == state)
    }
}

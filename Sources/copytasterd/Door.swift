// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ReaderMain
import TasterService

@main
enum Door {
    static func main() async {
        // Before anything else, for what is opened or started here stays with the cell.
        if CellProcess.isMeant(by: CommandLine.arguments) { CellProcess.run(CommandLine.arguments) }
        await CopytasterDaemon.main()
    }
}

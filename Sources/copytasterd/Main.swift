// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import ReaderMain

@main
enum Door {
    static func main() async {
        // Before anything else, for what is opened or started here stays with the cell.
        if ReaderProgram.isMeant(by: CommandLine.arguments) { ReaderProgram.run(CommandLine.arguments) }
        await CopytasterDaemon.main()
    }
}

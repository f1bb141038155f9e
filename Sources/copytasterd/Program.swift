// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import ReaderMain

@main
enum Program {
    static func main() async {
        // First, since everything opened or started before would stay in the reader process.
        if ReaderProgram.isMeant(by: CommandLine.arguments) { ReaderProgram.run(CommandLine.arguments) }
        await CopytasterDaemon.main()
    }
}

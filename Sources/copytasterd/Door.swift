// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import TasterService

@main
enum Door {
    static func main() async { await CopytasterDaemon.main() }
}

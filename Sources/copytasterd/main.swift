// SPDX-License-Identifier: Apache-2.0

import TasterService

await CopytasterDaemon.main()

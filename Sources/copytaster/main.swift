// SPDX-License-Identifier: Apache-2.0

internal import CLI

Copytaster.main()

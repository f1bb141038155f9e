// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Daemon

@Suite struct MemoryLimitTests {
    @Test func `the lowest limit of the group and its parents applies, in both hierarchies`() {
        let files = [
            "/sys/fs/cgroup/system.slice/copytaster.service/memory.max": "max\n",
            "/sys/fs/cgroup/system.slice/memory.max": "268435456\n",
            "/sys/fs/cgroup/memory/system.slice/copytaster.service/memory.limit_in_bytes": "104857600\n",
            "/sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n",
        ]
        let unified = "0::/system.slice/copytaster.service\n"
        #expect(MemoryLimit.limit(unified) { files[$0] } == 256 << 20)
        let both = "5:cpu,memory:/system.slice/copytaster.service\n1:name=systemd:/x\n" + unified
        #expect(MemoryLimit.limit(both) { files[$0] } == 100 << 20)
        #expect(MemoryLimit.limit("0::/\n") { files[$0] } == nil)
        #expect(MemoryLimit.limit("noise\n::\n") { files[$0] } == nil)
        #expect(MemoryLimit.longestText(nil) == .max)
        #expect(MemoryLimit.longestText(240 << 20) == 10 << 20)
    }
}

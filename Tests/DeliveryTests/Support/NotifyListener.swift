// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization
import Testing

/// Receives the daemon's sd_notify(3) messages, as a service manager does, in their order.
final class NotifyListener: Sendable {
    /// Variables for the daemon's environment, the watchdog limit included.
    let environment: [String]
    private let path: String
    private let socket: Int32
    private let heard = Mutex<[String]>([])

    init(watchdog seconds: Int) throws {
        let place = "/tmp/copytaster-notify-\(UUID().uuidString.prefix(8))"
        let made = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: place.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(made, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        (path, socket) = (place, made)
        environment = ["NOTIFY_SOCKET=\(place)", "WATCHDOG_USEC=\(seconds)000000"]
        try #require(made >= 0 && bound == 0)
        Thread { [weak self] in
            var bytes = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(made, &bytes, 65_536, 0)
                guard count > 0 else { return }
                let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").map(String.init)
                guard let self else { return }
                heard.withLock { $0 += lines }
            }
        }.start()
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
        unlink(path)
    }

    /// Lines such as `WATCHDOG=1` and `STATUS=Ready: …`.
    var lines: [String] { heard.withLock { $0 } }

    /// What `systemctl status` would show.
    var status: String { lines.last { $0.hasPrefix("STATUS=") }?.dropFirst(7).description ?? "" }

    var pings: Int { lines.count { $0 == "WATCHDOG=1" } }
}

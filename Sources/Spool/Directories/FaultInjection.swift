// SPDX-License-Identifier: Apache-2.0

#if DEBUG

    import Glibc
    import Synchronization
    import SystemPackage

    /// Makes system calls of `Descriptor` fail, for tests: full disks, lost devices and denied directories in milliseconds,
    /// without root and without a file system of their own. Not part of release builds.
    enum FaultInjection {
        enum Call: Hashable, Sendable {
            case open, status, makeDirectory, remove, move, sync, read, write
        }

        /// Decides whether a call fails.
        /// - Parameter path: the path that the call is about; a moved file's old path.
        typealias Rule = @Sendable (_ call: Call, _ path: String) -> Errno?

        private static let rules = Mutex<[Int: Rule]>([:])

        /// A rule in force. It ends with this object.
        final class Registration: Sendable {
            private let number: Int

            init(_ rule: @escaping Rule) {
                number = FaultInjection.rules.withLock { rules in
                    let number = (rules.keys.max() ?? 0) + 1
                    rules[number] = rule
                    return number
                }
            }

            deinit { FaultInjection.rules.withLock { _ = $0.removeValue(forKey: number) } }
        }

        /// - Parameters:
        ///   - descriptor: the object of the call, or the directory of `name`.
        ///   - name: nil where the call is about the descriptor itself.
        static func check(_ call: Call, _ descriptor: Int32, _ name: [UInt8]? = nil) throws(Errno) {
            let rules = rules.withLock { $0.isEmpty ? [] : Array($0.values) }
            guard !rules.isEmpty else { return }
            var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
            let count = buffer.withUnsafeMutableBytes { (buffer) -> Int in
                guard let start = buffer.baseAddress else { return 0 }
                return readlink("/proc/self/fd/\(descriptor)", start, buffer.count)
            }
            var path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
            if let name { path += "/" + String(decoding: name, as: UTF8.self) }
            for rule in rules { if let cause = rule(call, path) { throw cause } }
        }
    }

#endif

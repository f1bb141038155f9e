// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// How many files the daemon may hold open. A claim is an open file until it is disposed of, and the usual soft limit
/// of 1,024 is meant for programs that use select(2).
enum OpenFileLimit {
    /// Reserved for the index, the watch, the journal, reader processes and the libraries.
    private static let reserve = 200
    /// More files in flight than this do not make the pipeline faster.
    private static let most = 8_192
    /// Below this, the reserve itself is at risk.
    private static let least = 256

    /// The system allows too few open files.
    struct TooLow: Error, CustomStringConvertible {
        let limit: Int
        var description: String {
            "this process may have only \(limit) files open and needs \(least); raise the limit: "
                + "'LimitNOFILE=' in the unit (systemctl edit copytaster), or 'ulimit -n' in a shell"
        }
    }

    /// Raises the soft limit as far as the hard one allows.
    /// - Returns: how many files may be in flight at once.
    static func raise() throws(TooLow) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return reserve }
        let wanted = min(limit.rlim_max, rlim_t(most + reserve))
        if limit.rlim_cur < wanted {
            limit.rlim_cur = wanted
            // If this fails, the old limit stays and is used.
            _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            _ = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        return try inFlight(limit: Int(clamping: limit.rlim_cur))
    }

    static func inFlight(limit: Int) throws(TooLow) -> Int {
        guard limit >= least else { throw TooLow(limit: limit) }
        return min(most, limit - reserve)
    }
}

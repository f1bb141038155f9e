// SPDX-License-Identifier: Apache-2.0

internal import Logging
internal import Configuration

extension Logger.Level {
    init(_ level: LogLevel) { self = Logger.Level(rawValue: level.rawValue) ?? .info }
}

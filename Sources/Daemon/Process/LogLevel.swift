// SPDX-License-Identifier: Apache-2.0

internal import Configuration
internal import Logging

extension Logger.Level {
    init(_ level: LogLevel) { self = Logger.Level(rawValue: level.rawValue) ?? .info }
}

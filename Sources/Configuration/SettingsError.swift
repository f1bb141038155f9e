// SPDX-License-Identifier: Apache-2.0

/// Why settings were refused: everything that is wrong with them, each with its place.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// `copytaster.yaml:12`, a variable, an argument.
        public let place: String
        public let message: String

        public var description: String { "\(place): \(message)" }
    }

    /// In the order found; never empty.
    public let problems: [Problem]
    /// Whether nothing is known to be wrong with them: they may not be read.
    public let isForWantOfRights: Bool

    init(_ problems: [Problem]) {
        self.problems = problems
        isForWantOfRights = false
    }

    init(_ place: String, _ message: String, isForWantOfRights: Bool = false) {
        problems = [Problem(place: place, message: message)]
        self.isForWantOfRights = isForWantOfRights
    }

    /// One line a problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

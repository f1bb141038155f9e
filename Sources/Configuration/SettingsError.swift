// SPDX-License-Identifier: Apache-2.0

/// Settings were refused: all problems, each with its place.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// For example `copytaster.yaml:12`, an environment variable or an argument.
        public let place: String
        public let message: String

        public var description: String { "\(place): \(message)" }
    }

    /// In the order found; never empty.
    public let problems: [Problem]
    /// Whether the only problem is a missing permission to read the file.
    public let isPermissionDenied: Bool

    init(_ problems: [Problem]) {
        self.problems = problems
        isPermissionDenied = false
    }

    init(_ place: String, _ message: String, isPermissionDenied: Bool = false) {
        problems = [Problem(place: place, message: message)]
        self.isPermissionDenied = isPermissionDenied
    }

    /// One line for each problem.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

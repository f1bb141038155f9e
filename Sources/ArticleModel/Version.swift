// SPDX-License-Identifier: Apache-2.0

/// The version of Copytaster, of both programs.
public enum Version {
    /// As `CHANGELOG.md` names it.
    public static let text = "0.1.0"
}

// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// Limits that no genuine field exceeds. A page controls its fields, and every list would show a title of a megabyte.
/// Readers respect these limits, and results of a reader process are checked against them.
public enum FieldLimits {
    /// Unicode scalars: a character may have any number of combining marks.
    public static let title = 500
    /// Unicode scalars of the name of an author or outlet.
    public static let name = 200
    public static let authors = 100
    /// Bytes of an address or id. A longer one is left out, because a truncated address is a different address.
    public static let address = 2_048
    /// Bytes of the origin of a field, of a note on it, and of the reason of a rejection.
    public static let message = 4_096
    /// Bytes of the label of a part of a file, and of its path inside an archive.
    public static let path = 1_024
    /// The range of valid dates, with a margin for time zones: from the year of the first newspaper to the year after
    /// the last permitted one.
    public static let dates =
        Date(timeIntervalSince1970: -11_518_300_000)...Date(timeIntervalSince1970: 4_134_067_200)
}

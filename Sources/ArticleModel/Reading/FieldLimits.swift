// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What no real field exceeds. A page controls its fields, and a title of a megabyte would stand in every list. Readers
/// keep within it, and what comes from a reader in another process is checked against it.
public enum FieldLimits {
    /// Unicode scalars: a character may have any number of marks on it.
    public static let title = 500
    /// Unicode scalars of an author's or outlet's name.
    public static let name = 200
    public static let authors = 100
    /// Bytes of an address or id; a longer one is left out, since half of one is another.
    public static let address = 2_048
    /// Bytes of where a field came from, of a note on it, and of the reason of a rejection.
    public static let message = 4_096
    /// Bytes of what a part of a file is called, and of where it stands in an archive.
    public static let path = 1_024
    /// From the first newspaper's year to that after the last that a date may have, as a zone may move it.
    public static let dates =
        Date(timeIntervalSince1970: -11_518_300_000)...Date(timeIntervalSince1970: 4_134_067_200)
}

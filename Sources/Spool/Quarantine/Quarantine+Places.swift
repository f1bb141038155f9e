// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

extension Quarantine {
    /// The place of a rejected item's reason, relative to the spool, as the item's place is; nil for other places.
    public static func placeOfReason(for place: FileName) -> FileName? {
        let area = Array("rejected/".utf8)
        guard place.bytes.starts(with: area), let slash = place.bytes.lastIndex(of: UInt8(ascii: "/")) else {
            return nil
        }
        let directory = place.bytes[...slash]
        return FileName(bytes: directory + ReasonFile.name(for: Array(place.bytes[(slash + 1)...])))
    }
}

// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

extension Quarantine {
    /// The place of a rejected item's reason, relative to the spool, as the item's place is; nil for other places.
    public static func placeOfReason(for place: FileName) -> FileName? {
        guard Area.rejected.contains(place), let directory = place.parent else { return nil }
        return directory.appending(ReasonFile.name(for: place.lastComponent.bytes))
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The query language in the help of the commands that take a query.
enum QueryHelp {
    static let text = """
        A query can contain:
          word "a phrase" =exact begin*   words in title and text
          a OR b, -word, NOT word, ( … )  combinations; OR and NOT in capitals
          title: by: section:             words in one field: title:bridge
          source: lang: url: kind:        source (none: unknown), language, address, relation: lang:fr
          since: until:                   published, from and up to and including: since:7d until:2026-11-30; an article \
        without a date counts by its arrival
          arrived:                        came in: arrived:today, arrived:60m
          family: is:                     one family; incomplete, withdrawn, embargoed: is:withdrawn
          tag: note:                      your own marks: tag:budget, tag:"to check"

        A date is 2026, 2026-11, 2026-11-30, today or yesterday, a span back such as 60m, 24h, 7d or 2w, or a range such \
        as since:2026-11-01..2026-11-15.
        """
}

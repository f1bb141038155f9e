// SPDX-License-Identifier: Apache-2.0

/// Migration 13: what searches need. Reasons and costs: docs/decisions/0008-full-text.md.
extension Schema {
    /// The old full-text index is dropped as a whole, and with `secure_delete` its pages are overwritten. So no term is
    /// left of an article that was replaced or is forgotten later. The articles get their terms again from
    /// `renewTerms`, the newest first. Until then they have no row in `fulltext_docsize`.
    ///
    /// The old tables are removed from the list of checksums too: the new ones have the same names and definitions, and
    /// would inherit the old checksums.
    static let search =
        """
        DROP TABLE fulltext_instance;
        DROP TABLE fulltext_term;
        DROP TABLE fulltext;
        DELETE FROM checksum WHERE name GLOB 'fulltext*';
        DELETE FROM checksum_table WHERE name GLOB 'fulltext*';
        UPDATE former SET scrubbed = 1 WHERE scrubbed = 0;

        """ + fullTextColumns + vocabulary + articleColumns + annotations

    /// Contentless: the text is stored compressed in `body`, the terms only in the index. `ascii` splits at ASCII
    /// characters that are no letter or digit and leaves every other byte unchanged; prepared terms need no more. The
    /// column `language` has one term for each article: its primary language, or `und`.
    private static let fullTextColumns = """
        CREATE VIRTUAL TABLE fulltext USING fts5 (
            title, body, byline, section, language, content = '', tokenize = 'ascii');
        CREATE VIRTUAL TABLE fulltext_instance USING fts5vocab (fulltext, instance);
        CREATE VIRTUAL TABLE fulltext_term USING fts5vocab (fulltext, row);

        """

    private static let vocabulary = """
        -- The words of the articles in each language ('' if unknown) as they are spelled; '' if spelled like the term.
        CREATE TABLE word (
            language TEXT NOT NULL, term TEXT NOT NULL, spelling TEXT NOT NULL, PRIMARY KEY (language, term, spelling)
        ) WITHOUT ROWID;
        -- How often words were removed from this table: whoever remembers words must then forget them.
        INSERT INTO counter VALUES ('word_removals', 0);

        """

    private static let articleColumns = """
        -- A hash of the normalised address; null if there is none, or in an article that waits for its terms.
        ALTER TABLE article ADD COLUMN address INTEGER;
        CREATE INDEX article_address ON article (address) WHERE address IS NOT NULL;
        CREATE INDEX article_source ON article (source);
        CREATE INDEX article_received ON article (received);
        -- What is read for each match of a search, so that counting does not read the wide rows of the table.
        CREATE INDEX article_match ON article (row, family, effective_date, words, kind, language);

        """

    private static let annotations = """
        CREATE TABLE annotation (
            row INTEGER PRIMARY KEY,
            article INTEGER NOT NULL,   -- row
            family INTEGER NOT NULL,    -- 1 if it belongs to the family of this article
            kind TEXT NOT NULL CHECK (kind IN ('tag', 'note')),
            text TEXT NOT NULL,
            terms TEXT NOT NULL,        -- by which it is found
            made INTEGER NOT NULL);
        CREATE INDEX annotation_article ON annotation (article);
        CREATE INDEX annotation_terms ON annotation (terms) WHERE kind = 'tag';
        """
}

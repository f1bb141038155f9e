// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// The tables, as numbered migrations: new ones are only appended, and a released one is never changed.
///
/// There are no foreign keys between entities and no triggers, and row numbers never leave this database (they come
/// from
/// `sequence` and are never reused): an index on another database system can do the same work.
enum Schema {
    /// "Copy", in the file header; `file` and Copytaster recognise the database by it.
    static let applicationID: Int32 = 0x436F_7079
    static let version: Int32 = 15

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
        migrator.registerMigration("1 articles, prints, arrivals") { db in
            try db.execute(sql: tables)
            try db.execute(sql: fullText)
            try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
        }
        migrator.registerMigration("2 what publishers say of use") { db in
            try db.execute(sql: use)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3 notices of withdrawal") { db in
            try db.execute(sql: Withdrawals.indexes)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4 files that stay in the inbox") { db in
            // Nanoseconds since 1970; null if the file did not stay.
            try db.execute(sql: "ALTER TABLE file ADD COLUMN change INTEGER; PRAGMA user_version = 4")
        }
        migrator.registerMigration("5 standing lines, renderings, rulings") { db in
            try db.execute(sql: folding)
            try db.execute(sql: "PRAGMA user_version = 5")
        }
        migrator.registerMigration("6 changes of lines, counters") { db in
            try db.execute(sql: following)
            try db.execute(sql: "PRAGMA user_version = 6")
        }
        migrator.registerMigration("7 checksums of rows") { db in
            try db.execute(sql: ChecksumTable.schema)
            try db.execute(sql: "PRAGMA user_version = 7")
        }
        migrator.registerMigration("8 versions of readers, digests of what was forgotten") { db in
            try db.execute(sql: identity)
            try db.execute(sql: "PRAGMA user_version = 8")
        }
        migrator.registerMigration("9 files deleted on purpose") { db in
            try db.execute(sql: deletions)
            try db.execute(sql: "PRAGMA user_version = 9")
        }
        migrator.registerMigration("10 places in archives") { db in
            // The entry's name in the archive; null if the file is not an archive.
            try db.execute(sql: "ALTER TABLE arrival ADD COLUMN entry TEXT; PRAGMA user_version = 10")
        }
        migrator.registerMigration("11 change feed") { db in
            try db.execute(sql: ChangeFeedRows.schema)
            try db.execute(sql: "PRAGMA user_version = 11")
        }
        migrator.registerMigration("12 standard names") { db in
            for (old, new) in renamedTables { try db.execute(sql: "ALTER TABLE \(old) RENAME TO \(new)") }
            try db.execute(sql: standardNames)
            try db.execute(sql: "PRAGMA user_version = 12")
        }
        migrator.registerMigration("13 search: columns, vocabulary, addresses, annotations") { db in
            try db.execute(sql: search)
            try db.execute(sql: "PRAGMA user_version = 13")
        }
        migrator.registerMigration("14 folding: precision of dates, addresses, different facts") { db in
            // Before the columns change, because the changes of rows are followed by the columns of before.
            try Addresses.renew(since: 2, in: db)
            try db.execute(sql: dates)
            try db.execute(sql: versions)
            try db.execute(sql: facts)
            try db.execute(sql: "PRAGMA user_version = 14")
        }
        migrator.registerMigration("15 search: columns of articles in blocks") { db in
            try db.execute(sql: ArticleBlock.schema)
            // A later migration that changes these columns must do this too.
            try ArticleBlock.fill(db)
            try db.execute(sql: "PRAGMA user_version = 15")
        }
        return migrator
    }

    // MARK: Names before migration 12

    /// Tables that migration 12 renamed: old and new name.
    private static let renamedTables: KeyValuePairs = [
        "ledger": "sequence", "print": "fingerprint", "standing": "boilerplate", "ruling": "manual_override",
    ]

    private static let standardNames = """
        UPDATE sequence SET name = 'fingerprint' WHERE name = 'print';
        ALTER TABLE fingerprint RENAME COLUMN print TO fingerprint;
        ALTER TABLE shingles RENAME COLUMN print TO fingerprint;
        ALTER TABLE article RENAME COLUMN print TO fingerprint;
        ALTER TABLE article RENAME COLUMN titled TO titled_digest;
        ALTER TABLE article RENAME COLUMN dated TO effective_date;
        ALTER TABLE removal RENAME COLUMN heir TO successor;
        ALTER TABLE removal RENAME COLUMN cleansed TO scrubbed;
        ALTER TABLE former RENAME COLUMN cleansed TO scrubbed;
        """

    /// The name that a table had at a version of the schema.
    static func name(of table: String, at version: Int32) -> String {
        version < 12 ? renamedTables.first { $0.value == table }?.key ?? table : table
    }

    /// Whether a table has the same rows as at an earlier version, so that their checksums are still right: migration
    /// 12 changed only names, and migrations 13 and 14 added columns without values to `article`.
    static func keepsChecksums(_ table: String, since version: Int32) -> Bool {
        switch version {
        case 11:
            ["fingerprint", "shingles", "article", "removal", "former", "boilerplate", "manual_override"]
                .contains(table)
        case 12, 13: table == "article"
        default: false
        }
    }

    private static let dates = """
        -- 1 if `published` is a day without an hour, 0 if it has one. Null if there is no date, and in articles from
        -- before this migration: there, midnight counts as a day.
        ALTER TABLE article ADD COLUMN published_day INTEGER;
        """

    private static let versions = """
        -- A hash of the document id as it is compared; null if there is none, and in articles from before this migration
        -- that were not refolded since.
        ALTER TABLE article ADD COLUMN document INTEGER;
        CREATE INDEX article_document ON article (document, \(VersionRows.time)) WHERE document IS NOT NULL;
        DROP INDEX article_address;
        CREATE INDEX article_address ON article (address, \(VersionRows.time)) WHERE address IS NOT NULL;
        """

    private static let facts = """
        -- Zero until the articles are refolded, see `Changes`.
        ALTER TABLE link ADD COLUMN numbers INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN same_numbers INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN begins_anew INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
        """

    private static let following = """
        CREATE INDEX line_outlet ON line (outlet);
        -- What other processes must know of lines that they have read: an article's are gone or others, or a line of an
        -- outlet has become standing or is so no more; what it is now stands in the other tables.
        CREATE TABLE line_change (number INTEGER PRIMARY KEY, article INTEGER, outlet INTEGER, line INTEGER);

        -- Kept by whoever writes, since counting takes long.
        CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO counter SELECT 'articles', count(*) FROM article;
        INSERT INTO counter SELECT 'families', count(*) FROM article WHERE family = row;
        INSERT INTO counter SELECT 'removals', count(*) FROM removal;
        """

    /// The names of all objects of an index: tables, indexes, and the parts of the full-text index.
    static func objectNames() throws -> Set<String> {
        let empty = try DatabaseQueue()
        try migrator.migrate(empty)
        defer { _ = try? empty.close() }  // In memory: nothing is lost.
        return try empty.read { db in try String.fetchSet(db, sql: "SELECT name FROM sqlite_schema") }
    }

    private static let identity = """
        -- The versions of what made the article of its file; 0 is older than all that are known. The terms of all
        -- articles before this migration are those of analyzer 1. `tried` is the newest reader that made nothing of it.
        ALTER TABLE article ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE article ADD COLUMN analyzer INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE article ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX article_reader ON article (reader, tried);
        CREATE INDEX article_analyzer ON article (analyzer);

        -- Readings that a newer reader's have replaced: their ids lead to these.
        CREATE TABLE former (
            row INTEGER PRIMARY KEY,    -- the replaced article's
            id BLOB NOT NULL CHECK (length(id) = 16),
            article INTEGER NOT NULL,   -- row of the reading that replaced it
            replaced INTEGER NOT NULL,
            cleansed INTEGER NOT NULL   -- whether its terms are out of the full-text index
        );
        CREATE INDEX former_id ON former (id);
        CREATE INDEX former_article ON former (article);
        CREATE INDEX former_waiting ON former (row) WHERE cleansed = 0;

        -- What a forgotten article is recognised by under another id: digests of its text as it stood (text) and as it
        -- is compared (body), each with and without its source. Null in notes from before this migration.
        ALTER TABLE removal ADD COLUMN text BLOB;
        ALTER TABLE removal ADD COLUMN text_of BLOB;
        ALTER TABLE removal ADD COLUMN body BLOB;
        ALTER TABLE removal ADD COLUMN body_of BLOB;
        ALTER TABLE removal ADD COLUMN keep INTEGER NOT NULL DEFAULT 0;     -- 1 where its files were to stay
        ALTER TABLE removal ADD COLUMN root INTEGER;    -- of a replaced reading: row of the article that was forgotten
        CREATE INDEX removal_text ON removal (text) WHERE text IS NOT NULL;
        CREATE INDEX removal_body ON removal (body) WHERE body IS NOT NULL;
        CREATE INDEX removal_root ON removal (root) WHERE root IS NOT NULL;

        CREATE TABLE removal_file (
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32), member INTEGER NOT NULL, removal INTEGER NOT NULL,
            alone INTEGER NOT NULL,     -- whether the file held nothing else
            url BLOB, document BLOB,    -- digests; null where unknown, or where it held nothing else
            PRIMARY KEY (sha256, member, removal)
        ) WITHOUT ROWID;
        CREATE INDEX removal_file_removal ON removal_file (removal);
        CREATE INDEX removal_file_url ON removal_file (url) WHERE url IS NOT NULL;
        CREATE INDEX removal_file_document ON removal_file (document) WHERE document IS NOT NULL;
        """

    private static let deletions = """
        CREATE TABLE deletion (
            row INTEGER PRIMARY KEY, file INTEGER NOT NULL, place BLOB NOT NULL, cause TEXT NOT NULL, reason TEXT,
            deleted INTEGER NOT NULL);
        CREATE INDEX deletion_file ON deletion (file);
        -- Places in the archive begin with their day: in this order they are the oldest first.
        CREATE INDEX file_place ON file (place, size) WHERE place IS NOT NULL;
        """

    private static let folding = """
        ALTER TABLE print ADD COLUMN sketch BLOB NOT NULL DEFAULT x'';
        ALTER TABLE print ADD COLUMN names BLOB NOT NULL DEFAULT x'';
        ALTER TABLE print ADD COLUMN language INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE print ADD COLUMN rules INTEGER NOT NULL DEFAULT 1;  -- those it was made by
        ALTER TABLE link ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN substitutions INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE link ADD COLUMN names INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX print_rules ON print (rules);

        -- The lines at head and foot of each article, as it came. Apart, because they are read in one go.
        CREATE TABLE line (article INTEGER PRIMARY KEY, outlet INTEGER NOT NULL, hashes BLOB NOT NULL);
        CREATE TABLE standing (
            row INTEGER PRIMARY KEY, outlet INTEGER NOT NULL, line INTEGER NOT NULL, UNIQUE (outlet, line));

        -- What people decided: an article apart from its copies (b is 0), or two that belong together (a < b).
        CREATE TABLE ruling (
            a INTEGER NOT NULL, b INTEGER NOT NULL, made INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
        CREATE INDEX ruling_b ON ruling (b);
        """

    private static let use = """
        ALTER TABLE article ADD COLUMN section TEXT;
        ALTER TABLE article ADD COLUMN embargoed INTEGER;
        ALTER TABLE article ADD COLUMN status TEXT;
        ALTER TABLE article ADD COLUMN withdraws TEXT;      -- document id of another article
        ALTER TABLE article ADD COLUMN incomplete INTEGER;  -- 1, or null
        """

    private static let tables = """
        CREATE TABLE ledger (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO ledger VALUES ('article', 0), ('print', 0);

        CREATE TABLE article (
            row INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            print INTEGER NOT NULL,
            titled BLOB NOT NULL CHECK (length(titled) = 16),
            family INTEGER NOT NULL,    -- row of the member with the smallest id
            kind TEXT NOT NULL,
            related INTEGER,            -- row of the copy it is measured against
            resemblance REAL, containment REAL, contained REAL,
            published INTEGER,          -- microseconds since 1970, as all times
            words INTEGER NOT NULL,
            source TEXT, url TEXT, document_id TEXT,
            source_key TEXT,            -- the source in lower case, where that differs
            language TEXT,
            received INTEGER NOT NULL,
            dated INTEGER NOT NULL,     -- published, or received where that is unknown
            modified INTEGER,
            format TEXT NOT NULL,
            title TEXT,
            byline TEXT,                -- JSON array; null for none
            fields TEXT                 -- JSON object: field name to [from, confidence]; null for none
        );
        CREATE INDEX article_print ON article (print);
        CREATE INDEX article_titled ON article (titled);
        CREATE INDEX article_family ON article (family);
        CREATE INDEX article_dated ON article (dated);

        CREATE TABLE body (row INTEGER PRIMARY KEY, text BLOB NOT NULL);    -- zstd

        CREATE TABLE print (
            print INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 16), keys BLOB NOT NULL);
        -- Apart, because the keys are read in one go when an index is opened, and shingles are ten times as long.
        CREATE TABLE shingles (print INTEGER PRIMARY KEY, shingles BLOB NOT NULL);
        CREATE TABLE link (
            a INTEGER NOT NULL, b INTEGER NOT NULL,
            resemblance REAL NOT NULL, containment REAL NOT NULL, contained REAL NOT NULL,
            PRIMARY KEY (a, b), CHECK (a < b)
        ) WITHOUT ROWID;
        CREATE INDEX link_b ON link (b);

        CREATE TABLE file (
            row INTEGER PRIMARY KEY, name BLOB NOT NULL,
            last BLOB,                  -- last part of the name, where there are several
            sha256 BLOB, size INTEGER NOT NULL, inode INTEGER NOT NULL, modification INTEGER NOT NULL, place BLOB);
        CREATE INDEX file_name ON file (name, modification);
        CREATE INDEX file_last ON file (last) WHERE last IS NOT NULL;
        CREATE INDEX file_sha256 ON file (sha256);
        CREATE TABLE arrival (
            row INTEGER PRIMARY KEY, file INTEGER NOT NULL, member INTEGER NOT NULL, received INTEGER NOT NULL,
            outcome TEXT NOT NULL, article INTEGER, stage TEXT, reason TEXT, decided INTEGER NOT NULL);
        CREATE INDEX arrival_file ON arrival (file, member);
        CREATE INDEX arrival_article ON arrival (article) WHERE article IS NOT NULL;

        CREATE TABLE removal (
            row INTEGER PRIMARY KEY,    -- the article's
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16), removed INTEGER NOT NULL,
            heir INTEGER,               -- row of an article of the family it left; null when it was alone
            cleansed INTEGER NOT NULL   -- whether no trace of its terms is left in the files
        );
        """

    /// The full-text index before migration 13.
    private static let fullText = """
        CREATE VIRTUAL TABLE fulltext USING fts5 (title, body, content = '', tokenize = 'ascii');
        CREATE VIRTUAL TABLE fulltext_instance USING fts5vocab (fulltext, instance);
        CREATE VIRTUAL TABLE fulltext_term USING fts5vocab (fulltext, row);
        """

    // MARK: Application id and version

    /// Accepts an empty file and an index of this version or an older one.
    static func checkOurs(_ db: Database) throws {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let found = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, found == 0, try isOnlyBegun(db) { return }
        guard application == applicationID else {
            throw foreign("it is a database of another program; choose another path for the index")
        }
        guard found <= version else {
            throw foreign("it was made by a newer version of Copytaster; use that version or a newer one")
        }
    }

    /// Whether the file is empty or has only an empty list of migrations: the daemon was killed during its first start.
    private static func isOnlyBegun(_ db: Database) throws -> Bool {
        let tables = try String.fetchSet(db, sql: "SELECT tbl_name FROM sqlite_schema")
        guard tables == ["grdb_migrations"] else { return tables.isEmpty }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM grdb_migrations") == 0
    }

    /// For readers, which cannot migrate.
    static func checkCurrent(_ db: Database) throws {
        guard try Int32.fetchOne(db, sql: "PRAGMA user_version") == version else {
            throw IndexError(
                step: "open", object: "index", cause: .outdated,
                detail:
                    "it was made by an older version; start copytasterd once, or run 'copytaster refold': both bring "
                    + "it up to date")
        }
    }

    private static func foreign(_ detail: String) -> IndexError {
        IndexError(step: "open", object: "index", cause: .foreign, detail: detail)
    }
}

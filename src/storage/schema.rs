//! The tables of a snapshot.

/// Says in the file's header that it is ours: `ChSf`.
pub(super) const APPLICATION: i64 = 0x4368_5366;

/// The format that this program writes and reads.
pub(super) const FORMAT: i64 = 1;

/// Devices, notices and disposal guides are read as a whole when a snapshot is opened; spans are looked up one at a time.
pub(super) const TABLES: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE device (slug TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE notice (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE disposal (country TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE span (
        list INTEGER NOT NULL,
        length INTEGER NOT NULL,
        digits INTEGER NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        PRIMARY KEY (list, length, digits, first)
    ) STRICT, WITHOUT ROWID;
";

/// The last span that begins no later than a code; spans of one list and class do not overlap, so no other can hold it.
pub(super) const FIND: &str = "
    SELECT first, last FROM span
    WHERE list = ?1 AND length = ?2 AND digits = ?3 AND first <= ?4
    ORDER BY first DESC LIMIT 1
";

/// Everything that the generation's hash covers, in a fixed order.
pub(super) const CONTENT: [&str; 4] = [
    "SELECT slug, json FROM device ORDER BY slug",
    "SELECT id, json FROM notice ORDER BY id",
    "SELECT country, json FROM disposal ORDER BY country",
    "SELECT list || ' ' || length || ' ' || digits, first || ' ' || last FROM span ORDER BY list, length, digits, first",
];

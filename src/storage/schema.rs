//! The tables of a snapshot.

use std::ops::RangeInclusive;

/// The application id in the file's header: `ChSf`. (<https://www.sqlite.org/pragma.html#pragma_application_id>)
pub(super) const APPLICATION_ID: i64 = 0x4368_5366;

/// The format that this program writes.
///
/// Format 3 has no tables for collection points; format 4 is format 3 with these tables. Format 5 always has them, and its JSON
/// has conditions and code parts as objects with named fields, not as arrays.
pub(super) const FORMAT: i64 = 5;

/// The formats that this program reads.
pub(super) const READABLE_FORMATS: RangeInclusive<i64> = FORMAT_WITHOUT_PLACES..=FORMAT;

/// The only readable format without [`CREATE_PLACE_TABLES`].
pub(super) const FORMAT_WITHOUT_PLACES: i64 = 3;

/// The tables of every snapshot. Devices, notices, guides and the rows of lists are read when a snapshot is opened. Blocks are
/// looked up one at a time, and their index holds no bodies, so that a look-up reads few pages.
pub(super) const CREATE_TABLES: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE device (slug TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE notice (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE disposal (country TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE list (id INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
    CREATE TABLE block (
        id INTEGER PRIMARY KEY,
        list INTEGER NOT NULL,
        start BLOB NOT NULL,
        body BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX block_start ON block (list, start);
";

/// The definitions of all tables of a file.
pub(super) const SELECT_SCHEMA: &str =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid";

/// The block that covers a number: the last that does not start after it.
pub(super) const SELECT_COVERING_BLOCK: &str = "
    SELECT start, body FROM block
    WHERE list = ?1 AND start <= ?2
    ORDER BY start DESC LIMIT 1
";

/// The blocks of a list, in order.
pub(super) const SELECT_BLOCKS: &str =
    "SELECT start, body FROM block WHERE list = ?1 ORDER BY start";

/// A block by its row.
pub(super) const SELECT_BLOCK: &str = "SELECT start, body FROM block WHERE id = ?1";

/// Writes the body of a block with its checksum.
pub(super) const UPDATE_BLOCK: &str = "UPDATE block SET body = ?1 WHERE id = ?2";

/// What the generation's hash covers, in a fixed order. The rows of `list` hold the hashes of their blocks.
pub(super) const SELECT_CONTENT: [&str; 4] = [
    "SELECT slug, json FROM device ORDER BY slug",
    "SELECT id, json FROM notice ORDER BY id",
    "SELECT country, json FROM disposal ORDER BY country",
    "SELECT CAST(id AS TEXT), json FROM list ORDER BY id",
];

/// The tables of collection points and postcodes. `point_place` is an index by coordinates, in millionths of a degree. What it
/// finds is compared with the row of `point`. The column `proof` is a hash of its row.
pub(super) const CREATE_PLACE_TABLES: &str = "
    CREATE TABLE place_file (id INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
    CREATE TABLE point (
        id INTEGER PRIMARY KEY,
        file INTEGER NOT NULL,
        json TEXT NOT NULL,
        proof BLOB NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE point_place USING rtree_i32(id, south, north, west, east, +country TEXT);
    CREATE TABLE postcode (
        country TEXT NOT NULL,
        postcode TEXT NOT NULL,
        file INTEGER NOT NULL,
        latitude INTEGER NOT NULL,
        longitude INTEGER NOT NULL,
        proof BLOB NOT NULL,
        PRIMARY KEY (country, postcode)
    ) STRICT, WITHOUT ROWID;
";

/// The points of a country within a bounding box.
pub(super) const SELECT_POINTS_WITHIN: &str = "
    SELECT id, south, west FROM point_place
    WHERE south >= ?1 AND north <= ?2 AND west >= ?3 AND east <= ?4 AND country = ?5
";

/// A point by its row.
pub(super) const SELECT_POINT: &str = "SELECT file, json, proof FROM point WHERE id = ?1";

/// The coordinates of a postcode.
pub(super) const SELECT_POSTCODE: &str =
    "SELECT file, latitude, longitude, proof FROM postcode WHERE country = ?1 AND postcode = ?2";

/// What the generation's hash covers in addition to [`SELECT_CONTENT`]. The rows of `place_file` hold the hashes of their points and postcodes.
pub(super) const SELECT_PLACE_FILES: &str =
    "SELECT CAST(id AS TEXT), json FROM place_file ORDER BY id";

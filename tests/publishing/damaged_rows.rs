//! `verify` reads every row of every table: a changed row is found although the checksum of the file is right.

use std::{fs, path::Path};

use charge_safely::{progress::NoProgress, storage::verify};
use rusqlite::Connection;

use super::points;

/// A change of each table, and a part of the error that it gets.
const CHANGES: [(&str, &str); 31] = [
    (
        "UPDATE device SET json = replace(json, 'Anker', 'Enker')",
        "hash that it declares",
    ),
    (
        "UPDATE device SET json = '{}' WHERE slug = 'anker-a1112'",
        "`anker-a1112` of `device`",
    ),
    (
        "UPDATE device SET slug = 'anker-x' WHERE slug = 'anker-a1112'",
        "`anker-x` of `device`",
    ),
    (
        "DELETE FROM device WHERE slug = 'anker-a1112'",
        "device anker-a1112 of notice",
    ),
    (
        "UPDATE notice SET json = '{}' WHERE id = 'anker-2024-a1112'",
        "`anker-2024-a1112` of `notice`",
    ),
    (
        "UPDATE notice SET id = 'x' WHERE id = 'anker-2024-a1112'",
        "`x` of `notice`",
    ),
    (
        "DELETE FROM notice WHERE id = (SELECT min(id) FROM notice)",
        "lists of its notices",
    ),
    (
        "UPDATE disposal SET json = '{}' WHERE country = 'DE'",
        "`DE` of `disposal`",
    ),
    (
        "UPDATE disposal SET country = 'ZW' WHERE country = 'DE'",
        "`ZW` of `disposal`",
    ),
    ("DELETE FROM disposal WHERE country = 'DE'", "guides"),
    (
        "UPDATE list SET json = replace(json, '\"units\":', '\"units\":1')",
        "do not match",
    ),
    (
        "UPDATE list SET id = 999 WHERE id = (SELECT max(id) FROM list)",
        "lists of its notices",
    ),
    (
        "DELETE FROM list WHERE id = (SELECT max(id) FROM list)",
        "lists of its notices",
    ),
    (
        "UPDATE block SET body = zeroblob(length(body)) WHERE id = (SELECT max(id) FROM block)",
        "damaged",
    ),
    (
        "UPDATE block SET start = CAST(start || x'00' AS BLOB) WHERE id = 1",
        "damaged",
    ),
    ("DELETE FROM block WHERE id = 1", "damaged"),
    (
        "INSERT INTO block SELECT max(id) + 1, 999, start, body FROM block; UPDATE meta SET value = value + 1 WHERE key = 'blocks'",
        "belongs to no list",
    ),
    (
        "UPDATE place_file SET json = replace(json, 'Nobody', 'Somebody')",
        "hash that it declares",
    ),
    (
        "UPDATE place_file SET id = 9 WHERE id = 1",
        "number of a file",
    ),
    ("DELETE FROM place_file", "without a file"),
    (
        "UPDATE point SET json = replace(json, 'Mitte', 'Mutte')",
        "point 1 is not",
    ),
    ("UPDATE point SET file = 2 WHERE id = 2", "point 2 is not"),
    (
        "UPDATE point SET proof = x'00' WHERE id = 3",
        "point 3 is not",
    ),
    ("DELETE FROM point WHERE id = 3", "index of points"),
    (
        "UPDATE point_place SET north = north + 1000 WHERE id = 2",
        "index of point 2",
    ),
    (
        "UPDATE point_place SET west = west - 1000 WHERE id = 2",
        "index of point 2",
    ),
    (
        "UPDATE point_place SET country = 'PL' WHERE id = 2",
        "index of point 2",
    ),
    ("DELETE FROM point_place WHERE id = 2", "index of point 2"),
    (
        "UPDATE postcode SET latitude = latitude + 1 WHERE postcode = '10115'",
        "postcode DE 10115",
    ),
    (
        "UPDATE meta SET value = '2030-01-01' WHERE key = 'data_as_of'",
        "data_as_of",
    ),
    ("INSERT INTO meta VALUES ('more', '1')", "`more` of `meta`"),
];

/// Changes a copy of a snapshot and computes its checksum anew, as only somebody who can write the file does.
fn change(valid: &[u8], path: &Path, sql: &str) {
    fs::write(path, &valid[..valid.len() - 32]).unwrap();
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(sql).unwrap();
    assert!(connection.total_changes() > 0, "{sql}");
    connection.close().unwrap();
    let mut bytes = fs::read(path).unwrap();
    let checksum = blake3::hash(&bytes);
    bytes.extend_from_slice(checksum.as_bytes());
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_changed_row_of_any_table_is_found() {
    let (files, path) = points::snapshot();
    verify(&path, &NoProgress).unwrap();
    let valid = fs::read(&path).unwrap();
    let damaged = files.path("damaged.sqlite");
    let mut missed = Vec::new();
    for (sql, words) in CHANGES {
        change(&valid, &damaged, sql);
        match verify(&damaged, &NoProgress) {
            Err(error) if error.to_string().contains(words) => {}
            result => missed.push(format!("{sql}: {result:?}")),
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn an_index_of_points_whose_nodes_lost_a_point_is_found() {
    let (files, path) = points::snapshot();
    let valid = fs::read(&path).unwrap();
    let damaged = files.path("damaged.sqlite");
    for sql in [
        "DELETE FROM point_place_rowid WHERE rowid = 2",
        "UPDATE point_place_rowid SET nodeno = 7 WHERE rowid = 2",
        "UPDATE point_place_node SET data = zeroblob(length(data))",
    ] {
        change(&valid, &damaged, sql);
        assert!(verify(&damaged, &NoProgress).is_err(), "{sql}");
    }
}

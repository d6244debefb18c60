//! Snapshot files that were changed: their bytes, with the old checksum or a new one, and their rows, with all hashes computed
//! again as by an attacker who can build snapshots.
#![no_main]

use std::{fs, path::PathBuf, sync::LazyLock};

use charge_safely::{
    catalog::{DataFiles, read as read_data},
    clock::latest_today,
    domain::{
        CollectionPoint, Coordinates, Country, PartialDate, PlaceFile, Postcode, Verdict, check,
    },
    i18n::Language,
    places::{Places, PointFile, PostcodeFile},
    progress::NoProgress,
    report::CheckDocument,
    request::CheckRequest,
    storage::{Snapshot, build, inspect, verify},
    views::{PageContext, result},
};
use libfuzzer_sys::fuzz_target;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Bytes of the checksum at the end of the file.
const CHECKSUM_BYTES: usize = 32;

const DATA: [(&str, &str); 8] = [
    (
        "devices/soundcore-a3102.toml",
        include_str!("../../data/devices/soundcore-a3102.toml"),
    ),
    (
        "devices/iniu-bi-b41.toml",
        include_str!("../../data/devices/iniu-bi-b41.toml"),
    ),
    (
        "devices/mycharge-power-hub.toml",
        include_str!("../../data/devices/mycharge-power-hub.toml"),
    ),
    (
        "notices/accc-2024-a3102.toml",
        include_str!("../../data/notices/accc-2024-a3102.toml"),
    ),
    (
        "notices/cpsc-26-135.toml",
        include_str!("../../data/notices/cpsc-26-135.toml"),
    ),
    (
        "notices/cpsc-24-271.toml",
        include_str!("../../data/notices/cpsc-24-271.toml"),
    ),
    (
        "disposal/general.toml",
        include_str!("../../data/disposal/general.toml"),
    ),
    (
        "disposal/us.toml",
        include_str!("../../data/disposal/us.toml"),
    ),
];

/// `fuzz/run` sets the folder of temporary files, and removes them.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

static VALID: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let dataset = read_data(&DataFiles::from_pairs(DATA), None).expect("the data are valid");
    let path = FOLDER.path().join("valid.sqlite");
    build(&dataset, &places(), &path, &NoProgress)
        .expect("a snapshot")
        .persist()
        .expect("a snapshot");
    fs::read(path).expect("the snapshot")
});

static CHANGED: LazyLock<PathBuf> = LazyLock::new(|| FOLDER.path().join("changed.sqlite"));

fn file(name: &str) -> PlaceFile {
    PlaceFile {
        name: name.to_owned(),
        licence: "none".to_owned(),
        licence_url: None,
        attribution: "nobody".to_owned(),
        date: PartialDate::parse("2026-01-01").expect("a date"),
    }
}

/// Enough points for an index of several pages.
fn places() -> Places {
    let country = Country::parse("DE").expect("a country");
    let coordinates = |number: i32| Coordinates {
        latitude: 52_500_000 + number * 9_000,
        longitude: 13_400_000 + number % 7 * 30_000,
    };
    let points = (0..120).map(|number| CollectionPoint {
        name: format!("Point {number}"),
        country,
        coordinates: coordinates(number),
        address: None,
        postcode: None,
        city: None,
        phone: None,
        website: None,
        opening_hours: None,
        note: None,
        confirmation: None,
    });
    let postcode =
        |number: i32| Postcode::parse(&format!("{}", 10_000 + number)).expect("a postcode");
    Places {
        points: vec![PointFile {
            file: file("points.csv"),
            points: points.collect(),
            left_out: 0,
        }],
        postcodes: vec![PostcodeFile {
            file: file("postcodes.csv"),
            postcodes: (0..60)
                .map(|number| ((country, postcode(number)), coordinates(number * 2)))
                .collect(),
        }],
    }
}

/// Tables with their key and value columns.
const TABLES: [(&str, &str, &str); 7] = [
    ("device", "slug", "json"),
    ("notice", "id", "json"),
    ("disposal", "country", "json"),
    ("list", "id", "json"),
    ("place_file", "id", "json"),
    ("point", "id", "json"),
    ("meta", "key", "value"),
];

/// What the generation's hash covers, in its order.
const CONTENT: [&str; 5] = [
    "SELECT slug, json FROM device ORDER BY slug",
    "SELECT id, json FROM notice ORDER BY id",
    "SELECT country, json FROM disposal ORDER BY country",
    "SELECT CAST(id AS TEXT), json FROM list ORDER BY id",
    "SELECT CAST(id AS TEXT), json FROM place_file ORDER BY id",
];

/// Boundary values.
fn boundary_value(number: u8) -> Value {
    match number % 24 {
        0 => Value::Null,
        1 => json!(0),
        2 => json!(1),
        3 => json!(64),
        4 => json!(65),
        5 => json!(1_000_000),
        6 => json!(u64::MAX),
        7 => json!(i64::MIN),
        8 => json!(0.5),
        9 => json!(true),
        10 => json!(""),
        11 => json!("A"),
        12 => json!("é"),
        13 => json!("0-9A-Z"),
        14 => json!("!-`{-~"),
        15 => json!("A".repeat(5_000)),
        16 => json!([]),
        17 => json!({}),
        18 => json!("whole"),
        19 => json!({ "first": 0 }),
        20 => json!({ "from": [0, null] }),
        21 => json!({ "group": [0, "-"] }),
        22 => json!({ "between": [64, 3] }),
        _ => json!("2026-12-31"),
    }
}

/// How many values are inside of one, itself included.
fn count_values(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count_values).sum(),
        Value::Object(fields) => fields.values().map(count_values).sum(),
        _ => 0,
    }
}

/// Replaces the value with this index among those inside.
fn replace(value: &mut Value, index: &mut usize, new: &mut Option<Value>) {
    if *index == 0 {
        if let Some(new) = new.take() {
            *value = new;
        }
        return;
    }
    *index -= 1;
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| replace_once(item, index, new)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| replace_once(field, index, new)),
        _ => {}
    }
}

fn replace_once(value: &mut Value, index: &mut usize, new: &mut Option<Value>) {
    if new.is_some() {
        replace(value, index, new);
    }
}

/// Table, row, index of a value in it, and its new value.
type RowChange = (u8, u8, u16, u8);

/// Block, offset in it, and its new byte.
type BlockChange = (u8, u8, u8);

/// The valid snapshot with changed rows, and all hashes computed again.
fn rewrite(rows: &[RowChange], blocks: &[BlockChange]) -> rusqlite::Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    let valid = &VALID[..VALID.len() - CHECKSUM_BYTES];
    connection.deserialize_read_exact("main", valid, valid.len(), false)?;
    connection.execute_batch("PRAGMA journal_mode = OFF; BEGIN")?;
    for &(table, row, index, new) in rows {
        let (table, key, column) = TABLES[usize::from(table) % TABLES.len()];
        let rows: i64 =
            connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                row.get(0)
            })?;
        let query = format!(
            "SELECT {key}, {column} FROM {table} ORDER BY {key} LIMIT 1 OFFSET {}",
            i64::from(row) % rows
        );
        let (name, old): (rusqlite::types::Value, String) =
            connection.query_row(&query, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let new = boundary_value(new);
        let text = if table == "meta" {
            new.as_str().map_or_else(|| new.to_string(), str::to_owned)
        } else {
            let mut json: Value = serde_json::from_str(&old).unwrap_or_default();
            let mut index = usize::from(index) % count_values(&json);
            replace(&mut json, &mut index, &mut Some(new));
            json.to_string()
        };
        connection.execute(
            &format!("UPDATE {table} SET {column} = ?1 WHERE {key} = ?2"),
            params![text, name],
        )?;
    }
    for &(block, offset, byte) in blocks {
        let count: i64 =
            connection.query_row("SELECT count(*) FROM block", [], |row| row.get(0))?;
        let query = format!(
            "SELECT id, start, body FROM block ORDER BY id LIMIT 1 OFFSET {}",
            i64::from(block) % count
        );
        let (id, mut start, mut body): (i64, Vec<u8>, Vec<u8>) =
            connection.query_row(&query, [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?;
        let length = start.len() + body.len();
        let offset = usize::from(offset) % length.max(1);
        match offset.checked_sub(start.len()) {
            None => start[offset] = byte,
            Some(offset) => body[offset] = byte,
        }
        let _ = connection.execute(
            "UPDATE block SET start = ?1, body = ?2 WHERE id = ?3",
            params![start, body, id],
        );
    }
    sign(&connection)?;
    connection.execute_batch("COMMIT")?;
    Ok(connection.serialize("main")?.to_vec())
}

/// Signs each block, and computes the generation.
fn sign(connection: &Connection) -> rusqlite::Result<()> {
    let blocks: Vec<(i64, i64, Vec<u8>, Vec<u8>)> = connection
        .prepare("SELECT id, list, start, body FROM block")?
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<Result<_, _>>()?;
    for (id, list, start, mut body) in blocks {
        let json: String =
            connection.query_row("SELECT json FROM list WHERE id = ?1", [list], |row| {
                row.get(0)
            })?;
        let json: Value = serde_json::from_str(&json).unwrap_or_default();
        let Some((signature, content)) = body.split_at_mut_checked(8) else {
            continue;
        };
        let mut hasher = blake3::Hasher::new();
        hasher.update(json["content"].as_str().unwrap_or_default().as_bytes());
        hasher.update(&start);
        hasher.update(content);
        hasher.finalize_xof().fill(signature);
        connection.execute(
            "UPDATE block SET body = ?1 WHERE id = ?2",
            params![body, id],
        )?;
    }
    let mut hasher = blake3::Hasher::new();
    for table in CONTENT {
        hasher.update(b"table\n");
        let mut statement = connection.prepare(table)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..2 {
                let text: String = row.get(column)?;
                hasher.update(&(text.len() as u64).to_le_bytes());
                hasher.update(text.as_bytes());
            }
        }
    }
    let generation = hasher.finalize().to_hex()[..32].to_owned();
    connection.execute(
        "UPDATE meta SET value = ?1 WHERE key = 'generation'",
        [generation],
    )?;
    Ok(())
}

/// Makes every kind of look-up. Returns whether a unit that the valid snapshot lists was called safe.
fn look_up(snapshot: &Snapshot, in_words: bool) -> bool {
    let recalls = snapshot.recalls();
    let listed = [
        ("soundcore-a3102", "ACCJRU1D16400841"),
        ("iniu-bi-b41", "000I21"),
        ("mycharge-power-hub", "0123"),
    ];
    let mut safe = false;
    for (device, serial) in listed {
        for (serial, as_printed, absent) in [
            (serial, false, false),
            (serial, true, false),
            ("", false, true),
        ] {
            let fields = CheckRequest {
                device: device.to_owned(),
                serial: serial.to_owned(),
                as_printed,
                absent,
                ..CheckRequest::default()
            };
            let Ok(question) = fields.parse(recalls, latest_today()) else {
                continue;
            };
            let Ok(answer) = check(recalls, snapshot, &question.unit) else {
                continue;
            };
            safe |= answer.verdict == Verdict::NotAffected && !absent;
            if in_words {
                let messages = Language::ALL[0].messages();
                let site = PageContext {
                    messages,
                    language_in_address: false,
                    path: "/check",
                    submitted: Some(&fields),
                    region: None,
                    public_url: None,
                    recalls,
                    disposal: snapshot.disposal(),
                    generation: snapshot.generation(),
                    qr_codes: None,
                };
                let _ = CheckDocument::new(
                    &question,
                    &answer,
                    recalls,
                    snapshot.generation(),
                    messages,
                );
                let _ = result(&site, &question, &fields, &answer);
            }
        }
    }
    for country in snapshot.point_countries() {
        if let Some(postcode) = Postcode::parse("10001") {
            let _ = snapshot.nearest(*country, &postcode);
        }
    }
    safe
}

/// Offsets and new values of bytes; the length to truncate to; whether the checksum is computed again; changes of rows and
/// blocks; bytes to append.
type Input<'a> = (
    Vec<(u32, u8)>,
    u32,
    bool,
    (Vec<RowChange>, Vec<BlockChange>),
    &'a [u8],
);

fuzz_target!(|input: Input| {
    let (changes, length, has_checksum, (rows, blocks), more) = input;
    let is_rewritten = !(rows.is_empty() && blocks.is_empty());
    let mut bytes = VALID[..VALID.len() - CHECKSUM_BYTES].to_vec();
    if is_rewritten {
        match rewrite(&rows, &blocks) {
            Ok(rewritten) => bytes = rewritten,
            Err(_) => return,
        }
    } else {
        if length % 8 == 1 {
            bytes.truncate(length as usize / 8 % bytes.len());
        }
        for (offset, byte) in changes {
            // Half of the changes are in the first page, which has the header and the schema.
            let range = if offset % 2 == 0 {
                bytes.len()
            } else {
                bytes.len().min(4096)
            };
            if let Some(changed) = bytes.get_mut(offset as usize / 2 % range.max(1)) {
                *changed = byte;
            }
        }
        bytes.extend_from_slice(more);
    }
    let has_checksum = has_checksum || is_rewritten;
    if has_checksum {
        let checksum = blake3::hash(&bytes);
        bytes.extend_from_slice(checksum.as_bytes());
    } else {
        bytes.extend_from_slice(&VALID[VALID.len() - CHECKSUM_BYTES..]);
    }
    let path = &*CHANGED;
    fs::write(path, &bytes).expect("a file");
    let _ = verify(path, &NoProgress);
    let _ = inspect(path);
    for opened in [
        Snapshot::open(path),
        Snapshot::open_preloaded(path),
        Snapshot::open_verified(path),
    ] {
        let Ok(snapshot) = opened else { continue };
        let safe = look_up(&snapshot, is_rewritten);
        // Without a matching checksum, no change makes a listed unit safe. With one, the file can hold any data.
        assert!(!safe || has_checksum);
    }
});

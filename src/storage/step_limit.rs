//! A limit on the steps of SQLite while a file is opened.
//!
//! In a crafted file, pages that point at each other give rows without end. The schema table is one of those that can have
//! such rows, and SQLite reads it before the first query.

use rusqlite::Connection;

use super::SnapshotError;

/// Steps of SQLite's virtual machine between two calls of the progress handler.
const STEPS_PER_CALL: i32 = 10_000;

/// Steps for every file, in addition to one for each byte. Reading all rows once takes fewer steps than the file has bytes.
const BASE_STEPS: u64 = 1_000_000;

/// Interrupts queries when they take more steps than a file of this size needs.
/// (<https://www.sqlite.org/c3ref/progress_handler.html>)
pub(super) fn limit_steps(
    connection: &mut Connection,
    file_bytes: u64,
) -> Result<(), SnapshotError> {
    let mut calls_left =
        BASE_STEPS.saturating_add(file_bytes) / u64::from(STEPS_PER_CALL.unsigned_abs());
    let is_over_limit = move || {
        let is_over = calls_left == 0;
        calls_left = calls_left.saturating_sub(1);
        is_over
    };
    Ok(connection.progress_handler(STEPS_PER_CALL, Some(is_over_limit))?)
}

/// Removes the limit, once the file is open: each look-up reads a bounded number of rows.
pub(super) fn remove_step_limit(connection: &mut Connection) -> Result<(), SnapshotError> {
    Ok(connection.progress_handler(0, None::<fn() -> bool>)?)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use crate::{
        catalog::{DataFiles, read},
        places::Places,
        progress::NoProgress,
        storage::{Snapshot, build, inspect, verify},
    };
    use rusqlite::Connection;

    const PAGE: usize = 4096;

    /// A page of a table, with its cells at its end. `begin`: the offset of the page's header, which is behind the header of
    /// the file on the first page. (<https://www.sqlite.org/fileformat.html>, section 1.6)
    fn page(begin: usize, kind: u8, cells: &[Vec<u8>], right: &[u8]) -> Vec<u8> {
        let mut page = vec![0; PAGE];
        let mut pointers = Vec::new();
        let mut end = PAGE;
        for cell in cells {
            end -= cell.len();
            page[end..end + cell.len()].copy_from_slice(cell);
            pointers.extend(u16::try_from(end).unwrap().to_be_bytes());
        }
        let mut header = vec![kind, 0, 0];
        header.extend(u16::try_from(cells.len()).unwrap().to_be_bytes());
        header.extend(u16::try_from(end).unwrap().to_be_bytes());
        header.push(0);
        header.extend(right);
        header.extend(pointers);
        page[begin..begin + header.len()].copy_from_slice(&header);
        page
    }

    /// A page that has the same child many times.
    fn interior(child: u32) -> Vec<u8> {
        let child = child.to_be_bytes();
        page(0, 5, &vec![[&child[..], &[1]].concat(); 580], &child)
    }

    /// Writes a snapshot whose schema table ends with 580 to the power of `depth` copies of one row. SQLite accepts any number
    /// of copies of it: it names the root page of an index once more.
    fn craft(from: &Path, to: &Path, depth: u32) {
        let root: u8 = Connection::open(from)
            .unwrap()
            .query_row(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'meta'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        let valid = fs::read(from).unwrap();
        let mut bytes = valid[..valid.len() - 32].to_vec();
        let pages = u32::try_from(bytes.len() / PAGE).unwrap();
        let (tables, row) = (pages + 1, pages + 2);
        // The rows of the schema table, on a page without the header of the file.
        let count = usize::from(u16::from_be_bytes([bytes[103], bytes[104]]));
        let mut first = bytes[..PAGE].to_vec();
        first.copy_within(100..108 + 2 * count, 0);
        bytes.extend(first);
        let name = b"sqlite_autoindex_meta_1";
        let record = [
            &[6, 23, 59, 21, 1, 0],
            &b"index"[..],
            name,
            b"meta",
            &[root],
        ]
        .concat();
        let length = u8::try_from(record.len()).unwrap();
        bytes.extend(page(0, 13, &[[&[length, 100][..], &record].concat()], &[]));
        for level in 0..depth {
            bytes.extend(interior(if level == 0 { row } else { row + level }));
        }
        let cell = [&tables.to_be_bytes()[..], &[50]].concat();
        let top = page(100, 5, &[cell], &(row + depth).to_be_bytes());
        bytes[100..PAGE].copy_from_slice(&top[100..]);
        bytes[28..32].copy_from_slice(&(row + depth).to_be_bytes());
        // An attacker who can write the file can compute its checksum.
        let checksum = blake3::hash(&bytes);
        bytes.extend(checksum.as_bytes());
        fs::write(to, bytes).unwrap();
    }

    #[test]
    fn opening_a_file_whose_pages_point_at_each_other_ends_soon() {
        let folder = tempfile::tempdir().unwrap();
        let (valid, crafted) = (folder.path().join("valid"), folder.path().join("crafted"));
        let dataset = read(&DataFiles::embedded(), None).unwrap();
        let built = build(&dataset, &Places::default(), &valid, &NoProgress).unwrap();
        built.persist().unwrap();
        assert!(Snapshot::open_verified(&valid).is_ok());
        // With two levels, SQLite needs a second; with twenty it would not end.
        craft(&valid, &crafted, 2);
        for error in [
            Snapshot::open(&crafted).unwrap_err(),
            Snapshot::open_preloaded(&crafted).unwrap_err(),
            Snapshot::open_verified(&crafted).unwrap_err(),
            inspect(&crafted).unwrap_err(),
            verify(&crafted, &NoProgress).unwrap_err(),
        ] {
            let why = error.to_string();
            assert!(why.contains("more than its pages can hold"), "{why}");
        }
    }
}

//! How much a file may make SQLite do before it is known to be sound.
//!
//! Pages of a crafted file that point at each other hold rows without end, the table of tables among them, which SQLite reads
//! before anything can be asked of it.

use rusqlite::Connection;

use super::SnapshotError;

/// Steps of SQLite's machine between two looks at the bound.
const LOOK: i32 = 10_000;

/// Steps for the smallest file. Reading all rows once takes fewer steps than the file has bytes.
const LEAST: u64 = 1_000_000;

/// Ends what takes more steps than a file of so many bytes can need. (<https://www.sqlite.org/c3ref/progress_handler.html>)
pub(super) fn set(connection: &mut Connection, bytes: u64) -> Result<(), SnapshotError> {
    let mut looks = LEAST.saturating_add(bytes) / u64::from(LOOK.unsigned_abs());
    let is_too_much = move || {
        let is_spent = looks == 0;
        looks = looks.saturating_sub(1);
        is_spent
    };
    Ok(connection.progress_handler(LOOK, Some(is_too_much))?)
}

/// Lets a connection go on for ever: what it reads is proven, or proves itself.
pub(super) fn lift(connection: &mut Connection) -> Result<(), SnapshotError> {
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

    /// A page of a table, with its cells behind each other at its end; `begin`: where its own header begins, behind that of
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

    /// A page that names another one many times.
    fn interior(child: u32) -> Vec<u8> {
        let child = child.to_be_bytes();
        page(0, 5, &vec![[&child[..], &[1]].concat(); 580], &child)
    }

    /// A snapshot whose table of tables ends with the same row 580 to the power of `depth` times: one that SQLite takes
    /// however often it comes, and that says again where the index of a table begins.
    fn craft(from: &Path, to: &Path, depth: u32) {
        let root: u8 = Connection::open(from)
            .unwrap()
            .query_row(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'meta'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        let whole = fs::read(from).unwrap();
        let mut bytes = whole[..whole.len() - 32].to_vec();
        let pages = u32::try_from(bytes.len() / PAGE).unwrap();
        let (tables, row) = (pages + 1, pages + 2);
        // The rows that were there, on a page without the header of the file.
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
        // Whoever can write the file can seal it.
        let seal = blake3::hash(&bytes);
        bytes.extend(seal.as_bytes());
        fs::write(to, bytes).unwrap();
    }

    #[test]
    fn pages_that_point_at_each_other_do_not_hold_up_whoever_opens_them() {
        let folder = tempfile::tempdir().unwrap();
        let (whole, crafted) = (folder.path().join("whole"), folder.path().join("crafted"));
        let dataset = read(&DataFiles::embedded(), None).unwrap();
        let built = build(&dataset, &Places::default(), &whole, &NoProgress).unwrap();
        built.put_in_place().unwrap();
        assert!(Snapshot::open_verified(&whole).is_ok());
        // With two levels, SQLite would be through in a second; with twenty, in more years than there are.
        craft(&whole, &crafted, 2);
        for error in [
            Snapshot::open(&crafted).unwrap_err(),
            Snapshot::open_to_serve(&crafted).unwrap_err(),
            Snapshot::open_verified(&crafted).unwrap_err(),
            inspect(&crafted).unwrap_err(),
            verify(&crafted, &NoProgress).unwrap_err(),
        ] {
            let why = error.to_string();
            assert!(why.contains("more than its pages have room for"), "{why}");
        }
    }
}

//! The checksum at the end of a snapshot file: a BLAKE3 hash of all bytes before it.
//!
//! SQLite's integrity check and the generation's hash cover rows, and miss bytes that no row uses. The checksum covers every
//! byte. SQLite does not read behind the last page, since it takes the count of pages from the header
//! (<https://www.sqlite.org/fileformat.html>, section 1.3.8).

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
};

use super::SnapshotError;
use crate::progress::{Progress, Step};

/// Bytes of the checksum.
pub(super) const CHECKSUM_BYTES: u64 = 32;

/// How many bytes are read at once.
const READ_BYTES: usize = 1024 * 1024;

/// Reads a file to its end and appends the checksum.
pub(super) fn append_checksum(
    mut file: &File,
    progress: &dyn Progress,
) -> Result<(), SnapshotError> {
    let length = file.metadata().map_err(SnapshotError::file)?.len();
    file.seek(SeekFrom::Start(0)).map_err(SnapshotError::file)?;
    let checksum = hash_bytes(file, length, progress, |_| Ok(())).map_err(SnapshotError::file)?;
    file.write_all(checksum.as_bytes())
        .map_err(SnapshotError::file)
}

/// Reads a file, passes all of its bytes to `each`, and compares them with the checksum at the end.
pub(super) fn read_verified(
    mut file: &File,
    progress: &dyn Progress,
    mut each: impl FnMut(&[u8]) -> io::Result<()>,
) -> Result<(), SnapshotError> {
    let length = file.metadata().map_err(SnapshotError::file)?.len();
    file.seek(SeekFrom::Start(0)).map_err(SnapshotError::file)?;
    let content = length.saturating_sub(CHECKSUM_BYTES);
    let hash = hash_bytes(file, content, progress, &mut each).map_err(SnapshotError::file)?;
    let mut checksum = [0; 32];
    file.read_exact(&mut checksum)
        .map_err(SnapshotError::file)?;
    if hash != checksum {
        return Err(SnapshotError::Damaged(
            "its checksum does not match its bytes".to_owned(),
        ));
    }
    each(&checksum).map_err(SnapshotError::file)
}

fn hash_bytes(
    mut file: impl Read,
    length: u64,
    progress: &dyn Progress,
    mut each: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<blake3::Hash> {
    progress.begin(Step::Verifying { bytes: length });
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; READ_BYTES];
    let mut left = length;
    while left > 0 {
        let most = usize::try_from(left).map_or(READ_BYTES, |left| left.min(READ_BYTES));
        let read = file.read(&mut buffer[..most])?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        hasher.update(&buffer[..read]);
        each(&buffer[..read])?;
        progress.advance(read as u64);
        left -= read as u64;
    }
    Ok(hasher.finalize())
}

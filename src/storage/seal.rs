//! The last bytes of a snapshot file: a hash of all bytes before.
//!
//! SQLite's own check and the generation's hash see what rows hold, and miss bytes that no row uses. The seal covers every
//! byte. It stands behind the last page, where SQLite does not look (it counts pages by the header;
//! <https://www.sqlite.org/fileformat.html>, section 1.3.8).

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
};

use super::SnapshotError;
use crate::progress::{Progress, Step};

/// How many bytes it has.
pub(super) const LENGTH: u64 = 32;

const PIECE: usize = 1024 * 1024;

/// Reads a file to its end and writes the seal behind it.
pub(super) fn seal(mut file: &File, progress: &dyn Progress) -> Result<(), SnapshotError> {
    let failed = |cause| SnapshotError::File { cause };
    let length = file.metadata().map_err(failed)?.len();
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let hash = read_through(file, length, progress, |_| Ok(())).map_err(failed)?;
    file.write_all(hash.as_bytes()).map_err(failed)
}

/// Reads a sealed file and hands on all of it; an error where the seal is not that of its bytes.
pub(super) fn read_sealed(
    mut file: &File,
    progress: &dyn Progress,
    mut each: impl FnMut(&[u8]) -> io::Result<()>,
) -> Result<(), SnapshotError> {
    let failed = |cause| SnapshotError::File { cause };
    let length = file.metadata().map_err(failed)?.len();
    let content = length.saturating_sub(LENGTH);
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let hash = read_through(file, content, progress, &mut each).map_err(failed)?;
    let mut seal = [0; 32];
    file.read_exact(&mut seal).map_err(failed)?;
    if hash != seal {
        return Err(SnapshotError::Damaged(
            "its bytes are not those that were written".to_owned(),
        ));
    }
    each(&seal).map_err(failed)
}

fn read_through(
    mut file: impl Read,
    length: u64,
    progress: &dyn Progress,
    mut each: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<blake3::Hash> {
    progress.begin(Step::Verifying { bytes: length });
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    let mut left = length;
    while left > 0 {
        let most = usize::try_from(left).map_or(PIECE, |left| left.min(PIECE));
        let read = file.read(&mut piece[..most])?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        hasher.update(&piece[..read]);
        each(&piece[..read])?;
        progress.advance(read as u64);
        left -= read as u64;
    }
    Ok(hasher.finalize())
}

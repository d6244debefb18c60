//! Where the bytes of a list come from.

use std::{
    fs::{self, File, Metadata},
    io::{self, BufRead, BufReader, Read},
    os::unix::fs::MetadataExt,
    path::PathBuf,
};

use flate2::bufread::GzDecoder;

/// How much is read at once.
const PIECE: usize = 256 * 1024;

/// How a compressed part begins. (RFC 1952, section 2.3.1)
const GZIP: u8 = 0x1f;

/// The bytes of a list.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::catalog) enum Content {
    /// On disk.
    File(PathBuf),
    /// In the binary.
    Embedded(&'static [u8]),
}

/// What a file was like when it was opened; another one if it has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    place: (u64, u64),
    length: u64,
    changed: (i64, i64, i64, i64),
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self {
            place: (metadata.dev(), metadata.ino()),
            length: metadata.len(),
            changed: (
                metadata.mtime(),
                metadata.mtime_nsec(),
                metadata.ctime(),
                metadata.ctime_nsec(),
            ),
        }
    }

    const EMBEDDED: Self = Self {
        place: (0, 0),
        length: 0,
        changed: (0, 0, 0, 0),
    };
}

impl Content {
    /// How many bytes there are, compressed where they are.
    pub(super) fn len(&self) -> u64 {
        match self {
            Self::File(path) => fs::metadata(path).map_or(0, |metadata| metadata.len()),
            Self::Embedded(bytes) => bytes.len() as u64,
        }
    }

    /// The text of the list, without compression. `advance` is told how many bytes of the file were read.
    pub(super) fn open<'a>(
        &self,
        advance: &'a dyn Fn(u64),
    ) -> io::Result<(Box<dyn BufRead + 'a>, Stamp)> {
        let (bytes, stamp): (Box<dyn Read>, _) = match self {
            Self::Embedded(bytes) => (Box::new(*bytes), Stamp::EMBEDDED),
            Self::File(path) => {
                // Opening a pipe would wait for ever.
                if !fs::metadata(path)?.is_file() {
                    return Err(io::Error::other("it is not a file"));
                }
                let file = File::open(path)?;
                let stamp = Stamp::of(&file.metadata()?);
                (Box::new(file), stamp)
            }
        };
        let mut counted = BufReader::with_capacity(PIECE, Plural { bytes, advance });
        let is_compressed = counted.fill_buf()?.starts_with(&[GZIP, 0x8b]);
        if is_compressed {
            let text = Decompressed(Some(GzDecoder::new(counted)));
            return Ok((Box::new(BufReader::with_capacity(PIECE, text)), stamp));
        }
        Ok((Box::new(counted), stamp))
    }

    /// Whether the file is the one that was opened, and has not been written to since.
    pub(super) fn is_still(&self, stamp: Stamp) -> bool {
        match self {
            Self::File(path) => fs::metadata(path).is_ok_and(|now| Stamp::of(&now) == stamp),
            Self::Embedded(_) => true,
        }
    }
}

/// The text of one compressed part after another. Bytes that begin no part are told from a part that is cut off.
struct Decompressed<R>(Option<GzDecoder<R>>);

impl<R: BufRead> Read for Decompressed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while let Some(part) = &mut self.0 {
            let read = part.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
            let Some(mut rest) = self.0.take().map(GzDecoder::into_inner) else {
                break;
            };
            match rest.fill_buf()? {
                [] => {}
                [GZIP, ..] => self.0 = Some(GzDecoder::new(rest)),
                _ => return Err(io::Error::new(io::ErrorKind::InvalidData, SomethingFollows)),
            }
        }
        Ok(0)
    }
}

/// The compressed list is whole, and is not all that there is.
#[derive(Debug, thiserror::Error)]
#[error("something follows the compressed list")]
pub(super) struct SomethingFollows;

/// Tells how much was read.
struct Plural<'a> {
    bytes: Box<dyn Read>,
    advance: &'a dyn Fn(u64),
}

impl Read for Plural<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let more = self.bytes.read(into)?;
        (self.advance)(more as u64);
        Ok(more)
    }
}

//! The lines of a list, from a file on disk or from the binary, plain or compressed with gzip.

use std::{
    fs::{self, File, Metadata},
    io::{self, BufRead, BufReader, Read},
    os::unix::fs::MetadataExt,
    path::PathBuf,
};

use flate2::bufread::GzDecoder;

use super::{super::diagnostic::DiagnosticKind, line_parser::NOT_UTF_8};

/// The size of the read buffer, in bytes.
const BUFFER: usize = 256 * 1024;

/// The first byte of a gzip member. (RFC 1952, section 2.3.1)
const GZIP: u8 = 0x1f;

/// The longest line, in bytes with its line end. Bounds the memory that a file without line ends takes; a line has one code
/// or two, each of at most 64 characters.
const MAX_LINE: usize = 4096;

/// Where the bytes of a list are.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::catalog) enum Content {
    /// On disk.
    File(PathBuf),
    /// In the binary.
    Embedded(&'static [u8]),
}

/// Identity, size and times of a file: another value if the file has been replaced or written to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct FileStamp {
    device_and_inode: (u64, u64),
    length: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl From<&Metadata> for FileStamp {
    fn from(metadata: &Metadata) -> Self {
        Self {
            device_and_inode: (metadata.dev(), metadata.ino()),
            length: metadata.len(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }
}

impl Content {
    /// The size in bytes, compressed if the file is.
    pub(super) fn len(&self) -> u64 {
        match self {
            Self::File(path) => fs::metadata(path).map_or(0, |metadata| metadata.len()),
            Self::Embedded(bytes) => bytes.len() as u64,
        }
    }

    /// Opens the list. `advance` receives how many bytes of the file each read has taken.
    pub(super) fn open<'a>(&self, advance: &'a dyn Fn(u64)) -> io::Result<(Lines<'a>, FileStamp)> {
        let (bytes, stamp): (Box<dyn Read>, _) = match self {
            Self::Embedded(bytes) => (Box::new(*bytes), FileStamp::default()),
            Self::File(path) => {
                // Opening a named pipe would block.
                if !fs::metadata(path)?.is_file() {
                    return Err(io::Error::other("it is not a regular file"));
                }
                let file = File::open(path)?;
                let stamp = FileStamp::from(&file.metadata()?);
                (Box::new(file), stamp)
            }
        };
        let mut reader = BufReader::with_capacity(BUFFER, CountingReader { bytes, advance });
        let is_compressed = reader.fill_buf()?.starts_with(&[GZIP, 0x8b]);
        let reader: Box<dyn BufRead> = if is_compressed {
            let text = Decompressed(Some(GzDecoder::new(reader)));
            Box::new(BufReader::with_capacity(BUFFER, text))
        } else {
            Box::new(reader)
        };
        Ok((Lines::new(reader), stamp))
    }

    /// Whether the file is still the one that was opened, with the same content.
    pub(super) fn is_unchanged(&self, stamp: FileStamp) -> bool {
        match self {
            Self::File(path) => {
                fs::metadata(path).is_ok_and(|metadata| FileStamp::from(&metadata) == stamp)
            }
            Self::Embedded(_) => true,
        }
    }
}

/// The lines of a list, without their ends.
///
/// A code has no line break, so a line is a record: a stray quotation mark spoils only its own line. The `csv` crate has no
/// bound on the length of a record, and a reader around it that has one is longer and slower than this.
pub(super) struct Lines<'a> {
    reader: Box<dyn BufRead + 'a>,
    line: Vec<u8>,
    number: usize,
    unterminated: Option<usize>,
}

impl<'a> Lines<'a> {
    fn new(reader: Box<dyn BufRead + 'a>) -> Self {
        Self {
            reader,
            line: Vec::new(),
            number: 0,
            unterminated: None,
        }
    }

    /// The number of the last line that was read, if it has content and no line end: the rest of it may be missing.
    pub(super) fn unterminated(&self) -> Option<usize> {
        self.unterminated
    }

    /// The next line and its number, from 1. [`DiagnosticKind::Unreadable`] ends the file; any other error is of this line
    /// only.
    pub(super) fn next(&mut self) -> Result<Option<(usize, &str)>, (usize, DiagnosticKind)> {
        self.number += 1;
        let number = self.number;
        self.next_line().map_err(|kind| (number, kind))
    }

    fn next_line(&mut self) -> Result<Option<(usize, &str)>, DiagnosticKind> {
        self.line.clear();
        let mut bounded = (&mut self.reader).take(MAX_LINE as u64 + 1);
        let read = bounded.read_until(b'\n', &mut self.line);
        if read.map_err(|error| unreadable(&error))? == 0 {
            return Ok(None);
        }
        if self.line.len() > MAX_LINE && !self.line.ends_with(b"\n") {
            self.reader
                .skip_until(b'\n')
                .map_err(|error| unreadable(&error))?;
            return Err(DiagnosticKind::Invalid(format!(
                "the line has more than {MAX_LINE} characters: write one code, or one range, in each line"
            )));
        }
        let is_terminated = self.line.ends_with(b"\n") || self.line.trim_ascii().is_empty();
        self.unterminated = (!is_terminated).then_some(self.number);
        let line = str::from_utf8(&self.line)
            .map_err(|_| DiagnosticKind::Invalid(NOT_UTF_8.to_owned()))?;
        Ok(Some((self.number, line.trim_end_matches(['\n', '\r']))))
    }
}

fn unreadable(error: &io::Error) -> DiagnosticKind {
    let is_trailing = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<TrailingBytes>())
        .is_some();
    DiagnosticKind::Unreadable(match error.kind() {
        io::ErrorKind::UnexpectedEof => "the compressed list is cut off: get it again".to_owned(),
        _ if is_trailing => format!("{TrailingBytes}: get it again"),
        _ => format!("the rest of the file cannot be read: {error}"),
    })
}

/// The text of one gzip member after another. Unlike [`flate2::bufread::MultiGzDecoder`], distinguishes bytes that begin no
/// member from a member that is cut off.
struct Decompressed<R>(Option<GzDecoder<R>>);

impl<R: BufRead> Read for Decompressed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.0 {
            let read = member.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let Some(mut rest) = self.0.take().map(GzDecoder::into_inner) else {
                break;
            };
            match rest.fill_buf()? {
                [] => {}
                [GZIP, ..] => self.0 = Some(GzDecoder::new(rest)),
                _ => return Err(io::Error::new(io::ErrorKind::InvalidData, TrailingBytes)),
            }
        }
        Ok(0)
    }
}

/// The compressed list is complete, and other bytes follow it.
#[derive(Debug, thiserror::Error)]
#[error("something follows the compressed list")]
struct TrailingBytes;

/// Reports how many bytes each read has taken.
struct CountingReader<'a> {
    bytes: Box<dyn Read>,
    advance: &'a dyn Fn(u64),
}

impl Read for CountingReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        (self.advance)(read as u64);
        Ok(read)
    }
}

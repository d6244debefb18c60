//! Lists in a snapshot: written block by block, looked up in one block.

use std::{io, ops::ControlFlow, path::Path};

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{
    BuildError, SnapshotError,
    schema::{BLOCKS, FIND},
};
use crate::{
    catalog::{CodeList, Codes, Line},
    domain::{Alphabet, ListId, Span},
    lists::{Block, Counting, Key, NARROW, Packed, Packer, Run, Sorter, Space, WIDE},
    progress::{Progress, Step},
};

/// What a list is made of, as it stands in the table `list`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ListRow {
    /// The characters of its codes.
    pub alphabet: Alphabet,
    /// How many characters the longest can have.
    pub longest: usize,
    /// Whether it has ranges; otherwise each of its codes was listed by itself.
    pub ranges: bool,
    /// Whether it has ranges that count letters too.
    pub letters: bool,
    /// The file that it came from.
    pub file: Option<String>,
    /// How many codes, runs and blocks it has, and their hash.
    #[serde(flatten)]
    pub packed: Packed,
}

/// The space of a list, with as many limbs as it needs.
#[derive(Clone, Debug)]
pub(super) enum AnySpace {
    Narrow(Space<NARROW>),
    Wide(Space<WIDE>),
}

impl AnySpace {
    pub(super) fn new(alphabet: &Alphabet, longest: usize) -> Result<Self, SnapshotError> {
        if let Some(space) = Space::new(alphabet, longest) {
            return Ok(Self::Narrow(space));
        }
        let too_long = || SnapshotError::Damaged("a list has codes that are too long".to_owned());
        Space::new(alphabet, longest)
            .map(Self::Wide)
            .ok_or_else(too_long)
    }
}

/// Writes the codes of a list. `folder`: where temporary files may lie.
pub(super) fn write(
    connection: &Connection,
    id: ListId,
    list: &CodeList,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<(), BuildError> {
    let writing = Writing {
        connection,
        id,
        list,
        folder,
        progress,
    };
    let row = match AnySpace::new(&list.alphabet, list.longest)? {
        AnySpace::Narrow(space) => writing.write(&space),
        AnySpace::Wide(space) => writing.write(&space),
    }?;
    connection.execute(
        "INSERT INTO list VALUES (?1, ?2)",
        params![
            id.0,
            serde_json::to_string(&row).map_err(SnapshotError::from)?
        ],
    )?;
    Ok(())
}

struct Writing<'a> {
    connection: &'a Connection,
    id: ListId,
    list: &'a CodeList,
    folder: &'a Path,
    progress: &'a dyn Progress,
}

/// Takes the codes of a list in any order, and remembers of what kind they are.
struct Gathering<'a, const N: usize> {
    space: &'a Space<N>,
    sorter: Sorter<N>,
    ranges: bool,
    letters: bool,
    /// A code that the space does not hold; the catalogue lets none through.
    foreign: Option<String>,
}

impl<const N: usize> Gathering<'_, N> {
    fn code(&mut self, code: &str) -> ControlFlow<()> {
        if let Some(key) = self.space.key(code, Counting::Numbers) {
            self.sorter.add(key)
        } else {
            self.foreign = Some(code.to_owned());
            ControlFlow::Break(())
        }
    }

    fn span(&mut self, span: &Span) -> ControlFlow<()> {
        if span.is_one() {
            return self.code(&span.first);
        }
        self.ranges = true;
        if let Some((first, last, counting)) = self.space.keys(span) {
            self.letters |= counting == Counting::Characters;
            self.sorter.add_range(Run { first, last })
        } else {
            self.foreign = Some(span.first.clone());
            ControlFlow::Break(())
        }
    }
}

impl Writing<'_> {
    fn write<const N: usize>(&self, space: &Space<N>) -> Result<ListRow, BuildError> {
        let mut gathering = Gathering {
            space,
            sorter: Sorter::new(self.folder),
            ranges: false,
            letters: false,
            foreign: None,
        };
        let file = match &self.list.codes {
            Codes::Written(spans) => {
                // What stopped it is asked for below.
                let _ = spans.iter().try_for_each(|span| gathering.span(span));
                None
            }
            Codes::File(file) => {
                file.read(self.progress, |line| match line {
                    Line::Code(code) => gathering.code(code),
                    Line::Range(span) => gathering.span(&span),
                })
                .map_err(BuildError::List)?;
                self.progress.begin(Step::Packing { list: &file.name });
                Some(file.name.clone())
            }
        };
        if let Some(code) = gathering.foreign {
            return Err(BuildError::ForeignCode(code));
        }
        let (ranges, letters) = (gathering.ranges, gathering.letters);
        let sorted = gathering
            .sorter
            .finish()
            .map_err(SnapshotError::Temporary)?;
        let packed = self.pack(space, sorted)?;
        Ok(ListRow {
            alphabet: self.list.alphabet.clone(),
            longest: self.list.longest,
            ranges,
            letters,
            file,
            packed,
        })
    }

    fn pack<const N: usize>(
        &self,
        space: &Space<N>,
        sorted: impl Iterator<Item = io::Result<Run<N>>>,
    ) -> Result<Packed, BuildError> {
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO block (list, start, body) VALUES (?1, ?2, ?3)")?;
        let mut keep = |start: &[u8], body: &[u8]| -> Result<(), SnapshotError> {
            insert.execute(params![self.id.0, start, body])?;
            Ok(())
        };
        let mut packer = Packer::new(self.id.0);
        let mut told = 0;
        for run in sorted {
            packer.add(run.map_err(SnapshotError::Temporary)?, &mut keep)?;
            let more = packer.units() - told;
            if more >= 65_536 {
                told += more;
                self.progress.advance(more);
            }
        }
        self.progress.advance(packer.units() - told);
        Ok(packer.finish(space.end(), &mut keep)?)
    }
}

/// A list that is open for look-ups.
#[derive(Debug)]
pub(super) struct OpenList {
    pub row: ListRow,
    pub space: std::sync::Arc<AnySpace>,
}

impl OpenList {
    /// The span that holds a code.
    pub(super) fn find(
        &self,
        connection: &Connection,
        id: ListId,
        code: &str,
    ) -> Result<Option<Span>, SnapshotError> {
        match &*self.space {
            AnySpace::Narrow(space) => self.find_in(space, connection, id, code),
            AnySpace::Wide(space) => self.find_in(space, connection, id, code),
        }
    }

    fn find_in<const N: usize>(
        &self,
        space: &Space<N>,
        connection: &Connection,
        id: ListId,
        code: &str,
    ) -> Result<Option<Span>, SnapshotError> {
        for counting in [Counting::Numbers, Counting::Characters] {
            if counting == Counting::Characters && !self.row.letters {
                continue;
            }
            // A code that the space does not hold was not listed.
            let Some(key) = space.key(code, counting) else {
                continue;
            };
            let Some(run) = find_run(connection, id, key)? else {
                continue;
            };
            if !self.row.ranges {
                return Ok(Some(Span::one(code)));
            }
            let ends = space.code(run.first).zip(space.code(run.last));
            let (first, last) = ends.ok_or_else(|| {
                SnapshotError::Damaged("a list holds a number without a code".to_owned())
            })?;
            return Ok(Some(match counting {
                Counting::Numbers => {
                    Span::numbers(&first, &last).unwrap_or_else(|| Span::characters(&first, &last))
                }
                Counting::Characters => Span::characters(&first, &last),
            }));
        }
        Ok(None)
    }
}

fn find_run<const N: usize>(
    connection: &Connection,
    id: ListId,
    key: Key<N>,
) -> Result<Option<Run<N>>, SnapshotError> {
    let mut statement = connection.prepare_cached(FIND)?;
    let mut bytes = Vec::with_capacity(Key::<N>::WIDTH);
    key.write(&mut bytes);
    let mut rows = statement.query(params![id.0, bytes])?;
    // Blocks answer for every number from the first to the last, so there is one for this.
    let row = rows.next()?.ok_or(crate::lists::BlockError::Missing)?;
    let start = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
    let body = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
    Ok(Block::read(id.0, start, body)?.find(key)?)
}

/// Gives each block of a list, its start and its body, in order, to `take`; proves that none is missing or changed.
pub(super) fn each_block<const N: usize>(
    connection: &Connection,
    id: ListId,
    space: &Space<N>,
    mut take: impl FnMut(&Block<'_, N>, &[u8], &[u8]) -> Result<(), SnapshotError>,
) -> Result<(), SnapshotError> {
    let mut statement = connection.prepare(BLOCKS)?;
    let mut rows = statement.query(params![id.0])?;
    let mut due = Key::ZERO;
    while let Some(row) = rows.next()? {
        let start = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        let body = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        let block: Block<'_, N> = Block::read(id.0, start, body)?;
        if block.start() != due {
            return Err(crate::lists::BlockError::Missing.into());
        }
        due = block.end();
        take(&block, start, body)?;
    }
    if due == space.end() {
        Ok(())
    } else {
        Err(crate::lists::BlockError::Missing.into())
    }
}

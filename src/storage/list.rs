//! Lists in a snapshot: written and read block by block.

use std::{io, ops::ControlFlow, path::Path, sync::Arc};

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{
    BuildError, SnapshotError,
    schema::{BLOCK, BLOCKS, PROVE},
};
use crate::{
    catalog::{CodeList, Codes, ListItem, Warning},
    domain::{Alphabet, CodeRange, LONGEST_CODE, ListId},
    lists::{
        Block, BlockError, Counting, Key, NARROW, Packed, Packer, Run, Sorted, Sorter, Space, WIDE,
        prove_block,
    },
    plural::Plural,
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

/// The space of a list, with as many limbs as it needs. Lists of like codes share it.
#[derive(Clone, Debug)]
pub(super) enum AnySpace {
    Narrow(Arc<Space<NARROW>>),
    Wide(Arc<Space<WIDE>>),
}

impl AnySpace {
    pub(super) fn new(alphabet: &Alphabet, longest: usize) -> Result<Self, SnapshotError> {
        let too_long = || SnapshotError::Damaged("a list has codes that are too long".to_owned());
        // A space grows with the square of it, and a crafted file could have one for each of its rows.
        if longest > LONGEST_CODE {
            return Err(too_long());
        }
        if let Some(space) = Space::new(alphabet, longest) {
            return Ok(Self::Narrow(Arc::new(space)));
        }
        Space::new(alphabet, longest)
            .map(|space| Self::Wide(Arc::new(space)))
            .ok_or_else(too_long)
    }
}

/// A range of more units is rarely meant: one end may have a slip in it.
const WIDE_RANGE: u64 = 10_000_000;

/// Writes the codes of a list; how many there are, and what should be looked at. `folder`: where temporary files may lie.
pub(super) fn write(
    connection: &Connection,
    id: ListId,
    list: &CodeList,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<(u64, Vec<Warning>), BuildError> {
    let writing = Writing {
        connection,
        id,
        list,
        folder,
        progress,
    };
    let (row, doubts) = match AnySpace::new(&list.alphabet, list.longest)? {
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
    Ok((row.packed.units, doubts))
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
    /// Ranges that span very much: the first, and how many there are.
    wide: Option<(usize, CodeRange, u64)>,
    wide_ranges: u64,
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

    fn span(&mut self, line: usize, span: &CodeRange) -> ControlFlow<()> {
        if span.is_one() {
            return self.code(&span.first);
        }
        self.ranges = true;
        if let Some((first, last, counting)) = self.space.keys(span) {
            self.letters |= counting == Counting::Characters;
            let run = Run { first, last };
            if run.count() > WIDE_RANGE {
                self.wide_ranges += 1;
                self.wide
                    .get_or_insert_with(|| (line, span.clone(), run.count()));
            }
            self.sorter.add_range(run)
        } else {
            self.foreign = Some(span.first.clone());
            ControlFlow::Break(())
        }
    }

    fn doubt(&self, file: &str) -> Option<Warning> {
        let (line, span, units) = self.wide.as_ref()?;
        let more = match self.wide_ranges {
            1 => String::new(),
            all => format!(", the first of {}", Plural(all, "such range")),
        };
        Some(Warning {
            file: file.to_owned(),
            line: Some(*line),
            message: format!(
                "the range {} to {} spans {}{more}: is that meant?",
                span.first,
                span.last,
                Plural(*units, "unit")
            ),
        })
    }
}

/// The codes of a list in order, and of what kind they are.
pub(super) struct Gathered<const N: usize> {
    pub sorted: Sorted<N>,
    pub doubts: Vec<Warning>,
    ranges: bool,
    letters: bool,
    file: Option<String>,
}

/// Reads a list and brings it in order. `folder`: where temporary files may lie.
pub(super) fn gather<const N: usize>(
    space: &Space<N>,
    list: &CodeList,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<Gathered<N>, BuildError> {
    let mut gathering = Gathering {
        space,
        sorter: Sorter::new(folder),
        ranges: false,
        letters: false,
        foreign: None,
        wide: None,
        wide_ranges: 0,
    };
    let mut doubts = Vec::new();
    let file = match &list.codes {
        Codes::Inline(spans) => {
            // What stopped it is asked for below.
            let _ = spans.iter().try_for_each(|span| gathering.span(0, span));
            None
        }
        Codes::File(file) => {
            let read = file.read(progress, |number, line| match line {
                ListItem::Code(code) => gathering.code(code),
                ListItem::Range(span) => gathering.span(number, &span),
            });
            read.map_err(BuildError::List)?;
            doubts.extend(gathering.doubt(&file.name));
            progress.begin(Step::Packing { list: &file.name });
            Some(file.name.clone())
        }
    };
    if let Some(code) = gathering.foreign {
        return Err(BuildError::ForeignCode(code));
    }
    Ok(Gathered {
        ranges: gathering.ranges,
        letters: gathering.letters,
        sorted: gathering
            .sorter
            .finish()
            .map_err(SnapshotError::Temporary)?,
        doubts,
        file,
    })
}

impl Writing<'_> {
    fn write<const N: usize>(
        &self,
        space: &Space<N>,
    ) -> Result<(ListRow, Vec<Warning>), BuildError> {
        let gathered = gather(space, self.list, self.folder, self.progress)?;
        let row = ListRow {
            alphabet: self.list.alphabet.clone(),
            longest: self.list.longest,
            ranges: gathered.ranges,
            letters: gathered.letters,
            file: gathered.file,
            packed: self.pack(space, gathered.sorted)?,
        };
        Ok((row, gathered.doubts))
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
        let mut packer = Packer::new(space);
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
        let list = packer.finish(space.end(), &mut keep)?;
        self.prove(&list)?;
        Ok(list)
    }

    /// Gives the blocks, whose rows are the last ones, their checks: what the whole list is was not known before.
    fn prove(&self, list: &Packed) -> Result<(), BuildError> {
        let mut read = self.connection.prepare_cached(BLOCK)?;
        let mut write = self.connection.prepare_cached(PROVE)?;
        let end = self.connection.last_insert_rowid() + 1;
        let blocks = i64::try_from(list.blocks).unwrap_or(end);
        for row in end - blocks..end {
            let (start, mut body): (Vec<u8>, Vec<u8>) =
                read.query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))?;
            prove_block(&list.content, &start, &mut body);
            write.execute(params![body, row])?;
        }
        Ok(())
    }
}

/// Gives each block of a list, its start and its body, in order, to `take`; proves that none is missing or changed.
pub(super) fn each_block<const N: usize>(
    connection: &Connection,
    id: ListId,
    content: &str,
    space: &Space<N>,
    mut take: impl FnMut(&Block<'_, N>, &[u8], &[u8]) -> Result<(), SnapshotError>,
) -> Result<(), SnapshotError> {
    let mut statement = connection.prepare(BLOCKS)?;
    let mut rows = statement.query(params![id.0])?;
    let mut due = Key::ZERO;
    while let Some(row) = rows.next()? {
        let start = row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?;
        let body = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        let block: Block<'_, N> = Block::read(content, start, body)?;
        if block.start() != due {
            return Err(BlockError::Missing.into());
        }
        due = block.end();
        take(&block, start, body)?;
    }
    if due == space.end() {
        Ok(())
    } else {
        Err(BlockError::Missing.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_whose_codes_no_label_holds_is_refused() {
        let alphabet = Alphabet::try_from("!-`{-~".to_owned()).unwrap();
        assert!(AnySpace::new(&alphabet, LONGEST_CODE).is_ok());
        let digits = Alphabet::try_from("0-9".to_owned()).unwrap();
        for longest in [LONGEST_CODE + 1, 120, usize::MAX] {
            assert!(AnySpace::new(&digits, longest).is_err(), "{longest}");
        }
    }
}

//! Reads the codes of a list in any order, and writes them sorted and in blocks.

use std::{io, ops::ControlFlow, path::Path};

use rusqlite::{Connection, params};

use super::{
    BuildError, SnapshotError,
    list::{AnyNumbering, ListRow},
    schema::{SELECT_BLOCK, UPDATE_BLOCK},
};
use crate::{
    catalog::{CodeList, Codes, ListItem, Warning},
    domain::{CodeRange, ListId},
    lists::{
        BlockWriter, CodeNumbering, ExternalSorter, Interval, ListSummary, RangeOrder,
        SortedIntervals, write_block_checksum,
    },
    plural::Plural,
    progress::{Progress, Step},
};

/// A range of more units gets a warning: one of its ends may be a typing mistake.
const WIDE_RANGE_UNITS: u64 = 10_000_000;

/// Progress is reported once for this many codes.
const PROGRESS_UNITS: u64 = 65_536;

/// Writes the row and the blocks of a list. Returns how many units it holds, and warnings.
///
/// `folder`: where temporary files are created.
pub(super) fn write_list(
    connection: &Connection,
    id: ListId,
    list: &CodeList,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<(u64, Vec<Warning>), BuildError> {
    let writer = ListWriter {
        connection,
        id,
        list,
        folder,
        progress,
    };
    let (row, warnings) = match AnyNumbering::new(&list.alphabet, list.longest)? {
        AnyNumbering::Narrow(numbering) => writer.write(&numbering),
        AnyNumbering::Wide(numbering) => writer.write(&numbering),
    }?;
    let json = serde_json::to_string(&row).map_err(SnapshotError::from)?;
    connection.execute("INSERT INTO list VALUES (?1, ?2)", params![id.0, json])?;
    Ok((row.summary.units, warnings))
}

/// The codes of a list, sorted.
pub(super) struct SortedList<const N: usize> {
    pub sorted: SortedIntervals<N>,
    pub warnings: Vec<Warning>,
    has_ranges: bool,
    has_lexicographic_ranges: bool,
    file: Option<String>,
}

/// Reads a list and sorts its codes. `folder`: where temporary files are created.
pub(super) fn sort_list<const N: usize>(
    numbering: &CodeNumbering<N>,
    list: &CodeList,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<SortedList<N>, BuildError> {
    let mut collector = CodeCollector {
        numbering,
        sorter: ExternalSorter::new(folder),
        has_ranges: false,
        has_lexicographic_ranges: false,
        foreign_code: None,
        first_wide_range: None,
        wide_ranges: 0,
    };
    let mut warnings = Vec::new();
    let file = match &list.codes {
        Codes::Inline(ranges) => {
            // Errors are in `foreign_code` and in the sorter, which are looked at below.
            let _ = ranges
                .iter()
                .try_for_each(|range| collector.add_range(0, range));
            None
        }
        Codes::File(file) => {
            let read = file.read(progress, |number, line| match line {
                ListItem::Code(code) => collector.add_code(code),
                ListItem::Range(range) => collector.add_range(number, &range),
            });
            read.map_err(BuildError::List)?;
            warnings.extend(collector.wide_range_warning(&file.path));
            progress.begin(Step::Writing { list: &file.path });
            Some(file.path.clone())
        }
    };
    if let Some(code) = collector.foreign_code {
        return Err(BuildError::ForeignCode(code));
    }
    let sorted = collector.sorter.finish();
    Ok(SortedList {
        sorted: sorted.map_err(SnapshotError::Temporary)?,
        warnings,
        has_ranges: collector.has_ranges,
        has_lexicographic_ranges: collector.has_lexicographic_ranges,
        file,
    })
}

/// Passes the codes of a list to the sorter, and records what kinds of ranges there are.
struct CodeCollector<'a, const N: usize> {
    numbering: &'a CodeNumbering<N>,
    sorter: ExternalSorter<N>,
    has_ranges: bool,
    has_lexicographic_ranges: bool,
    /// A code that the numbering does not allow. The catalog rejects such codes with their lines before.
    foreign_code: Option<String>,
    /// The first range of more than [`WIDE_RANGE_UNITS`], its line and its units.
    first_wide_range: Option<(usize, CodeRange, u64)>,
    wide_ranges: u64,
}

impl<const N: usize> CodeCollector<'_, N> {
    fn add_code(&mut self, code: &str) -> ControlFlow<()> {
        if let Some(number) = self.numbering.number(code, RangeOrder::Numeric) {
            self.sorter.add(number)
        } else {
            self.foreign_code = Some(code.to_owned());
            ControlFlow::Break(())
        }
    }

    fn add_range(&mut self, line: usize, range: &CodeRange) -> ControlFlow<()> {
        if range.is_one() {
            return self.add_code(&range.first);
        }
        self.has_ranges = true;
        if let Some((interval, order)) = self.numbering.interval(range) {
            self.has_lexicographic_ranges |= order == RangeOrder::Lexicographic;
            let units = interval.count();
            if units > WIDE_RANGE_UNITS {
                self.wide_ranges += 1;
                self.first_wide_range
                    .get_or_insert_with(|| (line, range.clone(), units));
            }
            self.sorter.add_range(interval)
        } else {
            self.foreign_code = Some(range.first.clone());
            ControlFlow::Break(())
        }
    }

    fn wide_range_warning(&self, file: &str) -> Option<Warning> {
        let (line, range, units) = self.first_wide_range.as_ref()?;
        let more = match self.wide_ranges {
            1 => String::new(),
            all => format!(", the first of {}", Plural(all, "such range")),
        };
        Some(Warning {
            file: file.to_owned(),
            line: Some(*line),
            message: format!(
                "the range {} to {} spans {}{more}: is that meant?",
                range.first,
                range.last,
                Plural(*units, "unit")
            ),
        })
    }
}

struct ListWriter<'a> {
    connection: &'a Connection,
    id: ListId,
    list: &'a CodeList,
    folder: &'a Path,
    progress: &'a dyn Progress,
}

impl ListWriter<'_> {
    fn write<const N: usize>(
        &self,
        numbering: &CodeNumbering<N>,
    ) -> Result<(ListRow, Vec<Warning>), BuildError> {
        let list = sort_list(numbering, self.list, self.folder, self.progress)?;
        let row = ListRow {
            alphabet: self.list.alphabet.clone(),
            longest: self.list.longest,
            has_ranges: list.has_ranges,
            has_lexicographic_ranges: list.has_lexicographic_ranges,
            file: list.file,
            summary: self.write_blocks(numbering, list.sorted)?,
        };
        Ok((row, list.warnings))
    }

    fn write_blocks<const N: usize>(
        &self,
        numbering: &CodeNumbering<N>,
        sorted: impl Iterator<Item = io::Result<Interval<N>>>,
    ) -> Result<ListSummary, BuildError> {
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO block (list, start, body) VALUES (?1, ?2, ?3)")?;
        let mut emit = |start: &[u8], body: &[u8]| -> Result<(), SnapshotError> {
            insert.execute(params![self.id.0, start, body])?;
            Ok(())
        };
        let mut writer = BlockWriter::new(numbering);
        let mut reported = 0;
        for interval in sorted {
            writer.add(interval.map_err(SnapshotError::Temporary)?, &mut emit)?;
            let unreported = writer.units() - reported;
            if unreported >= PROGRESS_UNITS {
                reported += unreported;
                self.progress.advance(unreported);
            }
        }
        self.progress.advance(writer.units() - reported);
        let summary = writer.finish(numbering.end(), &mut emit)?;
        self.write_block_checksums(&summary)?;
        Ok(summary)
    }

    /// Signs the blocks of this list, whose rows are the last ones. The hash of the list was not known when they were
    /// inserted.
    fn write_block_checksums(&self, summary: &ListSummary) -> Result<(), BuildError> {
        let mut read = self.connection.prepare_cached(SELECT_BLOCK)?;
        let mut write = self.connection.prepare_cached(UPDATE_BLOCK)?;
        let end = self.connection.last_insert_rowid() + 1;
        let blocks = i64::try_from(summary.blocks).unwrap_or(end);
        for row in end - blocks..end {
            let (start, mut body): (Vec<u8>, Vec<u8>) =
                read.query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))?;
            write_block_checksum(&summary.content_hash, &start, &mut body);
            write.execute(params![body, row])?;
        }
        Ok(())
    }
}

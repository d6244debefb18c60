//! Collection points in CSV, and CSV tables with a header in general.

use csv::{ReaderBuilder, StringRecord, Trim};

use crate::{catalog::DiagnosticKind, domain::is_unprintable};

use super::{
    point::{PointCollector, RawPoint, Strictness},
    text_cleanup::parse_coordinates,
};

const COLUMNS: [&str; 13] = [
    "name",
    "country",
    "lat",
    "lon",
    "address",
    "postcode",
    "city",
    "phone",
    "website",
    "opening_hours",
    "note",
    "takes_recalled",
    "asked_on",
];

/// Reads collection points from a CSV table.
pub(super) fn read(text: &str, collector: &mut PointCollector<'_>) {
    let mut table = CsvTable::new(text);
    let mut required = vec!["name", "lat", "lon"];
    if collector.default_country().is_none() {
        required.push("country");
    }
    let errors = table.header_errors(&COLUMNS, &required);
    if !errors.is_empty() {
        for message in errors {
            collector.add_error(1, message);
        }
        return;
    }
    while let Some((line, row)) = table.next_row() {
        let row = match row {
            Ok(row) => row,
            Err(message) => {
                collector.add_error(line, message);
                continue;
            }
        };
        let field = |name: &str| row.field(name).to_owned();
        let raw = RawPoint {
            name: field("name"),
            country: field("country"),
            address: field("address"),
            postcode: field("postcode"),
            city: field("city"),
            phone: field("phone"),
            website: field("website"),
            opening_hours: field("opening_hours"),
            note: field("note"),
            takes_recalled: field("takes_recalled"),
            asked_on: field("asked_on"),
        };
        let coordinates = parse_coordinates(row.field("lat"), row.field("lon"));
        collector.add_point(line, &raw, coordinates, Strictness::Strict);
    }
}

/// A CSV table with a header, read row by row.
pub(super) struct CsvTable<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
    columns: Vec<String>,
}

/// Whether a cell has a character that no text may have. Line ends and tabs count as spaces.
pub(super) fn has_unprintable(cell: &str) -> bool {
    cell.contains(|c| is_unprintable(c) && !matches!(c, '\n' | '\r' | '\t'))
}

/// One row of a CSV table.
pub(super) struct CsvRow<'a> {
    columns: &'a [String],
    record: StringRecord,
}

impl CsvRow<'_> {
    /// The value in a column; empty if there is no such column.
    pub fn field(&self, name: &str) -> &str {
        let index = self.columns.iter().position(|column| column == name);
        index
            .and_then(|index| self.record.get(index))
            .unwrap_or_default()
    }
}

impl<'a> CsvTable<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut reader = ReaderBuilder::new()
            .flexible(true)
            .trim(Trim::All)
            .from_reader(text.as_bytes());
        let columns = reader.headers().map_or_else(
            |_| Vec::new(),
            |header| header.iter().map(str::to_ascii_lowercase).collect(),
        );
        Self {
            text,
            reader,
            columns,
        }
    }

    /// What is wrong with the header, if it may have the columns `known` and must have those in `required`.
    pub fn header_errors(&self, known: &[&str], required: &[&str]) -> Vec<String> {
        let has = |name: &str| self.columns.iter().any(|column| column == name);
        let mut errors = Vec::new();
        for name in required.iter().filter(|name| !has(name)) {
            errors.push(format!(
                "the first line has no column `{name}`: add it; the first line names the columns, with commas between them"
            ));
        }
        for (index, column) in self.columns.iter().enumerate() {
            if !known.contains(&column.as_str()) {
                let shown: String = column.chars().take(60).collect();
                errors.push(format!(
                    "unknown column `{shown}`: remove it or correct its name; the columns are {}",
                    known.join(", ")
                ));
            } else if self.columns[..index].contains(column) {
                errors.push(format!(
                    "there are two columns `{column}`: remove one of them"
                ));
            }
        }
        errors
    }

    /// The next row and its line, or what is wrong with it. Skips empty lines.
    pub fn next_row(&mut self) -> Option<(usize, Result<CsvRow<'_>, String>)> {
        let mut record = StringRecord::new();
        let read = self.reader.read_record(&mut record);
        let line = record.position().map_or(1, |position| {
            // The position is where the reader resumed: before the empty lines above a record, and before the LF of a CRLF.
            let offset = usize::try_from(position.byte()).unwrap_or(usize::MAX);
            let skipped = self.text.as_bytes().get(offset..).unwrap_or_default();
            let skipped = skipped.iter().take_while(|&&b| b == b'\n' || b == b'\r');
            let skipped_lines = skipped.filter(|&&b| b == b'\n').count();
            usize::try_from(position.line()).unwrap_or(1) + skipped_lines
        });
        match read {
            Ok(false) => return None,
            Ok(true) => {}
            Err(error) => return Some((line, Err(error.to_string()))),
        }
        if record.len() != self.columns.len() {
            let message = format!(
                "this line has {} fields, and the first line has {}: put a text that contains a comma into quotation marks",
                record.len(),
                self.columns.len()
            );
            return Some((line, Err(message)));
        }
        if let Some(cell) = record.iter().find(|cell| has_unprintable(cell)) {
            let shown: String = cell.chars().take(60).collect();
            let kind = DiagnosticKind::Unprintable(shown);
            return Some((line, Err(kind.to_string())));
        }
        let columns = &self.columns;
        Some((line, Ok(CsvRow { columns, record })))
    }
}

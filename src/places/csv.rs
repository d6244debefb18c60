//! Collection points in CSV.

use csv::{ByteRecord, ReaderBuilder, Trim};

use super::{
    point::{Care, Reading, Written},
    words::degrees,
};

/// The columns that are read.
pub(super) const COLUMNS: [&str; 13] = [
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

/// Reads collection points with a header.
pub(super) fn read(text: &str, reading: &mut Reading<'_>) {
    let mut table = Table::new(text);
    let mut needed = vec!["name", "lat", "lon"];
    if reading.country().is_none() {
        needed.push("country");
    }
    let faults = table.header_faults(&COLUMNS, &needed);
    if !faults.is_empty() {
        for why in faults {
            reading.fault(1, why);
        }
        return;
    }
    while let Some((line, row)) = table.next_row() {
        let row = match row {
            Ok(row) => row,
            Err(why) => {
                reading.fault(line, why);
                continue;
            }
        };
        let field = |name: &str| row.field(name).to_owned();
        let written = Written {
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
        let at = degrees(row.field("lat"), row.field("lon"));
        reading.take(line, &written, at, Care::Exact);
    }
}

/// A CSV file with a header, row by row with its line.
pub(super) struct Table<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
    columns: Vec<String>,
}

/// A row.
pub(super) struct Row<'a> {
    columns: &'a [String],
    fields: Vec<String>,
}

impl Row<'_> {
    /// What stands in a column; nothing where there is no such column.
    pub fn field(&self, name: &str) -> &str {
        let at = self.columns.iter().position(|column| column == name);
        at.and_then(|at| self.fields.get(at))
            .map_or("", String::as_str)
    }
}

impl<'a> Table<'a> {
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

    /// What is wrong with the header.
    pub fn header_faults(&self, known: &[&str], needed: &[&str]) -> Vec<String> {
        let has = |name: &str| self.columns.iter().any(|column| column == name);
        let mut faults = Vec::new();
        for name in needed.iter().filter(|name| !has(name)) {
            faults.push(format!(
                "the first line has no column `{name}`: it names the columns, with commas between them"
            ));
        }
        for (at, column) in self.columns.iter().enumerate() {
            if !known.contains(&column.as_str()) {
                let shown: String = column.chars().take(60).collect();
                faults.push(format!(
                    "unknown column `{shown}`: leave it out or correct its name; the columns are {}",
                    known.join(", ")
                ));
            } else if self.columns[..at].contains(column) {
                faults.push(format!("there are two columns `{column}`: leave one out"));
            }
        }
        faults
    }

    /// The next row and its line; empty lines are skipped.
    pub fn next_row(&mut self) -> Option<(usize, Result<Row<'_>, String>)> {
        let mut record = ByteRecord::new();
        let read = self.reader.read_byte_record(&mut record);
        let line = record.position().map_or(1, |place| {
            // The place is where the reader went on: before the empty lines above a record, and before the LF of a CRLF.
            let at = usize::try_from(place.byte()).unwrap_or(usize::MAX);
            let ends = self.text.as_bytes().get(at..).unwrap_or_default().iter();
            let ends = ends.take_while(|&&b| b == b'\n' || b == b'\r');
            let skipped = ends.filter(|&&b| b == b'\n').count();
            usize::try_from(place.line()).unwrap_or(1) + skipped
        });
        match read {
            Ok(false) => return None,
            Ok(true) => {}
            Err(error) => return Some((line, Err(error.to_string()))),
        }
        if record.len() != self.columns.len() {
            let why = format!(
                "it has {} fields, and the first line has {}: a comma within a text needs quotation marks around it",
                record.len(),
                self.columns.len()
            );
            return Some((line, Err(why)));
        }
        let fields = record
            .iter()
            .map(|field| String::from_utf8_lossy(field).into_owned())
            .collect();
        let columns = &self.columns;
        Some((line, Ok(Row { columns, fields })))
    }
}

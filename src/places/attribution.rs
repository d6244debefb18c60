//! The file `FILE.toml` with the licence and attribution of `FILE`.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use serde::Deserialize;

use super::text_cleanup::clean_text;
use crate::{
    catalog::{DiagnosticKind, Diagnostics, unprintable_texts},
    domain::{Country, PartialDate, PlaceFile, WebAddress},
};

/// The content of the file, as errors show it.
const EXAMPLE: &str = "licence = \"…\", attribution = \"…\", date = \"2026-11-01\"; licence_url and country are optional";

/// Where the content of a file comes from.
#[derive(Debug)]
pub(super) struct Attribution {
    /// What pages show of it.
    pub file: PlaceFile,
    /// The country of its rows that name none.
    pub default_country: Option<Country>,
}

#[derive(Deserialize)]
struct AttributionFile {
    licence: String,
    licence_url: Option<WebAddress>,
    attribution: String,
    date: PartialDate,
    country: Option<Country>,
}

/// Reads the attribution of the file at `path`; `None` after an error, which goes to `diagnostics`.
pub(super) fn read(path: &Path, today: Date, diagnostics: &mut Diagnostics) -> Option<Attribution> {
    let errors_before = diagnostics.total;
    let mut toml_path = path.as_os_str().to_owned();
    toml_path.push(".toml");
    let toml_path = PathBuf::from(toml_path);
    let toml_name = toml_path.display().to_string();
    let source = match fs::read_to_string(&toml_path) {
        Ok(source) => source,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let message = format!(
                "its licence is unknown, and nothing may be shown without one: write {toml_name} with {EXAMPLE}"
            );
            diagnostics.add_invalid(&path.display().to_string(), 1, message);
            return None;
        }
        Err(error) => {
            let message = format!("this file cannot be read: {error}");
            diagnostics.add(&toml_name, 1, DiagnosticKind::Unreadable(message));
            return None;
        }
    };
    let line_of = |field: &str| {
        let is_field = |line: &str| {
            line.split_once('=')
                .is_some_and(|(name, _)| name.trim() == field)
        };
        let index = source.lines().position(is_field);
        index.map_or(1, |index| index + 1)
    };
    for (line, kind) in unprintable_texts(&source) {
        diagnostics.add(&toml_name, line, kind);
    }
    if diagnostics.total > errors_before {
        return None;
    }
    let mut unknown = BTreeSet::new();
    let parsed: Result<AttributionFile, _> = toml::Deserializer::parse(&source).and_then(|toml| {
        serde_ignored::deserialize(toml, |field| {
            unknown.insert(field.to_string());
        })
    });
    for field in unknown {
        let line = line_of(&field);
        diagnostics.add(&toml_name, line, DiagnosticKind::UnknownField(field));
    }
    let file = match parsed {
        Ok(file) => file,
        Err(error) => {
            let start = error.span().map_or(0, |span| span.start);
            let before = source.bytes().take(start);
            let line = before.filter(|&b| b == b'\n').count() + 1;
            let message = format!("{}; write {EXAMPLE}", error.message());
            diagnostics.add(&toml_name, line, DiagnosticKind::Unreadable(message));
            return None;
        }
    };
    let mut required = |field: &str, text: &str| {
        let message = match clean_text(text) {
            Ok(Some(text)) => return text,
            Ok(None) => format!("`{field}` is empty: write {EXAMPLE}"),
            Err(message) => format!("`{field}`: {message}"),
        };
        diagnostics.add_invalid(&toml_name, line_of(field), message);
        String::new()
    };
    let licence = required("licence", &file.licence);
    let attribution = required("attribution", &file.attribution);
    if file.date.first() > today {
        let message = "this date is in the future: write the date of the data";
        diagnostics.add_invalid(&toml_name, line_of("date"), message);
    }
    (diagnostics.total == errors_before).then(|| Attribution {
        file: PlaceFile {
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            licence,
            licence_url: file.licence_url,
            attribution,
            date: file.date,
        },
        default_country: file.country,
    })
}

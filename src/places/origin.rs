//! The file beside a file: its licence, and who is to be named.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use serde::Deserialize;

use super::{Faults, words::tidy};
use crate::{
    catalog::DiagnosticKind,
    domain::{Country, PartialDate, PlaceFile, WebAddress},
};

/// What must stand in it.
const SHAPE: &str = "licence = \"…\", attribution = \"…\", date = \"2026-11-01\"; licence_url and country where there are any";

/// Where the content of a file comes from.
#[derive(Debug)]
pub(super) struct Origin {
    /// What is shown of it.
    pub file: PlaceFile,
    /// The country of everything in it that names none.
    pub country: Option<Country>,
}

#[derive(Deserialize)]
struct Written {
    licence: String,
    licence_url: Option<WebAddress>,
    attribution: String,
    date: PartialDate,
    country: Option<Country>,
}

/// Reads `FILE.toml` beside `FILE`.
pub(super) fn read(path: &Path, today: Date, faults: &mut Faults) -> Option<Origin> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".toml");
    let beside = PathBuf::from(beside);
    let source = match fs::read_to_string(&beside) {
        Ok(source) => source,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            let why = format!(
                "its licence is not known, and without one nothing of it may be shown: write {} with {SHAPE}",
                beside.display()
            );
            faults.value(path, 1, why);
            return None;
        }
        Err(cause) => {
            let why = format!("it cannot be read: {cause}");
            faults.add(&beside, 1, DiagnosticKind::Unreadable(why));
            return None;
        }
    };
    let mut unknown = BTreeSet::new();
    let written: Result<Written, _> = toml::Deserializer::parse(&source).and_then(|toml| {
        serde_ignored::deserialize(toml, |field| {
            unknown.insert(field.to_string());
        })
    });
    let line_of = |field: &str| {
        let at = source.lines().position(|line| {
            line.split_once('=')
                .is_some_and(|(name, _)| name.trim() == field)
        });
        at.map_or(1, |at| at + 1)
    };
    for field in &unknown {
        faults.add(
            &beside,
            line_of(field),
            DiagnosticKind::UnknownField(field.clone()),
        );
    }
    let written = match written {
        Ok(written) => written,
        Err(broken) => {
            let start = broken.span().map_or(0, |span| span.start);
            let before = source.bytes().take(start);
            let line = before.filter(|&b| b == b'\n').count() + 1;
            let why = format!("{}; it holds {SHAPE}", broken.message());
            faults.add(&beside, line, DiagnosticKind::Unreadable(why));
            return None;
        }
    };
    let before = faults.count();
    let mut said = |field: &str, text: &str| match tidy(text) {
        Ok(Some(text)) => text,
        Ok(None) => {
            faults.value(
                &beside,
                line_of(field),
                format!("`{field}` is empty: {SHAPE}"),
            );
            String::new()
        }
        Err(why) => {
            faults.value(&beside, line_of(field), format!("`{field}`: {why}"));
            String::new()
        }
    };
    let (licence, attribution) = (
        said("licence", &written.licence),
        said("attribution", &written.attribution),
    );
    if written.date.first() > today {
        faults.value(&beside, line_of("date"), "this day lies in the future");
    }
    (faults.count() == before && unknown.is_empty()).then(|| Origin {
        file: PlaceFile {
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            licence,
            licence_url: written.licence_url,
            attribution,
            date: written.date,
        },
        country: written.country,
    })
}

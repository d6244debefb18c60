//! `charge-safely inspect`.

use std::path::Path;

use indicatif::HumanBytes;

use super::{
    failure::CommandFailure,
    output::{print, write_json_line},
};
use crate::{
    domain::NoticeId,
    plural::{Plural, thousands},
    storage::{self, Contents, PlaceKind},
};

pub(super) fn run(file: &Path, json: bool) -> Result<(), CommandFailure> {
    let contents = storage::inspect(file).map_err(|cause| CommandFailure::Snapshot {
        path: file.to_path_buf(),
        cause,
    })?;
    if json {
        return write_json_line(&mut std::io::stdout().lock(), &contents);
    }
    print(describe(&contents))
}

fn describe(contents: &Contents) -> String {
    let mut lines = vec![
        format!("generation  {}", contents.generation),
        format!("format      {}", contents.format),
        format!("data as of  {}", contents.data_as_of),
        format!("size        {}", HumanBytes(contents.bytes)),
        format!("devices     {}", thousands(contents.devices)),
        format!("notices     {}", thousands(contents.notices)),
        format!("guides      {}", thousands(contents.guides)),
        format!("units       {}", thousands(contents.units)),
    ];
    for list in &contents.lists {
        let notices: Vec<&str> = list.notices.iter().map(NoticeId::as_str).collect();
        lines.push(format!(
            "list        {}: {} in {}, {}, from {}",
            notices.join(", "),
            Plural(list.units, "unit"),
            Plural(list.intervals, "run"),
            Plural(list.blocks, "block"),
            list.file.as_deref().unwrap_or("the notice"),
        ));
    }
    for places in &contents.places {
        let countries: Vec<String> = places
            .countries
            .iter()
            .map(|(country, count)| format!("{country} {}", thousands(*count)))
            .collect();
        let kind = match places.kind {
            PlaceKind::Points => "points",
            PlaceKind::Postcodes => "postcodes",
        };
        lines.push(format!(
            "{kind:<10}  {}, {}, of {}: {}",
            countries.join(", "),
            places.file.licence,
            places.file.date,
            places.file.name,
        ));
    }
    lines.join("\n") + "\n"
}

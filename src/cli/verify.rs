//! `charge-safely verify`.

use std::{io::Write, path::Path};

use super::{failure::CommandFailure, progress::progress};
use crate::{
    counted::Counted,
    storage::{self, PlaceKind},
};

pub(super) fn run(file: &Path, quiet: bool) -> Result<(), CommandFailure> {
    let progress = progress(quiet);
    let contents = storage::verify(file, &*progress).map_err(|cause| CommandFailure::Snapshot {
        path: file.to_path_buf(),
        cause,
    })?;
    drop(progress);
    let count = |kind| -> u64 {
        let files = contents.places.iter().filter(|file| file.kind == kind);
        files.flat_map(|file| file.countries.values()).sum()
    };
    let places = if contents.places.is_empty() {
        String::new()
    } else {
        format!(
            ", {} and {}",
            Counted(count(PlaceKind::Points), "collection point"),
            Counted(count(PlaceKind::Postcodes), "postcode")
        )
    };
    writeln!(
        std::io::stdout(),
        "{}: whole, generation {}, data as of {}, {}, {}, {}, {} in {}{places}",
        file.display(),
        contents.generation,
        contents.data_as_of,
        Counted(contents.devices, "device"),
        Counted(contents.notices, "notice"),
        Counted(contents.guides, "disposal guide"),
        Counted(contents.units, "unit"),
        Counted(contents.lists.len() as u64, "list"),
    )
    .map_err(CommandFailure::output)
}

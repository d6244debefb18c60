//! `charge-safely verify`.

use std::path::Path;

use super::{failure::CommandFailure, output::print, progress::progress};
use crate::{
    plural::Plural,
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
            Plural(count(PlaceKind::Points), "collection point"),
            Plural(count(PlaceKind::Postcodes), "postcode")
        )
    };
    print(format_args!(
        "{}: whole, generation {}, data as of {}, {}, {}, {}, {} in {}{places}\n",
        file.display(),
        contents.generation,
        contents.data_as_of,
        Plural(contents.devices, "device"),
        Plural(contents.notices, "notice"),
        Plural(contents.guides, "disposal guide"),
        Plural(contents.units, "unit"),
        Plural(contents.lists.len() as u64, "list"),
    ))
}

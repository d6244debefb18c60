//! Collection points and postcodes for `charge-safely build`.

use std::{
    collections::BTreeSet,
    io::{self, Write},
};

use super::{arguments::BuildArguments, failure::CommandFailure};
use crate::{
    clock::latest_today,
    domain::Country,
    places::{Places, read},
    plural::Plural,
    progress::Progress,
};

/// Reads the files that the command line names.
pub(super) fn read_places(
    arguments: &BuildArguments,
    progress: &dyn Progress,
) -> Result<Places, CommandFailure> {
    let (points, postcodes) = (&arguments.points, &arguments.postcodes);
    read(points, postcodes, latest_today(), progress).map_err(CommandFailure::from_list_diagnostics)
}

/// Prints the number of collection points and postcodes, and warns of points in countries without postcodes.
pub(super) fn print_places(places: &Places) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let postcodes = places.postcodes.iter();
    let known: BTreeSet<Country> = postcodes
        .flat_map(|file| file.postcodes.keys().map(|(country, _)| *country))
        .collect();
    for file in &places.points {
        let name = &file.file.name;
        write!(
            out,
            "{}",
            count_of(name, file.points.len(), "collection point")
        )?;
        if file.left_out > 0 {
            write!(out, ", {} left out that cannot be asked", file.left_out)?;
        }
        writeln!(out)?;
        let countries: BTreeSet<Country> = file.points.iter().map(|point| point.country).collect();
        for country in countries.difference(&known) {
            writeln!(
                out,
                "{name}: its points in {country} are not shown, since no postcodes of {country} are there: name a file with --postcodes"
            )?;
        }
    }
    for file in &places.postcodes {
        writeln!(
            out,
            "{}",
            count_of(&file.file.name, file.postcodes.len(), "postcode")
        )?;
    }
    Ok(())
}

/// "points.csv: 12 collection points".
fn count_of(file: &str, count: usize, what: &'static str) -> String {
    format!("{file}: {}", Plural(count as u64, what))
}

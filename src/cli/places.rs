//! Collection points and postcodes for `charge-safely build`.

use std::collections::BTreeSet;

use super::{arguments::BuildArguments, failure::CommandFailure, output::print};
use crate::{
    clock::latest_today,
    domain::{Country, Printable},
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
pub(super) fn print_places(places: &Places) -> Result<(), CommandFailure> {
    let mut lines = Vec::new();
    let postcodes = places.postcodes.iter();
    let known: BTreeSet<Country> = postcodes
        .flat_map(|file| file.postcodes.keys().map(|(country, _)| *country))
        .collect();
    for file in &places.points {
        let name = &file.file.name;
        let count = count_of(name, file.points.len(), "collection point");
        lines.push(if file.left_out > 0 {
            format!("{count}, {} left out that cannot be asked", file.left_out)
        } else {
            count
        });
        let countries: BTreeSet<Country> = file.points.iter().map(|point| point.country).collect();
        for country in countries.difference(&known) {
            lines.push(format!(
                "{name}: its points in {country} are not shown, since no postcodes of {country} are there: name a file with --postcodes"
            ));
        }
    }
    for file in &places.postcodes {
        let name = &file.file.name;
        lines.push(count_of(name, file.postcodes.len(), "postcode"));
    }
    lines
        .iter()
        .try_for_each(|line| print(format_args!("{}\n", Printable(line))))
}

/// "points.csv: 12 collection points".
fn count_of(file: &str, count: usize, what: &'static str) -> String {
    format!("{file}: {}", Plural(count as u64, what))
}

//! Changes as text.

use std::fmt::{self, Display};

use super::{Changes, EntryKind, NamedDiff, PointChange};
use crate::plural::Plural;

impl Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return writeln!(f, "Nothing changes.");
        }
        names(f, "device", &self.devices)?;
        names(f, "notice", &self.notices)?;
        names(f, "guide", &self.guides)?;
        for units in &self.units {
            let change = &units.change;
            let prefix = match units.entries {
                EntryKind::Rules => "",
                EntryKind::Limits => "in a limit, ",
                EntryKind::Exclusions => "in an exclusion, ",
            };
            write!(f, "{}, {}: {prefix}", units.notice, units.device)?;
            let sides = [
                (change.added, &change.added_examples, "added"),
                (change.removed, &change.removed_examples, "no longer listed"),
            ];
            for (index, (count, examples, what)) in
                sides.iter().filter(|(count, ..)| *count > 0).enumerate()
            {
                let comma = if index > 0 { "; " } else { "" };
                let units = Plural(*count, "unit");
                write!(f, "{comma}{units} {what} ({})", examples.join(", "))?;
            }
            writeln!(f)?;
        }
        for points in &self.points {
            let PointChange {
                country,
                added,
                removed,
            } = points;
            writeln!(
                f,
                "collection points, {country}: {added} added, {removed} removed"
            )?;
        }
        if self.downgrades.is_empty() {
            return writeln!(f, "No unit’s verdict can become milder.");
        }
        writeln!(f, "Verdicts that can become milder:")?;
        for downgrade in &self.downgrades {
            writeln!(f, "- {downgrade}")?;
        }
        Ok(())
    }
}

fn names<T: Display>(f: &mut fmt::Formatter<'_>, what: &str, names: &NamedDiff<T>) -> fmt::Result {
    for name in &names.added {
        writeln!(f, "{what} {name}: added")?;
    }
    for (name, fields) in &names.changed {
        writeln!(f, "{what} {name}: changed ({})", fields.join(", "))?;
    }
    for name in &names.removed {
        writeln!(f, "{what} {name}: removed")?;
    }
    Ok(())
}

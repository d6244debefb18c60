//! Whether an entry can match any unit of a device.

use std::collections::BTreeMap;

use super::super::{CodeList, Codes, DiagnosticKind, read::Marks};
use crate::domain::{
    Alphabet, CodePart, CodeRange, Colour, Condition, DateCodes, DateLayout, Device, Entry, ListId,
    Mask, MaskRange,
};

/// Marks conditions that no unit of `device` can meet, and codes that nobody could type.
pub(in crate::catalog) fn entry(
    entry: &Entry,
    device: &Device,
    lists: &BTreeMap<ListId, CodeList>,
    marks: &mut Marks,
) {
    let mut fit = Fit {
        device,
        alphabet: device.code.alphabet().clone(),
        marks,
    };
    for condition in &entry.conditions {
        match condition {
            Condition::Listed { part, list } => match lists.get(&list.id).map(|list| &list.codes) {
                Some(Codes::Written(spans)) => fit.listed(part, spans),
                // Each line is held against the form when the list is read.
                Some(Codes::File(_)) | None => {}
            },
            Condition::Prefix { part, any, length } => fit.affixes("prefix", part, any, *length),
            Condition::Ending { part, any, length } => fit.affixes("ending", part, any, *length),
            Condition::Masked {
                part,
                masks,
                ranges,
            } => fit.masks(part, masks, ranges),
            Condition::DateCode {
                part,
                layout,
                dates,
            } => fit.dates(part, layout, dates),
            Condition::LengthIs(length) => fit.length("length_is", *length),
            Condition::Colours(colours) => fit.colours(colours),
            Condition::Skus(skus) => fit.skus(skus),
            Condition::AllUnits
            | Condition::NoCode
            | Condition::LengthIsNot(_)
            | Condition::Made(_)
            | Condition::Sold(_)
            | Condition::MakerOnly(_) => {}
        }
    }
}

/// A device against which conditions are held.
struct Fit<'a, 'marks, 'file> {
    device: &'a Device,
    alphabet: Alphabet,
    marks: &'marks mut Marks<'file>,
}

impl Fit<'_, '_, '_> {
    fn never(&mut self, field: &str, why: String) {
        self.marks.at(field).add(DiagnosticKind::NeverMatches(why));
    }

    fn listed(&mut self, part: &CodePart, spans: &[CodeRange]) {
        for span in spans {
            self.code("serials", &span.first, part);
            if !span.is_one() {
                self.code("serials", &span.last, part);
            }
        }
    }

    fn affixes(&mut self, field: &str, part: &CodePart, any: &[String], length: Option<usize>) {
        if let (CodePart::Whole, Some(length)) = (part, length) {
            self.length(field, length);
        }
        let longest = match part {
            CodePart::Whole => self.device.code.lengths.bounds().1,
            CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => usize::MAX,
        };
        let longest = length.map_or(longest, |length| longest.min(length));
        for text in any {
            self.characters(field, text);
            if text.is_empty() {
                self.never(field, "one of them is empty".to_owned());
            } else if text.len() > longest {
                self.never(
                    field,
                    format!("`{text}` has more than {longest} characters"),
                );
            }
        }
    }

    fn masks(&mut self, part: &CodePart, any: &[Mask], ranges: &[MaskRange]) {
        let ends = ranges.iter().flat_map(|range| [&range.from, &range.to]);
        for mask in any.iter().chain(ends) {
            let fixed: String = mask
                .as_str()
                .chars()
                .filter(|c| !"#@?".contains(*c))
                .collect();
            self.characters("mask", &fixed);
            if *part == CodePart::Whole {
                self.length("mask", mask.as_str().len());
            }
        }
    }

    fn dates(&mut self, part: &CodePart, layout: &DateLayout, dates: &DateCodes) {
        if *part == CodePart::Whole {
            self.length("date_code", layout.width());
        }
        match dates {
            DateCodes::OneOf(codes) => {
                for code in codes {
                    self.code("date_code", code, part);
                }
            }
            DateCodes::Between { .. } | DateCodes::Years(_) => {}
        }
    }

    fn colours(&mut self, colours: &[Colour]) {
        let known = &self.device.colours;
        for colour in colours
            .iter()
            .filter(|colour| !known.is_empty() && !known.contains(colour))
        {
            let why = format!(
                "{} has no colour {}: add it to its file",
                self.device.slug,
                colour.as_str()
            );
            self.never("colours", why);
        }
    }

    fn skus(&mut self, skus: &[String]) {
        for sku in skus
            .iter()
            .filter(|code| !self.device.skus.iter().any(|sku| sku.code == **code))
        {
            self.never(
                "skus",
                format!(
                    "{} has no article {sku}: add it to its file",
                    self.device.slug
                ),
            );
        }
    }

    fn length(&mut self, field: &str, length: usize) {
        if !self.device.code.lengths.allow(length) {
            self.never(
                field,
                format!(
                    "codes of {} do not have {length} characters",
                    self.device.slug
                ),
            );
        }
    }

    fn characters(&mut self, field: &str, text: &str) {
        if let Some(c) = text.chars().find(|&c| !self.alphabet.contains(c)) {
            self.never(
                field,
                format!(
                    "`{c}` in `{text}` is not in the alphabet of {}",
                    self.device.slug
                ),
            );
        }
    }

    /// A code, or a part of one, that must be able to stand on a label.
    fn code(&mut self, field: &str, code: &str, part: &CodePart) {
        if code.is_empty() {
            return self.never(field, "one of them is empty".to_owned());
        }
        if code.chars().any(|c| !self.alphabet.contains(c)) {
            return self.characters(field, code);
        }
        let form = &self.device.code;
        if *part != CodePart::Whole && !part.can_have(code.len(), &form.lengths) {
            let why = format!(
                "`{code}` has {} characters, and no code of {} has such a part of that length",
                code.len(),
                self.device.slug
            );
            return self.never(field, why);
        }
        let fits = form
            .read(code, false)
            .is_ok_and(|reading| reading.code.as_str() == code);
        if *part == CodePart::Whole && !fits {
            self.never(
                field,
                format!(
                    "`{code}` does not have the form of the codes of {}",
                    self.device.slug
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::{DataFiles, read};

    /// What is wrong with a notice whose `serials` are these.
    fn faults(serials: &str) -> Vec<String> {
        let notice = include_str!("../../../data/notices/accc-2024-a3102.toml")
            .lines()
            .map(|line| {
                if line.starts_with("serials = ") {
                    format!("serials = {serials}")
                } else {
                    line.to_owned()
                }
            })
            .collect::<Vec<_>>()
            .join("\n");
        let files = [
            (
                "devices/soundcore-a3102.toml",
                include_str!("../../../data/devices/soundcore-a3102.toml"),
            ),
            ("notices/accc-2024-a3102.toml", &notice),
            (
                "disposal/general.toml",
                include_str!("../../../data/disposal/general.toml"),
            ),
        ];
        let read = read(&DataFiles::from_pairs(files), None);
        let faults = read.err().unwrap_or_default();
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_empty_code_is_a_fault_whatever_part_of_a_code_it_stands_for() {
        assert!(faults("{ codes = [\"ACCJRU1D16400841\"] }").is_empty());
        for serials in [
            "{ codes = [\"\"] }",
            "{ codes = [\"\"], part = { group = 1, separator = \"A\" } }",
            "{ codes = [\"\"], part = { from = 17 } }",
            "{ ranges = [{ from = \"\", to = \"\" }], part = { group = 1, separator = \"A\" } }",
        ] {
            let found = faults(serials);
            assert!(
                found.iter().any(|fault| fault.contains("is empty")),
                "{serials}: {found:?}"
            );
        }
    }
}

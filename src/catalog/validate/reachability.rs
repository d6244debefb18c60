//! Finds conditions that no unit of a device can meet.

use std::collections::BTreeMap;

use super::super::{
    dataset::{CodeList, Codes},
    diagnostic::DiagnosticSink,
};
use crate::domain::{
    Alphabet, CodePart, CodeRange, Colour, Condition, DateCodes, DateLayout, Device, Entry, ListId,
    Mask, MaskRange,
};

/// Reports conditions of an entry that no unit of `device` can meet, and codes that no label of it can show.
pub(super) fn entry(
    entry: &Entry,
    device: &Device,
    lists: &BTreeMap<ListId, CodeList>,
    sink: &mut DiagnosticSink,
) {
    let mut check = ReachabilityCheck {
        device,
        alphabet: device.code.alphabet(),
        sink,
    };
    for condition in &entry.conditions {
        match condition {
            Condition::Listed { part, list } => match lists.get(&list.id).map(|list| &list.codes) {
                Some(Codes::Inline(ranges)) => check.ranges(part, ranges),
                // A list file is validated line by line when its codes are read.
                Some(Codes::File(_)) | None => {}
            },
            Condition::Prefix { part, any, length } => check.affixes("prefix", part, any, *length),
            Condition::Ending { part, any, length } => check.affixes("ending", part, any, *length),
            Condition::Masked {
                part,
                masks,
                ranges,
            } => check.masks(part, masks, ranges),
            Condition::DateCode {
                part,
                layout,
                dates,
            } => check.date_codes(part, layout, dates),
            Condition::LengthIs(length) => check.length("length_is", *length),
            Condition::Colours(colours) => check.colours(colours),
            Condition::Skus(skus) => check.skus(skus),
            Condition::AllUnits
            | Condition::NoCode
            | Condition::LengthIsNot(_)
            | Condition::Made(_)
            | Condition::Sold(_)
            | Condition::MakerOnly(_) => {}
        }
    }
}

/// Checks conditions of one entry for one device.
struct ReachabilityCheck<'a, 'sink, 'source> {
    device: &'a Device,
    alphabet: &'a Alphabet,
    sink: &'a mut DiagnosticSink<'sink, 'source>,
}

impl ReachabilityCheck<'_, '_, '_> {
    /// `field`: the field of the entry that has the condition.
    fn add(&mut self, field: &str, message: String) {
        self.sink.at(field).add_never_matches(message);
    }

    fn ranges(&mut self, part: &CodePart, ranges: &[CodeRange]) {
        for range in ranges {
            self.code("serials", &range.first, part);
            if !range.is_one() {
                self.code("serials", &range.last, part);
            }
        }
    }

    fn affixes(&mut self, field: &str, part: &CodePart, any: &[String], length: Option<usize>) {
        if let (CodePart::Whole, Some(length)) = (part, length) {
            self.length(field, length);
        }
        let max_length = match part {
            CodePart::Whole => self.device.code.lengths.bounds().1,
            CodePart::First(_) | CodePart::From { .. } | CodePart::Group { .. } => usize::MAX,
        };
        let max_length = length.map_or(max_length, |length| max_length.min(length));
        for text in any {
            self.characters(field, text);
            if text.is_empty() {
                self.add(field, "one of them is empty".to_owned());
            } else if text.len() > max_length {
                self.add(
                    field,
                    format!("`{text}` has more than {max_length} characters"),
                );
            }
        }
    }

    fn masks(&mut self, part: &CodePart, masks: &[Mask], ranges: &[MaskRange]) {
        let ends = ranges.iter().flat_map(|range| [range.from(), range.to()]);
        for mask in masks.iter().chain(ends) {
            let fixed = mask.as_str().replace(['#', '@', '?'], "");
            self.characters("mask", &fixed);
            if *part == CodePart::Whole {
                self.length("mask", mask.as_str().len());
            }
        }
    }

    fn date_codes(&mut self, part: &CodePart, layout: &DateLayout, dates: &DateCodes) {
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
        let Device {
            slug,
            colours: known,
            ..
        } = self.device;
        let unknown = colours.iter().filter(|colour| !known.contains(colour));
        for colour in unknown.filter(|_| !known.is_empty()) {
            let colour = colour.as_str();
            self.add(
                "colours",
                format!("{slug} has no colour {colour}: add it to devices/{slug}.toml"),
            );
        }
    }

    fn skus(&mut self, skus: &[String]) {
        let Device {
            slug, skus: known, ..
        } = self.device;
        for sku in skus {
            if !known.iter().any(|known| known.code == *sku) {
                self.add(
                    "skus",
                    format!("{slug} has no article number {sku}: add it to devices/{slug}.toml"),
                );
            }
        }
    }

    fn length(&mut self, field: &str, length: usize) {
        if !self.device.code.lengths.allow(length) {
            let slug = &self.device.slug;
            self.add(
                field,
                format!("codes of {slug} do not have {length} characters"),
            );
        }
    }

    fn characters(&mut self, field: &str, text: &str) {
        if let Some(c) = text.chars().find(|&c| !self.alphabet.contains(c)) {
            let slug = &self.device.slug;
            self.add(
                field,
                format!("`{c}` in `{text}` is not in the alphabet of {slug}"),
            );
        }
    }

    /// Checks that a code, or this part of one, can be on a label.
    fn code(&mut self, field: &str, code: &str, part: &CodePart) {
        if code.is_empty() {
            return self.add(field, "one of them is empty".to_owned());
        }
        if code.chars().any(|c| !self.alphabet.contains(c)) {
            return self.characters(field, code);
        }
        let (slug, format) = (&self.device.slug, &self.device.code);
        if *part == CodePart::Whole {
            let is_read_unchanged = format
                .read(code, false)
                .is_ok_and(|reading| reading.code.as_str() == code);
            if !is_read_unchanged {
                self.add(
                    field,
                    format!("`{code}` does not have the form of the codes of {slug}"),
                );
            }
        } else if !part.can_have(code.len(), &format.lengths) {
            let message = format!(
                "`{code}` has {} characters, and no code of {slug} has such a part of that length",
                code.len(),
            );
            self.add(field, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::{DataFiles, read};

    /// The diagnostics of a notice with this value of `serials`.
    fn diagnostics(serials: &str) -> Vec<String> {
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
        let dataset = read(&DataFiles::from_pairs(files), None);
        let diagnostics = dataset.err().unwrap_or_default();
        diagnostics.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_empty_code_never_matches_whatever_its_part() {
        assert!(diagnostics("{ codes = [\"ACCJRU1D16400841\"] }").is_empty());
        for serials in [
            "{ codes = [\"\"] }",
            "{ codes = [\"\"], part = { group = 1, separator = \"A\" } }",
            "{ codes = [\"\"], part = { from = 17 } }",
            "{ ranges = [{ from = \"\", to = \"\" }], part = { group = 1, separator = \"A\" } }",
        ] {
            let found = diagnostics(serials);
            assert!(
                found.iter().any(|text| text.contains("is empty")),
                "{serials}: {found:?}"
            );
        }
    }
}

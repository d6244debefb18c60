//! Whether an entry can match any unit of a device.

use std::collections::BTreeSet;

use super::super::{Dataset, Flaw, read::Marks};
use crate::domain::{Alphabet, Condition, DateCodes, Device, Entry, Part};

/// Marks conditions that no unit of `device` can meet, and codes that nobody could type.
pub(in crate::catalog) fn entry(
    entry: &Entry,
    device: &Device,
    dataset: &Dataset,
    marks: &mut Marks,
) {
    for condition in &entry.conditions {
        let mut never = |field: &str, why: String| marks.at(field).add(Flaw::NeverMatches(why));
        let form = &device.code;
        let alphabet = form.alphabet();
        match condition {
            Condition::Listed(part, list) => {
                let spans = dataset
                    .lists
                    .get(&list.id)
                    .map(Vec::as_slice)
                    .unwrap_or_default();
                for code in spans
                    .iter()
                    .flat_map(|span| BTreeSet::from([&span.first, &span.last]))
                {
                    if let Some(why) = unprintable(code, part, device, &alphabet) {
                        never("serials", why);
                    }
                }
            }
            Condition::Prefix(part, any, length) | Condition::Ending(part, any, length) => {
                let field = if matches!(condition, Condition::Prefix(..)) {
                    "prefix"
                } else {
                    "ending"
                };
                for text in any {
                    if let Some(why) = foreign(text, &alphabet, device) {
                        never(field, why);
                    } else if text.is_empty() || length.is_some_and(|length| text.len() > length) {
                        never(
                            field,
                            format!("`{text}` is longer than the length, or empty"),
                        );
                    }
                }
                if let (Part::Whole, Some(length)) = (part, length)
                    && !form.lengths.allow(*length)
                {
                    never(
                        field,
                        format!("codes of {} do not have {length} characters", device.slug),
                    );
                }
                let most = form.lengths.bounds().1;
                for text in any
                    .iter()
                    .filter(|text| *part == Part::Whole && text.len() > most)
                {
                    never(
                        field,
                        format!("`{text}` is longer than codes of {} are", device.slug),
                    );
                }
            }
            Condition::Masked(part, masks, ranges) => {
                let all = masks
                    .iter()
                    .chain(ranges.iter().flat_map(|range| [&range.from, &range.to]));
                for mask in all {
                    let fixed: String = mask
                        .as_str()
                        .chars()
                        .filter(|c| !"#@?".contains(*c))
                        .collect();
                    if let Some(why) = foreign(&fixed, &alphabet, device) {
                        never("mask", why);
                    } else if *part == Part::Whole && !form.lengths.allow(mask.as_str().len()) {
                        never(
                            "mask",
                            format!(
                                "codes of {} do not have the length of `{}`",
                                device.slug,
                                mask.as_str()
                            ),
                        );
                    }
                }
            }
            Condition::DateCode(part, layout, dates) => {
                if *part == Part::Whole && !form.lengths.allow(layout.width()) {
                    never(
                        "date_code",
                        format!("codes of {} do not have the layout's length", device.slug),
                    );
                }
                if let DateCodes::OneOf(codes) = dates {
                    for code in codes {
                        if let Some(why) = unprintable(code, part, device, &alphabet) {
                            never("date_code", why);
                        }
                    }
                }
            }
            Condition::LengthIs(length) => {
                if !form.lengths.allow(*length) {
                    never(
                        "length_is",
                        format!("codes of {} do not have {length} characters", device.slug),
                    );
                }
            }
            Condition::Colours(colours) => {
                let sold = &device.colours;
                for colour in colours
                    .iter()
                    .filter(|colour| !sold.is_empty() && !sold.contains(colour))
                {
                    never(
                        "colours",
                        format!(
                            "{} has no colour {}: add it to its file",
                            device.slug,
                            colour.as_str()
                        ),
                    );
                }
            }
            Condition::Skus(skus) => {
                for sku in skus
                    .iter()
                    .filter(|code| !device.skus.iter().any(|sku| sku.code == **code))
                {
                    never(
                        "skus",
                        format!("{} has no article {sku}: add it to its file", device.slug),
                    );
                }
            }
            Condition::AllUnits
            | Condition::NoCode
            | Condition::LengthIsNot(_)
            | Condition::Made(_)
            | Condition::Sold(_)
            | Condition::MakerOnly(_) => {}
        }
    }
}

/// Why `code`, or a part of a code, cannot stand on a label of `device`.
fn unprintable(code: &str, part: &Part, device: &Device, alphabet: &Alphabet) -> Option<String> {
    let read = *part != Part::Whole
        || device
            .code
            .read(code, false)
            .is_ok_and(|reading| reading.code.as_str() == code);
    foreign(code, alphabet, device).or_else(|| {
        (!read).then(|| {
            format!(
                "`{code}` does not have the form of the codes of {}",
                device.slug
            )
        })
    })
}

fn foreign(text: &str, alphabet: &Alphabet, device: &Device) -> Option<String> {
    let c = text.chars().find(|&c| !alphabet.contains(c))?;
    Some(format!(
        "`{c}` in `{text}` is not in the alphabet of {}",
        device.slug
    ))
}

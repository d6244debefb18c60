//! Whether a new condition or entry matches every unit that an old one matches.
//!
//! Only simple cases are detected: more prefixes, a date range that begins earlier, one condition less. In all other cases the answer
//! is no, so that a downgrade is reported that may be none.

use crate::domain::{Condition, DateCodes, DateRange, Entry};

/// Whether every unit that meets `old` meets `new`, and every unit for which `old` is unknown meets `new` or `new` is unknown. The
/// contents of lists are not compared.
pub(super) fn subsumes(new: &Condition, old: &Condition) -> bool {
    use Condition::{
        AllUnits, Colours, DateCode, Ending, LengthIs, LengthIsNot, Listed, Made, MakerOnly,
        Masked, NoCode, Prefix, Skus, Sold,
    };
    match (new, old) {
        (AllUnits, _) | (NoCode, NoCode) | (MakerOnly(_), MakerOnly(_)) => true,
        (Listed { part, .. }, Listed { part: old_part, .. }) => part == old_part,
        (
            Prefix { part, any, length },
            Prefix {
                part: old_part,
                any: old_any,
                length: old_length,
            },
        ) => {
            let has_prefix = |old: &String| any.iter().any(|new| old.starts_with(new.as_str()));
            part == old_part
                && (length.is_none() || length == old_length)
                && old_any.iter().all(has_prefix)
        }
        (
            Ending { part, any, length },
            Ending {
                part: old_part,
                any: old_any,
                length: old_length,
            },
        ) => {
            let has_ending = |old: &String| any.iter().any(|new| old.ends_with(new.as_str()));
            part == old_part
                && (length.is_none() || length == old_length)
                && old_any.iter().all(has_ending)
        }
        (
            Masked {
                part,
                masks,
                ranges,
            },
            Masked {
                part: old_part,
                masks: old_masks,
                ranges: old_ranges,
            },
        ) => part == old_part && contains_all(masks, old_masks) && contains_all(ranges, old_ranges),
        (
            DateCode {
                part,
                layout,
                dates,
            },
            DateCode {
                part: old_part,
                layout: old_layout,
                dates: old_dates,
            },
        ) => {
            let includes_dates = match (dates, old_dates) {
                (DateCodes::OneOf(new), DateCodes::OneOf(old)) => contains_all(new, old),
                (DateCodes::Years(new), DateCodes::Years(old)) => contains_all(new, old),
                (
                    DateCodes::Between { from, to },
                    DateCodes::Between {
                        from: old_from,
                        to: old_to,
                    },
                ) => {
                    let accepts = |end: &Option<String>, open: bool| {
                        end.as_ref()
                            .map_or(open, |end| dates.accept(layout, end) == Some(true))
                    };
                    accepts(old_from, from.is_none()) && accepts(old_to, to.is_none())
                }
                _ => false,
            };
            part == old_part && layout == old_layout && includes_dates
        }
        (LengthIs(new), LengthIs(old)) | (LengthIsNot(new), LengthIsNot(old)) => new == old,
        // The end does not matter: a unit can be bought long after it was made.
        (Made(new), Made(old)) => starts_no_later(*new, *old),
        (Sold(new), Sold(old)) => {
            let ends_no_earlier = match (new.date_range.to, old.date_range.to) {
                (Some(new), Some(old)) => new.last() >= old.last(),
                (new, _) => new.is_none(),
            };
            starts_no_later(new.date_range, old.date_range)
                && ends_no_earlier
                && open_list_subsumes(&new.countries, &old.countries)
                && open_list_subsumes(&new.shops, &old.shops)
        }
        (Colours(new), Colours(old)) => contains_all(new, old),
        (Skus(new), Skus(old)) => contains_all(new, old),
        _ => false,
    }
}

/// Whether a rule covers every unit that another one covers, and matches the codes that it matches. The contents of lists are not
/// compared. A rule that covers all units counts as covering, although it matches no codes.
pub(super) fn covers(new: &Entry, old: &Entry) -> bool {
    if covers_all(new) {
        return true;
    }
    // A match of a code raises the verdicts of sibling devices, so a rule that looks at codes is not replaced by one that does not.
    (old.maker_decides || !new.maker_decides)
        && (looks_at_codes(new) || !looks_at_codes(old))
        && new
            .conditions
            .iter()
            .all(|new| old.conditions.iter().any(|old| subsumes(new, old)))
}

/// Whether a rule matches units by their codes.
pub(super) fn looks_at_codes(rule: &Entry) -> bool {
    rule.conditions.iter().any(Condition::looks_at_code)
}

/// Whether a rule covers all units of its devices.
pub(super) fn covers_all(rule: &Entry) -> bool {
    !rule.maker_decides && rule.conditions == [Condition::AllUnits]
}

/// The conditions that a rule has and another one does not, by their names in data files.
pub(super) fn additional_conditions(new: &Entry, old: &Entry) -> Vec<&'static str> {
    let added = new
        .conditions
        .iter()
        .filter(|new| !old.conditions.iter().any(|old| subsumes(new, old)));
    let maker_decides = (new.maker_decides && !old.maker_decides).then_some("sieve");
    added.map(name).chain(maker_decides).collect()
}

fn name(condition: &Condition) -> &'static str {
    match condition {
        Condition::AllUnits => "all_units",
        Condition::Listed { .. } => "serials",
        Condition::Prefix { .. } => "prefix",
        Condition::Ending { .. } => "ending",
        Condition::Masked { .. } => "mask",
        Condition::DateCode { .. } => "date_code",
        Condition::LengthIs(_) => "length_is",
        Condition::LengthIsNot(_) => "length_is_not",
        Condition::NoCode => "no_code",
        Condition::Made(_) => "made",
        Condition::Sold(_) => "sold",
        Condition::Colours(_) => "colours",
        Condition::Skus(_) => "skus",
        Condition::MakerOnly(_) => "maker_only",
    }
}

fn starts_no_later(new: DateRange, old: DateRange) -> bool {
    match (new.from, old.from) {
        (Some(new), Some(old)) => new.first() <= old.first(),
        (new, _) => new.is_none(),
    }
}

/// Whether `new` allows all that `old` allows; an empty list allows everything.
fn open_list_subsumes<T: PartialEq>(new: &[T], old: &[T]) -> bool {
    new.is_empty() || !old.is_empty() && contains_all(new, old)
}

fn contains_all<T: PartialEq>(new: &[T], old: &[T]) -> bool {
    old.iter().all(|old| new.contains(old))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CodePart, Colour, PartialDate, SoldTerms};

    fn date_range(from: &str, to: &str) -> DateRange {
        let date = |text: &str| (!text.is_empty()).then(|| PartialDate::parse(text).unwrap());
        DateRange {
            from: date(from),
            to: date(to),
        }
    }

    #[test]
    fn a_different_condition_subsumes_in_one_direction_only() {
        let prefix = |any: &[&str], length| {
            let any = any.iter().map(|&text| text.to_owned()).collect();
            Condition::Prefix {
                part: CodePart::Whole,
                any,
                length,
            }
        };
        let weeks = |from: Option<&str>, to: Option<&str>| {
            let dates = DateCodes::Between {
                from: from.map(str::to_owned),
                to: to.map(str::to_owned),
            };
            Condition::DateCode {
                part: CodePart::Whole,
                layout: "YYWW".to_owned().try_into().unwrap(),
                dates,
            }
        };
        let sold = |date_range, shops: &[&str]| {
            Condition::Sold(SoldTerms {
                date_range,
                countries: Vec::new(),
                shops: shops.iter().map(|&shop| shop.to_owned()).collect(),
            })
        };
        let colours = |names: &[&str]| {
            let colours = names.iter().filter_map(|name| Colour::parse(name));
            Condition::Colours(colours.collect())
        };
        let pairs = [
            (prefix(&["AB", "C"], None), prefix(&["ABC"], Some(14))),
            (
                weeks(Some("2318"), Some("2330")),
                weeks(Some("2320"), Some("2330")),
            ),
            (weeks(None, Some("2330")), weeks(Some("2320"), Some("2329"))),
            (
                Condition::Made(date_range("2023-03", "2023-04")),
                Condition::Made(date_range("2023-04", "")),
            ),
            (
                sold(date_range("2023", "2024-02"), &[]),
                sold(date_range("2023-02", "2024-01"), &["A"]),
            ),
            (colours(&["black", "red"]), colours(&["red"])),
            (Condition::AllUnits, prefix(&["A"], None)),
        ];
        for (new, old) in &pairs {
            assert!(subsumes(new, old) && subsumes(new, new), "{new:?} {old:?}");
        }
        for (new, old) in &pairs {
            assert!(!subsumes(old, new), "{old:?} {new:?}");
        }
    }
}

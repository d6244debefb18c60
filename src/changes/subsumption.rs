//! Whether what an entry says now takes in all that it said.
//!
//! Only plain cases are recognised: a longer list of prefixes, a window that begins earlier, a condition less. What is not
//! recognised counts as otherwise.

use crate::domain::{Condition, DateCodes, DateRange, Entry};

/// Whether every unit that meets `old` meets `new`, and every unit that may meet `old` may meet `new`. What lists hold is not
/// looked at.
pub(super) fn is_wider(new: &Condition, old: &Condition) -> bool {
    use Condition::{
        AllUnits, Colours, DateCode, Ending, LengthIs, LengthIsNot, Listed, Made, MakerOnly,
        Masked, NoCode, Prefix, Skus, Sold,
    };
    match (new, old) {
        (AllUnits, _) | (NoCode, NoCode) | (MakerOnly(_), MakerOnly(_)) => true,
        (Listed { part, .. }, Listed { part: before, .. }) => part == before,
        (
            Prefix { part, any, length },
            Prefix {
                part: before,
                any: all,
                length: due,
            },
        ) => {
            let begins = |old: &String| any.iter().any(|new| old.starts_with(new.as_str()));
            part == before && (length.is_none() || length == due) && all.iter().all(begins)
        }
        (
            Ending { part, any, length },
            Ending {
                part: before,
                any: all,
                length: due,
            },
        ) => {
            let ends = |old: &String| any.iter().any(|new| old.ends_with(new.as_str()));
            part == before && (length.is_none() || length == due) && all.iter().all(ends)
        }
        (
            Masked {
                part,
                masks,
                ranges,
            },
            Masked {
                part: before,
                masks: all,
                ranges: known,
            },
        ) => part == before && holds(masks, all) && holds(ranges, known),
        (
            DateCode {
                part,
                layout,
                dates,
            },
            DateCode {
                part: before,
                layout: same,
                dates: known,
            },
        ) => {
            let takes_in = match (dates, known) {
                (DateCodes::OneOf(new), DateCodes::OneOf(old)) => holds(new, old),
                (DateCodes::Years(new), DateCodes::Years(old)) => holds(new, old),
                (
                    DateCodes::Between { from, to },
                    DateCodes::Between {
                        from: first,
                        to: last,
                    },
                ) => {
                    let accepts = |end: &Option<String>, open: bool| {
                        end.as_ref()
                            .map_or(open, |end| dates.accept(layout, end) == Some(true))
                    };
                    accepts(first, from.is_none()) && accepts(last, to.is_none())
                }
                _ => false,
            };
            part == before && layout == same && takes_in
        }
        (LengthIs(new), LengthIs(old)) | (LengthIsNot(new), LengthIsNot(old)) => new == old,
        // Nothing follows from its end: who bought later may have bought what lay in a shop.
        (Made(new), Made(old)) => begins_no_later(*new, *old),
        (Sold(new), Sold(old)) => {
            let ends_no_earlier = match (new.date_range.to, old.date_range.to) {
                (Some(new), Some(old)) => new.last() >= old.last(),
                (new, _) => new.is_none(),
            };
            begins_no_later(new.date_range, old.date_range)
                && ends_no_earlier
                && is_open_wider(&new.countries, &old.countries)
                && is_open_wider(&new.shops, &old.shops)
        }
        (Colours(new), Colours(old)) => holds(new, old),
        (Skus(new), Skus(old)) => holds(new, old),
        _ => false,
    }
}

/// Whether a rule covers, and recognises the codes of, every unit that another one did. What lists hold is not looked at. One that
/// covers every unit recognises none by its code: that is another question.
pub(super) fn covers(new: &Entry, old: &Entry) -> bool {
    if covers_all(new) {
        return true;
    }
    // A rule that no longer looks at codes recognises none, and what was recognised cast doubt.
    (old.sieve || !new.sieve)
        && (looks_at_codes(new) || !looks_at_codes(old))
        && new
            .conditions
            .iter()
            .all(|new| old.conditions.iter().any(|old| is_wider(new, old)))
}

/// Whether a rule recognises units by their codes.
pub(super) fn looks_at_codes(rule: &Entry) -> bool {
    rule.conditions.iter().any(Condition::recognises_codes)
}

/// Whether a rule covers every unit there is.
pub(super) fn covers_all(rule: &Entry) -> bool {
    !rule.sieve && rule.conditions == [Condition::AllUnits]
}

/// What a rule asks for that another one did not, by its name in a data file.
pub(super) fn additional_conditions(new: &Entry, old: &Entry) -> Vec<&'static str> {
    let more = new
        .conditions
        .iter()
        .filter(|new| !old.conditions.iter().any(|old| is_wider(new, old)));
    let sieve = (new.sieve && !old.sieve).then_some("sieve");
    more.map(name).chain(sieve).collect()
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

fn begins_no_later(new: DateRange, old: DateRange) -> bool {
    match (new.from, old.from) {
        (Some(new), Some(old)) => new.first() <= old.first(),
        (new, _) => new.is_none(),
    }
}

/// Where nothing is listed, nothing is limited.
fn is_open_wider<T: PartialEq>(new: &[T], old: &[T]) -> bool {
    new.is_empty() || !old.is_empty() && holds(new, old)
}

fn holds<T: PartialEq>(new: &[T], old: &[T]) -> bool {
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
    fn what_takes_in_all_that_was_is_wider_and_not_the_other_way_round() {
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
        let wider = [
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
        for (new, old) in &wider {
            assert!(is_wider(new, old) && is_wider(new, new), "{new:?} {old:?}");
        }
        for (new, old) in &wider {
            assert!(!is_wider(old, new), "{old:?} {new:?}");
        }
    }
}

//! The naive evaluation of codes: parts, lists, masks, dates and formats.

use std::collections::HashSet;

use charge_safely::domain::{
    CodeFormat, CodePart, CodeRange, Condition, DateCodes, DateLayout, Lengths, Mask, MaskRange,
};

use super::naive::{ListedCodes, Truth};

/// The truth of a condition on the code, by the table "Conditions on the code"; `None` for other conditions.
pub fn match_code(condition: &Condition, code: &str, listed: &ListedCodes) -> Option<Truth> {
    let met = match condition {
        Condition::Listed { part, list } => {
            part_of(code, part).map(|text| Some(listed[&list.id].contains(&text)))
        }
        Condition::Prefix { part, any, length } => part_of(code, part).map(|text| {
            Some(has_length(&text, *length) && any.iter().any(|start| text.starts_with(&**start)))
        }),
        Condition::Ending { part, any, length } => part_of(code, part).map(|text| {
            Some(has_length(&text, *length) && any.iter().any(|end| text.ends_with(&**end)))
        }),
        Condition::Masked {
            part,
            masks,
            ranges,
        } => part_of(code, part).map(|text| {
            let fits_one = masks.iter().any(|mask| fits(mask, &text));
            let fits_range = ranges.iter().any(|range| lies_between(range, &text));
            Some(fits_one || fits_range)
        }),
        Condition::DateCode {
            part,
            layout,
            dates,
        } => part_of(code, part).map(|text| accepts(dates, layout, &text)),
        Condition::AllUnits
        | Condition::LengthIs(_)
        | Condition::LengthIsNot(_)
        | Condition::NoCode
        | Condition::Made(_)
        | Condition::Sold(_)
        | Condition::Colours(_)
        | Condition::Skus(_)
        | Condition::MakerOnly(_) => return None,
    };
    // A code without such a part does not meet the condition.
    Some(met.unwrap_or(Some(false)))
}

fn has_length(text: &str, length: Option<usize>) -> bool {
    length.is_none_or(|length| text.chars().count() == length)
}

/// "`part = { first = 5 }`, `part = { from = 4 }`, `part = { from = 4, count = 3 }` (positions from 1), or
/// `part = { group = 2, separator = "-" }` (groups from 1)."
fn part_of(code: &str, part: &CodePart) -> Option<String> {
    let characters: Vec<char> = code.chars().collect();
    let between = |from: usize, to: usize| -> Option<String> {
        (from < to && to <= characters.len()).then(|| characters[from..to].iter().collect())
    };
    match *part {
        CodePart::Whole => Some(code.to_owned()),
        CodePart::First(count) => between(0, count),
        CodePart::From {
            position,
            count: None,
        } => between(position - 1, characters.len()),
        CodePart::From {
            position,
            count: Some(count),
        } => between(position - 1, position - 1 + count),
        CodePart::Group { group, separator } => {
            let mut groups = vec![String::new()];
            for &c in &characters {
                if c == separator {
                    groups.push(String::new());
                } else {
                    groups.last_mut()?.push(c);
                }
            }
            let found = groups.get(group - 1)?.clone();
            (!found.is_empty()).then_some(found)
        }
    }
}

/// All codes of ranges: "they differ only in digits at the end, and only digits count there", or "compared character by character,
/// 0–9 before A–Z".
pub fn written_out(spans: &[CodeRange], universe: &str) -> HashSet<String> {
    let mut codes = HashSet::new();
    for span in spans {
        let digits = span.digits as usize;
        if span.first == span.last {
            codes.insert(span.first.clone());
        } else if digits > 0 {
            let (front, first) = span.first.split_at(span.first.len() - digits);
            let (_, last) = span.last.split_at(span.last.len() - digits);
            let (first, last): (u64, u64) = (first.parse().unwrap(), last.parse().unwrap());
            assert!(last - first < 100_000, "too many to write out: {span:?}");
            codes.extend((first..=last).map(|number| format!("{front}{number:0digits$}")));
        } else {
            codes.extend(between(&span.first, &span.last, universe));
        }
    }
    codes
}

/// All texts between two, built character by character; prefixes outside of the range are dropped.
fn between(first: &str, last: &str, universe: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    for _ in 0..first.len() {
        let longer = texts.iter();
        texts = longer
            .flat_map(|text| universe.chars().map(move |c| format!("{text}{c}")))
            .filter(|text| comes_no_later(first, text) && comes_no_later(text, last))
            .collect();
    }
    texts
}

/// Compares the common length.
fn comes_no_later(one: &str, other: &str) -> bool {
    for (a, b) in one.chars().zip(other.chars()) {
        if a != b {
            return a < b;
        }
    }
    true
}

/// "`#` a digit, `@` a letter, `?` any character, others themselves".
fn wildcard_fits(wildcard: char, found: char) -> bool {
    match wildcard {
        '#' => "0123456789".contains(found),
        '@' => "ABCDEFGHIJKLMNOPQRSTUVWXYZ".contains(found),
        '?' => true,
        fixed => fixed == found,
    }
}

fn fits(mask: &Mask, text: &str) -> bool {
    let mask: Vec<char> = mask.as_str().chars().collect();
    let text: Vec<char> = text.chars().collect();
    mask.len() == text.len() && (0..mask.len()).all(|i| wildcard_fits(mask[i], text[i]))
}

/// "The fixed characters lie between those of both masks, digits before letters; the masks have the same wildcards at the same
/// places, and differ in one run of fixed characters at most; every other run is in every code."
fn lies_between(range: &MaskRange, text: &str) -> bool {
    let (from, to) = (range.from().as_str(), range.to().as_str());
    if from.len() != text.len() {
        return false;
    }
    // Runs of fixed characters, each with the characters of `from`, `text` and `to`.
    let mut runs = vec![(String::new(), String::new(), String::new())];
    for ((low, high), found) in from.chars().zip(to.chars()).zip(text.chars()) {
        if "#@?".contains(low) {
            if !wildcard_fits(low, found) {
                return false;
            }
            runs.push((String::new(), String::new(), String::new()));
        } else {
            let run = runs.last_mut().unwrap();
            run.0.push(low);
            run.1.push(found);
            run.2.push(high);
        }
    }
    let mut compared = (String::new(), String::new(), String::new());
    for (low, found, high) in runs {
        if low == high {
            if found != low {
                return false;
            }
        } else {
            compared.0 += &low;
            compared.1 += &found;
            compared.2 += &high;
        }
    }
    comes_no_later(&compared.0, &compared.1) && comes_no_later(&compared.1, &compared.2)
}

/// "The `layout` of a date code consists of `YYYY`, `YY` (20YY), `WW` (ISO week), `MM`, `DD` and separators." Year, week,
/// month and day of a code, 0 if the layout has none; `None` if the code is not a date.
fn date_of(layout: &DateLayout, code: &str) -> Option<[u32; 4]> {
    let layout = String::from(layout.clone()).replace(' ', "");
    if layout.len() != code.len() {
        return None;
    }
    let mut fields = [const { String::new() }; 4];
    for (kind, found) in layout.chars().zip(code.chars()) {
        match "YWMD".find(kind) {
            Some(place) if found.is_ascii_digit() => fields[place].push(found),
            None if kind == found => {}
            _ => return None,
        }
    }
    let short_year = fields[0].len() == 2;
    let mut date = fields.clone().map(|digits| digits.parse().unwrap_or(0));
    if short_year {
        date[0] += 2000;
    }
    let most = [9999, 53, 12, 31];
    let exists = (1..4).all(|i| fields[i].is_empty() || (1..=most[i]).contains(&date[i]));
    exists.then_some(date)
}

/// "One of these date codes", "a range of dates, both ends included; either may be left out", "made in one of these years".
fn accepts(dates: &DateCodes, layout: &DateLayout, code: &str) -> Truth {
    match dates {
        DateCodes::OneOf(codes) => Some(codes.iter().any(|listed| listed == code)),
        DateCodes::Years(years) => {
            date_of(layout, code).map(|date| years.iter().any(|&year| u32::from(year) == date[0]))
        }
        DateCodes::Between { from, to } => {
            let date = date_of(layout, code)?;
            let end = |end: &Option<String>| end.as_ref().map(|end| date_of(layout, end).unwrap());
            let after_start = end(from).is_none_or(|from| from <= date);
            let before_end = end(to).is_none_or(|to| date <= to);
            Some(after_start && before_end)
        }
    }
}

/// "alphabet: characters that this maker prints; left out if unknown: 0-9A-Z".
pub fn alphabet(format: &CodeFormat) -> String {
    let written = format.alphabet.as_ref().map_or("0-9A-Z", |a| a.as_str());
    let characters: Vec<char> = written.chars().collect();
    let mut printed: String = characters.iter().filter(|&&c| c != '-').collect();
    for three in characters.windows(3).filter(|three| three[1] == '-') {
        printed.extend(three[0]..=three[2]);
    }
    // A hyphen between two characters makes a range; only one at the end is a character.
    if written.ends_with('-') {
        printed.push('-');
    }
    printed
}

/// How an unconfirmed code is read; `None` if it does not have the format.
pub fn usual_reading(format: &CodeFormat, code: &str) -> Option<String> {
    let without_label = code.strip_prefix("SN");
    [Some(code), without_label]
        .into_iter()
        .flatten()
        .find_map(|code| read_in_form(format, code))
}

fn read_in_form(format: &CodeFormat, code: &str) -> Option<String> {
    let printed = alphabet(format);
    let digit = |c: char| match c {
        'O' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        other => other,
    };
    let read: String = code
        .chars()
        .map(|c| match digit(c) {
            meant if !printed.contains(c) && printed.contains(meant) => meant,
            _ => c,
        })
        .collect();
    let length = read.chars().count();
    let right_length = match &format.lengths {
        Lengths::Unpublished => (3..=40).contains(&length),
        Lengths::OneOf(lengths) => lengths.contains(&length),
        Lengths::Between(least, most) => (*least..=*most).contains(&length),
    };
    let is_date = format
        .layout
        .as_ref()
        .is_none_or(|layout| date_of(layout, &read).is_some());
    (right_length && is_date && read.chars().all(|c| printed.contains(c))).then_some(read)
}

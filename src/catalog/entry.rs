//! The format of rules, limits and exclusions in a notice file.

use serde::Deserialize;

use super::{
    diagnostic::{DiagnosticKind, DiagnosticSink},
    list_collector::ListCollector,
    list_file::parse_range,
};
use crate::domain::{
    AppliesTo, CodePart, CodeRange, Colour, Condition, Country, DateCodes, DateLayout, DateRange,
    DeviceSlug, Entry, Mask, MaskRange, MaskRangeError, PartialDate, SoldTerms, WebAddress,
};

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct EntryTable {
    #[serde(default, rename = "devices")]
    applies_to: AppliesTo,
    source: WebAddress,
    #[serde(default, rename = "sieve")]
    maker_decides: bool,
    #[serde(default)]
    all_units: bool,
    #[serde(default)]
    no_code: bool,
    serials: Option<SerialsTable>,
    prefix: Option<AffixTable>,
    ending: Option<AffixTable>,
    mask: Option<MaskTable>,
    date_code: Option<DateCodeTable>,
    length_is: Option<usize>,
    length_is_not: Option<usize>,
    made: Option<MadeTable>,
    sold: Option<SoldTable>,
    colours: Option<Vec<Colour>>,
    skus: Option<Vec<String>>,
    maker_only: Option<MakerOnlyTable>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SerialsTable {
    #[serde(default)]
    codes: Vec<String>,
    #[serde(default)]
    ranges: Vec<RangeTable>,
    list: Option<String>,
    #[serde(default)]
    letters: bool,
    part: Option<PartTable>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RangeTable {
    from: String,
    to: String,
    #[serde(default)]
    letters: bool,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct AffixTable {
    any: Vec<String>,
    length: Option<usize>,
    part: Option<PartTable>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MaskTable {
    #[serde(default)]
    any: Vec<Mask>,
    #[serde(default)]
    ranges: Vec<MaskRangeTable>,
    part: Option<PartTable>,
}

/// All codes between two masks, both included.
///
/// Wildcards divide a mask into runs of fixed characters. The masks differ in one run at most, which lies between those of the two
/// masks, digits before letters; all other runs must be in the code, too.
#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "MaskRange"))]
struct MaskRangeTable {
    /// The lowest.
    from: Mask,
    /// The highest.
    to: Mask,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DateCodeTable {
    layout: DateLayout,
    codes: Option<Vec<String>>,
    years: Option<Vec<u16>>,
    from: Option<String>,
    to: Option<String>,
    part: Option<PartTable>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MadeTable {
    from: Option<PartialDate>,
    to: Option<PartialDate>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SoldTable {
    from: Option<PartialDate>,
    to: Option<PartialDate>,
    #[serde(default)]
    countries: Vec<Country>,
    #[serde(default)]
    shops: Vec<String>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MakerOnlyTable {
    url: Option<WebAddress>,
}

#[derive(Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PartTable {
    first: Option<usize>,
    from: Option<usize>,
    count: Option<usize>,
    group: Option<usize>,
    separator: Option<char>,
}

impl EntryTable {
    /// The entry. Adds its list to `lists` and its errors to `sink`.
    pub(super) fn into_entry(
        self,
        notice_devices: &[DeviceSlug],
        lists: &mut ListCollector,
        sink: &mut DiagnosticSink,
    ) -> Entry {
        let devices = self.applies_to.resolve(notice_devices);
        let mut conditions = Vec::new();
        if self.all_units {
            conditions.push(Condition::AllUnits);
        }
        if self.no_code {
            conditions.push(Condition::NoCode);
        }
        if let Some(table) = self.serials {
            conditions.push(table.into_condition(devices, lists, &mut sink.at("serials")));
        }
        if let Some(table) = self.prefix {
            let (part, any, length) = table.into_fields(&mut sink.at("prefix"));
            conditions.push(Condition::Prefix { part, any, length });
        }
        if let Some(table) = self.ending {
            let (part, any, length) = table.into_fields(&mut sink.at("ending"));
            conditions.push(Condition::Ending { part, any, length });
        }
        if let Some(table) = self.mask {
            conditions.push(table.into_condition(&mut sink.at("mask")));
        }
        if let Some(table) = self.date_code {
            conditions.push(table.into_condition(&mut sink.at("date_code")));
        }
        conditions.extend(self.length_is.map(Condition::LengthIs));
        conditions.extend(self.length_is_not.map(Condition::LengthIsNot));
        conditions.extend(self.maker_only.map(|table| Condition::MakerOnly(table.url)));
        if let Some(table) = self.made {
            conditions.push(Condition::Made(DateRange {
                from: table.from,
                to: table.to,
            }));
        }
        if let Some(table) = self.sold {
            conditions.push(Condition::Sold(SoldTerms {
                date_range: DateRange {
                    from: table.from,
                    to: table.to,
                },
                countries: table.countries,
                shops: table.shops,
            }));
        }
        if let Some(colours) = self.colours {
            let colours = require_items(colours, &mut sink.at("colours"));
            conditions.push(Condition::Colours(colours));
        }
        if let Some(skus) = self.skus {
            conditions.push(Condition::Skus(require_items(skus, &mut sink.at("skus"))));
        }
        if conditions.is_empty() {
            sink.add(DiagnosticKind::NoCondition);
        }
        Entry {
            applies_to: self.applies_to,
            conditions,
            maker_decides: self.maker_decides,
            source: self.source,
        }
    }
}

impl SerialsTable {
    fn into_condition(
        self,
        devices: &[DeviceSlug],
        lists: &mut ListCollector,
        sink: &mut DiagnosticSink,
    ) -> Condition {
        let part = code_part(self.part, sink);
        let has_inline_codes = !self.codes.is_empty() || !self.ranges.is_empty();
        if let Some(name) = &self.list {
            if has_inline_codes {
                sink.add_invalid(
                    "`list` cannot be combined with `codes` or `ranges`: move these to a rule of their own",
                );
            }
            let list = lists.add_file(name, devices, &part, self.letters, &mut sink.at("list"));
            return Condition::Listed { part, list };
        }
        if self.letters {
            sink.at("letters").add_invalid(
                "`letters` belongs to `list`, or into a range of `ranges`: move it there",
            );
        }
        if !has_inline_codes {
            sink.add_never_matches("it lists nothing; write `codes`, `ranges` or `list`");
        }
        let codes = self.codes.iter().map(|code| CodeRange::one(code));
        let mut ranges: Vec<CodeRange> = codes.collect();
        for (index, range) in self.ranges.iter().enumerate() {
            match parse_range(&range.from, &range.to, range.letters) {
                Ok(range) => ranges.push(range),
                Err(kind) => sink.at(&format!("ranges.{index}")).add(kind),
            }
        }
        let list = lists.add_inline(devices, ranges);
        Condition::Listed { part, list }
    }
}

impl AffixTable {
    fn into_fields(self, sink: &mut DiagnosticSink) -> (CodePart, Vec<String>, Option<usize>) {
        let part = code_part(self.part, sink);
        (part, require_items(self.any, sink), self.length)
    }
}

impl MaskTable {
    fn into_condition(self, sink: &mut DiagnosticSink) -> Condition {
        if self.any.is_empty() && self.ranges.is_empty() {
            sink.add_never_matches("it lists nothing; write `any` or `ranges`");
        }
        Condition::Masked {
            part: code_part(self.part, sink),
            masks: self.any,
            ranges: self
                .ranges
                .into_iter()
                .enumerate()
                .filter_map(|(index, range)| {
                    range.into_range(&mut sink.at(&format!("ranges.{index}")))
                })
                .collect(),
        }
    }
}

impl MaskRangeTable {
    fn into_range(self, sink: &mut DiagnosticSink) -> Option<MaskRange> {
        let (from, to) = (self.from.as_str().to_owned(), self.to.as_str().to_owned());
        match MaskRange::new(self.from, self.to) {
            Ok(range) => return Some(range),
            Err(MaskRangeError::Reversed) => sink.add(DiagnosticKind::ReversedRange { from, to }),
            Err(MaskRangeError::WildcardsDiffer) => sink.add(DiagnosticKind::InvalidRange {
                from,
                to,
                why: "both ends must have their wildcards at the same positions",
            }),
            Err(MaskRangeError::SeveralRunsDiffer) => sink.add(DiagnosticKind::InvalidRange {
                from,
                to,
                why: "its ends differ on both sides of a wildcard, which can be read in two ways; write several ranges",
            }),
        }
        None
    }
}

impl DateCodeTable {
    fn into_condition(self, sink: &mut DiagnosticSink) -> Condition {
        let codes = self.codes.iter().flatten();
        let codes = codes.chain(&self.from).chain(&self.to);
        for code in codes.filter(|code| !self.layout.names_a_date(code)) {
            let layout = String::from(self.layout.clone());
            sink.add_never_matches(format!("`{code}` is not a date in the layout {layout}"));
        }
        let part = code_part(self.part, sink);
        let dates = match (self.codes, self.years, self.from, self.to) {
            (Some(codes), None, None, None) => DateCodes::OneOf(require_items(codes, sink)),
            (None, Some(years), None, None) => DateCodes::Years(require_items(years, sink)),
            (None, None, from, to) if from.is_some() || to.is_some() => {
                if let (Some(from), Some(to)) = (&from, &to) {
                    let since_from = DateCodes::Between {
                        from: Some(from.clone()),
                        to: None,
                    };
                    if since_from.accept(&self.layout, to) == Some(false) {
                        sink.add(DiagnosticKind::ReversedRange {
                            from: from.clone(),
                            to: to.clone(),
                        });
                    }
                }
                DateCodes::Between { from, to }
            }
            _ => {
                sink.add_invalid("write one of `codes`, `years`, or `from` and `to`");
                DateCodes::OneOf(Vec::new())
            }
        };
        Condition::DateCode {
            part,
            layout: self.layout,
            dates,
        }
    }
}

fn code_part(table: Option<PartTable>, sink: &mut DiagnosticSink) -> CodePart {
    let Some(table) = table else {
        return CodePart::Whole;
    };
    match (
        table.first,
        table.from,
        table.count,
        table.group,
        table.separator,
    ) {
        (Some(first), None, None, None, None) if first > 0 => CodePart::First(first),
        (None, Some(from), count, None, None) if from > 0 && count != Some(0) => CodePart::From {
            position: from,
            count,
        },
        (None, None, None, Some(group), Some(separator)) if group > 0 => {
            CodePart::Group { group, separator }
        }
        _ => {
            sink.at("part").add_invalid(
                "write a part as { first = 5 }, { from = 4, count = 3 } or { group = 2, separator = \"-\" }; positions count from 1",
            );
            CodePart::Whole
        }
    }
}

fn require_items<T>(items: Vec<T>, sink: &mut DiagnosticSink) -> Vec<T> {
    if items.is_empty() {
        sink.add_never_matches("it lists nothing");
    }
    items
}

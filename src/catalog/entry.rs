//! Rules, limits and exclusions, as they are written.

use serde::Deserialize;

use super::{DiagnosticKind, gathered::Gathered, range::range, read::Marks};
use crate::domain::{
    AppliesTo, CodePart, CodeRange, Colour, Condition, Country, DateCodes, DateLayout, DateRange,
    DeviceSlug, Entry, Mask, MaskRange, PartialDate, SoldTerms, WebAddress,
};

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct EntryTable {
    #[serde(default, rename = "devices")]
    applies_to: AppliesTo,
    source: WebAddress,
    #[serde(default)]
    sieve: bool,
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
    ranges: Vec<MaskRange>,
    part: Option<PartTable>,
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
    /// The entry; what cannot be meant goes to `marks`, whose place is the entry's.
    pub(super) fn into_entry(
        self,
        of_notice: &[DeviceSlug],
        gathered: &mut Gathered,
        marks: &mut Marks,
    ) -> Entry {
        let devices = self.applies_to.resolve(of_notice);
        let mut conditions = Vec::new();
        if self.all_units {
            conditions.push(Condition::AllUnits);
        }
        if self.no_code {
            conditions.push(Condition::NoCode);
        }
        if let Some(table) = self.serials {
            conditions.push(table.into_condition(devices, gathered, &mut marks.at("serials")));
        }
        if let Some(table) = self.prefix {
            let part = part(table.part, &mut marks.at("prefix"));
            conditions.push(Condition::Prefix {
                part,
                any: some(table.any, &mut marks.at("prefix")),
                length: table.length,
            });
        }
        if let Some(table) = self.ending {
            let part = part(table.part, &mut marks.at("ending"));
            conditions.push(Condition::Ending {
                part,
                any: some(table.any, &mut marks.at("ending")),
                length: table.length,
            });
        }
        if let Some(table) = self.mask {
            conditions.push(table.into_condition(&mut marks.at("mask")));
        }
        if let Some(table) = self.date_code {
            conditions.push(table.into_condition(&mut marks.at("date_code")));
        }
        conditions.extend(self.length_is.map(Condition::LengthIs));
        conditions.extend(self.length_is_not.map(Condition::LengthIsNot));
        conditions.extend(self.maker_only.map(|table| Condition::MakerOnly(table.url)));
        if let Some(table) = self.made {
            let date_range = date_range(table.from, table.to, &mut marks.at("made"));
            conditions.push(Condition::Made(date_range));
        }
        if let Some(table) = self.sold {
            let date_range = date_range(table.from, table.to, &mut marks.at("sold"));
            conditions.push(Condition::Sold(SoldTerms {
                date_range,
                countries: table.countries,
                shops: table.shops,
            }));
        }
        conditions.extend(
            self.colours
                .map(|any| Condition::Colours(some(any, &mut marks.at("colours")))),
        );
        conditions.extend(
            self.skus
                .map(|any| Condition::Skus(some(any, &mut marks.at("skus")))),
        );
        if conditions.is_empty() {
            marks.add(DiagnosticKind::NoCondition);
        }
        Entry {
            applies_to: self.applies_to,
            conditions,
            sieve: self.sieve,
            source: self.source,
        }
    }
}

impl SerialsTable {
    fn into_condition(
        self,
        devices: &[DeviceSlug],
        gathered: &mut Gathered,
        marks: &mut Marks,
    ) -> Condition {
        let part = part(self.part, marks);
        if let Some(name) = &self.list {
            if !self.codes.is_empty() || !self.ranges.is_empty() {
                marks.add(DiagnosticKind::Contradiction(
                    "`list` stands alone: make another rule for `codes` and `ranges`",
                ));
            }
            let list = gathered.add_file(name, devices, &part, self.letters, &mut marks.at("list"));
            return Condition::Listed { part, list };
        }
        if self.letters {
            marks.at("letters").add(DiagnosticKind::Contradiction(
                "`letters` stands beside `list`, or in a range of `ranges`",
            ));
        }
        let mut spans: Vec<CodeRange> =
            self.codes.iter().map(|code| CodeRange::one(code)).collect();
        for (index, range) in self.ranges.iter().enumerate() {
            spans.extend(range.span(&mut marks.at(&format!("ranges.{index}"))));
        }
        if self.codes.is_empty() && self.ranges.is_empty() {
            marks.add(DiagnosticKind::NeverMatches(
                "it lists nothing; give `codes`, `ranges` or `list`".to_owned(),
            ));
        }
        let list = gathered.add(devices, spans);
        Condition::Listed { part, list }
    }
}

impl RangeTable {
    fn span(&self, marks: &mut Marks) -> Option<CodeRange> {
        range(&self.from, &self.to, self.letters)
            .map_err(|flaw| marks.add(flaw))
            .ok()
    }
}

impl MaskTable {
    fn into_condition(self, marks: &mut Marks) -> Condition {
        for (index, range) in self.ranges.iter().enumerate() {
            let (from, to) = (range.from.as_str().to_owned(), range.to.as_str().to_owned());
            let mut here = marks.at(&format!("ranges.{index}"));
            if !range.is_even() {
                here.add(DiagnosticKind::NoRange {
                    from,
                    to,
                    why: "the wildcards must stand at the same places",
                });
            } else if range.is_backwards() {
                here.add(DiagnosticKind::Backwards { from, to });
            }
        }
        if self.any.is_empty() && self.ranges.is_empty() {
            marks.add(DiagnosticKind::NeverMatches(
                "it lists nothing; give `any` or `ranges`".to_owned(),
            ));
        }
        Condition::Masked {
            part: part(self.part, marks),
            masks: self.any,
            ranges: self.ranges,
        }
    }
}

impl DateCodeTable {
    fn into_condition(self, marks: &mut Marks) -> Condition {
        let written = self
            .codes
            .iter()
            .flatten()
            .chain(&self.from)
            .chain(&self.to);
        for code in written.filter(|code| !self.layout.names_a_date(code)) {
            let layout = String::from(self.layout.clone());
            marks.add(DiagnosticKind::NeverMatches(format!(
                "`{code}` names no date in the layout {layout}"
            )));
        }
        let part = part(self.part, marks);
        let dates = match (self.codes, self.years, self.from, self.to) {
            (Some(codes), None, None, None) => DateCodes::OneOf(some(codes, marks)),
            (None, Some(years), None, None) => DateCodes::Years(some(years, marks)),
            (None, None, from, to) if from.is_some() || to.is_some() => {
                if let (Some(from), Some(to)) = (&from, &to) {
                    let dates = DateCodes::Between {
                        from: Some(from.clone()),
                        to: None,
                    };
                    if dates.accept(&self.layout, to) == Some(false) {
                        marks.add(DiagnosticKind::Backwards {
                            from: from.clone(),
                            to: to.clone(),
                        });
                    }
                }
                DateCodes::Between { from, to }
            }
            _ => {
                marks.add(DiagnosticKind::Value(
                    "give one of `codes`, `years`, or `from` and `to`".to_owned(),
                ));
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

fn date_range(from: Option<PartialDate>, to: Option<PartialDate>, marks: &mut Marks) -> DateRange {
    let date_range = DateRange { from, to };
    if let (true, Some(from), Some(to)) = (date_range.is_backwards(), from, to) {
        marks.add(DiagnosticKind::Backwards {
            from: from.to_string(),
            to: to.to_string(),
        });
    }
    date_range
}

fn part(table: Option<PartTable>, marks: &mut Marks) -> CodePart {
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
            let shapes = "a part is { first = 5 }, { from = 4, count = 3 } or { group = 2, separator = \"-\" }, from 1";
            marks
                .at("part")
                .add(DiagnosticKind::Value(shapes.to_owned()));
            CodePart::Whole
        }
    }
}

fn some<T>(any: Vec<T>, marks: &mut Marks) -> Vec<T> {
    if any.is_empty() {
        marks.add(DiagnosticKind::NeverMatches("it lists nothing".to_owned()));
    }
    any
}

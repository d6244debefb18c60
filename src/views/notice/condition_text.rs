//! Conditions of rules, limits and exclusions in words.

use super::super::{
    PageContext,
    elements::{Link, countries, period},
};
use crate::{
    domain::{
        CodeKind, CodePart, Condition, DateCodes, DateLayout, LayoutPiece, List, ListKind, Mask,
        MaskRange, SoldTerms,
    },
    i18n::value_key,
};

/// The most codes that a sentence lists.
const MAX_CODES: usize = 40;

/// A condition in words.
pub(super) struct ConditionSentence<'a> {
    /// The sentence.
    pub text: String,
    /// The maker's page, if only the maker can check the condition.
    pub link: Option<Link<'a>>,
}

/// Puts conditions on one kind of code into words.
pub(super) struct ConditionText<'a> {
    pub context: &'a PageContext<'a>,
    /// What the code is.
    pub kind: CodeKind,
}

impl ConditionText<'_> {
    /// A condition as a sentence.
    pub fn sentence<'c>(&self, condition: &'c Condition) -> ConditionSentence<'c> {
        let link = match condition {
            Condition::MakerOnly(address) => address.as_ref().map(Link::full_url),
            _ => None,
        };
        ConditionSentence {
            text: self.text(condition),
            link,
        }
    }

    fn text(&self, condition: &Condition) -> String {
        let messages = self.context.messages;
        match condition {
            Condition::AllUnits => self.format("unit-all", &[]),
            Condition::Listed { part, list } => {
                self.format(listed(*list), &[("part", &self.part(part))])
            }
            Condition::Prefix { part, any, length } => {
                self.edge(["unit-prefix", "unit-prefix-length"], part, any, *length)
            }
            Condition::Ending { part, any, length } => {
                self.edge(["unit-ending", "unit-ending-length"], part, any, *length)
            }
            Condition::Masked {
                part,
                masks,
                ranges,
            } => self.masked(part, masks, ranges),
            Condition::DateCode {
                part,
                layout,
                dates,
            } => self.date_code(part, layout, dates),
            Condition::LengthIs(length) => messages.count("unit-length-is", *length, &self.code()),
            Condition::LengthIsNot(length) => {
                messages.count("unit-length-is-not", *length, &self.code())
            }
            Condition::NoCode => self.format("unit-no-code", &[]),
            Condition::Made(window) => {
                let period = period(self.context, *window).unwrap_or_default();
                self.format("unit-made", &[("period", &period)])
            }
            Condition::Sold(terms) => self.sold(terms),
            Condition::Colours(colours) => {
                let names: Vec<&str> = colours.iter().map(|c| messages.colour(*c)).collect();
                self.format("unit-colours", &[("colours", &messages.any_of(&names))])
            }
            Condition::Skus(skus) => self.format("unit-skus", &[("skus", &self.any_of(skus))]),
            Condition::MakerOnly(Some(_)) => self.format("unit-maker-at", &[]),
            Condition::MakerOnly(None) => self.format("unit-maker", &[]),
        }
    }

    fn format(&self, key: &str, values: &[(&str, &str)]) -> String {
        let all = [&self.code()[..], values].concat();
        self.context.messages.format(key, &all)
    }

    fn code(&self) -> [(&'static str, &str); 1] {
        let key = value_key("kind", self.kind.as_str());
        [("code", self.context.text(&key))]
    }

    /// The subject of a sentence: the code, or what a condition looks at in it.
    fn part(&self, part: &CodePart) -> String {
        let number = |number: usize| number.to_string();
        match *part {
            CodePart::Whole => self.format("part-whole", &[]),
            CodePart::First(count) => self.format("part-first", &[("last", &number(count))]),
            CodePart::From {
                position: first,
                count: None,
            } => self.format("part-from", &[("first", &number(first))]),
            CodePart::From {
                position: first,
                count: Some(count),
            } => self.format(
                "part-between",
                &[
                    ("first", &number(first)),
                    ("last", &number(first + count - 1)),
                ],
            ),
            CodePart::Group { group, separator } => self.format(
                "part-group",
                &[
                    ("group", &number(group)),
                    ("separator", &separator.to_string()),
                ],
            ),
        }
    }

    fn any_of(&self, codes: &[impl AsRef<str>]) -> String {
        let messages = self.context.messages;
        match codes.get(..MAX_CODES) {
            Some(shown) if codes.len() > MAX_CODES => messages.count(
                "codes-and-more",
                codes.len() - MAX_CODES,
                &[("codes", &self.context.comma_separated(shown))],
            ),
            _ => messages.any_of(codes),
        }
    }

    /// A prefix or an ending; the second key is for one with a length.
    fn edge(
        &self,
        [key, key_with_length]: [&str; 2],
        part: &CodePart,
        any: &[String],
        length: Option<usize>,
    ) -> String {
        let values = [("part", &*self.part(part)), ("any", &*self.any_of(any))];
        let messages = self.context.messages;
        match length {
            None => self.format(key, &values),
            Some(length) => messages.count(key_with_length, length, &values),
        }
    }

    fn masked(&self, part: &CodePart, masks: &[Mask], ranges: &[MaskRange]) -> String {
        let between = |range: &MaskRange| {
            let values = [("from", range.from().as_str()), ("to", range.to().as_str())];
            self.context.messages.format("mask-between", &values)
        };
        let masks = masks.iter().map(|mask| mask.as_str().to_owned());
        let shapes: Vec<String> = masks.chain(ranges.iter().map(between)).collect();
        self.format(
            "unit-mask",
            &[("part", &self.part(part)), ("any", &self.any_of(&shapes))],
        )
    }

    fn date_code(&self, part: &CodePart, layout: &DateLayout, dates: &DateCodes) -> String {
        let part = self.part(part);
        let layout = self.layout(layout);
        let fixed = [("part", part.as_str()), ("layout", layout.as_str())];
        let with = |key, values: &[(&str, &str)]| self.format(key, &[&fixed[..], values].concat());
        match dates {
            DateCodes::OneOf(codes) => with("unit-date-any", &[("any", &self.any_of(codes))]),
            DateCodes::Years(years) => {
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                with("unit-date-years", &[("years", &self.any_of(&years))])
            }
            DateCodes::Between {
                from: Some(from),
                to: Some(to),
            } => with("unit-date-between", &[("from", from), ("to", to)]),
            DateCodes::Between {
                from: Some(from),
                to: None,
            } => with("unit-date-since", &[("from", from)]),
            DateCodes::Between {
                from: None,
                to: Some(to),
            } => with("unit-date-until", &[("to", to)]),
            DateCodes::Between {
                from: None,
                to: None,
            } => with("unit-date-all", &[]),
        }
    }

    /// "year, then week".
    fn layout(&self, layout: &DateLayout) -> String {
        let key = |piece: &LayoutPiece| match piece {
            LayoutPiece::Year4 | LayoutPiece::Year2 => Some("layout-year"),
            LayoutPiece::Week => Some("layout-week"),
            LayoutPiece::Month => Some("layout-month"),
            LayoutPiece::Day => Some("layout-day"),
            LayoutPiece::Separator(_) => None,
        };
        let keys = layout.pieces().iter().filter_map(key);
        let names: Vec<&str> = keys.map(|key| self.context.text(key)).collect();
        names.join(self.context.text("layout-then"))
    }

    fn sold(&self, terms: &SoldTerms) -> String {
        let messages = self.context.messages;
        let mut parts: Vec<String> = period(self.context, terms.date_range).into_iter().collect();
        if !terms.countries.is_empty() {
            let names = countries(self.context, &terms.countries);
            parts.push(messages.format("unit-sold-in", &[("countries", &names)]));
        }
        if !terms.shops.is_empty() {
            let shops = messages.any_of(&terms.shops);
            parts.push(messages.format("unit-sold-by", &[("shops", &shops)]));
        }
        let terms = parts.join(self.context.text("list-semicolon"));
        self.format("unit-sold", &[("terms", &terms)])
    }
}

/// The message for a list; the codes are in the snapshot, not in the notice.
fn listed(list: List) -> &'static str {
    match list.kind {
        ListKind::Both => "unit-listed-or-in-range",
        ListKind::Ranges => "unit-in-range",
        ListKind::Codes => "unit-listed",
    }
}

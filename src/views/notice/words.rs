//! Conditions of rules, limits and exclusions in words.

use super::super::{
    PageContext,
    facts::{Link, countries, period},
};
use crate::domain::{
    CodeKind, CodePart, Condition, DateCodes, DateLayout, List, ListKind, Mask, MaskRange,
    SoldTerms,
};

/// More codes than these are not shown in full.
const SHOWN: usize = 40;

/// A condition in words.
pub(super) struct Sentence {
    /// The words.
    pub text: String,
    /// Where the maker tells more.
    pub link: Option<Link>,
}

/// The words for one kind of code.
pub(super) struct Words<'a> {
    /// The page's site.
    pub context: &'a PageContext<'a>,
    /// What the code is.
    pub kind: CodeKind,
}

impl Words<'_> {
    /// A condition as a sentence.
    pub fn sentence(&self, condition: &Condition) -> Sentence {
        let link = match condition {
            Condition::MakerOnly(address) => address.as_ref().map(Link::whole),
            _ => None,
        };
        Sentence {
            text: self.text(condition),
            link,
        }
    }

    fn text(&self, condition: &Condition) -> String {
        let messages = self.context.messages;
        match condition {
            Condition::AllUnits => self.say("unit-all", &[]),
            Condition::Listed { part, list } => {
                self.say(listed(*list), &[("part", &self.part(part))])
            }
            Condition::Prefix { part, any, length } => self.edge("unit-prefix", part, any, *length),
            Condition::Ending { part, any, length } => self.edge("unit-ending", part, any, *length),
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
            Condition::NoCode => self.say("unit-no-code", &[]),
            Condition::Made(date_range) => {
                let period = period(self.context, *date_range).unwrap_or_default();
                self.say("unit-made", &[("period", &period)])
            }
            Condition::Sold(terms) => self.sold(terms),
            Condition::Colours(colours) => {
                let names: Vec<String> = colours.iter().map(|c| messages.colour(*c)).collect();
                self.say("unit-colours", &[("colours", &messages.any_of(&names))])
            }
            Condition::Skus(skus) => self.say("unit-skus", &[("skus", &self.any_of(skus))]),
            Condition::MakerOnly(Some(_)) => self.say("unit-maker-at", &[]),
            Condition::MakerOnly(None) => self.say("unit-maker", &[]),
        }
    }

    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let all = [&self.code()[..], values].concat();
        self.context.messages.format(key, &all)
    }

    fn code(&self) -> [(&'static str, &str); 1] {
        let name = match self.kind {
            CodeKind::Serial => "kind-serial",
            CodeKind::DateCode => "kind-date-code",
            CodeKind::BatchCode => "kind-batch-code",
        };
        [("code", self.context.text(name))]
    }

    /// The subject of a sentence: the code, or what a condition looks at in it.
    fn part(&self, part: &CodePart) -> String {
        let number = |number: usize| number.to_string();
        match *part {
            CodePart::Whole => self.say("part-whole", &[]),
            CodePart::First(count) => self.say("part-first", &[("last", &number(count))]),
            CodePart::From {
                position: first,
                count: None,
            } => self.say("part-from", &[("first", &number(first))]),
            CodePart::From {
                position: first,
                count: Some(count),
            } => self.say(
                "part-between",
                &[
                    ("first", &number(first)),
                    ("last", &number(first + count - 1)),
                ],
            ),
            CodePart::Group { group, separator } => self.say(
                "part-group",
                &[
                    ("group", &number(group)),
                    ("separator", &separator.to_string()),
                ],
            ),
        }
    }

    fn any_of(&self, codes: &[String]) -> String {
        let messages = self.context.messages;
        match codes.get(..SHOWN) {
            Some(shown) if codes.len() > SHOWN => messages.count(
                "codes-and-more",
                codes.len() - SHOWN,
                &[("codes", &shown.join(self.context.text("list-comma")))],
            ),
            _ => messages.any_of(codes),
        }
    }

    fn edge(&self, key: &str, part: &CodePart, any: &[String], length: Option<usize>) -> String {
        let values = [("part", self.part(part)), ("any", self.any_of(any))];
        let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
        match length {
            None => self.say(key, &values),
            Some(length) => self
                .context
                .messages
                .count(&format!("{key}-length"), length, &values),
        }
    }

    fn masked(&self, part: &CodePart, masks: &[Mask], ranges: &[MaskRange]) -> String {
        let between = |range: &MaskRange| {
            self.context.messages.format(
                "mask-between",
                &[("from", range.from.as_str()), ("to", range.to.as_str())],
            )
        };
        let shapes: Vec<String> = masks
            .iter()
            .map(|mask| mask.as_str().to_owned())
            .chain(ranges.iter().map(between))
            .collect();
        self.say(
            "unit-mask",
            &[("part", &self.part(part)), ("any", &self.any_of(&shapes))],
        )
    }

    fn date_code(&self, part: &CodePart, layout: &DateLayout, dates: &DateCodes) -> String {
        let part = self.part(part);
        let layout = self.layout(layout);
        let fixed = [("part", part.as_str()), ("layout", layout.as_str())];
        let with = |key, values: &[(&str, &str)]| self.say(key, &[&fixed[..], values].concat());
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
        const PIECES: [(&str, &str); 5] = [
            ("YYYY", "layout-year"),
            ("YY", "layout-year"),
            ("WW", "layout-week"),
            ("MM", "layout-month"),
            ("DD", "layout-day"),
        ];
        let written = String::from(layout.clone());
        let mut rest = written.as_str();
        let mut pieces = Vec::new();
        while let Some(next) = rest.chars().next() {
            let known = PIECES.iter().find(|(letters, _)| rest.starts_with(letters));
            let width = known.map_or(next.len_utf8(), |(letters, _)| letters.len());
            pieces.extend(known.map(|(_, key)| self.context.text(key)));
            rest = rest.get(width..).unwrap_or_default();
        }
        pieces.join(self.context.text("layout-then"))
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
        self.say("unit-sold", &[("terms", &terms)])
    }
}

/// Lists stand in the snapshot, not in the notice.
fn listed(list: List) -> &'static str {
    match list.holds {
        ListKind::Both => "unit-listed-or-in-range",
        ListKind::Ranges => "unit-in-range",
        ListKind::Codes => "unit-listed",
    }
}

//! Turns sketches of conditions into conditions, and collects codes that meet them.

use std::collections::BTreeMap;

use charge_safely::catalog::{CodeList, Codes};
use charge_safely::domain::{
    Alphabet, CodePart, CodeRange, Condition, DateCodes, DateLayout, DateRange, List, ListId,
    ListKind, Mask, MaskRange, SoldTerms,
};

use super::{
    scene::{chosen, colour, country, date},
    sketch::{COLOURS, COUNTRIES, ConditionSketch, LAYOUTS},
};

/// The state while conditions are built.
pub struct Drawing {
    pub palette: Vec<char>,
    pub lists: BTreeMap<ListId, CodeList>,
    /// Codes that meet, or nearly meet, some condition.
    pub texts: Vec<String>,
}

/// The text of a sketch, cut to a length.
pub fn clipped(letters: &[u8], most: usize, palette: &[char]) -> String {
    let character = |&letter: &u8| palette[usize::from(letter) % palette.len()];
    letters.iter().take(most).map(character).collect()
}

fn part(number: u8) -> CodePart {
    match number {
        7 => CodePart::First(2),
        8 => CodePart::From {
            position: 2,
            count: None,
        },
        9 => CodePart::From {
            position: 2,
            count: Some(2),
        },
        10 => CodePart::Group {
            group: 2,
            separator: '-',
        },
        11 => CodePart::Group {
            group: 1,
            separator: '-',
        },
        _ => CodePart::Whole,
    }
}

fn length_of(part: &CodePart) -> usize {
    if *part == CodePart::Whole { 3 } else { 2 }
}

impl Drawing {
    pub fn new(palette: Vec<char>) -> Self {
        Self {
            palette,
            lists: BTreeMap::new(),
            texts: Vec::new(),
        }
    }

    pub fn draw(&mut self, told: &ConditionSketch) -> Condition {
        match told {
            ConditionSketch::AllUnits => Condition::AllUnits,
            ConditionSketch::MakerOnly => Condition::MakerOnly(None),
            ConditionSketch::NoCode => Condition::NoCode,
            ConditionSketch::Codes(number, codes) => {
                let texts = self.several(codes, *number);
                let spans = texts.iter().map(|text| CodeRange::one(text)).collect();
                self.listed(*number, spans)
            }
            ConditionSketch::Numbers(number, front, from, more, digits) => {
                let digits = usize::from(*digits);
                let front = self.one(front, *number);
                let text = |number: u8| format!("{front}{number:0digits$}");
                let (first, last) = (text(*from), text(from + more));
                self.keep(&first, *number);
                self.keep(&last, *number);
                // A second range within the first, so that ranges of a list overlap.
                let second = text(from + more.min(&1));
                let spans = [(&first, &last), (&second, &second)];
                let spans = spans.map(|(first, last)| CodeRange::numbers(first, last).unwrap());
                self.listed(*number, spans.to_vec())
            }
            ConditionSketch::Range(number, one, other) => {
                let (one, other) = (self.one(one, *number), self.one(other, *number));
                self.keep(&one, *number);
                self.keep(&other, *number);
                let (first, last) = (one.clone().min(other.clone()), one.max(other));
                // The last code again, so that ranges of a list overlap.
                let spans = vec![CodeRange::characters(&first, &last), CodeRange::one(&last)];
                self.listed(*number, spans)
            }
            ConditionSketch::Prefix(number, any, length) => Condition::Prefix {
                part: part(*number),
                any: self.several(any, *number),
                length: *length,
            },
            ConditionSketch::Ending(number, any, length) => Condition::Ending {
                part: part(*number),
                any: self.several(any, *number),
                length: *length,
            },
            ConditionSketch::Mask(number, letters) => {
                let mask = self.mask(letters, *number);
                Condition::Masked {
                    part: part(*number),
                    masks: vec![mask],
                    ranges: Vec::new(),
                }
            }
            ConditionSketch::MaskRange(number, letters, other) => Condition::Masked {
                part: part(*number),
                masks: Vec::new(),
                ranges: vec![self.mask_range(letters, other, *number)],
            },
            ConditionSketch::DateList(layout, codes) => {
                let of = LAYOUTS[usize::from(*layout)].1;
                let codes = chosen(*codes).map(|code| of[code].to_owned()).collect();
                self.dated(*layout, DateCodes::OneOf(codes))
            }
            ConditionSketch::DateRange(layout, from, to) => {
                let of = LAYOUTS[usize::from(*layout)].1;
                let (from, to) = match (*from, *to) {
                    (Some(from), Some(to)) => (Some(from.min(to)), Some(from.max(to))),
                    (None, None) => (Some(1), None),
                    open => open,
                };
                let code = |code: Option<usize>| code.map(|code| of[code].to_owned());
                self.dated(
                    *layout,
                    DateCodes::Between {
                        from: code(from),
                        to: code(to),
                    },
                )
            }
            ConditionSketch::DateYears(layout, years) => {
                self.dated(*layout, DateCodes::Years(years.clone()))
            }
            ConditionSketch::LengthIs(length) => Condition::LengthIs(*length),
            ConditionSketch::LengthIsNot(length) => Condition::LengthIsNot(*length),
            ConditionSketch::Made(from, to) => Condition::Made(date_range(*from, *to)),
            ConditionSketch::Sold(from, to, countries, shop) => Condition::Sold(SoldTerms {
                date_range: date_range(*from, *to),
                countries: chosen(*countries)
                    .filter(|&number| number < COUNTRIES.len())
                    .map(country)
                    .collect(),
                shops: shop.then(|| "a shop".to_owned()).into_iter().collect(),
            }),
            ConditionSketch::Colours(bits) => Condition::Colours(
                chosen(*bits)
                    .filter(|&number| number < COLOURS.len())
                    .map(colour)
                    .collect(),
            ),
            ConditionSketch::Skus(bits) => {
                Condition::Skus(chosen(*bits).map(|sku| format!("SKU-{sku}")).collect())
            }
        }
    }

    fn one(&self, letters: &[u8], number: u8) -> String {
        clipped(letters, length_of(&part(number)), &self.palette)
    }

    fn several(&mut self, all: &[Vec<u8>], number: u8) -> Vec<String> {
        let texts: Vec<String> = all.iter().map(|text| self.one(text, number)).collect();
        for text in &texts {
            self.keep(text, number);
        }
        texts
    }

    /// Collects a code whose part is `text`.
    fn keep(&mut self, text: &str, number: u8) {
        let filler = self.palette[0];
        let whole = match part(number) {
            CodePart::Whole | CodePart::First(_) => text.to_owned(),
            CodePart::From { .. } => format!("{filler}{text}"),
            CodePart::Group { group: 1, .. } => format!("{text}-{filler}"),
            CodePart::Group { .. } => format!("{filler}-{text}"),
        };
        // Prefixes and parts are shorter than codes are.
        let missing = 3_usize.saturating_sub(whole.len());
        let filling: String = std::iter::repeat_n(filler, missing).collect();
        self.texts.push(format!("{whole}{filling}"));
        self.texts.push(format!("{filling}{whole}"));
    }

    fn mask(&mut self, letters: &[u8], number: u8) -> Mask {
        let wildcards = ['#', '@', '?'];
        let text: String = letters
            .iter()
            .take(length_of(&part(number)))
            .map(|&letter| match usize::from(letter) {
                fixed @ 0..6 => self.palette[fixed % self.palette.len()],
                wild => wildcards[wild - 6],
            })
            .collect();
        let fitting = text.replace('#', "0").replace('@', "A").replace('?', "1");
        self.keep(&fitting, number);
        Mask::try_from(text).unwrap()
    }

    /// A range of masks that have the wildcards of `letters` and differ in their first run of fixed characters.
    fn mask_range(&mut self, letters: &[u8], other: &[u8], number: u8) -> MaskRange {
        let from = self.mask(letters, number);
        let mut mixed = letters.to_vec();
        let run = mixed.iter_mut().enumerate().skip_while(|(_, l)| **l >= 6);
        for (place, letter) in run.take_while(|(_, l)| **l < 6) {
            *letter = other[place];
        }
        let to = self.mask(&mixed, number);
        let range = MaskRange::new(from.clone(), to.clone());
        range.unwrap_or_else(|_| MaskRange::new(to, from).unwrap())
    }

    fn listed(&mut self, number: u8, spans: Vec<CodeRange>) -> Condition {
        let id = ListId(u32::try_from(self.lists.len()).unwrap());
        let kind = ListKind::from_ranges(&spans);
        let list = CodeList {
            alphabet: Alphabet::try_from("0-9A-Z-".to_owned()).unwrap(),
            longest: 40,
            codes: Codes::Inline(spans),
        };
        self.lists.insert(id, list);
        Condition::Listed {
            part: part(number),
            list: List { id, kind },
        }
    }

    fn dated(&mut self, layout: u8, dates: DateCodes) -> Condition {
        let (layout, codes) = LAYOUTS[usize::from(layout)];
        self.texts.extend(codes.map(str::to_owned));
        let layout = DateLayout::try_from(layout.to_owned()).unwrap();
        Condition::DateCode {
            part: CodePart::Whole,
            layout,
            dates,
        }
    }
}

fn date_range(from: Option<usize>, to: Option<usize>) -> DateRange {
    let date_range = DateRange {
        from: from.map(date),
        to: to.map(date),
    };
    if date_range.is_backwards() {
        DateRange {
            from: date_range.to,
            to: date_range.from,
        }
    } else {
        date_range
    }
}

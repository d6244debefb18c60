//! Numbers, dates, lists and names in the reader's way.

use std::cmp::Ordering;

use super::Messages;
use crate::domain::{Code, Colour, Country, Jurisdiction, PartialDate};

impl Messages {
    /// A number with its digits in groups.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.formats.number(number)
    }

    /// So many tenths, as a number with one digit behind the point.
    #[must_use]
    pub fn tenths(&self, tenths: u64) -> String {
        self.formats.tenths(tenths)
    }

    /// A day, a month or a year in words.
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        self.formats.date(date)
    }

    /// "a, b and c".
    #[must_use]
    pub fn all_of(&self, items: &[String]) -> String {
        self.formats.all_of(items)
    }

    /// "a, b or c".
    #[must_use]
    pub fn any_of(&self, items: &[String]) -> String {
        self.formats.any_of(items)
    }

    /// Which of two names a reader expects first.
    #[must_use]
    pub fn order(&self, one: &str, other: &str) -> Ordering {
        self.formats.order(one, other)
    }

    /// A colour's name.
    #[must_use]
    pub fn colour(&self, colour: Colour) -> String {
        self.text(&format!("colour-{}", colour.as_str())).to_owned()
    }

    /// A country's name.
    #[must_use]
    pub fn country(&self, country: Country) -> String {
        self.text(&format!("country-{country}")).to_owned()
    }

    /// Where a notice holds.
    #[must_use]
    pub fn jurisdictions(&self, jurisdictions: &[Jurisdiction]) -> String {
        let names: Vec<String> = jurisdictions
            .iter()
            .map(|jurisdiction| match jurisdiction {
                Jurisdiction::World => self.text("jurisdiction-world").to_owned(),
                Jurisdiction::Country(country) => self.country(*country),
            })
            .collect();
        self.all_of(&names)
    }

    /// A code in groups of four, for reading; the groups are not part of it.
    #[must_use]
    pub fn grouped(&self, code: &Code) -> Vec<String> {
        let characters: Vec<char> = code.as_str().chars().collect();
        characters
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect()
    }
}

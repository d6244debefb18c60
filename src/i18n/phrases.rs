//! Numbers, dates, lists and names as a language writes them.

use std::cmp::Ordering;

use super::{Messages, messages::value_key};
use crate::domain::{Colour, Country, Jurisdiction, PartialDate};

impl Messages {
    /// A number with its digits in groups.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.formats.number(number)
    }

    /// A number of tenths, with one digit after the decimal point.
    pub(crate) fn tenths(&self, tenths: u64) -> String {
        self.formats.tenths(tenths)
    }

    /// A day, a month or a year in words.
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        self.formats.date(date)
    }

    /// "a, b and c".
    pub(crate) fn all_of(&self, items: &[impl AsRef<str>]) -> String {
        self.formats.all_of(items)
    }

    /// "a, b or c".
    pub(crate) fn any_of(&self, items: &[impl AsRef<str>]) -> String {
        self.formats.any_of(items)
    }

    /// The alphabetical order of two names.
    pub(crate) fn order(&self, one: &str, other: &str) -> Ordering {
        self.formats.order(one, other)
    }

    /// A colour's name.
    pub(crate) fn colour(&self, colour: Colour) -> &str {
        self.text(&value_key("colour", colour.as_str()))
    }

    /// A country's name.
    pub(crate) fn country(&self, country: Country) -> &str {
        self.text(&value_key("country", country.as_str()))
    }

    /// The places where a notice is valid.
    pub(crate) fn jurisdictions(&self, jurisdictions: &[Jurisdiction]) -> String {
        let names: Vec<&str> = jurisdictions
            .iter()
            .map(|jurisdiction| match jurisdiction {
                Jurisdiction::World => self.text("jurisdiction-world"),
                Jurisdiction::Country(country) => self.country(*country),
            })
            .collect();
        self.all_of(&names)
    }
}

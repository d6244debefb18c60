//! Numbers, dates, lists and names in the reader's way.

use super::Messages;
use crate::domain::{Code, Colour, Country, Jurisdiction, PartialDate};

impl Messages {
    /// A number with its digits in groups.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(self.text("number-group"));
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A day, a month or a year in words.
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        let first = date.first();
        let year = first.year().to_string();
        let month = self.text(MONTHS[usize::from(first.month().unsigned_abs() - 1)]);
        if date.is_day() {
            let day = first.day().to_string();
            self.format(
                "date-day",
                &[("day", &day), ("month", month), ("year", &year)],
            )
        } else if date.is_year() {
            year
        } else {
            self.format("date-month", &[("month", month), ("year", &year)])
        }
    }

    /// "a, b and c".
    #[must_use]
    pub fn all_of(&self, items: &[String]) -> String {
        self.joined(items, "list-and")
    }

    /// "a, b or c".
    #[must_use]
    pub fn any_of(&self, items: &[String]) -> String {
        self.joined(items, "list-or")
    }

    fn joined(&self, items: &[String], last: &str) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [front @ .., end] => self.format(
                last,
                &[
                    ("front", &front.join(self.text("list-comma"))),
                    ("last", end),
                ],
            ),
        }
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

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

//! Formats of numbers, dates and lists, and alphabetical order, from the Unicode CLDR.

use std::cmp::Ordering;

use icu_calendar::{Date, Gregorian};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{Y, YM, YMD},
};
use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_list::{
    ListFormatter,
    options::{ListFormatterOptions, ListLength},
};
use icu_locale_core::Locale;

use super::Language;
use crate::domain::PartialDate;

/// The formats of one language. A format that cannot be loaded falls back to ISO forms; a test rules that out.
pub(super) struct Formats {
    number: Option<DecimalFormatter>,
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    month: Option<FixedCalendarDateTimeFormatter<Gregorian, YM>>,
    year: Option<FixedCalendarDateTimeFormatter<Gregorian, Y>>,
    and: Option<ListFormatter>,
    or: Option<ListFormatter>,
    order: Option<CollatorBorrowed<'static>>,
}

impl Formats {
    pub(super) fn new(language: Language) -> Self {
        let locale = language.locale().parse().unwrap_or(Locale::UNKNOWN);
        let wide = || ListFormatterOptions::default().with_length(ListLength::Wide);
        Self {
            number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
                .ok(),
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).ok(),
            year: FixedCalendarDateTimeFormatter::try_new((&locale).into(), Y::long()).ok(),
            and: ListFormatter::try_new_and((&locale).into(), wide()).ok(),
            or: ListFormatter::try_new_or((&locale).into(), wide()).ok(),
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
        }
    }

    /// A number with its digits in groups.
    pub(super) fn number(&self, number: u64) -> String {
        self.number.as_ref().map_or_else(
            || number.to_string(),
            |format| format.format(&Decimal::from(number)).to_string(),
        )
    }

    /// A number of tenths, with one digit after the language's decimal sign.
    pub(super) fn tenths(&self, tenths: u64) -> String {
        let mut number = Decimal::from(tenths);
        number.multiply_pow10(-1);
        self.number.as_ref().map_or_else(
            || number.to_string(),
            |format| format.format(&number).to_string(),
        )
    }

    /// A day, a month or a year.
    pub(super) fn date(&self, date: PartialDate) -> String {
        let first = date.first();
        let (month, day) = (first.month().unsigned_abs(), first.day().unsigned_abs());
        let Ok(first) = Date::try_new_gregorian(first.year().into(), month, day) else {
            return date.to_string();
        };
        let written = if date.is_day() {
            self.day.as_ref().map(|day| day.format(&first).to_string())
        } else if date.is_year() {
            let year = self.year.as_ref();
            year.map(|year| year.format(&first).to_string())
        } else {
            let month = self.month.as_ref();
            month.map(|month| month.format(&first).to_string())
        };
        written.unwrap_or_else(|| date.to_string())
    }

    /// "a, b and c".
    pub(super) fn all_of(&self, items: &[impl AsRef<str>]) -> String {
        joined(self.and.as_ref(), items)
    }

    /// "a, b or c".
    pub(super) fn any_of(&self, items: &[impl AsRef<str>]) -> String {
        joined(self.or.as_ref(), items)
    }

    /// The alphabetical order of two names.
    pub(super) fn order(&self, one: &str, other: &str) -> Ordering {
        self.order
            .as_ref()
            .map_or_else(|| one.cmp(other), |order| order.compare(one, other))
    }
}

fn joined(format: Option<&ListFormatter>, items: &[impl AsRef<str>]) -> String {
    let items = || items.iter().map(AsRef::as_ref);
    match (items().len(), format) {
        (0 | 1, _) => items().collect(),
        (_, Some(format)) => format.format(items()).to_string(),
        (_, None) => items().collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_all_formats() {
        for language in Language::ALL {
            let Formats {
                number,
                day,
                month,
                year,
                and,
                or,
                order,
            } = Formats::new(language);
            assert!(number.is_some() && day.is_some() && month.is_some() && year.is_some());
            assert!(and.is_some() && or.is_some() && order.is_some());
        }
    }

    #[test]
    fn numbers_dates_and_lists_are_written_as_in_the_language() {
        let day = PartialDate::parse("2024-06-06").unwrap();
        let month = PartialDate::parse("2023-03").unwrap();
        let items = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
        let written: Vec<String> = Language::ALL
            .map(Formats::new)
            .iter()
            .map(|formats| {
                let (day, month) = (formats.date(day), formats.date(month));
                let (and, or) = (formats.all_of(&items), formats.any_of(&items[1..]));
                format!(
                    "{} | {day} | {month} | {and} | {or}",
                    formats.number(1_234_567)
                )
            })
            .collect();
        assert_eq!(
            written,
            [
                "1,234,567 | 6 June 2024 | March 2023 | A, B and C | B or C",
                "1.234.567 | 6 de junio de 2024 | marzo de 2023 | A, B y C | B o C",
                "1\u{202f}234\u{202f}567 | 6 juin 2024 | mars 2023 | A, B et C | B ou C",
                "1.234.567 | 6. Juni 2024 | März 2023 | A, B und C | B oder C",
                "1,234,567 | 2024年6月6日 | 2023年3月 | A、B、C | BまたはC",
                "1,234,567 | 6 يونيو 2024 | مارس 2023 | A وB وC | B أو C",
            ]
        );
    }

    #[test]
    fn tenths_have_the_decimal_sign_of_the_language() {
        let written = Language::ALL.map(|language| Formats::new(language).tenths(14));
        assert_eq!(written, ["1.4", "1,4", "1,4", "1,4", "1.4", "1.4"]);
        assert_eq!(Formats::new(Language::English).tenths(3), "0.3");
    }

    #[test]
    fn names_are_sorted_as_in_the_language() {
        let french = Formats::new(Language::French);
        assert_eq!(french.order("Équateur", "Espagne"), Ordering::Less);
        let spanish = Formats::new(Language::Spanish);
        assert_eq!(spanish.order("Nóminas", "Ñame"), Ordering::Less);
    }
}

//! Dates of partial precision, and ranges of them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A year, a month or a day: `2023`, `2023-03` or `2023-03-05` (ISO 8601).
///
/// It means any of the days that it covers. A condition is decided only if it has the same truth for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct PartialDate {
    first: Date,
    last: Date,
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("a date is written 2024-12-05, 2024-12 or 2024")]
    Shape,
    /// The calendar has no such month or day.
    #[error("there is no such day in the calendar")]
    NoSuchDay,
}

impl PartialDate {
    /// Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, years 1970 to 2199.
    ///
    /// # Errors
    /// [`DateError`] tells a wrong format from a day that does not exist.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let parts: Vec<&str> = text.split('-').collect();
        let number = |part: &str, digits: usize| {
            let whole = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            whole
                .then(|| part.parse::<i16>().ok())
                .flatten()
                .ok_or(DateError::Shape)
        };
        let small = |part: &str| {
            number(part, 2).and_then(|n| i8::try_from(n).map_err(|_| DateError::Shape))
        };
        let day = |y, m, d| Date::new(y, m, d).map_err(|_| DateError::NoSuchDay);
        let year = number(parts.first().copied().unwrap_or_default(), 4)?;
        if !(1970..2200).contains(&year) {
            return Err(DateError::NoSuchDay);
        }
        let (first, last) = match parts.as_slice() {
            [_] => (day(year, 1, 1)?, day(year, 12, 31)?),
            [_, month] => {
                let first = day(year, small(month)?, 1)?;
                (first, first.last_of_month())
            }
            [_, month, day_of_month] => {
                let only = day(year, small(month)?, small(day_of_month)?)?;
                (only, only)
            }
            _ => return Err(DateError::Shape),
        };
        Ok(Self { first, last })
    }

    /// The first day that it covers.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day that it covers.
    #[must_use]
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether it names one day.
    #[must_use]
    pub(crate) fn is_day(self) -> bool {
        self.first == self.last
    }

    /// Whether it names a whole year.
    #[must_use]
    pub(crate) fn is_year(self) -> bool {
        self.first.month() != self.last.month()
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        if self.is_day() {
            write!(f, "{year:04}-{month:02}-{:02}", self.first.day())
        } else if self.is_year() {
            write!(f, "{year:04}")
        } else {
            write!(f, "{year:04}-{month:02}")
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

/// A range of dates, both ends included; either end may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRange {
    /// The range begins on the first day of this date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The range ends on the last day of this date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
}

impl DateRange {
    /// Whether the range starts after every day of `date`.
    #[must_use]
    pub(crate) fn starts_after(&self, date: PartialDate) -> bool {
        self.from.is_some_and(|from| date.last < from.first)
    }

    /// Whether every day of `date` is in the range.
    #[must_use]
    pub fn covers(&self, date: PartialDate) -> bool {
        self.from.is_none_or(|from| date.first >= from.first)
            && self.to.is_none_or(|to| date.last <= to.last)
    }

    /// Whether the range starts within `date` and after its first day, so that a more precise date could decide.
    #[must_use]
    pub(crate) fn starts_within(&self, date: PartialDate) -> bool {
        self.from
            .is_some_and(|from| date.first < from.first && date.last >= from.first)
    }

    /// Whether the range ends before it begins.
    #[must_use]
    pub fn is_backwards(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to.last < from.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn a_partial_date_covers_its_whole_year_or_month() {
        assert_eq!(date("2023").first().to_string(), "2023-01-01");
        assert_eq!(date("2023").last().to_string(), "2023-12-31");
        assert_eq!(date("2024-02").last().to_string(), "2024-02-29");
        for text in ["2023", "2023-03", "2023-03-05"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn the_error_tells_a_wrong_format_from_a_missing_day() {
        assert_eq!(PartialDate::parse("2023-02-30"), Err(DateError::NoSuchDay));
        assert_eq!(PartialDate::parse("2023-13"), Err(DateError::NoSuchDay));
        for text in [
            "",
            "23",
            "2023-3",
            "2023/03",
            "2023-03-05-01",
            "٢٠٢٣",
            "+023",
            "2023-",
            "20230305",
        ] {
            assert_eq!(PartialDate::parse(text), Err(DateError::Shape), "{text}");
        }
    }

    #[test]
    fn a_date_partly_before_the_start_decides_nothing() {
        let date_range = DateRange {
            from: Some(date("2023-03-15")),
            to: Some(date("2023-10")),
        };
        assert!(date_range.starts_after(date("2023-02")));
        assert!(!date_range.starts_after(date("2023-03")));
        assert!(date_range.starts_within(date("2023-03")));
        assert!(date_range.covers(date("2023-04")));
        assert!(!date_range.covers(date("2023")));
    }
}

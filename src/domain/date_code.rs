//! Codes that are dates of manufacture.

use serde::{Deserialize, Serialize};

/// How a code is read as a date: `YYYY`, `YY` (20YY), `WW` (ISO week), `MM`, `DD`, and separators.
///
/// Spaces are ignored, since codes have none after parsing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct DateLayout {
    text: String,
    pieces: Vec<LayoutPiece>,
}

/// A piece of a [`DateLayout`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LayoutPiece {
    Year4,
    Year2,
    Week,
    Month,
    Day,
    Separator(char),
}

impl LayoutPiece {
    fn width(self) -> usize {
        match self {
            Self::Year4 => 4,
            Self::Year2 | Self::Week | Self::Month | Self::Day => 2,
            Self::Separator(_) => 1,
        }
    }
}

/// A date in a code; 0 for what its layout does not have. The order of the fields makes dates comparable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct CodeDate {
    year: u16,
    week: u16,
    month: u16,
    day: u16,
}

impl DateLayout {
    /// The pieces in their order.
    pub(crate) fn pieces(&self) -> &[LayoutPiece] {
        &self.pieces
    }

    /// The number of characters of a code in this layout.
    #[must_use]
    pub(crate) fn width(&self) -> usize {
        self.pieces.iter().map(|piece| piece.width()).sum()
    }

    /// A code in this layout with `X` for each digit.
    #[must_use]
    pub fn placeholder(&self) -> String {
        let piece = |piece: &LayoutPiece| match piece {
            LayoutPiece::Separator(separator) => separator.to_string(),
            digits => "X".repeat(digits.width()),
        };
        self.pieces.iter().map(piece).collect()
    }

    /// Whether `code` is a date in this layout whose week, month and day exist.
    #[must_use]
    pub(crate) fn names_a_date(&self, code: &str) -> bool {
        self.date(code).is_some()
    }

    /// The date in `code`, if its week, month and day exist.
    fn date(&self, code: &str) -> Option<CodeDate> {
        if code.len() != self.width() {
            return None;
        }
        let mut date = CodeDate::default();
        let mut rest = code;
        for &piece in &self.pieces {
            let found = rest.get(..piece.width())?;
            rest = rest.get(piece.width()..)?;
            let number = || {
                found
                    .bytes()
                    .all(|b| b.is_ascii_digit())
                    .then(|| found.parse().ok())
                    .flatten()
            };
            match piece {
                LayoutPiece::Year4 => date.year = number()?,
                LayoutPiece::Year2 => date.year = 2000 + number()?,
                LayoutPiece::Week => date.week = number()?,
                LayoutPiece::Month => date.month = number()?,
                LayoutPiece::Day => date.day = number()?,
                LayoutPiece::Separator(separator) => {
                    if !found.starts_with(separator) {
                        return None;
                    }
                }
            }
        }
        let has = |piece| self.pieces.contains(&piece);
        let exists = (!has(LayoutPiece::Week) || (1..=53).contains(&date.week))
            && (!has(LayoutPiece::Month) || (1..=12).contains(&date.month))
            && (!has(LayoutPiece::Day) || (1..=31).contains(&date.day));
        exists.then_some(date)
    }
}

impl TryFrom<String> for DateLayout {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        const NAMED: [(&str, LayoutPiece); 5] = [
            ("YYYY", LayoutPiece::Year4),
            ("YY", LayoutPiece::Year2),
            ("WW", LayoutPiece::Week),
            ("MM", LayoutPiece::Month),
            ("DD", LayoutPiece::Day),
        ];
        let compact: String = text.chars().filter(|&c| c != ' ').collect();
        let mut pieces = Vec::new();
        let mut rest = compact.as_str();
        while let Some(next) = rest.chars().next() {
            let named = NAMED.iter().find(|(name, _)| rest.starts_with(name));
            let piece = match named {
                Some(&(_, piece)) => piece,
                None if next.is_ascii_punctuation() => LayoutPiece::Separator(next),
                None => return Err("a layout is made of YYYY, YY, WW, MM, DD and separators"),
            };
            pieces.push(piece);
            rest = rest.get(piece.width()..).unwrap_or_default();
        }
        let years = pieces
            .iter()
            .filter(|piece| matches!(piece, LayoutPiece::Year2 | LayoutPiece::Year4))
            .count();
        if years != 1 {
            return Err("a layout has one year, YYYY or YY");
        }
        Ok(Self { text, pieces })
    }
}

impl From<DateLayout> for String {
    fn from(layout: DateLayout) -> String {
        layout.text
    }
}

/// The dates that a condition accepts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateCodes {
    /// One of these codes.
    OneOf(Vec<String>),
    /// A date in a range, both ends included; either end may be open.
    Between {
        /// The first code.
        from: Option<String>,
        /// The last code.
        to: Option<String>,
    },
    /// A date in one of these years.
    Years(Vec<u16>),
}

impl DateCodes {
    /// Whether `code` is accepted; `None` (unknown) if it is not a date.
    #[must_use]
    pub fn accept(&self, layout: &DateLayout, code: &str) -> Option<bool> {
        match self {
            Self::OneOf(codes) => Some(codes.iter().any(|listed| listed == code)),
            Self::Years(years) => layout.date(code).map(|date| years.contains(&date.year)),
            Self::Between { from, to } => {
                let date = layout.date(code)?;
                let end = |end: &Option<String>| end.as_ref().and_then(|code| layout.date(code));
                Some(
                    end(from).is_none_or(|from| from <= date)
                        && end(to).is_none_or(|to| date <= to),
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &str) -> DateLayout {
        DateLayout::try_from(text.to_owned()).unwrap()
    }

    #[test]
    fn years_are_read_where_the_layout_has_them() {
        let mycharge = DateCodes::Years(vec![2021, 2022]);
        assert_eq!(mycharge.accept(&layout("WWYY"), "0122"), Some(true));
        assert_eq!(mycharge.accept(&layout("WWYY"), "2123"), Some(false));
        assert_eq!(mycharge.accept(&layout("WWYY"), "21A3"), None);
    }

    #[test]
    fn a_range_compares_dates_and_not_characters() {
        let range = DateCodes::Between {
            from: Some("5022".to_owned()),
            to: Some("0223".to_owned()),
        };
        assert_eq!(range.accept(&layout("WWYY"), "5222"), Some(true));
        assert_eq!(range.accept(&layout("WWYY"), "0123"), Some(true));
        assert_eq!(range.accept(&layout("WWYY"), "0323"), Some(false));
        let open = DateCodes::Between {
            from: None,
            to: Some("2319".to_owned()),
        };
        assert_eq!(open.accept(&layout("YYWW"), "1901"), Some(true));
        assert_eq!(open.accept(&layout("YYWW"), "2320"), Some(false));
    }

    #[test]
    fn layouts_may_have_separators_and_years_of_four_digits() {
        assert!(layout("YYYY WW").names_a_date("202318"));
        assert!(layout("MM/YYYY").names_a_date("04/2023"));
        assert!(!layout("MM/YYYY").names_a_date("13/2023"));
        assert!(DateLayout::try_from("WW".to_owned()).is_err());
        assert!(DateLayout::try_from("YYQ".to_owned()).is_err());
    }
}

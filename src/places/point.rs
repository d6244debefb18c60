//! Validates collection points, whatever the format of their file.

use jiff::civil::Date;

use super::{
    attribution::Attribution,
    text_cleanup::{clean_text, validate_phone},
};
use crate::{
    catalog::Diagnostics,
    domain::{CollectionPoint, Confirmation, Coordinates, Country, PartialDate, WebAddress},
};

/// The fields of a collection point as its file has them; empty if missing.
#[derive(Debug, Default)]
pub(super) struct RawPoint {
    pub name: String,
    pub country: String,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub phone: String,
    pub website: String,
    pub opening_hours: String,
    pub note: String,
    pub takes_recalled: String,
    pub asked_on: String,
}

/// What happens to an invalid telephone number or web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// It is an error: the file was written for this program.
    Strict,
    /// It is left out: many people made the file for other purposes, and the operator cannot correct it.
    Lenient,
}

/// Collects the points of one file, and its errors.
pub(super) struct PointCollector<'a> {
    file: &'a str,
    default_country: Option<Country>,
    today: Date,
    diagnostics: &'a mut Diagnostics,
    errors_before: u64,
    points: Vec<CollectionPoint>,
    left_out: u64,
}

impl<'a> PointCollector<'a> {
    pub fn new(
        file: &'a str,
        attribution: &Attribution,
        today: Date,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Self {
            file,
            default_country: attribution.default_country,
            today,
            errors_before: diagnostics.total,
            diagnostics,
            points: Vec::new(),
            left_out: 0,
        }
    }

    /// The country of points that name none.
    pub fn default_country(&self) -> Option<Country> {
        self.default_country
    }

    pub fn add_error(&mut self, line: usize, message: impl Into<String>) {
        self.diagnostics.add_invalid(self.file, line, message);
    }

    /// Counts a feature of a map that owners cannot contact, or that accepts no batteries.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// Adds a point, or an error.
    pub fn add_point(
        &mut self,
        line: usize,
        raw: &RawPoint,
        coordinates: Result<Coordinates, String>,
        strictness: Strictness,
    ) {
        match self.validate(raw, coordinates, strictness) {
            Ok(point) => self.points.push(point),
            Err(message) => self.add_error(line, message),
        }
    }

    /// The points, and how many features were left out. A file without any point is an error.
    pub fn finish(mut self) -> (Vec<CollectionPoint>, u64) {
        if self.points.is_empty() && self.diagnostics.total == self.errors_before {
            self.add_error(
                1,
                "the file has no collection point that can be contacted: it may have been cut off; get it again",
            );
        }
        (self.points, self.left_out)
    }

    fn validate(
        &self,
        raw: &RawPoint,
        coordinates: Result<Coordinates, String>,
        strictness: Strictness,
    ) -> Result<CollectionPoint, String> {
        let text = |field: &str, value: &str| {
            clean_text(value).map_err(|message| format!("`{field}`: {message}"))
        };
        let phone = text("phone", &raw.phone)?.map(|phone| validate_phone(&phone));
        let website = text("website", &raw.website)?.map(|url| {
            WebAddress::try_from(url.clone())
                .map_err(|message| format!("website `{url}`: {message}"))
        });
        let (phone, website) = match strictness {
            Strictness::Strict => (phone.transpose()?, website.transpose()?),
            Strictness::Lenient => (phone.and_then(Result::ok), website.and_then(Result::ok)),
        };
        Ok(CollectionPoint {
            name: text("name", &raw.name)?
                .ok_or("this place has no name: write one, so that owners know whom to contact")?,
            country: self.country(&raw.country)?,
            coordinates: coordinates?,
            address: text("address", &raw.address)?,
            postcode: text("postcode", &raw.postcode)?,
            city: text("city", &raw.city)?,
            phone,
            website,
            opening_hours: text("opening_hours", &raw.opening_hours)?,
            note: text("note", &raw.note)?,
            confirmation: self.confirmation(raw)?,
        })
    }

    fn country(&self, code: &str) -> Result<Country, String> {
        let code = code.trim();
        if code.is_empty() {
            let message = "this place names no country: add one (two letters of ISO 3166-1, such as DE), or write `country` for the whole file in its .toml file";
            return self.default_country.ok_or_else(|| message.to_owned());
        }
        parse_country(code)
    }

    /// The confirmation of a point that it accepts recalled batteries or not. It is rejected without a date, since it may be outdated.
    fn confirmation(&self, raw: &RawPoint) -> Result<Option<Confirmation>, String> {
        let (answer, day) = (raw.takes_recalled.trim(), raw.asked_on.trim());
        let takes_recalled = match answer.to_ascii_lowercase().as_str() {
            "" => None,
            "true" | "yes" => Some(true),
            "false" | "no" => Some(false),
            _ => {
                return Err(format!(
                    "takes_recalled is `{answer}`: write true or false, or leave it empty if nobody has asked"
                ));
            }
        };
        match (takes_recalled, day) {
            (None, "") => Ok(None),
            (Some(_), "") => Err(
                "takes_recalled has no date: write in asked_on when somebody asked, or leave both empty"
                    .to_owned(),
            ),
            (None, _) => Err(
                "asked_on has no answer: write in takes_recalled what the place answered, true or false"
                    .to_owned(),
            ),
            (Some(takes_recalled), day) => {
                let date = PartialDate::parse(day).ok().filter(|date| date.is_day());
                let date =
                    date.ok_or_else(|| format!("asked_on is `{day}`: write a day as 2026-05-03"))?;
                if date.first() > self.today {
                    return Err(format!("asked_on is {date}, which is in the future: correct it"));
                }
                Ok(Some(Confirmation { date, takes_recalled }))
            }
        }
    }
}

pub(super) fn parse_country(code: &str) -> Result<Country, String> {
    Country::parse(code).ok_or_else(|| {
        format!("`{code}` is not a country: write two letters of ISO 3166-1, such as DE")
    })
}

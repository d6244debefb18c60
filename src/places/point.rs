//! One collection point, from what its file says of it.

use std::path::Path;

use jiff::civil::Date;

use super::{
    Faults, Origin,
    words::{phone, tidy},
};
use crate::domain::{CollectionPoint, Confirmation, Coordinates, Country, PartialDate, WebAddress};

/// What a file says of a point, each as it stands there; empty where it says nothing.
#[derive(Debug, Default)]
pub(super) struct Written {
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

/// How a file was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// For this: what does not fit is a fault.
    Exact,
    /// By many hands for other ends: a telephone number or an address that does not fit is left out, since it could not be
    /// corrected here.
    Foreign,
}

/// The points of one file, while it is read.
pub(super) struct Reading<'a> {
    path: &'a Path,
    country: Option<Country>,
    today: Date,
    faults: &'a mut Faults,
    points: Vec<CollectionPoint>,
    left_out: u64,
    faults_before: u64,
}

impl<'a> Reading<'a> {
    pub fn new(path: &'a Path, origin: &Origin, today: Date, faults: &'a mut Faults) -> Self {
        Self {
            path,
            country: origin.country,
            today,
            faults_before: faults.count(),
            faults,
            points: Vec::new(),
            left_out: 0,
        }
    }

    /// The country of points that name none.
    pub fn country(&self) -> Option<Country> {
        self.country
    }

    /// Notes a fault.
    pub fn fault(&mut self, line: usize, why: impl Into<String>) {
        self.faults.value(self.path, line, why);
    }

    /// Notes that nobody could ask this one.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// Takes a point, or notes what is wrong with it.
    pub fn take(
        &mut self,
        line: usize,
        written: &Written,
        at: Result<Coordinates, String>,
        care: Care,
    ) {
        match self.point(written, at, care) {
            Ok(point) => self.points.push(point),
            Err(why) => self.fault(line, why),
        }
    }

    /// The points, and how many were left out. A file without any is a fault.
    pub fn finish(mut self) -> (Vec<CollectionPoint>, u64) {
        if self.points.is_empty() && self.faults.count() == self.faults_before {
            self.fault(
                1,
                "it holds no collection point that can be asked: it may have been cut off",
            );
        }
        (self.points, self.left_out)
    }

    fn point(
        &self,
        written: &Written,
        at: Result<Coordinates, String>,
        care: Care,
    ) -> Result<CollectionPoint, String> {
        let said = |field: &str, text: &str| tidy(text).map_err(|why| format!("`{field}`: {why}"));
        let doubtful = |read: Result<Option<String>, String>| match (read, care) {
            (Err(_), Care::Foreign) => Ok(None),
            (read, _) => read,
        };
        let website = said("website", &written.website)?;
        let website = website.map(|text| {
            WebAddress::try_from(text.clone()).map_err(|why| format!("website `{text}`: {why}"))
        });
        let website = match (website.transpose(), care) {
            (Err(_), Care::Foreign) => None,
            (read, _) => read?,
        };
        Ok(CollectionPoint {
            name: said("name", &written.name)?
                .ok_or("it has no name: whom should an owner ask?")?,
            country: self.country_of(&written.country)?,
            at: at?,
            address: said("address", &written.address)?,
            postcode: said("postcode", &written.postcode)?,
            city: said("city", &written.city)?,
            phone: doubtful(
                said("phone", &written.phone)?
                    .map(|text| phone(&text))
                    .transpose(),
            )?,
            website,
            opening_hours: said("opening_hours", &written.opening_hours)?,
            note: said("note", &written.note)?,
            asked: self.asked(written)?,
        })
    }

    fn country_of(&self, written: &str) -> Result<Country, String> {
        let written = written.trim();
        if written.is_empty() {
            let missing = "it names no country: add one (ISO 3166-1 alpha-2, such as DE), or `country` for all in the file beside it";
            return self.country.ok_or_else(|| missing.to_owned());
        }
        Country::parse(written).ok_or_else(|| {
            format!("`{written}` is no country: two letters of ISO 3166-1, such as DE")
        })
    }

    /// Only what somebody asked, on a day, may be said of recalled batteries.
    fn asked(&self, written: &Written) -> Result<Option<Confirmation>, String> {
        let (answer, day) = (written.takes_recalled.trim(), written.asked_on.trim());
        let takes_recalled = match answer.to_ascii_lowercase().as_str() {
            "" => None,
            "true" | "yes" => Some(true),
            "false" | "no" => Some(false),
            _ => {
                return Err(format!(
                    "takes_recalled is `{answer}`: write true or false, or leave it empty where nobody asked"
                ));
            }
        };
        match (takes_recalled, day) {
            (None, "") => Ok(None),
            (Some(_), "") => Err(
                "takes_recalled stands without a day: say in asked_on when somebody asked, or leave it empty"
                    .to_owned(),
            ),
            (None, _) => Err(
                "asked_on stands without an answer: say in takes_recalled what they said, true or false"
                    .to_owned(),
            ),
            (Some(takes_recalled), day) => {
                let on = PartialDate::parse(day)
                    .ok()
                    .filter(|on| on.is_day())
                    .ok_or_else(|| {
                        format!("asked_on is `{day}`: a day is written 2026-05-03")
                    })?;
                if on.first() > self.today {
                    return Err(format!("asked_on is {on}, which lies in the future"));
                }
                Ok(Some(Confirmation { on, takes_recalled }))
            }
        }
    }
}

//! Collection points near a postcode. Readers ask each of them first, since few are confirmed to take recalled batteries.

#[cfg(test)]
pub(super) mod tests;

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext,
    disposal_guide::question,
    elements::{DateText, Link, LocalizedText},
    form::FieldError,
};
use crate::{
    domain::{
        CollectionPoint, Country, DisposalGuide, MAX_DISTANCE_M, NearPoint, Nearest, PlaceFile,
    },
    request::PostcodeError,
};

/// The length of a mile in metres.
const MILE: u32 = 1609;

/// The countries in which distances are given in miles too.
const MILE_COUNTRIES: [&str; 2] = ["US", "GB"];

/// The longest postcode that is shown again in the form, in characters.
const MAX_POSTCODE: usize = 40;

/// A search for collection points.
pub(crate) struct PointSearch {
    /// The country.
    pub country: Country,
    /// The postcode as it was typed.
    pub typed: String,
    /// The result.
    pub result: PointSearchResult,
}

/// The result of a search for collection points.
pub(crate) enum PointSearchResult {
    /// There was no search yet.
    NotSearched,
    /// The postcode is missing, malformed or unknown.
    InvalidPostcode(PostcodeError),
    /// The nearest points.
    Points(Nearest),
}

/// The form for a postcode, and the points near it.
#[derive(Template)]
#[template(path = "parts/disposal_points.html")]
pub(super) struct CollectionPoints<'a> {
    context: &'a PageContext<'a>,
    action: String,
    hint: String,
    typed: String,
    pub error: Option<FieldError>,
    list: Option<PointList<'a>>,
}

impl HtmlSafe for CollectionPoints<'_> {}

/// The points that were found.
struct PointList<'a> {
    title: String,
    none: String,
    question: Vec<LocalizedText<'a>>,
    points: Vec<PointView>,
    files: Vec<FileCredit>,
}

/// A point to ask.
struct PointView {
    point: CollectionPoint,
    distance: String,
    /// Whether the page advises to ask first; not for a point that confirmed to take no recalled batteries.
    ask_first: bool,
    /// The confirmation, with its day.
    confirmation: Option<String>,
    address: Option<String>,
    open: Option<String>,
}

/// The attribution and the licence of a file.
struct FileCredit {
    file: PlaceFile,
    date: DateText,
}

impl<'a> CollectionPoints<'a> {
    pub fn new(
        context: &'a PageContext<'a>,
        guide: &'a DisposalGuide,
        search: PointSearch,
    ) -> Self {
        let country = context.messages.country(search.country);
        let typed: String = search.typed.trim().chars().take(MAX_POSTCODE).collect();
        let error_key = |error| match error {
            PostcodeError::Missing => "disposal-near-missing",
            PostcodeError::Unreadable => "disposal-near-unreadable",
            PostcodeError::Unknown => "disposal-near-unknown",
        };
        let (error, list) = match search.result {
            PointSearchResult::NotSearched => (None, None),
            PointSearchResult::InvalidPostcode(error) => (Some(error_key(error)), None),
            PointSearchResult::Points(nearest) => {
                let list = PointList::new(context, guide, search.country, &typed, nearest);
                (None, Some(list))
            }
        };
        Self {
            context,
            action: context.disposal_path(search.country),
            hint: context
                .messages
                .format("disposal-near-hint", &[("country", country)]),
            error: error.map(|key| FieldError::new(context, context.text(key).to_owned())),
            list,
            typed,
        }
    }
}

impl<'a> PointList<'a> {
    fn new(
        context: &PageContext<'a>,
        guide: &'a DisposalGuide,
        country: Country,
        postcode: &str,
        nearest: Nearest,
    ) -> Self {
        // A country's own question may be for the firm that recalls; the general one is for collection points.
        let general = context.guide(None).unwrap_or(guide);
        let max_distance = context.messages.number(u64::from(MAX_DISTANCE_M / 1000));
        let points = nearest.points.into_iter();
        Self {
            title: context
                .messages
                .format("disposal-near-found", &[("postcode", postcode)]),
            none: context
                .messages
                .format("disposal-near-none", &[("distance", &max_distance)]),
            question: question(context, &general.phone_question, &guide.local_languages),
            points: points
                .map(|near| PointView::new(context, country, near))
                .collect(),
            files: credits(context, nearest.files),
        }
    }
}

impl PointView {
    fn new(context: &PageContext<'_>, country: Country, near: NearPoint) -> Self {
        let NearPoint { point, metres } = near;
        let confirmation = point.confirmation.map(|confirmation| {
            let key = if confirmation.takes_recalled {
                "disposal-near-takes"
            } else {
                "disposal-near-refuses"
            };
            let date = context.messages.date(confirmation.date);
            context.messages.format(key, &[("date", &date)])
        });
        let town = [&point.postcode, &point.city].into_iter().flatten();
        let town = town.map(String::as_str).collect::<Vec<_>>().join(" ");
        let town = Some(town).filter(|town| !town.is_empty());
        let address: Vec<String> = point.address.clone().into_iter().chain(town).collect();
        Self {
            distance: distance(context, country, metres),
            ask_first: point
                .confirmation
                .is_none_or(|confirmation| confirmation.takes_recalled),
            confirmation,
            // As on a letter in that country, whatever the language of the page is.
            address: Some(address.join(", ")).filter(|address| !address.is_empty()),
            open: point.opening_hours.as_ref().map(|hours| {
                context
                    .messages
                    .format("disposal-near-open", &[("hours", hours)])
            }),
            point,
        }
    }

    fn phone(&self) -> Option<Link<'_>> {
        self.point.phone.as_deref().map(Link::phone)
    }

    fn website(&self) -> Option<Link<'_>> {
        self.point.website.as_ref().map(Link::host)
    }
}

/// Each attribution once, also if several files have it.
fn credits(context: &PageContext<'_>, files: Vec<PlaceFile>) -> Vec<FileCredit> {
    let mut credits: Vec<FileCredit> = Vec::new();
    for file in files {
        let file = PlaceFile {
            name: String::new(),
            ..file
        };
        if credits.iter().all(|known| known.file != file) {
            let date = DateText::new(context, file.date);
            credits.push(FileCredit { file, date });
        }
    }
    credits
}

/// "1.4 km"; with miles in countries that use them.
fn distance(context: &PageContext<'_>, country: Country, metres: u32) -> String {
    let in_units = |unit: u32| {
        let tenths = (u64::from(metres) * 10 + u64::from(unit) / 2) / u64::from(unit);
        // A postcode is an area, and the place of the reader in it is not known: a distance of 0 would be wrong.
        let tenths = tenths.max(1);
        if tenths < 100 {
            context.messages.tenths(tenths)
        } else {
            context.messages.number((tenths + 5) / 10)
        }
    };
    let km = in_units(1000);
    if MILE_COUNTRIES.contains(&country.as_str()) {
        let miles = in_units(MILE);
        return context
            .messages
            .format("disposal-near-km-miles", &[("km", &km), ("miles", &miles)]);
    }
    context.messages.format("disposal-near-km", &[("km", &km)])
}

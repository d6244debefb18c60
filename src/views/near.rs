//! Collection points near a postcode: places to ask, never places that take it unless somebody asked.

#[cfg(test)]
pub(super) mod tests;

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext,
    disposal::ask,
    facts::{DateText, Link, LocalizedText},
    form::FieldError,
};
use crate::{
    domain::{Country, DisposalGuide, MAX_DISTANCE_M, NearPoint, Nearest, PartialDate, PlaceFile},
    request::PostcodeError,
};

/// How many metres a mile has.
const MILE: u32 = 1609;

/// Where distances are told in miles, too.
const IN_MILES: [&str; 2] = ["US", "GB"];

/// A look for collection points.
pub struct PointSearch {
    /// Where.
    pub country: Country,
    /// The postcode as it was typed.
    pub typed: String,
    /// What came of it.
    pub found: Found,
}

/// What came of a look for collection points.
pub enum Found {
    /// Nobody looked yet.
    NotAsked,
    /// The postcode is not one that is known.
    Wrong(PostcodeError),
    /// These are nearest.
    Points(Nearest),
}

/// The form for a postcode, and what it found.
#[derive(Template)]
#[template(path = "parts/disposal_near.html")]
pub(super) struct Near {
    title: &'static str,
    action: String,
    label: &'static str,
    hint: String,
    button: &'static str,
    typed: String,
    pub error: Option<FieldError>,
    list: Option<List>,
}

impl HtmlSafe for Near {}

/// The points that were found.
struct List {
    title: String,
    none: String,
    warning: &'static str,
    gap: &'static str,
    first: &'static str,
    ask: Vec<LocalizedText>,
    points: Vec<Point>,
    distances: &'static str,
    from: &'static str,
    files: Vec<Credit>,
}

/// A point to ask.
struct Point {
    name: String,
    distance: String,
    /// "Ask here first"; `None` where they said that they do not take recalled batteries.
    ask: Option<&'static str>,
    /// What they said when somebody asked.
    said: Option<String>,
    address: Option<String>,
    phone: Option<Link>,
    website: Option<Link>,
    open: Option<String>,
    note: Option<String>,
}

/// Who is to be named for a file, and its licence.
struct Credit {
    attribution: String,
    licence: String,
    href: Option<String>,
    date: DateText,
}

impl Near {
    pub fn new(context: &PageContext<'_>, guide: &DisposalGuide, search: PointSearch) -> Self {
        let country = context.messages.country(search.country);
        let error = match &search.found {
            Found::NotAsked | Found::Points(_) => None,
            Found::Wrong(error) => Some(match error {
                PostcodeError::Missing => "disposal-near-missing",
                PostcodeError::Unreadable => "disposal-near-unreadable",
                PostcodeError::Unknown => "disposal-near-unknown",
            }),
        };
        let typed: String = search.typed.trim().chars().take(40).collect();
        Self {
            title: context.text("disposal-near-title"),
            action: context.disposal_in(search.country),
            label: context.text("disposal-near-label"),
            hint: context
                .messages
                .format("disposal-near-hint", &[("country", &country)]),
            button: context.text("disposal-near-button"),
            error: error.map(|key| FieldError {
                prefix: context.text("error-prefix").to_owned(),
                message: context.text(key).to_owned(),
            }),
            list: match search.found {
                Found::Points(nearest) => {
                    Some(List::new(context, guide, search.country, &typed, nearest))
                }
                Found::NotAsked | Found::Wrong(_) => None,
            },
            typed,
        }
    }
}

impl List {
    fn new(
        context: &PageContext<'_>,
        guide: &DisposalGuide,
        country: Country,
        postcode: &str,
        nearest: Nearest,
    ) -> Self {
        // A country's own sentence may be for the firm that recalls; the general one is for whoever collects.
        let general = context
            .disposal
            .iter()
            .find(|guide| guide.country.is_none());
        let farthest = context.messages.number(u64::from(MAX_DISTANCE_M / 1000));
        let points = nearest.points.into_iter();
        Self {
            title: context
                .messages
                .format("disposal-near-found", &[("postcode", postcode)]),
            none: context
                .messages
                .format("disposal-near-none", &[("distance", &farthest)]),
            warning: context.text("disposal-near-warning"),
            gap: context.sentence_separator(),
            first: context.text("disposal-near-first"),
            ask: ask(
                context,
                &general.unwrap_or(guide).ask,
                &guide.local_languages,
            ),
            points: points
                .map(|near| Point::new(context, country, near))
                .collect(),
            distances: context.text("disposal-near-distances"),
            from: context.text("disposal-near-from"),
            files: credits(context, nearest.files),
        }
    }
}

impl Point {
    fn new(context: &PageContext<'_>, country: Country, near: NearPoint) -> Self {
        let point = near.point;
        let said = point.asked.map(|asked| {
            let key = if asked.takes_recalled {
                "disposal-near-takes"
            } else {
                "disposal-near-refuses"
            };
            said(context, key, asked.on)
        });
        let refuses = point.asked.is_some_and(|asked| !asked.takes_recalled);
        let town = [point.postcode, point.city].into_iter().flatten();
        let town: Vec<String> = town.collect();
        let town = Some(town.join(" ")).filter(|town| !town.is_empty());
        let address: Vec<String> = point.address.into_iter().chain(town).collect();
        Self {
            name: point.name,
            distance: distance(context, country, near.metres),
            ask: (!refuses).then(|| context.text("disposal-near-ask")),
            said,
            // As it stands on a letter in that country, whatever the page's language.
            address: Some(address.join(", ")).filter(|address| !address.is_empty()),
            phone: point.phone.as_deref().map(Link::phone),
            website: point.website.as_ref().map(Link::host),
            open: point.opening_hours.map(|hours| {
                context
                    .messages
                    .format("disposal-near-open", &[("hours", &hours)])
            }),
            note: point.note,
        }
    }
}

/// Files of the same origin are named once.
fn credits(context: &PageContext<'_>, files: Vec<PlaceFile>) -> Vec<Credit> {
    let mut named: Vec<PlaceFile> = Vec::new();
    for file in files {
        let file = PlaceFile {
            name: String::new(),
            ..file
        };
        if !named.contains(&file) {
            named.push(file);
        }
    }
    named
        .into_iter()
        .map(|file| Credit::new(context, file))
        .collect()
}

impl Credit {
    fn new(context: &PageContext<'_>, file: PlaceFile) -> Self {
        Self {
            attribution: file.attribution,
            licence: file.licence,
            href: file.licence_url.map(String::from),
            date: DateText::new(context, file.date),
        }
    }
}

fn said(context: &PageContext<'_>, key: &str, on: PartialDate) -> String {
    context
        .messages
        .format(key, &[("date", &context.messages.date(on))])
}

/// "1.4 km"; with miles where people know them.
fn distance(context: &PageContext<'_>, country: Country, metres: u32) -> String {
    let in_units = |unit: u32| {
        let tenths = (u64::from(metres) * 10 + u64::from(unit) / 2) / u64::from(unit);
        // Nobody knows where in the area of the postcode the reader is: nothing is no distance.
        let tenths = tenths.max(1);
        if tenths < 100 {
            context.messages.tenths(tenths)
        } else {
            context.messages.number((tenths + 5) / 10)
        }
    };
    let km = in_units(1000);
    if IN_MILES.contains(&country.as_str()) {
        let miles = in_units(MILE);
        return context
            .messages
            .format("disposal-near-km-miles", &[("km", &km), ("miles", &miles)]);
    }
    context.messages.format("disposal-near-km", &[("km", &km)])
}

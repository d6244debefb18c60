//! The fields besides the code: colour, month and country of purchase.

use std::collections::BTreeSet;

use askama::{Template, filters::HtmlSafe};

use super::{
    Site,
    form::{FieldError, error_of},
};
use crate::{
    domain::{Ask, COUNTRIES, Colour, Country, Device, Jurisdiction},
    question::{Field, Fields, QuestionError},
};

/// Fields that are shown, in their order, and fields that only go along.
#[derive(Template)]
#[template(path = "parts/more.html")]
pub(super) struct More {
    shown: Vec<Question>,
    hidden: Vec<(&'static str, String)>,
}

enum Question {
    Colour {
        legend: String,
        choices: Vec<Choice>,
        error: Option<FieldError>,
    },
    Bought {
        label: String,
        hint: String,
        value: String,
        error: Option<FieldError>,
        described_by: &'static str,
    },
    Country {
        label: String,
        unknown: String,
        groups: Vec<(String, Vec<Choice>)>,
        error: Option<FieldError>,
    },
}

struct Choice {
    value: String,
    name: String,
    chosen: bool,
}

impl HtmlSafe for More {}

impl More {
    /// Shows the fields that are wrong and keeps the others.
    pub fn after_errors(
        device: Option<&Device>,
        fields: &Fields,
        errors: &[QuestionError],
        site: &Site<'_>,
    ) -> Self {
        let wrong = |field| errors.iter().any(|error| error.field() == field);
        let asks = [
            (Ask::Colour, Field::Colour),
            (Ask::Bought, Field::Bought),
            (Ask::Country, Field::Country),
        ];
        let asks: Vec<Ask> = asks
            .into_iter()
            .filter(|&(_, field)| wrong(field))
            .map(|(ask, _)| ask)
            .collect();
        Self::new(&asks, device, fields, errors, site)
    }

    /// Asks what would settle an answer and keeps what was answered.
    pub fn asking(asks: &[Ask], device: &Device, fields: &Fields, site: &Site<'_>) -> Self {
        Self::new(asks, Some(device), fields, &[], site)
    }

    /// Whether anything is asked.
    pub fn asks(&self) -> bool {
        !self.shown.is_empty()
    }

    fn new(
        asks: &[Ask],
        device: Option<&Device>,
        fields: &Fields,
        errors: &[QuestionError],
        site: &Site<'_>,
    ) -> Self {
        let shown = asks.iter().filter_map(|ask| match ask {
            Ask::Colour => {
                let colours = device.map_or(&[][..], |device| &device.colours);
                (!colours.is_empty()).then(|| colour(colours, fields, errors, site))
            }
            Ask::Bought => Some(bought(fields, errors, site)),
            Ask::Country => Some(country(fields, errors, site)),
            Ask::Serial | Ask::Maker => None,
        });
        let kept = [
            (Ask::Colour, "colour", &fields.colour),
            (Ask::Bought, "bought", &fields.bought),
            (Ask::Country, "country", &fields.country),
        ];
        let hidden = kept
            .into_iter()
            .filter(|(ask, _, value)| !asks.contains(ask) && !value.trim().is_empty())
            .map(|(_, name, value)| (name, value.clone()));
        Self {
            shown: shown.collect(),
            hidden: hidden.collect(),
        }
    }
}

fn colour(
    colours: &[Colour],
    fields: &Fields,
    errors: &[QuestionError],
    site: &Site<'_>,
) -> Question {
    let given = Colour::parse(&fields.colour);
    let choice = |value: &str, name: String, chosen| Choice {
        value: value.to_owned(),
        name,
        chosen,
    };
    let known = colours.iter().map(|&colour| {
        let name = site.messages.colour(colour);
        choice(colour.as_str(), name, given == Some(colour))
    });
    let unknown = choice("", site.text("dont-know").to_owned(), false);
    Question::Colour {
        legend: site.text("colour-question").to_owned(),
        choices: known.chain([unknown]).collect(),
        error: error_of(errors, Field::Colour, site),
    }
}

fn bought(fields: &Fields, errors: &[QuestionError], site: &Site<'_>) -> Question {
    let error = error_of(errors, Field::Bought, site);
    Question::Bought {
        label: site.text("bought-label").to_owned(),
        hint: site.text("bought-hint").to_owned(),
        value: fields.bought.clone(),
        described_by: if error.is_some() {
            "bought-hint bought-error"
        } else {
            "bought-hint"
        },
        error,
    }
}

fn country(fields: &Fields, errors: &[QuestionError], site: &Site<'_>) -> Question {
    let known = known_countries(site);
    let given = Country::parse(fields.country.trim());
    let choices = |countries: &mut dyn Iterator<Item = Country>| {
        let mut choices: Vec<Choice> = countries
            .map(|country| Choice {
                value: country.to_string(),
                name: site.messages.country(country),
                chosen: given == Some(country),
            })
            .collect();
        choices.sort_by(|a, b| site.messages.order(&a.name, &b.name));
        choices
    };
    let others = COUNTRIES
        .split(' ')
        .filter_map(Country::parse)
        .filter(|country| !known.contains(country));
    Question::Country {
        label: site.text("country-label").to_owned(),
        unknown: site.text("dont-know").to_owned(),
        groups: vec![
            (
                site.text("countries-known").to_owned(),
                choices(&mut known.iter().copied()),
            ),
            (
                site.text("countries-other").to_owned(),
                choices(&mut { others }),
            ),
        ],
        error: error_of(errors, Field::Country, site),
    }
}

/// Countries that notices and disposal guides speak of.
fn known_countries(site: &Site<'_>) -> BTreeSet<Country> {
    let notices = site.recalls.notices().iter();
    let of_notices = notices.flat_map(|notice| {
        let places = notice.jurisdictions.iter().filter_map(|place| match place {
            Jurisdiction::Country(country) => Some(*country),
            Jurisdiction::World => None,
        });
        places.chain(notice.sold.iter().flat_map(|sale| sale.countries.clone()))
    });
    of_notices
        .chain(site.disposal.iter().filter_map(|guide| guide.country))
        .collect()
}

//! The fields besides the code: colour, month and country of purchase.

use std::collections::BTreeSet;

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext,
    form::{FieldError, error_of},
};
use crate::{
    domain::{Colour, Country, Device, Jurisdiction, MissingInfo},
    request::{CheckRequest, Field, InputError},
};

/// Fields that are shown, in their order, and fields that only go along.
#[derive(Template)]
#[template(path = "parts/more.html")]
pub(super) struct ExtraQuestions {
    shown: Vec<ExtraQuestion>,
    hidden: Vec<(&'static str, String)>,
}

enum ExtraQuestion {
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

impl HtmlSafe for ExtraQuestions {}

impl ExtraQuestions {
    /// Shows the fields that are wrong and keeps the others.
    pub fn after_errors(
        device: Option<&Device>,
        fields: &CheckRequest,
        errors: &[InputError],
        context: &PageContext<'_>,
    ) -> Self {
        let wrong = |field| errors.iter().any(|error| error.field() == field);
        let asks = [
            (MissingInfo::Colour, Field::Colour),
            (MissingInfo::Bought, Field::Bought),
            (MissingInfo::Country, Field::Country),
        ];
        let asks: Vec<MissingInfo> = asks
            .into_iter()
            .filter(|&(_, field)| wrong(field))
            .map(|(ask, _)| ask)
            .collect();
        Self::new(&asks, device, fields, errors, context)
    }

    /// Asks what would settle an answer and keeps what was answered.
    pub fn asking(
        asks: &[MissingInfo],
        device: &Device,
        fields: &CheckRequest,
        context: &PageContext<'_>,
    ) -> Self {
        Self::new(asks, Some(device), fields, &[], context)
    }

    /// Whether anything is asked.
    pub fn asks(&self) -> bool {
        !self.shown.is_empty()
    }

    fn new(
        asks: &[MissingInfo],
        device: Option<&Device>,
        fields: &CheckRequest,
        errors: &[InputError],
        context: &PageContext<'_>,
    ) -> Self {
        let shown = asks.iter().filter_map(|ask| match ask {
            MissingInfo::Colour => {
                let colours = device.map_or(&[][..], |device| &device.colours);
                (!colours.is_empty()).then(|| colour(colours, fields, errors, context))
            }
            MissingInfo::Bought => Some(bought(fields, errors, context)),
            MissingInfo::Country => Some(country(fields, errors, context)),
            MissingInfo::Serial | MissingInfo::Maker => None,
        });
        let kept = [
            (MissingInfo::Colour, "colour", &fields.colour),
            (MissingInfo::Bought, "bought", &fields.bought),
            (MissingInfo::Country, "country", &fields.country),
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
    fields: &CheckRequest,
    errors: &[InputError],
    context: &PageContext<'_>,
) -> ExtraQuestion {
    let given = Colour::parse(&fields.colour);
    let choice = |value: &str, name: String, chosen| Choice {
        value: value.to_owned(),
        name,
        chosen,
    };
    let known = colours.iter().map(|&colour| {
        let name = context.messages.colour(colour);
        choice(colour.as_str(), name, given == Some(colour))
    });
    let unknown = choice("", context.text("dont-know").to_owned(), false);
    ExtraQuestion::Colour {
        legend: context.text("colour-question").to_owned(),
        choices: known.chain([unknown]).collect(),
        error: error_of(errors, Field::Colour, context),
    }
}

fn bought(
    fields: &CheckRequest,
    errors: &[InputError],
    context: &PageContext<'_>,
) -> ExtraQuestion {
    let error = error_of(errors, Field::Bought, context);
    ExtraQuestion::Bought {
        label: context.text("bought-label").to_owned(),
        hint: context.text("bought-hint").to_owned(),
        value: fields.bought.clone(),
        described_by: if error.is_some() {
            "bought-hint bought-error"
        } else {
            "bought-hint"
        },
        error,
    }
}

fn country(
    fields: &CheckRequest,
    errors: &[InputError],
    context: &PageContext<'_>,
) -> ExtraQuestion {
    let known = known_countries(context);
    let given = Country::parse(fields.country.trim());
    let choices = |countries: &mut dyn Iterator<Item = Country>| {
        let mut choices: Vec<Choice> = countries
            .map(|country| Choice {
                value: country.to_string(),
                name: context.messages.country(country),
                chosen: given == Some(country),
            })
            .collect();
        choices.sort_by(|a, b| context.messages.order(&a.name, &b.name));
        choices
    };
    let others = Country::all().filter(|country| !known.contains(country));
    ExtraQuestion::Country {
        label: context.text("country-label").to_owned(),
        unknown: context.text("dont-know").to_owned(),
        groups: vec![
            (
                context.text("countries-known").to_owned(),
                choices(&mut known.iter().copied()),
            ),
            (
                context.text("countries-other").to_owned(),
                choices(&mut { others }),
            ),
        ],
        error: error_of(errors, Field::Country, context),
    }
}

/// Countries that notices and disposal guides speak of.
fn known_countries(context: &PageContext<'_>) -> BTreeSet<Country> {
    let notices = context.recalls.notices().iter();
    let of_notices = notices.flat_map(|notice| {
        let places = notice.jurisdictions.iter().filter_map(|place| match place {
            Jurisdiction::Country(country) => Some(*country),
            Jurisdiction::World => None,
        });
        places.chain(notice.sold.iter().flat_map(|sale| sale.countries.clone()))
    });
    of_notices
        .chain(context.disposal.iter().filter_map(|guide| guide.country))
        .collect()
}

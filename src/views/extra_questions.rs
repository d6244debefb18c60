//! The fields besides the code: colour, month and country of the purchase.

use askama::{Template, filters::HtmlSafe};

use super::{
    PageContext,
    form::{FieldError, error_of},
};
use crate::{
    domain::{Colour, Country, Device, MissingInfo},
    request::{CheckRequest, Field, InputError},
};

/// Fields that are shown, in their order, and fields that are sent along.
#[derive(Template)]
#[template(path = "parts/extra_questions.html")]
pub(super) struct ExtraQuestions<'a> {
    context: &'a PageContext<'a>,
    shown: Vec<ExtraQuestion<'a>>,
    hidden: Vec<(&'static str, &'a str)>,
}

enum ExtraQuestion<'a> {
    Colour {
        choices: Vec<Choice<'a>>,
        error: Option<FieldError>,
    },
    Bought {
        value: &'a str,
        error: Option<FieldError>,
        described_by: &'static str,
    },
    Country {
        /// Countries of notices and guides, and all others, each with a name.
        groups: [(&'static str, Vec<Choice<'a>>); 2],
        error: Option<FieldError>,
    },
}

/// An option of a field.
struct Choice<'a> {
    value: &'a str,
    name: &'a str,
    chosen: bool,
}

impl HtmlSafe for ExtraQuestions<'_> {}

impl<'a> ExtraQuestions<'a> {
    /// Shows the fields with errors and sends the others along.
    pub fn after_errors(
        device: Option<&Device>,
        request: &'a CheckRequest,
        errors: &[InputError],
        context: &'a PageContext<'a>,
    ) -> Self {
        let fields = [
            (MissingInfo::Colour, Field::Colour),
            (MissingInfo::Bought, Field::Bought),
            (MissingInfo::Country, Field::Country),
        ];
        let wrong = fields
            .into_iter()
            .filter(|&(_, field)| errors.iter().any(|error| error.field() == field));
        let missing: Vec<MissingInfo> = wrong.map(|(missing, _)| missing).collect();
        Self::new(&missing, device, request, errors, context)
    }

    /// Shows the fields that would settle an answer and sends the others along.
    pub fn for_answer(
        missing: &[MissingInfo],
        device: &Device,
        request: &'a CheckRequest,
        context: &'a PageContext<'a>,
    ) -> Self {
        Self::new(missing, Some(device), request, &[], context)
    }

    /// Whether any field is shown.
    pub fn asks(&self) -> bool {
        !self.shown.is_empty()
    }

    fn new(
        missing: &[MissingInfo],
        device: Option<&Device>,
        request: &'a CheckRequest,
        errors: &[InputError],
        context: &'a PageContext<'a>,
    ) -> Self {
        let shown = missing.iter().filter_map(|missing| match missing {
            MissingInfo::Colour => {
                let colours = device.map_or(&[][..], |device| &device.colours);
                (!colours.is_empty()).then(|| colour(colours, request, errors, context))
            }
            MissingInfo::Bought => Some(bought(request, errors, context)),
            MissingInfo::Country => Some(country(request, errors, context)),
            MissingInfo::Serial | MissingInfo::Maker => None,
        });
        let fields = [
            (MissingInfo::Colour, "colour", &request.colour),
            (MissingInfo::Bought, "bought", &request.bought),
            (MissingInfo::Country, "country", &request.country),
        ];
        let hidden = fields
            .into_iter()
            .filter(|(info, _, value)| !missing.contains(info) && !value.trim().is_empty())
            .map(|(_, name, value)| (name, value.as_str()));
        Self {
            context,
            shown: shown.collect(),
            hidden: hidden.collect(),
        }
    }
}

fn colour<'a>(
    colours: &[Colour],
    request: &CheckRequest,
    errors: &[InputError],
    context: &PageContext<'_>,
) -> ExtraQuestion<'a> {
    let chosen = Colour::parse(&request.colour);
    let known = colours.iter().map(|&colour| Choice {
        value: colour.as_str(),
        name: context.messages.colour(colour),
        chosen: chosen == Some(colour),
    });
    let unknown = Choice {
        value: "",
        name: context.text("dont-know"),
        chosen: false,
    };
    ExtraQuestion::Colour {
        choices: known.chain([unknown]).collect(),
        error: error_of(errors, Field::Colour, context),
    }
}

fn bought<'a>(
    request: &'a CheckRequest,
    errors: &[InputError],
    context: &PageContext<'_>,
) -> ExtraQuestion<'a> {
    let error = error_of(errors, Field::Bought, context);
    ExtraQuestion::Bought {
        value: &request.bought,
        described_by: if error.is_some() {
            "bought-hint bought-error"
        } else {
            "bought-hint"
        },
        error,
    }
}

fn country<'a>(
    request: &CheckRequest,
    errors: &[InputError],
    context: &PageContext<'_>,
) -> ExtraQuestion<'a> {
    let known = known_countries(context);
    let chosen = Country::parse(request.country.trim());
    let choices = context.messages.countries().iter();
    let (of_notices, others) = choices
        .map(|(country, name)| {
            let choice = Choice {
                value: country.as_str(),
                name,
                chosen: chosen == Some(*country),
            };
            (known.binary_search(country).is_ok(), choice)
        })
        .partition::<Vec<_>, _>(|(is_known, _)| *is_known);
    let group = |key: &str, choices: Vec<(bool, Choice<'a>)>| {
        let choices = choices.into_iter().map(|(_, choice)| choice);
        (context.text(key), choices.collect())
    };
    ExtraQuestion::Country {
        groups: [
            group("countries-known", of_notices),
            group("countries-other", others),
        ],
        error: error_of(errors, Field::Country, context),
    }
}

/// The countries of notices and disposal guides, sorted.
fn known_countries(context: &PageContext<'_>) -> Vec<Country> {
    let of_notices = context.recalls.notices().iter().flat_map(|notice| {
        let places = notice.jurisdictions.iter();
        let sold = notice.sold.iter().flat_map(|sale| &sale.countries);
        places
            .filter_map(|place| place.country())
            .chain(sold.copied())
    });
    let of_guides = context.disposal.iter().filter_map(|guide| guide.country);
    let mut countries: Vec<Country> = of_notices.chain(of_guides).collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}

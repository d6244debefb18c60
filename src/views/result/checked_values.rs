//! The values that were checked, and the data that they were compared with.

use super::context::ResultContext;
use crate::{
    domain::LabelCode,
    views::{elements::device_name, label_figure::code_name},
};

/// A value with its name.
pub(super) struct CheckedValue {
    pub name: String,
    pub value: String,
}

/// The values that the owner sent, and the data that they were compared with.
pub(super) fn checked_values(result: ResultContext<'_>) -> Vec<CheckedValue> {
    let context = result.page;
    let messages = context.messages;
    let unit = &result.input.unit;
    let code = match (&unit.label_code, &result.answer.code) {
        (
            LabelCode::Code {
                confirmed: true, ..
            },
            Some(code),
        ) => messages.format("checked-as-printed", &[("code", code.as_str())]),
        (LabelCode::Absent, _) => context.text("unit-absent").to_owned(),
        (LabelCode::Unreadable, _) => context.text("unit-unreadable").to_owned(),
        (_, Some(code)) => code.to_string(),
        (_, None) => context.text("unit-untold").to_owned(),
    };
    let purchase = unit.purchase;
    let or_unknown = |value: Option<String>| {
        value.unwrap_or_else(|| context.text("checked-not-told").to_owned())
    };
    let colour = purchase
        .colour
        .map(|colour| messages.colour(colour).to_owned());
    let bought = purchase.bought.map(|date| messages.date(date));
    let country = purchase
        .country
        .map(|country| messages.country(country).to_owned());
    let notices = messages.count("checked-notices", result.answer.notices.len(), &[]);
    let generation = context.generation.chars().take(12).collect();
    let name = |key: &str| context.text(key).to_owned();
    [
        (name("checked-device"), device_name(context, unit.device)),
        (code_name(unit.device, context), code),
        (name("checked-colour"), or_unknown(colour)),
        (name("checked-bought"), or_unknown(bought)),
        (name("checked-country"), or_unknown(country)),
        (name("checked-against"), notices),
        (name("checked-generation"), generation),
    ]
    .map(|(name, value)| CheckedValue { name, value })
    .into()
}

//! Steps that would settle an answer that is not certain.

use super::context::ResultContext;
use crate::{
    domain::{Code, Colour, Finding, LabelCode, MissingInfo, Notice, Verdict},
    views::{
        PageContext,
        contacts::ContactView,
        elements::{GroupedCode, Link, device_name},
    },
};

/// Other readings of the same print, each with a button that checks it.
pub(super) struct Suggestions<'a> {
    pub title: String,
    pub readings: Vec<SuggestedReading<'a>>,
}

/// Another reading of the same print.
pub(super) struct SuggestedReading<'a> {
    pub code: GroupedCode<'a>,
    pub serial: &'a str,
    /// The characters that differ.
    pub differs: String,
    /// The maker is not known to print this code, so the form needs the confirmation.
    pub as_printed: bool,
}

impl<'a> Suggestions<'a> {
    pub fn new(result: ResultContext<'a>) -> Option<Self> {
        let typed = result.answer.code.as_ref()?;
        let suggestions = result.answer.suggestions.as_slice();
        let title = || {
            let messages = result.page.messages;
            messages.count("suggestion-title", suggestions.len(), &[])
        };
        (!suggestions.is_empty()).then(|| Self {
            title: title(),
            readings: suggestions
                .iter()
                .map(|reading| SuggestedReading {
                    code: GroupedCode(reading),
                    serial: reading.as_str(),
                    differs: differs(typed, reading, result.page),
                    as_printed: !result.device().code.is_fit(reading),
                })
                .collect(),
        })
    }
}

/// The look-alike in which the reading differs, where it is only one.
fn differs(typed: &Code, reading: &Code, context: &PageContext<'_>) -> String {
    let pairs = typed.as_str().chars().zip(reading.as_str().chars());
    let mut changed: Vec<(char, char)> = pairs.filter(|(a, b)| a != b).collect();
    changed.dedup();
    match changed[..] {
        [(typed, other)] => context.messages.format(
            "suggestion-differs",
            &[("typed", &typed.to_string()), ("other", &other.to_string())],
        ),
        _ => context.text("suggestion-differs-in-several").to_owned(),
    }
}

/// Another device of the maker whose notices cover the code.
pub(super) struct OtherDevice<'a> {
    pub slug: &'a str,
    pub sentence: String,
    pub button: String,
    pub colour: Option<&'static str>,
    pub as_printed: bool,
}

/// Other devices that the code may belong to.
pub(super) fn other_devices(result: ResultContext<'_>) -> Vec<OtherDevice<'_>> {
    let context = result.page;
    let Some(code) = &result.answer.code else {
        return Vec::new();
    };
    let colour = Colour::parse(&result.request.colour);
    context
        .devices(&result.answer.also_listed_under)
        .map(|device| {
            let name = device_name(context, device);
            let format = |key: &str| context.messages.format(key, &[("device", &name)]);
            OtherDevice {
                slug: device.slug.as_str(),
                sentence: format("elsewhere-listed"),
                button: format("elsewhere-button"),
                colour: colour
                    .filter(|colour| device.colours.contains(colour))
                    .map(Colour::as_str),
                as_printed: !device.code.is_fit(code),
            }
        })
        .collect()
}

/// The confirmation that the label shows a code of a length that recalled units do not have.
pub(super) struct ConfirmAsPrinted {
    pub sentence: String,
}

impl ConfirmAsPrinted {
    pub fn new(result: ResultContext<'_>) -> Option<Self> {
        let LabelCode::Code {
            code,
            confirmed: false,
        } = &result.input.unit.label_code
        else {
            return None;
        };
        let is_length = |finding: &Finding| matches!(finding, Finding::LengthUnconfirmed(_));
        let helps = result.answer.missing_info.contains(&MissingInfo::Serial)
            && result.findings().any(is_length);
        helps.then(|| Self {
            sentence: result.page.messages.count(
                "insist-sentence",
                code.as_str().chars().count(),
                &[],
            ),
        })
    }
}

/// The maker's own check.
pub(super) struct MakerCheck<'a> {
    pub title: String,
    /// The maker's pages; where there is none, contacts help.
    pub pages: Vec<Link<'a>>,
    /// Whether the contacts are shown too.
    pub with_contacts: bool,
}

impl<'a> MakerCheck<'a> {
    pub fn new(
        result: ResultContext<'a>,
        relevant: &[&Notice],
        contacts: &[ContactView<'_>],
    ) -> Option<Self> {
        if !result.answer.missing_info.contains(&MissingInfo::Maker) {
            return None;
        }
        let notices = result.answer.notices.iter();
        let reasons = notices
            .filter(|notice| notice.verdict != Verdict::NotAffected)
            .flat_map(|notice| &notice.reasons);
        let mut pages: Vec<Link<'_>> = Vec::new();
        for reason in reasons {
            if let Finding::MakerMustTell(Some(address)) = &reason.finding
                && pages.iter().all(|page| page.href != address.as_str())
            {
                pages.push(Link::whole(address));
            }
        }
        let own_contacts = relevant.iter().any(|notice| !notice.contacts.is_empty());
        let in_person = contacts
            .iter()
            .any(|contact| contact.phone.is_some() || contact.email.is_some());
        let has_contacts = !contacts.is_empty();
        let without_code = matches!(
            result.input.unit.label_code,
            LabelCode::Absent | LabelCode::Unreadable
        );
        // The maker's page asks for the code, so an owner without one turns to people first.
        if without_code && has_contacts {
            pages.clear();
        }
        let key = match (pages.is_empty(), has_contacts) {
            (false, _) if without_code => "maker-page-without-code",
            (false, _) => "maker-has-page",
            (true, true) if !own_contacts => "maker-elsewhere",
            (true, true) if without_code && in_person => "maker-without-code",
            (true, true) => "maker-has-contacts",
            (true, false) => "maker-unknown",
        };
        let values = [("maker", result.device().maker.as_str())];
        Some(Self {
            title: result.page.messages.format(key, &values),
            with_contacts: without_code || pages.is_empty(),
            pages,
        })
    }
}

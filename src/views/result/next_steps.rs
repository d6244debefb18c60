//! The next steps: those that would settle an answer that is not certain, and those for affected units.

use super::{context::ResultContext, remedy::ask_for};
use crate::{
    domain::{Code, Colour, Finding, LabelCode, MissingInfo, Notice, Verdict},
    request::CheckRequest,
    views::{
        PageContext,
        contacts::ContactView,
        elements::{GroupedCode, Link, device_name},
        extra_questions::ExtraQuestions,
    },
};

/// The steps, and the fields that their forms send again.
pub(super) struct NextSteps<'a> {
    pub suggestions: Option<Suggestions<'a>>,
    pub other_devices: Vec<OtherDevice<'a>>,
    pub confirm_as_printed: Option<ConfirmAsPrinted>,
    /// The owner cannot find or read the code, so the page explains how to try.
    pub unreadable: bool,
    /// No other step is about the code, so the page asks for another look at it.
    pub look_again: bool,
    /// Recalled units have no number, and the owner could not read one.
    pub missing_number_is_sign: bool,
    pub extra_questions: Option<ExtraQuestions<'a>>,
    pub maker_check: Option<MakerCheck<'a>>,
    pub ask_for: Option<String>,
    /// Fields that are sent again with another reading.
    pub details: Vec<(&'static str, &'a str)>,
    /// Fields that are sent again with another device.
    pub purchase: Vec<(&'static str, &'a str)>,
    /// Fields about the code, which are sent again with further details.
    pub code_fields: Vec<(&'static str, &'a str)>,
    pub serial_typed: &'a str,
}

impl<'a> NextSteps<'a> {
    pub fn new(
        result: ResultContext<'a>,
        relevant: &[&Notice],
        contacts: &[ContactView<'_>],
    ) -> Self {
        let ResultContext {
            page: context,
            input,
            request,
            answer,
        } = result;
        let missing_info = answer.missing_info.as_slice();
        let suggestions = Suggestions::new(result);
        let other_devices = other_devices(result);
        let confirm_as_printed = ConfirmAsPrinted::new(result);
        let unreadable = answer.verdict == Verdict::PossiblyAffected
            && input.unit.label_code == LabelCode::Unreadable;
        let extra_questions =
            ExtraQuestions::for_answer(missing_info, result.device(), request, context);
        Self {
            look_again: missing_info.contains(&MissingInfo::Serial)
                && suggestions.is_none()
                && other_devices.is_empty()
                && confirm_as_printed.is_none()
                && !unreadable,
            suggestions,
            other_devices,
            confirm_as_printed,
            unreadable,
            missing_number_is_sign: result.is_missing_number_the_sign(relevant),
            extra_questions: Some(extra_questions).filter(ExtraQuestions::asks),
            maker_check: MakerCheck::new(result, relevant, contacts),
            ask_for: (answer.verdict == Verdict::Affected)
                .then(|| ask_for(result, relevant))
                .flatten(),
            details: filled([
                ("colour", &request.colour),
                ("bought", &request.bought),
                ("country", &request.country),
            ]),
            purchase: filled([("bought", &request.bought), ("country", &request.country)]),
            code_fields: code_fields(request),
            serial_typed: request.serial.trim(),
        }
    }
}

/// The fields that are not empty.
fn filled<'a, const N: usize>(
    fields: [(&'static str, &'a String); N],
) -> Vec<(&'static str, &'a str)> {
    let trimmed = fields.into_iter().map(|(name, value)| (name, value.trim()));
    trimmed.filter(|(_, value)| !value.is_empty()).collect()
}

/// The fields about the code: its characters, and the boxes that were ticked.
fn code_fields(request: &CheckRequest) -> Vec<(&'static str, &str)> {
    let boxes = [
        ("as_printed", request.as_printed),
        ("absent", request.absent),
        ("unreadable", request.unreadable),
    ];
    let ticked = boxes.into_iter().filter(|&(_, ticked)| ticked);
    let mut fields = filled([("serial", &request.serial)]);
    fields.extend(ticked.map(|(name, _)| (name, "1")));
    fields
}

/// Other readings of the same print, each with a button that checks it.
pub(super) struct Suggestions<'a> {
    pub title: String,
    pub readings: Vec<SuggestedReading<'a>>,
}

/// Another reading of the same print.
pub(super) struct SuggestedReading<'a> {
    pub code: GroupedCode<'a>,
    pub serial: &'a str,
    /// A sentence about the character that differs.
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
                    as_printed: !result.device().code.matches(reading),
                })
                .collect(),
        })
    }
}

/// A sentence about the character in which another reading differs, or that several characters differ.
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
fn other_devices(result: ResultContext<'_>) -> Vec<OtherDevice<'_>> {
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
                as_printed: !device.code.matches(code),
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
    /// The maker's pages; if there is none, contacts help.
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
                pages.push(Link::full_url(address));
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

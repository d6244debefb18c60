//! What would settle an answer that is not settled.

use super::{Answered, help};
use crate::{
    domain::{Code, Colour, Contact, Finding, LabelCode, MissingInfo, Notice, Verdict},
    views::{
        PageContext,
        facts::{Link, device_name},
        grouped::Grouped,
    },
};

/// Other readings of the same print, each to be taken with one tap.
pub(super) struct Suggestions {
    pub title: String,
    pub readings: Vec<Suggested>,
}

/// Another reading of the same print.
pub(super) struct Suggested {
    pub code: Grouped,
    pub serial: String,
    /// In which characters it differs.
    pub differs: String,
    /// The maker is not known to print it, so the form would be refused otherwise.
    pub as_printed: bool,
}

impl Suggestions {
    pub fn of(answered: Answered<'_>) -> Option<Self> {
        let Answered {
            context, answer, ..
        } = answered;
        let typed = answer.code.as_ref()?;
        let form = &answered.device().code;
        let readings: Vec<Suggested> = answer
            .suggestions
            .iter()
            .map(|reading| Suggested {
                code: Grouped::of(reading, context),
                serial: reading.to_string(),
                differs: differs(typed, reading, context),
                as_printed: !form.is_fit(reading),
            })
            .collect();
        (!readings.is_empty()).then(|| Self {
            title: context
                .messages
                .count("suggestion-title", readings.len(), &[]),
            readings,
        })
    }
}

/// In which look-alike the reading differs, where it is only one.
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

/// Another device of the maker whose list has the code.
pub(super) struct Elsewhere {
    pub slug: String,
    pub sentence: String,
    pub button: String,
    pub colour: Option<&'static str>,
    pub as_printed: bool,
}

/// Other devices that the code may belong to.
pub(super) fn elsewhere(answered: Answered<'_>) -> Vec<Elsewhere> {
    let Answered {
        context, answer, ..
    } = answered;
    let Some(code) = &answer.code else {
        return Vec::new();
    };
    let devices = answer.also_listed_under.iter();
    devices
        .filter_map(|slug| context.recalls.device(slug.as_str()))
        .map(|device| {
            let name = device_name(context, device);
            let say = |key: &str| context.messages.format(key, &[("device", &name)]);
            let colour = Colour::parse(&answered.fields.colour);
            Elsewhere {
                slug: device.slug.to_string(),
                sentence: say("elsewhere-listed"),
                button: say("elsewhere-button"),
                colour: colour
                    .filter(|colour| device.colours.contains(colour))
                    .map(Colour::as_str),
                as_printed: !device.code.is_fit(code),
            }
        })
        .collect()
}

/// The owner may insist on a length that recalled units do not have.
pub(super) struct ConfirmAsPrinted {
    pub sentence: String,
}

impl ConfirmAsPrinted {
    pub fn of(answered: Answered<'_>) -> Option<Self> {
        let Answered {
            context, answer, ..
        } = answered;
        let LabelCode::Code {
            code,
            confirmed: false,
        } = &answered.question.unit.label_code
        else {
            return None;
        };
        let mut reasons = answer.notices.iter().flat_map(|notice| &notice.reasons);
        let asked = answer.missing_info.contains(&MissingInfo::Serial)
            && reasons.any(|reason| matches!(reason.finding, Finding::LengthUnconfirmed(_)));
        asked.then(|| Self {
            sentence: context
                .messages
                .count("insist-sentence", code.as_str().chars().count(), &[]),
        })
    }
}

/// The maker's own check.
pub(super) struct Maker {
    pub title: String,
    /// Its pages; where there is none, the contacts below help.
    pub pages: Vec<Link>,
    /// Whether whom to reach stands here too.
    pub reaches: bool,
}

impl Maker {
    pub fn of(answered: Answered<'_>, relevant: &[&Notice]) -> Option<Self> {
        let Answered {
            context, answer, ..
        } = answered;
        if !answer.missing_info.contains(&MissingInfo::Maker) {
            return None;
        }
        let reasons = answer
            .notices
            .iter()
            .filter(|notice| notice.verdict != Verdict::NotAffected)
            .flat_map(|notice| &notice.reasons);
        let mut pages: Vec<Link> = Vec::new();
        for reason in reasons {
            if let Finding::MakerMustTell(Some(address)) = &reason.finding
                && pages.iter().all(|page| page.href != address.as_str())
            {
                pages.push(Link::whole(address));
            }
        }
        let contacts = help::reached(answered, relevant);
        let here = relevant.iter().any(|notice| !notice.contacts.is_empty());
        let answers = |contact: &Contact| contact.phone.is_some() || contact.email.is_some();
        let in_person = contacts.iter().any(answers);
        let contacts = !contacts.is_empty();
        let without = matches!(
            answered.question.unit.label_code,
            LabelCode::Absent | LabelCode::Unreadable
        );
        // Its page asks for the code; whoever has none turns to people first.
        if without && contacts {
            pages.clear();
        }
        let key = match (pages.is_empty(), contacts) {
            (false, _) if without => "maker-page-without-code",
            (false, _) => "maker-has-page",
            (true, true) if !here => "maker-elsewhere",
            (true, true) if without && in_person => "maker-without-code",
            (true, true) => "maker-has-contacts",
            (true, false) => "maker-unknown",
        };
        Some(Self {
            title: context
                .messages
                .format(key, &[("maker", &answered.device().maker)]),
            reaches: without || pages.is_empty(),
            pages,
        })
    }
}

//! What the owner gets, and from whom.

use super::Answered;
use crate::{
    domain::{Contact, Country, Jurisdiction, Notice, PublisherKind},
    views::facts::{Link, LocalizedText, countries},
};

/// What one notice promises, and who keeps the promise.
pub(super) struct RemedyView {
    pub address: String,
    /// Who promises it, and where.
    pub who: String,
    pub text: LocalizedText,
    pub must: Vec<LocalizedText>,
    pub contacts: Vec<ContactView>,
    pub phone_unknown: bool,
}

/// Somebody who answers.
pub(super) struct ContactView {
    pub name: LocalizedText,
    /// Whom they serve, in brackets.
    pub countries: Option<String>,
    pub ways: Vec<ContactMethod>,
}

/// A way to reach somebody.
pub(super) struct ContactMethod {
    pub link: Link,
    pub hours: Option<LocalizedText>,
}

/// Whether a notice holds in a country; any does where the country is not known.
pub(super) fn holds_in(notice: &Notice, country: Option<Country>) -> bool {
    country.is_none_or(|country| {
        notice.jurisdictions.iter().any(|place| match place {
            Jurisdiction::World => true,
            Jurisdiction::Country(there) => *there == country,
        })
    })
}

/// What notices promise, those for the owner's country first.
pub(super) fn helps(answered: Answered<'_>, relevant: &[&Notice]) -> Vec<RemedyView> {
    relevant
        .iter()
        .map(|notice| RemedyView::of(answered, notice))
        .collect()
}

/// Everybody who may help, as the page shows them.
pub(super) fn reaches(answered: Answered<'_>, relevant: &[&Notice]) -> Vec<ContactView> {
    let found = reached(answered, relevant);
    found
        .iter()
        .map(|contact| ContactView::of(answered, contact))
        .collect()
}

/// Everybody whom the notices name, each once; where the country is known, those who serve it and those who serve all. Where they name
/// nobody, those whom other notices name for the same maker.
pub(super) fn reached(answered: Answered<'_>, relevant: &[&Notice]) -> Vec<Contact> {
    let recalls = answered.context.recalls;
    let of_notices = relevant.iter().flat_map(|notice| &notice.contacts);
    let of_notices: Vec<Contact> = of_notices.cloned().collect();
    let all = if of_notices.is_empty() {
        recalls.contacts_of(&answered.device().maker)
    } else {
        of_notices
    };
    let country = answered.question.unit.purchase.country;
    let device = &answered.device().slug;
    let serves = |contact: &Contact| {
        let here = country.is_none_or(|country| {
            contact.countries.is_empty() || contact.countries.contains(&country)
        });
        here && (contact.applies_to.includes(device))
    };
    let mut found: Vec<Contact> = Vec::new();
    for contact in all.into_iter().filter(serves) {
        let same = |known: &Contact| {
            (&known.phone, &known.email, &known.url)
                == (&contact.phone, &contact.email, &contact.url)
        };
        if !found.iter().any(same) {
            found.push(contact);
        }
    }
    found
}

impl RemedyView {
    pub fn of(answered: Answered<'_>, notice: &Notice) -> Self {
        let context = answered.context;
        let country = answered.question.unit.purchase.country;
        let device = &answered.device().slug;
        let mut contacts: Vec<&Contact> = notice
            .contacts
            .iter()
            .filter(|contact| contact.applies_to.includes(device))
            .collect();
        contacts.sort_by_key(|contact| {
            country.is_some_and(|country| !contact.countries.contains(&country))
        });
        Self {
            address: context.notice(&notice.id),
            who: context.messages.format(
                "help-who",
                &[
                    ("publisher", &notice.publisher),
                    (
                        "where",
                        &context.messages.jurisdictions(&notice.jurisdictions),
                    ),
                ],
            ),
            text: LocalizedText::of(context, &notice.remedy.text),
            must: LocalizedText::all(context, &notice.required_steps),
            phone_unknown: contacts.iter().all(|contact| contact.phone.is_none()),
            contacts: contacts
                .into_iter()
                .map(|contact| ContactView::of(answered, contact))
                .collect(),
        }
    }
}

impl ContactView {
    fn of(answered: Answered<'_>, contact: &Contact) -> Self {
        let context = answered.context;
        let mut ways: Vec<ContactMethod> = Vec::new();
        let hours = contact
            .hours
            .as_ref()
            .map(|hours| LocalizedText::of(context, hours));
        ways.extend(contact.phone.as_deref().map(|phone| ContactMethod {
            link: Link::phone(phone),
            hours,
        }));
        let links = [
            contact.email.as_deref().map(Link::email),
            contact.url.as_ref().map(Link::whole),
        ];
        ways.extend(
            links
                .into_iter()
                .flatten()
                .map(|link| ContactMethod { link, hours: None }),
        );
        Self {
            name: LocalizedText::of(context, &contact.name),
            countries: (!contact.countries.is_empty())
                .then(|| context.in_brackets(&countries(context, &contact.countries))),
            ways,
        }
    }
}

/// "Ask Anker for a replacement or your money back."
pub(super) fn ask_for(answered: Answered<'_>, relevant: &[&Notice]) -> Option<String> {
    let context = answered.context;
    let notice = relevant.first()?;
    let firm = match (&notice.firm, notice.publisher_kind) {
        (Some(firm), _) => firm,
        (None, PublisherKind::Maker) => &notice.publisher,
        (None, PublisherKind::Authority) => &answered.device().maker,
    };
    let remedies = remedies(answered, notice);
    Some(if remedies.is_empty() {
        context
            .messages
            .format("step-ask-firm-what", &[("firm", firm.as_str())])
    } else {
        context.messages.format(
            "step-ask-firm",
            &[
                ("firm", firm.as_str()),
                ("remedy", &context.messages.any_of(&remedies)),
            ],
        )
    })
}

fn remedies(answered: Answered<'_>, notice: &Notice) -> Vec<String> {
    let kinds = notice.remedy.kinds.iter();
    kinds
        .map(|kind| {
            answered
                .context
                .text(&format!("remedy-{}", kind.as_str()))
                .to_owned()
        })
        .collect()
}

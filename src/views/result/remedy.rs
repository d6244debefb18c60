//! What the owner gets, and from whom.

use super::context::ResultContext;
use crate::{
    domain::{Contact, Notice, PublisherKind},
    views::{contacts::ContactView, elements::LocalizedText, notice_facts::remedies},
};

/// The remedy of one notice, and the contacts for it.
pub(super) struct RemedyView<'a> {
    pub address: String,
    /// The publisher and the places.
    pub publisher: String,
    pub text: LocalizedText<'a>,
    pub required_steps: Vec<LocalizedText<'a>>,
    pub contacts: Vec<ContactView<'a>>,
    pub phone_unknown: bool,
}

impl<'a> RemedyView<'a> {
    /// The remedy of a notice; contacts for the owner's country come first.
    pub fn new(result: ResultContext<'_>, notice: &'a Notice) -> Self {
        let context = result.page;
        let contacts = notice.contacts.iter();
        let mut contacts: Vec<&Contact> = contacts
            .filter(|contact| contact.applies_to.includes(&result.device().slug))
            .collect();
        contacts.sort_by_key(|contact| {
            let country = result.country();
            country.is_some_and(|country| !contact.countries.contains(&country))
        });
        let places = context.messages.jurisdictions(&notice.jurisdictions);
        let values = [("publisher", &*notice.publisher), ("where", &*places)];
        Self {
            address: context.notice_path(&notice.id),
            publisher: context.messages.format("help-who", &values),
            text: LocalizedText::of(context, &notice.remedy.text),
            required_steps: LocalizedText::all(context, &notice.required_steps),
            phone_unknown: contacts.iter().all(|contact| contact.phone.is_none()),
            contacts: contacts
                .into_iter()
                .map(|contact| ContactView::new(context, contact))
                .collect(),
        }
    }
}

/// The contacts of all notices, each once: those that serve the owner's country, or all of them if it is not known. If the
/// notices have no contact, those of other notices of the same maker.
pub(super) fn contacts<'a>(
    result: ResultContext<'a>,
    relevant: &[&'a Notice],
) -> Vec<ContactView<'a>> {
    let has_contacts = relevant.iter().any(|notice| !notice.contacts.is_empty());
    let all: Vec<&Contact> = if has_contacts {
        relevant
            .iter()
            .flat_map(|notice| &notice.contacts)
            .collect()
    } else {
        result.page.recalls.contacts_of(&result.device().maker)
    };
    let mut contacts: Vec<&Contact> = Vec::new();
    for contact in all {
        let serves = result.country().is_none_or(|country| {
            contact.countries.is_empty() || contact.countries.contains(&country)
        });
        let is_new = contacts.iter().all(|known| {
            (&known.phone, &known.email, &known.url)
                != (&contact.phone, &contact.email, &contact.url)
        });
        if serves && contact.applies_to.includes(&result.device().slug) && is_new {
            contacts.push(contact);
        }
    }
    let views = contacts
        .into_iter()
        .map(|contact| ContactView::new(result.page, contact));
    if has_contacts {
        views.collect()
    } else {
        views.map(ContactView::without_page).collect()
    }
}

/// "Ask Anker for a replacement or your money back."
pub(super) fn ask_for(result: ResultContext<'_>, relevant: &[&Notice]) -> Option<String> {
    let messages = result.page.messages;
    let notice = relevant.first()?;
    let firm = match (&notice.firm, notice.publisher_kind) {
        (Some(firm), _) => firm,
        (None, PublisherKind::Maker) => &notice.publisher,
        (None, PublisherKind::Authority) => &result.device().maker,
    };
    let remedies = remedies(result.page, notice);
    if remedies.is_empty() {
        return Some(messages.format("step-ask-firm-what", &[("firm", firm)]));
    }
    let remedy = messages.any_of(&remedies);
    Some(messages.format("step-ask-firm", &[("firm", firm), ("remedy", &remedy)]))
}

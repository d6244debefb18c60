//! People and pages that an owner can turn to.

use super::{
    PageContext,
    elements::{Link, LocalizedText, countries},
};
use crate::domain::{Contact, Device, Notice};

/// A contact of a notice.
pub(super) struct ContactView<'a> {
    /// The name.
    pub name: LocalizedText<'a>,
    /// The telephone number.
    pub phone: Option<Link<'a>>,
    /// When the telephone is answered.
    pub hours: Option<LocalizedText<'a>>,
    /// The e-mail address.
    pub email: Option<Link<'a>>,
    /// The web page.
    pub page: Option<Link<'a>>,
    /// The countries that the contact is for, in words; `None` if it is for all.
    pub countries: Option<String>,
    /// The devices that the contact is for, in a sentence; `None` if it is for all of the notice.
    pub only_for: Option<String>,
}

impl<'a> ContactView<'a> {
    /// A contact, whatever its devices are.
    pub fn new(context: &PageContext<'_>, contact: &'a Contact) -> Self {
        Self {
            name: LocalizedText::of(context, &contact.name),
            phone: contact.phone.as_deref().map(Link::phone),
            hours: contact
                .hours
                .as_ref()
                .map(|hours| LocalizedText::of(context, hours)),
            email: contact.email.as_deref().map(Link::email),
            page: contact.url.as_ref().map(Link::full_url),
            countries: (!contact.countries.is_empty())
                .then(|| countries(context, &contact.countries)),
            only_for: None,
        }
    }

    /// The contacts of other notices of the same maker, without pages: those check other devices.
    pub fn of_maker(context: &PageContext<'a>, maker: &str) -> Vec<Self> {
        let contacts = context.recalls.contacts_of(maker).into_iter();
        contacts
            .map(|contact| Self::new(context, contact).without_page())
            .collect()
    }

    /// The contact without its web page.
    pub fn without_page(self) -> Self {
        Self { page: None, ..self }
    }
}

/// The contacts of a notice; with a device, only those for that device.
pub(super) fn contacts<'a>(
    context: &PageContext<'_>,
    notice: &'a Notice,
    device: Option<&Device>,
) -> Vec<ContactView<'a>> {
    let only_for = |contact: &Contact| {
        let models = context.models(contact.applies_to.listed())?;
        let values = [("models", models.as_str())];
        Some(context.messages.format("contact-only-for", &values))
    };
    let contacts = notice.contacts.iter();
    contacts
        .filter(|contact| device.is_none_or(|device| contact.applies_to.includes(&device.slug)))
        .map(|contact| ContactView {
            only_for: match device {
                None => only_for(contact),
                Some(_) => None,
            },
            ..ContactView::new(context, contact)
        })
        .collect()
}

/// The kinds of contact that no contact has, each in a sentence; empty without any contact, for which the page has another sentence.
pub(super) fn missing_contacts(
    context: &PageContext<'_>,
    contacts: &[ContactView<'_>],
) -> Vec<&'static str> {
    if contacts.is_empty() {
        return Vec::new();
    }
    let kinds = [
        (
            "contact-no-phone",
            contacts.iter().any(|contact| contact.phone.is_some()),
        ),
        (
            "contact-no-email",
            contacts.iter().any(|contact| contact.email.is_some()),
        ),
        (
            "contact-no-page",
            contacts.iter().any(|contact| contact.page.is_some()),
        ),
    ];
    kinds
        .into_iter()
        .filter(|&(_, exists)| !exists)
        .map(|(key, _)| context.text(key))
        .collect()
}

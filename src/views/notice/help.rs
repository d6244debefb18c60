//! Whom an owner can turn to.

pub(super) use super::super::facts::Shown;
use super::super::{
    Site,
    facts::{Link, Said, countries},
};
use crate::domain::{Notice, WebAddress};

/// Somebody who answers.
pub(super) struct Contact {
    /// Who.
    pub name: Said,
    /// By telephone.
    pub phone: Option<Link>,
    /// When.
    pub hours: Option<Said>,
    /// By e-mail.
    pub email: Option<Link>,
    /// Online.
    pub page: Option<Link>,
    /// Whom they serve, in words.
    pub serves: Option<String>,
}

/// Everybody whom the notice names.
pub(super) fn contacts(site: &Site<'_>, notice: &Notice) -> Vec<Contact> {
    let serves = |places: &[_]| {
        site.messages
            .format("contact-serves", &[("countries", &countries(site, places))])
    };
    notice
        .contacts
        .iter()
        .map(|contact| Contact {
            name: Said::of(site, &contact.name),
            phone: contact.phone.as_deref().map(Link::phone),
            hours: contact.hours.as_ref().map(|hours| Said::of(site, hours)),
            email: contact.email.as_deref().map(Link::email),
            page: contact.url.as_ref().map(Link::host),
            serves: (!contact.countries.is_empty()).then(|| serves(&contact.countries)),
        })
        .collect()
}

/// The ways to somebody that no contact has, each in a sentence; where there is no contact, that is said instead.
pub(super) fn missing_contacts<'a>(site: &'a Site<'_>, notice: &Notice) -> Vec<&'a str> {
    let contacts = &notice.contacts;
    if contacts.is_empty() {
        return Vec::new();
    }
    let ways = [
        (
            "contact-no-phone",
            contacts.iter().any(|c| c.phone.is_some()),
        ),
        (
            "contact-no-email",
            contacts.iter().any(|c| c.email.is_some()),
        ),
        ("contact-no-page", contacts.iter().any(|c| c.url.is_some())),
    ];
    ways.into_iter()
        .filter(|&(_, known)| !known)
        .map(|(key, _)| site.text(key))
        .collect()
}

/// Where a notice is, for a sheet of paper or an email that has no list of sources: its own page, or else each of its sources.
pub(super) fn origins(notice: &Notice) -> Vec<Shown> {
    let mut addresses: Vec<&WebAddress> = notice.url.iter().collect();
    if addresses.is_empty() {
        addresses.extend(notice.sources.iter().map(|source| &source.url));
    }
    let addresses = addresses.into_iter();
    addresses
        .map(|address| Shown::new(address.as_str()))
        .collect()
}

//! Whom an owner can turn to.

pub(super) use super::super::facts::DisplayUrl;
use super::super::{
    PageContext,
    facts::{Link, LocalizedText, countries},
};
use super::product::models;
use crate::domain::{self, Device, Notice, WebAddress};

/// Somebody who answers.
pub(super) struct Contact {
    /// Who.
    pub name: LocalizedText,
    /// By telephone.
    pub phone: Option<Link>,
    /// When.
    pub hours: Option<LocalizedText>,
    /// By e-mail.
    pub email: Option<Link>,
    /// Online.
    pub page: Option<Link>,
    /// Which of the notice's devices they are for, in words, where it is not all.
    pub only_for: Option<String>,
    /// Whom they serve, in words.
    pub serves: Option<String>,
}

/// Everybody whom the notice names; for one device, whoever answers for that one.
pub(super) fn contacts(
    context: &PageContext<'_>,
    notice: &Notice,
    device: Option<&Device>,
) -> Vec<Contact> {
    let only_for = |models: String| {
        context
            .messages
            .format("contact-only-for", &[("models", &models)])
    };
    notice
        .contacts
        .iter()
        .filter(|contact| device.is_none_or(|device| contact.applies_to.includes(&device.slug)))
        .map(|contact| Contact {
            only_for: match device {
                None => models(context, contact.applies_to.listed()).map(only_for),
                Some(_) => None,
            },
            ..Contact::of(context, contact)
        })
        .collect()
}

impl Contact {
    /// Somebody, whatever they answer for.
    pub fn of(context: &PageContext<'_>, contact: &domain::Contact) -> Self {
        let serves = |places: &[_]| {
            context.messages.format(
                "contact-serves",
                &[("countries", &countries(context, places))],
            )
        };
        Self {
            name: LocalizedText::of(context, &contact.name),
            phone: contact.phone.as_deref().map(Link::phone),
            hours: contact
                .hours
                .as_ref()
                .map(|hours| LocalizedText::of(context, hours)),
            email: contact.email.as_deref().map(Link::email),
            page: contact.url.as_ref().map(Link::whole),
            only_for: None,
            serves: (!contact.countries.is_empty()).then(|| serves(&contact.countries)),
        }
    }
}

/// The ways to somebody that no contact has, each in a sentence; where there is no contact, that is said instead.
pub(super) fn missing_contacts<'a>(
    context: &'a PageContext<'_>,
    contacts: &[Contact],
) -> Vec<&'a str> {
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
        ("contact-no-page", contacts.iter().any(|c| c.page.is_some())),
    ];
    ways.into_iter()
        .filter(|&(_, known)| !known)
        .map(|(key, _)| context.text(key))
        .collect()
}

/// The recall API of the CPSC, which answers programs, up to a number without its hyphen.
const CPSC_API: &str =
    "https://www.saferproducts.gov/RestWebServices/Recall?format=json&RecallNumber=";
/// Where people search for that number.
const CPSC_SEARCH: &str = "https://www.cpsc.gov/Recalls";

/// Where a notice, or what it rests on, can be read.
pub(super) struct Origin {
    /// Its address.
    pub address: DisplayUrl,
    /// The number to search for there, in brackets, where it is not the notice's own.
    pub number: Option<String>,
}

impl Origin {
    fn new(address: &str) -> Self {
        Self {
            address: DisplayUrl::new(address),
            number: None,
        }
    }

    /// A source, for people.
    fn of(context: &PageContext<'_>, source: &WebAddress) -> Self {
        let number = source.as_str().strip_prefix(CPSC_API);
        let Some((year, count)) = number.and_then(|number| number.split_at_checked(2)) else {
            return Self::new(source.as_str());
        };
        let number = format!("{year}-{count}");
        let number = context
            .messages
            .format("basis-number", &[("number", &number)]);
        Self {
            number: Some(context.in_brackets(&number)),
            ..Self::new(CPSC_SEARCH)
        }
    }
}

/// Where a notice is, for a sheet of paper or an email that has no list of sources: where people find it, or else each of
/// its sources.
pub(super) fn origins(context: &PageContext<'_>, notice: &Notice) -> Vec<Origin> {
    if let Some(address) = notice.lookup_url() {
        return vec![Origin::new(address.as_str())];
    }
    let sources = notice.sources.iter();
    sources
        .map(|source| Origin::of(context, &source.url))
        .collect()
}

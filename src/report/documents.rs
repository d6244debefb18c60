//! Devices and notices as JSON: the same facts as on the pages.

use serde::Serialize;

use crate::domain::{
    Category, CodeKind, Colour, Conflict, Contact, Country, Device, DeviceSlug, Hazard,
    Jurisdiction, Manufacture, Notice, NoticeId, NoticeSource, PartialDate, PublisherKind, Recalls,
    Remedy, Sale, Sku, TranslatedText, UnitCount, WebAddress,
};

/// A device.
#[derive(Serialize)]
pub(crate) struct DeviceDocument<'a> {
    pub slug: &'a DeviceSlug,
    pub brand: &'a str,
    pub maker: &'a str,
    pub name: &'a str,
    pub model: &'a str,
    pub category: Category,
    pub colours: &'a [Colour],
    pub skus: &'a [Sku],
    pub aliases: &'a [String],
    pub code: CodeDocument<'a>,
    pub notices: Vec<&'a NoticeId>,
    pub sources: &'a [WebAddress],
}

/// The code on a device's label.
#[derive(Serialize)]
pub(crate) struct CodeDocument<'a> {
    pub kind: CodeKind,
    pub printed_as: Option<&'a str>,
    pub place: &'a TranslatedText,
    pub shortest: usize,
    pub longest: usize,
    pub alphabet: Option<&'a str>,
    pub example: Option<&'a str>,
}

/// A notice.
#[derive(Serialize)]
pub(crate) struct NoticeDocument<'a> {
    pub id: &'a NoticeId,
    pub number: Option<&'a str>,
    pub title: &'a TranslatedText,
    pub publisher: &'a str,
    pub publisher_kind: PublisherKind,
    pub firm: Option<&'a str>,
    pub jurisdictions: &'a [Jurisdiction],
    pub published: PartialDate,
    pub url: Option<&'a WebAddress>,
    pub search: Option<&'a WebAddress>,
    #[serde(rename = "compared")]
    pub last_verified: PartialDate,
    pub devices: &'a [DeviceSlug],
    pub complete: bool,
    pub hazard: &'a Hazard,
    pub incidents: Option<&'a TranslatedText>,
    #[serde(rename = "owner_must")]
    pub required_steps: &'a [TranslatedText],
    pub remedy: &'a Remedy,
    pub made: Option<&'a Manufacture>,
    pub units: &'a [UnitCount],
    pub sold: &'a [Sale],
    pub contacts: Vec<ContactDocument<'a>>,
    pub sources: &'a [NoticeSource],
    pub conflicts: &'a [Conflict],
}

impl<'a> DeviceDocument<'a> {
    /// A device and the names of its notices.
    pub(crate) fn new(device: &'a Device, recalls: &'a Recalls) -> Self {
        let (shortest, longest) = device.code.lengths.bounds();
        Self {
            slug: &device.slug,
            brand: &device.brand,
            maker: &device.maker,
            name: &device.name,
            model: &device.model,
            category: device.category,
            colours: &device.colours,
            skus: &device.skus,
            aliases: &device.aliases,
            code: CodeDocument {
                kind: device.code.kind,
                printed_as: device.code.printed_as.as_deref(),
                place: &device.code.code_location,
                shortest,
                longest,
                alphabet: device
                    .code
                    .alphabet
                    .as_ref()
                    .map(crate::domain::Alphabet::as_str),
                example: device.code.example.as_deref(),
            },
            notices: recalls
                .notices_of(&device.slug)
                .map(|notice| &notice.id)
                .collect(),
            sources: &device.sources,
        }
    }
}

impl<'a> NoticeDocument<'a> {
    /// A notice.
    pub(crate) fn new(notice: &'a Notice) -> Self {
        Self {
            id: &notice.id,
            number: notice.number.as_deref(),
            title: &notice.title,
            publisher: &notice.publisher,
            publisher_kind: notice.publisher_kind,
            firm: notice.firm.as_deref(),
            jurisdictions: &notice.jurisdictions,
            published: notice.published,
            url: notice.url.as_ref(),
            search: notice.search.as_ref(),
            last_verified: notice.last_verified,
            devices: &notice.devices,
            complete: notice.complete,
            hazard: &notice.hazard,
            incidents: notice.incidents.as_ref(),
            required_steps: &notice.required_steps,
            remedy: &notice.remedy,
            made: notice.made.as_ref(),
            units: &notice.units,
            sold: &notice.sold,
            contacts: notice.contacts.iter().map(ContactDocument::new).collect(),
            sources: &notice.sources,
            conflicts: &notice.conflicts,
        }
    }
}

/// A contact. `name` is in English; `names` is in every language that it exists in.
#[derive(Serialize)]
pub(crate) struct ContactDocument<'a> {
    pub name: &'a str,
    pub names: &'a TranslatedText,
    pub phone: Option<&'a str>,
    pub hours: Option<&'a TranslatedText>,
    pub email: Option<&'a str>,
    pub url: Option<&'a WebAddress>,
    pub devices: &'a [DeviceSlug],
    pub countries: &'a [Country],
}

impl<'a> ContactDocument<'a> {
    fn new(contact: &'a Contact) -> Self {
        Self {
            name: contact.name.english(),
            names: &contact.name,
            phone: contact.phone.as_deref(),
            hours: contact.hours.as_ref(),
            email: contact.email.as_deref(),
            url: contact.url.as_ref(),
            devices: contact.applies_to.listed(),
            countries: &contact.countries,
        }
    }
}

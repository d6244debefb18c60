//! Notices, with their hazards, sources and conflicts.

use serde::{Deserialize, Serialize};

use super::{
    Condition, Contact, DeviceSlug, Entry, Jurisdiction, List, Manufacture, NoticeId, PartialDate,
    Remedy, Sale, TranslatedText, UnitCount, WebAddress, variants::variant_names,
};

/// A recall as one authority or maker published it.
///
/// The required content of a recall notice: 16 CFR 1115.27, Regulation (EU) 2023/988 Art. 36.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// Its name in addresses.
    pub id: NoticeId,
    /// The publisher's own number.
    pub number: Option<String>,
    /// A title in our words.
    pub title: TranslatedText,
    /// The publisher.
    pub publisher: String,
    /// The kind of publisher.
    pub publisher_kind: PublisherKind,
    /// The firm that recalls.
    pub firm: Option<String>,
    /// The jurisdictions that it applies in.
    pub jurisdictions: Vec<Jurisdiction>,
    /// The date of publication.
    pub published: PartialDate,
    /// The notice's own page.
    pub url: Option<WebAddress>,
    /// A page to search for the notice, if no page of its own is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<WebAddress>,
    /// The day on which the file was last compared with its sources.
    #[serde(rename = "compared")]
    pub last_verified: PartialDate,
    /// The devices that it covers.
    pub devices: Vec<DeviceSlug>,
    /// Whether it lists its units completely, so that a unit that no rule covers is excluded.
    pub complete: bool,
    /// The hazard.
    pub hazard: Hazard,
    /// Reported incidents.
    pub incidents: Option<TranslatedText>,
    /// The steps to get the remedy, in order.
    #[serde(rename = "owner_must")]
    pub required_steps: Vec<TranslatedText>,
    /// The remedy.
    pub remedy: Remedy,
    /// When covered units were made.
    pub made: Option<Manufacture>,
    /// The numbers of covered units.
    pub units: Vec<UnitCount>,
    /// Where, when and at which price they were sold.
    pub sold: Vec<Sale>,
    /// Contacts for owners.
    pub contacts: Vec<Contact>,
    /// The sources.
    pub sources: Vec<NoticeSource>,
    /// Conflicts between the sources.
    pub conflicts: Vec<Conflict>,
    /// A unit that meets one of the rules is covered.
    pub rules: Vec<Entry>,
    /// A unit that does not meet all limits is excluded.
    pub limits: Vec<Entry>,
    /// A unit that meets one of the exclusions is excluded.
    pub exclusions: Vec<Entry>,
}

impl Notice {
    /// The texts to translate.
    pub(crate) fn texts_mut(&mut self) -> Vec<&mut TranslatedText> {
        let mut texts = vec![
            &mut self.title,
            &mut self.hazard.text,
            &mut self.remedy.text,
        ];
        texts.extend(&mut self.incidents);
        texts.extend(&mut self.required_steps);
        for sale in &mut self.sold {
            texts.extend(sale.shops.iter_mut().chain(&mut sale.price));
        }
        for contact in &mut self.contacts {
            texts.push(&mut contact.name);
            texts.extend(&mut contact.hours);
        }
        texts.extend(self.sources.iter_mut().map(|source| &mut source.says));
        let conflicts = self.conflicts.iter_mut();
        texts.extend(conflicts.flat_map(|conflict| {
            let positions = conflict.positions.iter_mut();
            positions.map(|position| &mut position.says)
        }));
        texts
    }

    /// The notice's own page, or else the page to search for it.
    #[must_use]
    pub fn lookup_url(&self) -> Option<&WebAddress> {
        self.url.as_ref().or(self.search.as_ref())
    }

    /// Whether the sources disagree about which units are covered. Then no unit is excluded.
    #[must_use]
    pub fn disputes_units(&self) -> bool {
        self.conflicts
            .iter()
            .any(|conflict| conflict.about == ConflictSubject::Units)
    }

    /// The lists that its conditions refer to.
    pub fn lists(&self) -> impl Iterator<Item = &List> {
        let parts = [&self.rules, &self.limits, &self.exclusions];
        parts
            .into_iter()
            .flatten()
            .flat_map(|entry| &entry.conditions)
            .filter_map(Condition::list)
    }

    /// A source of the widest position, if the sources disagree about the units.
    #[must_use]
    pub(crate) fn source_of_unit_dispute(&self) -> Option<&WebAddress> {
        let about_units = self
            .conflicts
            .iter()
            .filter(|conflict| conflict.about == ConflictSubject::Units);
        about_units
            .flat_map(|conflict| {
                conflict
                    .positions
                    .iter()
                    .rev()
                    .flat_map(|position| &position.sources)
            })
            .next()
    }
}

/// The kind of a publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum PublisherKind {
    /// A public authority.
    Authority,
    /// The firm that recalls.
    Maker,
}

/// The hazard of a recall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Hazard {
    /// The kinds of hazard.
    pub kinds: Vec<HazardKind>,
    /// A description.
    pub text: TranslatedText,
}

/// A kind of hazard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum HazardKind {
    /// Overheating.
    Overheating,
    /// Smoke.
    Smoke,
    /// Fire.
    Fire,
    /// Explosion.
    Explosion,
    /// Melting.
    Melting,
    /// Burns to people.
    Burns,
    /// Damage to property.
    PropertyDamage,
}

variant_names! {
    HazardKind {
        Overheating => "overheating",
        Smoke => "smoke",
        Fire => "fire",
        Explosion => "explosion",
        Melting => "melting",
        Burns => "burns",
        PropertyDamage => "property-damage",
    }
}

/// A source of a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NoticeSource {
    /// Its address.
    pub url: WebAddress,
    /// The kind of source.
    pub grade: SourceGrade,
    /// The facts that were taken from it.
    pub says: TranslatedText,
}

/// The kind of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum SourceGrade {
    /// An authority.
    Official,
    /// The maker.
    Maker,
    /// A scheme that collects batteries.
    Scheme,
    /// The press.
    Press,
}

variant_names! {
    SourceGrade {
        Official => "official",
        Maker => "maker",
        Scheme => "scheme",
        Press => "press",
    }
}

/// A conflict between sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Conflict {
    /// Its subject.
    pub about: ConflictSubject,
    /// The positions of the sources, the widest last.
    pub positions: Vec<ConflictPosition>,
}

/// The subject of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ConflictSubject {
    /// Which units are covered.
    Units,
    /// What the owner gets.
    Remedy,
    /// A date.
    Dates,
    /// The notice's number.
    Number,
}

variant_names! {
    ConflictSubject {
        Units => "units",
        Remedy => "remedy",
        Dates => "dates",
        Number => "number",
    }
}

/// The position of some of the sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ConflictPosition {
    /// The position in our words.
    pub says: TranslatedText,
    /// The sources.
    pub sources: Vec<WebAddress>,
}

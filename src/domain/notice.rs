//! Notices: one recall as one authority or maker published it.

use serde::{Deserialize, Serialize};

use super::{
    Condition, Country, DeviceSlug, Entry, Jurisdiction, List, NoticeId, PartialDate, Text,
    WebAddress,
};

/// One recall as one authority or maker published it.
///
/// What a recall notice must say: 16 CFR 1115.27, Regulation (EU) 2023/988 Art. 36.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// Its name in addresses.
    pub id: NoticeId,
    /// The publisher's own number.
    pub number: Option<String>,
    /// What it is about, in our words.
    pub title: Text,
    /// Who published it.
    pub publisher: String,
    /// What the publisher is.
    pub publisher_kind: PublisherKind,
    /// Who recalls.
    pub firm: Option<String>,
    /// Where it holds.
    pub jurisdictions: Vec<Jurisdiction>,
    /// When it was published.
    pub published: PartialDate,
    /// Its own page.
    pub url: Option<WebAddress>,
    /// The day somebody last compared it with its sources.
    pub compared: PartialDate,
    /// The devices that it speaks of.
    pub devices: Vec<DeviceSlug>,
    /// Whether it lists its units completely, so that a unit off the list is outside.
    pub complete: bool,
    /// What can happen.
    pub hazard: Hazard,
    /// What has happened.
    pub incidents: Option<Text>,
    /// What the owner has to do to get the remedy, in order.
    pub owner_must: Vec<Text>,
    /// What the owner gets.
    pub remedy: Remedy,
    /// When covered units were made.
    pub made: Option<Manufacture>,
    /// How many there are.
    pub units: Vec<UnitCount>,
    /// Where, when and for how much they were sold.
    pub sold: Vec<Sale>,
    /// Whom to turn to.
    pub contacts: Vec<Contact>,
    /// Where all this comes from.
    pub sources: Vec<Source>,
    /// Where the sources disagree.
    pub conflicts: Vec<Conflict>,
    /// The inner line: units that are covered.
    pub rules: Vec<Entry>,
    /// The outer line: what all covered units meet.
    pub limits: Vec<Entry>,
    /// Units that are not covered, in the notice's own words.
    pub exclusions: Vec<Entry>,
}

impl Notice {
    /// Every sentence that it says, to be translated.
    pub fn texts_mut(&mut self) -> Vec<&mut Text> {
        let mut texts = vec![
            &mut self.title,
            &mut self.hazard.text,
            &mut self.remedy.text,
        ];
        texts.extend(&mut self.incidents);
        texts.extend(&mut self.owner_must);
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

    /// Whether the sources disagree about which units are covered. Then the widest reading counts, and no unit is ruled out.
    #[must_use]
    pub fn disputes_units(&self) -> bool {
        self.conflicts
            .iter()
            .any(|conflict| conflict.about == ConflictSubject::Units)
    }

    /// The lists that its conditions name.
    pub fn lists(&self) -> impl Iterator<Item = &List> {
        let parts = [&self.rules, &self.limits, &self.exclusions];
        parts
            .into_iter()
            .flatten()
            .flat_map(|entry| &entry.conditions)
            .filter_map(Condition::list)
    }

    /// A source of the widest reading, where they disagree about the units.
    #[must_use]
    pub fn source_of_unit_dispute(&self) -> Option<&WebAddress> {
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

/// What published a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum PublisherKind {
    /// A state's authority.
    Authority,
    /// The firm that recalls.
    Maker,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Hazard {
    /// In words that every language has.
    pub kinds: Vec<HazardKind>,
    /// In a sentence.
    pub text: Text,
}

/// A danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum HazardKind {
    /// It gets too hot.
    Overheating,
    /// It smokes.
    Smoke,
    /// It burns.
    Fire,
    /// It explodes.
    Explosion,
    /// It melts.
    Melting,
    /// It burns people.
    Burns,
    /// It damages what is around it.
    PropertyDamage,
}

impl HazardKind {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overheating => "overheating",
            Self::Smoke => "smoke",
            Self::Fire => "fire",
            Self::Explosion => "explosion",
            Self::Melting => "melting",
            Self::Burns => "burns",
            Self::PropertyDamage => "property-damage",
        }
    }
}

/// What the owner gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Remedy {
    /// Which of them the sources name.
    pub kinds: Vec<RemedyKind>,
    /// In a sentence.
    pub text: Text,
}

/// A remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum RemedyKind {
    /// Another one.
    Replacement,
    /// The money back.
    Refund,
    /// A repair.
    Repair,
    /// Credit with the firm.
    StoreCredit,
    /// A gift card of the firm.
    GiftCard,
}

impl RemedyKind {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Replacement => "replacement",
            Self::Refund => "refund",
            Self::Repair => "repair",
            Self::StoreCredit => "store-credit",
            Self::GiftCard => "gift-card",
        }
    }
}

/// When covered units were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Manufacture {
    /// From.
    pub from: Option<PartialDate>,
    /// To, included.
    pub to: Option<PartialDate>,
    /// Who says so.
    pub source: WebAddress,
}

/// How many units are covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnitCount {
    /// The number.
    pub count: u64,
    /// How it is meant.
    pub precision: Precision,
    /// Of which devices; empty: of all that the notice covers.
    #[serde(default)]
    pub devices: Vec<DeviceSlug>,
    /// In which countries; empty: everywhere that the notice holds.
    #[serde(default, rename = "where")]
    pub countries: Vec<Country>,
    /// Who says so.
    pub source: WebAddress,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Precision {
    /// To the unit.
    Exactly,
    /// Rounded.
    About,
    /// At least so many.
    MoreThan,
}

impl Precision {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::About => "about",
            Self::MoreThan => "more-than",
        }
    }
}

/// Where, when and for how much units were sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sale {
    /// Which devices; empty: all that the notice covers.
    #[serde(default)]
    pub devices: Vec<DeviceSlug>,
    /// In these countries.
    #[serde(default)]
    pub countries: Vec<Country>,
    /// By these shops.
    pub shops: Option<Text>,
    /// From.
    pub from: Option<PartialDate>,
    /// To, included.
    pub to: Option<PartialDate>,
    /// For so much.
    pub price: Option<Text>,
    /// Who says so.
    pub source: WebAddress,
}

/// Whom to turn to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Contact {
    /// Who answers.
    pub name: Text,
    /// By telephone.
    pub phone: Option<String>,
    /// When.
    pub hours: Option<Text>,
    /// By e-mail.
    pub email: Option<String>,
    /// Online.
    pub url: Option<WebAddress>,
    /// For which devices; empty: all that the notice covers.
    #[serde(default)]
    pub devices: Vec<DeviceSlug>,
    /// Whom they serve; empty: everybody.
    #[serde(default)]
    pub countries: Vec<Country>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// Its address.
    pub url: WebAddress,
    /// How much it weighs.
    pub grade: Grade,
    /// What was taken from it.
    pub says: Text,
}

/// How much a source weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Grade {
    /// An authority.
    Official,
    /// The maker.
    Maker,
    /// The press.
    Press,
}

impl Grade {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Maker => "maker",
            Self::Press => "press",
        }
    }
}

/// Where sources disagree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Conflict {
    /// About what.
    pub about: ConflictSubject,
    /// What each of them says; the widest reading last.
    pub positions: Vec<Position>,
}

/// What sources disagree about.
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

impl ConflictSubject {
    /// Its name in data files and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Remedy => "remedy",
            Self::Dates => "dates",
            Self::Number => "number",
        }
    }
}

/// What some of the sources say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Position {
    /// In our words.
    pub says: Text,
    /// Which of them.
    pub sources: Vec<WebAddress>,
}

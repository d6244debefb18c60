//! Notices: one recall as one authority or maker published it.

use serde::{Deserialize, Serialize};

use super::{
    Condition, Conflict, ConflictSubject, Contact, DeviceSlug, Entry, Hazard, Jurisdiction, List,
    Manufacture, NoticeId, NoticeSource, PartialDate, Remedy, Sale, TranslatedText, UnitCount,
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
    pub title: TranslatedText,
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
    /// Where people search for it, where no page of its own is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<WebAddress>,
    /// The day somebody last compared it with its sources.
    #[serde(rename = "compared")]
    pub last_verified: PartialDate,
    /// The devices that it speaks of.
    pub devices: Vec<DeviceSlug>,
    /// Whether it lists its units completely, so that a unit off the list is outside.
    pub complete: bool,
    /// What can happen.
    pub hazard: Hazard,
    /// What has happened.
    pub incidents: Option<TranslatedText>,
    /// What the owner has to do to get the remedy, in order.
    #[serde(rename = "owner_must")]
    pub required_steps: Vec<TranslatedText>,
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
    pub sources: Vec<NoticeSource>,
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
    pub fn texts_mut(&mut self) -> Vec<&mut TranslatedText> {
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

    /// Where people find it: on its own page, or else where they search for it.
    #[must_use]
    pub fn lookup_url(&self) -> Option<&WebAddress> {
        self.url.as_ref().or(self.search.as_ref())
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

//! Guides to the disposal of recalled batteries.

use serde::{Deserialize, Serialize};

use super::{Country, SourceGrade, TranslatedText, WebAddress, variants::variant_names};

/// How to dispose of a recalled battery in one country, or in general.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DisposalGuide {
    /// The country; `None`: every country without a guide of its own.
    pub country: Option<Country>,
    /// How reliable the guide is.
    #[serde(rename = "sure")]
    pub confidence: Confidence,
    /// Whether a rule for recalled batteries was found.
    pub rule_found: bool,
    /// The first step.
    pub first_step: TranslatedText,
    /// Places where it must not be disposed of.
    #[serde(rename = "never")]
    pub forbidden_places: Vec<TranslatedText>,
    /// The question to ask on the telephone.
    #[serde(rename = "ask")]
    pub phone_question: TranslatedText,
    /// The languages spoken there, such as `fr`: the question is shown in these, too.
    #[serde(default, rename = "spoken", skip_serializing_if = "Vec::is_empty")]
    pub local_languages: Vec<String>,
    /// Further notes.
    #[serde(default)]
    pub notes: Vec<TranslatedText>,
    /// Organisations to ask and pages to look at.
    #[serde(default)]
    pub links: Vec<DisposalLink>,
    /// The sources of the guide.
    pub sources: Vec<DisposalSource>,
}

impl DisposalGuide {
    /// The texts to translate.
    pub(crate) fn texts_mut(&mut self) -> Vec<&mut TranslatedText> {
        let mut texts = vec![&mut self.first_step, &mut self.phone_question];
        texts.extend(self.forbidden_places.iter_mut().chain(&mut self.notes));
        for link in &mut self.links {
            texts.push(&mut link.name);
            texts.extend(&mut link.note);
        }
        texts.extend(self.sources.iter_mut().map(|source| &mut source.name));
        texts
    }

    /// The name of its file without the extension: `us`, or `general`.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.country.map_or_else(
            || "general".to_owned(),
            |country| country.as_str().to_lowercase(),
        )
    }
}

/// How reliable the guide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Confidence {
    /// An authority or a national scheme has published a rule for recalled batteries.
    Official,
    /// Several sources report it, among them an authority, but not at first hand.
    Good,
    /// Concluded from the rules for damaged batteries.
    Fair,
}

variant_names! {
    Confidence {
        Official => "official",
        Good => "good",
        Fair => "fair",
    }
}

/// An organisation to ask or a page to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DisposalLink {
    /// Its name.
    pub name: TranslatedText,
    /// Its page.
    pub url: Option<WebAddress>,
    /// Its telephone number.
    pub phone: Option<String>,
    /// What it can help with, and what not.
    pub note: Option<TranslatedText>,
}

/// A source of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DisposalSource {
    /// Its name.
    pub name: TranslatedText,
    /// Its page.
    pub url: Option<WebAddress>,
    /// How reliable it is.
    pub grade: SourceGrade,
}

//! Where a recalled battery may go.

use serde::{Deserialize, Serialize};

use super::{Country, SourceGrade, TranslatedText, WebAddress, variants::variant_names};

/// What to do with a recalled battery in one country, or in general.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DisposalGuide {
    /// Where it holds; `None`: wherever nothing better is known.
    pub country: Option<Country>,
    /// How sure we are.
    #[serde(rename = "sure")]
    pub confidence: Confidence,
    /// Whether a rule for recalled batteries was found.
    pub rule_found: bool,
    /// What to do first.
    pub first_step: TranslatedText,
    /// Where it must not go.
    pub never: Vec<TranslatedText>,
    /// The sentence to say on the telephone.
    pub ask: TranslatedText,
    /// The languages of whoever answers there, such as `fr`: the sentence stands there in these, too.
    #[serde(default, rename = "spoken", skip_serializing_if = "Vec::is_empty")]
    pub local_languages: Vec<String>,
    /// What else helps.
    #[serde(default)]
    pub notes: Vec<TranslatedText>,
    /// Whom to ask, and where to look.
    #[serde(default)]
    pub links: Vec<DisposalLink>,
    /// Where all this comes from.
    pub sources: Vec<DisposalSource>,
}

impl DisposalGuide {
    /// Every sentence that it says, to be translated.
    pub fn texts_mut(&mut self) -> Vec<&mut TranslatedText> {
        let mut texts = vec![&mut self.first_step, &mut self.ask];
        texts.extend(self.never.iter_mut().chain(&mut self.notes));
        for link in &mut self.links {
            texts.push(&mut link.name);
            texts.extend(&mut link.note);
        }
        texts.extend(self.sources.iter_mut().map(|source| &mut source.name));
        texts
    }

    /// What its file is called, without the ending: `us`, or `general`.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.country.map_or_else(
            || "general".to_owned(),
            |country| country.as_str().to_lowercase(),
        )
    }
}

/// How sure we are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Confidence {
    /// An authority or a national scheme says it of recalled batteries.
    Official,
    /// Several say it, an authority among them, at second hand.
    Good,
    /// Concluded from what is said of damaged batteries.
    Fair,
}

variant_names! {
    Confidence {
        Official => "official",
        Good => "good",
        Fair => "fair",
    }
}

/// Whom to ask, or where to look.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DisposalLink {
    /// Who it is.
    pub name: TranslatedText,
    /// Its page.
    pub url: Option<WebAddress>,
    /// Its number.
    pub phone: Option<String>,
    /// What it is good for, and what not.
    pub note: Option<TranslatedText>,
}

/// Who says so.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DisposalSource {
    /// Its name.
    pub name: TranslatedText,
    /// Its page.
    pub url: Option<WebAddress>,
    /// How much it weighs.
    pub grade: SourceGrade,
}

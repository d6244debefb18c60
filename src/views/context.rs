//! What every page knows: its language, its address, and the data that it is made of.

use crate::{
    domain::{Country, DeviceSlug, DisposalGuide, NoticeId, Recalls},
    i18n::{Language, Messages},
    request::CheckRequest,
};

/// What a page is made with. The only place that builds addresses of pages.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// The reader's language.
    pub messages: &'static Messages,
    /// Whether the address names the language, so that links keep it.
    pub language_in_address: bool,
    /// The page's own address without language, such as `/recalls`.
    pub path: &'a str,
    /// What the form held that this page answers; the language switch sends it again.
    pub asked: Option<&'a CheckRequest>,
    /// Where the browser says that the reader is. It puts what may concern them first, and decides nothing.
    pub region: Option<Country>,
    /// The site's public address, such as `https://example.org`, where the operator told it.
    pub public_url: Option<&'a str>,
    /// All devices and notices.
    pub recalls: &'a Recalls,
    /// All disposal guides, the general one first.
    pub disposal: &'a [DisposalGuide],
    /// The hash of the data.
    pub generation: &'a str,
}

impl PageContext<'_> {
    /// A message without variables.
    #[must_use]
    pub fn text(&self, key: &str) -> &'static str {
        self.messages.text(key)
    }

    /// What stands between two sentences, and behind a colon.
    #[must_use]
    pub fn sentence_separator(&self) -> &'static str {
        self.text("gap")
    }

    /// A text in brackets, with what stands before them.
    #[must_use]
    pub fn in_brackets(&self, text: &str) -> String {
        self.messages.format("in-brackets", &[("text", text)])
    }

    /// A message with a colon behind it, as the language writes that.
    #[must_use]
    pub fn labelled(&self, key: &str) -> String {
        self.messages.format("label", &[("text", self.text(key))])
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.messages.language()
    }

    fn link(&self, path: &str) -> String {
        match (self.language_in_address, path) {
            (false, _) => path.to_owned(),
            (true, "/") => format!("/{}/", self.language().tag()),
            (true, _) => format!("/{}{path}", self.language().tag()),
        }
    }

    /// This page in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        Self {
            messages: language.messages(),
            language_in_address: true,
            ..*self
        }
        .link(self.path)
    }

    /// The whole address of this page in another language, for machines that follow `hreflang`; `None` where the operator
    /// told no public address.
    #[must_use]
    pub fn whole_address(&self, language: Language) -> Option<String> {
        let public_url = self.public_url?;
        Some(format!("{public_url}{}", self.in_language(language)))
    }

    /// The whole address of this page in the reader's own language.
    #[must_use]
    pub fn whole_address_in_any(&self) -> Option<String> {
        let public_url = self.public_url?;
        Some(format!("{public_url}{}", self.path))
    }

    /// The page that picks a device.
    #[must_use]
    pub fn home(&self) -> String {
        self.link("/")
    }

    /// Where the form is sent.
    #[must_use]
    pub fn check(&self) -> String {
        self.link("/check")
    }

    /// A device's own page.
    #[must_use]
    pub fn device(&self, device: &DeviceSlug) -> String {
        self.link(&format!("/devices/{device}"))
    }

    /// All notices.
    #[must_use]
    pub fn notices(&self) -> String {
        self.link("/recalls")
    }

    /// All notices, for feed readers.
    #[must_use]
    pub fn feed(&self) -> String {
        self.link("/recalls/feed")
    }

    /// One notice.
    #[must_use]
    pub fn notice(&self, notice: &NoticeId) -> String {
        self.link(&format!("/recalls/{notice}"))
    }

    /// One notice as a poster.
    #[must_use]
    pub fn poster(&self, notice: &NoticeId) -> String {
        self.link(&format!("/recalls/{notice}/poster"))
    }

    /// Where batteries may go.
    #[must_use]
    pub fn disposal_index(&self) -> String {
        self.link("/disposal")
    }

    /// Where batteries may go in one country.
    #[must_use]
    pub fn disposal_in(&self, country: Country) -> String {
        self.link(&format!("/disposal/{}", country.as_str().to_lowercase()))
    }

    /// How answers are made.
    #[must_use]
    pub fn about(&self) -> String {
        self.link("/about")
    }

    /// What is kept.
    #[must_use]
    pub fn privacy(&self) -> String {
        self.link("/privacy")
    }

    /// The accessibility statement.
    #[must_use]
    pub fn accessibility(&self) -> String {
        self.link("/accessibility")
    }

    /// The day of the data, in words and for `datetime`.
    #[must_use]
    pub fn data_day(&self) -> Option<(String, String)> {
        let day = self.recalls.data_as_of()?;
        Some((self.messages.date(day), day.to_string()))
    }
}

//! The context of a page: its language, its address, and its data.

use std::borrow::Cow;

use super::qr::{NoticeQrCodes, Qr};
use crate::{
    domain::{Country, Device, DeviceSlug, DisposalGuide, Notice, NoticeId, Recalls},
    i18n::{Language, Messages},
    request::CheckRequest,
};

/// The request and the data of a page. The only place that builds addresses of pages.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// The messages in the reader's language.
    pub messages: &'static Messages,
    /// Whether the address names the language; then links name it too.
    pub language_in_address: bool,
    /// The address of the page without the language, such as `/recalls`.
    pub path: &'a str,
    /// The form that this page is the response to; the language switch sends it again.
    pub submitted: Option<&'a CheckRequest>,
    /// The reader's region according to the browser. It only decides what is shown first.
    pub region: Option<Country>,
    /// The public address of the site, such as `https://example.org`, if it is configured.
    pub public_url: Option<&'a str>,
    /// All devices and notices.
    pub recalls: &'a Recalls,
    /// All disposal guides, the general one first.
    pub disposal: &'a [DisposalGuide],
    /// The hash of the data.
    pub generation: &'a str,
    /// The QR codes of notice pages, if a process serves many pages; otherwise they are computed when needed.
    pub qr_codes: Option<&'a NoticeQrCodes>,
}

impl<'a> PageContext<'a> {
    /// A message without variables.
    pub(crate) fn text(&self, key: &str) -> &'static str {
        self.messages.text(key)
    }

    /// The separator between two sentences, and after a colon.
    pub(crate) fn sentence_separator(&self) -> &'static str {
        self.text("sentence-separator")
    }

    /// A text in brackets, with the space before them.
    pub(crate) fn in_brackets(&self, text: &str) -> String {
        self.messages.format("in-brackets", &[("text", text)])
    }

    /// A text with a colon after it, as the language writes that.
    pub(crate) fn with_colon(&self, text: &str) -> String {
        self.messages.format("label", &[("text", text)])
    }

    /// Texts with commas between them.
    #[must_use]
    pub(crate) fn comma_separated(&self, texts: &[impl AsRef<str>]) -> String {
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        texts.join(self.text("list-comma"))
    }

    /// The disposal guide of a country; of `None`, the general guide.
    #[must_use]
    pub(crate) fn guide(&self, country: Option<Country>) -> Option<&'a DisposalGuide> {
        self.disposal.iter().find(|guide| guide.country == country)
    }

    /// The devices with these slugs, without unknown ones.
    pub(crate) fn devices<'s>(
        &self,
        slugs: &'s [DeviceSlug],
    ) -> impl Iterator<Item = &'a Device> + Clone + use<'a, 's> {
        let recalls = self.recalls;
        slugs
            .iter()
            .filter_map(|slug| recalls.device(slug.as_str()))
    }

    /// The models of some devices in words; `None` without devices, which means all of a notice.
    pub(crate) fn models(&self, slugs: &[DeviceSlug]) -> Option<String> {
        let known = slugs
            .iter()
            .filter_map(|slug| self.recalls.device(slug.as_str()));
        let models: Vec<&str> = known.map(|device| device.model.as_str()).collect();
        (!models.is_empty()).then(|| self.messages.all_of(&models))
    }

    /// "For: Canada and United States".
    pub(crate) fn for_countries(&self, countries: &str) -> String {
        let values = [("countries", countries)];
        self.messages.format("contact-serves", &values)
    }

    /// The language.
    pub(crate) fn language(&self) -> Language {
        self.messages.language()
    }

    fn localized_path(&self, path: &str) -> String {
        match (self.language_in_address, path) {
            (false, _) => path.to_owned(),
            (true, "/") => format!("/{}/", self.language().tag()),
            (true, _) => format!("/{}{path}", self.language().tag()),
        }
    }

    /// This page in another language.
    pub(crate) fn in_language(&self, language: Language) -> String {
        Self {
            messages: language.messages(),
            language_in_address: true,
            ..*self
        }
        .localized_path(self.path)
    }

    /// The address of this page in another language with the public host, for `hreflang`; `None` without a public address.
    pub(crate) fn absolute_url_in(&self, language: Language) -> Option<String> {
        self.absolute_url(&self.in_language(language))
    }

    /// The address of this page with the public host, for readers of any language.
    pub(crate) fn absolute_url_any_language(&self) -> Option<String> {
        self.absolute_url(self.path)
    }

    /// A path with the public host before it.
    pub(crate) fn absolute_url(&self, path: &str) -> Option<String> {
        let public_url = self.public_url?;
        Some(format!("{public_url}{path}"))
    }

    /// The QR code of a notice's page; `None` without a public address.
    pub(super) fn notice_qr(&self, notice: &Notice) -> Option<Cow<'a, Qr>> {
        let address = self.absolute_url(&self.notice_path(&notice.id))?;
        let Some(qr_codes) = self.qr_codes else {
            return Qr::of(&address).map(Cow::Owned);
        };
        let mut notices = self.recalls.notices().iter();
        let position = notices.position(|other| other.id == notice.id)?;
        let language = self.language_in_address.then(|| self.language());
        let code = qr_codes.get(position, language, &address)?;
        Some(Cow::Borrowed(code))
    }

    /// The path of the page with all devices.
    pub(crate) fn home_path(&self) -> String {
        self.localized_path("/")
    }

    /// The path to which forms are sent.
    pub(crate) fn check_path(&self) -> String {
        self.localized_path("/check")
    }

    /// The path of the page of a device.
    pub(crate) fn device_path(&self, device: &DeviceSlug) -> String {
        self.localized_path(&format!("/devices/{device}"))
    }

    /// The path of the page with all notices.
    pub(crate) fn notices_path(&self) -> String {
        self.localized_path("/recalls")
    }

    /// The path of the feed.
    pub(crate) fn feed_path(&self) -> String {
        self.localized_path("/recalls/feed")
    }

    /// The path of the page of a notice.
    pub(crate) fn notice_path(&self, notice: &NoticeId) -> String {
        self.localized_path(&format!("/recalls/{notice}"))
    }

    /// The path of the poster of a notice.
    pub(crate) fn poster_path(&self, notice: &NoticeId) -> String {
        self.localized_path(&format!("/recalls/{notice}/poster"))
    }

    /// The path of the list of disposal guides.
    pub(crate) fn disposal_index_path(&self) -> String {
        self.localized_path("/disposal")
    }

    /// The path of the disposal guide of a country.
    pub(crate) fn disposal_path(&self, country: Country) -> String {
        self.localized_path(&format!(
            "/disposal/{}",
            country.as_str().to_ascii_lowercase()
        ))
    }

    /// The path of the page about the site.
    pub(crate) fn about_path(&self) -> String {
        self.localized_path("/about")
    }

    /// The path of the privacy statement.
    pub(crate) fn privacy_path(&self) -> String {
        self.localized_path("/privacy")
    }

    /// The path of the accessibility statement.
    pub(crate) fn accessibility_path(&self) -> String {
        self.localized_path("/accessibility")
    }

    /// The day of the data, in words and in ISO 8601.
    pub(crate) fn data_day(&self) -> Option<(String, String)> {
        let day = self.recalls.data_as_of()?;
        Some((self.messages.date(day), day.to_string()))
    }
}

//! An email as bytes: headers, parts and encodings (RFC 5322, RFC 2045 to 2047).

use std::io;

use jiff::{civil::Date, tz::TimeZone};
use mail_builder::{
    MessageBuilder,
    headers::{address::Address, content_type::ContentType, date, raw::Raw},
    mime::MimePart,
};

/// An email without a recipient: the mailer of the sender adds one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EmailMessage<'a> {
    /// The address of the sender.
    pub from: &'a str,
    /// The display name of the sender.
    pub sender: Option<&'a str>,
    /// The host of the sender, for the message id.
    pub host: &'a str,
    /// The date of the data. It is not the current date, so that the same content has the same bytes.
    pub date: Date,
    /// The subject.
    pub subject: &'a str,
    /// The tag of the language.
    pub language: &'a str,
    /// The content as text.
    pub text: &'a str,
    /// The content as HTML.
    pub html: &'a str,
}

impl EmailMessage<'_> {
    /// The bytes of the message. They depend only on the fields, message id and boundary included.
    ///
    /// # Errors
    /// When the headers cannot be written.
    pub(crate) fn to_bytes(self) -> io::Result<Vec<u8>> {
        let mut hasher = blake3::Hasher::new();
        let date = self.date.to_string();
        let fields = [
            self.from,
            self.sender.unwrap_or_default(),
            self.host,
            &date,
            self.subject,
            self.language,
            self.text,
            self.html,
        ];
        for field in fields {
            hasher.update(&field.len().to_le_bytes());
            hasher.update(field.as_bytes());
        }
        let hash = hasher.finalize().to_hex();
        let noon = self.date.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
        let timestamp = noon.map_err(io::Error::other)?.timestamp().as_second();
        // A line that begins with "." is escaped when the message is sent (RFC 5321, 4.5.2).
        // Mail programs show the last part that they support (RFC 2046, 5.1.4).
        let parts = vec![
            MimePart::new("text/plain", self.text).language(self.language),
            MimePart::new("text/html", self.html).language(self.language),
        ];
        // "=_" cannot occur in quoted-printable text (RFC 2045, 6.7).
        let boundary = format!("=_{}", &hash[..32]);
        let content_type =
            ContentType::new("multipart/alternative").attribute("boundary", boundary);
        MessageBuilder::new()
            .from(Address::new_address(self.sender, self.from))
            // The mailer adds the addresses of owners (RFC 5322, A.1.3).
            .header("To", Raw::new("undisclosed-recipients:;"))
            .subject(self.subject)
            .date(date::Date::new(timestamp))
            .message_id(format!("{}@{}", &hash[..32], self.host))
            .header("Content-Language", Raw::new(self.language))
            // Suppresses out-of-office replies (RFC 3834).
            .header("Auto-Submitted", Raw::new("auto-generated"))
            .body(MimePart::new(content_type, parts))
            .write_to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> EmailMessage<'static> {
        EmailMessage {
            from: "recall@charge.example",
            sender: Some("مكتب سلامة المنتجات في مدينة نموذجية، قسم استدعاءات الأجهزة"),
            host: "charge.example",
            date: jiff::civil::date(2026, 11, 22),
            subject: "استدعاء منتج لأسباب تتعلق بالسلامة: Anker 321 Power Bank (A1112)",
            language: "ar",
            text: "نص طويل\nسطر",
            html: "<p>نص</p>",
        }
    }

    #[test]
    fn the_same_content_has_the_same_bytes_and_other_content_another_id() {
        let bytes = message().to_bytes().unwrap();
        assert_eq!(bytes, message().to_bytes().unwrap());
        let other = EmailMessage {
            text: "anders",
            ..message()
        };
        let name = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            let line = text.lines().find(|line| line.starts_with("Message-ID"));
            line.unwrap().to_owned()
        };
        assert_ne!(name(&bytes), name(&other.to_bytes().unwrap()));
        assert!(name(&bytes).ends_with("@charge.example>"));
    }

    #[test]
    fn the_message_is_ascii_with_short_lines() {
        let bytes = message().to_bytes().unwrap();
        assert!(bytes.is_ascii());
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= 78), "{text}");
        assert!(
            text.contains("\r\nDate: Sun, 22 Nov 2026 12:00:00 +0000\r\n"),
            "{text}"
        );
    }
}

//! An email as bytes: headers, parts and encodings (RFC 5322, RFC 2045 to 2047). Knows nothing of recalls.

use std::io;

use jiff::{civil::Date, tz::TimeZone};
use mail_builder::{
    MessageBuilder,
    headers::{address::Address, content_type::ContentType, date, raw::Raw},
    mime::MimePart,
};

/// What an email says, and to whom it does not.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// The address that sends it.
    pub from: &'a str,
    /// Who that is, as mail programs show it beside the address.
    pub sender: Option<&'a str>,
    /// The host that names the message; it belongs to whoever sends it.
    pub host: &'a str,
    /// The day that it speaks of. Not the clock's: the same letter is the same bytes.
    pub day: Date,
    /// Its subject.
    pub subject: &'a str,
    /// The tag of its language.
    pub language: &'a str,
    /// All of it as text.
    pub text: &'a str,
    /// All of it as HTML.
    pub html: &'a str,
}

impl Letter<'_> {
    /// The bytes of the message. The same letter has the same bytes, its name and its boundary too.
    ///
    /// # Errors
    /// When the headers cannot be written.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut hasher = blake3::Hasher::new();
        let day = self.day.to_string();
        let all = [
            self.from,
            self.sender.unwrap_or_default(),
            self.host,
            &day,
            self.subject,
            self.language,
            self.text,
            self.html,
        ];
        for part in all {
            hasher.update(&part.len().to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let hash = hasher.finalize().to_hex();
        let noon = self.day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
        let second = noon.map_err(io::Error::other)?.timestamp().as_second();
        // A line that begins with "." needs nothing here: whoever sends it doubles that dot (RFC 5321, 4.5.2).
        // A reader takes the last part that it understands (RFC 2046, 5.1.4).
        let parts = vec![
            MimePart::new("text/plain", self.text).language(self.language),
            MimePart::new("text/html", self.html).language(self.language),
        ];
        // The sign "=" comes up in no line of quoted-printable text in this place (RFC 2045, 6.7).
        let boundary = format!("=_{}", &hash[..32]);
        let kind = ContentType::new("multipart/alternative").attribute("boundary", boundary);
        MessageBuilder::new()
            .from(Address::new_address(self.sender, self.from))
            // Addresses of owners are their mailer's affair (RFC 5322, A.1.3).
            .header("To", Raw::new("undisclosed-recipients:;"))
            .subject(self.subject)
            .date(date::Date::new(second))
            .message_id(format!("{}@{}", &hash[..32], self.host))
            .header("Content-Language", Raw::new(self.language))
            // Nobody's out-of-office note answers it (RFC 3834).
            .header("Auto-Submitted", Raw::new("auto-generated"))
            .body(MimePart::new(kind, parts))
            .write_to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter<'static> {
        Letter {
            from: "recall@charge.example",
            sender: Some("مكتب سلامة المنتجات في مدينة نموذجية، قسم استدعاءات الأجهزة"),
            host: "charge.example",
            day: jiff::civil::date(2026, 11, 22),
            subject: "استدعاء منتج لأسباب تتعلق بالسلامة: Anker 321 Power Bank (A1112)",
            language: "ar",
            text: "نص طويل\nسطر",
            html: "<p>نص</p>",
        }
    }

    #[test]
    fn the_same_letter_is_the_same_bytes_and_another_has_another_name() {
        let bytes = letter().bytes().unwrap();
        assert_eq!(bytes, letter().bytes().unwrap());
        let other = Letter {
            text: "anders",
            ..letter()
        };
        let name = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            let line = text.lines().find(|line| line.starts_with("Message-ID"));
            line.unwrap().to_owned()
        };
        assert_ne!(name(&bytes), name(&other.bytes().unwrap()));
        assert!(name(&bytes).ends_with("@charge.example>"));
    }

    #[test]
    fn it_travels_through_every_mail_server() {
        let bytes = letter().bytes().unwrap();
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

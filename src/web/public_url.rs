//! The site's public address.

use url::{Host, Url};

/// The address that visitors know: scheme, host and perhaps a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    /// Without a slash at its end.
    text: String,
    url: Url,
}

impl PublicUrl {
    /// The address, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host without its port, for the default sender and the message id of emails.
    #[must_use]
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// Whether browsers may be told to use https only.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }
}

impl TryFrom<String> for PublicUrl {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let invalid =
            || format!("--public-url: {text:?} is not an address like https://example.org");
        let trimmed = text.strip_suffix('/').unwrap_or(&text);
        let url = Url::parse(trimmed).map_err(|_| invalid())?;
        // The parser repairs what it can, so the text is compared with what it understood.
        let is_unchanged = url.as_str().strip_suffix('/') == Some(trimmed);
        let is_plain = matches!(url.scheme(), "http" | "https")
            && url.port() != Some(0)
            && url.host().is_some_and(|host| is_valid_host(&host));
        if is_unchanged && is_plain {
            Ok(Self {
                text: trimmed.to_owned(),
                url,
            })
        } else {
            Err(invalid())
        }
    }
}

/// Host names have labels of 1 to 63 letters, digits and inner hyphens (RFC 1123, 2.1; RFC 1035, 2.3.4).
fn is_valid_host(host: &Host<&str>) -> bool {
    let Host::Domain(domain) = host else {
        return true;
    };
    let is_label = |label: &str| {
        let valid = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(valid)
    };
    domain.len() <= 253 && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_scheme_and_host_are_an_address() {
        assert_eq!(
            PublicUrl::try_from("https://a.example/".to_owned())
                .unwrap()
                .as_str(),
            "https://a.example"
        );
        for text in [
            "",
            "a.example",
            "https://",
            "https://a.example/x",
            "https://a b",
            "https://a\r\nx",
            "https://:",
            "https://:443",
            "https://a:",
            "https://a:0",
            "https://a:+1",
            "https://a:65536",
            "https://a:1:2",
            "https://a..example",
            "https://-a.example",
            "https://.",
            "https://[]",
            "https://[::1",
            "https://[a]:1",
            "https://a[::1]",
            &format!("https://{}.example", "a".repeat(64)),
            &format!("https://{}example", "a.".repeat(130)),
        ] {
            assert!(PublicUrl::try_from(text.to_owned()).is_err(), "{text}");
        }
        for (text, host) in [
            ("http://127.0.0.1:8080", "127.0.0.1"),
            (
                "https://xn--bcher-kva.example:8443/",
                "xn--bcher-kva.example",
            ),
            ("http://[::1]", "[::1]"),
            ("http://[::1]:8080", "[::1]"),
        ] {
            let address = PublicUrl::try_from(text.to_owned()).unwrap();
            assert_eq!(address.host(), host, "{text}");
        }
    }
}

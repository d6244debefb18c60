//! The site's public address.

/// The address that owners know: a scheme, a host, perhaps a port, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The address, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without its port: it names emails.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self
            .0
            .split_once("://")
            .map_or(self.as_str(), |(_, host)| host);
        match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
            _ => host,
        }
    }

    /// Whether browsers may be told to come by https only.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl TryFrom<String> for PublicUrl {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let trimmed = text.strip_suffix('/').unwrap_or(&text);
        let host = trimmed
            .strip_prefix("https://")
            .or_else(|| trimmed.strip_prefix("http://"));
        let clean = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        match host {
            Some(host) if !host.is_empty() && host.chars().all(clean) => {
                Ok(Self(trimmed.to_owned()))
            }
            _ => Err(format!(
                "--public-url: {text:?} is no address like https://example.org"
            )),
        }
    }
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
        ] {
            assert!(PublicUrl::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}

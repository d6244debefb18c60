//! The site's public address.

use std::net::Ipv6Addr;

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
            Some((name, port)) if is_port(port) => name,
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
        let authority = trimmed
            .strip_prefix("https://")
            .or_else(|| trimmed.strip_prefix("http://"));
        if authority.is_some_and(is_authority) {
            return Ok(Self(trimmed.to_owned()));
        }
        Err(format!(
            "--public-url: {text:?} is no address like https://example.org"
        ))
    }
}

fn is_authority(text: &str) -> bool {
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (text, None),
    };
    is_host(host) && port.is_none_or(is_port)
}

/// An IPv6 address in brackets, or labels as domain names have them, of which an IPv4 address is one kind (RFC 1123, 2.1;
/// RFC 1035, 2.3.4).
fn is_host(text: &str) -> bool {
    let in_brackets = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    if let Some(address) = in_brackets {
        return address.parse::<Ipv6Addr>().is_ok();
    }
    let is_label = |label: &str| {
        let clean = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let ends_well = !label.starts_with('-') && !label.ends_with('-');
        (1..=63).contains(&label.len()) && ends_well && label.chars().all(clean)
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

fn is_port(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u16>().is_ok_and(|port| port > 0)
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

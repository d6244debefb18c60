//! Web addresses of sources and makers.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::printable::is_unprintable;

/// An `http` or `https` address as its source prints it. The crate `url` would normalize it (host names in Punycode, percent-encoding).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct WebAddress(Arc<str>);

impl WebAddress {
    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host without `www.`.
    #[must_use]
    pub fn host(&self) -> &str {
        authority(self.without_www())
    }

    /// The address as people read and type it: without scheme, `www.`, trailing slash and empty fragment.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.without_www().trim_end_matches(['/', '#'])
    }

    fn without_www(&self) -> &str {
        let rest = without_scheme(&self.0).unwrap_or_default();
        rest.strip_prefix("www.").unwrap_or(rest)
    }
}

impl TryFrom<String> for WebAddress {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let clean =
            |c: char| !c.is_whitespace() && !is_unprintable(c) && !"\"<>\\^`{|}".contains(c);
        match without_scheme(&text) {
            Some(rest)
                if rest.contains('.')
                    && !rest.starts_with('.')
                    && text.chars().all(clean)
                    && !authority(rest).contains('@') =>
            {
                Ok(Self(text.into()))
            }
            _ => Err(
                "an address begins with https:// or http:// and a host, and has no space or quotation mark",
            ),
        }
    }
}

fn without_scheme(text: &str) -> Option<&str> {
    text.strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
}

/// The part before the path. User information before an `@` could be mistaken for the host.
fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

impl From<WebAddress> for String {
    fn from(address: WebAddress) -> String {
        address.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shown_address_has_no_scheme_www_or_trailing_slash() {
        for (address, typed, host) in [
            (
                "https://us.soundcore.com/pages/a3102-recall",
                "us.soundcore.com/pages/a3102-recall",
                "us.soundcore.com",
            ),
            (
                "https://www.cpsc.gov/Recalls/",
                "cpsc.gov/Recalls",
                "cpsc.gov",
            ),
            (
                "http://iniushop.com/pages/recall-b41#",
                "iniushop.com/pages/recall-b41",
                "iniushop.com",
            ),
            ("https://a.example/?p=1#b", "a.example/?p=1#b", "a.example"),
        ] {
            let known = WebAddress::try_from(address.to_owned()).unwrap();
            assert_eq!((known.typed(), known.host()), (typed, host));
        }
    }
}

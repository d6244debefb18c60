//! Addresses of sources and of the makers' own pages.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::text::is_no_print;

/// An `http` or `https` address, as its source prints it.
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

    /// The host alone, for people: who is behind the address.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.without_scheme();
        rest.split(['/', '?', '#']).next().unwrap_or(rest)
    }

    /// The whole address as people read and type it: without scheme, `www.`, a closing slash and an empty fragment.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.without_scheme().trim_end_matches(['/', '#'])
    }

    fn without_scheme(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        rest.strip_prefix("www.").unwrap_or(rest)
    }
}

impl TryFrom<String> for WebAddress {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"));
        let clean = |c: char| !c.is_whitespace() && !is_no_print(c) && !"\"<>\\^`{|}".contains(c);
        match rest {
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

/// What stands before the path. A name before an `@` would pass for the host.
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
    fn an_address_is_typed_whole_and_without_what_nobody_types() {
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

//! Who asks: clients are told apart by address, and proxies speak for others only where the operator says so.

use std::net::{IpAddr, SocketAddr};

use actix_web::http::header::{HeaderMap, HeaderName};
use ipnet::IpNet;

/// Where each proxy writes the address that it was asked from, behind those that it was told (MDN, `X-Forwarded-For`).
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// One client, as far as addresses tell. Never shown and never logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Client {
    /// An address of IPv4; many people can stand behind it.
    V4(u32),
    /// A network of IPv6: who has one address of a /64 has all of them (RFC 4291, 2.5.4).
    V6(u64),
}

impl From<IpAddr> for Client {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self::V4(address.to_bits()),
            IpAddr::V6(address) => {
                let [network, _] = halves(address.to_bits());
                Self::V6(network)
            }
        }
    }
}

fn halves(bits: u128) -> [u64; 2] {
    let bytes = bits.to_be_bytes();
    let half = |at: usize| {
        let mut eight = [0; 8];
        eight.copy_from_slice(&bytes[at..at + 8]);
        u64::from_be_bytes(eight)
    };
    [half(0), half(8)]
}

/// The proxies whose word about their clients is believed.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<IpNet>);

impl TrustedProxies {
    /// Those in these networks.
    #[must_use]
    pub fn new(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    /// The client of a request that came from `peer`: the peer itself, or whom a trusted one names. Of a chain the last
    /// address counts that is no trusted proxy, since everything before it is what a client may have made up. What is no
    /// address, or names nobody else, leaves the peer.
    pub(super) fn client(&self, peer: IpAddr, headers: &HeaderMap) -> Client {
        if !self.trusts(peer) {
            return peer.into();
        }
        let lines: Vec<_> = headers.get_all(FORWARDED).collect();
        for line in lines.into_iter().rev() {
            let Ok(line) = line.to_str() else {
                return peer.into();
            };
            for named in line.rsplit(',') {
                match address(named.trim()) {
                    None => return peer.into(),
                    Some(proxy) if self.trusts(proxy) => {}
                    Some(client) => return client.into(),
                }
            }
        }
        peer.into()
    }

    /// Whether a request that says whom it came from is not believed: then there may be a proxy that nobody named.
    pub(super) fn ignores(&self, peer: IpAddr, headers: &HeaderMap) -> bool {
        headers.contains_key(FORWARDED) && !self.trusts(peer)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// An address as proxies write it: alone or with a port, which some add.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    bare.unwrap_or(text)
        .parse()
        .ok()
        .or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn client(peer: &str, forwarded: &[&str]) -> Client {
        let networks = ["10.0.0.0/8", "fd00::/8"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED, HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        TrustedProxies::new(networks.to_vec()).client(ip(peer), &headers)
    }

    #[test]
    fn a_network_of_ipv6_is_one_client_and_a_mapped_address_is_ipv4() {
        let of = |text| Client::from(ip(text));
        assert_eq!(
            of("2001:db8:1:2::1"),
            of("2001:db8:1:2:ffff:ffff:ffff:ffff")
        );
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
    }

    #[test]
    fn only_a_trusted_proxy_speaks_for_others() {
        let told = ["203.0.113.9"];
        assert_eq!(client("198.51.100.1", &told), ip("198.51.100.1").into());
        assert_eq!(client("10.1.2.3", &told), ip("203.0.113.9").into());
        assert_eq!(client("::ffff:10.1.2.3", &told), ip("203.0.113.9").into());
        assert_eq!(client("10.1.2.3", &[]), ip("10.1.2.3").into());
    }

    #[test]
    fn the_last_address_that_is_no_proxy_counts() {
        let expected = ip("203.0.113.9").into();
        for chain in [
            &["203.0.113.9, 10.0.0.5"][..],
            &["1.1.1.1, 203.0.113.9"],
            &["1.1.1.1", "203.0.113.9,fd00::1"],
            &["rubbish, 203.0.113.9:1234, [fd00::1]:80"],
        ] {
            assert_eq!(client("10.1.2.3", chain), expected, "{chain:?}");
        }
        let network = client("10.1.2.3", &["2001:db8::7"]);
        assert_eq!(client("10.1.2.3", &["[2001:db8::9]"]), network);
    }

    #[test]
    fn what_is_no_address_leaves_the_proxy_itself() {
        for chain in [
            &[""][..],
            &["unknown"],
            &["203.0.113.9, rubbish"],
            &["203.0.113.9,"],
            &["203.0.113.9", "\u{e9}"],
            &["10.0.0.5"],
        ] {
            assert_eq!(
                client("10.1.2.3", chain),
                ip("10.1.2.3").into(),
                "{chain:?}"
            );
        }
    }
}

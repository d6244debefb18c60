//! The address of a request's client. `X-Forwarded-For` is trusted only from configured proxies.

use std::net::{IpAddr, SocketAddr};

use actix_web::http::header::{HeaderMap, HeaderName};
use ipnet::IpNet;

/// Each proxy appends the address of its own client (MDN, `X-Forwarded-For`).
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The address that identifies a client. It is never shown and never logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClientAddress {
    /// An IPv4 address; many people can share it.
    V4(u32),
    /// An IPv6 network: a client with one address of a /64 has all of them (RFC 4291, 2.5.4).
    V6(u64),
}

impl From<IpAddr> for ClientAddress {
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
    let half = |start: usize| {
        let mut eight = [0; 8];
        eight.copy_from_slice(&bytes[start..start + 8]);
        u64::from_be_bytes(eight)
    };
    [half(0), half(8)]
}

/// The networks of proxies whose `X-Forwarded-For` is trusted.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<IpNet>);

impl TrustedProxies {
    /// Proxies in these networks.
    #[must_use]
    pub fn new(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    /// The client of a request from `peer`: the peer itself, or the client that a trusted proxy forwards for. In a chain it is the
    /// last address that is not a trusted proxy: everything before it may be forged by the client. A chain that cannot be parsed
    /// or has no other address leaves the peer.
    pub(super) fn client_address(&self, peer: IpAddr, headers: &HeaderMap) -> ClientAddress {
        if !self.trusts(peer) {
            return peer.into();
        }
        let lines: Vec<_> = headers.get_all(FORWARDED).collect();
        for line in lines.into_iter().rev() {
            let Ok(line) = line.to_str() else {
                return peer.into();
            };
            for entry in line.rsplit(',') {
                match address(entry.trim()) {
                    None => return peer.into(),
                    Some(proxy) if self.trusts(proxy) => {}
                    Some(client) => return client.into(),
                }
            }
        }
        peer.into()
    }

    /// Whether a request has `X-Forwarded-For` from a peer that is not trusted: there may be a proxy that is not configured.
    pub(super) fn is_untrusted_forward(&self, peer: IpAddr, headers: &HeaderMap) -> bool {
        headers.contains_key(FORWARDED) && !self.trusts(peer)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// An address as proxies write it; some add a port.
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

    fn client(peer: &str, forwarded: &[&str]) -> ClientAddress {
        let networks = ["10.0.0.0/8", "fd00::/8"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED, HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        TrustedProxies::new(networks.to_vec()).client_address(ip(peer), &headers)
    }

    #[test]
    fn an_ipv6_network_is_one_client_and_a_mapped_address_is_ipv4() {
        let of = |text| ClientAddress::from(ip(text));
        assert_eq!(
            of("2001:db8:1:2::1"),
            of("2001:db8:1:2:ffff:ffff:ffff:ffff")
        );
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
    }

    #[test]
    fn only_a_trusted_proxy_forwards_for_others() {
        let forwarded = ["203.0.113.9"];
        assert_eq!(
            client("198.51.100.1", &forwarded),
            ip("198.51.100.1").into()
        );
        assert_eq!(client("10.1.2.3", &forwarded), ip("203.0.113.9").into());
        assert_eq!(
            client("::ffff:10.1.2.3", &forwarded),
            ip("203.0.113.9").into()
        );
        assert_eq!(client("10.1.2.3", &[]), ip("10.1.2.3").into());
    }

    #[test]
    fn the_last_address_that_is_not_a_proxy_is_the_client() {
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
    fn a_chain_that_cannot_be_parsed_leaves_the_proxy() {
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

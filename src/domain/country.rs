//! Countries (ISO 3166-1) and the jurisdictions of notices.

use serde::{Deserialize, Serialize};

/// The officially assigned two-letter codes of ISO 3166-1, sorted.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM \
FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP \
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV \
MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD \
SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC \
VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// States and their territories that have codes of their own in ISO 3166-1.
const TERRITORIES: [([u8; 2], &str); 10] = [
    (*b"AU", "CC CX HM NF"),
    (*b"CN", "HK MO"),
    (*b"DK", "FO GL"),
    (*b"FI", "AX"),
    (*b"FR", "BL GF GP MF MQ NC PF PM RE TF WF YT"),
    (*b"GB", "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG"),
    (*b"NL", "AW BQ CW SX"),
    (*b"NO", "BV SJ"),
    (*b"NZ", "CK NU TK"),
    (*b"US", "AS GU MP PR UM VI"),
];

/// A country by its ISO 3166-1 alpha-2 code, upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Country([u8; 2]);

impl Country {
    /// All countries, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        let codes = COUNTRIES.as_bytes().chunks(3);
        codes.map(|code| Self([code[0], code[1]]))
    }

    /// Parses an assigned code in upper or lower case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = <[u8; 2]>::try_from(text.as_bytes()).ok()?;
        let bytes = bytes.map(|b| b.to_ascii_uppercase());
        Self::all().find(|country| country.0 == bytes)
    }

    /// Whether both belong to the same state, so that "sold in the United States" may include Puerto Rico.
    #[must_use]
    pub(crate) fn is_same_state_as(self, other: Self) -> bool {
        self.state() == other.state()
    }

    /// The state of a territory, or else the country itself.
    fn state(self) -> Self {
        let is_of = |list: &str| list.split(' ').any(|code| code == self.as_str());
        let state = TERRITORIES.iter().find(|(_, list)| is_of(list));
        state.map_or(self, |(state, _)| Self(*state))
    }

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Country {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let upper = text.bytes().all(|b| b.is_ascii_uppercase());
        Self::parse(&text)
            .filter(|_| upper)
            .ok_or("a country is a two-letter code of ISO 3166-1 in upper case, such as US")
    }
}

impl From<Country> for String {
    fn from(country: Country) -> String {
        country.as_str().to_owned()
    }
}

/// Where a notice applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "String"))]
pub enum Jurisdiction {
    /// Worldwide: a maker's own recall.
    World,
    /// One country.
    Country(Country),
}

impl Jurisdiction {
    /// The country; `None` for a notice that is valid everywhere.
    #[must_use]
    pub fn country(self) -> Option<Country> {
        match self {
            Self::World => None,
            Self::Country(country) => Some(country),
        }
    }
}

impl TryFrom<String> for Jurisdiction {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "world" => Ok(Self::World),
            _ => Country::try_from(text).map(Self::Country),
        }
    }
}

impl From<Jurisdiction> for String {
    fn from(jurisdiction: Jurisdiction) -> String {
        match jurisdiction {
            Jurisdiction::World => "world".to_owned(),
            Jurisdiction::Country(country) => country.into(),
        }
    }
}

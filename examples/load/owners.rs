//! Generated owners who check their units: their region, their device, and how they type its code.

use super::{
    random::Random,
    regions::{self, REGIONS},
    request::{self, Builder, FORM, JSON},
};

/// How codes are typed.
#[derive(Clone, Copy)]
pub enum Typing {
    /// One code in five has hyphens.
    SomeHyphens,
    /// Every code has spaces.
    Spaces,
}

/// A check as its owner sends it.
#[derive(Clone)]
pub struct Owner {
    accept_language: String,
    /// Names and values of the form; JSON has the same names.
    fields: Vec<(&'static str, String)>,
}

/// A device of the mix.
struct Device {
    slug: &'static str,
    colours: &'static [&'static str],
    /// A code that a notice covers, or one that none covers.
    code: fn(&mut Random, &[String], bool) -> String,
}

const LETTERS_AND_DIGITS: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";

const DEVICES: [Device; 5] = [
    Device {
        slug: "soundcore-a3102",
        colours: &["black", "blue", "red"],
        code: |random, list, is_covered| {
            if is_covered {
                random.pick(list).clone()
            } else {
                random.text(LETTERS_AND_DIGITS, 16)
            }
        },
    },
    Device {
        slug: "iwalk-mxb008",
        colours: &[],
        code: |random, _, is_covered| {
            let covered = "GK2309880 GK2309899 GK2310154 GK2310155 GK2310157 GK2310160 \
                GK2310346 GK2311108 GK2311109 GK2311110 GK2311315 GK2311396";
            if is_covered {
                let covered: Vec<&str> = covered.split(' ').collect();
                (*random.pick(&covered)).to_owned()
            } else {
                // No notice covers a code of June.
                format!("GK2306{}", random.text(DIGITS, 3))
            }
        },
    },
    Device {
        slug: "iniu-bi-b41",
        colours: &["black", "blue"],
        code: |random, _, is_covered| {
            let letters: &[char] = if is_covered {
                &['G', 'H', 'I', 'L']
            } else {
                &['A', 'B', 'C', 'D', 'E', 'F', 'J', 'K', 'M', 'N']
            };
            format!("000{}21", random.pick(letters))
        },
    },
    Device {
        slug: "mycharge-power-hub",
        colours: &["black"],
        code: |random, _, is_covered| {
            let years: &[u32] = if is_covered { &[21, 22] } else { &[19, 20, 24] };
            let week = random.below(52) + 1;
            format!("{week:02}{}", random.pick(years))
        },
    },
    Device {
        slug: "baseus-bs-30kp365",
        colours: &["black", "white"],
        code: |random, _, is_covered| {
            let last = if is_covered { "0123456789D" } else { "ACEFHK" };
            let number = random.text(DIGITS, 8);
            format!("PCA{number}{}", random.text(last, 1))
        },
    },
];

/// `count` owners. The share of a region falls with its rank; `list` is the list of serials that the snapshot covers.
pub fn owners(
    seed: u64,
    count: usize,
    regions: &str,
    typing: Typing,
    list: &[String],
) -> Vec<Owner> {
    let mut random = Random::new(seed);
    let regions: Vec<&str> = regions.split(' ').collect();
    let shares: Vec<usize> = (1..=regions.len()).map(|rank| 100_000 / rank).collect();
    (0..count)
        .map(|place| {
            let region = regions[by_share(&mut random, &shares)];
            let device = &DEVICES[place % DEVICES.len()];
            owner(&mut random, region, device, typing, list)
        })
        .collect()
}

fn by_share(random: &mut Random, shares: &[usize]) -> usize {
    let mut left = random.below(shares.iter().sum());
    for (place, share) in shares.iter().enumerate() {
        if left < *share {
            return place;
        }
        left -= share;
    }
    0
}

fn owner(
    random: &mut Random,
    region: &str,
    device: &Device,
    typing: Typing,
    list: &[String],
) -> Owner {
    let is_covered = random.percent(50);
    let code = (device.code)(random, list, is_covered);
    let has_hyphens = random.percent(20);
    let code = match typing {
        Typing::SomeHyphens if has_hyphens => separated(&code, '-'),
        Typing::SomeHyphens => code,
        Typing::Spaces => separated(&code, ' '),
    };
    let mut fields = vec![("device", device.slug.to_owned()), ("serial", code)];
    if random.percent(40) && !device.colours.is_empty() {
        fields.push(("colour", (*random.pick(device.colours)).to_owned()));
    }
    if random.percent(30) {
        let (year, month) = (2021 + random.below(4), 1 + random.below(12));
        fields.push(("bought", format!("{year}-{month:02}")));
    }
    if random.percent(40) {
        fields.push(("country", regions::country(region).to_owned()));
    }
    Owner {
        accept_language: regions::accept_language(region),
        fields,
    }
}

/// The code in groups: of four characters, or of two if it is short.
fn separated(code: &str, separator: char) -> String {
    let group = if code.len() > 8 { 4 } else { 2 };
    let mut separated = String::with_capacity(code.len() * 2);
    for (place, character) in code.chars().enumerate() {
        if place > 0 && place % group == 0 {
            separated.push(separator);
        }
        separated.push(character);
    }
    separated
}

impl Owner {
    /// The form of the site, sent to `path`.
    pub fn form(&self, path: &str) -> Builder {
        let body = request::form(&self.fields);
        let name = format!("POST {path} {body}");
        Builder::post(path, FORM, body)
            .named(&name)
            .header("accept-language", &self.accept_language)
    }

    /// The same check for programs.
    pub fn json(&self) -> Builder {
        let fields: serde_json::Map<String, serde_json::Value> = self
            .fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone().into()))
            .collect();
        let body = serde_json::Value::Object(fields).to_string();
        let name = format!("POST /api/v1/check {body}");
        Builder::post("/api/v1/check", JSON, body)
            .named(&name)
            .header("accept-language", &self.accept_language)
    }
}

/// The owners of the mix.
pub fn mix(seed: u64, list: &[String]) -> Vec<Owner> {
    owners(seed, 4000, REGIONS, Typing::SomeHyphens, list)
}

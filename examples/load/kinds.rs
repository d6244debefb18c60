//! Every kind of request: each address, with the variants of requests that it accepts.

use super::{
    crawl::Site,
    errors,
    owners::{self, Owner, Typing},
    regions::{OTHER_REGIONS, REGIONS, accept_language, country},
    request::{Builder, FORM, Request, encode, form},
};

/// The languages of the site. An address without one gets the language of the browser.
pub const LANGUAGES: [&str; 6] = ["en", "es", "fr", "de", "ja", "ar"];

/// Requests of one sort. Each of them is a kind, and all of them in turn are one.
pub struct Group {
    pub name: &'static str,
    pub requests: Vec<Request>,
}

/// All kinds, gzip accepted.
pub fn groups(site: &Site, owners: &[Owner], serials: &[String], seed: u64) -> Vec<Group> {
    let group = |name, builders: Vec<Builder>| Group {
        name,
        requests: builders
            .into_iter()
            .map(|builder| builder.gzip().build())
            .collect(),
    };
    let of_type = |prefix: &str, content_type: &str| {
        let addresses = site.addresses.iter().filter(|(path, address)| {
            path.starts_with(prefix) && address.content_type.starts_with(content_type)
        });
        addresses.map(|(path, _)| page(path)).collect()
    };
    let others = |regions, typing| {
        let owners = owners::owners(seed, 300, regions, typing, serials);
        let forms = owners.iter().map(|owner| owner.form("/check"));
        forms.collect()
    };
    vec![
        group("checks, JSON", some(owners, |_, owner| owner.json())),
        group(
            "checks at addresses with a language",
            some(owners, check_with_language),
        ),
        group(
            "checks from other regions",
            others(OTHER_REGIONS, Typing::SomeHyphens),
        ),
        group("checks, spaces typed", others(REGIONS, Typing::Spaces)),
        group("checks of each device, no code", without_code(site)),
        group("pages", of_type("/", "text/html")),
        group("feeds", of_type("/", "application/atom+xml")),
        group("API, lists and items", of_type("/api/", "application/json")),
        group("disposal in other countries", other_countries(site)),
        group("landing pages of emails", email_landings(site)),
        group("static files", of_type("/static/", "")),
        group("health, readiness, robots", service()),
        group("searches", searches()),
        group("postcodes", postcodes()),
        group("not modified (304)", not_modified(site)),
        group("errors", errors::errors()),
    ]
}

/// A GET as a browser sends it to an address without a language.
pub fn page(path: &str) -> Builder {
    Builder::get(path).header("accept-language", &accept_language("en-US"))
}

/// Checks of the first 300 owners.
fn some(owners: &[Owner], check: impl Fn(usize, &Owner) -> Builder) -> Vec<Builder> {
    let first = owners.iter().take(300).enumerate();
    first.map(|(place, owner)| check(place, owner)).collect()
}

fn check_with_language(place: usize, owner: &Owner) -> Builder {
    let language = LANGUAGES[place % LANGUAGES.len()];
    owner.form(&format!("/{language}/check"))
}

fn without_code(site: &Site) -> Vec<Builder> {
    let mut checks = Vec::new();
    for language in LANGUAGES {
        let path = format!("/{language}/check");
        for device in &site.devices {
            for reason in ["unreadable", "absent"] {
                let fields = [("device", device.clone()), (reason, "1".to_owned())];
                let check = Builder::post(&path, FORM, form(&fields));
                checks.push(check.named(&format!("POST {path}, {device}, code {reason}")));
            }
        }
    }
    checks
}

/// Countries without a guide of their own get the general one.
fn other_countries(site: &Site) -> Vec<Builder> {
    let regions = REGIONS.split(' ').chain(OTHER_REGIONS.split(' '));
    let paths = regions.flat_map(|region| {
        let country = country(region).to_lowercase();
        LANGUAGES.map(|language| format!("/{language}/disposal/{country}"))
    });
    let unlinked = paths.filter(|path| !site.addresses.contains_key(path));
    unlinked.map(|path| page(&path)).collect()
}

fn email_landings(site: &Site) -> Vec<Builder> {
    let devices = site.devices.iter();
    devices
        .map(|device| page(&format!("/devices/{device}?from=email")))
        .collect()
}

fn service() -> Vec<Builder> {
    ["/healthz", "/readyz", "/robots.txt"].map(page).into()
}

/// Searches: devices that exist, in several spellings, one letter, a pasted code, and a text without a match.
const SEARCHES: [&str; 12] = [
    "anker",
    "Soundcore A3102",
    "power bank",
    "Powerbank",
    "モバイルバッテリー",
    "بنك طاقة",
    "a",
    "MXB008",
    "ACCJRU1D16400841",
    "toaster",
    "zzzzzzzzzzzz",
    "a search that goes on for as long as a search may go on, which is a hundred characters, and no more",
];

fn searches() -> Vec<Builder> {
    let paths = LANGUAGES
        .iter()
        .flat_map(|language| SEARCHES.map(|query| format!("/{language}/?q={}", encode(query))));
    paths.map(|path| page(&path)).collect()
}

/// Postcodes that the made-up file of points has (`benches/load/run`), one that it does not have, and no postcode at all.
fn postcodes() -> Vec<Builder> {
    let mut searches = Vec::new();
    for language in LANGUAGES {
        for country in ["de", "fr", "es", "us"] {
            for postcode in ["10000", "10500", "10999"] {
                let path = format!("/{language}/disposal/{country}?near={postcode}");
                searches.push(page(&path));
            }
            for wrong in ["99999", "", "not+a+postcode"] {
                let path = format!("/{language}/disposal/{country}?near={wrong}");
                searches.push(page(&path).status_class(4));
            }
        }
        // A country without points ignores the postcode.
        searches.push(page(&format!("/{language}/disposal/jp?near=1000001")));
    }
    searches
}

fn not_modified(site: &Site) -> Vec<Builder> {
    let tagged = site.addresses.iter().filter_map(|(path, address)| {
        let tag = address.etag.as_deref()?;
        let request = page(path).header("if-none-match", tag).status_class(3);
        Some(request.named(&format!("GET {path}, 304")))
    });
    tagged.collect()
}

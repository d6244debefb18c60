//! Devices and notices for tests as TOML, and a builder for checks of units.

use charge_safely::{
    catalog::{DataFiles, read},
    domain::{
        Answer, Colour, Country, Finding, LabelCode, PartialDate, PurchaseDetails, Unit, Verdict,
        check,
    },
    storage::Snapshot,
};

/// A device with a notice. `code` and `notice` are TOML; other required fields are filled in.
pub struct Fixture {
    pub slug: &'static str,
    pub maker: &'static str,
    /// Further fields of the device.
    pub device: &'static str,
    /// The table `[code]`.
    pub code: &'static str,
    /// The notice from `complete` on. `SOURCE` stands for its only source.
    pub notice: &'static str,
}

const DISPOSAL: &str = r#"
sure = "fair"
rule_found = false
first_step = "MissingInfo."
never = ["the bin"]
ask = "Do you take recalled batteries?"
sources = []
links = []
"#;

fn device_file(fixture: &Fixture) -> String {
    let Fixture {
        slug,
        maker,
        device,
        code,
        ..
    } = fixture;
    format!(
        r#"slug = "{slug}"
brand = "{maker}"
maker = "{maker}"
name = "{slug}"
model = "{slug}"
category = "power-bank"
{device}
[code]
place = "On the bottom."
{code}
"#
    )
}

fn notice_file(fixture: &Fixture) -> String {
    let slug = fixture.slug;
    let notice = fixture
        .notice
        .replace("SOURCE", "source = \"https://example.com/notice\"");
    // Keys of the notice itself come before its first table.
    let (keys, tables) = notice.split_at(notice.find("[[").unwrap());
    format!(
        r#"id = "notice-{slug}"
title = "A recall"
publisher = "An authority"
publisher_kind = "authority"
jurisdictions = ["US"]
published = "2024-01-01"
compared = "2026-11-22"
devices = ["{slug}"]
hazard = {{ kinds = ["fire"], text = "It can burn." }}
remedy = {{ kinds = ["refund"], text = "Money back." }}
{keys}
{tables}
[[sources]]
url = "https://example.com/notice"
grade = "official"
says = "Which units."
"#
    )
}

/// A snapshot of the fixtures, validated like a data folder.
pub fn opened(fixtures: &[Fixture]) -> Snapshot {
    let files: Vec<(String, String)> = fixtures
        .iter()
        .flat_map(|fixture| {
            let slug = fixture.slug;
            [
                (format!("devices/{slug}.toml"), device_file(fixture)),
                (format!("notices/notice-{slug}.toml"), notice_file(fixture)),
            ]
        })
        .collect();
    let general = [("disposal/general.toml", DISPOSAL)];
    let files = files.iter().map(|(path, text)| (&**path, &**text));
    snapshot_of(&DataFiles::from_pairs(files.chain(general)))
}

/// A snapshot of the embedded data.
pub fn shipped() -> Snapshot {
    snapshot_of(&DataFiles::embedded())
}

fn snapshot_of(files: &DataFiles) -> Snapshot {
    let dataset = read(files, None).unwrap_or_else(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", faults.join("\n"))
    });
    Snapshot::in_memory(&dataset).unwrap()
}

/// A check of a unit.
#[derive(Clone)]
pub struct UnitCheck<'snapshot> {
    snapshot: &'snapshot Snapshot,
    device: String,
    typed: Option<String>,
    as_printed: bool,
    without_code: LabelCode,
    purchase: PurchaseDetails,
}

pub fn unit_of<'snapshot>(snapshot: &'snapshot Snapshot, device: &str) -> UnitCheck<'snapshot> {
    UnitCheck {
        snapshot,
        device: device.to_owned(),
        typed: None,
        as_printed: false,
        without_code: LabelCode::NotProvided,
        purchase: PurchaseDetails::default(),
    }
}

impl UnitCheck<'_> {
    pub fn code(mut self, typed: &str) -> Self {
        self.typed = Some(typed.to_owned());
        self
    }

    pub fn confirmed(mut self) -> Self {
        self.as_printed = true;
        self
    }

    pub fn absent(mut self) -> Self {
        self.without_code = LabelCode::Absent;
        self
    }

    pub fn unreadable(mut self) -> Self {
        self.without_code = LabelCode::Unreadable;
        self
    }

    pub fn colour(mut self, colour: &str) -> Self {
        self.purchase.colour = Some(Colour::parse(colour).unwrap());
        self
    }

    pub fn bought(mut self, date: &str) -> Self {
        self.purchase.bought = Some(PartialDate::parse(date).unwrap());
        self
    }

    pub fn country(mut self, country: &str) -> Self {
        self.purchase.country = Some(Country::parse(country).unwrap());
        self
    }

    pub fn answer(&self) -> Answer {
        let recalls = self.snapshot.recalls();
        let device = recalls.device(&self.device).unwrap();
        let label_code = match &self.typed {
            None => self.without_code.clone(),
            Some(typed) => LabelCode::Code {
                code: device.code.read(typed, self.as_printed).unwrap().code,
                confirmed: self.as_printed,
            },
        };
        let unit = Unit {
            device,
            label_code,
            purchase: self.purchase,
        };
        check(recalls, self.snapshot, &unit).unwrap()
    }

    #[track_caller]
    fn assert_verdict(&self, verdict: Verdict) {
        let answer = self.answer();
        assert_eq!(answer.verdict, verdict, "{answer:#?}");
    }

    #[track_caller]
    pub fn assert_affected(&self) {
        self.assert_verdict(Verdict::Affected);
    }

    #[track_caller]
    pub fn assert_possibly_affected(&self) {
        self.assert_verdict(Verdict::PossiblyAffected);
    }

    #[track_caller]
    pub fn assert_not_affected(&self) {
        self.assert_verdict(Verdict::NotAffected);
    }
}

/// The findings of all notices.
pub fn findings(answer: &Answer) -> Vec<&Finding> {
    let reasons = answer.notices.iter().flat_map(|notice| &notice.reasons);
    reasons.map(|reason| &reason.finding).collect()
}

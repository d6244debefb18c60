//! Verdicts worked out by hand, in `worked_examples.toml`.

use charge_safely::domain::{NoticeId, Verdict};
use serde::Deserialize;

use super::{
    fixtures::{opened, shipped, unit_of},
    unshipped::{KINDS, PUBLISHED},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    statement: Vec<Statement>,
}

/// What a notice states, and examples of units.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    data: Data,
    notice: Option<NoticeId>,
    states: String,
    examples: Vec<Example>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Data {
    Shipped,
    Published,
    Kinds,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    device: String,
    code: Option<String>,
    as_printed: Option<String>,
    #[serde(default)]
    absent: bool,
    #[serde(default)]
    unreadable: bool,
    colour: Option<String>,
    bought: Option<String>,
    country: Option<String>,
    verdict: Verdict,
    why: String,
}

#[test]
fn every_worked_example_has_the_verdict_that_its_notice_states() {
    let table: Table = toml::from_str(include_str!("worked_examples.toml")).unwrap();
    let mut wrong = Vec::new();
    for (data, snapshot) in [
        (Data::Shipped, shipped()),
        (Data::Published, opened(PUBLISHED)),
        (Data::Kinds, opened(KINDS)),
    ] {
        for statement in table.statement.iter().filter(|s| s.data == data) {
            for example in &statement.examples {
                let mut unit_check = unit_of(&snapshot, &example.device);
                if let Some(code) = &example.code {
                    unit_check = unit_check.code(code);
                }
                if let Some(code) = &example.as_printed {
                    unit_check = unit_check.code(code).confirmed();
                }
                if example.absent {
                    unit_check = unit_check.absent();
                }
                if example.unreadable {
                    unit_check = unit_check.unreadable();
                }
                if let Some(colour) = &example.colour {
                    unit_check = unit_check.colour(colour);
                }
                if let Some(date) = &example.bought {
                    unit_check = unit_check.bought(date);
                }
                if let Some(country) = &example.country {
                    unit_check = unit_check.country(country);
                }
                let answer = unit_check.answer();
                let mut notices = answer.notices.iter();
                let verdict = match &statement.notice {
                    None => answer.verdict,
                    Some(id) => notices.find(|notice| notice.id == *id).unwrap().verdict,
                };
                if verdict != example.verdict {
                    wrong.push(format!(
                        "{} {example:?} is {verdict:?}: {}",
                        statement.states, example.why
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

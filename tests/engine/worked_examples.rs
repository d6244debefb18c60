//! Verdicts worked out by hand, in `worked_examples.toml`.

use charge_safely::domain::{NoticeId, Verdict};
use serde::Deserialize;

use super::{
    fixtures::{ask, opened, shipped},
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
                let mut question = ask(&snapshot, &example.device);
                if let Some(code) = &example.code {
                    question = question.code(code);
                }
                if let Some(code) = &example.as_printed {
                    question = question.code(code).confirmed();
                }
                if example.absent {
                    question = question.absent();
                }
                if example.unreadable {
                    question = question.unreadable();
                }
                if let Some(colour) = &example.colour {
                    question = question.colour(colour);
                }
                if let Some(date) = &example.bought {
                    question = question.bought(date);
                }
                if let Some(country) = &example.country {
                    question = question.country(country);
                }
                let answer = question.answer();
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

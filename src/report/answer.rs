//! An answer in words.

use serde::Serialize;

use super::finding_text;
use crate::{
    domain::{Answer, DeviceSlug, MissingInfo, NoticeAnswer, NoticeId, Recalls, Replaced, Verdict},
    i18n::Messages,
    request::CheckInput,
};

/// An answer in words; serialised, it is what `POST /api/v1/check` sends.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    /// The answer.
    pub verdict: Verdict,
    /// The device that was picked.
    pub device: DeviceSlug,
    /// The code as it was read; `null` where there is none.
    pub serial: Option<String>,
    /// Letters that were typed and read as digits.
    pub replaced: Vec<Replaced>,
    /// Readings of the same print that a list or rule covers.
    pub suggestions: Vec<String>,
    /// Other devices of the same maker whose serial rules cover the code.
    pub also_listed_under: Vec<DeviceSlug>,
    /// What would settle it, most useful first.
    #[serde(rename = "ask")]
    pub missing_info: Vec<MissingInfo>,
    /// What each notice says, the most serious first.
    pub notices: Vec<NoticeReport>,
    /// The day up to which the data were compared with their sources, ISO 8601.
    pub data_as_of: String,
    /// The hash of the data.
    pub generation: String,
}

/// What one notice says.
#[derive(Clone, Debug, Serialize)]
pub struct NoticeReport {
    /// The notice.
    pub id: NoticeId,
    /// What follows from it.
    pub verdict: Verdict,
    /// Why.
    pub reasons: Vec<ReasonReport>,
}

/// One reason.
#[derive(Clone, Debug, Serialize)]
pub struct ReasonReport {
    /// Its name.
    pub code: &'static str,
    /// In words.
    pub text: String,
    /// Who says so.
    pub source: Option<String>,
}

/// Puts an answer into words.
#[must_use]
pub fn report(
    question: &CheckInput<'_>,
    answer: &Answer,
    recalls: &Recalls,
    generation: &str,
    messages: &Messages,
) -> CheckReport {
    CheckReport {
        verdict: answer.verdict,
        device: answer.device.clone(),
        serial: answer.code.as_ref().map(ToString::to_string),
        replaced: question.replaced.clone(),
        suggestions: answer.suggestions.iter().map(ToString::to_string).collect(),
        also_listed_under: answer.also_listed_under.clone(),
        missing_info: answer.missing_info.clone(),
        notices: answer
            .notices
            .iter()
            .map(|notice| notice_report(notice, recalls, messages))
            .collect(),
        data_as_of: recalls
            .data_as_of()
            .map(|date| date.to_string())
            .unwrap_or_default(),
        generation: generation.to_owned(),
    }
}

/// Letters that were read as digits, said plainly.
#[must_use]
pub fn replaced_text(question: &CheckInput<'_>, messages: &Messages) -> Option<String> {
    let changes: Vec<String> = question
        .replaced
        .iter()
        .map(|change| {
            let (typed, digit) = (change.typed.to_string(), change.read_as.to_string());
            let values = [("typed", typed.as_str()), ("digit", digit.as_str())];
            messages.format("replaced-letter", &values)
        })
        .collect();
    (!changes.is_empty())
        .then(|| messages.format("replaced", &[("changes", &messages.all_of(&changes))]))
}

fn notice_report(answer: &NoticeAnswer, recalls: &Recalls, messages: &Messages) -> NoticeReport {
    let notice = recalls.notice(answer.id.as_str());
    // A reason that rests on the notice as a whole rests on its first source.
    let whole = notice.and_then(|notice| {
        notice
            .url
            .as_ref()
            .or(notice.sources.first().map(|source| &source.url))
    });
    let reasons = answer.reasons.iter().map(|reason| ReasonReport {
        code: reason.finding.code(),
        text: finding_text(&reason.finding, recalls, messages),
        source: reason
            .source
            .as_ref()
            .or(whole)
            .map(|source| source.as_str().to_owned()),
    });
    NoticeReport {
        id: answer.id.clone(),
        verdict: answer.verdict,
        reasons: reasons.collect(),
    }
}

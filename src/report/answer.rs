//! Answers as JSON, and what pages and the command line share of them.

use serde::Serialize;

use super::finding_text;
use crate::{
    domain::{
        Answer, Code, Device, DeviceSlug, MissingInfo, Notice, NoticeAnswer, NoticeId, Reason,
        Recalls, Replaced, Verdict, WebAddress,
    },
    i18n::Messages,
    request::CheckInput,
};

/// An answer: the response of `POST /api/v1/check`, and of the command line with `--json`.
#[derive(Serialize)]
pub struct CheckDocument<'a> {
    pub(crate) verdict: Verdict,
    pub(crate) device: &'a DeviceSlug,
    pub(crate) serial: Option<&'a str>,
    pub(crate) replaced: &'a [Replaced],
    pub(crate) suggestions: Vec<&'a str>,
    pub(crate) also_listed_under: &'a [DeviceSlug],
    #[serde(rename = "ask")]
    pub(crate) missing_info: &'a [MissingInfo],
    pub(crate) notices: Vec<NoticeAnswerDocument<'a>>,
    pub(crate) data_as_of: String,
    pub(crate) generation: &'a str,
}

/// The answer of one notice.
#[derive(Serialize)]
pub(crate) struct NoticeAnswerDocument<'a> {
    pub id: &'a NoticeId,
    pub verdict: Verdict,
    pub reasons: Vec<ReasonDocument<'a>>,
}

/// One reason, by its name and in words.
#[derive(Serialize)]
pub(crate) struct ReasonDocument<'a> {
    pub code: &'static str,
    pub text: String,
    pub source: Option<&'a str>,
}

impl<'a> CheckDocument<'a> {
    /// An answer with its reasons in words.
    #[must_use]
    pub fn new(
        input: &'a CheckInput<'_>,
        answer: &'a Answer,
        recalls: &'a Recalls,
        generation: &'a str,
        messages: &Messages,
    ) -> Self {
        let suggestions = answer.suggestions.iter();
        Self {
            verdict: answer.verdict,
            device: &answer.device,
            serial: answer.code.as_ref().map(Code::as_str),
            replaced: &input.replaced,
            suggestions: suggestions.map(Code::as_str).collect(),
            also_listed_under: &answer.also_listed_under,
            missing_info: &answer.missing_info,
            notices: answer
                .notices
                .iter()
                .map(|notice| NoticeAnswerDocument::new(notice, recalls, messages))
                .collect(),
            data_as_of: recalls
                .data_as_of()
                .map(|date| date.to_string())
                .unwrap_or_default(),
            generation,
        }
    }
}

impl<'a> NoticeAnswerDocument<'a> {
    fn new(answer: &'a NoticeAnswer, recalls: &'a Recalls, messages: &Messages) -> Self {
        let notice = recalls.notice(answer.id.as_str());
        let reasons = answer.reasons.iter().map(|reason| ReasonDocument {
            code: reason.finding.code(),
            text: finding_text(&reason.finding, recalls, messages),
            source: reason_source(reason, notice).map(WebAddress::as_str),
        });
        Self {
            id: &answer.id,
            verdict: answer.verdict,
            reasons: reasons.collect(),
        }
    }
}

/// The source of a reason. A reason that follows from the notice as a whole has the notice's page or its first source.
pub(crate) fn reason_source<'a>(
    reason: &'a Reason,
    notice: Option<&'a Notice>,
) -> Option<&'a WebAddress> {
    let of_notice = || {
        let notice = notice?;
        let first = || notice.sources.first().map(|source| &source.url);
        notice.url.as_ref().or_else(first)
    };
    reason.source.as_ref().or_else(of_notice)
}

/// The letters that were read as digits, in a sentence.
pub(crate) fn replaced_text(input: &CheckInput<'_>, messages: &Messages) -> Option<String> {
    let changes: Vec<String> = input
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

/// "Soundcore speaker (A3102)"; the name alone if it contains the model.
pub(crate) fn device_name(device: &Device, messages: &Messages) -> String {
    if device.name.contains(&device.model) {
        return device.name.clone();
    }
    messages.format(
        "device-name",
        &[("name", &device.name), ("model", &device.model)],
    )
}

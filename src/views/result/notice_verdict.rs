//! The verdict of each notice on the unit, with its sources.

use super::context::ResultContext;
use crate::{
    domain::{Notice, NoticeAnswer},
    i18n::value_key,
    report::{finding_text, reason_source},
    views::elements::{DateText, Link, LocalizedText, icon},
};

/// The verdict of one notice.
pub(super) struct NoticeVerdict<'a> {
    pub address: String,
    pub title: LocalizedText<'a>,
    /// Publisher, number and places.
    pub about: String,
    pub published: DateText,
    pub last_verified: DateText,
    pub verdict: &'static str,
    pub icon: &'static str,
    pub tag: &'static str,
    /// The notice has the verdict of the whole answer, and another notice has not.
    pub deciding: bool,
    pub reasons: Vec<SourcedReasons<'a>>,
}

/// The reasons from one source.
pub(super) struct SourcedReasons<'a> {
    pub sentences: Vec<String>,
    pub source: Option<Link<'a>>,
}

/// The notices of an answer: the one that decides, then the others in the order of the answer.
pub(super) fn notice_verdicts<'a>(
    result: ResultContext<'a>,
    deciding: Option<&Notice>,
) -> Vec<NoticeVerdict<'a>> {
    let mut answers: Vec<&NoticeAnswer> = result.answer.notices.iter().collect();
    answers.sort_by_key(|answer| deciding.is_none_or(|deciding| deciding.id != answer.id));
    answers
        .into_iter()
        .filter_map(|answer| {
            let notice = result.page.recalls.notice(answer.id.as_str())?;
            Some(notice_verdict(result, notice, answer))
        })
        .collect()
}

fn notice_verdict<'a>(
    result: ResultContext<'a>,
    notice: &'a Notice,
    answer: &'a NoticeAnswer,
) -> NoticeVerdict<'a> {
    let context = result.page;
    let name = answer.verdict.as_str();
    let mut notices = result.answer.notices.iter();
    let all_agree = notices.all(|notice| notice.verdict == result.answer.verdict);
    let number = notice.number.as_deref().map(|number| {
        context
            .messages
            .format("basis-number", &[("number", number)])
    });
    let mut about = vec![notice.publisher.clone()];
    about.extend(number);
    about.push(context.messages.jurisdictions(&notice.jurisdictions));
    NoticeVerdict {
        address: context.notice_path(&notice.id),
        title: LocalizedText::of(context, &notice.title),
        about: context.comma_separated(&about),
        published: DateText::new(context, notice.published),
        last_verified: DateText::new(context, notice.last_verified),
        verdict: name,
        icon: icon(name),
        tag: context.text(&value_key("tag", name)),
        deciding: answer.verdict == result.answer.verdict && !all_agree,
        reasons: reasons(result, notice, answer),
    }
}

fn reasons<'a>(
    result: ResultContext<'a>,
    notice: &'a Notice,
    answer: &'a NoticeAnswer,
) -> Vec<SourcedReasons<'a>> {
    let context = result.page;
    let reasons = answer.reasons.as_slice();
    let by_source =
        reasons.chunk_by(|a, b| reason_source(a, Some(notice)) == reason_source(b, Some(notice)));
    by_source
        .map(|reasons| SourcedReasons {
            sentences: reasons
                .iter()
                .map(|reason| finding_text(&reason.finding, context.recalls, context.messages))
                .collect(),
            source: reason_source(&reasons[0], Some(notice))
                .map(|source| Link::source(context, notice, source)),
        })
        .collect()
}

//! What each notice says of the unit, and who says so.

use super::Answered;
use crate::{
    domain::{Notice, WebAddress},
    report::{CheckReport, NoticeReport},
    views::facts::{DateText, Link, LocalizedText, icon},
};

/// What one notice says.
pub(super) struct NoticeVerdict {
    pub address: String,
    pub title: LocalizedText,
    /// Publisher, number and place.
    pub about: String,
    pub published: DateText,
    pub last_verified: DateText,
    pub verdict: &'static str,
    pub icon: &'static str,
    pub tag: String,
    /// It has the verdict of the whole answer.
    pub deciding: bool,
    pub reasons: Vec<Reasons>,
}

/// Reasons that one source gives.
pub(super) struct Reasons {
    pub sentences: Vec<String>,
    pub source: Option<Link>,
}

/// The notices of an answer: the one that decides, then the others in its order.
pub(super) fn bases(answered: Answered<'_>, report: &CheckReport) -> Vec<NoticeVerdict> {
    let deciding = answered.deciding();
    let mut said: Vec<&NoticeReport> = report.notices.iter().collect();
    said.sort_by_key(|said| deciding.as_ref() != Some(&said.id));
    said.into_iter()
        .filter_map(|said| {
            let notice = answered.context.recalls.notice(said.id.as_str())?;
            Some(basis(answered, notice, said))
        })
        .collect()
}

fn basis(answered: Answered<'_>, notice: &Notice, said: &NoticeReport) -> NoticeVerdict {
    let Answered {
        context, answer, ..
    } = answered;
    let name = said.verdict.as_str();
    let all_agree = answer
        .notices
        .iter()
        .all(|notice| notice.verdict == answer.verdict);
    let mut about = vec![notice.publisher.clone()];
    about.extend(notice.number.as_ref().map(|number| {
        context
            .messages
            .format("basis-number", &[("number", number)])
    }));
    about.push(context.messages.jurisdictions(&notice.jurisdictions));
    NoticeVerdict {
        address: context.notice(&notice.id),
        title: LocalizedText::of(context, &notice.title),
        about: about.join(context.text("list-comma")),
        published: DateText::new(context, notice.published),
        last_verified: DateText::new(context, notice.last_verified),
        verdict: name,
        icon: icon(name),
        tag: context
            .text(&format!("tag-{}", name.replace('_', "-")))
            .to_owned(),
        deciding: said.verdict == answer.verdict && !all_agree,
        reasons: reasons(answered, notice, said),
    }
}

fn reasons(answered: Answered<'_>, notice: &Notice, said: &NoticeReport) -> Vec<Reasons> {
    let by_source = said.reasons.chunk_by(|a, b| a.source == b.source);
    by_source
        .map(|reasons| {
            let address = reasons[0]
                .source
                .clone()
                .and_then(|source| WebAddress::try_from(source).ok());
            Reasons {
                sentences: reasons.iter().map(|reason| reason.text.clone()).collect(),
                source: address.map(|address| Link::source(answered.context, notice, &address)),
            }
        })
        .collect()
}

//! The page of a result: the verdict, what to do now, and the reasons.

mod checked_values;
mod context;
mod danger;
mod next_steps;
mod notice_verdict;
mod rationale;
mod recall_facts;
mod remedy;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use askama::Template;

use self::{
    checked_values::{CheckedValue, checked_values},
    context::ResultContext,
    danger::danger,
    next_steps::NextSteps,
    notice_verdict::{NoticeVerdict, notice_verdicts},
    rationale::{depends_on_code, depends_on_details},
    recall_facts::{RecallFact, recall_facts},
    remedy::{RemedyView, contacts},
};
use super::{
    PageContext, Rendered,
    contacts::ContactView,
    disposal_guide::GuideSummary,
    elements::{DateText, DisplayUrl, GroupedCode, LocalizedText, device_name, icon},
    label_figure::LabelFigure,
    layout_assets::LayoutAssets,
    notice_facts::{ConflictView, conflicts},
    qr::Qr,
    render::render_html,
};
use crate::{
    domain::{Answer, Code, LabelCode, Notice, Verdict},
    report::replaced_text,
    request::{CheckInput, CheckRequest},
};

/// Product and danger are shown at once; the other facts are one tap away.
const FIRST_FACTS: usize = 2;

/// The address of the deciding notice's page, for print.
struct PrintedAddress<'a> {
    address: DisplayUrl<'a>,
    qr: Option<Cow<'a, Qr>>,
}

impl<'a> PrintedAddress<'a> {
    fn new(context: &PageContext<'a>, deciding: &Notice) -> Option<Self> {
        let address = context.absolute_url(&context.notice_path(&deciding.id))?;
        Some(Self {
            qr: context.notice_qr(deciding),
            address: DisplayUrl::new(address),
        })
    }
}

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage<'a> {
    context: &'a PageContext<'a>,
    title: String,
    verdict: &'static str,
    icon: &'static str,
    headline: &'static str,
    /// The danger in few words; `None` for a unit that is not affected.
    danger: Option<String>,
    /// The danger in a sentence; `None` for a unit that is not affected.
    hazard: Option<LocalizedText<'a>>,
    /// The advice for a unit that may be recalled.
    treat_as_recalled: Option<&'static str>,
    slug: &'a str,
    printed_address: Option<PrintedAddress<'a>>,
    device: String,
    device_address: String,
    serial: &'a str,
    code: Option<GroupedCode<'a>>,
    /// Why there is no code.
    without_code: Option<&'static str>,
    replaced: Option<String>,
    /// The unit is recalled or may be.
    may_be_recalled: bool,
    steps: NextSteps<'a>,
    contacts: Vec<ContactView<'a>>,
    /// The details of the purchase that the answer depends on.
    depends_on_details: Option<String>,
    depends_on_code: bool,
    /// The notice that decides; the first one if a sibling device decides.
    first_notice: Option<NoticeVerdict<'a>>,
    other_notices: Vec<NoticeVerdict<'a>>,
    other_notices_title: String,
    none_known: bool,
    first_remedy: Option<RemedyView<'a>>,
    other_remedies: Vec<RemedyView<'a>>,
    other_remedies_title: String,
    remedies_title: &'static str,
    label: LabelFigure<'a>,
    facts: Vec<RecallFact<'a>>,
    more_facts: Vec<RecallFact<'a>>,
    conflicts: Vec<ConflictView<'a>>,
    disposal: Option<GuideSummary<'a>>,
    checked: Vec<CheckedValue>,
    data_day: Option<DateText>,
    /// The text of the link to the page of the same device.
    check_another: String,
}

/// The page of an answer.
///
/// # Errors
/// When the template cannot be rendered.
pub fn result(
    context: &PageContext<'_>,
    input: &CheckInput<'_>,
    request: &CheckRequest,
    answer: &Answer,
) -> Rendered {
    let result = ResultContext {
        page: context,
        input,
        request,
        answer,
    };
    render_html(context, &page(result))
}

fn page(result: ResultContext<'_>) -> ResultPage<'_> {
    let ResultContext {
        page: context,
        input,
        answer,
        ..
    } = result;
    let messages = context.messages;
    let device = result.device();
    let name = device_name(context, device);
    let device_format = |key| messages.format(key, &[("device", &name)]);
    let may_be_recalled = answer.verdict != Verdict::NotAffected;
    let possibly = answer.verdict == Verdict::PossiblyAffected;
    let [title, headline, remedies_title] = headings(answer.verdict);
    let deciding = result.deciding();
    let relevant = if may_be_recalled {
        result.relevant(deciding)
    } else {
        Vec::new()
    };
    let contacts = contacts(result, &relevant);
    let mut notices = notice_verdicts(result, deciding).into_iter();
    let first_notice = notices.next();
    let other_notices: Vec<NoticeVerdict<'_>> = notices.collect();
    let mut remedies = relevant
        .iter()
        .map(|notice| RemedyView::new(result, notice));
    let first_remedy = remedies.next();
    let other_remedies: Vec<RemedyView<'_>> = remedies.collect();
    let others_title = |count: usize| {
        let count = messages.number(count as u64);
        messages.format("more-notices", &[("count", &count)])
    };
    let mut facts = recall_facts(result, &relevant);
    let more_facts = facts.split_off(facts.len().min(FIRST_FACTS));
    ResultPage {
        context,
        title: device_format(title),
        verdict: answer.verdict.as_str(),
        icon: icon(answer.verdict.as_str()),
        headline: context.text(headline),
        danger: may_be_recalled.then(|| danger(context, &relevant)),
        hazard: relevant
            .first()
            .map(|notice| LocalizedText::of(context, &notice.hazard.text)),
        treat_as_recalled: possibly.then(|| context.text("verdict-treat-as-recalled")),
        slug: device.slug.as_str(),
        printed_address: deciding.and_then(|notice| PrintedAddress::new(context, notice)),
        device_address: context.device_path(&device.slug),
        serial: answer.code.as_ref().map(Code::as_str).unwrap_or_default(),
        code: answer.code.as_ref().map(GroupedCode),
        without_code: match input.unit.label_code {
            LabelCode::Code { .. } => None,
            LabelCode::Absent => Some(context.text("unit-absent")),
            LabelCode::Unreadable => Some(context.text("unit-unreadable")),
            LabelCode::NotProvided => Some(context.text("unit-untold")),
        },
        replaced: replaced_text(input, messages),
        may_be_recalled,
        steps: NextSteps::new(result, &relevant, &contacts),
        contacts,
        depends_on_details: depends_on_details(result),
        depends_on_code: depends_on_code(result),
        other_notices_title: others_title(other_notices.len()),
        first_notice,
        other_notices,
        none_known: answer.notices.is_empty(),
        other_remedies_title: others_title(other_remedies.len()),
        first_remedy,
        other_remedies,
        remedies_title: context.text(remedies_title),
        label: LabelFigure::for_code_location(device, context),
        facts,
        more_facts,
        conflicts: relevant
            .iter()
            .flat_map(|notice| conflicts(context, notice))
            .collect(),
        disposal: may_be_recalled
            .then(|| GuideSummary::new(context, result.country()))
            .flatten(),
        checked: checked_values(result),
        data_day: context
            .recalls
            .data_as_of()
            .map(|day| DateText::new(context, day)),
        check_another: device_format("check-another-same"),
        device: name,
    }
}

/// The messages of the title, of the verdict and of the remedies.
fn headings(verdict: Verdict) -> [&'static str; 3] {
    match verdict {
        Verdict::Affected => ["result-title-affected", "verdict-affected", "help-title"],
        Verdict::PossiblyAffected => [
            "result-title-possibly-affected",
            "verdict-possibly-affected",
            "help-title-possibly",
        ],
        Verdict::NotAffected => [
            "result-title-not-affected",
            "verdict-not-affected",
            "help-title",
        ],
    }
}

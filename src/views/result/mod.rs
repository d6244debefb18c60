//! The answer: what it is, what to do now, and what it rests on.

mod basis;
mod checked;
mod danger;
mod facts;
mod help;
mod next;
mod rationale;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use askama::Template;

use self::{
    basis::{NoticeVerdict, bases},
    checked::{Checked, Disposal},
    facts::{Dispute, Fact, disputes, facts},
    help::{ContactView, RemedyView, helps},
    next::{ConfirmAsPrinted, Elsewhere, Maker, Suggestions},
};
use super::{
    PageContext, Rendered,
    extra_questions::ExtraQuestions,
    facts::{DateText, DisplayUrl, LocalizedText, device_name, icon},
    grouped::Grouped,
    label::Label,
    layout_assets::LayoutAssets,
    page::rendered,
    qr::Qr,
};
use crate::{
    domain::{Answer, Device, LabelCode, MissingInfo, Notice, NoticeId, Verdict},
    report::{replaced_text, report},
    request::{CheckInput, CheckRequest},
};

/// What the parts of the page are made from.
#[derive(Clone, Copy)]
struct Answered<'a> {
    context: &'a PageContext<'a>,
    question: &'a CheckInput<'a>,
    fields: &'a CheckRequest,
    answer: &'a Answer,
}

impl<'a> Answered<'a> {
    fn device(&self) -> &'a Device {
        self.question.unit.device
    }

    /// The notice that decides: of those with the answer's verdict the first that holds in the owner's country, or the first.
    fn deciding(&self) -> Option<NoticeId> {
        let country = self.question.unit.purchase.country;
        let said = self.answer.notices.iter();
        let deciding = said.filter(|notice| notice.verdict == self.answer.verdict);
        let here = |id: &NoticeId| {
            let notice = self.context.recalls.notice(id.as_str());
            notice.is_some_and(|notice| help::holds_in(notice, country))
        };
        deciding
            .map(|notice| &notice.id)
            .min_by_key(|id| !here(id))
            .cloned()
    }

    /// Notices that may cover the unit, those that do so for certain first: what another one promises may not be for this unit. Then
    /// those for the owner's country, or for that of the browser, and the one that decides first among these.
    fn relevant(&self) -> Vec<&'a Notice> {
        let mut notices: Vec<(Verdict, &Notice)> = self
            .answer
            .notices
            .iter()
            .filter(|notice| notice.verdict != Verdict::NotAffected)
            .filter_map(|said| Some((said.verdict, self.context.recalls.notice(said.id.as_str())?)))
            .collect();
        let deciding = self.deciding();
        let country = self.question.unit.purchase.country.or(self.context.region);
        notices.sort_by_key(|(verdict, notice)| {
            let here = help::holds_in(notice, country);
            let decides = deciding.as_ref() == Some(&notice.id);
            (Reverse(*verdict), !here, !decides)
        });
        notices.into_iter().map(|(_, notice)| notice).collect()
    }
}

/// Product and danger stand there at once; what else is known is one tap away.
const FIRST_FACTS: usize = 2;

/// The deciding notice's page, for a sheet of paper.
struct Paper {
    address: DisplayUrl,
    qr: Option<Qr>,
}

impl Paper {
    fn of(answered: Answered<'_>) -> Option<Self> {
        let context = answered.context;
        let deciding = answered.deciding()?;
        let address = format!("{}{}", context.public_url?, context.notice(&deciding));
        Some(Self {
            qr: Qr::of(&address),
            address: DisplayUrl::new(&address),
        })
    }
}

#[derive(Template)]
#[template(path = "result.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says whether a part of the page stands there"
)]
struct ResultPage<'a> {
    context: &'a PageContext<'a>,
    title: String,
    verdict: &'static str,
    icon: &'static str,
    headline: &'a str,
    /// What can happen, in few words and in a sentence; nothing of a unit that is outside.
    danger: Option<String>,
    hazard: Option<LocalizedText>,
    /// What follows at once, in the band.
    treat: Option<&'a str>,
    slug: &'a str,
    /// The deciding notice's page, for paper.
    paper: Option<Paper>,
    device: String,
    device_address: String,
    serial: String,
    code: Option<Grouped>,
    /// What was said of the code where there is none.
    without_code: Option<&'a str>,
    replaced: Option<String>,
    /// The unit is recalled or may be; otherwise it is proven outside.
    act: bool,
    suggestions: Option<Suggestions>,
    elsewhere: Vec<Elsewhere>,
    insist: Option<ConfirmAsPrinted>,
    /// The owner cannot find or read the code: how to try.
    unreadable: bool,
    look_again: bool,
    more: Option<ExtraQuestions>,
    /// Answers that go along with another reading.
    answers: Vec<(&'static str, &'a str)>,
    /// Those that hold for any device.
    purchase: Vec<(&'static str, &'a str)>,
    /// What was sent of the code, to go along with further answers.
    sent: Vec<(&'static str, &'a str)>,
    serial_typed: &'a str,
    maker: Option<Maker>,
    for_what: Option<String>,
    /// Whom to turn to.
    reaches: Vec<ContactView>,
    /// The sign is that there is no number, and the owner cannot read it.
    empty_place: bool,
    /// What the owner told, where the answer rests on it.
    rests_on: Option<String>,
    /// The answer rests on the code.
    code_decides: bool,
    /// The notice that decides, and those beside it.
    bases: Vec<NoticeVerdict>,
    others: Vec<NoticeVerdict>,
    others_title: String,
    none_known: bool,
    helps: Vec<RemedyView>,
    other_helps: Vec<RemedyView>,
    other_helps_title: String,
    helps_title: &'a str,
    label: Label,
    facts: Vec<Fact>,
    more_facts: Vec<Fact>,
    disputes: Vec<Dispute>,
    disposal: Option<Disposal>,
    checked: Vec<Checked>,
    data_day: Option<DateText>,
    another: String,
}

/// The page of an answer.
///
/// # Errors
/// When the template cannot be rendered.
pub fn result(
    context: &PageContext<'_>,
    question: &CheckInput<'_>,
    fields: &CheckRequest,
    answer: &Answer,
) -> Rendered {
    let answered = Answered {
        context,
        question,
        fields,
        answer,
    };
    rendered(context, &page(answered))
}

fn page(answered: Answered<'_>) -> ResultPage<'_> {
    let Answered {
        context,
        question,
        fields,
        answer,
    } = answered;
    let messages = context.messages;
    let device = answered.device();
    let name = device_name(context, device);
    let act = answer.verdict != Verdict::NotAffected;
    let [title, headline, helps_title] = headings(answer.verdict);
    let possibly = answer.verdict == Verdict::PossiblyAffected;
    let suggestions = Suggestions::of(answered);
    let elsewhere = next::elsewhere(answered);
    let insist = ConfirmAsPrinted::of(answered);
    let unreadable = possibly && question.unit.label_code == LabelCode::Unreadable;
    let look_again = answer.missing_info.contains(&MissingInfo::Serial)
        && suggestions.is_none()
        && elsewhere.is_empty()
        && insist.is_none()
        && !unreadable;
    let more = ExtraQuestions::asking(&answer.missing_info, device, fields, context);
    let relevant = if act { answered.relevant() } else { Vec::new() };
    let report = report(
        question,
        answer,
        context.recalls,
        context.generation,
        messages,
    );
    let mut bases = bases(answered, &report);
    let others = bases.split_off(bases.len().min(1));
    let mut helps = helps(answered, &relevant);
    let other_helps = helps.split_off(helps.len().min(1));
    let others_title = |count: usize| {
        messages.format("more-notices", &[("count", &messages.number(count as u64))])
    };
    let mut facts = facts(answered, &relevant);
    let more_facts = facts.split_off(facts.len().min(FIRST_FACTS));
    ResultPage {
        context,
        title: messages.format(title, &[("device", &name)]),
        verdict: answer.verdict.as_str(),
        icon: icon(answer.verdict.as_str()),
        headline: context.text(headline),
        danger: act.then(|| danger::danger(context, &relevant)),
        hazard: relevant
            .first()
            .map(|notice| LocalizedText::of(context, &notice.hazard.text)),
        treat: possibly.then(|| context.text("verdict-treat-as-recalled")),
        slug: device.slug.as_str(),
        paper: Paper::of(answered),
        device_address: context.device(&device.slug),
        serial: report.serial.clone().unwrap_or_default(),
        code: answer.code.as_ref().map(|code| Grouped::of(code, context)),
        without_code: match question.unit.label_code {
            LabelCode::Code { .. } => None,
            LabelCode::Absent => Some(context.text("unit-absent")),
            LabelCode::Unreadable => Some(context.text("unit-unreadable")),
            LabelCode::NotProvided => Some(context.text("unit-untold")),
        },
        replaced: replaced_text(question, context.messages),
        act,
        suggestions,
        elsewhere,
        insist,
        unreadable,
        look_again,
        more: more.asks().then_some(more),
        answers: given([
            ("colour", &fields.colour),
            ("bought", &fields.bought),
            ("country", &fields.country),
        ]),
        purchase: given([("bought", &fields.bought), ("country", &fields.country)]),
        serial_typed: fields.serial.trim(),
        sent: sent(fields),
        maker: Maker::of(answered, &relevant),
        for_what: (answer.verdict == Verdict::Affected)
            .then(|| help::ask_for(answered, &relevant))
            .flatten(),
        reaches: help::reaches(answered, &relevant),
        empty_place: rationale::is_sign_missing(answered, &relevant),
        rests_on: rationale::rests_on(answered),
        code_decides: rationale::rests_on_code(answer),
        others_title: others_title(others.len()),
        bases,
        others,
        none_known: answer.notices.is_empty(),
        other_helps_title: others_title(other_helps.len()),
        helps,
        other_helps,
        helps_title: context.text(helps_title),
        label: Label::to_look_at(device, context),
        facts,
        more_facts,
        disputes: disputes(context, &relevant),
        disposal: act.then(|| Disposal::of(answered)).flatten(),
        checked: checked::checked(answered),
        data_day: context
            .recalls
            .data_as_of()
            .map(|day| DateText::new(context, day)),
        another: messages.format("check-another-same", &[("device", &name)]),
        device: name,
    }
}

/// Messages of the title, of the verdict and of what the owner gets.
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

/// Fields that were filled in.
fn given<'a, const N: usize>(
    fields: [(&'static str, &'a String); N],
) -> Vec<(&'static str, &'a str)> {
    let trimmed = fields.into_iter().map(|(name, value)| (name, value.trim()));
    trimmed.filter(|(_, value)| !value.is_empty()).collect()
}

/// What was said of the code: its characters, and the boxes that were ticked.
fn sent(fields: &CheckRequest) -> Vec<(&'static str, &str)> {
    let boxes = [
        ("as_printed", fields.as_printed),
        ("absent", fields.absent),
        ("unreadable", fields.unreadable),
    ];
    let ticked = boxes.into_iter().filter(|&(_, ticked)| ticked);
    let mut sent = given([("serial", &fields.serial)]);
    sent.extend(ticked.map(|(name, _)| (name, "1")));
    sent
}

//! A notice as an email: as text, and as HTML that needs no pictures.

use std::borrow::Cow;

use askama::Template;

use super::{
    super::{
        PageContext, Rendered, ViewError,
        contacts::{ContactView, contacts, missing_contacts},
        elements::{DateText, LocalizedText, device_name},
        label_figure::code_name,
        notice_facts::{
            ConflictView, FactLine, Reference, conflicts, product_line, publisher, references,
            you_get,
        },
        render::{render_html, without_language_marks, without_marks},
    },
    fact_rows::{FactRow, fact_rows},
};
use crate::domain::{Device, Notice};

/// The most references for a recall without a page of its own; the notice's page has all of them.
const MAX_REFERENCES: usize = 3;

/// An email.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Email {
    /// It begins with the words that a recall notice must begin with.
    pub subject: String,
    /// The whole message as text.
    pub text: String,
    /// The whole message as HTML.
    pub html: String,
}

/// The content of both parts.
struct EmailContent<'a> {
    context: &'a PageContext<'a>,
    subject: String,
    title: LocalizedText<'a>,
    product: String,
    danger_label: String,
    danger: LocalizedText<'a>,
    code: String,
    place: LocalizedText<'a>,
    /// The address of the device's page: without tracking, the same for all recipients.
    device_url: String,
    /// How to get to the site without a link: the reader types the address.
    type_address_advice: String,
    /// The sender, in a sentence.
    sender: String,
    you_get: String,
    remedy: LocalizedText<'a>,
    required_steps: Vec<LocalizedText<'a>>,
    contacts: Vec<ContactView<'a>>,
    /// The contacts of other notices of the maker, if this notice has none. `maker_contacts_intro` names the maker.
    maker_contacts: Vec<ContactView<'a>>,
    maker_contacts_intro: String,
    missing_contacts: Vec<&'static str>,
    /// Where the notice can be read, if it has no contact.
    references: Vec<Reference<'a>>,
    /// The address of the disposal guides: the same for all recipients.
    disposal_url: String,
    facts: Vec<FactRow<'a>>,
    /// The facts that are not known, in one sentence.
    unknown: Option<String>,
    conflicts: Vec<ConflictView<'a>>,
    publisher: Cow<'a, str>,
    published: DateText,
    /// The notice's page on this site.
    notice_url: String,
    /// Where the recall can be looked up without this site.
    lookup_references: Vec<Reference<'a>>,
}

#[derive(Template)]
#[template(path = "email.txt", whitespace = "preserve")]
struct EmailText<'a> {
    content: &'a EmailContent<'a>,
}

#[derive(Template)]
#[template(path = "email.html")]
struct EmailHtml<'a> {
    content: &'a EmailContent<'a>,
}

/// An email to owners of `device` about `notice`; `public_url` is where `context` is served, and `operator` who sends it.
pub(crate) fn email(
    context: &PageContext<'_>,
    notice: &Notice,
    device: &Device,
    public_url: &str,
    operator: Option<&str>,
) -> Result<Email, ViewError> {
    let email = email_content(context, notice, device, public_url, operator);
    Ok(Email {
        subject: without_marks(&email.subject),
        text: render_text(&email)?,
        html: render_html(context, &EmailHtml { content: &email })?,
    })
}

/// The text, with one empty line at most between two others.
fn render_text(content: &EmailContent<'_>) -> Rendered {
    let text = without_language_marks(&EmailText { content }.render()?);
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    Ok(lines.join("\n") + "\n")
}

fn email_content<'a>(
    context: &'a PageContext<'a>,
    notice: &'a Notice,
    device: &'a Device,
    public_url: &str,
    operator: Option<&str>,
) -> EmailContent<'a> {
    let messages = context.messages;
    let name = device_name(context, device);
    let host = public_url
        .split_once("://")
        .map_or(public_url, |(_, host)| host);
    let heading = context.text("notice-heading");
    let contacts = contacts(context, notice, Some(device));
    let has_contacts = !contacts.is_empty();
    let (facts, unknown) = split_unknown_facts(context, fact_rows(context, notice));
    EmailContent {
        context,
        subject: messages.format("email-subject", &[("heading", heading), ("device", &name)]),
        title: LocalizedText::of(context, &notice.title),
        product: product_line(context, device),
        danger_label: context.with_colon(context.text("recall-danger")),
        danger: LocalizedText::of(context, &notice.hazard.text),
        code: context.with_colon(&code_name(device, context)),
        place: LocalizedText::of(context, &device.code.code_location),
        device_url: format!("{public_url}{}", context.device_path(&device.slug)),
        type_address_advice: messages
            .format("email-by-hand", &[("address", host), ("device", &name)]),
        sender: match operator {
            Some(operator) => messages.format("email-from", &[("operator", operator)]),
            None => messages.format("email-from-site", &[("address", host)]),
        },
        you_get: you_get(context, notice),
        remedy: LocalizedText::of(context, &notice.remedy.text),
        required_steps: LocalizedText::all(context, &notice.required_steps),
        missing_contacts: missing_contacts(context, &contacts),
        references: if has_contacts {
            Vec::new()
        } else {
            references(context, notice)
        },
        maker_contacts: if has_contacts {
            Vec::new()
        } else {
            ContactView::of_maker(context, &device.maker)
        },
        maker_contacts_intro: messages.format("maker-elsewhere", &[("maker", &device.maker)]),
        contacts,
        disposal_url: format!("{public_url}{}", context.disposal_index_path()),
        facts,
        unknown,
        conflicts: conflicts(context, notice).collect(),
        publisher: publisher(context, notice),
        published: DateText::new(context, notice.published),
        notice_url: format!("{public_url}{}", context.notice_path(&notice.id)),
        lookup_references: references(context, notice)
            .into_iter()
            .take(MAX_REFERENCES)
            .collect(),
    }
}

/// Separates the facts that are known from the names of the others, which go into one sentence: "not known" in every line would
/// read as if nothing were known.
fn split_unknown_facts<'a>(
    context: &PageContext<'_>,
    rows: Vec<FactRow<'a>>,
) -> (Vec<FactRow<'a>>, Option<String>) {
    let mut names: Vec<&str> = Vec::new();
    let mut known: Vec<FactRow<'_>> = Vec::new();
    for mut row in rows {
        let unknown: Vec<&str> = row.lines.iter().filter_map(|line| line.unknown).collect();
        row.lines.retain(|line| line.unknown.is_none());
        if row.lines.is_empty() {
            names.push(row.name);
            continue;
        }
        if !unknown.is_empty() {
            row.lines.push(FactLine {
                label: Some(context.with_colon(&context.comma_separated(&unknown))),
                ..FactLine::plain(context.text("sold-unknown"))
            });
        }
        known.push(row);
    }
    names.dedup();
    let facts = [("facts", &*context.comma_separated(&names))];
    let unknown = context.messages.format("facts-unknown", &facts);
    (known, (!names.is_empty()).then_some(unknown))
}

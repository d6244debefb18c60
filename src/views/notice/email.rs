//! A notice as an email: as text, and as HTML that needs no pictures.

use askama::Template;

use super::{
    super::{
        PageContext, Rendered, ViewError,
        facts::{DateText, LocalizedText, device_name},
        label::code_name,
        notices::publisher,
        page::{in_english, rendered, without_languages, without_marks},
    },
    Disagreement, disagreement,
    help::{Contact, Origin, contacts, missing_contacts, origins},
    product::{Fact, Line, facts},
    you_get,
};
use crate::domain::{Device, Notice};

/// Sources to look a recall up in, where it has no page of its own: enough to hold the message against. The notice's page has all.
const LOOK_UP: usize = 3;

/// What stands in an email.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// Begins with the words that a recall notice must begin with.
    pub subject: String,
    /// All of it, as text.
    pub text: String,
    /// All of it, as HTML.
    pub html: String,
}

/// What both parts say.
struct Message<'a> {
    context: &'a PageContext<'a>,
    subject: String,
    title: LocalizedText,
    product: String,
    danger_label: String,
    danger: LocalizedText,
    code: String,
    place: LocalizedText,
    /// The device's page: plain, and the same for everybody.
    page: String,
    by_hand: String,
    /// Who sends it.
    from: String,
    you_get: String,
    remedy: LocalizedText,
    required_steps: Vec<LocalizedText>,
    contacts: Vec<Contact>,
    /// Whom other notices name for the same maker, where this one names nobody, and what is said of that.
    others: Vec<Contact>,
    others_from: String,
    /// What the contacts lack.
    missing_contacts: Vec<&'a str>,
    /// Where all this comes from, where there is nobody to ask.
    origins: Vec<Origin>,
    /// Where the battery may go: plain, and the same for everybody.
    disposal: String,
    facts: Vec<Fact>,
    /// What is not known, in one sentence.
    unknown: Option<String>,
    conflicts: Vec<Disagreement>,
    publisher: String,
    published: DateText,
    /// The notice's page here.
    notice: String,
    /// Where the recall can be looked up without this site.
    look_up: Vec<Origin>,
}

#[derive(Template)]
#[template(path = "email.txt", whitespace = "preserve")]
struct AsText<'a> {
    m: &'a Message<'a>,
}

#[derive(Template)]
#[template(path = "email.html")]
struct AsHtml<'a> {
    m: &'a Message<'a>,
}

/// An email to owners of `device` about `notice`; `public_url` is where `context` is served, and `operator` who sends it.
///
/// # Errors
/// When a template cannot be rendered.
pub fn email(
    context: &PageContext<'_>,
    notice: &Notice,
    device: &Device,
    public_url: &str,
    operator: Option<&str>,
) -> Result<Email, ViewError> {
    let message = message(context, notice, device, public_url, operator);
    Ok(Email {
        subject: without_marks(&message.subject),
        text: text(&message)?,
        html: rendered(context, &AsHtml { m: &message })?,
    })
}

/// The text, with one empty line at most between two others.
fn text(message: &Message<'_>) -> Rendered {
    let text = without_languages(&AsText { m: message }.render()?);
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    Ok(lines.join("\n") + "\n")
}

fn message<'a>(
    context: &'a PageContext<'a>,
    notice: &Notice,
    device: &Device,
    public_url: &str,
    operator: Option<&str>,
) -> Message<'a> {
    let messages = context.messages;
    let name = device_name(context, device);
    let kind = context.text(&format!("category-{}", device.category.as_str()));
    let host = public_url
        .split_once("://")
        .map_or(public_url, |(_, host)| host);
    let heading = context.text("notice-heading");
    let contacts = contacts(context, notice, Some(device));
    let (facts, unknown) = known(context, facts(context, notice));
    Message {
        context,
        subject: messages.format("email-subject", &[("heading", heading), ("device", &name)]),
        title: LocalizedText::of(context, &notice.title),
        product: messages.format(
            "product-line",
            &[
                ("name", &in_english(context, &device.name)),
                ("kind", kind),
                ("brand", &device.brand),
                ("model", &device.model),
            ],
        ),
        danger_label: messages.format("label", &[("text", context.text("recall-danger"))]),
        danger: LocalizedText::of(context, &notice.hazard.text),
        code: messages.format("label", &[("text", &code_name(device, context))]),
        place: LocalizedText::of(context, &device.code.place),
        page: format!("{public_url}{}", context.device(&device.slug)),
        by_hand: messages.format("email-by-hand", &[("address", host), ("device", &name)]),
        from: match operator {
            Some(operator) => messages.format("email-from", &[("operator", operator)]),
            None => messages.format("email-from-site", &[("address", host)]),
        },
        you_get: you_get(context, notice),
        remedy: LocalizedText::of(context, &notice.remedy.text),
        required_steps: LocalizedText::all(context, &notice.required_steps),
        missing_contacts: missing_contacts(context, &contacts),
        origins: if contacts.is_empty() {
            origins(context, notice)
        } else {
            Vec::new()
        },
        others: if contacts.is_empty() {
            let others = context.recalls.contacts_of(&device.maker);
            others
                .iter()
                .map(|contact| Contact::of(context, contact))
                .collect()
        } else {
            Vec::new()
        },
        others_from: messages.format("maker-elsewhere", &[("maker", &device.maker)]),
        contacts,
        disposal: format!("{public_url}{}", context.disposal_index()),
        facts,
        unknown,
        conflicts: notice
            .conflicts
            .iter()
            .map(|conflict| disagreement(context, notice, conflict))
            .collect(),
        publisher: publisher(context, notice),
        published: DateText::new(context, notice.published),
        notice: format!("{public_url}{}", context.notice(&notice.id)),
        look_up: origins(context, notice).into_iter().take(LOOK_UP).collect(),
    }
}

/// What is known, and in one sentence what is not: an email that says "not known" line by line reads as if nothing were.
fn known(context: &PageContext<'_>, facts: Vec<Fact>) -> (Vec<Fact>, Option<String>) {
    let mut names: Vec<String> = Vec::new();
    let mut known: Vec<Fact> = Vec::new();
    for mut fact in facts {
        let open: Vec<String> = fact
            .lines
            .iter()
            .filter_map(|line| line.unknown.clone())
            .collect();
        fact.lines.retain(|line| line.unknown.is_none());
        if fact.lines.is_empty() {
            names.push(fact.name);
            continue;
        }
        if !open.is_empty() {
            let names = open.join(context.text("list-comma"));
            fact.lines.push(Line {
                label: Some(context.messages.format("label", &[("text", &names)])),
                ..Line::new(LocalizedText::plain(
                    context.text("sold-unknown").to_owned(),
                ))
            });
        }
        known.push(fact);
    }
    names.dedup();
    let facts = names.join(context.text("list-comma"));
    let unknown = context
        .messages
        .format("facts-unknown", &[("facts", &facts)]);
    (known, (!names.is_empty()).then_some(unknown))
}

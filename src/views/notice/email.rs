//! A notice as an email: as text, and as HTML that needs no pictures.

use askama::Template;

use super::{
    super::{
        Rendered, Site, ViewError,
        facts::{Said, When, device_name},
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
    site: &'a Site<'a>,
    subject: String,
    title: Said,
    product: String,
    danger_label: String,
    danger: Said,
    code: String,
    place: Said,
    /// The device's page: plain, and the same for everybody.
    page: String,
    by_hand: String,
    /// Who sends it.
    from: String,
    you_get: String,
    remedy: Said,
    owner_must: Vec<Said>,
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
    published: When,
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

/// An email to owners of `device` about `notice`; `public_url` is where `site` is served, and `operator` who sends it.
///
/// # Errors
/// When a template cannot be rendered.
pub fn email(
    site: &Site<'_>,
    notice: &Notice,
    device: &Device,
    public_url: &str,
    operator: Option<&str>,
) -> Result<Email, ViewError> {
    let message = message(site, notice, device, public_url, operator);
    Ok(Email {
        subject: without_marks(&message.subject),
        text: text(&message)?,
        html: rendered(site, &AsHtml { m: &message })?,
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
    site: &'a Site<'a>,
    notice: &Notice,
    device: &Device,
    public_url: &str,
    operator: Option<&str>,
) -> Message<'a> {
    let messages = site.messages;
    let name = device_name(site, device);
    let kind = site.text(&format!("category-{}", device.category.as_str()));
    let host = public_url
        .split_once("://")
        .map_or(public_url, |(_, host)| host);
    let heading = site.text("notice-heading");
    let contacts = contacts(site, notice, Some(device));
    let (facts, unknown) = known(site, facts(site, notice));
    Message {
        site,
        subject: messages.format("email-subject", &[("heading", heading), ("device", &name)]),
        title: Said::of(site, &notice.title),
        product: messages.format(
            "product-line",
            &[
                ("name", &in_english(site, &device.name)),
                ("kind", kind),
                ("brand", &device.brand),
                ("model", &device.model),
            ],
        ),
        danger_label: messages.format("label", &[("text", site.text("recall-danger"))]),
        danger: Said::of(site, &notice.hazard.text),
        code: messages.format("label", &[("text", &code_name(device, site))]),
        place: Said::of(site, &device.code.place),
        page: format!("{public_url}{}", site.device(&device.slug)),
        by_hand: messages.format("email-by-hand", &[("address", host), ("device", &name)]),
        from: match operator {
            Some(operator) => messages.format("email-from", &[("operator", operator)]),
            None => messages.format("email-from-site", &[("address", host)]),
        },
        you_get: you_get(site, notice),
        remedy: Said::of(site, &notice.remedy.text),
        owner_must: Said::all(site, &notice.owner_must),
        missing_contacts: missing_contacts(site, &contacts),
        origins: if contacts.is_empty() {
            origins(site, notice)
        } else {
            Vec::new()
        },
        others: if contacts.is_empty() {
            let others = site.recalls.contacts_of(&device.maker);
            others
                .iter()
                .map(|contact| Contact::of(site, contact))
                .collect()
        } else {
            Vec::new()
        },
        others_from: messages.format("maker-elsewhere", &[("maker", &device.maker)]),
        contacts,
        disposal: format!("{public_url}{}", site.disposal_index()),
        facts,
        unknown,
        conflicts: notice
            .conflicts
            .iter()
            .map(|conflict| disagreement(site, notice, conflict))
            .collect(),
        publisher: publisher(site, notice),
        published: When::new(site, notice.published),
        notice: format!("{public_url}{}", site.notice(&notice.id)),
        look_up: origins(site, notice).into_iter().take(LOOK_UP).collect(),
    }
}

/// What is known, and in one sentence what is not: an email that says "not known" line by line reads as if nothing were.
fn known(site: &Site<'_>, facts: Vec<Fact>) -> (Vec<Fact>, Option<String>) {
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
            let names = open.join(site.text("list-comma"));
            fact.lines.push(Line {
                label: Some(site.messages.format("label", &[("text", &names)])),
                ..Line::new(Said::plain(site.text("sold-unknown").to_owned()))
            });
        }
        known.push(fact);
    }
    names.dedup();
    let facts = names.join(site.text("list-comma"));
    let unknown = site.messages.format("facts-unknown", &[("facts", &facts)]);
    (known, (!names.is_empty()).then_some(unknown))
}

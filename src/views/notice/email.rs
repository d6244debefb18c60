//! A notice as an email: as text, and as HTML that needs no pictures.

use askama::Template;

use super::{
    super::{
        Rendered, Site, ViewError,
        facts::{Link, Said, When, device_name},
        label::code_name,
        notices::publisher,
        page::{rendered, without_marks},
    },
    Disagreement, disagreement,
    help::{Contact, contacts, missing_contacts},
    product::{Fact, facts},
    you_get,
};
use crate::domain::{Device, Notice};

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
    you_get: String,
    remedy: Said,
    owner_must: Vec<Said>,
    contacts: Vec<Contact>,
    missing_contacts: Vec<&'a str>,
    facts: Vec<Fact>,
    conflicts: Vec<Disagreement>,
    publisher: String,
    published: When,
    /// The notice's page here, and where it was published.
    notice: String,
    own_page: Option<Link>,
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

/// An email to owners of `device` about `notice`; `public_url` is where `site` is served.
///
/// # Errors
/// When a template cannot be rendered.
pub fn email(
    site: &Site<'_>,
    notice: &Notice,
    device: &Device,
    public_url: &str,
) -> Result<Email, ViewError> {
    let message = message(site, notice, device, public_url);
    Ok(Email {
        subject: without_marks(&message.subject),
        text: text(&message)?,
        html: rendered(site, &AsHtml { m: &message })?,
    })
}

/// The text, with one empty line at most between two others.
fn text(message: &Message<'_>) -> Rendered {
    let text = AsText { m: message }.render()?;
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
) -> Message<'a> {
    let messages = site.messages;
    let name = device_name(device);
    let kind = site.text(&format!("category-{}", device.category.as_str()));
    let host = public_url
        .split_once("://")
        .map_or(public_url, |(_, host)| host);
    let heading = site.text("notice-heading");
    Message {
        site,
        subject: messages.format("email-subject", &[("heading", heading), ("device", &name)]),
        title: Said::of(site, &notice.title),
        product: messages.format(
            "product-line",
            &[
                ("name", &device.name),
                ("kind", kind),
                ("brand", &device.brand),
                ("model", &device.model),
            ],
        ),
        danger_label: messages.format("label", &[("text", site.text("recall-danger"))]),
        danger: Said::of(site, &notice.hazard.text),
        code: messages.format("label", &[("text", &code_name(device, site))]),
        place: Said::of(site, &device.code.place),
        page: format!("{public_url}{}?from=email", site.device(&device.slug)),
        by_hand: messages.format("email-by-hand", &[("address", host), ("device", &name)]),
        you_get: you_get(site, notice),
        remedy: Said::of(site, &notice.remedy.text),
        owner_must: Said::all(site, &notice.owner_must),
        contacts: contacts(site, notice),
        missing_contacts: missing_contacts(site, notice),
        facts: facts(site, notice),
        conflicts: notice
            .conflicts
            .iter()
            .map(|conflict| disagreement(site, notice, conflict))
            .collect(),
        publisher: publisher(site, notice),
        published: When::new(site, notice.published),
        notice: format!("{public_url}{}", site.notice(&notice.id)),
        own_page: notice.url.as_ref().map(Link::host),
    }
}

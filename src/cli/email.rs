//! `charge-safely email`.

use std::{fs, io::Write, os::unix::fs::PermissionsExt, path::Path};

use clap::ArgMatches;

use super::{arguments::EmailArguments, failure::CommandFailure, source::open_data};
use crate::{
    domain::{Device, Notice},
    i18n::Language,
    mail::EmailMessage,
    storage::Snapshot,
    views::{PageContext, email},
    web::PublicUrl,
};

pub(super) fn run(arguments: &EmailArguments, matches: &ArgMatches) -> Result<(), CommandFailure> {
    let usage = |text: String| CommandFailure::Usage(text);
    let public_url = PublicUrl::try_from(arguments.public_url.clone()).map_err(usage)?;
    let language = parse_language(&arguments.lang)?;
    let from = match &arguments.from {
        Some(from) => validate_address(from)?.to_owned(),
        None => format!("recall@{}", public_url.host()),
    };
    let operator = arguments
        .operator
        .as_deref()
        .map(validate_display_name)
        .transpose()?;
    let snapshot = open_data(&arguments.source, matches, Snapshot::open)?;
    let (notice, device) = notice_and_device(&snapshot, arguments)?;
    let context = PageContext {
        messages: language.messages(),
        language_in_address: true,
        path: "/",
        submitted: None,
        region: None,
        public_url: Some(public_url.as_str()),
        recalls: snapshot.recalls(),
        disposal: snapshot.disposal(),
        generation: snapshot.generation(),
        qr_codes: None,
    };
    let email = email(&context, notice, device, public_url.as_str(), operator);
    let email = email.map_err(CommandFailure::View)?;
    let message = EmailMessage {
        from: &from,
        sender: operator,
        host: public_url.host(),
        date: notice.last_verified.last(),
        subject: &email.subject,
        language: language.tag(),
        text: &email.text,
        html: &email.html,
    };
    let bytes = message.to_bytes().map_err(|cause| CommandFailure::Io {
        what: "the email".to_owned(),
        cause,
    })?;
    match &arguments.out {
        Some(path) => write_email(path, &bytes),
        None => std::io::stdout()
            .lock()
            .write_all(&bytes)
            .map_err(CommandFailure::stdout),
    }
}

/// Writes a temporary file and renames it. Overwrites only emails: a mistyped `--out` must not overwrite a snapshot or a list.
fn write_email(path: &Path, bytes: &[u8]) -> Result<(), CommandFailure> {
    let failed = |cause| CommandFailure::Io {
        what: path.display().to_string(),
        cause,
    };
    if let Ok(existing) = fs::symlink_metadata(path) {
        let is_email =
            existing.is_file() && fs::read(path).map_err(failed)?.starts_with(&bytes[..5]);
        if !is_email && existing.len() > 0 {
            return Err(CommandFailure::UnusableFile(format!(
                "{} exists and is not an email: choose another name for --out, or move it away first",
                path.display()
            )));
        }
    }
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .permissions(fs::Permissions::from_mode(0o644))
        .tempfile_in(folder)
        .map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

fn parse_language(tag: &str) -> Result<Language, CommandFailure> {
    let known = Language::ALL.into_iter().find(|known| known.tag() == tag);
    known.ok_or_else(|| {
        let tags = Language::ALL.map(Language::tag).join(", ");
        CommandFailure::Usage(format!("--lang: {tag:?} is not one of {tags}"))
    })
}

/// An address without quoting and encoding (RFC 5322, 3.2.3).
fn validate_address(text: &str) -> Result<&str, CommandFailure> {
    let is_atom = |part: &str| {
        let is_atom_char = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
        let mut atoms = part.split('.');
        atoms.all(|atom| !atom.is_empty() && atom.chars().all(is_atom_char))
    };
    match text.split_once('@') {
        Some((local, domain)) if is_atom(local) && is_atom(domain) && text.len() <= 254 => Ok(text),
        _ => Err(CommandFailure::Usage(format!(
            "--from: {text:?} is not an address like recall@example.org"
        ))),
    }
}

/// A display name. Characters of addresses could imitate another sender, and invisible ones could reverse the text.
fn validate_display_name(text: &str) -> Result<&str, CommandFailure> {
    const MAX_LENGTH: usize = 100;
    let name = text.trim();
    let is_allowed = |c: char| {
        let is_invisible = ('\u{200B}'..='\u{200F}').contains(&c)
            || ('\u{2028}'..='\u{202E}').contains(&c)
            || ('\u{2060}'..='\u{2069}').contains(&c);
        !c.is_control() && !is_invisible && !"<>@\"\\".contains(c)
    };
    let fits = (1..=MAX_LENGTH).contains(&name.chars().count());
    if fits && name.chars().all(is_allowed) {
        return Ok(name);
    }
    Err(CommandFailure::Usage(format!(
        "--operator: {text:?} is not a name: 1 to {MAX_LENGTH} characters without <, >, @, quotation marks and invisible characters"
    )))
}

/// The notice and the device that the arguments name.
fn notice_and_device<'a>(
    snapshot: &'a Snapshot,
    arguments: &EmailArguments,
) -> Result<(&'a Notice, &'a Device), CommandFailure> {
    let recalls = snapshot.recalls();
    let notice = recalls.notice(&arguments.notice);
    let notice = notice.ok_or_else(|| {
        CommandFailure::Usage(format!("there is no notice {:?}", arguments.notice))
    })?;
    let device = recalls.device(&arguments.device);
    let device = device.filter(|device| notice.devices.contains(&device.slug));
    device.map(|device| (notice, device)).ok_or_else(|| {
        let devices: Vec<String> = notice.devices.iter().map(ToString::to_string).collect();
        CommandFailure::Usage(format!(
            "--device: {:?} is not one of the devices of the notice: {}",
            arguments.device,
            devices.join(", ")
        ))
    })
}

//! `charge-safely check`.

use std::path::Path;

use clap::{ArgMatches, parser::ValueSource};

use super::{
    arguments::{CheckArguments, SourceArguments},
    batch,
    failure::CommandFailure,
    output::{print, write_json_line},
    source::{open_data, snapshot_file},
};
use crate::{
    clock::latest_today,
    domain::{Recalls, check},
    i18n::{Language, Messages, value_key},
    report::{CheckDocument, ErrorReport, device_name, error_message, replaced_text},
    request::{CheckRequest, InputError},
    storage::Snapshot,
};

pub(super) fn run(arguments: &CheckArguments, matches: &ArgMatches) -> Result<(), CommandFailure> {
    let messages = Language::English.messages();
    if let Some(file) = batch_file(arguments, matches)? {
        let snapshot = open_data(&arguments.source, matches, Snapshot::open_preloaded)?;
        return batch::run(file, &snapshot, messages);
    }
    let snapshot = open_data(&arguments.source, matches, Snapshot::open)?;
    let request = request(arguments);
    let mut out = std::io::stdout().lock();
    let input = match request.parse(snapshot.recalls(), latest_today()) {
        Ok(input) => input,
        Err(errors) => {
            if let (true, Some(first)) = (arguments.json, errors.first()) {
                write_json_line(
                    &mut out,
                    &ErrorReport::for_input(first, snapshot.recalls(), messages),
                )?;
            }
            let mut lines = error_lines(&errors, &snapshot, messages);
            if errors.contains(&InputError::DeviceUnknown) {
                lines.push(unknown_device_hint(
                    &arguments.source,
                    matches,
                    &snapshot,
                    messages,
                )?);
            }
            return Err(CommandFailure::Usage(lines.join("\n")));
        }
    };
    let answer =
        check(snapshot.recalls(), &snapshot, &input.unit).map_err(CommandFailure::Check)?;
    let document = CheckDocument::new(
        &input,
        &answer,
        snapshot.recalls(),
        snapshot.generation(),
        messages,
    );
    if arguments.json {
        return write_json_line(&mut out, &document);
    }
    let replaced = replaced_text(&input, messages);
    let text = describe(&document, replaced, snapshot.recalls(), messages);
    print(&text)
}

/// The file of a batch. An argument for a single unit takes precedence over `CHARGE_SAFELY_BATCH`.
fn batch_file<'a>(
    arguments: &'a CheckArguments,
    matches: &ArgMatches,
) -> Result<Option<&'a Path>, CommandFailure> {
    let is_given_as_flag =
        |name: &str| matches.value_source(name) == Some(ValueSource::CommandLine);
    let single_unit = [
        "device",
        "serial",
        "colour",
        "bought",
        "country",
        "as_printed",
        "absent",
        "unreadable",
    ];
    match (
        is_given_as_flag("batch"),
        single_unit.into_iter().find(|name| is_given_as_flag(name)),
    ) {
        (true, Some(name)) => Err(CommandFailure::Usage(format!(
            "--batch reads its requests from a file: leave out {name}, or --batch"
        ))),
        (false, Some(_)) => Ok(None),
        (_, None) => Ok(arguments.batch.as_deref()),
    }
}

fn request(arguments: &CheckArguments) -> CheckRequest {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    CheckRequest {
        device: text(&arguments.device),
        serial: text(&arguments.serial),
        colour: text(&arguments.colour),
        bought: text(&arguments.bought),
        country: text(&arguments.country),
        as_printed: arguments.as_printed,
        absent: arguments.absent,
        unreadable: arguments.unreadable,
    }
}

fn error_lines(errors: &[InputError], snapshot: &Snapshot, messages: &Messages) -> Vec<String> {
    let lines = errors.iter().map(|error| {
        format!(
            "{}: {}",
            error.field().as_str(),
            error_message(error, snapshot.recalls(), messages)
        )
    });
    lines.collect()
}

/// Which data does not have the device, and how to use other data.
fn unknown_device_hint(
    source: &SourceArguments,
    matches: &ArgMatches,
    snapshot: &Snapshot,
    messages: &Messages,
) -> Result<String, CommandFailure> {
    let path = snapshot_file(source, matches)?.or_else(|| source.data.clone());
    let devices = snapshot.recalls().devices().len();
    let Some(path) = path else {
        return Ok(messages.count("terminal-asked-built-in", devices, &[]));
    };
    let path = path.display().to_string();
    Ok(messages.count("terminal-asked", devices, &[("place", &path)]))
}

fn describe(
    document: &CheckDocument<'_>,
    replaced: Option<String>,
    recalls: &Recalls,
    messages: &Messages,
) -> String {
    let mut lines = vec![
        messages
            .text(&value_key("terminal", document.verdict.as_str()))
            .to_owned(),
    ];
    let name = recalls.device(document.device.as_str());
    let name = name.map_or_else(
        || document.device.to_string(),
        |device| device_name(device, messages),
    );
    lines.push(match document.serial {
        Some(serial) => format!("{name}, {serial}"),
        None => name,
    });
    lines.extend(replaced);
    for reading in &document.suggestions {
        lines.push(messages.format("terminal-suggestion", &[("code", reading)]));
    }
    for missing in document.missing_info {
        let key = value_key("terminal-ask", missing.as_str());
        lines.push(messages.text(&key).to_owned());
    }
    for notice in &document.notices {
        lines.push(String::new());
        lines.push(format!("{}: {}", notice.id, notice.verdict.as_str()));
        for reason in &notice.reasons {
            lines.push(format!("  {}", reason.text));
            lines.extend(reason.source.iter().map(|source| format!("  {source}")));
        }
    }
    lines.push(String::new());
    let values = [
        ("day", document.data_as_of.as_str()),
        ("generation", document.generation),
    ];
    lines.push(messages.format("terminal-data", &values));
    lines.join("\n") + "\n"
}

//! Validates devices, notices and disposal guides, each by itself and against one another.

mod drawing;
mod reachability;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    dataset::CodeList,
    diagnostic::{Diagnostic, DiagnosticKind, DiagnosticSink},
    file_set::{FileSet, Parsed, file_stem},
    files::DataFiles,
};
use crate::domain::{
    AppliesTo, Condition, DateRange, Device, DeviceSlug, DisposalGuide, Entry, LONGEST_CODE,
    ListId, Notice, WebAddress,
};

pub(super) fn devices(
    devices: &FileSet<'_, Device>,
    notices: &FileSet<'_, Notice>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if devices.parsed.is_empty() && devices.unreadable.is_empty() {
        let message = "add devices/SLUG.toml for each device";
        add_missing("devices", message, diagnostics);
    }
    names(
        "slug",
        &devices.parsed,
        |device| device.slug.to_string(),
        diagnostics,
    );
    let covered = notices
        .parsed
        .iter()
        .flat_map(|notice| &notice.value.devices);
    let covered: BTreeSet<&DeviceSlug> = covered.collect();
    for Parsed {
        file,
        source,
        value: device,
    } in &devices.parsed
    {
        let mut sink = DiagnosticSink::new(file, source, diagnostics);
        // An unreadable notice may cover any device.
        if notices.unreadable.is_empty() && !covered.contains(&device.slug) {
            sink.at("slug").add(DiagnosticKind::NoNotice);
        }
        let (min, max) = device.code.lengths.bounds();
        if min == 0 || max > LONGEST_CODE || min > max {
            sink.at("code.length").add_invalid(format!(
                "a code has 1 to {LONGEST_CODE} characters: correct the length"
            ));
        }
        if let Some(drawing) = &device.drawing {
            drawing::drawing(device, drawing, &mut sink.at("drawing"));
        }
        for (index, sku) in device.skus.iter().enumerate() {
            if sku
                .colour
                .is_some_and(|colour| !device.colours.contains(&colour))
            {
                sink.at(&format!("skus.{index}")).add_invalid(
                    "this colour is not among the `colours` of the device: add it there or correct it here",
                );
            }
        }
    }
}

pub(super) fn notices(
    devices: &FileSet<'_, Device>,
    notices: &FileSet<'_, Notice>,
    lists: &BTreeMap<ListId, CodeList>,
    today: Option<Date>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let by_slug = devices.parsed.iter();
    let by_slug: BTreeMap<&DeviceSlug, &Device> = by_slug
        .map(|device| (&device.value.slug, &device.value))
        .collect();
    names(
        "id",
        &notices.parsed,
        |notice| notice.id.to_string(),
        diagnostics,
    );
    for Parsed {
        file,
        source,
        value: notice,
    } in &notices.parsed
    {
        let mut sink = DiagnosticSink::new(file, source, diagnostics);
        covered_devices(notice, devices, &by_slug, &mut sink);
        dates(notice, today, &mut sink);
        sources(notice, &mut sink);
        for (index, contact) in notice.contacts.iter().enumerate() {
            let mut sink = sink.at(&format!("contacts.{index}"));
            applies_to(&contact.applies_to, notice, &mut sink);
        }
        for (index, units) in notice.units.iter().enumerate() {
            let mut sink = sink.at(&format!("units.{index}"));
            applies_to(&units.applies_to, notice, &mut sink);
        }
        for (index, sale) in notice.sold.iter().enumerate() {
            let mut sink = sink.at(&format!("sold.{index}"));
            applies_to(&sale.applies_to, notice, &mut sink);
        }
        for (index, conflict) in notice.conflicts.iter().enumerate() {
            let mut positions = conflict.positions.iter();
            if conflict.positions.len() < 2 || positions.any(|position| position.sources.is_empty())
            {
                sink.at(&format!("conflicts.{index}")).add_invalid(
                    "a conflict needs at least two positions, each with its `sources`: add them",
                );
            }
        }
        for (field, index, entry) in entries(notice) {
            let mut sink = sink.at(&format!("{field}.{index}"));
            applies_to(&entry.applies_to, notice, &mut sink);
            combinations(field, entry, notice, &mut sink);
            let slugs = entry.applies_to.resolve(&notice.devices);
            for device in slugs.iter().filter_map(|slug| by_slug.get(slug)) {
                reachability::entry(entry, device, lists, &mut sink);
            }
        }
    }
}

pub(super) fn disposal(guides: &FileSet<'_, DisposalGuide>, diagnostics: &mut Vec<Diagnostic>) {
    let mut parsed = guides.parsed.iter();
    if !parsed.any(|guide| guide.value.country.is_none()) && !guides.may_contain("general") {
        let message = "add it, with what is true in countries that have no guide of their own";
        add_missing("disposal/general.toml", message, diagnostics);
    }
    names(
        "country",
        &guides.parsed,
        DisposalGuide::file_name,
        diagnostics,
    );
}

/// Reports lists that no notice names: their codes would silently not count.
pub(super) fn lists(
    files: &DataFiles,
    named: &BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (file, name) in files.all_lists() {
        if !named.contains(&name) {
            diagnostics.push(Diagnostic {
                file,
                line: 1,
                kind: DiagnosticKind::UnusedList(name),
            });
        }
    }
}

/// Checks that the question for a collection point is translated into the languages spoken there. For guides that have their
/// translations.
pub(super) fn local_languages(
    guides: &[Parsed<'_, DisposalGuide>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for guide in guides {
        let mut sink = DiagnosticSink::new(guide.file, guide.source, diagnostics);
        for language in &guide.value.local_languages {
            if guide.value.phone_question.in_language(language).1 != language {
                sink.at("spoken").add_invalid(format!(
                    "`ask` has no translation into `{language}`: add it to translations/{language}.toml, or remove the language here"
                ));
            }
        }
    }
}

fn add_missing(file: &str, message: &'static str, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.push(Diagnostic {
        file: file.to_owned(),
        line: 1,
        kind: DiagnosticKind::MissingFile(message),
    });
}

/// Checks that no two files have the same name in `field`, and that each file is called by it.
fn names<T>(
    field: &'static str,
    files: &[Parsed<'_, T>],
    name: impl Fn(&T) -> String,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for parsed in files {
        let name = name(&parsed.value);
        let mut sink = DiagnosticSink::new(parsed.file, parsed.source, diagnostics);
        let mut sink = sink.at(field);
        if file_stem(parsed.file) != name {
            sink.add(DiagnosticKind::FileNameMismatch {
                field,
                name: name.clone(),
            });
        }
        if let Some(&first) = first.get(&name) {
            sink.add(DiagnosticKind::Duplicate {
                name: name.clone(),
                first: first.to_owned(),
            });
        }
        first.entry(name).or_insert(parsed.file);
    }
}

/// All entries of a notice, with the field that has them and their index in it.
fn entries(notice: &Notice) -> impl Iterator<Item = (&'static str, usize, &Entry)> {
    let fields = [
        ("rules", &notice.rules),
        ("limits", &notice.limits),
        ("exclusions", &notice.exclusions),
    ];
    fields.into_iter().flat_map(|(field, entries)| {
        let entries = entries.iter().enumerate();
        entries.map(move |(index, entry)| (field, index, entry))
    })
}

fn covered_devices(
    notice: &Notice,
    devices: &FileSet<'_, Device>,
    by_slug: &BTreeMap<&DeviceSlug, &Device>,
    sink: &mut DiagnosticSink,
) {
    if notice.devices.is_empty() {
        sink.at("devices")
            .add_invalid("a notice must cover at least one device: add it");
    }
    for (index, slug) in notice.devices.iter().enumerate() {
        let mut sink = sink.at(&format!("devices.{index}"));
        let mut rules = notice.rules.iter();
        if !by_slug.contains_key(slug) {
            if !devices.may_contain(slug.as_str()) {
                sink.add(DiagnosticKind::UnknownDevice(slug.to_string()));
            }
        } else if !rules.any(|rule| rule.applies_to.includes(slug)) {
            sink.add(DiagnosticKind::NoRule(slug.to_string()));
        }
    }
}

fn dates(notice: &Notice, today: Option<Date>, sink: &mut DiagnosticSink) {
    for (field, date) in [
        ("published", notice.published),
        ("compared", notice.last_verified),
    ] {
        if let Some(today) = today.filter(|today| date.first() > *today) {
            sink.at(field).add_invalid(format!(
                "`{field}` is in the future: {date} is after today, {today}; correct the date, or the clock of this machine"
            ));
        }
    }
    if notice.last_verified.last() < notice.published.first() {
        sink.at("compared").add_invalid(
            "`compared` is before `published`: nobody can compare a notice before it is published; correct one of the dates",
        );
    }
    for (index, sale) in notice.sold.iter().enumerate() {
        let date_range = DateRange {
            from: sale.from,
            to: sale.to,
        };
        date_order(&date_range, &mut sink.at(&format!("sold.{index}")));
    }
    if let Some(made) = &notice.made {
        let date_range = DateRange {
            from: made.from,
            to: made.to,
        };
        date_order(&date_range, &mut sink.at("made"));
    }
    for (field, index, entry) in entries(notice) {
        for condition in &entry.conditions {
            if let Condition::Made(date_range) = condition {
                date_order(date_range, &mut sink.at(&format!("{field}.{index}.made")));
            } else if let Condition::Sold(terms) = condition {
                let mut sink = sink.at(&format!("{field}.{index}.sold"));
                date_order(&terms.date_range, &mut sink);
            }
        }
    }
}

fn date_order(date_range: &DateRange, sink: &mut DiagnosticSink) {
    if let (true, Some(from), Some(to)) =
        (date_range.is_backwards(), date_range.from, date_range.to)
    {
        sink.add(DiagnosticKind::ReversedRange {
            from: from.to_string(),
            to: to.to_string(),
        });
    }
}

/// Checks that every source of a statement is among the [[sources]], which grade each source.
fn sources(notice: &Notice, sink: &mut DiagnosticSink) {
    let listed: BTreeSet<&WebAddress> = notice.sources.iter().map(|source| &source.url).collect();
    let mut named: Vec<(String, &WebAddress)> = Vec::new();
    for (field, index, entry) in entries(notice) {
        named.push((format!("{field}.{index}.source"), &entry.source));
    }
    for (index, units) in notice.units.iter().enumerate() {
        named.push((format!("units.{index}.source"), &units.source));
    }
    for (index, sale) in notice.sold.iter().enumerate() {
        named.push((format!("sold.{index}.source"), &sale.source));
    }
    if let Some(made) = &notice.made {
        named.push(("made.source".to_owned(), &made.source));
    }
    for (index, conflict) in notice.conflicts.iter().enumerate() {
        for (position_index, position) in conflict.positions.iter().enumerate() {
            let path = format!("conflicts.{index}.positions.{position_index}");
            let sources = position.sources.iter();
            named.extend(sources.map(|source| (path.clone(), source)));
        }
    }
    for (path, source) in named {
        if !listed.contains(source) {
            let url = source.as_str().to_owned();
            sink.at(&path).add(DiagnosticKind::UnlistedSource(url));
        }
    }
}

fn applies_to(applies_to: &AppliesTo, notice: &Notice, sink: &mut DiagnosticSink) {
    for slug in applies_to.listed() {
        if !notice.devices.contains(slug) {
            sink.at("devices")
                .add(DiagnosticKind::DeviceNotCovered(slug.to_string()));
        }
    }
}

/// Checks that an entry has no conditions that exclude each other, or that its field does not allow.
fn combinations(field: &str, entry: &Entry, notice: &Notice, sink: &mut DiagnosticSink) {
    let has = |is_wanted: fn(&Condition) -> bool| entry.conditions.iter().any(is_wanted);
    let maker_only = has(|condition| matches!(condition, Condition::MakerOnly(_)));
    let all_units = has(|condition| matches!(condition, Condition::AllUnits));
    let no_code = has(|condition| matches!(condition, Condition::NoCode));
    if field != "rules" && (maker_only || all_units || entry.maker_decides) {
        sink.add_invalid(
            "`all_units`, `maker_only` and `sieve` are only for [[rules]]: remove them here",
        );
    }
    if all_units && entry.conditions.len() > 1 {
        sink.add_invalid(
            "`all_units` cannot be combined with other conditions: remove it or the others",
        );
    }
    if no_code && has(Condition::looks_at_code) {
        sink.add_never_matches(
            "a unit without a code has none to compare; write two entries, one with `no_code` and one with the codes",
        );
    }
    if maker_only && notice.complete {
        sink.add_invalid(
            "`complete = true` says that the notice lists its units, and `maker_only` that only the maker knows them: set `complete = false`",
        );
    }
}

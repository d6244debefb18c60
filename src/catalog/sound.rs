//! Whether devices, notices and disposal guides make sense, alone and together.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    CodeList, DataFiles, Diagnostic, DiagnosticKind,
    read::{FromFile, Marks, Part},
};
use crate::domain::{
    AppliesTo, Condition, Device, DeviceSlug, DisposalGuide, Entry, LONGEST_CODE, ListId, Notice,
    WebAddress,
};

mod drawn;
mod fits;

pub(super) fn devices(
    devices: &Part<'_, Device>,
    notices: &Part<'_, Notice>,
    faults: &mut Vec<Diagnostic>,
) {
    if devices.read.is_empty() && devices.unreadable.is_empty() {
        missing("devices", "devices/SLUG.toml, one a device", faults);
    }
    let covered: BTreeSet<&DeviceSlug> = notices
        .read
        .iter()
        .flat_map(|notice| &notice.value.devices)
        .collect();
    named(
        "device",
        "slug",
        &devices.read,
        |device| device.slug.to_string(),
        faults,
    );
    for device in &devices.read {
        let mut marks = Marks::new(device.file, device.source, faults);
        // A notice that could not be read may cover any.
        if notices.unreadable.is_empty() && !covered.contains(&device.value.slug) {
            marks.at("slug").add(DiagnosticKind::NoNotice);
        }
        let (least, most) = device.value.code.lengths.bounds();
        if least == 0 || most > LONGEST_CODE || least > most {
            marks
                .at("code")
                .at("length")
                .add(DiagnosticKind::Value(format!(
                    "a code has 1 to {LONGEST_CODE} characters"
                )));
        }
        if let Some(drawing) = &device.value.drawing {
            drawn::drawing(&device.value, drawing, &mut marks.at("drawing"));
        }
        for (index, sku) in device.value.skus.iter().enumerate() {
            let known = |colour| device.value.colours.contains(&colour);
            if sku.colour.is_some_and(|colour| !known(colour)) {
                let flaw = DiagnosticKind::Value(
                    "the colour is not among the device's `colours`: add it there".to_owned(),
                );
                marks.at(&format!("skus.{index}")).add(flaw);
            }
        }
    }
}

pub(super) fn notices(
    devices: &Part<'_, Device>,
    notices: &Part<'_, Notice>,
    lists: &BTreeMap<ListId, CodeList>,
    today: Option<Date>,
    faults: &mut Vec<Diagnostic>,
) {
    let known: BTreeMap<&DeviceSlug, &Device> = devices
        .read
        .iter()
        .map(|device| (&device.value.slug, &device.value))
        .collect();
    named(
        "notice",
        "id",
        &notices.read,
        |notice| notice.id.to_string(),
        faults,
    );
    for from in &notices.read {
        let notice = &from.value;
        let mut marks = Marks::new(from.file, from.source, faults);
        covered_devices(notice, &known, devices, &mut marks);
        for (field, date) in [
            ("published", notice.published),
            ("compared", notice.last_verified),
        ] {
            if let Some(today) = today.filter(|today| date.first() > *today) {
                marks.at(field).add(DiagnosticKind::Value(format!(
                    "`{field}` lies ahead: {date} is after today, {today}; correct the date, or this machine’s clock"
                )));
            }
        }
        sources(notice, &mut marks);
        if notice.last_verified.last() < notice.published.first() {
            let flaw = DiagnosticKind::Contradiction(
                "`compared` lies before `published`: a notice cannot be read before it is out",
            );
            marks.at("compared").add(flaw);
        }
        for (index, contact) in notice.contacts.iter().enumerate() {
            of_the_notice(
                &contact.applies_to,
                notice,
                &mut marks.at(&format!("contacts.{index}")),
            );
        }
        for (index, units) in notice.units.iter().enumerate() {
            of_the_notice(
                &units.applies_to,
                notice,
                &mut marks.at(&format!("units.{index}")),
            );
        }
        for (index, sale) in notice.sold.iter().enumerate() {
            of_the_notice(
                &sale.applies_to,
                notice,
                &mut marks.at(&format!("sold.{index}")),
            );
            backwards(sale.from, sale.to, &mut marks.at(&format!("sold.{index}")));
        }
        if let Some(made) = &notice.made {
            backwards(made.from, made.to, &mut marks.at("made"));
        }
        let parts = [
            ("rules", &notice.rules),
            ("limits", &notice.limits),
            ("exclusions", &notice.exclusions),
        ];
        for (part, entries) in parts {
            for (index, entry) in entries.iter().enumerate() {
                let mut marks = marks.at(&format!("{part}.{index}"));
                sense(part, entry, notice, &mut marks);
                for device in entry
                    .applies_to
                    .resolve(&notice.devices)
                    .iter()
                    .filter_map(|slug| known.get(slug))
                {
                    fits::entry(entry, device, lists, &mut marks);
                }
            }
        }
    }
}

pub(super) fn disposal(guides: &Part<'_, DisposalGuide>, faults: &mut Vec<Diagnostic>) {
    let mut read = guides.read.iter();
    if !read.any(|guide| guide.value.country.is_none()) && !guides.may_hold("general") {
        missing(
            "disposal/general.toml",
            "it holds what is true wherever nothing better is known",
            faults,
        );
    }
    named(
        "country",
        "country",
        &guides.read,
        DisposalGuide::file_name,
        faults,
    );
}

/// A list that no notice names is one that was meant to count and does not.
pub(super) fn lists(files: &DataFiles, named: &BTreeSet<String>, faults: &mut Vec<Diagnostic>) {
    for (file, name) in files.all_lists() {
        if !named.contains(&name) {
            faults.push(Diagnostic {
                file,
                line: 1,
                flaw: DiagnosticKind::UnnamedList(name),
            });
        }
    }
}

/// A sentence that is to be said in a language exists in it. For guides whose translations are added.
pub(super) fn spoken(guides: &[FromFile<'_, DisposalGuide>], faults: &mut Vec<Diagnostic>) {
    for from in guides {
        let mut marks = Marks::new(from.file, from.source, faults);
        for language in &from.value.local_languages {
            if from.value.ask.in_language(language).1 != language {
                let why = format!(
                    "`ask` does not exist in `{language}`: add it there, or take the language away"
                );
                marks.at("spoken").add(DiagnosticKind::Value(why));
            }
        }
    }
}

fn missing(file: &str, what: &'static str, faults: &mut Vec<Diagnostic>) {
    faults.push(Diagnostic {
        file: file.to_owned(),
        line: 1,
        flaw: DiagnosticKind::MissingFile(what),
    });
}

/// Each name is used once, and the file is called by it.
fn named<T>(
    what: &'static str,
    field: &str,
    files: &[FromFile<'_, T>],
    name: impl Fn(&T) -> String,
    faults: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for from in files {
        let name = name(&from.value);
        let mut marks = Marks::new(from.file, from.source, faults);
        if from.stem() != name {
            marks.at(field).add(DiagnosticKind::FileName {
                what,
                name: name.clone(),
            });
        }
        if let Some(first) = first.get(&name) {
            marks.at(field).add(DiagnosticKind::Duplicate {
                name: name.clone(),
                first: (*first).to_owned(),
            });
        }
        first.entry(name).or_insert(from.file);
    }
}

fn covered_devices(
    notice: &Notice,
    known: &BTreeMap<&DeviceSlug, &Device>,
    devices: &Part<'_, Device>,
    marks: &mut Marks,
) {
    if notice.devices.is_empty() {
        marks.at("devices").add(DiagnosticKind::Value(
            "a notice covers at least one device".to_owned(),
        ));
    }
    for (index, slug) in notice.devices.iter().enumerate() {
        let mut here = marks.at("devices");
        let mut here = here.at(&index.to_string());
        if !known.contains_key(slug) {
            if !devices.may_hold(slug.as_str()) {
                here.add(DiagnosticKind::UnknownDevice(slug.to_string()));
            }
        } else if !notice
            .rules
            .iter()
            .any(|rule| rule.applies_to.includes(slug))
        {
            here.add(DiagnosticKind::NoRule(slug.to_string()));
        }
    }
}

fn sources(notice: &Notice, marks: &mut Marks) {
    let listed: BTreeSet<&WebAddress> = notice.sources.iter().map(|source| &source.url).collect();
    let mut named: Vec<(String, &WebAddress)> = Vec::new();
    for (part, entries) in [
        ("rules", &notice.rules),
        ("limits", &notice.limits),
        ("exclusions", &notice.exclusions),
    ] {
        named.extend(
            entries
                .iter()
                .enumerate()
                .map(|(i, entry)| (format!("{part}.{i}.source"), &entry.source)),
        );
    }
    named.extend(
        notice
            .units
            .iter()
            .enumerate()
            .map(|(i, units)| (format!("units.{i}.source"), &units.source)),
    );
    named.extend(
        notice
            .sold
            .iter()
            .enumerate()
            .map(|(i, sale)| (format!("sold.{i}.source"), &sale.source)),
    );
    named.extend(
        notice
            .made
            .iter()
            .map(|made| ("made.source".to_owned(), &made.source)),
    );
    for (i, conflict) in notice.conflicts.iter().enumerate() {
        for (j, position) in conflict.positions.iter().enumerate() {
            let place = format!("conflicts.{i}.positions.{j}");
            named.extend(
                position
                    .sources
                    .iter()
                    .map(|source| (place.clone(), source)),
            );
        }
        if conflict.positions.len() < 2
            || conflict
                .positions
                .iter()
                .any(|position| position.sources.is_empty())
        {
            let flaw = DiagnosticKind::Value(
                "a conflict has two positions or more, each with its sources".to_owned(),
            );
            marks.at(&format!("conflicts.{i}")).add(flaw);
        }
    }
    for (place, source) in named {
        if !listed.contains(source) {
            marks
                .at(&place)
                .add(DiagnosticKind::UnlistedSource(source.as_str().to_owned()));
        }
    }
}

fn backwards(
    from: Option<crate::domain::PartialDate>,
    to: Option<crate::domain::PartialDate>,
    marks: &mut Marks,
) {
    let date_range = crate::domain::DateRange { from, to };
    if let (true, Some(from), Some(to)) = (date_range.is_backwards(), from, to) {
        marks.add(DiagnosticKind::Backwards {
            from: from.to_string(),
            to: to.to_string(),
        });
    }
}

/// What is said of some of a notice's devices is said of devices that it covers.
fn of_the_notice(applies_to: &AppliesTo, notice: &Notice, marks: &mut Marks) {
    for slug in applies_to
        .listed()
        .iter()
        .filter(|slug| !notice.devices.contains(slug))
    {
        marks
            .at("devices")
            .add(DiagnosticKind::DeviceNotCovered(slug.to_string()));
    }
}

/// What an entry may say in its part of the notice.
fn sense(part: &str, entry: &Entry, notice: &Notice, marks: &mut Marks) {
    of_the_notice(&entry.applies_to, notice, marks);
    let has = |wanted: fn(&Condition) -> bool| entry.conditions.iter().any(wanted);
    let maker_only = has(|condition| matches!(condition, Condition::MakerOnly(_)));
    let all_units = has(|condition| matches!(condition, Condition::AllUnits));
    let no_code = has(|condition| matches!(condition, Condition::NoCode));
    if part != "rules" && (maker_only || all_units || entry.sieve) {
        marks.add(DiagnosticKind::Contradiction(
            "`all_units`, `maker_only` and `sieve` belong into [[rules]]",
        ));
    }
    if all_units && entry.conditions.len() > 1 {
        marks.add(DiagnosticKind::Contradiction(
            "`all_units` stands alone: remove it, or the other conditions",
        ));
    }
    if no_code && has(Condition::recognises_codes) {
        marks.add(DiagnosticKind::NeverMatches(
            "a unit without a code has none to compare; make two entries".to_owned(),
        ));
    }
    if maker_only && notice.complete {
        let flaw = "`complete = true` says that the notice lists its units, `maker_only` that only the maker can tell: \
                    set `complete = false`";
        marks.add(DiagnosticKind::Contradiction(flaw));
    }
}

//! Reads every file of a data folder and gathers every fault.

use std::{collections::BTreeMap, rc::Rc};

use jiff::civil::Date;
use serde::de::DeserializeOwned;

use super::{
    DataFiles, Dataset, Diagnostic, DiagnosticKind,
    device::DeviceFile,
    gathered::Gathered,
    line::Lines,
    notice::NoticeFile,
    sound,
    translations::{self, Translations},
};
use crate::domain::{Device, DisposalGuide};

/// A file's faults, found at places in it.
pub(super) struct Marks<'faults> {
    file: &'faults str,
    /// The line of the value at a path.
    line_of: Rc<dyn Fn(&str) -> usize + 'faults>,
    path: String,
    faults: &'faults mut Vec<Diagnostic>,
}

impl<'faults> Marks<'faults> {
    pub(super) fn new(
        file: &'faults str,
        source: &'faults str,
        faults: &'faults mut Vec<Diagnostic>,
    ) -> Self {
        let lines = Lines::of(source);
        Self {
            file,
            line_of: Rc::new(move |path| lines.of_value(path)),
            path: String::new(),
            faults,
        }
    }

    /// The same file, at a place below this one.
    pub(super) fn at(&mut self, step: &str) -> Marks<'_> {
        let path = if self.path.is_empty() {
            step.to_owned()
        } else {
            format!("{}.{step}", self.path)
        };
        Marks {
            file: self.file,
            line_of: Rc::clone(&self.line_of),
            path,
            faults: self.faults,
        }
    }

    /// Notes a fault of another file, which this place names.
    pub(super) fn add_elsewhere(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }

    /// Notes a fault at this place.
    pub(super) fn add(&mut self, flaw: DiagnosticKind) {
        let line = (self.line_of)(&self.path);
        self.faults.push(Diagnostic {
            file: self.file.to_owned(),
            line,
            flaw,
        });
    }
}

/// Something that was read, and the file that it was read from.
pub(super) struct FromFile<'files, T> {
    pub file: &'files str,
    pub source: &'files str,
    pub value: T,
}

/// The files of one part: those that could be read, and the others.
pub(super) struct Part<'files, T> {
    pub read: Vec<FromFile<'files, T>>,
    pub unreadable: Vec<&'files str>,
}

impl<T> Part<'_, T> {
    /// Whether a file of this name is there and could not be read: what it lacks is no fault of other files.
    pub(super) fn may_hold(&self, name: &str) -> bool {
        let mut unreadable = self.unreadable.iter();
        unreadable.any(|file| stem(file) == name)
    }
}

/// Reads a data folder. `today`: dates after it are faults; `None` where nobody can do anything about them.
///
/// # Errors
/// Every fault of every file, in the order of files and lines. A file whose TOML or types are wrong shows its first such
/// fault, and what follows from it elsewhere is not shown; all else is reported at once.
pub fn read(files: &DataFiles, today: Option<Date>) -> Result<Dataset, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let mut devices = parsed::<DeviceFile>(files, "devices", &mut faults).map(Device::from);
    let mut gathered = Gathered::new(files, devices.read.iter().map(|from| &from.value));
    let notices = parsed::<NoticeFile>(files, "notices", &mut faults);
    let mut notices = Part {
        unreadable: notices.unreadable,
        read: notices
            .read
            .into_iter()
            .map(
                |FromFile {
                     file,
                     source,
                     value,
                 }| {
                    let mut marks = Marks::new(file, source, &mut faults);
                    FromFile {
                        file,
                        source,
                        value: value.into_notice(&mut gathered, &mut marks),
                    }
                },
            )
            .collect(),
    };
    let mut disposal = parsed::<DisposalGuide>(files, "disposal", &mut faults);
    let translated = parsed::<Translations>(files, "translations", &mut faults);

    sound::devices(&devices, &notices, &mut faults);
    sound::notices(&devices, &notices, &gathered.lists, today, &mut faults);
    sound::disposal(&disposal, &mut faults);
    if notices.unreadable.is_empty() {
        sound::lists(files, &gathered.named, &mut faults);
    }

    let texts = devices.read.iter_mut().map(|from| from.value.texts_mut());
    let texts = texts.chain(notices.read.iter_mut().map(|from| from.value.texts_mut()));
    let texts = texts.chain(disposal.read.iter_mut().map(|from| from.value.texts_mut()));
    translations::add(&translated.read, texts.flatten().collect(), &mut faults);
    sound::spoken(&disposal.read, &mut faults);

    if faults.is_empty() {
        Ok(Dataset {
            devices: devices.values(),
            notices: notices.values(),
            lists: gathered.lists,
            disposal: disposal.values(),
        })
    } else {
        faults.sort();
        faults.dedup();
        Err(faults)
    }
}

impl<'files, T> Part<'files, T> {
    fn map<U>(self, change: impl Fn(T) -> U) -> Part<'files, U> {
        let read = self.read.into_iter().map(|from| from.map(&change));
        Part {
            read: read.collect(),
            unreadable: self.unreadable,
        }
    }

    fn values(self) -> Vec<T> {
        self.read.into_iter().map(|from| from.value).collect()
    }
}

impl<'files, T> FromFile<'files, T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> FromFile<'files, U> {
        FromFile {
            file: self.file,
            source: self.source,
            value: change(self.value),
        }
    }

    /// The file's name without folder and ending.
    pub(super) fn stem(&self) -> &'files str {
        stem(self.file)
    }
}

/// A file's name without folder and ending.
pub(super) fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".toml").unwrap_or(name)
}

fn parsed<'files, T: DeserializeOwned>(
    files: &'files DataFiles,
    part: &'files str,
    faults: &mut Vec<Diagnostic>,
) -> Part<'files, T> {
    let mut found = Part {
        read: Vec::new(),
        unreadable: Vec::new(),
    };
    for (file, bytes) in files.of(part) {
        let mut fault = |line, flaw| {
            let file = file.to_owned();
            faults.push(Diagnostic { file, line, flaw });
        };
        if file.strip_suffix(".toml").is_none() {
            fault(1, DiagnosticKind::StrayFile);
            continue;
        }
        let source = match std::str::from_utf8(bytes) {
            Ok(source) => source,
            Err(broken) => {
                let line = bytes
                    .iter()
                    .take(broken.valid_up_to())
                    .filter(|&&b| b == b'\n')
                    .count()
                    + 1;
                fault(
                    line,
                    DiagnosticKind::Unreadable(
                        "it is not UTF-8: save it in that encoding".to_owned(),
                    ),
                );
                found.unreadable.push(file);
                continue;
            }
        };
        let mut unknown: BTreeMap<String, String> = BTreeMap::new();
        let read = toml::Deserializer::parse(source).and_then(|toml| {
            serde_ignored::deserialize(toml, |path| {
                let path = path.to_string().replace(".?", "");
                let field = path.rsplit('.').next().unwrap_or_default().to_owned();
                unknown.insert(path, field);
            })
        });
        let lines = Lines::of(source);
        for (path, field) in unknown {
            fault(lines.of_value(&path), DiagnosticKind::UnknownField(field));
        }
        match read {
            Ok(value) => found.read.push(FromFile {
                file,
                source,
                value,
            }),
            Err(broken) => {
                let line = broken.span().map_or(1, |span| lines.at(span.start));
                fault(
                    line,
                    DiagnosticKind::Unreadable(broken.message().to_owned()),
                );
                found.unreadable.push(file);
            }
        }
    }
    found
}

//! Parses all TOML files of one folder of the data folder, such as `devices`.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::{
    diagnostic::{Diagnostic, DiagnosticKind},
    files::DataFiles,
    toml_lines::TomlLines,
    unprintable::unprintable_texts,
};

/// A parsed value and the file it comes from.
pub(super) struct Parsed<'files, T> {
    /// The path of the file, relative to the data folder.
    pub file: &'files str,
    /// The text of the file.
    pub source: &'files str,
    pub value: T,
}

/// The files of one folder: the parsed ones, and the paths of those that could not be parsed.
pub(super) struct FileSet<'files, T> {
    pub parsed: Vec<Parsed<'files, T>>,
    pub unreadable: Vec<&'files str>,
}

impl<'files, T> FileSet<'files, T> {
    /// Whether the file of this name exists but could not be parsed. Then a reference to it is not reported as an error.
    pub(super) fn may_contain(&self, name: &str) -> bool {
        self.unreadable.iter().any(|file| file_stem(file) == name)
    }

    pub(super) fn map<U>(
        self,
        mut convert: impl FnMut(Parsed<'files, T>) -> U,
    ) -> FileSet<'files, U> {
        let convert = |parsed: Parsed<'files, T>| Parsed {
            file: parsed.file,
            source: parsed.source,
            value: convert(parsed),
        };
        FileSet {
            parsed: self.parsed.into_iter().map(convert).collect(),
            unreadable: self.unreadable,
        }
    }

    pub(super) fn into_values(self) -> Vec<T> {
        let parsed = self.parsed.into_iter();
        parsed.map(|parsed| parsed.value).collect()
    }
}

impl<'files, T: DeserializeOwned> FileSet<'files, T> {
    /// Parses all files of a folder. A file whose syntax or types are wrong is reported once and counts as unreadable.
    pub(super) fn parse(
        files: &'files DataFiles,
        folder: &'files str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut set = Self {
            parsed: Vec::new(),
            unreadable: Vec::new(),
        };
        for (file, bytes) in files.in_folder(folder) {
            let mut add = |line, kind| {
                let file = file.to_owned();
                diagnostics.push(Diagnostic { file, line, kind });
            };
            if file.strip_suffix(".toml").is_none() {
                add(1, DiagnosticKind::StrayFile);
                continue;
            }
            let unprintable = str::from_utf8(bytes).map_or_else(|_| Vec::new(), unprintable_texts);
            if !unprintable.is_empty() {
                for (line, kind) in unprintable {
                    add(line, kind);
                }
                set.unreadable.push(file);
                continue;
            }
            match parse_file(bytes, &mut add) {
                Ok((source, value)) => set.parsed.push(Parsed {
                    file,
                    source,
                    value,
                }),
                Err((line, message)) => {
                    add(line, DiagnosticKind::Unreadable(message));
                    set.unreadable.push(file);
                }
            }
        }
        set
    }
}

/// The text of a file and its value, or the line and text of its first error. `add` receives each unknown field.
fn parse_file<'a, T: DeserializeOwned>(
    bytes: &'a [u8],
    add: &mut impl FnMut(usize, DiagnosticKind),
) -> Result<(&'a str, T), (usize, String)> {
    let source = str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.iter().take(error.valid_up_to());
        let line = valid.filter(|&&byte| byte == b'\n').count() + 1;
        (
            line,
            "this is not UTF-8: save the file in that encoding".to_owned(),
        )
    })?;
    let mut unknown: BTreeMap<String, String> = BTreeMap::new();
    let parsed = toml::Deserializer::parse(source).and_then(|toml| {
        serde_ignored::deserialize(toml, |path| {
            let path = path.to_string().replace(".?", "");
            let field = path.rsplit('.').next().unwrap_or_default().to_owned();
            unknown.insert(path, field);
        })
    });
    let lines = TomlLines::new(source);
    for (path, field) in unknown {
        add(lines.line_of(&path), DiagnosticKind::UnknownField(field));
    }
    let value = parsed.map_err(|error| {
        let line = error.span().map_or(1, |span| lines.line_at(span.start));
        (line, error.message().to_owned())
    })?;
    Ok((source, value))
}

/// A file's name without folder and `.toml`.
pub(super) fn file_stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".toml").unwrap_or(name)
}

//! Collects the lists of codes of all notices while these are parsed, each list once.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    dataset::{CodeList, Codes},
    diagnostic::DiagnosticSink,
    files::{DataFiles, ListError},
    list_file::ListFile,
};
use crate::domain::{CodeFormat, CodePart, CodeRange, Device, DeviceSlug, List, ListId, ListKind};

/// The lists found so far, and the code formats of all devices.
pub(super) struct ListCollector<'files> {
    files: &'files DataFiles,
    formats: BTreeMap<DeviceSlug, CodeFormat>,
    pub lists: BTreeMap<ListId, CodeList>,
    /// The list files that notices name, as written there: `lists/….csv`.
    pub named: BTreeSet<String>,
}

impl<'files> ListCollector<'files> {
    pub(super) fn new<'a>(
        files: &'files DataFiles,
        devices: impl Iterator<Item = &'a Device>,
    ) -> Self {
        Self {
            files,
            formats: devices
                .map(|device| (device.slug.clone(), device.code.clone()))
                .collect(),
            lists: BTreeMap::new(),
            named: BTreeSet::new(),
        }
    }

    /// Adds codes of these devices as a new list.
    pub(super) fn add_inline(&mut self, devices: &[DeviceSlug], ranges: Vec<CodeRange>) -> List {
        let kind = ListKind::from_ranges(&ranges);
        let list = CodeList::new(
            self.formats_of(devices).iter().map(|(_, format)| format),
            Codes::Inline(ranges),
        );
        self.insert(list, kind)
    }

    /// Adds a list file, or finds it if another rule names it for codes of the same formats.
    pub(super) fn add_file(
        &mut self,
        name: &str,
        devices: &[DeviceSlug],
        part: &CodePart,
        letters: bool,
        sink: &mut DiagnosticSink,
    ) -> List {
        self.named.insert(name.to_owned());
        let formats = self.formats_of(devices);
        let opened = self.files.list(name).and_then(|(path, content)| {
            ListFile::open(path, content, formats.clone(), part.clone(), letters)
                .map_err(ListError::Content)
        });
        match opened {
            Ok(file) => {
                let kind = file.kind;
                let known = self.lists.iter().find(|(_, known)| {
                    matches!(&known.codes, Codes::File(known) if known.reads_same_codes(&file))
                });
                if let Some((&id, _)) = known {
                    return List { id, kind };
                }
                let list =
                    CodeList::new(formats.iter().map(|(_, format)| format), Codes::File(file));
                self.insert(list, kind)
            }
            Err(ListError::Content(diagnostic)) => {
                sink.push(diagnostic);
                self.add_inline(devices, Vec::new())
            }
            Err(ListError::Name(message)) => {
                sink.add_invalid(message);
                self.add_inline(devices, Vec::new())
            }
        }
    }

    fn insert(&mut self, list: CodeList, kind: ListKind) -> List {
        let id = ListId(u32::try_from(self.lists.len()).unwrap_or(u32::MAX));
        self.lists.insert(id, list);
        List { id, kind }
    }

    fn formats_of(&self, devices: &[DeviceSlug]) -> Vec<(DeviceSlug, CodeFormat)> {
        let known = devices
            .iter()
            .filter_map(|device| self.formats.get_key_value(device));
        known
            .map(|(device, format)| (device.clone(), format.clone()))
            .collect()
    }
}

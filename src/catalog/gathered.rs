//! What gathers while notices are read: the lists that their conditions name.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    DataFiles, DiagnosticKind, ListFile,
    dataset::{CodeList, Codes},
    read::Marks,
};
use crate::domain::{CodeForm, CodePart, CodeRange, Device, DeviceSlug, List, ListId, ListKind};

/// The forms of all devices' codes, and the lists so far.
pub(super) struct Gathered<'files> {
    files: &'files DataFiles,
    forms: BTreeMap<DeviceSlug, CodeForm>,
    pub lists: BTreeMap<ListId, CodeList>,
    /// What notices call the files that they name.
    pub named: BTreeSet<String>,
}

impl<'files> Gathered<'files> {
    pub(super) fn new<'a>(
        files: &'files DataFiles,
        devices: impl Iterator<Item = &'a Device>,
    ) -> Self {
        Self {
            files,
            forms: devices
                .map(|device| (device.slug.clone(), device.code.clone()))
                .collect(),
            lists: BTreeMap::new(),
            named: BTreeSet::new(),
        }
    }

    /// Keeps codes of these devices as a new list.
    pub(super) fn add(&mut self, devices: &[DeviceSlug], spans: Vec<CodeRange>) -> List {
        let holds = ListKind::from_ranges(&spans);
        let list = CodeList::new(
            self.forms_of(devices).iter().map(|(_, form)| form),
            Codes::Written(spans),
        );
        self.keep(list, holds)
    }

    /// Takes a list that stands in a file. One that several rules name, for codes of the same forms, is kept once.
    pub(super) fn add_file(
        &mut self,
        name: &str,
        devices: &[DeviceSlug],
        part: &CodePart,
        letters: bool,
        marks: &mut Marks,
    ) -> List {
        self.named.insert(name.to_owned());
        let forms = self.forms_of(devices);
        let found = self.files.list(name).and_then(|(name, content)| {
            ListFile::open(name, content, forms.clone(), part.clone(), letters)
                .map_err(super::files::ListError::Diagnostic)
        });
        match found {
            Ok(file) => {
                let holds = file.holds;
                let known = self.lists.iter().find(
                    |(_, known)| matches!(&known.codes, Codes::File(known) if known.is_like(&file)),
                );
                if let Some((&id, _)) = known {
                    return List { id, holds };
                }
                let list = CodeList::new(forms.iter().map(|(_, form)| form), Codes::File(file));
                self.keep(list, holds)
            }
            Err(super::files::ListError::Diagnostic(fault)) => {
                marks.add_elsewhere(fault);
                self.add(devices, Vec::new())
            }
            Err(super::files::ListError::Name(why)) => {
                marks.add(DiagnosticKind::Value(why));
                self.add(devices, Vec::new())
            }
        }
    }

    fn keep(&mut self, list: CodeList, holds: ListKind) -> List {
        let id = ListId(u32::try_from(self.lists.len()).unwrap_or(u32::MAX));
        self.lists.insert(id, list);
        List { id, holds }
    }

    fn forms_of(&self, devices: &[DeviceSlug]) -> Vec<(DeviceSlug, CodeForm)> {
        let mut forms = Vec::new();
        for device in devices {
            if let Some(form) = self.forms.get(device) {
                forms.push((device.clone(), form.clone()));
            }
        }
        forms
    }
}

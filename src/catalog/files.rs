//! The files of a data folder, from disk or from the binary.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use super::{Diagnostic, list_file::Content};

include!(concat!(env!("OUT_DIR"), "/embedded_data.rs"));

/// The folders that must be there.
const FOLDERS: [&str; 3] = ["devices", "notices", "disposal"];

/// The folder that may be there: what the others say, in other languages.
const TRANSLATIONS: &str = "translations";

/// Where lists may stand: beside the notices, or at the top of the data folder.
const LISTS: [&str; 2] = ["notices/lists", "lists"];

/// Files of a data folder by their path in it, with `/`, and what they hold; lists stay where they are.
#[derive(Clone, Debug, Default)]
pub struct DataFiles {
    files: BTreeMap<String, Vec<u8>>,
    lists: Lists,
}

/// Where the lists are.
#[derive(Clone, Debug, Default)]
enum Lists {
    /// There are none.
    #[default]
    Nowhere,
    /// In the binary.
    Embedded,
    /// In a data folder on disk.
    In(PathBuf),
}

/// Why a list that a notice names cannot be read.
pub(super) enum ListError {
    /// It is not where the notice says.
    Name(String),
    /// It is there, and wrong.
    Diagnostic(Diagnostic),
}

/// Why a data folder cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {cause}; a data folder holds devices, notices and disposal", path.display())]
pub struct FolderError {
    /// What could not be read.
    pub path: PathBuf,
    /// Why.
    #[source]
    pub cause: io::Error,
}

impl DataFiles {
    /// The notices that are built into the binary.
    #[must_use]
    pub fn embedded() -> Self {
        Self {
            lists: Lists::Embedded,
            ..Self::from_pairs(EMBEDDED_DATA.iter().copied())
        }
    }

    /// Files by their path in the folder.
    pub fn from_pairs<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self {
            files: files
                .into_iter()
                .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
                .collect(),
            lists: Lists::Nowhere,
        }
    }

    /// The files of a folder on disk; those whose name begins with a dot are left out.
    ///
    /// # Errors
    /// When the folder, one of its three necessary parts, or a file cannot be read.
    pub fn from_folder(folder: &Path) -> Result<Self, FolderError> {
        let mut files = BTreeMap::new();
        let translations = Some(TRANSLATIONS).filter(|part| folder.join(part).is_dir());
        for part in FOLDERS.into_iter().chain(translations) {
            let path = folder.join(part);
            let failed = |path: &Path| {
                let path = path.to_path_buf();
                move |cause| FolderError { path, cause }
            };
            for entry in fs::read_dir(&path).map_err(failed(&path))? {
                let file = entry.map_err(failed(&path))?.path();
                let name = file
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                let is_lists = LISTS.contains(&format!("{part}/{name}").as_str()) && file.is_dir();
                if !name.starts_with('.') && !is_lists {
                    files.insert(
                        format!("{part}/{name}"),
                        fs::read(&file).map_err(failed(&file))?,
                    );
                }
            }
        }
        Ok(Self {
            files,
            lists: Lists::In(folder.to_path_buf()),
        })
    }

    /// The list that a notice calls `lists/…`: beside the notices, or at the top of the data folder; its path in the
    /// folder, and its bytes.
    pub(super) fn list(&self, name: &str) -> Result<(String, Content), ListError> {
        let inside = name.strip_prefix("lists/").filter(|inside| {
            let parts = inside.split('/');
            parts
                .clone()
                .all(|part| !part.is_empty() && !part.starts_with('.'))
        });
        let Some(inside) = inside else {
            return Err(ListError::Name(format!(
                "`{name}` is not in the folder `lists`: a list is called `lists/….csv`"
            )));
        };
        let mut found = LISTS.iter().filter_map(|folder| {
            let path = format!("{folder}/{inside}");
            let content = match &self.lists {
                Lists::Nowhere => None,
                Lists::Embedded => EMBEDDED_LISTS
                    .iter()
                    .find(|(name, _)| *name == path)
                    .map(|(_, bytes)| Content::Embedded(bytes)),
                Lists::In(root) => Some(root.join(&path))
                    .filter(|path| path.exists())
                    .map(Content::File),
            };
            Some((path, content?))
        });
        match (found.next(), found.next()) {
            (Some(list), None) => Ok(list),
            (Some((first, _)), Some((second, _))) => Err(ListError::Name(format!(
                "there is {first}, and there is {second}: remove the one that is not meant"
            ))),
            (None, _) => Err(ListError::Name(format!(
                "there is no list {}/{inside} and no {}/{inside}: add the file or correct the name",
                LISTS[0], LISTS[1]
            ))),
        }
    }

    /// Every list that is there: its path in the folder, and what a notice calls it.
    pub(super) fn all_lists(&self) -> Vec<(String, String)> {
        let mut paths = Vec::new();
        match &self.lists {
            Lists::Nowhere => {}
            Lists::Embedded => {
                paths.extend(EMBEDDED_LISTS.iter().map(|(path, _)| (*path).to_owned()));
            }
            Lists::In(root) => {
                for folder in LISTS {
                    gather(root, folder, &mut paths);
                }
            }
        }
        let named = |path: String| {
            let name = path.strip_prefix("notices/").unwrap_or(&path).to_owned();
            (path, name)
        };
        paths.into_iter().map(named).collect()
    }

    /// The files of one part, in the order of their names.
    pub(super) fn of<'a>(&'a self, part: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let inside = move |path: &str| {
            path.split_once('/')
                .is_some_and(|(folder, _)| folder == part)
        };
        self.files
            .iter()
            .filter(move |(path, _)| inside(path))
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

/// The files below a folder, but hidden ones. What cannot be read is said where a notice names it.
fn gather(root: &Path, folder: &str, paths: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(root.join(folder)) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if name.starts_with('.') {
            continue;
        }
        if entry.path().is_dir() {
            gather(root, &path, paths);
        } else {
            paths.push(path);
        }
    }
}

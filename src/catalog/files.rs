//! Reads the files of a data folder, from disk or from the binary, and finds its lists of codes.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use super::{diagnostic::Diagnostic, list_file::Content};

include!(concat!(env!("OUT_DIR"), "/embedded_data.rs"));

const REQUIRED_FOLDERS: [&str; 3] = ["devices", "notices", "disposal"];

/// An optional folder.
const TRANSLATIONS: &str = "translations";

/// The folders that may have lists.
const LIST_FOLDERS: [&str; 2] = ["notices/lists", "lists"];

/// The content of the TOML files of a data folder, by their path in it (with `/`), and the location of its lists. Lists are not
/// loaded, since they may be larger than memory.
#[derive(Clone, Debug, Default)]
pub struct DataFiles {
    files: BTreeMap<String, Vec<u8>>,
    lists: Lists,
}

/// Where the lists are.
#[derive(Clone, Debug, Default)]
enum Lists {
    #[default]
    None,
    Embedded,
    /// In this data folder on disk.
    Folder(PathBuf),
}

/// Why a list that a notice names cannot be used.
pub(super) enum ListError {
    /// No file has this name, or two have; with the text for the line of the notice.
    Name(String),
    /// The file has an error.
    Content(Diagnostic),
}

/// A file or folder of a data folder cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {cause}; a data folder has the folders devices, notices and disposal", path.display())]
pub struct FolderError {
    /// The file or folder.
    pub path: PathBuf,
    /// The error of the operating system.
    #[source]
    pub cause: io::Error,
}

impl DataFiles {
    /// The data folder that is built into the binary.
    #[must_use]
    pub fn embedded() -> Self {
        Self {
            lists: Lists::Embedded,
            ..Self::from_pairs(EMBEDDED_DATA.iter().copied())
        }
    }

    /// A data folder without lists, from pairs of a path such as `devices/x.toml` and its text.
    pub fn from_pairs<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self {
            files: files
                .into_iter()
                .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
                .collect(),
            lists: Lists::None,
        }
    }

    /// Reads a data folder from disk, without files whose name begins with a dot.
    ///
    /// # Errors
    /// When one of its three required folders, or a file, cannot be read.
    pub fn from_folder(folder: &Path) -> Result<Self, FolderError> {
        let mut files = BTreeMap::new();
        let translations = Some(TRANSLATIONS).filter(|name| folder.join(name).is_dir());
        for part in REQUIRED_FOLDERS.into_iter().chain(translations) {
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
                let is_lists =
                    LIST_FOLDERS.contains(&format!("{part}/{name}").as_str()) && file.is_dir();
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
            lists: Lists::Folder(folder.to_path_buf()),
        })
    }

    /// Finds the list that a notice names as `lists/…`: its path in the data folder, and its content.
    pub(super) fn list(&self, name: &str) -> Result<(String, Content), ListError> {
        let relative = name.strip_prefix("lists/").filter(|relative| {
            let mut parts = relative.split('/');
            parts.all(|part| !part.is_empty() && !part.starts_with('.'))
        });
        let Some(relative) = relative else {
            return Err(ListError::Name(format!(
                "`{name}` is not in the folder `lists`: write the name of a list as `lists/….csv`"
            )));
        };
        let mut found = LIST_FOLDERS.iter().filter_map(|folder| {
            let path = format!("{folder}/{relative}");
            let content = match &self.lists {
                Lists::None => None,
                Lists::Embedded => EMBEDDED_LISTS
                    .iter()
                    .find(|(name, _)| *name == path)
                    .map(|(_, bytes)| Content::Embedded(bytes)),
                Lists::Folder(root) => Some(root.join(&path))
                    .filter(|path| path.exists())
                    .map(Content::File),
            };
            Some((path, content?))
        });
        match (found.next(), found.next()) {
            (Some(list), None) => Ok(list),
            (Some((first, _)), Some((second, _))) => Err(ListError::Name(format!(
                "both {first} and {second} exist: remove one of them"
            ))),
            (None, _) => Err(ListError::Name(format!(
                "there is no list {}/{relative} and no {}/{relative}: add the file or correct the name",
                LIST_FOLDERS[0], LIST_FOLDERS[1]
            ))),
        }
    }

    /// All lists: the path of each in the data folder, and the name that a notice has for it.
    pub(super) fn all_lists(&self) -> Vec<(String, String)> {
        let mut paths = Vec::new();
        match &self.lists {
            Lists::None => {}
            Lists::Embedded => {
                paths.extend(EMBEDDED_LISTS.iter().map(|(path, _)| (*path).to_owned()));
            }
            Lists::Folder(root) => {
                for folder in LIST_FOLDERS {
                    collect_paths(root, folder, &mut paths);
                }
            }
        }
        let named = |path: String| {
            let name = path.strip_prefix("notices/").unwrap_or(&path).to_owned();
            (path, name)
        };
        paths.into_iter().map(named).collect()
    }

    /// The paths and contents of the files of one folder, in the order of their names.
    pub(super) fn in_folder<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .iter()
            .filter(move |(path, _)| path.split('/').next() == Some(folder))
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

/// Collects the files below a folder, without hidden ones. Skips what cannot be read: that is an error if a notice names it.
fn collect_paths(root: &Path, folder: &str, paths: &mut Vec<String>) {
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
            collect_paths(root, &path, paths);
        } else {
            paths.push(path);
        }
    }
}

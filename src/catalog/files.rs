//! The files of a data folder, from disk or from the binary.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

include!(concat!(env!("OUT_DIR"), "/embedded_data.rs"));

/// The folders that are read.
const FOLDERS: [&str; 3] = ["devices", "notices", "disposal"];

/// Files of a data folder by their path in it, with `/`, and what they hold.
#[derive(Clone, Debug, Default)]
pub struct DataFiles(BTreeMap<String, Vec<u8>>);

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
        Self::from_pairs(EMBEDDED_DATA.iter().copied())
    }

    /// Files by their path in the folder.
    pub fn from_pairs<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(
            files
                .into_iter()
                .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
                .collect(),
        )
    }

    /// The files of a folder on disk; those whose name begins with a dot are left out.
    ///
    /// # Errors
    /// When the folder, one of its three parts, or a file cannot be read.
    pub fn from_folder(folder: &Path) -> Result<Self, FolderError> {
        let mut files = BTreeMap::new();
        for part in FOLDERS {
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
                if !name.starts_with('.') {
                    files.insert(
                        format!("{part}/{name}"),
                        fs::read(&file).map_err(failed(&file))?,
                    );
                }
            }
        }
        Ok(Self(files))
    }

    /// The files of one part, in the order of their names.
    pub(super) fn of<'a>(&'a self, part: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let inside = move |path: &str| {
            path.split_once('/')
                .is_some_and(|(folder, _)| folder == part)
        };
        self.0
            .iter()
            .filter(move |(path, _)| inside(path))
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

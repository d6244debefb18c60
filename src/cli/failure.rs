//! Why a command failed.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    catalog::{Diagnostic, Diagnostics, FolderError},
    changes::Changes,
    domain::PrintableLines,
    plural::{Plural, thousands},
    storage::{BuildError, SnapshotError},
    views::ViewError,
    web::ServerError,
};

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum CommandFailure {
    /// The command line was wrong.
    #[error("{0}")]
    Usage(String),
    /// A data folder has errors.
    #[error("{}", lines(.shown))]
    Diagnostics {
        /// The first of them.
        shown: Vec<Diagnostic>,
        /// How many there are.
        total: u64,
    },
    /// A data folder cannot be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A snapshot cannot be opened, verified or written.
    #[error("{}: {cause}", path.display())]
    Snapshot {
        /// The snapshot.
        path: PathBuf,
        /// Why.
        #[source]
        cause: SnapshotError,
    },
    /// No snapshot can be built from a data folder or from the embedded notices.
    #[error("the notices cannot be used: {0}")]
    UnusableNotices(BuildError),
    /// A list could not be read during a check.
    #[error("the check failed: {0}")]
    Check(SnapshotError),
    /// Lists could not be compared.
    #[error("the lists cannot be compared: {0}")]
    Compare(SnapshotError),
    /// `build --replacing` found verdicts that the new snapshot can downgrade.
    #[error("{0}Nothing was written. If this is intended, use --allow-removals.")]
    Downgrade(Box<Changes>),
    /// The file of `--out` must not be written, or the snapshot of `--replacing` cannot be opened.
    #[error("{0}")]
    UnusableFile(String),
    /// `diff --exit-code` found verdicts that can be downgraded; they are printed already.
    #[error("a verdict can be downgraded")]
    DowngradeFound,
    /// The site cannot be served.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// An email could not be rendered.
    #[error(transparent)]
    View(ViewError),
    /// Input or output failed.
    #[error("{what}: {cause}")]
    Io {
        /// What was read or written.
        what: String,
        /// Why.
        #[source]
        cause: io::Error,
    },
}

impl CommandFailure {
    /// All errors of a data folder.
    pub(super) fn diagnostics(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Diagnostics {
            total: diagnostics.len() as u64,
            shown: diagnostics,
        }
    }

    /// The first errors of lists.
    pub(super) fn from_list_diagnostics(diagnostics: Diagnostics) -> Self {
        Self::Diagnostics {
            shown: diagnostics.shown,
            total: diagnostics.total,
        }
    }

    /// A failed build; `path`: its target.
    pub(super) fn from_build_error(error: BuildError, path: Option<&Path>) -> Self {
        match (error, path) {
            (BuildError::List(diagnostics), _) => Self::from_list_diagnostics(diagnostics),
            (BuildError::Snapshot(cause), Some(path)) => Self::Snapshot {
                path: path.to_path_buf(),
                cause,
            },
            (error @ (BuildError::Snapshot(_) | BuildError::ForeignCode(_)), _) => {
                Self::UnusableNotices(error)
            }
        }
    }

    /// The exit code of the process.
    pub(super) fn code(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Server(ServerError::Address(_)) => 2,
            Self::Diagnostics { .. }
            | Self::Folder(_)
            | Self::Snapshot { .. }
            | Self::UnusableNotices(_)
            | Self::Check(_)
            | Self::Compare(_)
            | Self::Downgrade(_)
            | Self::UnusableFile(_)
            | Self::DowngradeFound
            | Self::View(_)
            | Self::Server(ServerError::Bind { .. } | ServerError::Run(_))
            | Self::Io { .. } => 1,
        }
    }

    /// Prints the failure on standard error.
    pub(super) fn print(&self) {
        if matches!(self, Self::DowngradeFound) {
            return;
        }
        eprintln!("{}", PrintableLines(self));
        if let Self::Diagnostics { shown, total } = self {
            let more = total.saturating_sub(shown.len() as u64);
            if more > 0 {
                eprintln!("and {} more", thousands(more));
            }
            eprintln!("{} found", Plural(*total, "error"));
        }
    }

    /// A failed write to standard output, such as a closed pipe.
    pub(super) fn stdout(cause: io::Error) -> Self {
        Self::Io {
            what: "standard output".to_owned(),
            cause,
        }
    }
}

fn lines(diagnostics: &[Diagnostic]) -> String {
    let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

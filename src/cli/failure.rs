//! Why a command failed.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    catalog::{Diagnostic, Diagnostics, FolderError},
    changes::Changes,
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
    /// A data folder has faults.
    #[error("{}", lines(.shown))]
    Faults {
        /// Those that are shown.
        shown: Vec<Diagnostic>,
        /// How many there are.
        total: u64,
    },
    /// A data folder cannot be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A snapshot cannot be made or used.
    #[error("{}: {cause}", path.display())]
    Snapshot {
        /// The snapshot.
        path: PathBuf,
        /// Why.
        #[source]
        cause: SnapshotError,
    },
    /// Notices that are used without a snapshot file cannot be used.
    #[error("the notices cannot be used: {0}")]
    Unstored(BuildError),
    /// A list could not be read.
    #[error("the check failed: {0}")]
    Check(SnapshotError),
    /// Lists could not be compared.
    #[error("the lists cannot be compared: {0}")]
    Compare(SnapshotError),
    /// A build would make verdicts milder.
    #[error("{0}Nothing was written. If this is meant, say --allow-removals.")]
    Milder(Box<Changes>),
    /// A snapshot cannot be written where it was asked for, or held against the one that was named.
    #[error("{0}")]
    Place(String),
    /// A comparison that was asked to fail found verdicts that can become milder; it has said them.
    #[error("some verdict can become milder")]
    MilderFound,
    /// The site cannot be served.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// The words could not be put together.
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
    /// Faults that are all shown.
    pub(super) fn faults(faults: Vec<Diagnostic>) -> Self {
        Self::Faults {
            total: faults.len() as u64,
            shown: faults,
        }
    }

    /// Faults of which the first are shown.
    pub(super) fn of_lists(faults: Diagnostics) -> Self {
        Self::Faults {
            shown: faults.shown,
            total: faults.total,
        }
    }

    /// Why a snapshot was not built; `path`: where it should have been.
    pub(super) fn of_build(error: BuildError, path: Option<&Path>) -> Self {
        match (error, path) {
            (BuildError::List(faults), _) => Self::of_lists(faults),
            (BuildError::Snapshot(cause), Some(path)) => Self::Snapshot {
                path: path.to_path_buf(),
                cause,
            },
            (error @ (BuildError::Snapshot(_) | BuildError::ForeignCode(_)), _) => {
                Self::Unstored(error)
            }
        }
    }

    /// The process's exit code.
    pub(super) fn code(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Server(ServerError::Address(_)) => 2,
            Self::Faults { .. }
            | Self::Folder(_)
            | Self::Snapshot { .. }
            | Self::Unstored(_)
            | Self::Check(_)
            | Self::Compare(_)
            | Self::Milder(_)
            | Self::Place(_)
            | Self::MilderFound
            | Self::View(_)
            | Self::Server(ServerError::Bind { .. } | ServerError::Run(_))
            | Self::Io { .. } => 1,
        }
    }

    /// Says it on standard error.
    pub(super) fn tell(&self) {
        if matches!(self, Self::MilderFound) {
            return;
        }
        eprintln!("{self}");
        if let Self::Faults { shown, total } = self {
            let more = total.saturating_sub(shown.len() as u64);
            if more > 0 {
                eprintln!("and {} more", thousands(more));
            }
            eprintln!("{} found", Plural(*total, "fault"));
        }
    }

    /// Output that nobody reads any more is no failure of ours, but it ends the work.
    pub(super) fn output(cause: io::Error) -> Self {
        Self::Io {
            what: "standard output".to_owned(),
            cause,
        }
    }
}

fn lines(faults: &[Diagnostic]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

//! Why a command failed.

use std::{io, path::PathBuf};

use crate::{
    catalog::{Fault, FolderError},
    storage::SnapshotError,
    web::ServerError,
};

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum CommandFailure {
    /// The command line was wrong.
    #[error("{0}")]
    Usage(String),
    /// A data folder has faults.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faults(Vec<Fault>),
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
    /// The embedded notices cannot be used.
    #[error("the notices built into this binary cannot be used: {0}")]
    Embedded(SnapshotError),
    /// A list could not be read.
    #[error("the check failed: {0}")]
    Check(SnapshotError),
    /// The site cannot be served.
    #[error(transparent)]
    Server(#[from] ServerError),
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
    /// The process's exit code.
    pub(super) fn code(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Server(ServerError::Address(_)) => 2,
            Self::Faults(_)
            | Self::Folder(_)
            | Self::Snapshot { .. }
            | Self::Embedded(_)
            | Self::Check(_)
            | Self::Server(ServerError::Bind { .. } | ServerError::Run(_))
            | Self::Io { .. } => 1,
        }
    }

    /// Says it on standard error.
    pub(super) fn tell(&self) {
        eprintln!("{self}");
        if let Self::Faults(faults) = self {
            eprintln!(
                "{} found",
                if faults.len() == 1 {
                    "1 fault".to_owned()
                } else {
                    format!("{} faults", faults.len())
                }
            );
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

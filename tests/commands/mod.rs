//! The command line: output, errors and exit codes.

mod check;
mod data_folder;
mod email;
mod snapshots;

use std::process::Output;

use crate::site::binary;

/// Runs the command; returns its exit code, standard output and standard error.
pub fn run(arguments: &[&str]) -> (i32, String, String) {
    outcome(&binary().args(arguments).output().unwrap())
}

/// The exit code, standard output and standard error of a process.
pub fn outcome(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.code().unwrap(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

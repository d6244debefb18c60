//! The command line, as the contract promises it.

mod check;
mod data_folder;
mod email;
mod snapshots;

use std::process::Output;

use crate::site::binary;

/// Runs the command and says its exit code, standard output and standard error.
pub fn run(arguments: &[&str]) -> (i32, String, String) {
    told(&binary().args(arguments).output().unwrap())
}

pub fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.code().unwrap(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

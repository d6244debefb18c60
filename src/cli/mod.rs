//! The command line: one file for each command.

mod arguments;
mod batch;
mod build;
mod check;
mod diff;
mod email;
mod failure;
mod inspect;
mod output;
mod places;
mod progress;
mod renamed;
mod serve;
mod source;
mod validate;
mod verify;

use std::{env, process::ExitCode, sync::Arc};

use clap::{CommandFactory, FromArgMatches};

use arguments::{Command, CommandLine};

/// The commands with their flags and variables.
#[must_use]
pub fn command() -> clap::Command {
    renamed::read_old_variables(CommandLine::command())
}

/// Runs the command of the process. Exit codes: 0 done, 1 the data or the operation failed, 2 the command line was wrong.
#[must_use]
pub fn run() -> ExitCode {
    // By default SIGXFSZ, from the file size limit of a shell or a service, kills the process; with a handler, the write fails.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    let (arguments, old_flags) = renamed::replace_old_flags(env::args_os());
    let matches = command().get_matches_from(arguments);
    let command_line = CommandLine::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let matches = matches
        .subcommand()
        .map_or(&matches, |(_, matches)| matches);
    for (old, new) in old_flags.into_iter().chain(renamed::old_variables(matches)) {
        eprintln!("warning: {old} is now {new}; the old name will be removed");
    }
    let result = match command_line
        .command
        .unwrap_or(Command::Serve(command_line.serve))
    {
        Command::Serve(arguments) => serve::run(arguments, matches),
        Command::Check(arguments) => check::run(&arguments, matches),
        Command::Validate { folder, quiet } => validate::run(&folder, quiet),
        Command::Build(arguments) => build::run(&arguments),
        Command::Inspect { file, json } => inspect::run(&file, json),
        Command::Email(arguments) => email::run(&arguments, matches),
        Command::Diff {
            old,
            new,
            exit_code,
            json,
        } => diff::run(&old, &new, exit_code, json),
        Command::Verify { file, quiet } => verify::run(&file, quiet),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.print();
            ExitCode::from(failure.code())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        command().debug_assert();
    }
}

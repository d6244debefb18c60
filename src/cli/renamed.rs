//! Old names of flags and environment variables, which still work with a warning.

use std::{env, ffi::OsString};

use clap::{ArgMatches, Command};

/// A flag with a value that was renamed together with its variable.
struct Renamed {
    old_flag: &'static str,
    new_flag: &'static str,
    old_variable: &'static str,
    new_variable: &'static str,
}

const RENAMED: [Renamed; 1] = [Renamed {
    old_flag: "--patience",
    new_flag: "--request-timeout",
    old_variable: "CHARGE_SAFELY_PATIENCE",
    new_variable: "CHARGE_SAFELY_REQUEST_TIMEOUT",
}];

/// Replaces old flags by new ones, and returns both names of each. If the new flag is given too, the old one is removed.
pub(super) fn replace_old_flags(
    arguments: impl Iterator<Item = OsString>,
) -> (Vec<OsString>, Vec<(&'static str, &'static str)>) {
    let arguments: Vec<OsString> = arguments.collect();
    let (mut replaced, mut found) = (Vec::new(), Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        // After "--" nothing is a flag.
        if argument == "--" {
            replaced.push(argument.clone());
            replaced.extend(rest.by_ref().cloned());
            break;
        }
        let (flag, value) = name_and_value(argument);
        let Some(renamed) = RENAMED.iter().find(|renamed| renamed.old_flag == flag) else {
            replaced.push(argument.clone());
            continue;
        };
        found.push((renamed.old_flag, renamed.new_flag));
        let has_new = |argument| name_and_value(argument).0 == renamed.new_flag;
        match value {
            _ if arguments.iter().any(has_new) => {
                if value.is_none() {
                    rest.next();
                }
            }
            Some(value) => replaced.push(format!("{}={value}", renamed.new_flag).into()),
            None => replaced.push(renamed.new_flag.into()),
        }
    }
    (replaced, found)
}

/// The name and the value of `--flag=value`, or the name of `--flag`. An argument that is not Unicode gives an empty name: it cannot
/// be a renamed flag.
fn name_and_value(argument: &OsString) -> (&str, Option<&str>) {
    let text = argument.to_str().unwrap_or_default();
    match text.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (text, None),
    }
}

/// Lets arguments be read from old variables that are set, unless the new ones are.
pub(super) fn read_old_variables(command: Command) -> Command {
    command
        .mut_args(|argument| {
            let renamed = RENAMED.iter().find(|renamed| {
                argument
                    .get_env()
                    .is_some_and(|name| name == renamed.new_variable)
                    && env::var_os(renamed.new_variable).is_none()
                    && env::var_os(renamed.old_variable).is_some()
            });
            match renamed {
                Some(renamed) => argument.env(renamed.old_variable),
                None => argument,
            }
        })
        .mut_subcommands(read_old_variables)
}

/// The old variables that are set and belong to the command, with the new names.
pub(super) fn old_variables(
    matches: &ArgMatches,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let belongs = |renamed: &Renamed| {
        let id = renamed.new_flag.trim_start_matches('-').replace('-', "_");
        matches.ids().any(|known| known.as_str() == id)
    };
    let set = RENAMED
        .iter()
        .filter(move |renamed| env::var_os(renamed.old_variable).is_some() && belongs(renamed));
    set.map(|renamed| (renamed.old_variable, renamed.new_variable))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_flags_become_new_ones_unless_the_new_one_is_given() {
        for (given, expected, has_old) in [
            (
                "--patience 5 --bind x",
                "--request-timeout 5 --bind x",
                true,
            ),
            ("serve --patience=5", "serve --request-timeout=5", true),
            (
                "--patience 5 --request-timeout 7",
                "--request-timeout 7",
                true,
            ),
            (
                "--request-timeout=7 --patience=5",
                "--request-timeout=7",
                true,
            ),
            ("check -- --patience", "check -- --patience", false),
            ("--request-timeout 7", "--request-timeout 7", false),
        ] {
            let arguments = given.split(' ').map(OsString::from);
            let (replaced, found) = replace_old_flags(arguments);
            assert_eq!(replaced.join(" ".as_ref()), expected);
            let expected: &[_] = &[("--patience", "--request-timeout")];
            assert_eq!(found, if has_old { expected } else { &[] }, "{given}");
        }
    }
}

//! Compares the documents with the program: commands, flags, routes and fields of data files.

use std::{collections::BTreeSet, fs};

use super::{root, table};
use crate::site::binary;

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

fn all_documents() -> String {
    [
        "README.md",
        "docs/ARCHITECTURE.md",
        "docs/data-format.md",
        "docs/operating.md",
        "docs/publishing.md",
    ]
    .map(document)
    .join("\n")
}

/// The commands of fenced `sh` blocks, without comments.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```sh";
        } else if inside && !line.trim().is_empty() && !line.starts_with('#') {
            found.push(line.split("  #").next().unwrap().trim().to_owned());
        }
    }
    found
}

#[test]
fn every_command_of_the_documents_runs() {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(root().join("data"), folder.path().join("data")).unwrap();
    let mut ran = 0;
    for command in commands(&all_documents()) {
        // This test is part of tests/run, and `cargo run` starts the program that all other tests run.
        if ["cargo run --release", "tests/run"].contains(&command.as_str()) {
            continue;
        }
        let Some(arguments) = command.strip_prefix("charge-safely") else {
            panic!("{command}: only charge-safely, cargo run --release and tests/run are tested");
        };
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        if arguments
            .first()
            .is_none_or(|first| *first == "serve" || first.starts_with("--"))
        {
            let mut probe = arguments.clone();
            probe.push("--help");
            assert!(
                binary().args(&probe).output().unwrap().status.success(),
                "{command}"
            );
        } else {
            let output = binary()
                .args(&arguments)
                .current_dir(folder.path())
                .output()
                .unwrap();
            assert!(
                output.status.success(),
                "{command}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        ran += 1;
    }
    assert!(ran >= 8, "the documents show commands: {ran}");
}

/// The flags of a command as the table in docs/operating.md has them: flag with the name of its value, variable, command.
fn flags(command: &clap::Command, name: &str) -> BTreeSet<[String; 3]> {
    let arguments = command.get_arguments();
    let flags = arguments.filter_map(|argument| Some((argument.get_long()?, argument)));
    flags
        .map(|(long, argument)| {
            assert!(argument.get_help().is_some(), "{name} --{long}: no help");
            let value = argument
                .get_value_names()
                .filter(|_| argument.get_action().takes_values());
            let value = value.map_or(String::new(), |names| format!(" {}", names.join(" ")));
            let variable = argument
                .get_env()
                .unwrap_or_else(|| panic!("{name} --{long}: no variable"));
            [
                format!("--{long}{value}"),
                variable.to_str().unwrap().to_owned(),
                name.to_owned(),
            ]
        })
        .collect()
}

#[test]
fn every_flag_and_variable_is_documented() {
    let command = charge_safely::cli::command();
    let declared: BTreeSet<[String; 3]> = command
        .get_subcommands()
        .flat_map(|subcommand| flags(subcommand, subcommand.get_name()))
        .collect();
    let rows = table(
        &document("docs/operating.md"),
        "| flag | variable | command | meaning |",
    );
    let documented: BTreeSet<[String; 3]> = rows
        .iter()
        .flat_map(|row| {
            let commands = row[2].split(", ");
            commands.map(|name| {
                let [flag, variable] =
                    [&row[0], &row[1]].map(|cell| cell.trim_matches('`').to_owned());
                [flag, variable, name.to_owned()]
            })
        })
        .collect();
    assert_eq!(declared, documented);
    assert!(
        flags(&command, "serve").is_subset(&declared),
        "serve is the default command"
    );
}

#[test]
fn every_route_is_documented() {
    let documents = all_documents();
    let table = fs::read_to_string(root().join("src/web/routes.rs")).unwrap();
    let rows = table.lines().filter_map(|line| {
        let mut starts = ["get(\"", "page(\"", "post(\""].iter();
        starts.find_map(|start| line.split_once(start))
    });
    let routes: Vec<&str> = rows
        .filter_map(|(_, rest)| rest.split('"').next())
        .filter(|route| !route.is_empty())
        .collect();
    assert!(routes.len() >= 17, "the table has all routes: {routes:?}");
    for route in routes {
        let shown = route.replace("{name:.*}", "…");
        assert!(
            documents.contains(&format!("`{shown}`")) || documents.contains(&format!(" {shown}`")),
            "{shown}"
        );
    }
}

#[test]
fn every_field_of_a_data_file_is_documented() {
    let format = document("docs/data-format.md");
    for schema in ["device", "notice", "disposal"] {
        let schema: serde_json::Value =
            serde_json::from_str(&document(&format!("data/schema/{schema}.json"))).unwrap();
        let mut tables = vec![&schema];
        if let Some(definitions) = schema
            .get("$defs")
            .and_then(|definitions| definitions.as_object())
        {
            tables.extend(definitions.values());
        }
        for table in tables {
            let Some(fields) = table
                .get("properties")
                .and_then(|fields| fields.as_object())
            else {
                continue;
            };
            for field in fields.keys() {
                let shown = [
                    format!("{field} ="),
                    format!("[[{field}]]"),
                    format!("[{field}]"),
                ];
                assert!(
                    shown.iter().any(|shown| format.contains(shown.as_str())),
                    "{field}"
                );
            }
        }
    }
}

#[test]
fn the_recipes_of_the_justfile_are_the_two_commands_of_the_readme() {
    let justfile = document("justfile");
    let recipes: Vec<&str> = justfile
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .collect();
    assert_eq!(recipes, ["cargo run --release", "tests/run"]);
    let readme = document("README.md");
    for command in recipes {
        assert!(
            readme.contains(&format!("```sh\n{command}\n```")),
            "{command}"
        );
    }
}

#[test]
fn the_workflow_runs_what_continuous_integration_runs() {
    assert!(document(".github/workflows/ci.yml").contains("- run: .ci/run\n"));
    assert!(document(".ci/run").contains("tests/run"));
}

/// Files that documents name exist.
#[test]
fn documents_name_files_that_exist() {
    let names = [
        "CONTRIBUTING.md",
        "SECURITY.md",
        "RELEASE.md",
        "docs/ARCHITECTURE.md",
        "docs/decisions.md",
    ];
    for name in names {
        let text = document(name);
        for path in text.split('`').skip(1).step_by(2) {
            let is_path = path.contains('/')
                && !path.starts_with('/')
                && path
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c))
                && !path.chars().any(|c| c.is_ascii_uppercase());
            let below = ["", "src/"].map(|folder| root().join(folder).join(path));
            assert!(
                !is_path || below.iter().any(|path| path.exists()),
                "{name}: there is no {path}"
            );
        }
    }
}

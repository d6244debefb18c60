//! Packages and images fit the program: flags, variables, files.

use std::fs;

use crate::{architecture::root, commands::run};

fn read_packaged(name: &str) -> String {
    fs::read_to_string(root().join("packaging").join(name)).unwrap()
}

#[test]
fn both_systemd_units_differ_only_in_their_port() {
    let shared_lines = |name: &str| -> Vec<String> {
        let differing = [
            "Description=",
            "EnvironmentFile=",
            "ExecStart=",
            "# Variables of this port",
        ];
        let unit = read_packaged(name);
        let lines = unit
            .lines()
            .filter(|line| !differing.iter().any(|start| line.starts_with(start)));
        lines.map(str::to_owned).collect()
    };
    let unit = shared_lines("debian/charge-safely.service");
    assert!(unit.len() > 40, "{unit:?}");
    assert_eq!(unit, shared_lines("debian/charge-safely@.service"));
}

#[test]
fn flags_and_variables_in_packages_and_images_exist() {
    let (_, help, _) = run(&["serve", "--help"]);
    let mut count = 0;
    for file in [
        "debian/default",
        "Dockerfile",
        "debian/charge-safely.service",
        "debian/charge-safely@.service",
    ] {
        let text = read_packaged(file);
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'));
        for word in words {
            let is_ours =
                word.starts_with("CHARGE_SAFELY_") || ["--bind", "--snapshot"].contains(&word);
            if is_ours {
                assert!(help.contains(word), "{file}: {word}");
                count += 1;
            }
        }
    }
    assert!(count >= 6, "{count}");
}

#[test]
fn the_image_is_built_from_every_file_that_the_build_needs() {
    let included = read_packaged("Dockerfile.dockerignore");
    let included: Vec<&str> = included
        .lines()
        .filter_map(|line| line.strip_prefix('!'))
        .collect();
    for name in [
        "Cargo.toml",
        "Cargo.lock",
        "build.rs",
        "src",
        "data",
        "static",
        "locales",
        "templates",
        "askama.toml",
    ] {
        assert!(
            included.contains(&name) && root().join(name).exists(),
            "{name}"
        );
    }
    assert!(
        included.iter().all(|name| root().join(name).exists()),
        "{included:?}"
    );
}

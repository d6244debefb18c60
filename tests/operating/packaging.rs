//! What stands around the program says what the program is.

use std::fs;

use crate::{architecture::root, commands::run};

fn packaged(name: &str) -> String {
    fs::read_to_string(root().join("packaging").join(name)).unwrap()
}

#[test]
fn both_units_are_the_same_but_for_their_port() {
    let shared = |name: &str| -> Vec<String> {
        let own = [
            "Description=",
            "EnvironmentFile=",
            "ExecStart=",
            "# Variables of this port",
        ];
        let unit = packaged(name);
        let lines = unit
            .lines()
            .filter(|line| !own.iter().any(|own| line.starts_with(own)));
        lines.map(str::to_owned).collect()
    };
    let unit = shared("debian/charge-safely.service");
    assert!(unit.len() > 40, "{unit:?}");
    assert_eq!(unit, shared("debian/charge-safely@.service"));
}

#[test]
fn what_packages_and_images_say_to_the_program_is_what_it_takes() {
    let (_, help, _) = run(&["serve", "--help"]);
    let mut named = 0;
    for file in [
        "debian/default",
        "Dockerfile",
        "debian/charge-safely.service",
        "debian/charge-safely@.service",
    ] {
        let text = packaged(file);
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'));
        for word in words {
            let is_ours =
                word.starts_with("CHARGE_SAFELY_") || ["--bind", "--snapshot"].contains(&word);
            if is_ours {
                assert!(help.contains(word), "{file}: {word}");
                named += 1;
            }
        }
    }
    assert!(named >= 6, "{named}");
}

#[test]
fn an_image_is_built_from_all_that_the_program_needs() {
    let taken = packaged("Dockerfile.dockerignore");
    let taken: Vec<&str> = taken
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
            taken.contains(&name) && root().join(name).exists(),
            "{name}"
        );
    }
    assert!(
        taken.iter().all(|name| root().join(name).exists()),
        "{taken:?}"
    );
}

//! Files do not import each other in a circle.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{files, root, shipped};

/// A module of the crate by its path: `["web", "app_state"]`.
type ModulePath = Vec<String>;

/// The path of the module that a file is.
fn module_path(file: &Path) -> ModulePath {
    let path = file.strip_prefix(root().join("src")).unwrap();
    let path = path.with_extension("");
    let names = path.iter().map(|name| name.to_str().unwrap().to_owned());
    names
        .filter(|name| name != "mod" && name != "lib")
        .collect()
}

/// The trees of the `use` declarations of a file.
fn use_trees(code: &str) -> Vec<&str> {
    let starts = code.match_indices("use ").filter(|(at, _)| {
        let line = code[..*at].rsplit('\n').next().unwrap().trim_start();
        line.is_empty() || line.starts_with("pub")
    });
    starts
        .filter_map(|(at, _)| code[at + "use ".len()..].split(';').next())
        .collect()
}

/// The paths that a use tree names: `a::{b, c::d}` names `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<Vec<String>> {
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap();
        return vec![
            path.split("::")
                .map(|name| name.trim().to_owned())
                .collect(),
        ];
    };
    let prefix: Vec<String> = tree[..open]
        .split("::")
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    let inner = &tree[open + 1..tree.rfind('}').unwrap()];
    let (mut depth, mut start, mut branches) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                branches.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    branches.push(&inner[start..]);
    branches
        .into_iter()
        .filter(|branch| !branch.trim().is_empty())
        .flat_map(leaves)
        .map(|leaf| [prefix.clone(), leaf].concat())
        .collect()
}

/// The absolute path of a path in a `use` line; `None` for other crates.
fn absolute(path: &[String], module: &ModulePath) -> Option<ModulePath> {
    let mut base = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "self" => module.clone(),
        "super" => module[..module.len().saturating_sub(1)].to_vec(),
        _ => return None,
    };
    for name in &path[1..] {
        match name.as_str() {
            "super" => {
                base.pop();
            }
            "self" => {}
            name => base.push(name.to_owned()),
        }
    }
    Some(base)
}

/// Which files each file imports from. Parents and their children are one unit in Rust and are left out.
fn imports() -> BTreeMap<ModulePath, BTreeSet<ModulePath>> {
    let all = files(&root().join("src"), "rs");
    let modules: BTreeSet<ModulePath> = all.iter().map(|file| module_path(file)).collect();
    let mut imports = BTreeMap::new();
    for file in &all {
        let (module, code) = (module_path(file), shipped(file));
        let targets: BTreeSet<ModulePath> = use_trees(&code)
            .into_iter()
            .flat_map(leaves)
            .filter_map(|path| absolute(&path, &module))
            .filter_map(|mut path| {
                while !modules.contains(&path) {
                    path.pop()?;
                }
                Some(path)
            })
            .filter(|target| !module.starts_with(target) && !target.starts_with(&module))
            .collect();
        imports.insert(module, targets);
    }
    imports
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut left = imports();
    assert!(left.len() > 100, "{}", left.len());
    // A file that imports from no file that is left is not part of a circle.
    loop {
        let names: BTreeSet<ModulePath> = left.keys().cloned().collect();
        left.retain(|_, targets| targets.iter().any(|target| names.contains(target)));
        if left.len() == names.len() {
            break;
        }
    }
    let circle: Vec<String> = left
        .iter()
        .map(|(module, targets)| {
            let names = targets.iter().filter(|target| left.contains_key(*target));
            let names: Vec<String> = names.map(|target| target.join("::")).collect();
            format!("{} -> {}", module.join("::"), names.join(", "))
        })
        .collect();
    assert!(circle.is_empty(), "circles:\n{}", circle.join("\n"));
}

#[test]
fn a_use_tree_names_all_its_leaves() {
    let tree = "super::{a, b::{self, c as d}, Type}";
    let leaves: Vec<String> = leaves(tree).iter().map(|path| path.join("::")).collect();
    assert_eq!(
        leaves,
        ["super::a", "super::b::self", "super::b::c", "super::Type"]
    );
}

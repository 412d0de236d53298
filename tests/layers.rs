//! The modules of the crate use each other in one direction only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The modules, each above all that it may use. Rules read an analysis, never the other way round.
const LAYERS: &[&str] = &[
    "guide",
    "testing",
    "batch",
    "session",
    "checker",
    "config",
    "report",
    "rules",
    "finding",
    "analysis",
    "verify",
    "assertion",
    "attribution",
    "model",
    "pattern",
    "document",
    "article",
    "text",
    "lexicon",
    "limits",
    "line_index",
    "error",
    "span",
];

#[test]
fn every_module_uses_only_modules_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let exported = exported(&std::fs::read_to_string(root.join("lib.rs")).unwrap());
    let mut wrong = Vec::new();
    for file in rust_files(&root) {
        let inside = file.strip_prefix(&root).unwrap();
        let path = module_path(inside);
        let Some(own) = path.first() else { continue };
        let text = std::fs::read_to_string(&file).unwrap();
        for used in used_modules(&text, path.len(), &exported) {
            if used != *own && rank(own) >= rank(&used) {
                wrong.push(format!("{}: {own} uses {used}", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// An exception at the head of a file holds for the modules in it too, of which its reason says nothing.
#[test]
fn exceptions_to_lints_are_not_handed_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&root);
    let is_module = |line: &str| {
        let line = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ");
        line.starts_with("mod ") && line.ends_with(';') && line != "mod tests;"
    };
    let hands_down = |file: &&PathBuf| {
        let text = std::fs::read_to_string(file).unwrap();
        text.contains("#![expect(") && text.lines().any(is_module)
    };
    let wrong: Vec<&PathBuf> = files.iter().filter(hands_down).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(files.iter().any(|file| std::fs::read_to_string(file).unwrap().contains("#![expect(")));
}

#[test]
fn every_module_has_a_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_files(&root) {
        if let Some(own) = module_path(file.strip_prefix(&root).unwrap()).first() {
            assert!(LAYERS.contains(&own.as_str()), "{own} stands in no layer");
        }
    }
}

/// What only a machine below can give: a program in a browser has none of it.
const OF_THE_MACHINE: [&str; 8] = ["env", "fs", "io", "net", "os", "process", "thread", "time"];

#[test]
fn the_core_asks_nothing_of_the_machine() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut read = 0;
    for file in rust_files(&root) {
        let inside = file.strip_prefix(&root).unwrap();
        // Training and batches stand behind features of their own; the fixtures of rules are a test.
        let is_outside = ["model/train", "batch.rs", "rules/fixtures.rs"];
        if is_outside.iter().any(|outside| inside.starts_with(outside)) {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        for name in machine_calls(&text) {
            wrong.push(format!("{}: std::{name}", inside.display()));
        }
        read += 1;
    }
    assert!(read > 100, "{read} files are too few to be all");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn machine_calls(text: &str) -> Vec<String> {
    let code = uncommented(text);
    let code = code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let paths = code.match_indices("std::").map(|(at, _)| &code[at + "std::".len()..]);
    paths.flat_map(heads).filter(|name| OF_THE_MACHINE.contains(&name.as_str())).collect()
}

#[test]
fn calls_of_the_machine_are_seen() {
    assert_eq!(machine_calls("use std::{fmt, fs};\nlet a = std::env::var(\"A\");"), ["fs", "env"]);
    assert_eq!(
        machine_calls("use std::fmt;\n// std::fs\n#[cfg(test)]\nmod a { use std::fs; }"),
        [""; 0]
    );
}

fn rank(module: &str) -> usize {
    LAYERS.iter().position(|layer| *layer == module).unwrap_or(LAYERS.len())
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        // A file of tests may look at the whole crate.
        if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found
}

/// `report/build.rs` is `[report, build]`, `report/mod.rs` is `[report]`, `lib.rs` is nothing.
fn module_path(file: &Path) -> Vec<String> {
    let parts = file.with_extension("");
    let names = parts.iter().map(|part| part.to_string_lossy().into_owned());
    names.filter(|name| name != "mod" && name != "lib").collect()
}

/// The names that the crate's root exports, each with the module that it comes from.
fn exported(root: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for line in uncommented(root).split(';') {
        let Some((module, items)) = line.trim().strip_prefix("pub use ").and_then(split_path)
        else {
            continue;
        };
        for name in heads(items) {
            names.insert(name, module.to_owned());
        }
    }
    names
}

fn split_path(path: &str) -> Option<(&str, &str)> {
    path.split_once("::")
}

/// The modules that a file names, in paths that start at the crate's root, tests left out.
fn used_modules(text: &str, depth: usize, exported: &BTreeMap<String, String>) -> Vec<String> {
    let code = uncommented(text);
    let code = code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let to_root = "super::".repeat(depth);
    let paths = ["crate::", to_root.as_str()]
        .into_iter()
        .flat_map(|root| code.match_indices(root).map(move |(at, _)| &code[at + root.len()..]));
    let names = paths.flat_map(heads);
    let modules = names.map(|name| exported.get(&name).cloned().unwrap_or(name));
    modules.filter(|name| LAYERS.contains(&name.as_str())).collect()
}

/// The first names of a path or of a group of paths: `{a::B, c::{D, E}}` gives `a` and `c`.
fn heads(path: &str) -> Vec<String> {
    let path = path.trim_start();
    let Some(group) = path.strip_prefix('{') else { return vec![head(path)] };
    let mut found = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(head(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(head(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn head(path: &str) -> String {
    let letters = path.trim_start().chars();
    letters.take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

fn uncommented(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn groups_and_nested_paths_are_seen() {
    let exported = BTreeMap::from([("Finding".to_owned(), "finding".to_owned())]);
    let uses = |text: &str| used_modules(text, 2, &exported);
    assert_eq!(uses("use crate::{finding::{A, B}, text};"), ["finding", "text"]);
    assert_eq!(uses("use crate::Finding;"), ["finding"]);
    assert_eq!(uses("fn f() -> crate::report::Report {}"), ["report"]);
    assert_eq!(uses("use super::super::checker::Checker;"), ["checker"]);
    assert_eq!(uses("// crate::report\n#[cfg(test)]\nmod tests { use crate::checker; }"), [""; 0]);
}

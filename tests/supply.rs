//! What the crate is made of and what it is shipped with: dependencies, licences, the package.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What the dependencies may be licensed under, where they leave a choice.
const LICENCES: [&str; 5] = ["MIT", "Apache-2.0", "Unlicense", "Unicode-3.0", "Zlib"];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What cargo prints for this crate, from what is there already.
fn cargo(arguments: &[&str]) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--offline", "--locked"])
        .current_dir(root)
        .output()
        .expect("cargo runs, as it ran this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo writes UTF-8")
}

/// The packages that the library is built from with every feature, itself left out.
fn packages() -> Vec<Value> {
    let json: Value = serde_json::from_str(&cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        "host-tuple",
    ]))
    .unwrap();
    let names = crates_of("full,parallel,testing,toml,train");
    let all = json["packages"].as_array().expect("a list");
    let used = |package: &&Value| {
        let (name, version) = (&package["name"], &package["version"]);
        let line = format!("{} v{}", name.as_str().unwrap(), version.as_str().unwrap());
        names.contains(&line)
    };
    let found: Vec<Value> = all.iter().filter(used).cloned().collect();
    assert_eq!(found.len(), names.len(), "every line of the tree is a package");
    found
}

/// The crates that features bring in, each with its version.
fn crates_of(features: &str) -> Vec<String> {
    let tree = cargo(&[
        "tree",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--no-default-features",
        "--features",
        features,
    ]);
    let name = |line: &str| line.split(" (").next().unwrap_or_default().to_owned();
    let mut crates: Vec<String> = tree.lines().map(name).collect();
    crates.retain(|name| !name.starts_with("whosaid "));
    crates.sort();
    crates.dedup();
    crates
}

#[test]
fn dependencies_come_from_one_registry_under_known_licences_and_once_each() {
    let packages = packages();
    assert!(packages.len() > 20, "{} packages are too few to be all", packages.len());
    let mut names: Vec<&str> = Vec::new();
    for package in &packages {
        let name = package["name"].as_str().expect("a name");
        assert_eq!(package["source"], REGISTRY, "{name}");
        let licence = package["license"].as_str().expect("a licence");
        let words = licence.split([' ', '/', '(', ')']).filter(|word| !word.is_empty());
        let is_fine = |word: &str| LICENCES.contains(&word) || matches!(word, "OR" | "AND");
        assert!(words.into_iter().all(is_fine), "{name} is under {licence}");
        names.push(name);
    }
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "a crate is there in two versions: {names:?}");
}

#[test]
fn the_table_of_features_counts_their_crates() {
    let page = include_str!("../STABILITY.md");
    let manifest = include_str!("../Cargo.toml");
    let (_, rest) = manifest.split_once("[features]").expect("the crate has features");
    let (section, _) = rest.split_once("\n[").expect("more follows");
    let lines = section.lines().filter(|line| !line.starts_with('#'));
    let features = lines.filter_map(|line| line.split_once(" = [")).map(|(name, _)| name);
    for feature in features {
        let shown = if feature == "default" { "none" } else { feature };
        let count = crates_of(feature).len();
        let row = format!("| `{shown}` | {count} |");
        assert!(page.contains(&row), "STABILITY.md lacks the row {row}");
    }
}

#[test]
fn the_package_holds_what_users_need() {
    let list = cargo(&["package", "--list", "--allow-dirty"]);
    for file in list.lines() {
        let parts: Vec<&str> = file.split('/').collect();
        let is_for_us = ["benches", "fuzz", ".ci"].contains(&parts[0])
            || parts.contains(&"tests")
            || file.ends_with(".snap")
            || file.starts_with("examples/evaluate")
            || file.starts_with("examples/archive")
            || matches!(
                parts.last(),
                Some(&"flags.txt" | &"allows.txt" | &"labels.tsv" | &"tests.rs")
            );
        assert!(!is_for_us, "{file} is of no use to users");
    }
    for needed in ["src/lib.rs", "src/model/weights.bin", "LICENSE-MIT", "LICENSE-APACHE"] {
        assert!(list.lines().any(|file| file == needed), "{needed} is missing");
    }
    assert!(list.contains("src/lexicon/SOURCES.md"), "the origin of the lists is missing");
}

#[test]
fn the_package_is_small() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packaged");
    let folder = target.to_str().expect("the path of the target folder is UTF-8");
    cargo(&["package", "--quiet", "--no-verify", "--allow-dirty", "--target-dir", folder]);
    let package = concat!("package/whosaid-", env!("CARGO_PKG_VERSION"), ".crate");
    let bytes = std::fs::metadata(target.join(package)).expect("the package is there").len();
    assert!(bytes < 1_000_000, "{bytes} bytes, as it is published");
}

//! The example articles that have a gold file give at least as many right answers as their floors
//! in `.ci/floors.json` say.

#[path = "../examples/evaluate/floors.rs"]
mod floors;
#[path = "../examples/evaluate/gold/mod.rs"]
mod gold;
#[path = "../examples/scoring/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the measure of the corpus alone needs all of it")]
mod scoring;

use std::path::{Path, PathBuf};

fn gold_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let entries = std::fs::read_dir(folder).expect("the folder of gold files is there");
    let paths = entries.map(|entry| entry.expect("its entries can be read").path());
    let mut files: Vec<PathBuf> = paths.collect();
    files.sort();
    files
}

#[test]
fn every_gold_file_reaches_its_floors() {
    let floors_file = Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/floors.json");
    let files = gold_files();
    assert!(files.len() >= 3, "only {} gold files were found", files.len());
    let (mut fallen, mut linked) = (Vec::new(), gold::Linked::default());
    for file in &files {
        let name = format!("gold-{}", file.file_stem().unwrap_or_default().to_string_lossy());
        let outcome = gold::check(file).unwrap_or_else(|error| panic!("{error:#}"));
        let floors = floors::read(&floors_file, &name).unwrap_or_else(|error| panic!("{error:#}"));
        assert!(!floors.is_empty(), "{name} has no floors");
        println!("{name}: {}", outcome.summary());
        linked.add(&outcome.linked);
        let under = floors::fallen(&floors, &outcome.figures());
        if !under.is_empty() {
            fallen.extend(under.iter().map(|line| format!("{name}: {line}")));
            fallen.extend(outcome.misses.iter().map(|line| format!("    {line}")));
            fallen.extend(outcome.notes.iter().map(|line| format!("    ({line})")));
        }
    }
    println!("{}", linked.summary());
    let all = gold::total_name(files.len());
    let floors = floors::read(&floors_file, &all).unwrap_or_else(|error| panic!("{error:#}"));
    assert!(!floors.is_empty(), "{all} has no floors");
    fallen.extend(floors::fallen(&floors, &linked.figures()));
    assert!(fallen.is_empty(), "\n{}", fallen.join("\n"));
}

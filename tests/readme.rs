//! What the README shows is there.

use std::path::Path;

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[test]
fn the_first_use_in_the_readme_is_the_tested_one_of_the_crate_page() {
    let readme = read("README.md");
    let code = readme.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next());
    let crate_page: String = read("src/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .flat_map(|line| [line.strip_prefix(' ').unwrap_or(line).to_owned(), "\n".to_owned()])
        .collect();
    assert!(crate_page.contains(code.expect("the README has a block of Rust")));
}

#[test]
fn the_articles_and_files_that_the_readme_names_are_there() {
    let readme = read("README.md");
    let named = readme.split(['`', ' ', '(', ')', '\n']).filter(|word| {
        ["examples/", "tests/", "benches/", ".ci/", "src/"].iter().any(|dir| word.starts_with(dir))
    });
    let mut count = 0;
    for name in named {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(name.trim_end_matches(['.', ',', ':']));
        // A place in a report: `examples/articles/strait-talks.txt:15:13`.
        let path = path.to_string_lossy().split(":").next().unwrap_or_default().to_owned();
        let is_there = path.contains('*') || Path::new(&path).exists();
        assert!(is_there, "{name} is not there");
        count += 1;
    }
    assert!(count > 5, "only {count} names were found");
}

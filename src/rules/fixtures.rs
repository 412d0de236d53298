//! The passages of every rule's folder through the whole pipeline: what must be flagged, what must
//! not, and what the rule says.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::context::Reading;
use super::{
    HOUSE_TERM, Level, Meta, Preset, RULES, Rule, Rules, Selection, Setting, check_rule, compile,
    settle,
};
use crate::analysis::Analysis;
use crate::finding::Finding;
use crate::lexicon::Lexicon;
use crate::pattern::Patterns;

const HEADINGS: [&str; 6] = [
    "## What it flags",
    "## Why it matters",
    "## Examples",
    "## What it leaves alone",
    "## Options",
    "## Authority",
];

/// The folder of a rule: `unsourced-statistic` lives in `src/rules/unsourced_statistic`.
fn folder(rule: &dyn Rule) -> PathBuf {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    rules.join(rule.meta().name.replace('-', "_"))
}

/// A passage with the words that must be reported, which ⟦ ⟧ mark; ¶ is a blank line.
struct Passage {
    text: String,
    marked: Vec<String>,
}

fn passages(rule: &dyn Rule, file: &str) -> Vec<Passage> {
    let path = folder(rule).join(file);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| passage(&line.replace(" ¶ ", "\n\n").replace(" ⏎ ", "\n"))).collect()
}

fn passage(line: &str) -> Passage {
    let pieces = line.split('⟦').skip(1);
    let marked = pieces.filter_map(|piece| piece.split('⟧').next()).map(str::to_owned).collect();
    Passage { text: line.replace(['⟦', '⟧'], ""), marked }
}

fn findings(number: usize, patterns: &Patterns, text: &str) -> Vec<Finding> {
    let analysis = Analysis::new(text, patterns, crate::attribution::Engine::default());
    let mut selection = Selection { preset: Preset::Strict, ..Selection::default() };
    let on = Setting { level: Some(Level::On), ..Setting::default() };
    selection.rules.insert(RULES[number].meta().name.to_string(), on);
    let mut found = Vec::new();
    let reading = Reading::new(&analysis, patterns, &selection);
    check_rule(&reading, RULES[number], number, &mut found);
    settle::settle(found)
}

/// What is wrong with the passages of one rule, one complaint a line.
fn complaints(number: usize, patterns: &Patterns) -> String {
    let rule = RULES[number];
    let (flags, allows) = (passages(rule, "flags.txt"), passages(rule, "allows.txt"));
    let mut said = String::new();
    if flags.len() < 6 || allows.len() < 8 {
        let (flags, allows) = (flags.len(), allows.len());
        let _ = writeln!(said, "{}: only {flags} flags, {allows} allows", rule.meta().name);
    }
    for passage in flags {
        let found = findings(number, patterns, &passage.text);
        let shown: Vec<&str> =
            found.iter().map(|finding| finding.span.slice(&passage.text)).collect();
        if shown.is_empty() || shown != passage.marked {
            let name = &rule.meta().name;
            let _ = writeln!(said, "{name}: {}\n  reports {shown:?}", passage.text);
        }
    }
    for passage in allows {
        for finding in findings(number, patterns, &passage.text) {
            let words = finding.span.slice(&passage.text);
            let _ = writeln!(said, "{}: reports “{words}” in: {}", rule.meta().name, passage.text);
        }
    }
    said
}

#[test]
fn every_rule_flags_and_allows_what_its_folder_says() {
    let patterns = compile(&Lexicon::default(), &Rules::default()).unwrap();
    let said: String = (0..RULES.len()).map(|number| complaints(number, &patterns)).collect();
    assert!(said.is_empty(), "\n{said}");
}

#[test]
fn every_rule_explains_itself() {
    let pages = RULES.iter().map(|rule| (rule.meta().name.as_ref(), rule.docs()));
    for (name, docs) in pages.chain([HOUSE_TERM]) {
        assert_eq!(super::explain(name), Some(docs), "{name}");
        assert!(docs.starts_with(&format!("# {name}\n")), "{name}");
        for heading in HEADINGS {
            let (_, section) = docs
                .split_once(heading)
                .unwrap_or_else(|| panic!("{name} has no section `{heading}`"));
            let section = section.split("\n## ").next().unwrap_or_default();
            assert!(!section.trim().is_empty(), "{name}: `{heading}` is empty");
        }
    }
}

/// Whether what a rule says is of one style: a sentence that opens with a capital, the words
/// of the text or a count, ends with a stop, commands nobody to be polite, and is not too long.
fn is_of_house_style(said: &str) -> bool {
    const MOST: usize = 200;
    let opens = |first: char| first.is_uppercase() || first.is_ascii_digit() || first == '“';
    said.starts_with(opens)
        && said.ends_with(['.', '?'])
        && !said.split('"').skip(1).any(|after| after.starts_with(char::is_alphanumeric))
        && !said.to_lowercase().contains("please")
        && said.chars().count() <= MOST
}

#[test]
fn every_rule_speaks_in_one_style() {
    let patterns = compile(&Lexicon::default(), &Rules::default()).unwrap();
    for (number, rule) in RULES.iter().enumerate() {
        for passage in passages(*rule, "flags.txt") {
            for finding in findings(number, &patterns, &passage.text) {
                let name = &rule.meta().name;
                assert!(is_of_house_style(&finding.message), "{name}: {}", finding.message);
                assert!(is_of_house_style(&finding.help), "{name}: {}", finding.help);
            }
        }
    }
    for bad in ["no capital.", "No stop", "Please write “said”.", "Straight \"marks\"."] {
        assert!(!is_of_house_style(bad), "{bad}");
    }
}

/// The table of every rule, as `RULES.md` holds it.
fn overview() -> String {
    let mut table = String::from(
        "The rules that come with the crate; [`explain`](crate::explain) gives a program the page of each.\n\n\
         | rule | group | severity | preset |\n|---|---|---|---|\n",
    );
    for rule in RULES {
        let Meta { name, group, severity, preset, .. } = rule.meta();
        let module = name.replace('-', "_");
        let words = format!("{group:?} | {severity:?} | {preset:?}").to_lowercase();
        let _ = writeln!(table, "| [`{name}`](self::{module}) | {words} |");
    }
    let name = HOUSE_TERM.0;
    let _ = writeln!(table, "| [`{name}`](self::house_term) | house | warning | with `terms` |");
    table
}

#[test]
fn the_reference_lists_every_rule_as_it_is() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/RULES.md");
    let written = fs::read_to_string(&path).unwrap();
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        fs::write(&path, overview()).unwrap();
    } else {
        assert_eq!(written, overview(), "run the test with UPDATE_REFERENCE=1 to write it anew");
    }
}

#[test]
fn names_are_unique_and_every_folder_is_a_rule() {
    let mut names: Vec<String> =
        RULES.iter().map(|rule| rule.meta().name.replace('-', "_")).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    let rules = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules")).unwrap();
    for entry in rules.map(Result::unwrap).filter(|entry| entry.path().is_dir()) {
        let folder = entry.file_name().into_string().unwrap();
        assert!(names.contains(&folder), "no rule is named for {folder}");
    }
}

/// Each passage with carets under what is reported, and what the rule says of it.
fn drawn(number: usize, patterns: &Patterns) -> String {
    let mut drawn = String::new();
    for passage in passages(RULES[number], "flags.txt") {
        let line = passage.text.replace("\n\n", " ¶ ").replace('\n', " ⏎ ");
        let _ = writeln!(drawn, "{line}");
        for finding in findings(number, patterns, &passage.text) {
            let before =
                passage.text[..finding.span.start()].replace("\n\n", " ¶ ").replace('\n', " ⏎ ");
            let words = finding.span.slice(&passage.text).chars().count().max(1);
            let blank = " ".repeat(before.chars().count());
            let _ = writeln!(drawn, "{blank}{}", "^".repeat(words));
            let severity = format!("{:?}", finding.severity).to_lowercase();
            let _ = writeln!(drawn, "  {severity}: {}\n  help: {}", finding.message, finding.help);
        }
        drawn.push('\n');
    }
    drawn
}

#[test]
fn every_rule_says_what_its_snapshot_shows() {
    let patterns = compile(&Lexicon::default(), &Rules::default()).unwrap();
    for (number, rule) in RULES.iter().enumerate() {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder(*rule));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("findings", drawn(number, &patterns)));
    }
}

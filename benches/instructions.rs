//! Counts the instructions of each stage with valgrind's callgrind, and compares them with the
//! committed table.
//!
//! `cargo bench --bench instructions` compares, `-- --write` makes the table anew.

#[path = "common/callgrind.rs"]
mod callgrind;
mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use whosaid::lexicon::Lexicon;
use whosaid::{Checker, Document, Engine, Preset};

/// What is counted, each with all that it needs.
const STAGES: [&str; 8] = [
    "sentences and tokens",
    "analysis, shapes alone",
    "check, shapes alone",
    "analysis",
    "check without rules",
    "check",
    "first check in a process",
    "a letter typed in 50 kB",
];

/// A stage that takes this share more than the table says has become slower.
const TOLERANCE: f64 = 0.03;

const TEXT_BYTES: usize = 30_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value_of = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).map(String::as_str)
    };
    if let Some(stage) = value_of("--run") {
        run(stage);
        return ExitCode::SUCCESS;
    }
    if !callgrind::is_there() {
        println!("no valgrind here: instructions are not counted");
        return ExitCode::SUCCESS;
    }
    let found = Table::measured();
    print!("{}", found.shown());
    if arguments.iter().any(|argument| argument == "--write") {
        std::fs::write(path(), found.written()).expect("the table can be written");
        return ExitCode::SUCCESS;
    }
    let known = Table::read(&std::fs::read_to_string(path()).unwrap_or_default());
    compare(&known, &found)
}

/// Runs one stage so that only its own instructions count.
fn run(stage: &str) {
    let text = common::copy(TEXT_BYTES);
    let checker =
        |engine: Engine| Checker::builder().engine(engine).build().expect("nothing is configured");
    if stage == "first check in a process" {
        callgrind::counted(|| drop(Checker::default().check("“It leaks,” Ida Holm said.")));
        return;
    }
    if stage == "a letter typed in 50 kB" {
        return type_a_letter(&checker(Engine::Trained));
    }
    let (trained, shapes) = (checker(Engine::Trained), checker(Engine::Shapes));
    let off = Checker::builder().preset(Preset::Off).build().expect("nothing is configured");
    let lexicon = Lexicon::default();
    // Lists, patterns and weights are loaded by then, those that few words lead to as well.
    drop((trained.check(&text), shapes.check(&text)));
    match stage {
        "sentences and tokens" => callgrind::counted(|| drop(Document::new(&text, &lexicon))),
        "analysis, shapes alone" => callgrind::counted(|| drop(shapes.analyse(&text))),
        "check, shapes alone" => callgrind::counted(|| drop(shapes.check(&text))),
        "analysis" => callgrind::counted(|| drop(trained.analyse(&text))),
        "check without rules" => callgrind::counted(|| drop(off.check(&text))),
        "check" => callgrind::counted(|| drop(trained.check(&text))),
        other => panic!("no stage is named {other}"),
    }
}

/// Counts the answer of a session to a letter in the middle of 50 kB that it has checked.
fn type_a_letter(checker: &Checker) {
    let text = common::copy(50_000);
    let space = text[25_000..].find(' ').expect("copy has words") + 25_000;
    let typed = [&text[..space], "x", &text[space..]].concat();
    let mut session = checker.session();
    // The session has room for both versions by then.
    drop((session.check(&typed), session.check(&text)));
    callgrind::counted(|| drop(session.check(&typed)));
}

/// Instructions by stage, and what they depend on.
#[derive(Default)]
struct Table {
    toolchain: String,
    tokens: u64,
    counts: BTreeMap<String, u64>,
}

impl Table {
    fn measured() -> Self {
        let document = common::copy(TEXT_BYTES);
        let tokens = Document::new(&document, &Lexicon::default()).tokens().len() as u64;
        let counts =
            STAGES.iter().map(|stage| ((*stage).to_owned(), callgrind::count(&["--run", stage])));
        Self { toolchain: toolchain(), tokens, counts: counts.collect() }
    }

    fn read(text: &str) -> Self {
        let mut table = Self::default();
        for (key, value) in text.lines().filter_map(|line| line.split_once('\t')) {
            let number = value.split('\t').next().and_then(|number| number.parse().ok());
            match (key, number) {
                ("toolchain", _) => table.toolchain = value.to_owned(),
                ("tokens", Some(tokens)) => table.tokens = tokens,
                (_, Some(count)) => drop(table.counts.insert(key.to_owned(), count)),
                _ => {}
            }
        }
        table
    }

    fn written(&self) -> String {
        let mut text = format!(
            "# Instructions of each stage, in all and a token; `cargo bench --bench instructions -- \
             --write` makes this table.\ntoolchain\t{}\ntokens\t{}\n",
            self.toolchain, self.tokens
        );
        for stage in STAGES {
            let count = self.counts.get(stage).copied().unwrap_or_default();
            let _ = writeln!(text, "{stage}\t{count}\t{}", count / self.tokens.max(1));
        }
        text
    }

    fn shown(&self) -> String {
        let mut text =
            format!("{:<26}{:>14}{:>10}{:>10}\n", "", "instructions", "a token", "a byte");
        for stage in STAGES {
            let count = self.counts.get(stage).copied().unwrap_or_default();
            let (token, byte) = (count / self.tokens.max(1), count / TEXT_BYTES as u64);
            let _ = writeln!(text, "{stage:<26}{count:>14}{token:>10}{byte:>10}");
        }
        text
    }
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions.tsv")
}

fn toolchain() -> String {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc).arg("--version").output().expect("rustc runs");
    let version = String::from_utf8_lossy(&output.stdout);
    format!("{} {}", version.trim(), std::env::consts::ARCH)
}

fn compare(known: &Table, found: &Table) -> ExitCode {
    if (&known.toolchain, known.tokens) != (&found.toolchain, found.tokens) {
        println!("the table is of another toolchain or text: nothing to compare with");
        return ExitCode::SUCCESS;
    }
    let mut slower = false;
    for (stage, before) in &known.counts {
        let now = found.counts.get(stage).copied().unwrap_or_default();
        let change = now as f64 / (*before).max(1) as f64 - 1.0;
        if change.abs() > TOLERANCE {
            println!("{stage}: {:+.1} % instructions", change * 100.0);
        }
        slower |= change > TOLERANCE;
    }
    if slower { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

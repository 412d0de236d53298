//! Counts the instructions that hostile texts take at two lengths, with valgrind's callgrind, and fails
//! where they grow faster than the text.

#[path = "common/callgrind.rs"]
mod callgrind;
#[path = "../tests/common/hostile.rs"]
mod hostile;

use std::process::ExitCode;

use whosaid::text::{blocks, sentences, tokens};
use whosaid::{Article, Checker, Config, HouseKind, HouseRule, Markup, Span};

/// The short text in bytes, longer than the engine reads at once, and how many times as long the long
/// one is.
const BYTES: usize = 8_000;
const TIMES: usize = 4;

/// How much more than its share the long text may take: sorting, tables that double. Were it
/// quadratic, it would take four times its share.
const SLACK: f64 = 1.6;

/// What no length changes, in instructions.
const FIXED: u64 = 400_000;

/// Pieces that a scanner of sentences may stumble over, each behind what opens the text.
const SCANNED: [(&str, &str); 26] = [
    ("", "."),
    ("", "!"),
    ("", "…"),
    ("", "\""),
    ("", "“"),
    ("", "a"),
    ("", "é"),
    ("", "\n"),
    ("", "a\n"),
    ("", "A\n"),
    ("", " ."),
    ("", ". "),
    ("", "a.b"),
    ("", "a.Bb"),
    ("", "U.S. "),
    ("x", "A. "),
    ("", "1. "),
    ("", "1. a "),
    ("", "• "),
    ("", "a’t"),
    ("", "n't"),
    ("", "[1]"),
    ("", "]."),
    ("", "?” Lund "),
    ("", "p.m. EST "),
    ("", "a-"),
];

/// A text of about so many bytes, and what is done with it.
struct Case {
    name: String,
    text: Box<dyn Fn(usize) -> String>,
    reads: Reads,
}

#[derive(Clone, Copy)]
enum Reads {
    /// Blocks, sentences and tokens alone.
    Words,
    Article(Markup),
    /// With a house rule whose gaps lead to one place in billions of ways.
    House,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let cases = cases();
    if let [option, number, bytes] = &arguments[..]
        && option == "--run"
    {
        let parsed = |text: &String| text.parse::<usize>().expect("a number");
        run(&cases[parsed(number)], parsed(bytes));
        return ExitCode::SUCCESS;
    }
    if !callgrind::is_there() {
        println!("NOT COUNTED: no valgrind here");
        return ExitCode::SUCCESS;
    }
    let grows = cases.iter().enumerate().filter(|(number, case)| !is_linear(*number, case)).count();
    println!("{} texts, {grows} of which grow faster than their length", cases.len());
    if grows == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut add = |reads: Reads, head: &'static str, piece: &'static str, tail: &'static str| {
        let text = move |bytes: usize| format!("{head}{}{tail}", piece.repeat(bytes / piece.len()));
        cases.push(Case { name: format!("{head}{piece}"), text: Box::new(text), reads });
    };
    SCANNED.iter().for_each(|(head, piece)| add(Reads::Words, head, piece, ""));
    let plain = hostile::QUOTATIONS.iter().chain(&hostile::CUES);
    plain.for_each(|piece| add(Reads::Article(Markup::Plain), "", piece, ""));
    let spoken = "“It is safe,” Mara Lindt said.";
    for paragraph in hostile::PARAGRAPHS {
        add(Reads::Article(Markup::Plain), "", paragraph, spoken);
    }
    hostile::MARKDOWN.iter().for_each(|piece| add(Reads::Article(Markup::Markdown), "", piece, ""));
    hostile::HTML.iter().for_each(|piece| add(Reads::Article(Markup::Html), "", piece, ""));
    add(Reads::House, "", "bridge ", "");
    let reads = Reads::Article(Markup::Plain);
    let names = Box::new(|bytes: usize| hostile::names(bytes / 15));
    cases.push(Case { name: "names".to_owned(), text: names, reads });
    let sources = Box::new(|bytes: usize| hostile::sources(bytes / 36));
    cases.push(Case { name: "sources".to_owned(), text: sources, reads });
    cases
}

/// Does it once, so that lists, patterns and weights are loaded, and then so that it counts.
fn run(case: &Case, bytes: usize) {
    let text = (case.text)(bytes);
    let checker = match case.reads {
        Reads::House => house(),
        _ => Checker::default(),
    };
    read(case.reads, &checker, "“It leaks,” Ida Holm said.");
    callgrind::counted(|| read(case.reads, &checker, &text));
}

fn read(reads: Reads, checker: &Checker, text: &str) {
    let article = match reads {
        Reads::Words => {
            let whole = Span::new(0, text.len()).expect("it fits a span");
            let count = sentences(text).count() + blocks(text).count();
            std::hint::black_box(count + tokens(text, whole).count());
            return;
        }
        Reads::Article(Markup::Markdown) => Article::markdown(text),
        Reads::Article(Markup::Html) => Article::html(text),
        _ => Article::plain(text),
    };
    drop(std::hint::black_box(checker.check_article(&article)));
}

fn house() -> Checker {
    let mut rule = HouseRule::default();
    rule.kind = Some(HouseKind::Existence);
    rule.patterns = vec![format!("bridge {}unseen", "..8 WORD? ".repeat(11))];
    let mut config = Config::default();
    config.house.insert("worst".to_owned(), rule);
    Checker::builder().config(config).build().expect("it is a pattern")
}

/// Whether the long text takes its share of what the short one takes, and tells both.
fn is_linear(number: usize, case: &Case) -> bool {
    let count =
        |bytes: usize| callgrind::count(&["--run", &number.to_string(), &bytes.to_string()]);
    let (short, long) = (count(BYTES), count(TIMES * BYTES));
    let share = long as f64 / (TIMES as u64 * short.max(FIXED / TIMES as u64)) as f64;
    println!("{:<40}{short:>14}{long:>14}{share:>8.2}", case.name.escape_debug().to_string());
    share < SLACK
}

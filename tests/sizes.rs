//! Texts of hostile sizes: time and memory in proportion to the text, whatever it repeats.

use std::time::{Duration, Instant};

use whosaid::{Article, Checker, Config, HouseKind, HouseRule, Markup, Report};

/// How often a text repeats what it is made of, and how often its short fellow does.
const MANY: usize = if cfg!(debug_assertions) { 2_000 } else { 1_000_000 };
const FEW: usize = MANY / 50;

/// The longest text: one line of a hundred megabytes, where the code is optimised.
const LONGEST: usize = if cfg!(debug_assertions) { 100_000 } else { 100_000_000 };

/// How many times the memory of its share a long text may take. Vectors double.
const SLACK: u64 = 3;

/// What a check took at most at any moment, in bytes, and how long it lasted.
struct Cost {
    memory: u64,
    time: Duration,
}

fn check(checker: &Checker, text: &str, markup: Markup) -> (Report, Cost) {
    let read = match markup {
        Markup::Markdown => Article::markdown,
        Markup::Html => Article::html,
        _ => Article::plain,
    };
    let mut report = None;
    let start = Instant::now();
    let counted = allocation_counter::measure(|| report = Some(checker.check_article(&read(text))));
    let cost = Cost { memory: counted.bytes_max, time: start.elapsed() };
    (report.expect("it was checked"), cost)
}

/// Checks a text that repeats a piece a few and many times; hands over the report of the long one.
/// Fifty times the text may take fifty times as much, with some slack; were it quadratic, it would
/// take 2,500 times as much.
fn grows_with_the_text(
    checker: &Checker,
    name: &str,
    text: impl Fn(usize) -> String,
    markup: Markup,
) -> Report {
    let (short, long) = (text(FEW), text(MANY));
    let ratio = (long.len() / short.len()) as u64;
    let (_, little) = check(checker, &short, markup);
    let (report, much) = check(checker, &long, markup);
    let memory = SLACK * ratio * little.memory.max(100_000);
    assert!(
        much.memory < memory,
        "{name}: {} bytes, {} for the short text",
        much.memory,
        little.memory
    );
    let time = 12 * ratio as u32 * little.time.max(Duration::from_millis(1));
    assert!(much.time < time, "{name}: {:?}, {:?} for the short text", much.time, little.time);
    println!(
        "{name}: {} bytes, {:?} ({:?} for the short text), at most {:.0} bytes of memory a byte",
        long.len(),
        much.time,
        little.time,
        much.memory as f64 / long.len() as f64
    );
    report
}

fn repeated(piece: &str) -> impl Fn(usize) -> String {
    move |times| piece.repeat(times)
}

/// A name by its number, of two words that begin with a capital.
fn name(number: usize) -> String {
    let syllables = ["ba", "de", "fo", "gu", "ki", "lo", "mu", "na", "po", "ru"];
    let digits = [100_000, 10_000, 1_000, 100, 10, 1].map(|place| syllables[number / place % 10]);
    let word = |parts: &[&str]| {
        let word = parts.concat();
        format!("{}{}", word[..1].to_uppercase(), &word[1..])
    };
    format!("{} {}", word(&digits[..3]), word(&digits[3..]))
}

#[test]
fn one_line_of_a_hundred_megabytes_gives_a_report() {
    let piece = "The bridge, Mara Lindt said, was “safe enough” for about 40% of lorries. ";
    let text = piece.repeat(LONGEST / piece.len());
    let (report, cost) = check(&Checker::default(), &text, Markup::Plain);
    assert_eq!(report.sentences.len(), LONGEST / piece.len());
    assert_eq!(report.stats.bytes_left_out, 0);
    println!("{} bytes: {:?}, at most {} bytes of memory", text.len(), cost.time, cost.memory);
    assert!(cost.memory < 100 * text.len() as u64, "{} bytes", cost.memory);
}

#[test]
fn a_million_quotation_marks_take_their_share() {
    let checker = Checker::default();
    for mark in ["“", "”", "\"", "'", "’", "‘“", "«»", "“ ", "“a” ", "\"a\n\n"] {
        grows_with_the_text(&checker, mark, repeated(mark), Markup::Plain);
    }
}

/// Each paragraph opens the quotation again, and only the last one has a speaker.
#[test]
fn a_quotation_that_goes_on_and_on_takes_its_share() {
    let checker = Checker::default();
    for paragraph in ["“The pier is dry.\n\n", "“It is new and he said it was dry.\n\n"] {
        let text = |times: usize| paragraph.repeat(times / 8) + "“It is safe,” Mara Lindt said.";
        grows_with_the_text(&checker, paragraph, text, Markup::Plain);
    }
}

#[test]
fn a_million_cues_take_their_share() {
    let checker = Checker::default();
    for cue in ["said ", "said Lund, ", "according to ", "he said he ", "Lund: “a” "] {
        grows_with_the_text(&checker, cue, repeated(cue), Markup::Plain);
    }
}

#[test]
fn a_million_names_and_sources_take_their_share() {
    let checker = Checker::default();
    let names = |times| (0..times).map(|number| name(number) + ", ").collect::<String>();
    grows_with_the_text(&checker, "names", names, Markup::Plain);
    let saying = |number| format!("{} said the roof leaks.\n\n", name(number));
    let sources = |times| (0..times).map(saying).collect::<String>();
    let report = grows_with_the_text(&checker, "sources", sources, Markup::Plain);
    assert!(report.sources.len() > MANY * 9 / 10, "{} sources", report.sources.len());
}

#[test]
fn deep_markdown_and_html_take_their_share() {
    let checker = Checker::default();
    for piece in ["> ", "- ", "[", "![", "*a ", "**", "`", "<b>", "| a ", "1. a\n"] {
        grows_with_the_text(&checker, piece, repeated(piece), Markup::Markdown);
    }
    for piece in ["<div>", "<b><i>", "</p>", "<table><td>", "<a b='", "<!--", "&", "<p>a"] {
        grows_with_the_text(&checker, piece, repeated(piece), Markup::Html);
    }
}

/// Gaps and words that may be left out lead to one place in billions of ways.
#[test]
fn the_worst_house_pattern_takes_its_share() {
    let mut rule = HouseRule::default();
    rule.kind = Some(HouseKind::Existence);
    rule.patterns = vec![format!("bridge {}unseen", "..8 WORD? ".repeat(11))];
    let mut config = Config::default();
    config.house.insert("worst".to_owned(), rule);
    let checker = Checker::builder().config(config).build().expect("it is a pattern");
    let text = |times: usize| "bridge ".repeat(times / 20);
    grows_with_the_text(&checker, "worst pattern", text, Markup::Plain);
}

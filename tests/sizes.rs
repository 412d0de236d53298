//! Texts of hostile sizes: memory in proportion to the text, whatever it repeats. Instructions are
//! counted by `benches/growth.rs`.

#[path = "common/hostile.rs"]
mod hostile;

use whosaid::{Article, Checker, Config, HouseKind, HouseRule, Markup, Report};

/// How often a text repeats what it is made of, and how often its short fellow does.
const MANY: usize = if cfg!(debug_assertions) { 2_000 } else { 1_000_000 };
const FEW: usize = MANY / 50;

/// The longest text: one line of a hundred megabytes, where the code is optimised.
const LONGEST: usize = if cfg!(debug_assertions) { 100_000 } else { 100_000_000 };

/// How many times the memory of its share a long text may take. Vectors double.
const SLACK: u64 = 3;

/// What a check took at most at any moment and in all, in bytes.
struct Cost {
    memory: u64,
    allocated: u64,
}

fn check(checker: &Checker, text: &str, markup: Markup) -> (Report, Cost) {
    let read = match markup {
        Markup::Markdown => Article::markdown,
        Markup::Html => Article::html,
        _ => Article::plain,
    };
    let mut report = None;
    let counted = allocation_counter::measure(|| report = Some(checker.check_article(&read(text))));
    let cost = Cost { memory: counted.bytes_max, allocated: counted.bytes_total };
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
    let most = |bytes: u64| SLACK * ratio * bytes.max(100_000);
    let (memory, allocated) = (most(little.memory), most(little.allocated));
    assert!(much.memory < memory, "{name}: {} bytes at most, {memory} are too many", much.memory);
    assert!(
        much.allocated < allocated,
        "{name}: {} bytes in all, {allocated} are too many",
        much.allocated
    );
    println!(
        "{name}: {} bytes, at most {:.0} bytes of memory a byte, {:.0} in all",
        long.len(),
        much.memory as f64 / long.len() as f64,
        much.allocated as f64 / long.len() as f64
    );
    report
}

fn repeated(piece: &str) -> impl Fn(usize) -> String {
    move |times| piece.repeat(times)
}

#[test]
fn one_line_of_a_hundred_megabytes_gives_a_report() {
    let piece = "The bridge, Mara Lindt said, was “safe enough” for about 40% of lorries. ";
    let text = piece.repeat(LONGEST / piece.len());
    let (report, cost) = check(&Checker::default(), &text, Markup::Plain);
    assert_eq!(report.sentences.len(), LONGEST / piece.len());
    assert_eq!(report.stats.bytes_left_out, 0);
    println!("{} bytes: at most {} bytes of memory", text.len(), cost.memory);
    assert!(cost.memory < 100 * text.len() as u64, "{} bytes", cost.memory);
}

#[test]
fn a_million_quotation_marks_take_their_share() {
    let checker = Checker::default();
    for mark in hostile::QUOTATIONS {
        grows_with_the_text(&checker, mark, repeated(mark), Markup::Plain);
    }
}

/// Each paragraph opens the quotation again, and only the last one has a speaker.
#[test]
fn a_quotation_that_goes_on_and_on_takes_its_share() {
    let checker = Checker::default();
    for paragraph in hostile::PARAGRAPHS {
        let text = |times: usize| paragraph.repeat(times / 8) + "“It is safe,” Mara Lindt said.";
        grows_with_the_text(&checker, paragraph, text, Markup::Plain);
    }
}

#[test]
fn a_million_cues_take_their_share() {
    let checker = Checker::default();
    for cue in hostile::CUES {
        grows_with_the_text(&checker, cue, repeated(cue), Markup::Plain);
    }
}

#[test]
fn a_million_names_and_sources_take_their_share() {
    let checker = Checker::default();
    grows_with_the_text(&checker, "names", hostile::names, Markup::Plain);
    let report = grows_with_the_text(&checker, "sources", hostile::sources, Markup::Plain);
    assert!(report.sources.len() > MANY * 9 / 10, "{} sources", report.sources.len());
}

#[test]
fn deep_markdown_and_html_take_their_share() {
    let checker = Checker::default();
    for piece in hostile::MARKDOWN {
        grows_with_the_text(&checker, piece, repeated(piece), Markup::Markdown);
    }
    for piece in hostile::HTML {
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

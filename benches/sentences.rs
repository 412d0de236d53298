//! The same 20 MB of article text through this crate and its rivals, on one thread, in one run.
//!
//! `cargo bench --bench sentences [-- FILE...]`; without files the example articles are read. Each
//! line is the best of five passes, in MB/s (a million bytes a second).

mod folder;

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use folder::example_articles;
use icu_segmenter::SentenceSegmenter;
use unicode_segmentation::UnicodeSegmentation;
use whosaid::Span;
use whosaid::text::{blocks, sentences, tokens};

const BYTES: usize = 20_000_000;
const PASSES: usize = 5;

/// A name and what it does with the text; the number that it counts is shown.
type Contender<'a> = (&'a str, &'a dyn Fn(&str) -> usize);

fn main() {
    let text = article_text();
    let icu =
        SentenceSegmenter::new(icu_segmenter::options::SentenceBreakInvariantOptions::default());
    let contenders: [Contender<'_>; 7] = [
        ("whosaid sentences", &|text| sentences(text).count()),
        ("icu_segmenter", &|text| icu.segment_str(text).count()),
        ("unicode-segmentation", &|text| text.split_sentence_bounds().count()),
        ("sentencex", &|text| in_articles(text, |part| sentencex::segment("en", part).len())),
        ("memchr3 (limit)", &|text| {
            memchr::memchr3_iter(b'.', b'!', b'?', text.as_bytes()).count()
        }),
        ("whosaid blocks", &|text| blocks(text).count()),
        ("whosaid tokens", &|text| {
            tokens(text, whole(text)).filter(|token| !token.span.is_empty()).count()
        }),
    ];
    println!("{:.1} MB of article text", text.len() as f64 / 1e6);
    let rates: Vec<f64> = contenders.iter().map(|contender| measure(contender, &text)).collect();
    println!("whosaid sentences / icu_segmenter: {:.2}", rates[0] / rates[1]);
    println!("whosaid sentences / memchr3: {:.2}", rates[0] / rates[4]);
}

/// Times one contender and prints its line. The rate in MB/s.
fn measure((name, run): &Contender<'_>, text: &str) -> f64 {
    let pass = || {
        let start = Instant::now();
        let count = black_box(run(black_box(text)));
        (start.elapsed(), count)
    };
    // A contender of a second or more a pass is not run again: its figure is plain.
    let (mut best, count) = pass();
    for _ in 1..PASSES {
        if best > Duration::from_secs(1) {
            break;
        }
        best = best.min(pass().0);
    }
    let rate = text.len() as f64 / best.as_secs_f64() / 1e6;
    println!("{name:<22} {rate:>9.1} MB/s {count:>9} found");
    rate
}

/// sentencex holds a whole text at once; it gets one article at a time, as a user would do it.
fn in_articles(text: &str, count: impl Fn(&str) -> usize) -> usize {
    text.split(BETWEEN_ARTICLES).map(count).sum()
}

const BETWEEN_ARTICLES: &str = "\n\n\n\n";

fn whole(text: &str) -> Span {
    Span::new(0, text.len()).expect("20 MB fit a span")
}

fn article_text() -> String {
    let named: Vec<PathBuf> =
        std::env::args().skip(1).filter(|name| !name.starts_with('-')).map(PathBuf::from).collect();
    let files = if named.is_empty() { example_articles() } else { named };
    let articles: Vec<String> = files
        .iter()
        .map(|file| match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) => panic!("{}: {error}", file.display()),
        })
        .collect();
    let once = articles.join(BETWEEN_ARTICLES) + BETWEEN_ARTICLES;
    once.repeat(BYTES.div_ceil(once.len()))
}

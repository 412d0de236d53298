//! A whole check of texts of 1 kB to 50 MB, on one thread: whether time is linear in the text.
//!
//! `cargo bench --bench lengths [-- FILE...]` joins or cuts the articles of the files (JSON lines with a `text`, or
//! one article a file) to texts of each length, no two alike as long as there are articles; without files
//! it reads the example articles. Each line is the best of five passes.

mod folder;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use folder::example_articles;
use whosaid::Checker;

const LENGTHS: [usize; 7] = [1_000, 2_000, 5_000, 50_000, 1_000_000, 10_000_000, 50_000_000];
/// So many bytes of each length are checked, or one text.
const BYTES: usize = 4_000_000;
const PASSES: usize = 5;

fn main() {
    let articles = articles();
    assert!(!articles.is_empty(), "no file holds an article");
    let checker = Checker::default();
    for length in LENGTHS {
        let texts = texts(&articles, length);
        let best = (0..PASSES).map(|_| time(&checker, &texts)).min().unwrap_or_default();
        let bytes: usize = texts.iter().map(String::len).sum();
        let (seconds, count) = (best.as_secs_f64(), texts.len());
        let (each, rate) = (seconds * 1e3 / count as f64, bytes as f64 / seconds / 1e6);
        println!("{count:>4} texts of {length:>8} bytes  {each:>9.3} ms each  {rate:>5.2} MB/s");
    }
}

fn time(checker: &Checker, texts: &[String]) -> Duration {
    let start = Instant::now();
    texts.iter().for_each(|text| drop(black_box(checker.check(text))));
    start.elapsed()
}

/// Texts of a length, from as many articles as there are.
fn texts(articles: &[String], length: usize) -> Vec<String> {
    let most = articles.len().min(BYTES / length).max(1);
    let (mut texts, mut text) = (Vec::new(), String::new());
    for article in articles.iter().cycle() {
        text.extend([article, "\n\n"]);
        if text.len() >= length {
            let end = (0..=length).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
            text.truncate(end);
            texts.push(std::mem::take(&mut text));
            if texts.len() == most {
                break;
            }
        }
    }
    texts
}

fn articles() -> Vec<String> {
    // `cargo bench` adds an option of its own.
    let files = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let mut files: Vec<PathBuf> = files.map(PathBuf::from).collect();
    if files.is_empty() {
        files = example_articles();
    }
    files.iter().flat_map(|file| of_file(file)).collect()
}

fn of_file(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()));
    if file.extension().is_none_or(|ending| ending != "jsonl") {
        return vec![text];
    }
    let of_line = |line: &str| {
        let article: serde_json::Value = serde_json::from_str(line).ok()?;
        article.get("text")?.as_str().map(str::to_owned)
    };
    text.lines().filter_map(of_line).collect()
}

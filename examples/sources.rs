//! Whom each source of an annotated article is, from links that people have marked.
//!
//! `cargo run --release --example sources -- FILE.jsonl` reads articles in the form of PolNeAR
//! (`text`, and `attributions` with code-point spans) and prints a line for each attribution: its
//! number, the words of its source, the source that they lead to, its kind, role and affiliation.

use std::process::ExitCode;

use serde_json::Value;
use whosaid::lexicon::Lexicon;
use whosaid::{Document, Link, Registry, Source, TokenRange};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: sources FILE.jsonl");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    for (number, line) in lines.enumerate() {
        match serde_json::from_str(line) {
            Ok(article) => print_article(&article),
            Err(error) => eprintln!("{path}:{}: {error}", number + 1),
        }
    }
    ExitCode::SUCCESS
}

fn print_article(article: &Value) {
    let (Some(id), Some(text)) = (article["id"].as_str(), article["text"].as_str()) else { return };
    let document = Document::new(text, &Lexicon::default());
    let bytes: Vec<usize> =
        text.char_indices().map(|(at, _)| at).chain(std::iter::once(text.len())).collect();
    let attributions = article["annotations"][0]["attributions"].as_array();
    let links: Vec<Link> =
        attributions.into_iter().flatten().map(|found| link(&document, &bytes, found)).collect();
    let registry = Registry::of_links(&document, &links);
    for (number, link) in links.iter().enumerate() {
        let Some(mention) = link.mention else { continue };
        let words = one_line(document.text_of(mention));
        let answer = registry
            .source_of(number)
            .map_or_else(|| format!("UNRESOLVED {:?}", registry.unresolved[number]), shown);
        println!("{id}#{number}\t{words}\t{answer}");
    }
}

fn shown(source: &Source) -> String {
    let role = source.role.as_deref().unwrap_or("-");
    let affiliation = source.affiliation.as_deref().unwrap_or("-");
    format!("{}\t{:?}\t{role}\t{affiliation}", one_line(&source.name), source.kind)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn link(document: &Document<'_>, bytes: &[usize], found: &Value) -> Link {
    let ranges = |field: &str| ranges(document, bytes, &found[field]);
    Link::new(ranges("content"), ranges("cue"), ranges("source").first().copied())
}

/// Spans of code points into ranges of tokens.
fn ranges(document: &Document<'_>, bytes: &[usize], spans: &Value) -> Vec<TokenRange> {
    let byte = |place: &Value| bytes.get(place.as_u64()? as usize).copied();
    let spans = spans.as_array().into_iter().flatten();
    let tokens = document.tokens();
    spans
        .filter_map(|span| {
            let (from, to) = (byte(&span[0])?, byte(&span[1])?);
            let start = tokens.partition_point(|token| token.span.end() <= from);
            let end = tokens.partition_point(|token| token.span.start() < to);
            (start < end).then_some(TokenRange { start: start as u32, end: end as u32 })
        })
        .collect()
}

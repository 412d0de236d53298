//! Which quotations of an article stand in a transcript, word for word or nearly.
//!
//! `cargo run --release --example verify_quotes -- ARTICLE.txt TRANSCRIPT.txt…` prints a line for
//! each quotation. Exit status: 0 where all stand word for word, 1 where one does not, 2 where a
//! file cannot be read.

use std::process::ExitCode;

use whosaid::{QuoteCheck, QuoteVerdict, verify_quotes};

fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.len() < 2 {
        eprintln!("usage: verify_quotes ARTICLE.txt TRANSCRIPT.txt…");
        return ExitCode::from(2);
    }
    let mut texts = Vec::new();
    for path in &paths {
        match std::fs::read_to_string(path) {
            Ok(text) => texts.push(text),
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::from(2);
            }
        }
    }
    let (article, sources) = (&texts[0], texts[1..].iter().map(String::as_str).collect::<Vec<_>>());
    let checks = verify_quotes(article, &sources);
    for check in &checks {
        println!("{}", line(check, article, &paths[1..], &sources));
    }
    let is_verbatim = |check: &QuoteCheck| matches!(check.verdict, QuoteVerdict::Verbatim(_));
    ExitCode::from(u8::from(!checks.iter().all(is_verbatim)))
}

fn line(check: &QuoteCheck, article: &str, paths: &[String], sources: &[&str]) -> String {
    let quote = check.quote.slice(article);
    match &check.verdict {
        QuoteVerdict::Verbatim(passage) => {
            let path = &paths[passage.source as usize];
            format!("verbatim  {quote}\n          {path}:{}", passage.span.start())
        }
        QuoteVerdict::Altered { passage, distance, changes } => {
            let source = sources[passage.source as usize];
            let shown = changes.iter().map(|change| {
                let said = change.source.map_or("", |span| span.slice(source));
                let printed = change.quote.map_or("", |span| span.slice(article));
                format!("[-{said}-]{{+{printed}+}}")
            });
            let shown: Vec<String> = shown.collect();
            format!(
                "altered   {quote}\n          {distance} words: {}\n          {}:{}: {}",
                shown.join(" "),
                paths[passage.source as usize],
                passage.span.start(),
                passage.span.slice(source),
            )
        }
        QuoteVerdict::Absent => format!("absent    {quote}"),
        _ => quote.to_owned(),
    }
}

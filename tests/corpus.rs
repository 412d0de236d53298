//! What the fuzzer found worth keeping, read again: the inputs of the targets that take plain text.

mod common;

use std::path::Path;

use whosaid::text::{blocks, sentences, tokens};
use whosaid::{Article, Baseline, Checker, Config, Span};

/// The kept inputs of a target, each with its name.
fn inputs(target: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut inputs: Vec<(String, String)> = files
        .filter_map(|file| {
            let text = String::from_utf8(std::fs::read(&file).unwrap()).ok()?;
            Some((file.display().to_string(), text))
        })
        .collect();
    inputs.sort();
    assert!(inputs.len() > 20, "{} inputs are too few", inputs.len());
    inputs
}

#[test]
fn blocks_sentences_and_tokens_cover_every_text() {
    for (name, text) in inputs("text") {
        let whole = Span::new(0, text.len()).unwrap();
        assert_covers(&name, &text, sentences(&text));
        assert_covers(&name, &text, blocks(&text).map(|block| block.span));
        assert_covers(&name, &text, tokens(&text, whole).map(|token| token.span));
    }
}

/// That the spans stand in order and leave out white space alone.
fn assert_covers(name: &str, text: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start() && span.start() < span.end(), "{name}: {span:?}");
        assert!(text[end..span.start()].trim().is_empty(), "{name}: {span:?}");
        end = span.end();
    }
    assert!(text[end..].trim().is_empty(), "{name}");
}

#[test]
fn markup_gives_a_sound_report() {
    let checker = Checker::default();
    for (_, text) in inputs("markup") {
        let _ = common::sound_report(&text);
        for article in [Article::markdown(&text), Article::html(&text)] {
            let _ = common::sound_report_of(&checker, &article);
        }
    }
}

#[test]
fn a_configuration_is_refused_by_name_or_works() {
    for (name, text) in inputs("config") {
        let built = Config::from_toml("house-style.toml", &text)
            .and_then(|config| Checker::builder().config(config).build());
        match built {
            Ok(checker) => {
                let article = Article::plain("The plane landed, Mara Lindt said. Critics object.");
                let _ = common::sound_report_of(&checker, &article);
            }
            Err(error) => assert!(error.to_string().starts_with("house-style.toml"), "{name}"),
        }
    }
}

#[test]
fn a_baseline_is_refused_or_only_takes_findings_away() {
    let text = "Critics say the law is cruel. Critics say the law is cruel.";
    let checked = Checker::default().check(text);
    for (name, json) in inputs("baseline") {
        let Ok(baseline) = serde_json::from_str::<Baseline>(&json) else { continue };
        let mut report = checked.clone();
        baseline.apply(&mut report, text);
        assert_eq!(
            report.findings.len() + report.suppressed.len(),
            checked.findings.len(),
            "{name}"
        );
    }
}

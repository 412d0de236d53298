//! Any JSON as a report beside any article: an error, or renderings and answers without a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whosaid::render::terminal::Terminal;
use whosaid::render::{Checked, github, html, json, rdjson, sarif};
use whosaid::{Applicability, Article, Baseline, Report, Severity};

fuzz_target!(|input: (&str, &str)| {
    let (text, json) = input;
    let Ok(report) = serde_json::from_str::<Report>(json) else { return };
    ask(&report, text);
    for article in [Article::plain(text), Article::html(text), Article::markdown(text)] {
        let checked = Checked::new(&article, &report);
        let all = [checked];
        let shown = [html::render(&checked), sarif::render(&all), rdjson::render(&all)];
        assert!(shown.iter().all(|shown| !shown.is_empty()));
        let _ = (github::render(&checked), Terminal::plain().render(&checked));
    }
    let again: Report = serde_json::from_str(&json::to_line(&report)).expect("it was written here");
    assert_eq!(again, report);
});

fn ask(report: &Report, text: &str) {
    for claim in &report.claims {
        let _ = report.source_of(claim);
    }
    for source in &report.sources {
        let _ = report.claims_of(source).count();
    }
    for sentence in &report.sentences {
        let _ = report.claims_in(sentence).count();
    }
    let _ = report.findings_at_least(Severity::Hint).count();
    let _ = report.fix(text, Applicability::Unsafe);
    let mut baseline = Baseline::default();
    baseline.add(report, text);
    baseline.apply(&mut report.clone(), text);
}

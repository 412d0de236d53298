//! Articles by a grammar: sound reports, the same from HTML and Markdown, mended once, and only made
//! shorter by suppressions and a baseline.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use whosaid::{Applicability, Article, Baseline, Checker, Config, Engine, Report, Suppression};
use whosaid_fuzz::{Story, sound_report_of};

static CHECKER: LazyLock<Checker> = LazyLock::new(Checker::default);
static SHAPES: LazyLock<Checker> = LazyLock::new(|| {
    Checker::builder().engine(Engine::Shapes).build().expect("the default can be built")
});

fuzz_target!(|story: Story| {
    let text = story.text();
    let report = sound_report_of(&CHECKER, &Article::plain(&text));
    let _ = sound_report_of(&SHAPES, &Article::plain(&text));
    let pages = [html(&story), markdown(&story)];
    assert_is_read_alike(&Article::html(&pages[0]));
    assert_is_read_alike(&Article::markdown(&pages[1]));
    assert_fixes_end(&text, &report);
    assert_suppression_removes(&text, &report);
    assert_baseline_removes(&text, report);
});

/// The article with each paragraph in an element, and no other markup.
fn html(story: &Story) -> String {
    let escaped = |paragraph: String| paragraph.replace('&', "&amp;").replace('<', "&lt;");
    let elements = story.paragraphs().into_iter().map(|words| format!("<p>{}</p>", escaped(words)));
    elements.collect::<Vec<_>>().join("\n")
}

/// The article with every mark that could mean something escaped.
fn markdown(story: &Story) -> String {
    let mut page = String::new();
    for letter in story.text().chars() {
        if letter.is_ascii_punctuation() {
            page.push('\\');
        }
        page.push(letter);
    }
    page
}

/// Where markup leads to the same words in the same blocks, it leads to the same report.
fn assert_is_read_alike(article: &Article<'_>) {
    let report = sound_report_of(&CHECKER, article);
    let read = article.text().to_owned();
    let plain = Article::plain(&read);
    if plain.blocks().eq(article.blocks()) {
        let back = report.map_spans(|span| article.map().to_text(span));
        let mut wanted = CHECKER.check_article(&plain);
        wanted.stats.bytes_left_out = back.stats.bytes_left_out;
        // An edit where the file has more than its words, such as two spaces for one, is not offered.
        for (found, wanted) in back.findings.iter().zip(&mut wanted.findings) {
            wanted.suggestions.retain(|edit| found.suggestions.contains(edit));
        }
        assert_eq!(back, wanted, "{}", article.original());
    }
}

/// Edits that overlap wait for the next round; there is a last round.
fn assert_fixes_end(text: &str, report: &Report) {
    for applicability in [Applicability::Safe, Applicability::Unsafe] {
        let mut fixed = report.fix(text, applicability);
        for round in 0.. {
            assert!(round < 16, "fixes do not end: {text:?} {fixed:?}");
            let next = CHECKER.check(&fixed).fix(&fixed, applicability);
            if next == fixed {
                break;
            }
            fixed = next;
        }
    }
}

fn assert_suppression_removes(text: &str, report: &Report) {
    let Some(finding) = report.findings.iter().find(|found| !found.span.is_empty()) else { return };
    let mut entry = Suppression::default();
    entry.rule = finding.rule.to_string();
    entry.text = finding.span.slice(text).to_owned();
    entry.reason = "it was looked at".to_owned();
    let mut config = Config::default();
    config.suppress = vec![entry];
    let checker = Checker::builder().config(config).build().expect("the entry is sound");
    let fewer = sound_report_of(&checker, &Article::plain(text));
    assert!(fewer.findings.len() < report.findings.len());
    assert_eq!(fewer.findings.len() + fewer.suppressed.len(), report.findings.len());
    assert!(fewer.findings.iter().all(|found| report.findings.contains(found)));
    assert_eq!(fewer.claims, report.claims);
    assert_eq!(fewer.sources, report.sources);
}

fn assert_baseline_removes(text: &str, mut report: Report) {
    let mut baseline = Baseline::default();
    baseline.add(&report, text);
    let count = report.findings.len();
    assert_eq!(baseline.clone().prune(&report, text), 0);
    baseline.apply(&mut report, text);
    assert_eq!((report.findings.len(), report.suppressed.len()), (0, count));
}

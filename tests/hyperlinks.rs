//! A hyperlink on a document, a figure or a cue shows readers where it comes from: what misses its
//! source without the link is not flagged with it.

use whosaid::{Article, Checker, Preset, Report};

/// Copy that lacks its source, with the words that a link may stand on in brackets, and the rule.
const CASES: &[(&str, &str)] = &[
    (
        "The council has published [a report] showing that the levy costs 40p a passenger.",
        "unnamed-document",
    ),
    ("[Media reports] say that the levy will be dropped.", "media-reports"),
    ("At least [140 people were killed] when the dam gave way.", "unsourced-statistic"),
    ("Mara Lindt, the harbour master, [said] that the pier was safe.", "source-provenance-missing"),
];

fn check(article: &Article<'_>) -> Report {
    let checker = Checker::builder().preset(Preset::Strict).build().expect("it is ours");
    checker.check_article(article)
}

fn has(report: &Report, rule: &str) -> bool {
    report.findings.iter().any(|finding| &*finding.rule == rule)
}

#[test]
fn what_is_linked_has_its_source() {
    for (copy, rule) in CASES {
        let bare = copy.replace(['[', ']'], "");
        let markdown = copy.replace(']', "](https://example.org/a)");
        let html = copy.replace('[', "<a href=\"/a\">").replace(']', "</a>");
        assert!(has(&check(&Article::plain(&bare)), rule), "{bare} is not flagged");
        assert!(has(&check(&Article::markdown(&bare)), rule), "{bare} is not flagged");
        assert!(!has(&check(&Article::markdown(&markdown)), rule), "{markdown} is flagged");
        let html = format!("<p>{html}</p>");
        assert!(!has(&check(&Article::html(&html)), rule), "{html} is flagged");
    }
}

#[test]
fn a_link_elsewhere_in_the_sentence_is_no_source() {
    let copy = "[The council](https://example.org) met after a report showed that the levy hurts.";
    assert!(has(&check(&Article::markdown(copy)), "unnamed-document"));
}

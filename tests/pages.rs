//! What is read of whole pages: the article, and nothing that stands around it.
//!
//! `tests/pages/NAME.txt` is what an editor would cut out of `NAME.html`, block by block.

use std::path::Path;

use whosaid::{Article, Checker};

const PAGES: [&str; 5] = ["blog", "news", "amp", "tables", "fragment"];

fn read(name: &str, ending: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pages/{name}.{ending}"));
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn the_article_is_read_and_nothing_around_it() {
    for name in PAGES {
        let (page, expected) = (read(name, "html"), read(name, "txt"));
        // A non-breaking space of the page is one of the text too.
        let text = Article::html(&page).text().replace('\u{a0}', " ");
        assert_eq!(text.trim(), expected.trim(), "{name}.html");
    }
}

#[test]
fn the_claims_of_a_page_are_those_of_its_article() {
    for name in PAGES {
        let (page, text) = (read(name, "html"), read(name, "txt"));
        let article = Article::html(&page);
        let report = Checker::default().check_article(&article);
        let shown = |content: &[whosaid::Span], text: &str| -> String {
            content.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" … ")
        };
        let of_page: Vec<String> = report
            .claims
            .iter()
            .filter(|claim| claim.attribution.is_some())
            .map(|claim| {
                let spans: Vec<_> =
                    claim.content.iter().map(|span| article.map().to_text(*span)).collect();
                shown(&spans, article.text())
            })
            .collect();
        let report = Checker::default().check(&text);
        let claims = report.claims.iter().filter(|claim| claim.attribution.is_some());
        let of_text: Vec<String> = claims.map(|claim| shown(&claim.content, &text)).collect();
        assert!(!of_text.is_empty(), "{name}.txt has no claim");
        assert_eq!(of_page, of_text, "{name}.html");
    }
}

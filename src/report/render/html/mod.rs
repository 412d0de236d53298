//! A report as one HTML page: the article itself with each claim tinted by its source.
//!
//! The page needs no network and no script: filters are radio buttons and check boxes that the style
//! sheet reads, and what a finding says shows on hover and on focus. A content security policy in the
//! page forbids everything but its own style sheet, and everything that comes from the article is
//! escaped.

mod article;
mod bar;
mod escape;
mod filters;
mod layers;
mod notes;
mod view;

use escape::{escape_into, escaped};
use layers::Layers;
use view::View;

use super::Checked;
use super::words::{counted, found};
use crate::assertion::Status;

/// One article with its report as a page that stands alone.
///
/// ```
/// use whosaid::{Article, Checker, render::{Checked, html}};
///
/// let article = Article::plain("“It is safe,” Mara Lindt said. <b>Really.</b>");
/// let report = Checker::default().check_article(&article);
/// let page = html::render(&Checked::new(&article, &report));
/// assert!(page.starts_with("<!doctype html>"));
/// assert!(page.contains("&lt;b&gt;Really.&lt;/b&gt;"));
/// ```
#[must_use]
#[expect(clippy::arithmetic_side_effects, reason = "the room for a page is a few times the text")]
pub fn render(checked: &Checked<'_>) -> String {
    let view = View::new(checked);
    let mut out = String::with_capacity(16_384 + view.text.len() * 4);
    write_head(&mut out, &view);
    out.push_str("<a class=\"skip\" href=\"#article\">Skip to the article</a>\n");
    out.push_str("<header class=\"top\">");
    let layers = Layers::new(&view);
    write_kicker(&mut out, &view);
    article::write_title(&mut out, &view, &layers);
    write_summary(&mut out, &view);
    out.push_str("</header>\n<div class=\"page\">\n<aside class=\"side\" aria-label=\"Filters\">");
    filters::write(&mut out, &view);
    out.push_str("</aside>\n");
    bar::write(&mut out, &view);
    article::write(&mut out, &view, &layers);
    out.push_str("</div>\n");
    write_foot(&mut out);
    out
}

const STYLE: &str = include_str!("style.css");

/// A document beyond this many bytes is laid out only where it is looked at.
const LONG: usize = 100_000;

fn write_head(out: &mut String, view: &View<'_>) {
    out.push_str(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>",
    );
    escape_into(out, view.title());
    out.push_str(" – who said that?</title>\n<style>\n");
    out.push_str(STYLE);
    filters::write_rules(out, view);
    out.push_str("</style>\n</head>\n");
    out.push_str(if view.text.len() > LONG { "<body class=\"long\">\n" } else { "<body>\n" });
}

fn write_kicker(out: &mut String, view: &View<'_>) {
    out.push_str("<p class=\"kicker\">Who said that?");
    if let Some(path) = view.path.filter(|path| *path != view.title()) {
        out.push_str(" <span>");
        escape_into(out, path);
        out.push_str("</span>");
    }
    out.push_str("</p>");
}

/// The report in one sentence.
fn write_summary(out: &mut String, view: &View<'_>) {
    let stats = &view.report.stats;
    let is_assertive = |status: Status| status != Status::None;
    let sentences = view.report.sentences.iter();
    let assertive = sentences.filter(|sentence| is_assertive(sentence.status)).count();
    let sourced = stats.attributed.saturating_add(stats.mixed);
    let line = format!(
        "<p class=\"summary\"><b>{}</b> behind <b>{sourced} of {}</b>; {}.</p>",
        counted(view.speakers.len(), "source"),
        counted(assertive, "assertive sentence"),
        escaped(&found(stats)),
    );
    out.push_str(&line);
}

fn write_foot(out: &mut String) {
    out.push_str(
        "<footer class=\"foot\"><p>Tinted words are somebody’s; plain words are the author’s. \
         Attribution is not truth: it tells who says so. Made with whosaid ",
    );
    out.push_str(env!("CARGO_PKG_VERSION"));
    out.push_str(".</p></footer>\n</body>\n</html>\n");
}

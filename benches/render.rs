//! How fast a report is written in each of its forms, in bytes of the article that it is about.

mod common;

use divan::Bencher;
use divan::counter::BytesCount;
use whosaid::render::terminal::Terminal;
use whosaid::render::{Checked, github, html, json, rdjson, sarif};
use whosaid::{Article, Checker};

fn main() {
    divan::main();
}

/// Writes the report of 1 MB of copy, which is checked beforehand.
fn render(bencher: Bencher<'_, '_>, write: impl Fn(&Checked<'_>) -> String + Sync) {
    let text = common::copy(1_000_000);
    let article = Article::plain(&text);
    let report = Checker::default().for_path("copy.txt").check_article(&article);
    let checked = Checked::new(&article, &report);
    bencher.counter(BytesCount::of_str(&text)).bench(|| write(&checked));
}

#[divan::bench(max_time = 5)]
fn page(bencher: Bencher<'_, '_>) {
    render(bencher, html::render);
}

#[divan::bench(max_time = 5)]
fn json_lines(bencher: Bencher<'_, '_>) {
    render(bencher, |checked| json::to_line(checked.report()));
}

#[divan::bench(max_time = 5)]
fn terminal_findings(bencher: Bencher<'_, '_>) {
    render(bencher, |checked| Terminal::coloured().render(checked));
}

#[divan::bench(max_time = 5)]
fn sarif_log(bencher: Bencher<'_, '_>) {
    render(bencher, |checked| sarif::render(&[*checked]));
}

#[divan::bench(max_time = 5)]
fn github_commands(bencher: Bencher<'_, '_>) {
    render(bencher, github::render);
}

#[divan::bench(max_time = 5)]
fn rdjson_diagnostics(bencher: Bencher<'_, '_>) {
    render(bencher, |checked| rdjson::render(&[*checked]));
}

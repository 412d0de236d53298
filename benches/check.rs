//! How fast a whole check is, by the size of the text, and how fast its stages are.

mod common;

use common::copy;
use divan::Bencher;
use divan::counter::BytesCount;
use whosaid::lexicon::Lexicon;
use whosaid::{Checker, Document, Engine, Preset, Registry, Report};

fn main() {
    divan::main();
}

/// A brief, an article, a long read, a day's copy, an archive.
#[divan::bench(args = [500, 5_000, 50_000, 1_000_000, 10_000_000], max_time = 20)]
fn check(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = copy(bytes);
    let checker = Checker::default();
    bencher.counter(BytesCount::of_str(&text)).bench(|| checker.check(&text));
}

/// The same with hand-written shapes alone.
#[divan::bench(args = [1_000_000], max_time = 20)]
fn check_with_shapes(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = copy(bytes);
    let checker = Checker::builder().engine(Engine::Shapes).build().expect("nothing is configured");
    bencher.counter(BytesCount::of_str(&text)).bench(|| checker.check(&text));
}

/// Blocks, sentences, tokens and quotations alone.
#[divan::bench(args = [100_000], max_time = 10)]
fn document(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = copy(bytes);
    let lexicon = Lexicon::default();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| Document::new(&text, &lexicon).tokens().len());
}

/// The whole check with no rule on.
#[divan::bench(args = [100_000], max_time = 10)]
fn check_without_rules(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = copy(bytes);
    let checker = Checker::builder().preset(Preset::Off).build().expect("nothing is configured");
    bencher.counter(BytesCount::of_str(&text)).bench(|| checker.check(&text));
}

/// The stages without the rules and the report.
#[divan::bench(args = [100_000], max_time = 10)]
fn analyse(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = copy(bytes);
    let checker = Checker::default();
    bencher.counter(BytesCount::of_str(&text)).bench(|| checker.analyse(&text).links().len());
}

/// The registry of sources alone, from links that are there already.
#[divan::bench(args = [100_000, 10_000_000], max_time = 10)]
fn sources(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = copy(bytes);
    let checker = Checker::default();
    let analysis = checker.analyse(&text);
    let (document, links) = (analysis.document(), analysis.links());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| Registry::of_links(document, links).sources.len());
}

/// The first check of a program, which loads lists and weights.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn first_use() -> Report {
    Checker::default().check(divan::black_box("“It leaks,” Ida Holm said."))
}

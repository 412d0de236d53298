//! How fast a whole check is, by the size of the text.

mod common;

use common::copy;
use divan::Bencher;
use divan::counter::BytesCount;
use whosaid::{Checker, Engine, Registry, Report};

fn main() {
    divan::main();
}

/// 1 kB to 10 MB of copy.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000, 10_000_000], max_time = 20)]
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

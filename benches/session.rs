//! How fast a session answers a keystroke, and a batch all of its articles.

mod folder;

use divan::Bencher;
use divan::counter::BytesCount;
use folder::example_articles;
use whosaid::{Checker, Engine};

fn main() {
    divan::main();
}

const ENGINES: [Engine; 2] = [Engine::Trained, Engine::Shapes];

/// A letter typed in the middle of 50 KB, and taken back.
#[divan::bench(args = ENGINES, max_time = 5)]
fn keystroke(bencher: Bencher<'_, '_>, engine: Engine) {
    let text = copy(50_000);
    let middle = text[25_000..].find(' ').map_or(25_000, |space| 25_000 + space);
    let typed = [&text[..middle], "x", &text[middle..]].concat();
    let mut session = checker(engine).session();
    let mut versions = [&typed, &text].into_iter().cycle();
    bencher.bench_local(|| versions.next().map(|version| session.check(version)));
}

/// The same letter with a full check.
#[divan::bench(args = ENGINES, max_time = 5)]
fn keystroke_with_a_full_check(bencher: Bencher<'_, '_>, engine: Engine) {
    let text = copy(50_000);
    let checker = checker(engine);
    bencher.bench_local(|| checker.check(&text));
}

/// 600 articles on so many threads, each another than the one before it, which a session would
/// remember.
#[divan::bench(args = [1, 2], sample_count = 5, sample_size = 1)]
fn batch(bencher: Bencher<'_, '_>, threads: usize) {
    let articles = articles();
    let texts: Vec<String> = articles.iter().cycle().take(600).cloned().collect();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let checker = Checker::default();
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).with_inputs(|| texts.clone()).bench_values(|texts| {
        pool.install(|| checker.check_all(texts.into_iter().map(Ok::<_, ()>)).count())
    });
}

fn checker(engine: Engine) -> Checker {
    Checker::builder().engine(engine).build().expect("nothing is configured")
}

/// The example articles, one after the other, as often as needed.
fn copy(bytes: usize) -> String {
    let mut text = articles().join("\n\n");
    text = text.repeat(bytes.div_ceil(text.len()));
    let end = (0..=bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.truncate(end);
    text
}

fn articles() -> Vec<String> {
    example_articles().iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

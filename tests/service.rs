//! A service: many articles of all kinds, some of them hostile, through one checker from many threads.

use std::sync::atomic::{AtomicUsize, Ordering};

use whosaid::{Article, Checker, Limits, Report};

/// All that a service would take an hour for, where the code is optimised.
const ARTICLES: usize = if cfg!(debug_assertions) { 240 } else { 10_000 };
const THREADS: usize = 8;
/// One article in so many is hostile.
const HOSTILE: usize = 20;

const PARAGRAPHS: [&str; 8] = [
    "“The bridge is safe,” engineer Mara Lindt said on Monday.",
    "Critics say the plan is a disaster. About 40% of lorries turn back.",
    "According to Ida Holm, the harbour master, “nobody asked us”. She had written in May.",
    "Tomas Weil of Norlund Water denied that. He said the pumps held, and that the board knew.",
    "It is widely believed that the council knew; the mayor, Ada Brun, called that “a fairy tale”.",
    "LUND: “We were told in June.”",
    "The Norlund Harbour Board (NHB) announced that it would sue. The NHB expects a ruling soon.",
    "Two officials who asked not to be named said a third report was being kept back.",
];

/// An article by its number: the same each time, no two of one length in a row.
fn article(number: usize) -> String {
    if number.is_multiple_of(HOSTILE) {
        return hostile(number / HOSTILE);
    }
    let count = 1 + number * 7 % 11;
    let paragraph = |place: usize| PARAGRAPHS[(number * 5 + place * 3) % PARAGRAPHS.len()];
    (0..count).map(paragraph).collect::<Vec<_>>().join("\n\n")
}

fn hostile(number: usize) -> String {
    const PIECES: [&str; 10] = [
        "“",
        "“a” ",
        "he said he ",
        "\"a\n\n",
        "<p><div>",
        "> - # ",
        "said ",
        "\0\u{202e}é",
        "[(",
        "",
    ];
    PIECES[number % PIECES.len()].repeat(500)
}

fn check(checker: &Checker, number: usize) -> Report {
    let text = article(number);
    let article = match number % 3 {
        0 => Article::plain(&text),
        1 => Article::markdown(&text),
        _ => Article::html(&text),
    };
    checker.check_article(&article)
}

#[test]
fn eight_threads_answer_as_one_does() {
    let limits = Limits::default().bytes(1_000_000).work(100_000_000);
    let checker = Checker::builder().limits(limits).build().expect("limits are no fault");
    let wanted: Vec<Report> = (0..ARTICLES).map(|number| check(&checker, number)).collect();
    let claims: usize = wanted.iter().map(|report| report.claims.len()).sum();
    assert!(claims > ARTICLES, "{claims} claims are too few to compare anything");
    let (next, measured) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let checked = assert_keeps_nothing(|| {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(wanted) = wanted.get(number) else { return false };
                    assert_eq!(check(&checker, number), *wanted, "article {number}");
                    true
                });
                measured.fetch_add(checked, Ordering::Relaxed);
            });
        }
    });
    assert!(measured.into_inner() >= ARTICLES - THREADS, "one article a thread is no part of it");
}

/// Checks one article and then all others, which leave nothing behind: memory that a check takes and does
/// not give back would add up in a service. Returns how many were counted, by thread.
fn assert_keeps_nothing(check_next: impl Fn() -> bool) -> usize {
    check_next();
    let mut checked = 0;
    let count = allocation_counter::measure(|| {
        while check_next() {
            checked += 1;
        }
    });
    assert!(count.count_total >= checked as u64, "{count:?}");
    assert_eq!((count.count_current, count.bytes_current), (0, 0), "{count:?}");
    checked
}

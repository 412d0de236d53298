//! Many articles at once: in order, a bounded number at a time, whatever happens to one of them.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use whosaid::{Checker, IN_FLIGHT};

fn texts(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(|number| {
        format!("It rained for {number} days, Mara Lindt said. ").repeat(1 + number % 7)
    })
}

#[test]
fn reports_come_in_the_order_of_their_articles() {
    let checker = Checker::default();
    let reports = checker.check_all(texts(100).map(Ok::<_, ()>));
    let mut count = 0;
    for (text, report) in texts(100).zip(reports) {
        assert_eq!(report, Ok(checker.check(&text)));
        count += 1;
    }
    assert_eq!(count, 100);
}

#[test]
fn versions_of_one_article_are_each_read_whole() {
    let checker = Checker::default();
    let paragraph = |number: usize| format!("It rained for {number} days, Mara Lindt said.");
    let version = |changed: usize| {
        let number = |place: usize| if place == changed { 99 } else { place };
        (0..12).map(|place| paragraph(number(place))).collect::<Vec<_>>().join("\n\n")
    };
    let reports = checker.check_all((0..24).map(|count| Ok::<_, ()>(version(count % 12))));
    for (count, report) in reports.enumerate() {
        assert_eq!(report, Ok(checker.check(&version(count % 12))));
    }
}

#[test]
fn an_item_that_fails_stands_in_its_place_and_stops_nothing() {
    let items = ["It rained, Lindt said.", "lost", "It snowed, Holm said."]
        .map(|text| if text == "lost" { Err(text) } else { Ok(text) });
    let found: Vec<_> = Checker::default().check_all(items).collect();
    assert!(found[0].is_ok() && found[2].is_ok());
    assert_eq!(found[1], Err("lost"));
}

#[test]
fn no_more_articles_are_read_than_are_asked_for() {
    let read = Cell::new(0);
    let items = texts(300).inspect(|_| read.set(read.get() + 1)).map(Ok::<_, ()>);
    let mut reports = Checker::default().check_all(items);
    let most = IN_FLIGHT * rayon::current_num_threads();
    for taken in 0..20 {
        assert!(reports.next().is_some());
        assert!(read.get() <= taken + most, "{} read, {taken} taken", read.get());
    }
    assert_eq!(reports.count(), 280);
}

#[test]
fn a_panic_reaches_the_caller_and_the_rest_goes_on() {
    let work = |session: &mut whosaid::Session, text: String| {
        assert!(!text.contains(" 3 days"), "not this one");
        session.check(&text).claims.len()
    };
    let mut results = Checker::default().check_each(texts(8), work);
    let mut panics = 0;
    for _ in 0..8 {
        panics += usize::from(catch_unwind(AssertUnwindSafe(|| results.next())).is_err());
    }
    assert_eq!((panics, results.next()), (1, None));
}

#[test]
fn a_pool_of_one_thread_does_not_wait_for_itself() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let count = pool.install(|| Checker::default().check_all(texts(50).map(Ok::<_, ()>)).count());
    assert_eq!(count, 50);
}

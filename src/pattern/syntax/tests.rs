//! Written patterns into items, or into what is wrong with them.

use super::{Item, Word, pattern};

#[test]
fn brackets_mark_what_is_reported() {
    let written = pattern("START for [ some|many ] !time").unwrap();
    assert_eq!(written.reported, (2, 3));
    assert_eq!(written.items.len(), 4);
    assert_eq!(written.items[3], Item::Not(vec![Word::Spelling("time")]));
    assert_eq!(pattern("in [decades]").unwrap().reported, (1, 2));
}

#[test]
fn what_is_no_pattern_is_named() {
    let table = [
        ("", "`` matches no word"),
        ("a?", "`a?` matches no word"),
        ("!a", "`!a` matches no word"),
        ("a || b", "an alternative is empty"),
        ("a ..9 b", "`..9` is no gap"),
        ("<nonsense>", "no class is named `nonsense`"),
        ("seek:x", "`:x` is no form"),
        ("] a [", "`] a [` matches no word"),
    ];
    for (text, message) in table {
        let error = pattern(text).unwrap_err().to_string();
        assert!(error.starts_with(message), "{text}: {error}");
    }
}

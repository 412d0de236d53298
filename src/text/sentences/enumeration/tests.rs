//! Numbers that open items, and others.

use super::next_item;

#[test]
fn the_next_item_has_the_next_mark() {
    let table = [
        ("1) Apples 2) Pears", Some("2) Pears")),
        ("• Apples • Pears", Some("• Pears")),
        ("⁃9. Apples ⁃10. Pears", Some("⁃10. Pears")),
        ("a. Apples b. Pears", Some("b. Pears")),
        ("1. Apples 3. Pears", None),
        ("J. K. Lund left.", None),
        ("1. Apples 2) Pears", None),
        ("Apples 2) Pears", None),
    ];
    for (text, expected) in table {
        let found = next_item(text, 0, text.len()).map(|at| &text[at..]);
        assert_eq!(found, expected, "{text}");
    }
}

//! Misspelt names and the nearest known ones.

use super::{distance, nearest};

#[test]
fn the_name_that_was_meant_is_found() {
    let known = ["preset", "kind", "rules", "vague-attribution", "house"];
    let table = [
        ("presett", Some("preset")),
        ("rlues", Some("rules")),
        ("vauge-atribution", Some("vague-attribution")),
        ("attribution", Some("vague-attribution")),
        ("elephant", None),
        ("", None),
    ];
    for (name, meant) in table {
        assert_eq!(nearest(name, known), meant, "{name}");
    }
    assert_eq!(distance("ab", "ba"), 1);
}

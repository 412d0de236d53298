//! Links of conditions, with what would come of them and without.

use super::end_conditions;
use crate::attribution::tests::changed;

#[test]
fn what_would_come_of_it_is_none_of_the_words() {
    let table = [
        (
            "If Lund says it leaks, the gate will close.",
            "it leaks, the gate will close",
            "it leaks",
        ),
        ("If Lund says it leaks, it froze.", "it leaks, it froze", "it leaks, it froze"),
        (
            "If Lund says a lock, which would rust, leaks, the gate must close.",
            "a lock, which would rust, leaks, the gate must close",
            "a lock, which would rust, leaks",
        ),
        (
            "If Lund says “it leaks, it will sink”, all is lost.",
            "“it leaks, it will sink”",
            "“it leaks, it will sink”",
        ),
        (
            "Now Lund says it leaks, the gate will close.",
            "it leaks, the gate will close",
            "it leaks, the gate will close",
        ),
    ];
    for (text, content, expected) in table {
        let link = format!("Lund / says / {content}");
        let found =
            changed(text, &[&link], |reading, links| end_conditions(reading, links.as_mut_slice()));
        assert_eq!(found, [format!("Lund / says / {expected}")], "{text}");
    }
}

//! Comments into what they suppress.

use super::{Reach, comments};

#[test]
fn comments_are_read() {
    let table = [
        ("<!-- whosaid-ignore a-b: why not -->", Reach::Paragraph, &["a-b"][..], "why not"),
        ("<!--whosaid-ignore-start a, b: x: y-->", Reach::Start, &["a", "b"], "x: y"),
        ("<!-- whosaid-ignore-end a -->", Reach::End, &["a"], ""),
        ("<!-- whosaid-ignore-file\n a:\n b -->", Reach::File, &["a"], "b"),
        ("<!-- whosaid-ignore -->", Reach::Paragraph, &[], ""),
    ];
    for (text, reach, rules, reason) in table {
        let found = comments(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!((found[0].reach, &found[0].rules[..], found[0].reason), (reach, rules, reason));
        assert_eq!(found[0].span.slice(text), text);
    }
}

#[test]
fn other_comments_are_let_be() {
    for text in ["<!-- a note -->", "<!-- whosaid-ignored a: b -->", "<!-- whosaid-ignore a"] {
        assert_eq!(comments(text), [], "{text}");
    }
}

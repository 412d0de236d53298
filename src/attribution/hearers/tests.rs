//! Contents that open with who hears them, with what is left.

use super::{is_untold, leave_hearers};
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

#[test]
fn that_somebody_was_told_says_nothing() {
    let table = [
        ("A ferry line was warned .", "A ferry line", "was warned", true),
        ("A ferry line warned them .", "A ferry line", "warned", false),
        ("A ferry line was shut , it was told .", "A ferry line was shut", "was told", false),
    ];
    for (text, content, cue, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let of = |shown| range(&document, shown);
        let link = Link::new(vec![of(content)], vec![of(cue)], None);
        assert_eq!(is_untold(&Reading::new(&document), &link), expected, "{text}");
    }
}

#[test]
fn who_hears_a_claim_is_no_part_of_it() {
    let table = [
        ("She told a packed hall in Norvik that it leaked .", "that it leaked"),
        ("She told the man it was she that it leaked .", "the man it was she that it leaked"),
        ("She told that man .", "that man"),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let of = |shown| range(&document, shown);
        let content = text.strip_prefix("She told ").unwrap().trim_end_matches(" .");
        let mut links = vec![Link::new(vec![of(content)], vec![of("told")], Some(of("She")))];
        leave_hearers(&Reading::new(&document), &mut links);
        assert_eq!(document.text_of(links[0].content[0]), expected, "{text}");
    }
}

#[test]
fn who_hears_a_question_is_no_part_of_it() {
    let table = [
        ("She tells Piet Holm why it was shut .", "Piet Holm why it was shut", "why it was shut"),
        ("She tells Piet Holm the news .", "Piet Holm the news", "Piet Holm the news"),
        ("She tells why it was shut .", "why it was shut", "why it was shut"),
    ];
    for (text, content, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let of = |shown| range(&document, shown);
        let mut links = vec![Link::new(vec![of(content)], vec![of("tells")], Some(of("She")))];
        leave_hearers(&Reading::new(&document), &mut links);
        assert_eq!(document.text_of(links[0].content[0]), expected, "{text}");
    }
}

//! Contents that open with who hears them, with what is left.

use super::leave_hearers;
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

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

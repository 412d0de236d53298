//! Descriptions into short names.

use super::short;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

#[test]
fn a_name_ends_with_its_noun_or_what_that_is_of() {
    let table = [
        (
            "A <report> by the council’s finance director published on Monday",
            "report by the council’s finance director",
        ),
        ("a <study> published on Thursday in the journal Reef Science", "study"),
        ("In a <letter> to the ministry", "letter"),
        ("the <union> that represents the crew", "union"),
        ("Two <people> familiar with the review who spoke", "Two people familiar with the review"),
        ("<Analysts> at Banco Leme last week", "Analysts at Banco Leme"),
        (
            "a <filing> with the Securities and Exchange Commission",
            "filing with the Securities and Exchange Commission",
        ),
        ("as <police> in", "police"),
    ];
    for (marked, expected) in table {
        let text = marked.replace(['<', '>'], "");
        let document = Document::new(&text, &Lexicon::default());
        let tokens = document.tokens();
        let open = marked.find('<').unwrap();
        let head = tokens.partition_point(|token| token.span.end() <= open);
        let found = short(&document, TokenRange::new(0, tokens.len()), head);
        assert_eq!(document.text_of(found), expected, "{marked}");
    }
}

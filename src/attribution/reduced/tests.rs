//! Contents whose clause has a speaker of its own, with what is read then.

use super::take_nouns;
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::Document;
use crate::lexicon::Lexicon;

#[test]
fn a_noun_is_no_cue_where_the_clause_behind_it_has_a_speaker() {
    let table = [
        (
            "On Monday it rained, a remark Mara Lindt said was “easy”.",
            ["remark", "Mara Lindt said was “easy”"],
            Some("Mara Lindt"),
            "said",
        ),
        ("It rained, a remark Lindt made.", ["remark", "Lindt made"], None, "remark"),
        (
            "It rained, a remark nobody said was easy.",
            ["remark", "nobody said was easy"],
            None,
            "remark",
        ),
    ];
    for (text, [cue, content], mention, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let of = |part: &str| range(&document, part);
        let mut links = [Link::new(vec![of(content)], vec![of(cue)], None)];
        take_nouns(&Reading::new(&document), &mut links);
        assert_eq!(links[0].mention.map(|found| document.text_of(found)), mention, "{text}");
        assert_eq!(document.text_of(links[0].cue[0]), expected, "{text}");
        let last = links[0].content.last().unwrap();
        assert!(document.text_of(*last).ends_with(content.rsplit(' ').next().unwrap()), "{text}");
        assert!(mention.is_none() || !document.text_of(*last).contains("said"), "{text}");
    }
}

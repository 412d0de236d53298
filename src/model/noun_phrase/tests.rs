//! Cues into the noun phrases beside them.

use super::Phrases;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::passage::{Bookmark, Passage, parts};
use crate::model::vocabulary::Vocabulary;

#[test]
fn phrases_end_at_their_cue() {
    let cases = [
        ("Yesterday the trade minister has reportedly said that.", 6, Some((1, 4))),
        ("Mara Lindt, a farmer, said so.", 6, Some((0, 5))),
        ("It rained and she said so.", 4, Some((3, 4))),
        ("Said so.", 0, None),
    ];
    for (text, cue, expected) in cases {
        let document = Document::new(text, &Lexicon::default());
        let mut passage = Passage::default();
        let part = parts(&document, &document.blocks()[0]).next().unwrap();
        passage.read(&document, &Vocabulary::new(&[]), part, &mut Bookmark::default());
        let phrases = Phrases { document: &document, passage: &passage };
        assert_eq!(phrases.before(cue, 0), expected, "{text}");
    }
}

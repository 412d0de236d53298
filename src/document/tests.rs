//! Tokens with their words, classes and sentences.

use super::{Case, Document};
use crate::lexicon::{Class, Lexicon};

#[test]
fn tokens_know_their_words_and_sentences() {
    let text = "“I won’t go,” Lund said. NATO agreed.\n\nNext paragraph.";
    let document = Document::new(text, &Lexicon::default());
    let shown: Vec<&str> =
        (0..document.tokens().len()).map(|token| document.token_text(token)).collect();
    assert_eq!(
        shown,
        [
            "“",
            "I",
            "wo",
            "n’t",
            "go",
            ",",
            "”",
            "Lund",
            "said",
            ".",
            "NATO",
            "agreed",
            ".",
            "Next",
            "paragraph",
            "."
        ]
    );
    assert!(document.is(8, Class::SayVerb));
    assert_eq!(document.tokens()[10].case, Case::Upper);
    assert_eq!(document.sentence_at(10), 1);
    assert_eq!(document.blocks().len(), 2);
    assert_eq!(std::mem::size_of::<super::Token>(), 16);
}

//! Words that look like a cue and attribute nothing.

use super::is_idiom;
use crate::attribution::Link;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

#[test]
fn lives_are_claimed_without_a_word_said() {
    let table = [
        ("The flood claimed nine lives.", true),
        ("The war , claiming the lives of many , ended.", true),
        ("The mayor claimed that the flood was over.", false),
        ("The goal was ruled out for offside .", true),
        ("Her aide referred questions to the port .", true),
        ("Her aide referred to the port .", false),
        ("The judge ruled that the bridge was safe .", false),
        ("The firm cut its profit forecast as prices fell .", true),
        ("The bank forecast that prices would fall .", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let cue = (0..document.tokens().len())
            .find(|token| {
                let text = document.token_text(*token);
                ["claim", "rule", "forecast", "refer"].iter().any(|verb| text.starts_with(verb))
            })
            .unwrap();
        let cue = vec![TokenRange::new(cue, cue + 1)];
        assert_eq!(is_idiom(&document, &Link::new(cue.clone(), cue, None)), expected, "{text}");
    }
}

//! Nouns into their number, and into whether they head their phrase.

use super::{is_head, is_plural};
use crate::document::Document;
use crate::lexicon::Lexicon;

/// The token that stands between the marks, in the text without them.
fn with_marked(marked: &str, ask: impl Fn(&Document<'_>, usize) -> bool) -> bool {
    let text = marked.replace(['<', '>'], "");
    let document = Document::new(&text, &Lexicon::default());
    let open = marked.find('<').unwrap();
    ask(&document, document.tokens().partition_point(|token| token.span.end() <= open))
}

#[test]
fn nouns_have_a_number() {
    let many = ["two <officials>", "<Norwegians> voted", "the <police>", "<people> left"];
    let one = ["an <official>", "the <boss>", "a <bus> left", "the <Norwegian>", "the <press>"];
    for text in many {
        assert!(with_marked(text, is_plural), "{text}");
    }
    for text in one {
        assert!(!with_marked(text, is_plural), "{text}");
    }
}

#[test]
fn the_last_noun_heads_its_phrase() {
    let heads = ["The <ministry> said", "the <mayor>, who", "the <minister> yodels", "the <mayor>"];
    let others = ["the <ministry> official", "the <mayor> Mara Lindt"];
    for text in heads {
        assert!(with_marked(text, is_head), "{text}");
    }
    for text in others {
        assert!(!with_marked(text, is_head), "{text}");
    }
}

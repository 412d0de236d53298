//! Nouns into their number, and into whether they head their phrase.

use super::{is_dateline, is_head, is_owner, is_plural, is_quoted, is_title_case};
use crate::document::{Document, TokenRange};
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

#[test]
fn headings_have_capitals_in_their_verbs() {
    let headings = [
        "Mayor Reveals Wet Quay in Norvik",
        "Mayor Reveals Wet Quay and a Pier in the Port of Norvik.",
        "Mayor Reveals Wet Quay of the Port, as 40 Boats Leave",
        "Wet Quay",
        "Wet Quay Leaks.",
        "Port Chief Ida Holm Tells Council of Wet old Quay in New Harbour Town",
    ];
    let sentences = [
        "Mayor reveals wet quay in Norvik.",
        "Mayor Reveals wet Quay of Norvik Port.",
        "Present were Mara Lindt, Tom Hale and Ida Roe.",
        "Mara Lindt met Tom Hale.",
        "Mara Lindt and Tom Hale.",
        "Quay.",
        "The quay leaks.",
    ];
    let asked = |text: &str| {
        let document = Document::new(text, &Lexicon::default());
        is_title_case(&document, &document.sentences()[0])
    };
    let taken: Vec<&str> = sentences.into_iter().filter(|text| asked(text)).collect();
    let missed: Vec<&str> = headings.into_iter().filter(|text| !asked(text)).collect();
    assert_eq!((missed, taken), (vec![], vec![]));
}

#[test]
fn a_place_in_capitals_is_a_dateline_before_a_mark() {
    let asked =
        |document: &Document<'_>, token| is_dateline(document, TokenRange::new(token, token + 1));
    let datelines = [
        "<NORVIK> (Echo) — The quay leaks.",
        "<NORVIK> — The quay leaks.",
        "<NORVIK>, May 3 — The quay leaks.",
        "<NORVIK> - The quay leaks.",
    ];
    let others = [
        "<Norvik> (Echo) — The quay leaks.",
        "<NORVIK> said the quay leaks.",
        "<NORVIK>: The quay leaks.",
        "<NORVIK>.",
    ];
    for text in datelines {
        assert!(with_marked(text, asked), "{text}");
    }
    for text in others {
        assert!(!with_marked(text, asked), "{text}");
    }
}

#[test]
fn only_quotations_of_a_clause_hold_the_words_of_another() {
    let quoted = [
        "“It leaks a <lot>,” she said.",
        "“It leaks a <lot>” she said.",
        "“<It> leaks a lot” she said.",
        "“The ‘wet <quay>’ leaks a lot,” she said.",
        "“It leaks,” she said. “It leaks a <lot>,” she said.",
    ];
    let others = [
        "“It leaks <now>” she said.",
        "The “wet <quay>” leaks.",
        "“It leaks a lot,” <she> said.",
        "<She> said: “It leaks a lot.”",
        "“It leaks a lot,” she said of the “<quay>” there.",
    ];
    for text in quoted {
        assert!(with_marked(text, is_quoted), "{text}");
    }
    for text in others {
        assert!(!with_marked(text, is_quoted), "{text}");
    }
}

#[test]
fn a_pronoun_before_a_noun_owns_it() {
    let asked =
        |document: &Document<'_>, token| is_owner(document, TokenRange::new(token, token + 1));
    for text in ["<her> granddaughter left", "<His> pilot left", "<her> old pilot left"] {
        assert!(with_marked(text, asked), "{text}");
    }
    for text in
        ["told <her> that", "told <her> the time", "told <her>.", "<she> left", "<the> pilot"]
    {
        assert!(!with_marked(text, asked), "{text}");
    }
}

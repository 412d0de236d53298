//! Links into their whole subjects.

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::flat::Link;
use crate::model::noun_phrase::Phrases;
use crate::model::passage::{Bookmark, Passage, parts};
use crate::model::repair::Repairs;
use crate::model::tokens::Tokens;
use crate::model::vocabulary::Vocabulary;

/// The source of a link with these tokens after all repairs.
fn repaired(text: &str, source: (usize, usize), cue: usize, content: (usize, usize)) -> String {
    let document = Document::new(text, &Lexicon::default());
    let mut passage = Passage::default();
    let part = parts(&document, &document.blocks()[0]).next().unwrap();
    passage.read(&document, &Vocabulary::new(&[]), part, &mut Bookmark::default());
    let tokens = |(from, to)| if from < to { Tokens::of(from, to) } else { Tokens::default() };
    let mut links = vec![Link {
        source: tokens(source),
        cue: Tokens::of(cue, cue + 1),
        content: tokens(content),
        ..Link::default()
    }];
    let phrases = Phrases { document: &document, passage: &passage };
    Repairs { phrases, tags: &[] }.run(&mut links);
    let words = links[0].source.iter().map(|token| document.token_text(token));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn sources_reach_to_the_comma_before_their_cue() {
    let cases = [
        ("Lindt, now a farmer, said it rained.", (0, 1), 6, (7, 9), "Lindt , now a farmer"),
        ("Lindt, in Paris, said it rained.", (0, 1), 5, (6, 8), "Lindt"),
        ("Lindt, speaking in Paris, said it rained.", (0, 1), 6, (7, 9), "Lindt"),
        (
            "Lindt, who lived in the north, said it rained.",
            (0, 4),
            8,
            (9, 11),
            "Lindt , who lived in the north",
        ),
    ];
    for (text, source, cue, content, expected) in cases {
        assert_eq!(repaired(text, source, cue, content), expected, "{text}");
    }
}

#[test]
fn an_inverted_name_is_no_content() {
    let text = "Said Lindt: “It rained.”";
    assert_eq!(repaired(text, (0, 0), 0, (1, 8)), "Lindt");
}

#[test]
fn a_source_that_ends_in_a_preposition_is_replaced() {
    let text = "The mayor was with Berg before saying it rained.";
    assert_eq!(repaired(text, (4, 6), 6, (7, 9)), "The mayor");
    let text = "The mayor that is saying it rained left.";
    assert_eq!(repaired(text, (1, 3), 4, (5, 7)), "mayor that");
}

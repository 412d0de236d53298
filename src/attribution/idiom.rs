//! Idioms in which a word of speech reports nothing: "the flood claimed nine lives".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a cue lies in the document, and tokens behind it end with it"
)]

use super::link::Link;
use crate::document::Document;
use crate::lexicon::WordId;

/// A verb, and the nouns that make an idiom of it as its object.
const IDIOMS: [(&str, &[&str]); 6] = [
    ("claim", &["life", "lives", "victim", "victims", "victory", "title", "crown", "refund"]),
    ("declare", &["bankruptcy", "dividend"]),
    ("pay", &["attention", "tribute"]),
    ("open", &["door", "way"]),
    ("pave", &["way"]),
    ("rule", &["offside"]),
];

/// What becomes less or more before "forecast" makes a noun of it: "cuts its profit forecast".
const CHANGES: [&str; 8] = ["cut", "raise", "lower", "trim", "slash", "lift", "keep", "miss"];

/// How far behind the verb the noun of an idiom stands: "claiming the lives", "claimed nine lives".
const REACH: usize = 4;

/// Whether the cue of a link and what follows it are an idiom.
pub(super) fn is_idiom(document: &Document<'_>, link: &Link) -> bool {
    let Some(cue) = link.cue.last().and_then(|cue| (cue.end as usize).checked_sub(1)) else {
        return false;
    };
    let lexicon = document.lexicon();
    let lemma = lexicon.lemma(document.tokens()[cue].word);
    if lemma == WordId::UNKNOWN {
        return false;
    }
    let verb = lexicon.text(lemma);
    if verb == "forecast" && follows_change(document, cue) {
        return true;
    }
    let objects =
        IDIOMS.iter().find(|(idiom, _)| *idiom == verb).map_or(&[][..], |(_, nouns)| nouns);
    let end = document.tokens().len().min(cue + 1 + REACH);
    (cue + 1..end).any(|token| document.is_one_of(token, objects))
}

fn follows_change(document: &Document<'_>, noun: usize) -> bool {
    let lexicon = document.lexicon();
    (noun.saturating_sub(REACH)..noun).any(|token| {
        let lemma = lexicon.lemma(document.tokens()[token].word);
        lemma != WordId::UNKNOWN && CHANGES.contains(&lexicon.text(lemma))
    })
}

#[cfg(test)]
mod tests {
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
            ("The judge ruled that the bridge was safe .", false),
            ("The firm cut its profit forecast as prices fell .", true),
            ("The bank forecast that prices would fall .", false),
        ];
        for (text, expected) in table {
            let document = Document::new(text, &Lexicon::default());
            let cue = (0..document.tokens().len())
                .find(|token| {
                    let text = document.token_text(*token);
                    ["claim", "rule", "forecast"].iter().any(|verb| text.starts_with(verb))
                })
                .unwrap();
            let cue = vec![TokenRange::new(cue, cue + 1)];
            assert_eq!(is_idiom(&document, &Link::new(cue.clone(), cue, None)), expected, "{text}");
        }
    }
}

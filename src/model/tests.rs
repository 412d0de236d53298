//! Sentences into links, by the trained engine.

use super::{Memory, link};
use crate::document::Document;
use crate::lexicon::{Class, Lexicon};

fn shown(text: &str, lexicon: &Lexicon) -> Vec<(String, String)> {
    let document = Document::new(text, lexicon);
    link(&document, &mut Memory::default())
        .iter()
        .map(|claim| {
            let content: Vec<&str> =
                claim.content.iter().map(|range| document.text_of(*range)).collect();
            let source = claim.source.map_or("", |range| document.text_of(range));
            (source.to_owned(), content.join(" … "))
        })
        .collect()
}

#[test]
fn a_quotation_finds_its_speaker() {
    let found = shown("“The bridge is safe,” Mara Lindt said on Friday.", &Lexicon::default());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "Mara Lindt");
    assert!(found[0].1.contains("The bridge is safe"), "{found:?}");
}

#[test]
fn reported_speech_finds_its_speaker() {
    let text = "The ferry company said that the crossing would reopen in May.";
    let found = shown(text, &Lexicon::default());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "The ferry company");
    assert_eq!(found[0].1, "that the crossing would reopen in May");
}

#[test]
fn any_text_is_read_and_every_range_lies_in_it() {
    let units = [
        "“",
        "”",
        "“a ",
        "”a“ ",
        "\"",
        "' ",
        "''",
        "said ",
        "said: ",
        "“x,” said ",
        "LUND: “x.” ",
        "“It rained all day.” — Mara Lindt\n",
        "a said b. ",
        "\n\n",
        "é说“",
        "n't ",
        ", who said ",
    ];
    for unit in units {
        for count in [1, 2, 3, 200] {
            let text = unit.repeat(count);
            let document = Document::new(&text, &Lexicon::default());
            let end = document.tokens().len() as u32;
            for claim in link(&document, &mut Memory::default()) {
                let ranges = claim.content.iter().chain(&claim.cue).chain(&claim.source);
                for range in ranges {
                    assert!(range.start < range.end && range.end <= end, "{unit:?}");
                }
                assert!(!claim.content.is_empty(), "{unit:?}");
                assert!((0.0..=1.0).contains(&claim.confidence), "{unit:?}");
            }
        }
    }
}

#[test]
fn a_verb_of_the_users_own_attributes() {
    let text = "The ferry company splorted that the crossing would reopen in May.";
    assert_eq!(shown(text, &Lexicon::default()), []);
    let lexicon = Lexicon::default().with_words(Class::SayVerb, ["splort"]).unwrap();
    assert_eq!(shown(text, &lexicon).len(), 1);
}

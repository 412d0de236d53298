//! Mentions with what they open with, and where they begin to name somebody.

use super::skip;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

/// What is left of a mention in a text.
fn left(text: &str, mention: &str) -> String {
    let document = Document::new(text, &Lexicon::default());
    let found = range(&document, mention);
    let end = found.end as usize;
    let start = skip(&Reading::new(&document), found.start as usize, end);
    document.text_of(TokenRange::new(start, end)).to_owned()
}

#[test]
fn what_opens_the_sentence_names_nobody() {
    // A mention as it was found, without "said so." behind it, and what is left.
    let table = [
        ("Lund", "Lund"),
        ("In a statement, Lund", "Lund"),
        ("In a statement,", "In a statement,"),
        ("In a statement", "In a statement"),
        ("The port, in Norvik", "The port, in Norvik"),
        ("NORVIK: The court", "The court"),
        ("NEW NORVIK: The court", "The court"),
        ("NORVIK: Lund", "Lund"),
        ("NORVIK:", "NORVIK:"),
        ("Norvik: The court", "Norvik: The court"),
        ("NORVIK court: The judge", "NORVIK court: The judge"),
        ("NORVIK, the port", "NORVIK, the port"),
        ("However, one shopper", "one shopper"),
        ("However, Lund", "Lund"),
        ("However,", "However,"),
        ("Later Lund", "Later Lund"),
        ("Reacting, the mayor", "the mayor"),
        ("Reacting, Lund", "Lund"),
        ("Reacting to it, she", "she"),
        ("Reacting to the news in May, the mayor", "the mayor"),
        ("Speaking in Paris, France, Lund", "Lund"),
        ("Speaking in the port, on Monday, Lund", "Lund"),
        ("Recalling her day, a nurse, Ida Holm,", "a nurse, Ida Holm,"),
        ("Also speaking, the mayor", "the mayor"),
        ("Still waiting, the mayor", "the mayor"),
        ("Reacting mayors", "Reacting mayors"),
        ("Beijing, the capital", "Beijing, the capital"),
        ("Kings, the party", "Kings, the party"),
        ("Retired, the mayor", "Retired, the mayor"),
        ("Last year the port’s report", "the port’s report"),
        ("Last night one driver", "one driver"),
        ("This week two drivers", "two drivers"),
        ("Last year drivers", "Last year drivers"),
        ("Last drivers the port", "Last drivers the port"),
        ("Many year the port", "Many year the port"),
        ("Last year", "Last year"),
    ];
    let found = table.map(|(mention, _)| left(&format!("{mention} said so."), mention));
    let wrong = table.iter().zip(&found).filter(|((_, expected), found)| expected != found);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

#[test]
fn what_stands_before_the_mention_tells_what_opens_it() {
    let table = [
        ("When contacted, the mayor said so.", "contacted, the mayor", "the mayor"),
        ("When reached by phone, Lund said so.", "reached by phone, Lund", "Lund"),
        ("It rained when flooded, the port said so.", "flooded, the port", "flooded, the port"),
        ("They met contacted, the mayor said so.", "contacted, the mayor", "contacted, the mayor"),
        ("It rained. Reacting, the mayor said so.", "Reacting, the mayor", "the mayor"),
        ("It shut, comments his office said hurt.", "comments his office", "his office"),
        ("It shut, old comments his office said hurt.", "old comments his office", "his office"),
        ("It shut, Lund and his office said so.", "Lund and his office", "Lund and his office"),
        (
            "It shut, comments by his office said so.",
            "comments by his office",
            "comments by his office",
        ),
        (
            "It shut and comments his office said hurt.",
            "comments his office",
            "comments his office",
        ),
        ("It was from him she learned so.", "him she", "she"),
        ("It was from him Lund learned so.", "him Lund", "him Lund"),
    ];
    let found = table.map(|(text, mention, _)| left(text, mention));
    let wrong = table.iter().zip(&found).filter(|((_, _, expected), found)| expected != found);
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

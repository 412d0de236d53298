//! Sentences with the mention that stands beside their verb.

use super::{mention_after, mention_before};
use crate::attribution::reading::Reading;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

/// The mention that is asked for around the last "said" of a text; "-" where there is none.
fn beside(text: &str, ask: impl Fn(&Reading<'_, '_>, usize) -> Option<TokenRange>) -> String {
    let document = Document::new(text, &Lexicon::default());
    let verb = (0..document.tokens().len()).rev().find(|at| document.token_text(*at) == "said");
    let found = ask(&Reading::new(&document), verb.unwrap());
    found.map_or("-", |found| document.text_of(found)).to_owned()
}

/// Shows all rows at once whose answer is another.
#[track_caller]
fn assert_found(table: &[(&str, &str)], found: impl Iterator<Item = String>) {
    let wrong = table.iter().zip(found).filter(|((_, expected), found)| expected != found);
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_mention_stands_before_the_verb() {
    let table = [
        ("Lund said so.", "Lund"),
        ("She said so.", "She"),
        ("It rained and she said so.", "she"),
        ("It rained, Lund said.", "Lund"),
        ("The mayor of Norvik said so.", "The mayor of Norvik"),
        ("The port’s mayor said so.", "The port’s mayor"),
        ("The mayor and two pilots said so.", "The mayor and two pilots"),
        ("Lund on Monday said so.", "Lund"),
        ("Lund in 2010 said so.", "Lund"),
        ("Lund in May 2010 said so.", "Lund"),
        ("Pilots in 2010 said so.", "Pilots"),
        ("Mara Lindt, an engineer, said so.", "Mara Lindt, an engineer"),
        ("Mara Lindt, 43, said so.", "Mara Lindt, 43"),
        ("Mara Lindt, 43, an engineer, said so.", "Mara Lindt, 43, an engineer"),
        ("Mara Lindt – an engineer – said so.", "Mara Lindt – an engineer"),
        ("Lund, of Bergen, Norway, said so.", "Lund, of Bergen, Norway"),
        ("Lund, the mayor of Norvik, said so.", "Lund, the mayor of Norvik"),
        ("The mayor, Mara Lindt, said so.", "The mayor, Mara Lindt"),
        ("“It leaks,” its spokesman, Per Ochieng’, said.", "its spokesman, Per Ochieng’"),
        ("Her book, The Quay, said so.", "Her book, The Quay"),
        (
            "Asked why it had taken two weeks, its head, Paul Lindt, said so.",
            "its head, Paul Lindt",
        ),
        ("Hale, Lund, and Roe said so.", "Hale, Lund, and Roe"),
        ("Hale, Lund and Roe said so.", "Hale, Lund and Roe"),
        ("Ida Hale, Tom Lund, and Per Roe said so.", "Ida Hale, Tom Lund, and Per Roe"),
        ("It rained; Hale, Lund and Roe said so.", "Hale, Lund and Roe"),
        ("It met Hale; Lund, and Roe said so.", "Roe"),
        ("It names Hale, and Roe said so.", "Roe"),
        ("On Monday, Roe said so.", "Roe"),
        ("The man she met said so.", "The man she met"),
        ("The pilot he called said so.", "The pilot he called"),
        ("It was she who said so.", "who"),
        ("A pilot, who left, said so.", "A pilot, who left"),
        ("When Lund left, Hale said so.", "Hale"),
    ];
    let found = table
        .iter()
        .map(|(text, _)| beside(text, |reading, verb| mention_before(reading, verb, 0)));
    assert_found(&table, found);
}

#[test]
fn a_mention_stands_behind_the_verb() {
    let table = [
        ("It leaks, said Lund.", "Lund"),
        ("It leaks, said she.", "she"),
        ("It leaks, said Lund, a pilot.", "Lund, a pilot"),
        ("It leaks, said Lund, a pilot, in May.", "Lund, a pilot"),
        ("It leaks, said Lund, who left.", "Lund, who left"),
        ("It leaks, said Lund (43).", "Lund (43)"),
        ("It leaks, said Lund on Monday.", "Lund"),
        ("It leaks, said Lund in May 2010.", "Lund"),
        ("It leaks, said Lund, adding it hummed.", "Lund"),
        ("It leaks, said Lund, and left.", "Lund"),
        ("It leaks, said Lund and Hale.", "Lund and Hale"),
        ("It leaks, said Lund and left.", "Lund"),
        ("It leaks, said Ida Holm of Norvik.", "Ida Holm of Norvik"),
        ("It leaks, said one of them.", "one of them"),
        ("It leaks, said Lund; it hums.", "Lund"),
        ("It leaks, said Lund “by chance”.", "Lund"),
        ("It leaks, said the port’s mayor.", "the port’s mayor"),
        ("It leaks, said.", "-"),
        ("It leaks, said that it hums.", "-"),
    ];
    let found = table.iter().map(|(text, _)| {
        beside(text, |reading, verb| {
            mention_after(reading, verb + 1, reading.document.tokens().len())
        })
    });
    assert_found(&table, found);
}

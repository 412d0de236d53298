//! Words of polls and the figures that they give.

use super::{gives_answer, is_ratio, is_share, names_poll};
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

/// Which of the texts are otherwise than expected.
fn wrong<'t>(
    table: &[(&'t str, bool)],
    ask: impl Fn(&Document<'_>, TokenRange) -> bool,
) -> Vec<&'t str> {
    let is_wrong = |(text, expected): &&(&'t str, bool)| {
        let document = Document::new(text, &Lexicon::default());
        ask(&document, TokenRange::new(0, document.tokens().len())) != *expected
    };
    table.iter().filter(is_wrong).map(|(text, _)| *text).collect()
}

#[test]
fn so_many_of_those_who_were_asked_are_a_ratio() {
    let table = [
        ("two in three pilots", true),
        ("three in ten pilots", true),
        ("two in four pilots", true),
        ("1 in 4 pilots", true),
        ("three out of ten pilots", true),
        ("two in every five pilots", true),
        ("two in each five pilots", true),
        ("nine in a thousand pilots", true),
        ("three in 2010", false),
        ("three in every 2010", false),
        ("three of ten pilots", false),
        ("pilots in ten ports", false),
        ("two in pilots", false),
        ("two in a pilot", false),
        ("three out in ten", false),
        ("three ten", false),
        ("three", false),
    ];
    assert_eq!(wrong(&table, |document, _| is_ratio(document, 0)), [""; 0]);
}

#[test]
fn a_poll_is_the_noun_of_its_phrase() {
    let table = [
        ("a poll", true),
        ("a new poll", true),
        ("a poll of adults", true),
        ("a poll published in May", true),
        ("a poll taken in May", true),
        ("a poll last week", true),
        ("a poll this week", true),
        ("a poll (of adults)", true),
        ("a survey by the port", true),
        ("a poll tax", false),
        ("a survey ship", false),
        ("a poll bed", false),
        ("readers of a poll", false),
        ("a port", false),
    ];
    assert_eq!(wrong(&table, names_poll), [""; 0]);
}

#[test]
fn shares_and_parts_are_answers() {
    let shares = [("%", true), ("percent", true), ("cent", false), ("half", false)];
    assert_eq!(wrong(&shares, |document, _| is_share(document, 0)), [""; 0]);
    let per_cent = [("per cent", true), ("a cent", false)];
    assert_eq!(wrong(&per_cent, |document, _| is_share(document, 1)), [""; 0]);
    let answers = [
        ("40% left", true),
        ("half of them left", true),
        ("most of them left", true),
        ("a majority left", true),
        ("some three in ten left", true),
        ("40 left", false),
        ("many of them left", false),
        ("they left in 2010", false),
    ];
    assert_eq!(wrong(&answers, gives_answer), [""; 0]);
}

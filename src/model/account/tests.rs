//! What is told of a weighed link.

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{Memory, accounts, link};

#[test]
fn what_was_weighed_adds_up_to_the_confidence() {
    let text = "It was cold.\n\nThe ferry company said that the crossing would reopen in May.";
    let document = Document::new(text, &Lexicon::default());
    let links = link(&document, &mut Memory::default());
    let [found] = &links[..] else { panic!("one claim: {links:?}") };
    let accounts = accounts(&document);
    let account = accounts.iter().find(|account| account.content == found.content).unwrap();
    let weight: f32 = account.grounds.iter().map(|ground| ground.weight).sum();
    assert!((1.0 / (1.0 + (-weight).exp()) - found.confidence).abs() < 1e-3, "{account:?}");
    let weights = account.grounds.iter().map(|ground| ground.weight.abs());
    assert!(weights.is_sorted_by(|one, other| one >= other), "{account:?}");
}

//! Two versions of a text into what they share.

use super::{Memory, Stretch, common_ends};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::text::{RawBlock, blocks};

fn shared(old: &str, new: &str) -> (usize, usize) {
    let mut memory = Memory::default();
    Document::new(old, &Lexicon::default()).leave(&mut memory);
    let after: Vec<RawBlock> = blocks(new).collect();
    let Stretch { leading, trailing } = memory.shared(new, &after);
    (leading, trailing)
}

#[test]
fn blocks_around_a_change_and_the_one_after_it_are_shared() {
    let old = "It rained.\n\nIt snowed.\n\nIt hailed.\n\nIt dried.\n";
    let edited = "It rained.\n\nIt snowed a lot.\n\nIt hailed.\n\nIt dried.\n";
    assert_eq!(shared(old, edited), (1, 1));
    assert_eq!(shared(old, "It rained.\n\nIt hailed.\n\nIt dried.\n"), (1, 1));
    assert_eq!(shared(old, old), (4, 0));
    assert_eq!(shared(old, ""), (0, 0));
    assert_eq!(shared("", old), (0, 0));
}

#[test]
fn a_block_whose_kind_changes_is_not_shared() {
    let old = "Ferry closes\n\nPort reopens\n\nIt rained.\n\nIt snowed.\n";
    assert_eq!(shared(old, "\nPort reopens\n\nIt rained.\n\nIt snowed.\n"), (0, 1));
}

#[test]
fn ends_are_compared_to_the_byte() {
    let long = "é".repeat(100);
    let ends = |old: &str, new: &str| common_ends(old.as_bytes(), new.as_bytes());
    assert_eq!(ends(&format!("{long}a{long}"), &format!("{long}bc{long}")), (200, 200));
    assert_eq!(ends(&long, &long), (200, 200));
    assert_eq!(ends("", &long), (0, 0));
}

#[test]
fn what_changed_makes_room() {
    let mut remembered = vec![1, 2, 3, 4];
    Stretch { leading: 1, trailing: 2 }.refit(&mut remembered, 5);
    assert_eq!(remembered, [1, 0, 0, 3, 4]);
    Stretch { leading: 9, trailing: 0 }.refit(&mut remembered, 9);
    assert_eq!(remembered, [0; 9]);
}

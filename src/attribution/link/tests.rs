//! How links are put in order.

use super::Link;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

#[test]
fn settled_pieces_stand_in_order_and_apart() {
    let pieces = [(7, 9), (2, 5), (4, 6), (6, 6)].map(|(start, end)| TokenRange::new(start, end));
    let mut link = Link::new(pieces.to_vec(), Vec::new(), None);
    link.settle();
    assert_eq!(link.content, [TokenRange::new(2, 6), TokenRange::new(7, 9)]);
}

#[test]
fn a_content_over_paragraphs_has_a_piece_in_each() {
    let text = "It rained.\n\nIt snowed.\n\nIt hailed.";
    let document = Document::new(text, &Lexicon::default());
    let mut link = Link::new(vec![TokenRange::new(1, 8)], Vec::new(), None);
    link.part_at_blocks(&document);
    let pieces: Vec<&str> = link.content.iter().map(|piece| document.text_of(*piece)).collect();
    assert_eq!(pieces, ["rained.", "It snowed.", "It hailed"]);
}

//! How links are put in order.

use super::{Link, split_at};
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

#[test]
fn pieces_are_parted_at_a_token() {
    let parted = |start| {
        let mut left = vec![TokenRange::new(2, 5), TokenRange::new(7, 9)];
        let moved = split_at(&mut left, start);
        let shown = |pieces: &[TokenRange]| {
            pieces.iter().map(|piece| (piece.start, piece.end)).collect::<Vec<_>>()
        };
        (shown(&left), shown(&moved))
    };
    let table = [
        (0, vec![], vec![(2, 5), (7, 9)]),
        (2, vec![], vec![(2, 5), (7, 9)]),
        (3, vec![(2, 3)], vec![(3, 5), (7, 9)]),
        (5, vec![(2, 5)], vec![(7, 9)]),
        (6, vec![(2, 5)], vec![(7, 9)]),
        (7, vec![(2, 5)], vec![(7, 9)]),
        (8, vec![(2, 5), (7, 8)], vec![(8, 9)]),
        (9, vec![(2, 5), (7, 9)], vec![]),
    ];
    for (start, left, moved) in table {
        assert_eq!(parted(start), (left, moved), "at {start}");
    }
}

#[test]
fn a_link_moves_with_all_its_parts() {
    let range = TokenRange::new;
    let mut link = Link::new(vec![range(6, 8), range(9, 10)], vec![range(5, 6)], Some(range(3, 5)));
    link.channel = Some(range(10, 12));
    let moved = link.shifted(-3);
    assert_eq!(moved.content, [range(3, 5), range(6, 7)]);
    assert_eq!((&moved.cue[..], moved.mention), (&[range(2, 3)][..], Some(range(0, 2))));
    assert_eq!(moved.channel, Some(range(7, 9)));
    link.shift(2);
    assert_eq!((link.content[0], link.cue[0]), (range(8, 10), range(7, 8)));
    assert_eq!((link.mention, link.channel), (Some(range(5, 7)), Some(range(12, 14))));
}

//! Tags into links.

use super::link;
use crate::model::tokens::Tokens;

#[test]
fn spans_find_their_cue() {
    // "Lund said it rained and Berg denied it": source, cue, content twice.
    let tags = [3, 1, 5, 6, 0, 3, 1, 5];
    let links = link(&tags, |_| 0);
    assert_eq!(links.len(), 2);
    assert_eq!(links[0].source, Tokens::of(0, 1));
    assert_eq!(links[0].content, Tokens::of(2, 4));
    assert_eq!(links[1].source, Tokens::of(5, 6));
    assert_eq!(links[1].content, Tokens::of(7, 8));
}

//! Proposals into links that share no token.

use super::{rest, select};
use crate::model::flat::Link;
use crate::model::scoper::Proposal;
use crate::model::tokens::Tokens;

fn proposal((from, to): (usize, usize), share: u8, confidence: f32) -> Proposal {
    let content = Tokens::of(from, to);
    Proposal {
        content: vec![share; content.len()],
        link: Link { content, confidence, ..Link::default() },
        ..Proposal::default()
    }
}

#[test]
fn the_surer_proposal_has_the_shared_tokens() {
    let kept = select(
        &[proposal((0, 6), 200, 0.9), proposal((4, 12), 100, 0.9), proposal((0, 6), 250, 0.1)],
        12,
    );
    assert_eq!(kept.len(), 2);
    assert_eq!(kept[0].content, Tokens::of(0, 6));
    assert_eq!(kept[1].content, Tokens::of(6, 12));
    let swallowed = select(&[proposal((0, 6), 200, 0.9), proposal((2, 7), 100, 0.9)], 7);
    assert_eq!(swallowed.len(), 1);
}

#[test]
fn content_that_is_linked_already_is_not_linked_twice() {
    let kept = [Link { content: Tokens::of(2, 4), ..Link::default() }];
    let found = rest(&[3, 1, 5, 6, 0, 5], |_| 0, &kept);
    assert_eq!(found.len(), 0, "one content of two is linked, and both are of one cue");
}

//! Sets of tokens.

use super::Tokens;

#[test]
fn sets_join_and_thin_out() {
    let mut tokens = Tokens::of(2, 5);
    tokens.push(5, 6);
    tokens.push(8, 9);
    assert_eq!(tokens.ranges().len(), 2);
    tokens.add(&Tokens::of(6, 8));
    assert_eq!((tokens.ranges().len(), tokens.len()), (1, 7));
    tokens.retain(|token| token != 4);
    assert_eq!(tokens.iter().collect::<Vec<_>>(), [2, 3, 5, 6, 7, 8]);
    assert!(tokens.has(5) && !tokens.has(4) && tokens.meets(4, 6) && !tokens.meets(9, 12));
    assert_eq!((tokens.first(), tokens.last()), (Some(2), Some(8)));
    assert_eq!(tokens.shared(&Tokens::of(3, 6)), 2);
}

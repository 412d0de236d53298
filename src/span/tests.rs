//! Spans and what they cut.

use super::Span;

#[test]
fn a_span_never_ends_before_it_starts() {
    assert_eq!(Span::new(3, 2), None);
    assert!(serde_json::from_str::<Span>("[3, 2]").is_err());
    assert_eq!(serde_json::from_str::<Span>("[2, 3]").ok(), Span::new(2, 3));
}

#[test]
fn spans_that_touch_do_not_overlap() {
    let (left, right) = (Span::of(0, 4), Span::of(4, 9));
    assert!(!left.overlaps(right));
    assert_eq!(left.cover(right), Span::of(0, 9));
}

#[test]
fn a_slice_off_a_char_boundary_is_empty() {
    assert_eq!(Span::of(0, 1).slice("é"), "");
}

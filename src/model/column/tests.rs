//! Letters of a word into its shape.

use super::shape;

#[test]
fn shapes_tell_kinds_of_letters() {
    assert_eq!(shape(b"Lund"), shape(b"Moscow"));
    assert_ne!(shape(b"Lund"), shape(b"LUND"));
    assert_ne!(shape(b"a1"), shape(b"1a"));
}

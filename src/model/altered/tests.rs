//! Weights with bytes changed.

use super::link;

const TEXT: &str = "“The bridge is safe,” Mara Lindt said. According to Lund, it is not.";

#[test]
fn altered_weights_are_refused_or_used_without_a_panic() {
    assert!(link(&[], None, TEXT));
    let mut read = 0;
    // The opening holds lengths; the rest is visited here and there.
    for place in (0..64).chain((64..240_000).step_by(7_919)) {
        for byte in [0x7F, 0xFF] {
            read += u32::from(link(&[(place, byte)], None, TEXT));
        }
        assert!(!link(&[], Some(place), TEXT), "cut at {place}");
    }
    assert!(read > 30, "{read} of the altered files are read");
}

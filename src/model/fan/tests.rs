//! Values into the features of the tokens around them, and back.

use super::{Fan, Rib, SPOKES, ribs};
use crate::model::feature::Feature;
use crate::model::{beside, tagging};

/// Each rib of a fan stands at its place under the fan's key, and its feature leads back to the value.
fn check<const N: usize>(fan: &Fan<N>, (a, b): (u32, u32)) {
    for (place, rib) in fan.ribs.iter().enumerate() {
        let (turned_a, turned_b) = rib.turn.of(a, b);
        let spoke = SPOKES[usize::from(rib.template)].unwrap();
        assert_eq!((spoke.place, spoke.len), (place, N));
        let feature = Feature { template: rib.template, a: turned_a, b: turned_b };
        assert_eq!(spoke.key(feature), fan.key(a, b), "{place}");
    }
}

#[test]
fn every_rib_leads_back_to_its_value() {
    for value in [(77, 0), (u32::MAX, 0)] {
        check(&tagging::WORDS, value);
        check(&tagging::ENDINGS, value);
        check(&tagging::SHAPES_AROUND, value);
        check(&beside::WORDS, value);
        check(&beside::SHAPES, value);
    }
    check(&tagging::PAIRS, (77, 78));
    check(&beside::PAIRS, (77, 78));
    check(&tagging::SORTS_AROUND, (1 << 8 | 255, 3));
    check(&beside::SORTS_AROUND, (255 << 8 | 2, 3));
}

#[test]
fn three_sorts_are_told_in_the_order_that_a_template_asks_for() {
    let value = (1 << 8 | 2, 3);
    let told = |rib: Rib| rib.turn.of(value.0, value.1);
    assert_eq!(told(Rib::of(9)), (1 << 8 | 2, 3), "the first and the second, then the third");
    assert_eq!(told(Rib::of_middle(9)), (1 << 8 | 3, 2), "the first and the third");
    assert_eq!(told(Rib::of_first(9)), (3 << 8 | 2, 1), "the third and the second");
}

#[test]
fn ribs_keep_their_order() {
    let templates = ribs([4, 7, 5]).map(|rib| rib.template);
    assert_eq!(templates, [4, 7, 5]);
}

//! Numbers into words and back.

use super::Packed;

#[test]
fn numbers_come_back_in_their_order() {
    let numbers = [1, -2, 127, -128, 0, -1, 5];
    assert_eq!(Packed::<2>::of(&numbers).numbers(), [1, -2, 127, -128, 0, -1, 5, 0]);
    assert_eq!(Packed::<1>::of(&numbers[1..4]).numbers(), [-2, 127, -128]);
    assert_eq!(Packed::<2>::ZERO.numbers(), [0; 8]);
}

#[test]
fn sums_of_many_are_those_of_each_label() {
    for rows in [[[-128; 8]; 2], [[127; 8]; 2], [[127, -128, 127, -128, -1, 1, 0, -128], [-1; 8]]] {
        let (mut packed, mut sums) = (Packed::<2>::ZERO, [0_i16; 8]);
        for row in rows.iter().cycle().take(200) {
            packed.add(&Packed::of(row));
            sums.iter_mut().zip(row).for_each(|(sum, number)| *sum += i16::from(*number));
        }
        assert_eq!(packed.numbers(), sums);
    }
}

#[test]
fn a_word_holds_four_labels() {
    let packed = Packed::<2>::of(&[1, -2, 3, -4, 5, -6, 7, -8]);
    assert_eq!(packed.word(0).numbers(), [1, -2, 3, -4]);
    assert_eq!(packed.word(1).numbers(), [5, -6, 7, -8]);
}

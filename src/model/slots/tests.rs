//! Keys into their entries.

use super::{Keyed, Slots};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Pair(u32, u32);

impl Keyed for Pair {
    fn key(&self) -> u32 {
        self.0
    }
}

#[test]
fn every_entry_is_found_under_its_key_and_nothing_under_another() {
    let keys = (1..2000).map(|key: u32| key << 20 | key);
    let mut slots = Slots::of(2000);
    keys.clone().for_each(|key| *slots.find_mut(key) = Pair(key, !key));
    for key in keys {
        assert_eq!(*slots.find(key), Pair(key, !key));
        assert_eq!(*slots.find(key + 1), Pair::default(), "no key is one more than another");
    }
}

#[test]
fn a_table_of_nothing_holds_nothing() {
    assert_eq!(*Slots::<Pair>::of(0).find(7), Pair::default());
}

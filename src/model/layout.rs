//! Where the features of a table stand, each in one place that is found without a search.
//!
//! The first bits of a feature's hash lead to a seed, and the hash with the seed to its place (“hash,
//! displace and compress”, Belazzougui, Botelho and Dietzfelbinger, ESA 2009). No look waits for the
//! one before, and none is guessed wrong. Seeds are found where weights are made and stand in their
//! file, since the search would cost more than all else that reading it does.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a bucket is numbered below their count, and a place below the table's size"
)]

/// A seed for each bucket of keys, and the size of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    seeds: Box<[u16; BUCKETS]>,
    shift: u32,
}

const BUCKET_BITS: u32 = 10;
/// So many seeds a layout has.
pub(crate) const BUCKETS: usize = 1 << BUCKET_BITS;
/// The bits of the number of places that the largest table has.
const MOST_BITS: u32 = 24;

impl Layout {
    /// The layout of these seeds in a table of 2 to the power of `bits` places, if there can be one.
    pub(crate) fn new(bits: u32, seeds: Box<[u16; BUCKETS]>) -> Option<Self> {
        (1..=MOST_BITS).contains(&bits).then(|| Self { seeds, shift: u32::BITS - bits })
    }

    /// How many places the table has.
    pub(crate) const fn places(&self) -> usize {
        1 << (u32::BITS - self.shift)
    }

    /// Where the feature of this hash stands if it stands anywhere.
    #[inline(always)]
    pub(crate) fn place(&self, key: u32) -> usize {
        self.place_with(key, self.seeds[bucket(key)])
    }

    #[inline(always)]
    fn place_with(&self, key: u32, seed: u16) -> usize {
        let moved = key ^ u32::from(seed).wrapping_mul(0x9E37_79B1);
        (moved.wrapping_mul(0x85EB_CA6B) >> self.shift) as usize
    }
}

#[inline]
const fn bucket(key: u32) -> usize {
    (key >> (u32::BITS - BUCKET_BITS)) as usize
}

#[cfg(any(test, feature = "train"))]
impl Layout {
    /// The smallest layout in which each of these keys has a place of its own.
    ///
    /// # Panics
    /// Where there are more keys than the largest table has places.
    #[expect(clippy::expect_used, reason = "weights have some ten thousand features")]
    pub(crate) fn of(mut keys: Vec<u32>) -> Self {
        keys.sort_unstable();
        keys.dedup();
        let mut buckets: Vec<&[u32]> =
            keys.chunk_by(|left, right| bucket(*left) == bucket(*right)).collect();
        // The fullest are placed while there is most room.
        buckets.sort_by_key(|keys| std::cmp::Reverse(keys.len()));
        let least = (keys.len() * 16 / 15).next_power_of_two().max(2).trailing_zeros();
        let mut layouts = (least..=MOST_BITS).filter_map(|bits| Self::found(&buckets, bits));
        layouts.next().expect("keys that differ part in a table that is large enough")
    }

    /// The layout of that size, if there is a seed for every bucket.
    fn found(buckets: &[&[u32]], bits: u32) -> Option<Self> {
        let mut layout = Self::new(bits, Box::new([0; BUCKETS]))?;
        let mut is_taken = vec![false; layout.places()];
        buckets.iter().all(|keys| layout.find_seed(keys, &mut is_taken)).then_some(layout)
    }

    fn find_seed(&mut self, keys: &[u32], is_taken: &mut [bool]) -> bool {
        let mut places: Vec<usize> = Vec::with_capacity(keys.len());
        let seed = (0..=u16::MAX).find(|seed| {
            places.clear();
            keys.iter().all(|key| {
                let place = self.place_with(*key, *seed);
                let is_free = !is_taken[place] && !places.contains(&place);
                places.push(place);
                is_free
            })
        });
        let (Some(seed), Some(first)) = (seed, keys.first()) else { return false };
        self.seeds[bucket(*first)] = seed;
        places.iter().for_each(|place| is_taken[*place] = true);
        true
    }

    /// The bits of the number of places.
    pub(crate) const fn bits(&self) -> u32 {
        u32::BITS - self.shift
    }

    /// The seeds of the buckets, in order.
    pub(crate) fn seeds(&self) -> &[u16] {
        &self.seeds[..]
    }
}

#[cfg(test)]
mod tests;

//! Features whose values are small numbers: each has a place by its values alone, without a hash.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "lists are gone through at compile time, and places are products of small numbers"
)]

use super::feature::Template;
use super::{beside, quoting, scoping, tagging};

/// A template both of whose values are small: below a number, or `a` of two parts, each of them below one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Small {
    template: Template,
    /// How many bits of `a` are its low part.
    bits: u32,
    low: u32,
    high: u32,
    b: u32,
}

impl Small {
    /// A template with `a` and `b` below these numbers.
    pub(crate) const fn of(template: Template, a: u32, b: u32) -> Self {
        Self { template, bits: 0, low: 1, high: a, b }
    }

    /// A template whose `a` has a low part of so many bits. Both parts and `b` are below these numbers.
    pub(crate) const fn parted(
        template: Template,
        (bits, low): (u32, u32),
        high: u32,
        b: u32,
    ) -> Self {
        Self { template, bits, low, high, b }
    }

    const fn places(&self) -> u32 {
        self.low * self.high * self.b
    }
}

/// Where the rows of a template stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shelf {
    start: u32,
    bits: u32,
    low: u32,
    /// None of a template whose values are not small.
    high: u32,
    b: u32,
}

/// Of every template.
pub(crate) const SHELVES: [Shelf; 256] = {
    let mut shelves = [Shelf { start: 0, bits: 0, low: 0, high: 0, b: 0 }; 256];
    let end = place_all(&mut shelves, tagging::SMALL, 0);
    place_all(&mut shelves, quoting::SMALL, end);
    place_all(&mut shelves, beside::SMALL, 0);
    place_all(&mut shelves, scoping::SMALL, 0);
    shelves
};

const fn place_all(shelves: &mut [Shelf; 256], list: &[Small], mut start: u32) -> u32 {
    let mut number = 0;
    while number < list.len() {
        let Small { template, bits, low, high, b } = list[number];
        shelves[template as usize] = Shelf { start, bits, low, high, b };
        start += list[number].places();
        number += 1;
    }
    start
}

/// How many places these lists take.
pub(crate) fn places(lists: &[&[Small]]) -> usize {
    lists.iter().copied().flatten().map(|small| small.places() as usize).sum()
}

impl Shelf {
    /// Whether there are places for the template's values.
    #[inline(always)]
    pub(crate) const fn is_there(&self) -> bool {
        self.high > 0
    }

    /// The place of a feature; nothing where its values are greater than they should be.
    #[inline(always)]
    pub(crate) const fn place(&self, a: u32, b: u32) -> Option<usize> {
        let (low, high) = (a & ((1 << self.bits) - 1), a >> self.bits);
        if low >= self.low || high >= self.high || b >= self.b {
            return None;
        }
        Some((self.start + (low * self.b + b) * self.high + high) as usize)
    }
}

#[cfg(test)]
mod tests;

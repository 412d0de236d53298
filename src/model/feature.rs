//! Features as 32-bit hashes of a template and up to two values, made straight from tokens.

#![expect(clippy::arithmetic_side_effects, reason = "a template has a small number")]

use super::grid::Grid;

/// The kind of a feature: which template made it.
pub(crate) type Template = u8;

/// A feature: its template and the values that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Feature {
    pub(crate) template: Template,
    pub(crate) a: u32,
    pub(crate) b: u32,
}

impl Feature {
    /// The number that stands for it where features are counted or looked up.
    #[inline]
    pub(crate) const fn hash(self) -> u32 {
        hash(self.template, self.a, self.b)
    }
}

/// What takes features: the trainer lists them, the engine adds up their weights.
pub(crate) trait Sink {
    /// Takes the feature of this template with these values.
    fn add(&mut self, template: Template, a: u32, b: u32);

    /// Takes the features that these numbers make in a grid.
    fn cell<const N: usize>(&mut self, grid: &Grid<N>, numbers: [u32; N])
    where
        Self: Sized,
    {
        (grid.fill)(numbers, self);
    }
}

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
const TEMPLATE_STEP: u64 = 0xD6E8_FEB8_6659_FD93;

/// The hash of a feature; never 0, which marks an empty slot.
#[inline]
pub(crate) const fn hash(template: Template, a: u32, b: u32) -> u32 {
    let values = (a as u64) << 32 | b as u64;
    let seed = (template as u64 + 1).wrapping_mul(TEMPLATE_STEP);
    let product = ((values ^ seed) as u128).wrapping_mul(MULTIPLIER as u128);
    let folded = (product as u64) ^ (product >> 64) as u64;
    (folded ^ folded >> 32) as u32 | 1
}

/// Two values as one.
#[inline]
pub(crate) const fn both(a: u32, b: u32) -> u32 {
    (a.rotate_left(13) ^ b).wrapping_mul(0x85EB_CA6B).rotate_left(9) ^ a
}

/// Three values as one.
#[inline]
pub(crate) const fn three(a: u32, b: u32, c: u32) -> u32 {
    both(both(a, b), c)
}

/// Lists features, for training.
#[cfg(feature = "train")]
impl Sink for Vec<Feature> {
    fn add(&mut self, template: Template, a: u32, b: u32) {
        self.push(Feature { template, a, b });
    }
}

/// Names templates with consecutive numbers from a first one.
macro_rules! templates {
    ($first:literal: $($name:ident)*) => {
        $crate::model::feature::templates!(@next $first; $($name)*);
    };
    (@next $number:expr; $name:ident $($rest:ident)*) => {
        const $name: $crate::model::feature::Template = $number;
        $crate::model::feature::templates!(@next $number + 1; $($rest)*);
    };
    (@next $number:expr;) => {};
}
pub(crate) use templates;

#[cfg(test)]
mod tests;

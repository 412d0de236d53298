//! Features that one value gives to several tokens around it: what a word, a pair of words or three sorts of
//! words say of each token near them. Their weights stand together and are found by one look.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "lists are gone through at compile time, and a fan has a few ribs"
)]

use super::feature::{Feature, Template};
use super::{beside, tagging};

/// Fans reach no more tokens than these to either side of their place.
pub(crate) const AROUND: usize = 3;

/// No fan has more ribs.
pub(crate) const MOST_RIBS: usize = 2 * AROUND + 1;

/// The features of one value, a rib for each of `N` consecutive tokens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fan<const N: usize> {
    /// How far the token of the first rib stands behind the value; negative where it stands before it.
    pub(crate) first: isize,
    pub(crate) ribs: [Rib; N],
}

/// The feature that a value is for one of the tokens around it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rib {
    template: Template,
    turn: Turn,
}

/// How the parts of a value are put as the two values of a feature. Turned twice, they are as before.
#[derive(Debug, Clone, Copy)]
enum Turn {
    /// As they are.
    None,
    /// Three parts, of which `a` holds the first two in eight bits each; its second and third exchanged.
    Last,
    /// The same, its first and third exchanged.
    Ends,
}

impl Turn {
    const fn of(self, a: u32, b: u32) -> (u32, u32) {
        match self {
            Self::None => (a, b),
            Self::Last => (a & !0xFF | b, a & 0xFF),
            Self::Ends => (b << 8 | a & 0xFF, a >> 8),
        }
    }
}

impl Rib {
    /// A feature of the value as it is.
    pub(crate) const fn of(template: Template) -> Self {
        Self { template, turn: Turn::None }
    }

    /// A feature of three sorts whose `a` is the first and the third.
    pub(crate) const fn of_middle(template: Template) -> Self {
        Self { template, turn: Turn::Last }
    }

    /// A feature of three sorts whose `a` is the third and the second.
    pub(crate) const fn of_first(template: Template) -> Self {
        Self { template, turn: Turn::Ends }
    }

    /// The feature of a value.
    #[cfg(feature = "train")]
    pub(crate) const fn feature(&self, a: u32, b: u32) -> Feature {
        let (a, b) = self.turn.of(a, b);
        Feature { template: self.template, a, b }
    }
}

/// Ribs of these templates, of values as they are.
pub(crate) const fn ribs<const N: usize>(templates: [Template; N]) -> [Rib; N] {
    let mut ribs = [Rib::of(0); N];
    let mut place = 0;
    while place < N {
        ribs[place] = Rib::of(templates[place]);
        place += 1;
    }
    ribs
}

impl<const N: usize> Fan<N> {
    /// The key under which the rows of a value stand, as a feature that nothing else is.
    #[inline(always)]
    pub(crate) const fn key(&self, a: u32, b: u32) -> Feature {
        Feature { template: self.ribs[0].template, a, b }
    }
}

/// Where a template stands among the ribs of its fan.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoke {
    fan: Template,
    turn: Turn,
    pub(crate) place: usize,
    pub(crate) len: usize,
}

impl Spoke {
    /// The key of the value that a feature is about.
    pub(crate) const fn key(&self, feature: Feature) -> Feature {
        let (a, b) = self.turn.of(feature.a, feature.b);
        Feature { template: self.fan, a, b }
    }
}

/// Of every template that is a rib.
pub(crate) const SPOKES: [Option<Spoke>; 256] = {
    let mut spokes = [None; 256];
    add(&mut spokes, &tagging::WORDS);
    add(&mut spokes, &tagging::ENDINGS);
    add(&mut spokes, &tagging::SHAPES_AROUND);
    add(&mut spokes, &tagging::PAIRS);
    add(&mut spokes, &tagging::SORTS_AROUND);
    add(&mut spokes, &beside::WORDS);
    add(&mut spokes, &beside::SHAPES);
    add(&mut spokes, &beside::PAIRS);
    add(&mut spokes, &beside::SORTS_AROUND);
    spokes
};

const fn add<const N: usize>(spokes: &mut [Option<Spoke>; 256], fan: &Fan<N>) {
    let (first, last) = (fan.first, fan.first + N as isize - 1);
    assert!(-(AROUND as isize) <= first && last <= AROUND as isize, "a fan reaches too far");
    let mut place = 0;
    while place < N {
        let Rib { template, turn } = fan.ribs[place];
        let fan = fan.ribs[0].template;
        spokes[template as usize] = Some(Spoke { fan, turn, place, len: N });
        place += 1;
    }
}

#[cfg(test)]
mod tests;

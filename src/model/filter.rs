//! The relation filter: how likely it is that a link is right, by logistic regression.

use super::feature::{Template, hash};
use super::slots::{Keyed, Slots};
use super::weights::FilterParts;

/// Features of one link, each with its value.
#[derive(Debug, Clone, Default)]
pub(crate) struct Evidence {
    pub(crate) features: Vec<(u32, f32)>,
}

/// What takes evidence: a list to weigh, or an account that tells what was asked.
pub(crate) trait Weigh {
    /// Forgets the link before.
    fn clear(&mut self);

    /// Takes a feature with its value.
    fn take(&mut self, template: Template, key: u32, value: f32);

    /// Notes that something is so.
    fn is(&mut self, template: Template, a: u32, b: u32) {
        self.take(template, hash(template, a, b), 1.0);
    }

    /// Notes a share or a count.
    fn has(&mut self, template: Template, value: f32) {
        self.take(template, hash(template, u32::MAX, u32::MAX), value);
    }
}

impl Weigh for Evidence {
    fn clear(&mut self) {
        self.features.clear();
    }

    fn take(&mut self, _: Template, key: u32, value: f32) {
        self.features.push((key, value));
    }
}

/// The weight of a feature of evidence.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    key: u32,
    weight: f32,
}

impl Keyed for Weight {
    fn key(&self) -> u32 {
        self.key
    }
}

/// Trained weights of evidence.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    weights: Slots<Weight>,
}

impl Filter {
    pub(crate) fn new(parts: &FilterParts) -> Self {
        let mut weights = Slots::of(parts.rows.len());
        for (key, weight) in &parts.rows {
            *weights.find_mut(*key) =
                Weight { key: *key, weight: f32::from(*weight) * parts.scale };
        }
        Self { weights }
    }

    /// The probability that the link is right.
    pub(crate) fn probability(&self, evidence: &Evidence) -> f32 {
        let weighed = evidence.features.iter().map(|(key, value)| self.weigh(*key, *value));
        1.0 / (1.0 + super::lattice::exp(-weighed.sum::<f32>()))
    }

    /// How much a feature speaks for a link, against it where negative.
    pub(crate) fn weigh(&self, key: u32, value: f32) -> f32 {
        let found = self.weights.find(key);
        if found.key == key { found.weight * value } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Filter, Weigh};
    use crate::model::feature::hash;
    use crate::model::weights::FilterParts;

    #[test]
    fn evidence_for_a_link_makes_it_likely() {
        let parts = FilterParts { scale: 0.01, rows: vec![(hash(1, 2, 3), 300)] };
        let filter = Filter::new(&parts);
        let mut evidence = Evidence::default();
        assert!((filter.probability(&evidence) - 0.5).abs() < 1e-4);
        evidence.is(1, 2, 3);
        assert!(filter.probability(&evidence) > 0.95);
    }
}

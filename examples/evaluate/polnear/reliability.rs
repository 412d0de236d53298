//! Comparisons into a table of reliability: how often links are right, by the confidence that they
//! are told with.

use crate::scoring::Comparison;
use crate::scoring::comparison::Pair;
use crate::scoring::score::percent;

use super::breakdown::pair_of_mine;

/// Links by tenths of their confidence.
#[derive(Default)]
pub(crate) struct Reliability([Tenth; 10]);

#[derive(Clone, Copy, Default)]
struct Tenth {
    links: usize,
    right: usize,
    confidence: f64,
}

impl Reliability {
    /// Counts one article.
    pub(crate) fn add(&mut self, comparison: &Comparison<'_>) {
        for (number, judged) in comparison.mine.iter().enumerate() {
            let confidence = judged.relation.confidence;
            let tenth = &mut self.0[((confidence * 10.0) as usize).min(9)];
            let is_right = pair_of_mine(comparison, number).is_some_and(Pair::is_linked);
            tenth.links += 1;
            tenth.right += usize::from(is_right);
            tenth.confidence += f64::from(confidence);
        }
    }

    /// The expected calibration error: by how much confidence and share of right links differ, the
    /// mean over links.
    fn error(&self) -> f64 {
        let links: usize = self.0.iter().map(|tenth| tenth.links).sum();
        let off = self.0.iter().map(|tenth| (tenth.confidence - tenth.right as f64).abs());
        if links == 0 { 0.0 } else { off.sum::<f64>() / links as f64 }
    }

    /// Prints the table, shares in per cent.
    pub(crate) fn print(&self) {
        println!("\n{:12} {:>6} {:>10} {:>6}", "confidence", "links", "predicted", "right");
        for (number, tenth) in self.0.iter().enumerate().filter(|(_, tenth)| tenth.links > 0) {
            println!(
                "{:12} {:6} {:10.1} {:6.1}",
                format!(".{number} to {:.1}", (number + 1) as f64 / 10.0),
                tenth.links,
                100.0 * tenth.confidence / tenth.links as f64,
                percent(tenth.right, tenth.links)
            );
        }
        println!("expected calibration error {:.3}", self.error());
    }
}

#[cfg(test)]
mod tests {
    use super::{Reliability, Tenth};

    #[test]
    fn the_error_is_the_mean_distance_of_confidence_and_truth() {
        let mut reliability = Reliability::default();
        reliability.0[9] = Tenth { links: 30, right: 24, confidence: 27.0 };
        reliability.0[1] = Tenth { links: 10, right: 2, confidence: 1.0 };
        assert!((reliability.error() - 0.1).abs() < 1e-12);
        assert_eq!(Reliability::default().error(), 0.0);
    }
}

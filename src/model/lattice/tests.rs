//! Scores into the best labels and their probabilities.

use super::{Lattice, NEVER, Workspace, exp, in_255ths};

#[test]
fn the_exponential_is_close() {
    for x in [-40.0_f32, -3.3, -0.5, 0.0, 0.7, 4.2, 30.0] {
        assert!((exp(x) / x.exp() - 1.0).abs() < 1e-5, "{x}");
    }
    assert_eq!(exp(-50.0), 0.0);
}

#[test]
fn shares_are_rounded_down() {
    for number in 0..=255_u8 {
        let share = f32::from(number) / 255.0;
        assert_eq!(in_255ths(share), (share * 255.0) as u8);
        let more = share + 0.99 / 255.0;
        assert_eq!(in_255ths(more.min(1.0)), number, "{more}");
    }
}

#[test]
fn a_step_that_never_happens_changes_the_best_labels() {
    let scores = [[1.0, 0.0], [0.0, 0.5], [1.0, 0.0]];
    let mut workspace = Workspace::default();
    let mut labels = Vec::new();
    Lattice::new([[0.0; 2]; 2]).best(&scores, &[0.0; 2], &mut workspace, &mut labels);
    assert_eq!(labels, [0, 1, 0]);
    let lattice = Lattice::new([[0.0, NEVER], [0.0, 0.0]]);
    lattice.best(&scores, &[0.0; 2], &mut workspace, &mut labels);
    assert_eq!(labels, [0, 0, 0]);
}

#[test]
fn marginals_agree_with_sums_over_all_sequences() {
    let steps = [[0.3, -0.2], [0.1, 0.4]];
    let scores = [[0.5, 0.1], [-0.3, 0.2], [0.0, 0.9]];
    let mut sums = [[0.0; 2]; 3];
    let mut total = 0.0;
    for code in 0..8_usize {
        let labels = [code & 1, code >> 1 & 1, code >> 2];
        let emitted: f32 = labels.iter().zip(&scores).map(|(label, row)| row[*label]).sum();
        let stepped: f32 = labels.windows(2).map(|pair| steps[pair[0]][pair[1]]).sum();
        let weight = (emitted + stepped).exp();
        total += weight;
        labels.iter().zip(&mut sums).for_each(|(label, row)| row[*label] += weight);
    }
    let mut found = Vec::new();
    Lattice::new(steps).marginals(&scores, &mut Workspace::default(), &mut found);
    for (row, sum) in found.iter().zip(sums) {
        for label in 0..2 {
            assert!((f32::from(row[label]) / 255.0 - sum[label] / total).abs() < 0.005);
        }
    }
}

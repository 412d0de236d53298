//! Small problems with known minima.

use super::{Limits, minimise};

#[test]
fn a_penalty_sets_weak_variables_to_zero() {
    // The least of (x - 3)² + (y - 0.2)² + |x| + |y| lies at x = 2.5, y = 0.
    let limits = Limits { penalty: 1.0, penalised: 2, steps: 50, least_gain: 1e-12 };
    let mut variables = vec![0.0, 0.0];
    let value = |at: &[f32], gradient: &mut [f32]| {
        gradient.copy_from_slice(&[2.0 * (at[0] - 3.0), 2.0 * (at[1] - 0.2)]);
        f64::from((at[0] - 3.0).powi(2) + (at[1] - 0.2).powi(2))
    };
    minimise(&mut variables, limits, value, &|_, _| {});
    assert!((variables[0] - 2.5).abs() < 1e-3 && variables[1] == 0.0, "{variables:?}");
}

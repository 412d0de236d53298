//! OWL-QN (Andrew and Gao, ICML 2007): a quasi-Newton method for sums with an L1 penalty. It has
//! no random part, so that a result does not hang on luck.

#![expect(
    clippy::indexing_slicing,
    reason = "the penalised variables come first and are counted by the caller"
)]

/// When to stop, and how strong the penalty is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The weight of the L1 penalty.
    pub(super) penalty: f32,
    /// How many leading variables are penalised.
    pub(super) penalised: usize,
    /// At most so many steps.
    pub(super) steps: usize,
    /// Stops when a step gains less than this share of the value.
    pub(super) least_gain: f64,
}

/// How many steps are remembered.
const MEMORY: usize = 8;

/// One remembered step: how the variables and the gradient changed.
struct Change {
    variables: Vec<f32>,
    gradient: Vec<f32>,
    inverse: f64,
}

/// Minimises a function from where `variables` stand. `value` writes the gradient.
pub(super) fn minimise(
    variables: &mut Vec<f32>,
    limits: Limits,
    mut value: impl FnMut(&[f32], &mut [f32]) -> f64,
    report: &dyn Fn(usize, f64),
) {
    let mut gradient = vec![0.0; variables.len()];
    let mut current = value(variables, &mut gradient) + penalty(variables, limits);
    let mut memory: Vec<Change> = Vec::new();
    for step in 0..limits.steps {
        let slope = pseudo_gradient(variables, &gradient, limits);
        let direction = direction(&slope, &memory);
        let mut size =
            if memory.is_empty() { 0.5 / dot(&slope, &slope).sqrt() as f32 } else { 1.0 };
        let mut found = None;
        for _ in 0..10 {
            let next = moved(variables, &direction, size, &slope, limits);
            let mut next_gradient = vec![0.0; variables.len()];
            let next_value = value(&next, &mut next_gradient) + penalty(&next, limits);
            let gain: f64 = slope
                .iter()
                .zip(next.iter().zip(&*variables))
                .map(|(slope, (next, old))| f64::from(*slope) * f64::from(next - old))
                .sum();
            if next_value <= current + 1e-4 * gain {
                found = Some((next, next_gradient, next_value));
                break;
            }
            size *= 0.4;
        }
        let Some((next, next_gradient, next_value)) = found else {
            if memory.is_empty() {
                break;
            }
            memory.clear();
            continue;
        };
        remember(&mut memory, difference(&next, variables), difference(&next_gradient, &gradient));
        let gain = (current - next_value) / next_value.abs().max(1e-9);
        (*variables, gradient, current) = (next, next_gradient, next_value);
        report(step, current);
        if gain < limits.least_gain && step > 5 {
            break;
        }
    }
}

fn penalty(variables: &[f32], limits: Limits) -> f64 {
    let sum: f64 = variables[..limits.penalised].iter().map(|x| f64::from(x.abs())).sum();
    sum * f64::from(limits.penalty)
}

fn dot(a: &[f32], b: &[f32]) -> f64 {
    a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum()
}

fn difference(a: &[f32], b: &[f32]) -> Vec<f32> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

/// The gradient of value and penalty, where the penalty has one; else the steepest of its
/// one-sided slopes.
fn pseudo_gradient(variables: &[f32], gradient: &[f32], limits: Limits) -> Vec<f32> {
    let mut slope = gradient.to_vec();
    let penalty = limits.penalty;
    for (slope, x) in slope.iter_mut().zip(variables).take(limits.penalised) {
        *slope = if *x > 0.0 {
            *slope + penalty
        } else if *x < 0.0 {
            *slope - penalty
        } else if *slope + penalty < 0.0 {
            *slope + penalty
        } else {
            (*slope - penalty).max(0.0)
        };
    }
    slope
}

fn direction(slope: &[f32], memory: &[Change]) -> Vec<f32> {
    let mut direction: Vec<f32> = slope.iter().map(|slope| -slope).collect();
    let mut parts = Vec::new();
    for change in memory.iter().rev() {
        let part = dot(&change.variables, &direction) * change.inverse;
        add(&mut direction, &change.gradient, -part);
        parts.push(part);
    }
    if let Some(last) = memory.last() {
        let scale = 1.0 / (last.inverse * dot(&last.gradient, &last.gradient));
        direction.iter_mut().for_each(|value| *value *= scale as f32);
    }
    for (change, part) in memory.iter().zip(parts.iter().rev()) {
        let own = dot(&change.gradient, &direction) * change.inverse;
        add(&mut direction, &change.variables, part - own);
    }
    for (value, slope) in direction.iter_mut().zip(slope) {
        if *value * slope >= 0.0 {
            *value = 0.0;
        }
    }
    direction
}

fn add(to: &mut [f32], what: &[f32], times: f64) {
    to.iter_mut().zip(what).for_each(|(to, what)| *to += times as f32 * what);
}

/// A step that sets to zero what would change its sign.
fn moved(
    variables: &[f32],
    direction: &[f32],
    size: f32,
    slope: &[f32],
    limits: Limits,
) -> Vec<f32> {
    let places = variables.iter().zip(direction).zip(slope).enumerate();
    places
        .map(|(place, ((x, direction), slope))| {
            let next = x + size * direction;
            let side = if *x == 0.0 { -slope } else { *x };
            if place < limits.penalised && next * side <= 0.0 { 0.0 } else { next }
        })
        .collect()
}

fn remember(memory: &mut Vec<Change>, variables: Vec<f32>, gradient: Vec<f32>) {
    let curvature = dot(&variables, &gradient);
    if curvature > 1e-10 {
        memory.push(Change { variables, gradient, inverse: 1.0 / curvature });
        if memory.len() > MEMORY {
            memory.remove(0);
        }
    }
}

#[cfg(test)]
mod tests;

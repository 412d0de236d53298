//! Figures that must not fall: a file of names and numbers, raised when the figures rise.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// The floors of one measure: the name of a figure and the least that it may be.
pub(crate) type Floors = BTreeMap<String, f64>;

/// Reads the floors of a measure; none where the file does not name it.
pub(crate) fn read(file: &Path, measure: &str) -> Result<Floors> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut all: BTreeMap<String, Floors> = serde_json::from_str(&text)
        .with_context(|| format!("{} holds no floors", file.display()))?;
    Ok(all.remove(measure).unwrap_or_default())
}

/// One line for each figure that lies under its floor or is missing.
pub(crate) fn fallen(floors: &Floors, figures: &Floors) -> Vec<String> {
    let below = floors.iter().filter(|(name, floor)| {
        // Figures are compared as they are printed, to a tenth.
        figures.get(*name).is_none_or(|figure| figure + 0.05 < **floor)
    });
    below
        .map(|(name, floor)| match figures.get(name) {
            Some(figure) => format!("{name} is {figure:.1}, under its floor of {floor:.1}"),
            None => format!("{name} has a floor of {floor:.1} but was not measured"),
        })
        .collect()
}

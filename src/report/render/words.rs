//! Names of the crate's kinds in the words that people read.

use std::fmt::Debug;

use crate::report::{SourceReport, Stats};

/// "media outlet" for `Kind::MediaOutlet`: the name of a variant, in words.
pub(super) fn words(variant: &impl Debug) -> String {
    let mut words = String::new();
    for letter in format!("{variant:?}").chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// "1 source", "2 sources".
pub(super) fn counted(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// "2 warnings, 1 hint", or "nothing found".
pub(super) fn found(stats: &Stats) -> String {
    let counts = [(stats.errors, "error"), (stats.warnings, "warning"), (stats.hints, "hint")];
    let parts = counts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<_> = parts.map(|(count, noun)| counted(*count as usize, noun)).collect();
    if parts.is_empty() { "nothing found".to_owned() } else { parts.join(", ") }
}

/// What a source is beside its name: role and affiliation, where they say more than the name.
pub(super) fn titles(source: &SourceReport) -> impl Iterator<Item = &str> {
    let parts = [source.role.as_deref(), source.affiliation.as_deref()];
    parts.into_iter().flatten().filter(|part| !source.name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::{counted, words};
    use crate::{AssertionKind, Kind};

    #[test]
    fn kinds_read_as_words() {
        assert_eq!(words(&Kind::MediaOutlet), "media outlet");
        assert_eq!(words(&AssertionKind::StateOfMind), "state of mind");
        assert_eq!(counted(1, "source") + &counted(2, "source"), "1 source2 sources");
    }
}

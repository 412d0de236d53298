//! Names of the crate's kinds in the words that people read.

use std::fmt::Debug;

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

//! Claims into what they are about: the words of substance that come back most often.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use whosaid::lexicon::{Class, Classes, Lexicon};

/// Words with how often they were said.
pub(crate) type Topics = BTreeMap<String, usize>;

/// Words that say nothing of a topic.
const EMPTY: Classes = Classes::of(&[
    Class::Adverb,
    Class::Auxiliary,
    Class::BeVerb,
    Class::Conjunction,
    Class::Determiner,
    Class::HaveVerb,
    Class::ModalVerb,
    Class::Month,
    Class::Negation,
    Class::Numeral,
    Class::PlainVerb,
    Class::Possessive,
    Class::Preposition,
    Class::Pronoun,
    Class::Relative,
    Class::SayVerb,
    Class::Subordinator,
    Class::ThinkVerb,
    Class::TimeWord,
    Class::VagueQuantifier,
    Class::WantVerb,
    Class::Weekday,
]);

/// Letters below which a word says little.
const SHORT: usize = 4;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

/// Adds the words of substance of a claim, all forms of a word as one; those of the speaker's own
/// name are no topic.
pub(crate) fn add(topics: &mut Topics, claim: &str, speaker: &str) {
    let words = claim.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    for word in words.filter(|word| word.chars().count() >= SHORT && !speaker.contains(word)) {
        let lower = word.to_lowercase();
        let known = LEXICON.word(&lower);
        let is_number = word.starts_with(|first: char| first.is_ascii_digit());
        if !is_number && !LEXICON.classes(known).intersects(EMPTY) {
            let lemma = LEXICON.text(LEXICON.lemma(known));
            let topic = if lemma.is_empty() { &lower } else { lemma };
            *topics.entry(topic.to_owned()).or_default() += 1;
        }
    }
}

/// The words that a speaker says most; among those that are said as often, the ones that the whole
/// text comes back to.
pub(crate) fn leading(own: &Topics, all: &Topics, most: usize) -> Vec<String> {
    let mut ranked: Vec<_> = own.iter().collect();
    ranked.sort_by_key(|(word, count)| {
        let in_all = all.get(*word).copied().unwrap_or(0);
        std::cmp::Reverse((**count, in_all, word.chars().count()))
    });
    ranked.into_iter().take(most).map(|(word, _)| word.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Topics, add, leading};

    #[test]
    fn topics_are_words_of_substance() {
        let mut own = Topics::new();
        add(
            &mut own,
            "We would repair the bridge; the bridge has 12 cracks, Lindt said.",
            "Mara Lindt",
        );
        assert_eq!(own.keys().collect::<Vec<_>>(), ["bridge", "cracks", "repair"]);
        let mut all = own.clone();
        add(&mut all, "The repair is late.", "Ida Holm");
        assert_eq!(leading(&own, &all, 2), ["bridge", "repair"]);
    }
}

//! The regular forms of English verbs and nouns, so that a list names a lemma once.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "lengths are compared before a letter is read"
)]

use super::Form;

/// How the words of a class change their form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inflection {
    /// As listed.
    None,
    /// Singular and plural.
    Noun,
    /// Base, -s, past, participle and -ing.
    Verb,
}

/// The forms of a lemma. `irregular` is a past and a participle for verbs (one for both where they
/// are the same), a plural for nouns.
pub(crate) fn forms(
    inflection: Inflection,
    lemma: &str,
    irregular: &[&str],
) -> Vec<(Form, String)> {
    match inflection {
        Inflection::None => vec![(Form::Base, lemma.to_owned())],
        Inflection::Noun => {
            let plural = irregular.first().map_or_else(|| with_s(lemma), |form| (*form).to_owned());
            vec![(Form::Base, lemma.to_owned()), (Form::S, plural)]
        }
        Inflection::Verb => verb_forms(lemma, irregular),
    }
}

fn verb_forms(lemma: &str, irregular: &[&str]) -> Vec<(Form, String)> {
    let past = irregular.first().map_or_else(|| with_ed(lemma), |form| (*form).to_owned());
    let participle = irregular.get(1).map_or_else(|| past.clone(), |form| (*form).to_owned());
    vec![
        (Form::Base, lemma.to_owned()),
        (Form::S, with_s(lemma)),
        (Form::Past, past),
        (Form::Participle, participle),
        (Form::Gerund, with_ing(lemma)),
    ]
}

fn with_s(lemma: &str) -> String {
    if let Some(stem) = consonant_y(lemma) {
        return format!("{stem}ies");
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|end| lemma.ends_with(end));
    if hisses || lemma == "go" || lemma == "do" {
        format!("{lemma}es")
    } else {
        format!("{lemma}s")
    }
}

fn with_ed(lemma: &str) -> String {
    if let Some(stem) = consonant_y(lemma) {
        return format!("{stem}ied");
    }
    if lemma.ends_with('e') { format!("{lemma}d") } else { format!("{}ed", doubled(lemma)) }
}

fn with_ing(lemma: &str) -> String {
    if let Some(stem) = lemma.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let silent_e = lemma.ends_with('e')
        && !["ee", "oe", "ye"].iter().any(|end| lemma.ends_with(end))
        && lemma.len() > 2;
    let stem = if silent_e { lemma[..lemma.len() - 1].to_owned() } else { doubled(lemma) };
    format!("{stem}ing")
}

fn consonant_y(lemma: &str) -> Option<&str> {
    let stem = lemma.strip_suffix('y')?;
    (!stem.is_empty() && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])).then_some(stem)
}

/// Verbs of more than one syllable that double their last letter all the same.
const STRESSED_AT_THE_END: [&str; 14] = [
    "admit", "allot", "commit", "compel", "concur", "confer", "defer", "demur", "infer", "omit",
    "permit", "prefer", "refer", "submit",
];

/// "quip" doubles its last letter ("quipped"), "report" and "open" do not.
fn doubled(lemma: &str) -> String {
    let letters = lemma.as_bytes();
    let vowels = letters.iter().filter(|letter| b"aeiou".contains(letter)).count();
    let [.., before, vowel, last] = letters else { return lemma.to_owned() };
    let ends_short = !b"aeiou".contains(before)
        || *before == b'u' && letters.len() > 3 && letters[letters.len() - 4] == b'q';
    let short = ends_short && b"aeiou".contains(vowel) && !b"aeiouwxy".contains(last);
    let one_syllable = vowels == 1 || vowels == 2 && lemma.starts_with("qu");
    if short && (one_syllable || STRESSED_AT_THE_END.contains(&lemma)) {
        format!("{lemma}{}", *last as char)
    } else {
        lemma.to_owned()
    }
}

#[cfg(test)]
mod tests;

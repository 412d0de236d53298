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

/// One spelling of a lemma, in parts: the lemma or its stem, a letter that is doubled, an ending.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spelling<'l>([&'l str; 3]);

impl<'l> Spelling<'l> {
    const fn listed(text: &'l str) -> Self {
        Self([text, "", ""])
    }

    /// Writes the spelling down in place of what the buffer held.
    pub(crate) fn write<'b>(&self, buffer: &'b mut String) -> &'b str {
        buffer.clear();
        self.0.iter().for_each(|part| buffer.push_str(part));
        buffer
    }
}

/// The lemma of a listed word, before its irregular forms.
pub(crate) fn lemma(listed: &str) -> &str {
    listed.split_once('/').map_or(listed, |(lemma, _)| lemma)
}

/// The forms of a listed word: a lemma, and behind slashes its irregular forms: a past and a
/// participle for verbs (one for both where they are the same), a plural for nouns.
pub(crate) fn forms(
    inflection: Inflection,
    listed: &str,
) -> impl Iterator<Item = (Form, Spelling<'_>)> {
    let mut parts = listed.split('/').filter(|part| !part.is_empty());
    let lemma = parts.next().unwrap_or_default();
    let mut irregular = || parts.next().map(Spelling::listed);
    let base = Some((Form::Base, Spelling::listed(lemma)));
    let found = match inflection {
        Inflection::None => [base, None, None, None, None],
        Inflection::Noun => {
            let plural = irregular().unwrap_or_else(|| with_s(lemma));
            [base, Some((Form::S, plural)), None, None, None]
        }
        Inflection::Verb => {
            let past = irregular().unwrap_or_else(|| with_ed(lemma));
            let participle = irregular().unwrap_or(past);
            [
                base,
                Some((Form::S, with_s(lemma))),
                Some((Form::Past, past)),
                Some((Form::Participle, participle)),
                Some((Form::Gerund, with_ing(lemma))),
            ]
        }
    };
    let other_spelling =
        british_l(lemma).filter(|_| inflection == Inflection::Verb && !listed.contains('/'));
    let with_l = [(Form::Past, "ed"), (Form::Participle, "ed"), (Form::Gerund, "ing")];
    let british = other_spelling
        .into_iter()
        .flat_map(move |l| with_l.map(|(form, ending)| (form, Spelling([lemma, l, ending]))));
    found.into_iter().flatten().chain(british)
}

fn with_s(lemma: &str) -> Spelling<'_> {
    if let Some(stem) = consonant_y(lemma) {
        return Spelling([stem, "", "ies"]);
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|end| lemma.ends_with(end));
    let ending = if hisses || lemma == "go" || lemma == "do" { "es" } else { "s" };
    Spelling([lemma, "", ending])
}

fn with_ed(lemma: &str) -> Spelling<'_> {
    if let Some(stem) = consonant_y(lemma) {
        return Spelling([stem, "", "ied"]);
    }
    if lemma.ends_with('e') {
        return Spelling([lemma, "", "d"]);
    }
    Spelling([lemma, doubled(lemma), "ed"])
}

fn with_ing(lemma: &str) -> Spelling<'_> {
    if let Some(stem) = lemma.strip_suffix("ie") {
        return Spelling([stem, "", "ying"]);
    }
    let keeps_e = ["ee", "oe", "ye"].iter().any(|end| lemma.ends_with(end)) || lemma.len() <= 2;
    match lemma.strip_suffix('e').filter(|_| !keeps_e) {
        Some(stem) => Spelling([stem, "", "ing"]),
        None => Spelling([lemma, doubled(lemma), "ing"]),
    }
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

/// The "l" that British spelling doubles in verbs of more than one syllable: "signalled", "labelled".
fn british_l(lemma: &str) -> Option<&str> {
    let [.., before, vowel, b'l'] = lemma.as_bytes() else { return None };
    let is_short = !b"aeiou".contains(before) && b"aeiou".contains(vowel);
    let is_single = doubled(lemma).is_empty();
    lemma.get(lemma.len() - 1..).filter(|_| is_short && is_single)
}

/// The last letter where it is doubled: "quip" doubles it ("quipped"), "report" and "open" do not.
fn doubled(lemma: &str) -> &str {
    let letters = lemma.as_bytes();
    let vowels = letters.iter().filter(|letter| b"aeiou".contains(letter)).count();
    let [.., before, vowel, last] = letters else { return "" };
    let ends_short = !b"aeiou".contains(before)
        || *before == b'u' && letters.len() > 3 && letters[letters.len() - 4] == b'q';
    let short = ends_short && b"aeiou".contains(vowel) && !b"aeiouwxy".contains(last);
    let one_syllable = vowels == 1 || vowels == 2 && lemma.starts_with("qu");
    let is_doubled = short && (one_syllable || STRESSED_AT_THE_END.contains(&lemma));
    // A letter of more than one byte is no Latin consonant, and is never doubled.
    lemma.get(lemma.len() - 1..).filter(|_| is_doubled).unwrap_or_default()
}

#[cfg(test)]
mod tests;

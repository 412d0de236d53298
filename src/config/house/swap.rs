//! What a house rule would have written, in the form of the verb that stands there: “used” for “utilised”.

use crate::document::{Document, TokenRange};
use crate::lexicon::{Form, Inflection, forms, lemma};

/// What is written instead of what a pattern finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Swap {
    /// As configured; the first word may have irregular forms behind slashes where the pattern has a verb.
    words: String,
    /// The verbs that the pattern has in all their forms, as listed.
    verbs: Vec<String>,
}

impl Swap {
    pub(super) fn new((pattern, words): (&String, &String)) -> Self {
        let items = pattern.split([' ', '|', '[', ']']);
        let verbs = items.filter_map(|item| item.trim_end_matches('?').strip_suffix(":v"));
        Self { verbs: verbs.map(str::to_owned).collect(), words: words.clone() }
    }

    /// What belongs in the place of the tokens.
    pub(super) fn in_place_of(&self, document: &Document<'_>, tokens: TokenRange) -> String {
        let form_at = |token| self.verbs.iter().find_map(|verb| form_of(document, token, verb));
        match tokens.iter().find_map(form_at) {
            Some(form) => inflect(&self.words, form),
            None => self.words.clone(),
        }
    }
}

/// Whether a wording is written as if it were searched for: `use:v`, `use|employ`.
pub(super) fn is_pattern(words: &str) -> bool {
    let is_inflected = |word: &str| word.ends_with(":v") || word.ends_with(":n");
    words.contains('|') || words.split(' ').any(is_inflected)
}

/// The form in which a listed verb stands at the token. A past behind “have” or “be” is a participle: “has
/// commenced” becomes “has begun”.
fn form_of(document: &Document<'_>, token: usize, listed: &str) -> Option<Form> {
    const AUXILIARIES: [&str; 12] =
        ["have", "has", "had", "'ve", "’ve", "be", "been", "being", "is", "are", "was", "were"];
    let mut buffer = String::new();
    let text = document.token_text(token);
    let (form, _) = forms(Inflection::Verb, listed)
        .find(|(_, spelling)| spelling.write(&mut buffer).eq_ignore_ascii_case(text))?;
    let mut before = token.saturating_sub(2)..token;
    let is_participle =
        form == Form::Past && before.any(|token| document.is_one_of(token, &AUXILIARIES));
    Some(if is_participle { Form::Participle } else { form })
}

/// The words with the verb that opens them in that form.
fn inflect(words: &str, form: Form) -> String {
    let (verb, rest) = words.find(' ').map_or((words, ""), |space| words.split_at(space));
    let mut buffer = String::new();
    let found = forms(Inflection::Verb, verb).find(|(other, _)| *other == form);
    let verb = found.map_or(lemma(verb), |(_, spelling)| spelling.write(&mut buffer));
    format!("{verb}{rest}")
}

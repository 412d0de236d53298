//! The words of a name: first name and surname, initials, and what they tell of man or woman.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a name has a first and a last token of the document"
)]

use super::entity::Gender;
use super::run::is_capital;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, RoleKey, Spellings, WordId, WordKey, role_key};
use crate::text::TokenKind;

/// The initials of the capitalised words of a name, as a word.
pub(super) fn initials(document: &Document<'_>, name: TokenRange) -> Option<u32> {
    let capitals = name.iter().filter(|token| is_capital(document, *token));
    let letters: String =
        capitals.filter_map(|token| document.token_text(token).chars().next()).collect();
    (2..=6).contains(&letters.len()).then(|| WordKey::of(&letters).tag())
}

/// The words of a name without initials, particles and what follows the surname.
pub(super) fn words<'d>(
    document: &'d Document<'_>,
    name: TokenRange,
) -> impl Iterator<Item = usize> + 'd {
    name.iter().filter(move |token| {
        let classes = document.classes(*token);
        is_capital(document, *token)
            && !classes.has(Class::NameSuffix)
            && !(classes.has(Class::NameParticle) && *token + 1 < name.end as usize)
            && (*token == name.start as usize || !is_initial(document.token_text(*token)))
    })
}

pub(super) fn last_word(document: &Document<'_>, name: TokenRange) -> usize {
    words(document, name).last().unwrap_or(name.start as usize)
}

/// "Ida" in "Ida Holm", "Birdie" in "“Birdie” Holm".
fn first_word(document: &Document<'_>, name: TokenRange) -> usize {
    let start = name.start as usize;
    start + usize::from(name.len() > 1 && document.tokens()[start].kind == TokenKind::Quote)
}

/// "Birdie" in "Ida “Birdie” Holm".
pub(super) fn nickname(document: &Document<'_>, name: TokenRange) -> Option<usize> {
    let tokens = &document.tokens()[name.iter()];
    let opens = |token: usize| {
        tokens[token].kind == TokenKind::Quote
            || document.token_bytes(name.start as usize + token) == b"("
    };
    let mark = (0..tokens.len().saturating_sub(2)).find(|token| opens(*token))?;
    Some(name.start as usize + mark + 1)
}

/// The keys of the first name and of the surname.
pub(super) fn ends(document: &Document<'_>, name: TokenRange) -> (u32, u32) {
    let key = |token: usize| document.tokens()[token].key;
    (key(first_word(document, name)), key(last_word(document, name)))
}

pub(super) fn is_initial(text: &str) -> bool {
    text.trim_end_matches('.').chars().nth(1).is_none()
}

pub(super) fn gender_of_first_name(document: &Document<'_>, token: usize) -> Gender {
    let classes = document.classes(token);
    match (classes.has(Class::FemaleName), classes.has(Class::MaleName)) {
        (true, false) => Gender::PerhapsShe,
        (false, true) => Gender::PerhapsHe,
        _ => Gender::Unknown,
    }
}

/// Offices whose names women bear too: "spokesman Hope Lindt".
const OFFICES: [&str; 6] =
    ["spokesman", "chairman", "congressman", "councilman", "alderman", "businessman"];

/// The gender that a title or role shows.
pub(super) fn gender_of_word(document: &Document<'_>, token: usize) -> Gender {
    let classes = document.classes(token);
    let text = document.token_text(token);
    let is_office = || OFFICES.iter().any(|word| text.eq_ignore_ascii_case(word));
    if classes.has(Class::Masculine) && is_office() {
        Gender::PerhapsHe
    } else if classes.has(Class::Feminine) {
        Gender::She
    } else if classes.has(Class::Masculine) {
        Gender::He
    } else {
        Gender::Unknown
    }
}

/// The role that a noun names.
pub(super) fn role_of(document: &Document<'_>, token: usize) -> Option<RoleKey> {
    let word = document.tokens().get(token)?.word;
    if word == WordId::UNKNOWN {
        return Some(document.tokens()[token].key);
    }
    let lexicon = document.lexicon();
    // A word that lists have only as a part of a name is a form of nothing else.
    let lemma = Some(lexicon.lemma(word)).filter(|lemma| *lemma != WordId::UNKNOWN);
    Some(role_key(lexicon.text(lemma.unwrap_or(word))))
}

/// Ranks of the police, which make an officer of whoever is named with one.
const RANKS: Spellings<12> = Spellings::of([
    "det",
    "con",
    "insp",
    "sgt",
    "supt",
    "pc",
    "detective",
    "constable",
    "inspector",
    "sergeant",
    "superintendent",
    "trooper",
]);

/// Whether a token is a rank of the police: "Det Con Hale" is "the officer".
pub(super) fn is_rank(document: &Document<'_>, token: usize) -> bool {
    document.is_one_of(token, &RANKS)
}

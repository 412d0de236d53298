//! Whether a run of terminators ends its sentence: one decision for each kind of evidence.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "what stands behind a stop was read from the same text, place after place"
)]

use super::super::letters::chunk_around;
use super::super::words::{Kind, Kinds, Words};
use super::enumeration;
use super::stop::{Run, Stop};

/// What stands behind a run of terminators.
#[derive(Debug)]
struct Next<'t> {
    /// Its first word, behind opening marks.
    word: &'t str,
    /// The first char of the word; a sign where there is no word.
    first: char,
    /// Where the word begins.
    at: usize,
    kinds: Kinds,
    opens: Opener,
}

/// What stands between the white space and the next word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opener {
    None,
    /// A quotation mark, a bullet, a handle.
    Mark,
    /// "(".
    Bracket,
    /// "—".
    Dash,
}

/// Whether the sentence ends at `stop.end`.
pub(super) fn ends_sentence(stop: &Stop<'_>, words: &Words) -> bool {
    if !stop.has_space() {
        return ends_without_space(stop, words);
    }
    let Some(next) = Next::read(stop, words) else { return false };
    if is_continuation(stop, &next, words) {
        return false;
    }
    match stop.run {
        Run::Ellipsis => next.first.is_uppercase() || next.opens != Opener::None,
        Run::Mark => ends_at_mark(stop, &next, words),
        Run::Stop if stop.is_quoted => next.opens != Opener::Dash,
        Run::Stop => ends_at_stop(stop, &next, words),
    }
}

impl<'t> Next<'t> {
    fn read(stop: &Stop<'t>, words: &Words) -> Option<Self> {
        let (mut at, mut opens) = (stop.next, Opener::None);
        loop {
            let mark = stop.char_at(at)?;
            let kind = match mark {
                _ if opens == Opener::Bracket && mark.is_ascii_punctuation() => opens,
                '“' | '‘' | '«' | '"' | '\'' | '¿' | '¡' | '„' | '[' | '`' => Opener::Mark,
                '•' | '·' | '*' | '#' | '@' | '$' | '£' | '€' | '>' => Opener::Mark,
                '(' => Opener::Bracket,
                '—' | '–' | '-' => Opener::Dash,
                '.' | '…' => opens,
                ' ' | '\n' | '\r' if at > stop.next => opens,
                _ => break,
            };
            opens = if opens == Opener::Dash { opens } else { kind };
            at += mark.len_utf8();
        }
        let word = stop.word_at(at);
        Some(Self { word, first: stop.char_at(at)?, at, kinds: words.kinds(word), opens })
    }

    fn is_digit(&self) -> bool {
        self.first.is_ascii_digit()
    }

    /// "NATO", "II".
    fn is_all_capitals(&self) -> bool {
        self.word.len() > 1 && self.word.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

/// Whether what follows goes on with the sentence: a small letter, or a mark that opens nothing.
fn is_continuation(stop: &Stop<'_>, next: &Next<'_>, words: &Words) -> bool {
    if !next.first.is_lowercase() {
        return matches!(next.first, ':' | ';' | ',' | '=' | '?' | '!' | ')' | '<' | '&' | '%');
    }
    if stop.run == Run::Ellipsis {
        return true;
    }
    let is_capital = |letter: char| letter.is_uppercase();
    // "iPhone", "al-Shabaab".
    if next.opens != Opener::Dash && next.word.chars().skip(1).any(is_capital) {
        return false;
    }
    // "(his own, that is)" begins after a stop.
    if next.opens == Opener::Bracket && !stop.is_quoted {
        return false;
    }
    if begins_address(next.word, stop, next) || ends_plain_word(stop, next, words) {
        return false;
    }
    let particle = next.kinds.has(Kind::Particle) && stop.run == Run::Stop && !stop.is_quoted;
    if particle && begins_name(stop, next.at + next.word.len()) && is_plain_word(stop.word(), words)
    {
        return false;
    }
    !is_written_small(stop)
}

/// "See the list. https://example.org".
fn begins_address(word: &str, stop: &Stop<'_>, next: &Next<'_>) -> bool {
    let behind = stop.char_at(next.at + word.len());
    matches!(word, "http" | "https") && behind == Some(':') || word == "www" && behind == Some('.')
}

/// Whether a mark stands behind an ordinary word in lower case, so that a small letter behind it
/// is a slip or a habit: "It rained. we stayed in."
fn ends_plain_word(stop: &Stop<'_>, next: &Next<'_>, words: &Words) -> bool {
    const SHORTEST: usize = 4;
    let word = stop.word();
    !stop.is_closed && next.at == stop.next && word.len() >= SHORTEST && is_plain_word(word, words)
}

/// Whether a capitalised word follows at `at`: "de Silva".
fn begins_name(stop: &Stop<'_>, at: usize) -> bool {
    stop.char_at(at) == Some(' ') && stop.char_at(at + 1).is_some_and(char::is_uppercase)
}

/// Whether a word is in lower case and no abbreviation.
fn is_plain_word(word: &str, words: &Words) -> bool {
    word.len() > 2 && word.chars().all(char::is_lowercase) && words.kinds(word) == Kinds::default()
}

/// Whether the writer begins sentences with small letters, as the one that ends here does.
fn is_written_small(stop: &Stop<'_>) -> bool {
    let begins_small = stop.char_at(stop.sentence).is_some_and(char::is_lowercase);
    begins_small && !stop.is_quoted && (stop.run == Run::Mark || stop.end > stop.sentence + 3)
}

/// "world.Today", "1,000.That", "home.1 The", "it.“We": a missing space, or an address.
fn ends_without_space(stop: &Stop<'_>, words: &Words) -> bool {
    let Some(next) = stop.char_at(stop.end) else { return false };
    if matches!(next, '“' | '„') && stop.first > stop.sentence {
        return true;
    }
    let may_begin = match stop.run {
        Run::Stop | Run::Ellipsis => next.is_ascii_uppercase(),
        Run::Mark => next.is_ascii_alphabetic(),
    };
    if stop.is_closed || !may_begin {
        return false;
    }
    let (before, after) = (stop.word(), stop.word_at(stop.end));
    if is_address(stop, after) {
        return false;
    }
    match stop.run {
        Run::Stop => lacks_space(before, after, words),
        Run::Ellipsis => before.ends_with(char::is_lowercase),
        Run::Mark => is_plain_word(before, words),
    }
}

/// Whether the stop stands inside an address: "example.org/a?b=1", "Lund.com", "Mara.Lund@here".
fn is_address(stop: &Stop<'_>, after: &str) -> bool {
    let chunk = chunk_around(stop.text, stop.sentence, stop.first, stop.limit);
    let has_sign = chunk.iter().any(|byte| matches!(byte, b'@' | b'/' | b'=' | b'\\' | b'_'));
    let before = stop.word();
    has_sign
        || before.contains('.')
        || goes_on_with_stop(&stop.text.as_bytes()[stop.end + after.len()..])
}

/// "Lund.com", "Report.Final.pdf": a stop and a small letter or a digit.
fn goes_on_with_stop(rest: &[u8]) -> bool {
    matches!(rest, [b'.', b'a'..=b'z' | b'0'..=b'9', ..])
}

/// Whether a space is missing between two sentences.
fn lacks_space(before: &str, after: &str, words: &Words) -> bool {
    let kinds = words.kinds(after);
    if before.ends_with(|letter: char| letter.is_ascii_digit()) {
        return kinds.begins_sentences();
    }
    let is_word = before.len() > 2 && before.chars().rev().take(2).all(char::is_lowercase);
    let is_capitalised = after.chars().nth(1).is_some_and(char::is_lowercase);
    let is_begun = kinds.begins_sentences() || after.len() > 3 || kinds.has(Kind::Title);
    is_word && is_begun && (is_capitalised || after.len() == 1 && kinds.begins_sentences())
}

/// `!` and `?`: the end, unless a name is spelt so or a speaker follows the quotation.
fn ends_at_mark(stop: &Stop<'_>, next: &Next<'_>, words: &Words) -> bool {
    if stop.is_quoted {
        return next.opens != Opener::Dash && !names_speaker(stop, next, words);
    }
    !words.kinds(stop.word()).has(Kind::MarkedName) || next.kinds.begins_sentences()
}

/// "“Why?” Mara Lundt later asked": a name, then at most two small words, then a verb of speech.
fn names_speaker(stop: &Stop<'_>, next: &Next<'_>, words: &Words) -> bool {
    const FARTHEST: usize = 8;
    const SMALL_WORDS: usize = 2;
    if next.opens != Opener::None || !next.first.is_uppercase() || next.kinds.has(Kind::Starter) {
        return false;
    }
    let (mut at, mut small) = (next.at, 0);
    for place in 0..FARTHEST {
        let word = stop.word_at(at);
        let kinds = words.kinds(word);
        if word.is_empty() || place > 0 && kinds.has(Kind::Speech) {
            return !word.is_empty();
        }
        small += usize::from(word.starts_with(char::is_lowercase) && !kinds.has(Kind::Link));
        let after = at + word.len();
        let Some(gap) = gap_in_name(stop, after, kinds, word) else { return false };
        if small > SMALL_WORDS {
            return false;
        }
        at = after + gap;
    }
    false
}

/// The bytes from a word to the next in a line that names a speaker; `None` where it breaks off.
fn gap_in_name(stop: &Stop<'_>, after: usize, kinds: Kinds, word: &str) -> Option<usize> {
    let rest = stop.text.get(after..stop.limit)?;
    let mut bare = rest;
    for possessive in ["’s", "'s"] {
        bare = bare.strip_prefix(possessive).unwrap_or(bare);
    }
    if let Some(behind) = bare.strip_prefix('.') {
        if !kinds.has(Kind::Title) && !kinds.has(Kind::Soft) && word.chars().count() > 1 {
            return None;
        }
        bare = behind;
    }
    bare = bare.strip_prefix(',').unwrap_or(bare);
    let inner = bare.strip_prefix(' ')?;
    Some(rest.len() - inner.len())
}

/// A single stop: the end, unless the word before it is an abbreviation.
fn ends_at_stop(stop: &Stop<'_>, next: &Next<'_>, words: &Words) -> bool {
    let word = stop.word();
    let word = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    if opens_item(stop) {
        return false;
    }
    let kinds = kinds_of_abbreviation(word, words);
    if let Some(ends) = ends_at_abbreviation(stop, next, word, kinds) {
        return ends;
    }
    if is_initial(word) {
        return ends_at_initial(stop, next, word, words);
    }
    if is_acronym(word) {
        return ends_at_acronym(next);
    }
    true
}

/// Whether the stop belongs to the mark of a list item that opens the sentence: "1. Apples".
fn opens_item(stop: &Stop<'_>) -> bool {
    let len = enumeration::mark_len(stop.text, stop.sentence, stop.limit);
    len > 0 && stop.first < stop.sentence + len
}

/// The kinds of a word, or of its part behind the last hyphen: "D-Calif".
fn kinds_of_abbreviation(word: &str, words: &Words) -> Kinds {
    let kinds = words.kinds(word);
    match word.rsplit_once('-') {
        Some((_, part)) if kinds == Kinds::default() => words.kinds(part),
        _ => kinds,
    }
}

/// What a listed abbreviation says; `None` where it says nothing here.
fn ends_at_abbreviation(
    stop: &Stop<'_>,
    next: &Next<'_>,
    word: &str,
    kinds: Kinds,
) -> Option<bool> {
    if kinds.has(Kind::Never) {
        return Some(false);
    }
    if kinds.has(Kind::Number) && (next.is_digit() || is_roman(next.word)) {
        return Some(false);
    }
    if kinds.has(Kind::Title) {
        return Some(next.kinds.has(Kind::Starter) && next.opens == Opener::None);
    }
    if kinds.has(Kind::Saint) {
        return Some(ends_at_street(stop, next, word));
    }
    if kinds.has(Kind::Hour) {
        return Some(ends_at_hour(stop, next));
    }
    if kinds.has(Kind::Soft) {
        return Some(ends_at_soft(next));
    }
    None
}

/// "II", "XIV".
fn is_roman(word: &str) -> bool {
    !word.is_empty() && word != "I" && word.bytes().all(|byte| b"IVXLC".contains(&byte))
}

/// "on Main St. The" ends, "of St. Olaf" does not.
fn ends_at_street(stop: &Stop<'_>, next: &Next<'_>, word: &str) -> bool {
    let is_street = stop.word_before(word).starts_with(char::is_uppercase)
        || word.starts_with(char::is_lowercase);
    is_street && next.kinds.begins_sentences()
}

/// "at 6 p.m. Mr. Lund left" ends; "at 6 p.m. Tuesday" does not, nor does a phrase that opens the
/// sentence: "At 5 a.m. Mr. Lund left".
fn ends_at_hour(stop: &Stop<'_>, next: &Next<'_>) -> bool {
    const OPENING_WORDS: usize = 3;
    const LONGEST_OPENING: usize = 40;
    if next.kinds.begins_sentences() || next.opens == Opener::Mark {
        return true;
    }
    let opening = stop.text.get(stop.sentence..stop.first).unwrap_or_default();
    let is_opening =
        opening.len() <= LONGEST_OPENING && opening.split(' ').count() <= OPENING_WORDS;
    !is_opening
        && !next.kinds.has(Kind::AfterHour)
        && !next.is_digit()
        && next.opens == Opener::None
}

fn ends_at_soft(next: &Next<'_>) -> bool {
    match next.opens {
        Opener::Dash => false,
        Opener::Mark => !next.is_digit(),
        _ => next.kinds.begins_sentences() && !next.is_digit(),
    }
}

/// "E", "É": a single letter, and no small one.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    let is_letter = |letter: char| letter.is_alphabetic() && !letter.is_lowercase();
    letters.next().is_some_and(is_letter) && letters.next().is_none()
}

/// "Plan B. The" and "you and I. Did" end; "Charles E. Lund" does not.
fn ends_at_initial(stop: &Stop<'_>, next: &Next<'_>, word: &str, words: &Words) -> bool {
    if next.kinds.has(Kind::Starter) {
        return true;
    }
    let before = stop.word_before(word);
    let after_small = before.starts_with(char::is_lowercase);
    let is_pronoun = word == "I" && after_small;
    let is_list = words.kinds(before).has(Kind::Link);
    next.kinds.begins_sentences() && (is_pronoun || after_small && !is_list && next.word.len() > 1)
}

/// "U.S", "p.m", "Ph.D", "R-S.C": short parts with stops between them.
fn is_acronym(word: &str) -> bool {
    let tail = word.rsplit('-').next().unwrap_or_default();
    tail.contains('.')
        && tail.split('.').all(|part| {
            !part.is_empty() && part.len() <= 2 && part.chars().all(char::is_alphabetic)
        })
}

/// "the U.S. The" ends, "the U.S. Senate" and "the U.S. NATO mission" do not.
fn ends_at_acronym(next: &Next<'_>) -> bool {
    match next.opens {
        Opener::Dash => false,
        Opener::Mark => true,
        Opener::Bracket | Opener::None => {
            next.kinds.begins_sentences()
                && !next.is_all_capitals()
                && !next.kinds.has(Kind::AfterHour)
                && !next.kinds.has(Kind::StarterNoun)
        }
    }
}

//! One quotation mark into what it can be: its family, and what the letters beside it allow.

#![expect(clippy::indexing_slicing, reason = "the length is compared before the byte is read")]

use crate::span::Span;

/// A quotation mark as it stands in the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    /// The number of its token.
    pub(crate) token: u32,
    /// Its bytes.
    pub(crate) span: Span,
}

/// The families of marks; a mark closes only one of its own family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// “ ” „ ‟ " and the typewriter's `` and ''.
    Double,
    /// ‘ ’ ‚ ' and the backtick.
    Single,
    /// « ».
    Angle,
}

/// What the sign alone says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
    /// The straight marks.
    Either,
}

/// What stands around the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// White space, then the mark, then a letter.
    Opening,
    /// A letter or a stop, then the mark, then white space or a stop.
    Closing,
    /// Letters on both sides: O'Brien.
    Inside,
    /// White space, stops or marks on both sides.
    Loose,
}

/// A mark with everything that pairing asks of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) token: u32,
    pub(super) family: Family,
    pub(super) side: Side,
    pub(super) place: Place,
    /// Two marks of the single family in one sign: ’’.
    pub(super) is_twofold: bool,
    /// An apostrophe, or a measure of feet, inches, minutes or seconds.
    pub(super) is_no_quote: bool,
    /// It may be the apostrophe of a possessive: "the players’ union".
    pub(super) is_weak: bool,
}

/// Looks at a mark and the letters beside it.
pub(super) fn see(text: &str, mark: Mark) -> Seen {
    let sign = mark.span.slice(text);
    let (family, side) = sign_of(sign);
    let before = text[..mark.span.start()].chars().next_back();
    let rest = &text[mark.span.end()..];
    let place = place_of(before, rest.chars().next());
    Seen {
        token: mark.token,
        family,
        side,
        place,
        is_twofold: sign == "’’",
        is_no_quote: is_apostrophe(family, side, place, rest) || is_measure(text, mark.span, sign),
        is_weak: is_possessive(family, place, &text[..mark.span.start()], rest),
    }
}

fn sign_of(sign: &str) -> (Family, Side) {
    match sign {
        "“" | "„" | "‟" | "``" => (Family::Double, Side::Open),
        "”" | "''" | "’’" => (Family::Double, Side::Close),
        "‘" | "‚" | "`" | "‛" => (Family::Single, Side::Open),
        "’" => (Family::Single, Side::Close),
        "'" => (Family::Single, Side::Either),
        "«" => (Family::Angle, Side::Open),
        "»" => (Family::Angle, Side::Close),
        _ => (Family::Double, Side::Either),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Free,
    Mark,
    Solid,
}

fn place_of(before: Option<char>, after: Option<char>) -> Place {
    let before = before.map_or(Beside::Free, |letter| beside(letter, is_free_before(letter)));
    let after = after.map_or(Beside::Free, |letter| beside(letter, is_free_after(letter)));
    match (before, after) {
        (Beside::Free, Beside::Solid | Beside::Mark) | (Beside::Mark, Beside::Solid) => {
            Place::Opening
        }
        (Beside::Solid, Beside::Free | Beside::Mark) | (Beside::Mark, Beside::Free) => {
            Place::Closing
        }
        (Beside::Solid, Beside::Solid) => Place::Inside,
        (Beside::Free, Beside::Free) | (Beside::Mark, Beside::Mark) => Place::Loose,
    }
}

/// A sign after which a quotation may open.
const fn is_free_before(letter: char) -> bool {
    matches!(letter, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '=' | '*' | '_' | '>')
}

/// A sign that may follow a closing mark.
const fn is_free_after(letter: char) -> bool {
    matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '—' | '–' | '-' | '/')
        || matches!(letter, '*' | '_' | '<' | '…')
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '“' | '”' | '‘' | '’' | '"' | '\'' | '«' | '»' | '„' | '‟' | '‚' | '`')
}

fn beside(letter: char, is_free: bool) -> Beside {
    if is_free || letter.is_whitespace() {
        Beside::Free
    } else if is_mark(letter) {
        Beside::Mark
    } else {
        Beside::Solid
    }
}

/// "O'Brien", "’90s", "'tis": an apostrophe stands for letters left out.
fn is_apostrophe(family: Family, side: Side, place: Place, rest: &str) -> bool {
    if family != Family::Single {
        return false;
    }
    match place {
        Place::Inside => true,
        Place::Opening => side == Side::Close || is_elision(rest),
        Place::Closing | Place::Loose => false,
    }
}

/// Words that lose their first letters, and decades.
fn is_elision(rest: &str) -> bool {
    const CUT: [&str; 9] = ["tis", "twas", "twere", "em", "cause", "til", "n", "bout", "nuff"];
    let word = &rest[..rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len())];
    let is_decade = word.len() == 3 && word.ends_with('s') && word.as_bytes()[0].is_ascii_digit();
    is_decade || CUT.iter().any(|cut| word.eq_ignore_ascii_case(cut))
}

/// 5'10" and 6’ 2”: a digit stands before the mark, and for inches the feet before that.
fn is_measure(text: &str, span: Span, sign: &str) -> bool {
    let ends_in_digit = |text: &str| text.ends_with(|last: char| last.is_ascii_digit());
    let head = &text[..span.start()];
    match sign {
        "'" | "’" => {
            ends_in_digit(head)
                && text[span.end()..].starts_with(|next: char| next.is_ascii_digit())
        }
        "\"" | "”" | "''" => {
            let feet = head.trim_end_matches(|last: char| last.is_ascii_digit()).trim_end();
            ends_in_digit(head) && feet.strip_suffix(['\'', '’', '′']).is_some_and(ends_in_digit)
        }
        _ => false,
    }
}

/// "the players’ union", "runnin' with": a word goes on where a quotation could end.
fn is_possessive(family: Family, place: Place, head: &str, rest: &str) -> bool {
    let goes_on =
        rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    family == Family::Single
        && place == Place::Closing
        && goes_on
        && (head.ends_with(['s', 'S', 'x', 'z']) || head.ends_with("in"))
}

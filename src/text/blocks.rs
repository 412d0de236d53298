//! Text into blocks: paragraphs, headings, list items and the like, each with what it is.

use serde::{Deserialize, Serialize};

use super::lines::{Extents, ends_with_stop, extents, is_heading_mark, item_mark};
use super::words::{Kind, Words};
use crate::span::Span;

/// What a block is in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BlockKind {
    /// The first heading of the article.
    Headline,
    /// A later heading: its own paragraph, without a stop.
    Subhead,
    /// "By Mara Lindt".
    Byline,
    /// "KABUL, July 3 (Agency) —" on a line of its own.
    Dateline,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// Text that is set off as quoted.
    BlockQuote,
}

impl BlockKind {
    /// Whether it holds sentences: neither a heading nor a line about the article.
    pub(crate) const fn is_running(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::BlockQuote)
    }
}

/// A block as it stands in the text, without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RawBlock {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// The blocks of a text; see [`blocks`].
#[derive(Debug, Clone)]
pub struct Blocks<'t> {
    text: &'t str,
    extents: Extents<'t>,
    may_be_headline: bool,
}

/// The blocks of a text, in order.
///
/// Blank lines separate blocks. A single line end separates them too, unless the lines look cut to
/// fit a column.
///
/// ```
/// use whosaid::text::{BlockKind, blocks};
///
/// let text = "Ferry line closes\n\nBy Mara Lindt\n\nThe last ferry left on\nMonday.";
/// let kinds: Vec<_> = blocks(text).map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Byline, BlockKind::Paragraph]);
/// ```
#[must_use]
pub const fn blocks(text: &str) -> Blocks<'_> {
    Blocks { text, extents: extents(text), may_be_headline: true }
}

impl Iterator for Blocks<'_> {
    type Item = RawBlock;

    fn next(&mut self) -> Option<RawBlock> {
        let span = self.extents.next()?;
        let block = span.slice(self.text);
        let mut kind = kind_of(block);
        if self.may_be_headline && (kind == BlockKind::Subhead || has_deck(block)) {
            kind = BlockKind::Headline;
        }
        // A byline or a dateline may stand above the headline; running text may not.
        self.may_be_headline &= matches!(kind, BlockKind::Byline | BlockKind::Dateline);
        Some(RawBlock { span, kind })
    }
}

/// No heading is longer, in bytes.
const LONGEST_HEADING: usize = 160;

/// What a block is by its own letters; every heading is a subhead here.
fn kind_of(block: &str) -> BlockKind {
    if block.starts_with('>') {
        return BlockKind::BlockQuote;
    }
    if is_heading_mark(block) {
        return BlockKind::Subhead;
    }
    if item_mark(block) > 0 {
        return BlockKind::ListItem;
    }
    if block.len() > LONGEST_HEADING {
        return BlockKind::Paragraph;
    }
    if is_byline(block) {
        return BlockKind::Byline;
    }
    if is_dateline(block) {
        return BlockKind::Dateline;
    }
    if is_heading(block) { BlockKind::Subhead } else { BlockKind::Paragraph }
}

/// "From enemy to friend: why the town changed its mind", "What happens next?".
fn is_heading(block: &str) -> bool {
    if block.starts_with(char::is_lowercase) {
        return false;
    }
    if let Some(question) = block.strip_suffix('?') {
        return is_question_heading(question);
    }
    !ends_with_stop(block) && !block.ends_with([':', ',', ';']) && !holds_stop(block)
}

/// "Hale is half right. (Laughs)", "“I'd fly them.” — Ida Holm": a sentence ends before the last word. The
/// stops of "U.S. troops" and "Hale vs. Lund" end none.
fn holds_stop(block: &str) -> bool {
    const SHORTEST: usize = 4;
    let mut pieces = block.split('.').peekable();
    std::iter::from_fn(|| Some((pieces.next()?, *pieces.peek()?))).any(|(before, behind)| {
        let rest = before.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        let is_word =
            before.len().saturating_sub(rest.len()) >= SHORTEST && rest.ends_with([' ', '’', '\'']);
        let behind = behind.trim_start_matches(['"', '”', '’', '\'']);
        is_word && behind.starts_with(char::is_whitespace)
    })
}

fn is_question_heading(question: &str) -> bool {
    let opens = ["What", "Why", "How", "Who", "When", "Where", "Which"];
    question.len() < 70
        && !question.contains(['.', '!', '?', '"', '“', '‘'])
        && question.split(' ').next().is_some_and(|word| opens.contains(&word))
}

/// "Harbour wall leaks;" with its deck on the next line, "Repairs will take years, experts say.", as
/// archives write them.
fn has_deck(block: &str) -> bool {
    let Some((headline, deck)) = block.split_once('\n') else { return false };
    headline.trim_end().ends_with(';')
        && headline.len().max(deck.len()) <= LONGEST_HEADING
        && !deck.contains('\n')
}

/// "By Mara Lindt and Olof Berg, court reporters", "Mara Lindt in Oslo".
fn is_byline(block: &str) -> bool {
    if block.contains('\n') || ends_with_stop(block) {
        return false;
    }
    match block.split_once(' ') {
        Some(("By" | "BY" | "by" | "Words" | "Story" | "Text", names)) => {
            let names = names.strip_prefix("by ").unwrap_or(names);
            let people = names.rsplit_once(", ").filter(|(_, post)| is_post(post));
            let names = people.map_or(names, |(people, _)| people);
            names.split([' ', ',']).filter(|word| !word.is_empty()).all(is_name_part)
        }
        Some(_) => is_name_in_place(block),
        None => false,
    }
}

/// "court reporter", "science and health editor".
fn is_post(words: &str) -> bool {
    const POSTS: [&str; 7] =
        ["reporter", "reporters", "correspondent", "correspondents", "editor", "writer", "critic"];
    const LONGEST: usize = 4;
    let mut words = words.split(' ');
    words.clone().count() <= LONGEST && words.next_back().is_some_and(|last| POSTS.contains(&last))
}

fn is_name_part(word: &str) -> bool {
    let words =
        ["staff", "reporter", "reporters", "correspondent", "our", "writer", "a", "agencies"];
    is_capitalised(word)
        || words.contains(&word)
        || Words::built_in().kinds(word).has(Kind::Link)
        || Words::built_in().kinds(word).has(Kind::Particle)
}

/// "Mara Lindt in Oslo": two or three names, "in", one or two places.
fn is_name_in_place(block: &str) -> bool {
    let Some((name, place)) = block.split_once(" in ") else { return false };
    let (names, places) = (name.split(' ').count(), place.split(' ').count());
    let begins_sentence =
        Words::built_in().kinds(name.split(' ').next().unwrap_or_default()).begins_sentences();
    (2..=3).contains(&names)
        && places <= 2
        && !begins_sentence
        && name.split(' ').chain(place.split(' ')).all(|word| is_capitalised(word) && is_bare(word))
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_bare(word: &str) -> bool {
    word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '’' | '\'' | '.'))
}

/// "KABUL, July 3 (Agency) —", "OSLO (Agency)", "Oslo, 3 July —": a place, and a dash, an agency or
/// a date, and nothing else.
fn is_dateline(block: &str) -> bool {
    if block.contains('\n') || block.len() > 80 {
        return false;
    }
    let has_dash = block.ends_with(['—', '–', '-']);
    let bare = block.trim_end_matches(['—', '–', '-', ' ']);
    let place = bare.split([',', '(']).next().unwrap_or_default().trim_end();
    let is_shouted =
        place.chars().any(char::is_alphabetic) && !place.chars().any(char::is_lowercase);
    let has_date = bare.bytes().any(|byte| byte.is_ascii_digit()) && place.len() < bare.len();
    let has_agency = bare.ends_with(')') && bare.contains('(');
    let is_short = bare.split(' ').all(|word| {
        word.starts_with(|letter: char| {
            letter.is_uppercase() || letter.is_ascii_digit() || letter == '('
        })
    });
    is_short && (has_dash || is_shouted && (has_agency || has_date && place.len() < bare.len()))
}

#[cfg(test)]
mod tests;

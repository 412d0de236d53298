//! An article of which nobody has said what kind it is, into news or comment.

#![expect(
    clippy::indexing_slicing,
    reason = "a token begins with a byte, and one that stands before another is in the document"
)]

use super::ArticleKind;
use crate::analysis::Analysis;
use crate::assertion::role;
use crate::document::{Case, Document, Token};
use crate::text::TokenKind;

/// Words by which an author speaks of themselves, and how much each tells of a comment.
const VOICES: [(&[&str], usize); 2] =
    [(&["i", "me", "my", "mine", "myself"], 3), (&["we", "us", "our", "ours", "ourselves"], 2)];
/// What they come to in a comment: "I" twice, "we" twice, or one of each.
const COMMENT: usize = 4;

/// Lines above an article that say that it is a comment.
const LABELS: [&str; 7] =
    ["opinion", "comment", "commentary", "editorial", "letters", "column", "op-ed"];

/// Comment where a line above says so, or its author says "I" or "we" in words that are nobody
/// else's; news where not.
pub(super) fn guess(analysis: &Analysis<'_>) -> ArticleKind {
    let weigh = |word: &str| {
        let voice = VOICES.iter().find(|(words, _)| is_one(word, words));
        voice.map_or(0, |(_, weight)| *weight)
    };
    let said: usize = own_words(analysis).map(weigh).sum();
    let is_comment = said >= COMMENT || is_labelled(analysis.document());
    if is_comment { ArticleKind::Opinion } else { ArticleKind::News }
}

/// Whether one of the first lines is a label and no more: "OPINION", "Letters:".
fn is_labelled(document: &Document<'_>) -> bool {
    const FIRST: usize = 3;
    document.blocks().iter().take(FIRST).any(|block| {
        let text = document.text_of(block.tokens).trim_end_matches(['.', ':']);
        LABELS.iter().any(|label| text.eq_ignore_ascii_case(label))
    })
}

/// The words of running text outside quotations and statements that can be one of those.
fn own_words<'a>(analysis: &'a Analysis<'_>) -> impl Iterator<Item = &'a str> {
    const OTHERS: u16 = role::QUOTED | role::STATED | role::HEADING;
    let (document, roles) = (analysis.document(), analysis.voices().roles());
    let words =
        document.tokens().iter().enumerate().filter(|(_, token)| may_be_one(document, token));
    let is_own = |token: &usize| !roles.has(*token, OTHERS) && !is_ordinal(document, *token);
    words.map(|(token, _)| token).filter(is_own).map(|token| document.token_text(token))
}

/// Whether a word is no longer than "ourselves" and opens as one of those does: most words are told
/// apart by less than their spelling.
fn may_be_one(document: &Document<'_>, token: &Token) -> bool {
    let is_short = token.kind == TokenKind::Word && token.span.len() <= "ourselves".len();
    let first = || document.text().as_bytes()[token.span.start()].to_ascii_lowercase();
    is_short && matches!(first(), b'i' | b'm' | b'w' | b'u' | b'o')
}

/// "US" is a country.
fn is_one(word: &str, words: &[&str]) -> bool {
    words.iter().any(|one| word.eq_ignore_ascii_case(one)) && word != "US"
}

/// "Elizabeth I" is a queen.
fn is_ordinal(document: &Document<'_>, token: usize) -> bool {
    let before = token.checked_sub(1).map(|before| &document.tokens()[before]);
    document.token_text(token) == "I" && before.is_some_and(|before| before.case != Case::Lower)
}

#[cfg(test)]
mod tests {
    use crate::{ArticleKind, Checker};

    #[test]
    fn comment_is_known_by_its_author_unless_somebody_says_otherwise() {
        let judgement = "The vote was a humiliating defeat.";
        let table = [
            ("", true),
            ("I was there. I saw it in my street. ", false),
            ("We know our town. ", false),
            ("I was there. It was our street. ", false),
            ("As I write, it rains. ", true),
            ("A bad night\n\nOPINION\n\n", false),
            ("A bad night\n\nOpinion on the vote was split.\n\n", true),
            ("“I was there. I saw my street,” Ada Holm said. ", true),
            ("The US sent us home. ", true),
            ("World War I ended. Elizabeth I reigned. ", true),
        ];
        let [as_it_reads, news] = [None, Some(ArticleKind::News)].map(|kind| {
            let builder = kind.into_iter().fold(Checker::builder(), |all, kind| all.kind(kind));
            builder.build().unwrap()
        });
        for (before, is_news) in table {
            let text = format!("{before}{judgement}");
            let judges = |checker: &Checker| {
                let findings = checker.check(&text).findings;
                findings.iter().any(|finding| finding.rule == "unattributed-evaluation")
            };
            assert_eq!(judges(&as_it_reads), is_news, "{text}");
            assert!(judges(&news), "{text}");
        }
    }
}

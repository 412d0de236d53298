//! An article of which nobody has said what kind it is, into news or comment.

#![expect(
    clippy::indexing_slicing,
    reason = "tokens are numbered, and one that stands before another is in the document"
)]

use super::ArticleKind;
use crate::analysis::Analysis;
use crate::assertion::role;
use crate::document::{Case, Document};
use crate::lexicon::Spellings;
use crate::text::TokenKind;

/// Words by which an author, or several, speak of themselves.
const VOICES: Spellings<10> =
    Spellings::of(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"]);
/// How much a word of one author tells of a comment, and one of several.
const WEIGHTS: (usize, usize) = (3, 2);
/// What they come to in a comment: "I" twice, "we" twice, or one of each.
const COMMENT: usize = 4;

/// Lines above an article that say that it is a comment.
const LABELS: [&str; 7] =
    ["opinion", "comment", "commentary", "editorial", "letters", "column", "op-ed"];

/// Comment where a line above says so, or its author says "I" or "we" in words that are nobody
/// else's; news where not.
pub(super) fn guess(analysis: &Analysis<'_>) -> ArticleKind {
    let document = analysis.document();
    let said: usize = own_words(analysis).sum();
    let is_comment = said >= COMMENT || is_labelled(document);
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

/// What the words tell by which the author speaks, in running text outside quotations and statements.
fn own_words(analysis: &Analysis<'_>) -> impl Iterator<Item = usize> {
    const OTHERS: u16 = role::QUOTED | role::STATED | role::HEADING;
    let (document, roles) = (analysis.document(), analysis.voices().roles());
    let words = (0..document.tokens().len()).filter(|token| document.is_one_of(*token, &VOICES));
    let own = words.filter(|token| !roles.has(*token, OTHERS) && !is_ordinal(document, *token));
    own.map(|token| weight_of(document, token))
}

/// What one of those words tells of a comment. "US" is a country.
fn weight_of(document: &Document<'_>, token: usize) -> usize {
    match (document.tokens()[token].kind, document.token_bytes(token)) {
        (TokenKind::Word, b"US") => 0,
        // "I", "my": one author.
        (TokenKind::Word, [b'i' | b'I' | b'm' | b'M', ..]) => WEIGHTS.0,
        (TokenKind::Word, _) => WEIGHTS.1,
        _ => 0,
    }
}

/// "Elizabeth I" is a queen.
fn is_ordinal(document: &Document<'_>, token: usize) -> bool {
    let before = token.checked_sub(1).map(|before| &document.tokens()[before]);
    document.token_bytes(token) == b"I" && before.is_some_and(|before| before.case != Case::Lower)
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

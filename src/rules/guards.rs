//! What several rules ask before they report a match.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a match holds the number of its sentence, whose range leads to tokens of the \
              document; years and reaches are small numbers"
)]

use super::Context;
use super::phrase::Verdict;
use crate::assertion::AssertionKind;
use crate::attribution::{is_poll, is_share};
use crate::document::{Document, Sentence, TokenRange};
use crate::lexicon::{Class, Classes, Spellings};
use crate::pattern::{Match, is_name};
use crate::text::TokenKind;

/// The guard of rules about the author's own assertions: what runs on from a source before it is
/// likely that source's, and so is what shares its sentence with words that report.
pub(super) fn own_voice(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let is_others = runs_on(context, found.sentence as usize)
        || reports(context, found)
        || is_credited_next(context, found.sentence as usize)
        || is_signed(context, found.sentence as usize);
    if is_others { Verdict::Drop } else { Verdict::Report }
}

/// The guard of rules about motives and causes: what happened long ago is settled, and attributing it
/// would be a fault of its own. "The strike of 1926 forced ministers to retreat."
pub(super) fn recent(context: &Context<'_, '_>, found: &Match) -> Verdict {
    if is_background(context, found) { Verdict::Drop } else { own_voice(context, found) }
}

/// Whether the sentence is dated, and by more years than the rule's option `background-years` before
/// the article. A sentence in the past tense may have its date from the one before: "A rival tried this
/// in 1976. He chose an ally in a bid to win the coast."
pub(super) fn is_background(context: &Context<'_, '_>, found: &Match) -> bool {
    let (document, years) = (context.document(), context.number("background-years"));
    let Some(written) = context.year() else { return false };
    let latest = |tokens: &mut dyn Iterator<Item = usize>| {
        tokens.filter_map(|token| year(document.token_text(token))).max()
    };
    let own = latest(&mut around(document, found));
    let dated = own.or_else(|| {
        let before = sentence_before(document, found.sentence as usize)?;
        is_past(document, found).then(|| latest(&mut before.tokens.iter().take(NEAR)))?
    });
    dated.is_some_and(|latest| usize::from(latest) + years < usize::from(written))
}

/// The sentence before, in the same block.
pub(super) fn sentence_before<'a>(
    document: &'a Document<'_>,
    number: usize,
) -> Option<&'a Sentence> {
    let before = &document.sentences()[number.checked_sub(1)?];
    (before.block == document.sentences()[number].block).then_some(before)
}

/// Whether nothing in the sentence speaks of today.
fn is_past(document: &Document<'_>, found: &Match) -> bool {
    const TODAY: Spellings<8> =
        Spellings::of(["is", "are", "has", "have", "will", "now", "today", "'s"]);
    !around(document, found).any(|token| document.is_one_of(token, &TODAY))
}

/// "1926", "2016".
pub(super) fn year(text: &str) -> Option<u16> {
    let year = text.parse().ok().filter(|_| text.len() == 4)?;
    (1800..2100).contains(&year).then_some(year)
}

/// Whether somebody in the article says much the same: an assertion of the kind among their words that
/// shares two of the words that carry the match, "deadliest" and "attack".
pub(super) fn is_corroborated(
    context: &Context<'_, '_>,
    kind: AssertionKind,
    found: &Match,
) -> bool {
    let document = context.document();
    let words = |tokens: TokenRange| {
        let carries = |token: &usize| {
            document.tokens()[*token].kind == TokenKind::Number
                || document.token_text(*token).len() > 3 && !document.is(*token, Class::Preposition)
        };
        let lemma = |token: usize| document.lexicon().lemma(document.tokens()[token].word);
        tokens.iter().take(NEAR).filter(carries).map(lemma).collect::<Vec<_>>()
    };
    let own = words(found.tokens);
    let mut others = context.assertions(kind).iter().take(NEAR).filter(|other| *other != found);
    others.any(|other| {
        let is_said = context.is_attributed(other.tokens) || context.is_quoted(other.tokens);
        is_said && words(other.tokens).iter().filter(|word| own.contains(word)).count() >= 2
    })
}

/// Whether somebody says something in the sentence, or words of speech stand in it that lead to no
/// claim: who says how much is not clear there. "So many of the gravest cases were close, said Holm."
fn reports(context: &Context<'_, '_>, found: &Match) -> bool {
    const SPEECH: Classes =
        Classes::of(&[Class::SayVerb, Class::TellVerb, Class::WriteVerb, Class::AnnounceVerb]);
    let document = context.document();
    around(document, found).any(|token| {
        let leads = document.classes(token).intersects(SPEECH)
            || document.token_bytes(token).eq_ignore_ascii_case(b"according")
            || document.is(token, Class::ArgueVerb) && document.token_bytes(token + 1) == b"that"
            || is_stance_noun(document, token)
            || is_reproof(document, token, found.tokens.start as usize);
        leads && !context.is_quoted(TokenRange::new(token, token + 1))
    })
}

/// "grilled the chief for a scheme that": what somebody is taken to task for is held against them, by whoever does it.
fn is_reproof(document: &Document<'_>, verb: usize, end: usize) -> bool {
    const REPROOFS: Spellings<18> = Spellings::of([
        "assailed",
        "attacked",
        "berated",
        "blamed",
        "blasted",
        "chided",
        "condemned",
        "criticised",
        "criticized",
        "denounced",
        "faulted",
        "grilled",
        "lambasted",
        "pressed",
        "rebuked",
        "scolded",
        "slammed",
        "upbraided",
    ]);
    const GROUNDS: Spellings<3> = Spellings::of(["for", "over", "about"]);
    document.is_one_of(verb, &REPROOFS)
        && (verb + 1..end).any(|token| document.is_one_of(token, &GROUNDS))
}

/// The tokens of the match's sentence, as far as a text without stops can afford.
pub(super) fn around(
    document: &Document<'_>,
    found: &Match,
) -> impl Iterator<Item = usize> + use<> {
    const REACH: u32 = 64;
    let sentence = document.sentences()[found.sentence as usize].tokens;
    let start = found.tokens.start.saturating_sub(REACH).max(sentence.start);
    let end = found.tokens.end.saturating_add(REACH).min(sentence.end);
    TokenRange { start, end }.iter()
}

/// "the agreement that", "a common refrain is that": what follows is somebody's.
fn is_stance_noun(document: &Document<'_>, token: usize) -> bool {
    const NOUNS: [&str; 20] = [
        "accusation",
        "agreement",
        "allegation",
        "argument",
        "assertion",
        "assumption",
        "belief",
        "claim",
        "complaint",
        "conclusion",
        "estimate",
        "idea",
        "notion",
        "position",
        "promise",
        "refrain",
        "suggestion",
        "theory",
        "view",
        "warning",
    ];
    let next = document.token_text(token + 1);
    let noun = document.token_text(token);
    let is_stance = NOUNS.contains(&noun.strip_suffix('s').unwrap_or(noun)) || noun == "emphasis";
    is_stance
        && (matches!(next, "that" | ":")
            || next == "is" && document.token_bytes(token + 2) == b"that")
}

/// The guard of rules that also read cues: an intention's cue is the author's own reading, but what
/// somebody thinks or says is not.
pub(super) fn narrator(context: &Context<'_, '_>, found: &Match) -> Verdict {
    if context.is_attributed(found.tokens) || is_background(context, found) {
        return Verdict::Drop;
    }
    own_voice(context, found)
}

/// Whether the sentence or the one before speaks of a lawsuit.
pub(super) fn follows_suit(context: &Context<'_, '_>, number: usize) -> bool {
    const SUITS: Spellings<5> =
        Spellings::of(["lawsuit", "plaintiff", "complaint", "suit", "affidavit"]);
    let document = context.document();
    let near = &document.sentences()[number.saturating_sub(1)..=number];
    near.iter()
        .flat_map(|sentence| sentence.tokens.iter().take(NEAR))
        .any(|token| document.is_one_of(token, &SUITS))
}

/// Whether the next sentence says whose the account is: "That’s according to members of the board."
fn is_credited_next(context: &Context<'_, '_>, number: usize) -> bool {
    let document = context.document();
    let Some(next) = document.sentences().get(number + 1) else { return false };
    let mut words = next.tokens.iter().map(|token| document.token_text(token));
    let opens = words.next().is_some_and(|word| matches!(word, "That" | "This"));
    opens && words.nth(1) == Some("according")
}

/// Whether the paragraph is a post, with its author's handle on a line of its own below: "@holm".
fn is_signed(context: &Context<'_, '_>, number: usize) -> bool {
    let document = context.document();
    let next = document.sentences()[number].block as usize + 1;
    let Some(next) = document.blocks().get(next) else { return false };
    let mut kinds = next.tokens.iter().take(3).map(|token| document.tokens()[token].kind);
    kinds.next() == Some(TokenKind::Handle)
        && matches!(kinds.next(), None | Some(TokenKind::Punctuation))
        && kinds.next().is_none()
}

/// Whether a sentence goes on with the account of the source before: "He had gone home at nine."
pub(super) fn runs_on(context: &Context<'_, '_>, number: usize) -> bool {
    let sentences = context.document().sentences();
    let Some(before) = number.checked_sub(1) else { return false };
    let (sentence, before) = (&sentences[number], &sentences[before]);
    let follows = sentence.block == before.block || sentence.block == before.block + 1;
    follows && has_statement(context, before) && opens_with_person(context, sentence)
}

/// Whether somebody states something in the sentence.
pub(super) fn has_statement(context: &Context<'_, '_>, sentence: &Sentence) -> bool {
    context.is_stated(sentence.tokens)
}

/// Whether the paragraph has had a source or speaks of a report just before, or a poll was named not
/// far above; a figure may be from there too.
pub(super) fn follows_source(context: &Context<'_, '_>, number: usize) -> bool {
    const BACK: usize = 3;
    let document = context.document();
    let sentences = document.sentences();
    let above = &sentences[number.saturating_sub(BACK)..number];
    let has = |sentence: &Sentence, is_one: &dyn Fn(usize) -> bool| {
        sentence.tokens.iter().take(NEAR).any(is_one)
    };
    // A "pollster" is nobody's poll, but whose figures follow.
    let asks = |token| is_poll(document, token) || document.is_one_of(token, &["pollster"]);
    let is_document = |token| document.is(token, Class::DocumentNoun);
    let mut same = above.iter().filter(|before| before.block == sentences[number].block);
    let last = above.last().filter(|last| last.block == sentences[number].block);
    same.any(|before| has_statement(context, before))
        || last.is_some_and(|last| has(last, &is_document))
        || above.iter().any(|before| has(before, &asks))
}

/// Whether the sentence before, in the same block, gives shares of people who were asked.
pub(super) fn follows_poll(context: &Context<'_, '_>, number: usize) -> bool {
    let document = context.document();
    sentence_before(document, number).is_some_and(|before| {
        let mut tokens = before.tokens.iter().take(NEAR);
        tokens.any(|token| is_share(document, token) || is_poll(document, token))
    })
}

fn opens_with_person(context: &Context<'_, '_>, sentence: &Sentence) -> bool {
    const PEOPLE: Spellings<4> = Spellings::of(["he", "she", "they", "we"]);
    let document = context.document();
    let mut words =
        sentence.tokens.iter().filter(|token| document.tokens()[*token].kind == TokenKind::Word);
    words.next().is_some_and(|first| document.is_one_of(first, &PEOPLE))
}

/// Whether a quotation mark stands within `reach` tokens before or after, in the sentence.
pub(super) fn touches_quotation(
    context: &Context<'_, '_>,
    found: &Match,
    reach: (usize, usize),
) -> bool {
    let document = context.document();
    let sentence = document.sentences()[found.sentence as usize].tokens;
    let (start, end) = (found.tokens.start as usize, found.tokens.end as usize);
    let before = start.saturating_sub(reach.0).max(sentence.start as usize)..start;
    let after = end..(end + reach.1).min(sentence.end as usize);
    let is_quote = |token: usize| {
        document.tokens()[token].kind == TokenKind::Quote
            && context.is_quoted(TokenRange::new(token, token + 1))
    };
    before.chain(after).any(is_quote)
}

/// Whether a capitalised name stands among the tokens.
pub(super) fn holds_name(context: &Context<'_, '_>, tokens: TokenRange) -> bool {
    let document = context.document();
    let number = document.sentence_at(tokens.start as usize);
    let Some(sentence) = document.sentences().get(number) else { return false };
    tokens.iter().any(|token| is_name(document, sentence, token))
}

/// How many tokens, links or matches of a sentence a rule looks at, so that a text without stops stays linear.
pub(super) const NEAR: usize = 64;

/// Whether a match with that label stands within so many sentences.
pub(super) fn is_near(
    context: &Context<'_, '_>,
    found: &Match,
    label: &str,
    sentences: u32,
) -> bool {
    let matches = context.matches();
    let from = matches.partition_point(|other| other.sentence + sentences < found.sentence);
    let mut near = matches[from..]
        .iter()
        .take(NEAR)
        .take_while(|other| other.sentence <= found.sentence + sentences);
    near.any(|other| context.label(other) == label)
}

/// Whether the name that ends at the token is one of the outlet that publishes the article: "Echo" in
/// "The Aston Echo", where the configuration has "Aston Echo".
pub(super) fn is_own_outlet(context: &Context<'_, '_>, last: usize) -> bool {
    let document = context.document();
    let end = document.span_of(TokenRange::new(last, last + 1)).end();
    let before = &document.text().as_bytes()[..end];
    context.outlets().iter().any(|outlet| {
        let from = before.len().checked_sub(outlet.len());
        let is_it = |from: usize| before[from..].eq_ignore_ascii_case(outlet.as_bytes());
        let is_word = |from: usize| from == 0 || !before[from - 1].is_ascii_alphanumeric();
        !outlet.is_empty() && from.is_some_and(|from| is_it(from) && is_word(from))
    })
}

/// The numbers in digits in the sentence of the match that are no years.
pub(super) fn figures<'a>(
    document: &'a Document<'_>,
    found: &Match,
) -> impl Iterator<Item = usize> + use<'a> {
    around(document, found).filter(|token| {
        document.tokens()[*token].kind == TokenKind::Number
            && year(document.token_text(*token)).is_none()
    })
}

/// Whether a number in digits stands among the tokens.
pub(super) fn holds_number(context: &Context<'_, '_>, tokens: TokenRange) -> bool {
    let all = context.document().tokens();
    tokens.iter().any(|token| all[token].kind == TokenKind::Number)
}

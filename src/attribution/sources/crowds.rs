//! Nouns in the plural that the scan leaves out into mentions of the groups they name: "the striking dockers",
//! "200 pupils".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a noun lies in a sentence of the document, an entity’s id is its place in the list, and \
              reading beyond the document finds nothing"
)]

use super::entity::{Entity, EntityId, KeyMap};
use super::kind::{Kind, KindEvidence};
use super::naming::{self, with_complement};
use super::resolve::Answer;
use super::scan::{Form, Mention};
use super::surface::{is_head, is_plural, is_quoted, is_subject, of_clause, phrase_start};
use crate::document::{Case, Document, Sentence, Token, TokenRange};
use crate::lexicon::{Class, Spellings, WordId};
use crate::text::TokenKind;

/// What only people are, before a noun that no list knows.
const TRAITS: Spellings<20> = Spellings::of([
    "striking",
    "protesting",
    "angry",
    "unpaid",
    "retired",
    "migrant",
    "stranded",
    "injured",
    "sacked",
    "jobless",
    "elderly",
    "young",
    "homeless",
    "disabled",
    "skilled",
    "anxious",
    "weary",
    "furious",
    "desperate",
    "unionised",
]);

/// What only people do, behind a noun that no list knows.
const ACTS: Spellings<26> = Spellings::of([
    "who",
    "marched",
    "gathered",
    "protested",
    "voted",
    "queued",
    "camped",
    "walked",
    "cheered",
    "booed",
    "refused",
    "resumed",
    "struck",
    "strike",
    "fled",
    "slept",
    "sang",
    "wept",
    "shouted",
    "chanted",
    "waited",
    "complained",
    "petitioned",
    "rallied",
    "resigned",
    "quit",
]);

/// Adds the mentions and the groups they lead to; what is the source of a claim keeps its number.
pub(super) fn add(
    document: &Document<'_>,
    entities: &mut Vec<Entity>,
    mentions: &mut Vec<Mention>,
    answers: &mut Vec<Answer>,
) {
    // Most texts hold none, and gather nothing then.
    let mut known: Option<KeyMap<u32, EntityId>> = None;
    let mut found: Vec<(Mention, Answer)> = Vec::new();
    for (number, sentence) in document.sentences().iter().enumerate() {
        if !document.block_of(sentence).kind.is_running() {
            continue;
        }
        for head in plurals(document, sentence).filter(|token| names_people(document, *token)) {
            let mention = mention(document, head, number);
            let key = document.tokens()[head].key;
            let known =
                known.get_or_insert_with(|| known_by_noun(document, entities, mentions, answers));
            if !known.contains_key(&key) && !is_of_people(document, &mention) {
                continue;
            }
            let entity = *known.entry(key).or_insert_with(|| {
                entities.push(group(document, &mention));
                entities.len() as EntityId - 1
            });
            found.push((mention, Some(Ok(entity))));
        }
    }
    merge(mentions, answers, found);
}

/// The groups without a name by the noun of a mention.
fn known_by_noun(
    document: &Document<'_>,
    entities: &[Entity],
    mentions: &[Mention],
    answers: &[Answer],
) -> KeyMap<u32, EntityId> {
    let mut known = KeyMap::default();
    for (mention, answer) in mentions.iter().zip(answers) {
        let Some(Ok(entity)) = *answer else { continue };
        let group = &entities[entity as usize];
        let is_group = group.kind == Kind::Group && !group.is_named && !group.is_individual;
        if is_group && matches!(mention.form, Form::Noun(_)) {
            known.entry(document.tokens()[mention.head.start as usize].key).or_insert(entity);
        }
    }
    known
}

/// Puts what was found among the others, in order; where one stands already, it stays.
fn merge(mentions: &mut Vec<Mention>, answers: &mut Vec<Answer>, found: Vec<(Mention, Answer)>) {
    if found.is_empty() {
        return;
    }
    let known = mentions.drain(..).zip(answers.drain(..));
    let mut all: Vec<(Mention, Answer)> = known.chain(found).collect();
    all.sort_by_key(|(mention, _)| mention.head.start);
    all.dedup_by(|later, first| {
        later.0.head == first.0.head && matches!(later.0.form, Form::Noun(_))
    });
    (*mentions, *answers) = all.into_iter().unzip();
}

/// The words in small letters that name people or that no list knows, and end as every plural that is looked for
/// does: "pupils", "children".
fn plurals<'d>(
    document: &'d Document<'_>,
    sentence: &Sentence,
) -> impl Iterator<Item = usize> + use<'d> {
    let bytes = document.text().as_bytes();
    let lexicon = document.lexicon();
    let is_plural = |token: &Token| {
        let is_lower = token.kind == TokenKind::Word && token.case == Case::Lower;
        // One question of three: each by itself is a guess.
        let may_be = token.word == WordId::UNKNOWN;
        (may_be | lexicon.is(token.word, Class::PersonNoun)) & is_lower
            && matches!(bytes[token.span.end() - 1], b's' | b'n')
    };
    let tokens = sentence.tokens.iter().zip(&document.tokens()[sentence.tokens.iter()]);
    tokens.filter(move |(_, token)| is_plural(token)).map(|(number, _)| number)
}

/// "pupils", "dockers": a plural that a list has for people, or that ends as those do.
fn names_people(document: &Document<'_>, token: usize) -> bool {
    const ENDS: [&str; 6] = ["ers", "ors", "ists", "ians", "men", "women"];
    let is_listed = document.is(token, Class::PersonNoun);
    let has_end = || {
        let text = document.token_bytes(token);
        ENDS.iter().any(|end| text.ends_with(end.as_bytes()))
    };
    let is_unknown = || document.tokens()[token].word == WordId::UNKNOWN && has_end();
    (is_listed && is_plural(document, token) || is_unknown())
        && is_head(document, token)
        && !is_quoted(document, token)
}

/// Whether the words before a noun, or the one behind it, are those of people: "the rumours" are nobody.
fn is_of_people(document: &Document<'_>, mention: &Mention) -> bool {
    let head = mention.head.start as usize;
    let (before, behind) = (head.saturating_sub(1), head + 1);
    document.is(head, Class::PersonNoun)
        || document.is_one_of(before, &TRAITS)
        || document.is_one_of(behind, &ACTS)
        || document.is_one_of(behind + usize::from(document.is(behind, Class::HaveVerb)), &ACTS)
}

fn mention(document: &Document<'_>, head: usize, number: usize) -> Mention {
    let sentence = document.sentences()[number].tokens;
    let phrase = phrase_start(document, head, sentence.start as usize);
    let (start, article) = of_clause(document, phrase, head);
    let range = TokenRange::new(start, head + 1);
    Mention {
        range,
        head: TokenRange::new(head, head + 1),
        form: Form::Noun(article),
        sentence: number as u32,
        in_quote: false,
        is_subject: is_subject(document, range, number as u32),
        is_possessive: false,
        opens_sentence: start == sentence.start as usize,
    }
}

fn group(document: &Document<'_>, mention: &Mention) -> Entity {
    let head = mention.head.start as usize;
    let phrase = with_complement(document, mention);
    let first = mention.range.start as usize;
    let has_article = mention.range.len() > 1 && document.is(first, Class::Determiner);
    let whole = TokenRange { start: phrase.start + u32::from(has_article), ..phrase };
    let name = naming::short(document, whole, head);
    Entity {
        phrase: Some(phrase),
        is_named: false,
        is_individual: false,
        ..Entity::new(name, Kind::Group, KindEvidence::HeadNoun)
    }
}

//! What resolving found into the registry that the rest of the crate reads.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, ends stay above starts as tails are taken \
              away, and an owner’s phrase has a word"
)]

use serde::{Deserialize, Serialize};

use super::anonymity::{self, Anonymity};
use super::entity::{Entity, EntityId};
use super::interview;
use super::kind::{Kind, KindEvidence};
use super::pronoun::{Pronoun, pronoun};
use super::resolve::{Answer, Unclear};
use super::run::{is_capital, is_possessive, is_text, is_the_hague, keys};
use super::scan::{Mention, is_anyone};
use super::silent;
use crate::attribution::link::Link;
use crate::attribution::nickname::Nicknames;
use crate::attribution::refusal::Refusal;
use crate::document::{Document, TokenRange};
use crate::lexicon::{ActorKind, Class, Classes, Spellings, WordId, actor};
use crate::text::TokenKind;

/// The number of a source in its registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceId(pub u32);

/// One source of the article with all its mentions.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Source {
    /// Its name in full, or the words that describe it.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// What shows the kind.
    pub evidence: KindEvidence,
    /// What the text says it is: "foreign ministry spokesperson".
    pub role: Option<String>,
    /// Whom it belongs to: "Taliban government".
    pub affiliation: Option<String>,
    /// The first mention by its full name or description, with a title or an article.
    pub description: TokenRange,
    /// Whether the article names it.
    pub is_named: bool,
    /// Whether its role is over: "the former mayor".
    pub is_former: bool,
    /// Whether it is one, not several.
    pub is_individual: bool,
    /// What the article tells of it where it keeps its name back.
    pub anonymity: Option<Anonymity>,
    /// Every mention, in order.
    pub mentions: Vec<TokenRange>,
    /// Where it was asked and said nothing: "declined to comment", "could not be reached".
    pub refusals: Vec<TokenRange>,
}

/// Why a mention leads to no source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Unresolved {
    /// Nobody before it can be meant.
    NoAntecedent,
    /// Either of two can be meant.
    Ambiguous([SourceId; 2]),
    /// The source is over the limit of what a report lists.
    BeyondLimit,
}

/// The sources of a document, and which source each link has.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Registry {
    /// The people, bodies, documents and groups of the article in order of their first mention, whether
    /// they are the source of a link or not.
    ///
    /// Who has a name is always here. Who has none and says nothing is here where it takes part in what
    /// is told: it is the subject of a verb ("The report runs to 40 pages", "A pilot was hurt"), comes back
    /// under an article ("a clerk … the clerk"), or, if a group, is told apart or counted ("the striking
    /// dockers", "many residents"), or, if a paper that can stand behind a claim, is described ("a
    /// study of 400 nurses", "a draft law"). Whoever it may be ("any visitor", "people") is not, nor a
    /// book, a picture or a post that nothing is attributed to.
    pub sources: Vec<Source>,
    /// For each link, its source; `None` where it names nobody or cannot be resolved.
    pub of_link: Vec<Option<SourceId>>,
    /// For each link that has a mention but no source, why.
    pub unresolved: Vec<Option<Unresolved>>,
}

impl Registry {
    /// The sources of a document whose links come from elsewhere: another engine, an annotator.
    #[must_use]
    pub fn of_links(document: &Document<'_>, links: &[Link]) -> Self {
        let mut registry = super::resolve(document, links, &Nicknames::of(document), None);
        interview::give_first_person(document, links, &mut registry);
        registry
    }

    /// The source of a link by its number.
    #[must_use]
    pub fn source_of(&self, link: usize) -> Option<&Source> {
        let id = self.of_link.get(link).copied().flatten()?;
        self.sources.get(id.0 as usize)
    }

    /// Gives refusals to their sources: they were resolved as links, after so many that are.
    pub(in crate::attribution) fn take_refusals(&mut self, links: usize, refusals: &[Refusal]) {
        self.unresolved.truncate(links);
        let whose = self.of_link.drain(links..);
        for (source, refusal) in whose.zip(refusals) {
            let source = source.and_then(|id| self.sources.get_mut(id.0 as usize));
            source.into_iter().for_each(|source| source.refusals.push(refusal.words));
        }
    }
}

/// The registry: entities that are named, the source of a link, or without either part of what is told, in
/// order of their first mention.
pub(super) fn build(
    document: &Document<'_>,
    entities: &[Entity],
    mentions: &[Mention],
    answers: &[Answer],
    of_links: &[Answer],
) -> Registry {
    let mut kept = kept(entities, of_links);
    silent::keep(document, entities, mentions, answers, &mut kept);
    let mut numbers = vec![None; entities.len()];
    let mut sources: Vec<Source> = Vec::with_capacity(kept.iter().filter(|kept| **kept).count());
    for (mention, answer) in mentions.iter().zip(answers) {
        let Some(Ok(entity)) = answer else { continue };
        let entity = *entity as usize;
        if !kept[entity] {
            continue;
        }
        let number = *numbers[entity].get_or_insert_with(|| {
            sources.push(source(document, &entities[entity], mention));
            SourceId(sources.len() as u32 - 1)
        });
        let source = &mut sources[number.0 as usize];
        if mention.head == entities[entity].name && source.description.end < mention.head.end {
            source.description = mention.range;
        }
        source.mentions.push(mention.range);
    }
    let mut registry = Registry { sources, ..Registry::default() };
    let number = |entity: EntityId| numbers[entity as usize];
    for answer in of_links {
        let found = answer.and_then(Result::ok).and_then(number);
        registry.of_link.push(found);
        registry.unresolved.push(answer.and_then(Result::err).map(|why| reason_of(why, number)));
    }
    registry
}

/// What the registry keeps: those who have a name, and whoever a link leads to.
fn kept(entities: &[Entity], of_links: &[Answer]) -> Vec<bool> {
    let mut kept: Vec<bool> = entities
        .iter()
        .map(|entity| entity.is_named && entity.is_told() && entity.of.is_empty())
        .collect();
    for answer in of_links.iter().flatten() {
        let (one, other) = match *answer {
            Ok(entity) => (entity, entity),
            Err(Unclear::Between(one, other)) => (one, other),
            Err(Unclear::NoAntecedent) => continue,
        };
        kept[one as usize] = true;
        kept[other as usize] = true;
    }
    kept
}

fn reason_of(why: Unclear, number: impl Fn(EntityId) -> Option<SourceId>) -> Unresolved {
    let Unclear::Between(one, other) = why else { return Unresolved::NoAntecedent };
    match (number(one), number(other)) {
        (Some(one), Some(other)) => Unresolved::Ambiguous([one, other]),
        _ => Unresolved::NoAntecedent,
    }
}

fn source(document: &Document<'_>, entity: &Entity, first: &Mention) -> Source {
    let words = |range: TokenRange| tidy(document, range);
    let affiliation = entity.affiliation.map(|range| owner(document, range));
    let name = match (entity.one_of, entity.owner) {
        _ if entity.kind == Kind::Author => "the author".to_owned(),
        _ if is_reader(document, entity.name) => "the reader".to_owned(),
        (Some(group), _) => one_of(document, words(entity.name), group),
        (None, Some(owner)) => {
            let is_owned = u32::from(entity.name.len() > 1);
            let own = TokenRange { start: entity.name.start + is_owned, ..entity.name };
            format!("{}’s {}", words(owner), words(own))
        }
        (None, None) => match entity.noun {
            Some(noun) => format!("{} {}", words(entity.name), words(noun)),
            None => described(document, entity.name, words),
        },
    };
    Source {
        name,
        kind: entity.kind,
        evidence: entity.evidence,
        role: entity.role.map(words).filter(|role| !role.is_empty()),
        affiliation: affiliation
            .or_else(|| (!entity.of.is_empty()).then(|| entity.of.to_owned()))
            .filter(|affiliation| !affiliation.is_empty()),
        description: entity.phrase.unwrap_or(first.range),
        anonymity: anonymity::of(document, entity),
        is_named: entity.is_named,
        is_former: entity.is_former,
        is_individual: entity.is_individual,
        mentions: Vec::new(),
        refusals: Vec::new(),
    }
}

/// "a third" keeps its article, as "third" is no name of anybody, and "a dozen states" and "a few clerks" keep
/// it, as "few clerks" are others.
fn described(
    document: &Document<'_>,
    name: TokenRange,
    words: impl Fn(TokenRange) -> String,
) -> String {
    const PARTS: Spellings<8> = Spellings::of([
        "half", "third", "quarter", "fifth", "tenth", "second", "fourth", "majority",
    ]);
    const COUNTS: Spellings<4> = Spellings::of(["dozen", "few", "hundred", "thousand"]);
    let first = name.start as usize;
    let is_part = name.len() == 1 && document.is_one_of(first, &PARTS);
    let has_article = first.checked_sub(1).is_some_and(|a| document.is_one_of(a, &["a"]));
    let is_count = name.len() > 1 && has_article && document.is_one_of(first, &COUNTS);
    if is_part || is_count { format!("a {}", words(name)) } else { words(name) }
}

/// "you" alone is whoever reads it.
fn is_reader(document: &Document<'_>, name: TokenRange) -> bool {
    let is_reader = || pronoun(document.token_text(name.start as usize)) == Some(Pronoun::Reader);
    name.len() == 1 && is_reader() || is_anyone(document, name)
}

/// "one of two contractors", "another of the contractors".
fn one_of(document: &Document<'_>, one: String, group: TokenRange) -> String {
    const COUNTS: Classes = Classes::of(&[
        Class::Numeral,
        Class::VagueQuantifier,
        Class::Determiner,
        Class::Possessive,
    ]);
    let first = group.start as usize;
    let is_counted = document.classes(first).intersects(COUNTS)
        || document.tokens()[first].kind == TokenKind::Number;
    let the = if is_counted { "" } else { "the " };
    let name = tidy(document, group);
    let small = if is_capital(document, first) && document.tokens()[first].word != WordId::UNKNOWN {
        name.to_lowercase()
    } else {
        name
    };
    format!("{} of {the}{small}", one.to_lowercase())
}

/// "Russia" for "Russian": an adjective of a state stands for the state.
fn owner(document: &Document<'_>, range: TokenRange) -> String {
    let known = actor(keys(document, range)).filter(|actor| actor.kind == ActorKind::Demonym);
    known.map_or_else(|| tidy(document, range), |actor| actor.of.to_owned())
}

const ARTICLES: Spellings<3> = Spellings::of(["the", "a", "an"]);

/// The words of a range on one line, without an article before or marks and clitics after.
fn tidy(document: &Document<'_>, range: TokenRange) -> String {
    let mut start = range.start as usize;
    let mut end = range.end as usize;
    let is_article = document.is_one_of(start, &ARTICLES);
    start += usize::from(is_article && range.len() > 1 && !is_the_hague(document, start));
    let opens = range.iter().any(|token| is_text(document, token, "("));
    let is_end = |token: usize| opens && is_text(document, token, ")");
    while end > start + 1 && is_tail(document, end - 1) && !is_end(end - 1) {
        end -= 1;
    }
    let text = document.text_of(TokenRange::new(start, end));
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn is_tail(document: &Document<'_>, token: usize) -> bool {
    let kind = document.tokens()[token].kind;
    let is_short = |classes: Classes| {
        classes.has(Class::NameSuffix)
            || classes.has(Class::Title)
            || classes.has(Class::CompanyNoun)
    };
    let is_stop = is_text(document, token, ".") && is_short(document.classes(token - 1));
    is_possessive(document, token)
        || matches!(kind, TokenKind::Punctuation | TokenKind::Quote)
            && !is_stop
            && !is_text(document, token, "%")
}

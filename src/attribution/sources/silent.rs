//! Entities that nobody names and no claim leads to into those that an article is about all the same: "the
//! striking dockers", "a study of 400 nurses".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, and reading beyond the document finds nothing"
)]

use super::entity::Entity;
use super::kind::{BODIES, Kind};
use super::naming::with_complement;
use super::resolve::Answer;
use super::scan::{Form, Mention, is_authors};
use super::surface::{Article, VERBS};
use crate::attribution::polls::is_number;
use crate::document::{Case, Document};
use crate::lexicon::{Class, Classes, Form as WordForm, Spellings};
use crate::text::TokenKind;

/// Papers that stand behind what is said of them. A book, a video or a post is in the registry where a claim
/// is its, and not where somebody reads one.
const PAPERS: [&str; 38] = [
    "report",
    "study",
    "research",
    "survey",
    "poll",
    "census",
    "analysis",
    "audit",
    "inquiry",
    "investigation",
    "review",
    "assessment",
    "evaluation",
    "dossier",
    "paper",
    "document",
    "memo",
    "letter",
    "law",
    "bill",
    "lawsuit",
    "complaint",
    "indictment",
    "filing",
    "petition",
    "affidavit",
    "testimony",
    "deposition",
    "ruling",
    "judgment",
    "verdict",
    "manifesto",
    "agreement",
    "treaty",
    "resolution",
    "constitution",
    "motion",
    "transcript",
];

/// Marks the entities without a claim that take part in what the article tells.
pub(super) fn keep(
    document: &Document<'_>,
    entities: &[Entity],
    mentions: &[Mention],
    answers: &[Answer],
    kept: &mut [bool],
) {
    let mut is_known = vec![false; entities.len()];
    for (mention, answer) in mentions.iter().zip(answers) {
        let Some(Ok(entity)) = *answer else { continue };
        let place = entity as usize;
        if kept[place] || !may_be_kept(&entities[place]) {
            continue;
        }
        let told = Told { document, mention, entity: &entities[place], is_known: is_known[place] };
        kept[place] = told.takes_part();
        is_known[place] |= told.is_known_after();
    }
}

/// Nobody is kept who hides, who is the article itself, or who is somebody else by another name.
const fn may_be_kept(entity: &Entity) -> bool {
    let is_place = !entity.of.is_empty();
    !matches!(entity.kind, Kind::Anonymous | Kind::Author) && (!entity.is_named || is_place)
}

/// One mention of an entity that nothing has shown to take part so far.
struct Told<'a, 't> {
    document: &'a Document<'t>,
    mention: &'a Mention,
    entity: &'a Entity,
    /// Whether an earlier mention speaks of it as one that readers know.
    is_known: bool,
}

impl Told<'_, '_> {
    fn takes_part(&self) -> bool {
        let article = match self.mention.form {
            Form::Noun(article) => article,
            // "Moscow has left the talks": a place acts for its state, and is where things happen.
            Form::Name(_) => return self.acts(),
            _ => return false,
        };
        if self.is_anyone() {
            return false;
        }
        // "King" may be Mr. King, "Liberal" what the nominee is.
        let is_bare = article == Article::Bare
            || self.document.is(self.head(), Class::PeopleNoun) && self.entity.is_individual;
        let is_again = article == Article::Definite && self.is_known;
        match self.entity.kind {
            Kind::Document => {
                self.is_paper(article) && (is_again || self.acts() || self.is_told_apart())
            }
            Kind::Group => self.acts() || is_again || self.has_number(article),
            _ if is_bare && !self.document.is_one_of(self.head(), &["police"]) => false,
            _ => is_again || self.acts() && (article != Article::Indefinite || self.is_past()),
        }
    }

    /// Whether the next "the report" is one that readers have met.
    fn is_known_after(&self) -> bool {
        matches!(self.mention.form, Form::Noun(_)) && !self.is_anyone()
    }

    fn head(&self) -> usize {
        self.mention.head.start as usize
    }

    /// A paper, or several that an article tells apart: "reports" may be a verb, "bills" are paid.
    fn is_paper(&self, article: Article) -> bool {
        let document = self.document;
        let lexicon = document.lexicon();
        let lemma = lexicon.text(lexicon.lemma(document.tokens()[self.head()].word));
        let is_one = || document.is_one_of(self.head(), &[lemma]);
        // "The paper reports a loss"
        let is_verb = || {
            let before = document.classes(self.head().saturating_sub(1));
            document.classes(self.head()).intersects(VERBS) && before.intersects(BODIES)
        };
        PAPERS.contains(&lemma) && (is_one() || article != Article::Bare && !is_verb())
    }

    /// "no residents", "any visitor", "people": nobody of whom the article tells.
    fn is_anyone(&self) -> bool {
        const ANY: Spellings<10> = Spellings::of([
            "no", "any", "every", "each", "neither", "either", "such", "what", "which", "whatever",
        ]);
        const GENERAL: Spellings<10> = Spellings::of([
            "people", "person", "others", "some", "many", "most", "ones", "those", "one", "sources",
        ]);
        let first = self.mention.range.start as usize;
        is_authors(self.document, self.mention)
            || self.document.is_one_of(first, &ANY)
            || self.document.is_one_of(self.head(), &GENERAL)
    }

    /// "a study of 400 nurses", "a draft law": words of its own tell it from any other paper.
    fn is_told_apart(&self) -> bool {
        let is_own = |token: usize| {
            !self.document.classes(token).intersects(Classes::of(&[
                Class::Determiner,
                Class::VagueQuantifier,
                Class::Numeral,
                Class::Possessive,
            ]))
        };
        let before = self.mention.range.start as usize..self.head();
        before.into_iter().any(is_own) || self.phrase_end() > self.head() + 1
    }

    /// "the dockers", "many residents", "her neighbours", "residents of the quarter", but not the nurses of "a
    /// study of 400 nurses".
    fn has_number(&self, article: Article) -> bool {
        let first = self.mention.range.start as usize;
        let is_part = first.checked_sub(1).is_some_and(|of| self.document.token_bytes(of) == b"of");
        let is_number =
            is_number(self.document, first) || self.document.is(first, Class::VagueQuantifier);
        let has_complement = self.phrase_end() > self.head() + 1;
        let is_counted = self.mention.range.len() > 1 && (article != Article::Bare || is_number);
        !is_part && !self.mention.is_possessive && (is_counted || has_complement)
    }

    fn phrase_end(&self) -> usize {
        with_complement(self.document, self.mention).end as usize
    }

    /// Where its verb stands: behind the whole phrase and an adverb.
    fn verb(&self) -> usize {
        let end = self.phrase_end();
        end + usize::from(self.document.is(end, Class::Adverb))
    }

    /// Whether it does or undergoes something: a finite verb follows, and no preposition stands before.
    fn acts(&self) -> bool {
        const FINITE: Classes = Classes::of(&[
            Class::Auxiliary,
            Class::BeVerb,
            Class::HaveVerb,
            Class::ModalVerb,
            Class::PlainVerb,
        ])
        .with(VERBS);
        let document = self.document;
        let before = (self.mention.range.start as usize).checked_sub(1);
        let is_object = before.is_some_and(|before| document.is(before, Class::Preposition));
        let Some(verb) = document.tokens().get(self.verb()) else { return false };
        let text = document.token_text(self.verb());
        let is_verb = verb.kind == TokenKind::Word
            && verb.case == Case::Lower
            && !text.ends_with("ing")
            && (document.classes(self.verb()).intersects(FINITE) || text.ends_with("ed"));
        !is_object && is_verb
    }

    /// "A nurse was hurt" tells of one, "A nurse earns little" of any.
    fn is_past(&self) -> bool {
        let document = self.document;
        let verb = self.verb();
        let is_past = |verb: usize| {
            document.tokens().get(verb).is_some_and(|found| {
                document.lexicon().is_form(found.word, WordForm::Past)
                    || document.token_bytes(verb).ends_with(b"ed")
            })
        };
        document.is_one_of(verb, &["was", "were", "had", "has", "did"]) || is_past(verb)
    }
}

//! Relative pronouns into the phrase before them: "the mayor, who", "the literature, which".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity's id is its place in the list, a head is a token of the document, and an \
              auxiliary stands above its floor"
)]

use super::entity::{Entity, EntityId};
use super::kind::{Kind, KindEvidence, NOUNS};
use super::resolve::{Answer, Resolver, Unclear};
use super::run::is_capital;
use super::scan::{Form, Mention};
use super::surface::{is_plural, phrase_start};
use crate::document::TokenRange;
use crate::lexicon::Class;
use crate::text::TokenKind;

impl Resolver<'_, '_> {
    /// "who" means the phrase before it, over a comma.
    pub(super) fn relative(
        &mut self,
        mention: &Mention,
        before: &[Mention],
        answers: &[Answer],
    ) -> Result<EntityId, Unclear> {
        let start = mention.range.start as usize;
        let comma = start.checked_sub(1).filter(|comma| self.document.token_bytes(*comma) == b",");
        let end = comma.unwrap_or(start);
        let nearest = before.iter().zip(answers).rev().take(6);
        let near = nearest.filter(|(other, _)| other.sentence == mention.sentence);
        // "most of whom": the relative pronoun is the last word.
        let text = self.document.token_text(mention.head.start as usize);
        let (is_who, is_which) = (text.starts_with("who"), text == "which");
        let fits = |kind: Kind| {
            !(is_who && kind == Kind::Document || is_which && (kind.is_human() || kind.is_plural()))
        };
        let mut fallback = None;
        let mut body = None;
        for (other, answer) in near {
            let entity = match *answer {
                Some(Ok(entity)) => entity,
                // "Lindt, who" where it is not told which Lindt.
                Some(Err(unclear)) if other.range.end as usize == end => return Err(unclear),
                _ => continue,
            };
            let kind = self.entities[entity as usize].kind;
            if !fits(kind) || other.range.end as usize > end {
                continue;
            }
            // "an aide at the port, who": a body that stands behind somebody is nobody.
            if is_who && kind.is_body() {
                body = body.or(Some(entity));
                continue;
            }
            if other.range.end as usize == end {
                return Ok(self.joined(other, before).unwrap_or(entity));
            }
            fallback = fallback.or(Some(entity));
        }
        if let Some(title) = self.title_before(start) {
            return Ok(title);
        }
        let is_people = self.is_many(mention, end);
        match (fallback.or(body), self.phrase_before(mention, end)) {
            (Some(found), _) if is_who && !is_people => Ok(found),
            (_, Some(found)) => Ok(found),
            (Some(found), None) => Ok(found),
            (None, None) => Err(Unclear::NoAntecedent),
        }
    }

    /// "voters" in "Lindt leads with Nordvik voters who", "those" in "Lindt and those who"; not the
    /// "affairs" of "Lindt, head of foreign affairs, who".
    fn is_many(&self, relative: &Mention, end: usize) -> bool {
        const PEOPLE: [&str; 4] = ["those", "others", "people", "everyone"];
        let Some(head) = end.checked_sub(1) else { return false };
        if PEOPLE.contains(&self.document.token_text(head)) {
            return true;
        }
        if is_capital(self.document, head) || !is_plural(self.document, head) {
            return false;
        }
        let floor = self.document.sentences()[relative.sentence as usize].tokens.start as usize;
        let (start, _) = phrase_start(self.document, head, floor);
        let is_owned = start > floor && self.document.is(start - 1, Class::Preposition);
        end == relative.range.start as usize || !is_owned
    }

    /// "analysts and activists" in "analysts and activists, who".
    fn joined(&mut self, last: &Mention, before: &[Mention]) -> Option<EntityId> {
        let and = last.range.start.checked_sub(1)?;
        let is_crowd = |other: &Mention| {
            matches!(other.form, Form::Noun(_))
                && is_plural(self.document, other.head.start as usize)
        };
        let first = before.iter().rev().find(|other| other.range.end <= and)?;
        let is_pair = first.range.end == and
            && self.document.token_bytes(and as usize) == b"and"
            && is_crowd(first)
            && is_crowd(last);
        let name = TokenRange { start: first.range.start, end: last.range.end };
        is_pair.then(|| {
            let crowd = Entity::new(name, Kind::Group, KindEvidence::HeadNoun);
            self.add(Entity { is_named: false, is_individual: false, ..crowd })
        })
    }

    /// "Dry Quays" in "“Dry Quays,” which says": a title in quotation marks.
    fn title_before(&mut self, relative: usize) -> Option<EntityId> {
        const LONGEST: u32 = 10;
        let quotations = self.document.quotations();
        let at = quotations.partition_point(|quotation| (quotation.open as usize) < relative);
        let title = quotations[..at].last()?;
        let is_title = title.end as usize == relative && title.end - title.open <= LONGEST;
        let comma = title.end.checked_sub(2).filter(|_| is_title)? as usize;
        let end = comma + usize::from(self.document.token_bytes(comma) != b",");
        let name = TokenRange::new(title.open as usize + 1, end.max(title.open as usize + 2));
        let is_name = is_capital(self.document, name.start as usize);
        is_name.then(|| self.add(Entity::new(name, Kind::Document, KindEvidence::Shape)))
    }

    /// "the literature" in "the literature, which showed": what nobody else has mentioned.
    pub(super) fn phrase_before(&mut self, mention: &Mention, end: usize) -> Option<EntityId> {
        let floor = self.document.sentences()[mention.sentence as usize].tokens.start as usize;
        let last = end.checked_sub(1).filter(|head| *head >= floor)?;
        let head = self.subject_of_passive(last, floor).unwrap_or(last);
        let end = head + 1;
        // "followed another that", "those who": a word that counts heads no phrase of its own.
        let counts = matches!(self.document.token_bytes(head), b"another" | b"some" | b"many");
        let is_word = self.document.tokens()[head].kind == TokenKind::Word;
        if !is_word || counts || is_capital(self.document, head) {
            return None;
        }
        let (start, article) = phrase_start(self.document, head, floor);
        let range = TokenRange::new(start, end);
        let own = Mention {
            range,
            head: TokenRange::new(head, end),
            form: Form::Noun(article),
            ..*mention
        };
        let name = self.without_article(range);
        let mut entity = self.described(&own, name);
        // Nobody is a "which": "the best seller, which" is a book.
        let is_which = self.document.token_bytes(mention.head.start as usize) == b"which";
        if is_which && (entity.kind.is_human() || entity.kind.is_plural()) {
            entity.kind = Kind::Organisation;
        }
        Some(self.add(entity))
    }

    /// "video" in "the video was released, which": the participle is nobody.
    fn subject_of_passive(&self, participle: usize, floor: usize) -> Option<usize> {
        let document = self.document;
        let auxiliary = participle.checked_sub(1).filter(|before| *before > floor)?;
        let is_passive = document.is(auxiliary, Class::Auxiliary)
            && !document.classes(participle).intersects(NOUNS);
        let subject = auxiliary - 1;
        (is_passive && document.tokens()[subject].kind == TokenKind::Word).then_some(subject)
    }
}

//! A document into mentions: every name, every role noun with its article, every pronoun, in order.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a scan moves on through a sentence’s tokens, a run that was found has a last one, \
              and a quotation ends behind its opening"
)]

use super::common::is_paper;
use super::kind::NOUNS;
use super::pronoun::{Pronoun, pronoun};
use super::run;
use super::shape::{Run, Shape};
use super::surface::{
    Article, BREAKS, CLAUSE, VERBS, is_dateline, is_head, is_ones_work, is_owner, is_plural,
    is_subject, is_title_case, leads_clause, of_clause, phrase_start, whole_body,
};
use crate::attribution::nickname::Nicknames;
use crate::attribution::polls::{is_number, is_ratio};
use crate::document::{Block, Case, Document, Sentence, TokenRange};
use crate::lexicon::{self, ActorKind, Class, Classes, Spellings};
use crate::text::TokenKind;

/// Words that lead to somebody.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mention {
    /// Every word, with a title or an article.
    pub(super) range: TokenRange,
    /// The name, or the noun or pronoun alone.
    pub(super) head: TokenRange,
    /// What kind of words they are.
    pub(super) form: Form,
    /// The number of the sentence.
    pub(super) sentence: u32,
    /// Whether somebody else says them.
    pub(super) in_quote: bool,
    /// Whether they stand where a subject stands.
    pub(super) is_subject: bool,
    /// Whether "'s" follows.
    pub(super) is_possessive: bool,
    /// Whether they open their sentence.
    pub(super) opens_sentence: bool,
}

/// What kind of words a mention consists of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Form {
    /// A name.
    Name(Shape),
    /// A noun with what stands before it.
    Noun(Article),
    /// A pronoun.
    Pronoun(Pronoun),
    /// Two or more joined by "and".
    Several,
}

/// "one" in "one might think": whoever reads it.
pub(super) fn is_anyone(document: &Document<'_>, range: TokenRange) -> bool {
    range.len() == 1
        && document.token_bytes(range.start as usize).eq_ignore_ascii_case(b"one")
        && document.is(range.end as usize, Class::ModalVerb)
}

/// "this reporter": the author.
pub(super) fn is_authors(document: &Document<'_>, mention: &Mention) -> bool {
    const OWN: Spellings<5> =
        Spellings::of(["reporter", "correspondent", "writer", "newspaper", "column"]);
    document.is_one_of(mention.range.start as usize, &["this"])
        && document.is_one_of(mention.head.start as usize, &OWN)
        && mention.range.len() == 2
}

pub(super) struct Scanner<'d, 't> {
    document: &'d Document<'t>,
    pub(super) found: Vec<Mention>,
    /// The nicknames of the document.
    called: &'d Nicknames,
    quotation: usize,
    quote_end: usize,
    title_end: usize,
    /// Where the title of a work ends: "Harbours for Beginners".
    work_end: usize,
}

const GENDERED: Classes = Classes::of(&[Class::Pronoun, Class::Determiner]);
const LOWER: Classes = NOUNS.with(GENDERED);

impl<'d, 't> Scanner<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>, called: &'d Nicknames) -> Self {
        /// Tokens to a mention, at the least, in most articles.
        const SPARSE: usize = 5;
        Self {
            document,
            found: Vec::with_capacity(document.tokens().len() / SPARSE),
            called,
            quotation: 0,
            quote_end: 0,
            title_end: 0,
            work_end: 0,
        }
    }

    /// Finds the mentions of a block; those who are no people are left out where it `names_guest` of an interview.
    pub(super) fn block(&mut self, block: &Block, names_guest: bool) {
        let known = self.found.len();
        let quotations = self.document.quotations();
        // None goes on into another block.
        self.quotation = quotations.partition_point(|found| found.open < block.tokens.start);
        for (sentence, number) in self.document.sentences_of(block).iter().zip(block.sentences.0..)
        {
            if !is_title_case(self.document, sentence) {
                self.sentence(number, sentence);
            }
        }
        if names_guest {
            self.keep_people(known);
        }
    }

    /// Drops what was found since and is no person's name.
    fn keep_people(&mut self, since: usize) {
        let found = self.found.split_off(since);
        let people = found.into_iter().filter(|found| found.form == Form::Name(Shape::Person));
        self.found.extend(people);
    }

    fn sentence(&mut self, number: u32, sentence: &Sentence) {
        let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        let mut opens = true;
        let mut at = start;
        while at < end {
            let token = self.document.tokens()[at];
            if token.kind == TokenKind::Quote
                && let Some(run) = run::nicknamed(self.document, at, end)
            {
                self.push(run.range, run.name, Form::Name(run.shape), number, opens);
                at = run.range.end as usize;
                continue;
            }
            if token.kind != TokenKind::Word {
                at += 1;
                continue;
            }
            at = match token.case {
                Case::Capitalised | Case::Upper => self.capital(at, end, number, opens),
                _ => self.lower(at, number, opens),
            };
            opens = false;
        }
    }

    fn capital(&mut self, at: usize, end: usize, sentence: u32, opens: bool) -> usize {
        let Some(run) = run::at(self.document, at, end, opens) else {
            return self.lower(at, sentence, opens);
        };
        let last = run.range.end as usize;
        if opens && is_dateline(self.document, run.range) {
            return last;
        }
        let is_noun = run.range.len() == 1 && self.is_plain_noun(at, opens);
        if run.shape == Shape::Single
            && self.is_in_title(at)
            && !self.called.has(self.document, run.name)
        {
            return last;
        }
        let is_unknown = matches!(run.shape, Shape::Single | Shape::Bare);
        if is_unknown && (at < self.work_end || is_ones_work(self.document, at))
            || is_platform(self.document, at)
        {
            return last;
        }
        if is_one_of_people(self.document, &run, at) {
            let range = TokenRange::new(at - 1, last);
            self.push(range, run.name, Form::Noun(Article::Definite), sentence, opens);
            return last;
        }
        if is_noun || run.shape == Shape::Role || self.is_people(&run, last) {
            self.noun(last - 1, sentence, opens);
        } else {
            let range = TokenRange::new(self.with_the(at), last);
            self.push(range, run.name, Form::Name(run.shape), sentence, opens);
        }
        last
    }

    /// A word of a short quotation, such as the title of a programme, is nobody's name.
    fn is_in_title(&mut self, at: usize) -> bool {
        self.pass_quotations(at);
        at < self.title_end
    }

    /// "Republicans", or "Officials" where it opens the sentence.
    fn is_plain_noun(&self, at: usize, opens: bool) -> bool {
        let classes = self.document.classes(at);
        classes.has(Class::PeopleNoun)
            || opens && (classes.intersects(NOUNS) || is_paper(self.document, at))
    }

    /// "Turkish Americans": a people in the plural is nobody's name.
    fn is_people(&self, run: &Run, end: usize) -> bool {
        let last = end - 1;
        run.range.len() > 1
            && matches!(run.shape, Shape::Person | Shape::Bare)
            && self.document.is(last, Class::PeopleNoun)
            && is_plural(self.document, last)
    }

    fn with_the(&self, at: usize) -> usize {
        let before = at.wrapping_sub(1);
        let is_the = self.document.token_bytes(before).eq_ignore_ascii_case(b"the");
        if is_the { before } else { at }
    }

    fn lower(&mut self, at: usize, sentence: u32, opens: bool) -> usize {
        let classes = self.document.classes(at);
        if !classes.intersects(LOWER) {
            return at + 1;
        }
        if classes.intersects(NOUNS) && !run::is_capital(self.document, at) {
            self.noun(at, sentence, opens);
        } else if (classes.has(Class::Masculine) || classes.has(Class::Feminine))
            && let Some(found) = pronoun(self.document.token_text(at))
        {
            let range = TokenRange::new(at, at + 1);
            self.push(range, range, Form::Pronoun(found), sentence, opens);
        }
        at + 1
    }

    /// A noun is a mention where it heads its phrase: "the ministry", not "the ministry official".
    fn noun(&mut self, at: usize, sentence: u32, opens: bool) {
        if !is_head(self.document, at) {
            return;
        }
        let floor = self.document.sentences()[sentence as usize].tokens.start as usize;
        let (start, article) = phrase_start(self.document, at, floor);
        let is_collective = self.document.is(at, Class::VagueGroup) || is_plural(self.document, at);
        if self.document.is(at, Class::VagueQuantifier) {
            return;
        }
        let is_verb = self.document.classes(at).intersects(VERBS);
        let is_lower = !run::is_capital(self.document, at);
        if article == Article::Bare && is_lower && (!is_collective || is_verb) {
            return;
        }
        // "The Norvik Post reports that it leaks": what its name does.
        const BE: Classes = Classes::of(&[Class::BeVerb, Class::Auxiliary]);
        let is_predicate = at > start
            && run::is_capital(self.document, at - 1)
            && !self.document.classes(at + 1).intersects(BE);
        if is_verb && is_lower && is_collective && is_predicate {
            return;
        }
        let (start, article) = of_clause(self.document, (start, article), at);
        let (start, article) =
            whole_body(self.document, (start, at), floor).unwrap_or((start, article));
        let start = ratio_start(self.document, start).max(floor);
        let range = TokenRange::new(start, at + 1);
        let opens = opens || start == floor;
        self.push(range, TokenRange::new(at, at + 1), Form::Noun(article), sentence, opens);
    }

    fn push(
        &mut self,
        range: TokenRange,
        head: TokenRange,
        form: Form,
        sentence: u32,
        opens_sentence: bool,
    ) {
        let start = head.start as usize;
        self.pass_quotations(start);
        self.found.push(Mention {
            range,
            head,
            form,
            sentence,
            in_quote: start < self.quote_end,
            is_subject: is_subject(self.document, range, sentence)
                || matches!(form, Form::Name(_)) && leads_clause(self.document, range),
            is_possessive: run::is_possessive(self.document, range.end as usize)
                || is_owner(self.document, range),
            opens_sentence,
        });
    }

    fn pass_quotations(&mut self, token: usize) {
        let quotations = self.document.quotations();
        while let Some(next) = quotations.get(self.quotation) {
            if next.open as usize > token {
                break;
            }
            if names_work(self.document, next.open as usize..next.end as usize) {
                self.work_end = next.end as usize;
            }
            if next.end - next.open >= CLAUSE {
                self.quote_end = self.quote_end.max(next.end as usize);
            } else {
                self.title_end = next.end as usize;
            }
            self.quotation += 1;
        }
    }
}

/// "the Argentine" in "“I got tight,” the Argentine said": one of a people, and no adjective.
fn is_one_of_people(document: &Document<'_>, run: &Run, at: usize) -> bool {
    let Some(article) = at.checked_sub(1).filter(|_| run.range.len() == 1) else { return false };
    let follows_verb =
        article.checked_sub(1).is_some_and(|verb| document.classes(verb).intersects(VERBS));
    document.is_one_of(article, &["the"])
        && is_demonym(document, at)
        && (document.classes(at + 1).intersects(VERBS)
            || follows_verb && !document.classes(at + 1).intersects(NOUNS))
}

/// "Argentine", not "Argentines" or "French", who are several.
pub(super) fn is_demonym(document: &Document<'_>, token: usize) -> bool {
    const SEVERAL: [&str; 5] = ["s", "ese", "sh", "ch", "tch"];
    let text = document.token_text(token);
    let key = std::iter::once(document.tokens()[token].key);
    !SEVERAL.iter().any(|end| text.ends_with(end))
        && lexicon::actor(key).is_some_and(|actor| actor.kind == ActorKind::Demonym)
}

/// "X" in "In a post on X, the operator said": where something was posted is no source.
fn is_platform(document: &Document<'_>, at: usize) -> bool {
    const PLATFORMS: [&str; 9] = [
        "X",
        "Facebook",
        "Instagram",
        "Threads",
        "Telegram",
        "WhatsApp",
        "YouTube",
        "TikTok",
        "LinkedIn",
    ];
    const POSTED: Classes = Classes::of(&[Class::ChannelNoun, Class::WriteVerb]);
    at > 1
        && document.token_bytes(at - 1) == b"on"
        && PLATFORMS.contains(&document.token_text(at))
        && document.classes(at - 2).intersects(POSTED)
}

/// "One" in "One in three pilots", "Nine" in "Nine out of ten pilots": so many of them are one crowd.
fn ratio_start(document: &Document<'_>, whole: usize) -> usize {
    let starts = [2, 3].into_iter().filter_map(|back| whole.checked_sub(back));
    let is_number = is_number(document, whole);
    let mut found = starts.filter(|start| is_number && is_ratio(document, *start));
    found.next().unwrap_or(whole)
}

/// "Harbours for Beginners" in quotation marks: nothing but capitals and the small words between them.
fn names_work(document: &Document<'_>, quotation: std::ops::Range<usize>) -> bool {
    const LONGEST: usize = 12;
    const SMALL: Classes = BREAKS.with(Classes::of(&[Class::Determiner]));
    if quotation.len() > LONGEST {
        return false;
    }
    let words = || quotation.clone().filter(|at| document.tokens()[*at].kind == TokenKind::Word);
    let capitals = words().filter(|at| run::is_capital(document, *at)).count();
    let mut small = words().filter(|at| !run::is_capital(document, *at)).peekable();
    capitals >= 2
        && small.peek().is_some()
        && small.all(|at| document.classes(at).intersects(SMALL))
}

//! A document into mentions: every name, every role noun with its article, every pronoun, in order.

use super::kind::{NOUNS, PEOPLE};
use super::run::{self, Shape};
use crate::document::{Case, Document, Sentence, TokenRange};
use crate::lexicon::{Class, Classes, Form as WordForm};
use crate::text::{BlockKind, TokenKind};

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

/// What stands before a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    /// "the", "this".
    Definite,
    /// "a", "one", "another".
    Indefinite,
    /// "her", "Lund's".
    Possessive,
    /// Nothing, or "many".
    Bare,
}

/// The pronouns by whom they can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// he, him, his.
    He,
    /// she, her.
    She,
    /// they, them, their.
    They,
    /// it, its.
    It,
    /// who, which, that.
    Relative,
    /// we, I.
    Author,
    /// you, this, one: nobody in particular.
    Other,
}

/// The pronoun that a word is.
pub(super) fn pronoun(text: &str) -> Option<Pronoun> {
    const TABLE: [(&str, Pronoun); 33] = [
        ("he", Pronoun::He),
        ("him", Pronoun::He),
        ("his", Pronoun::He),
        ("himself", Pronoun::He),
        ("she", Pronoun::She),
        ("her", Pronoun::She),
        ("hers", Pronoun::She),
        ("herself", Pronoun::She),
        ("they", Pronoun::They),
        ("them", Pronoun::They),
        ("their", Pronoun::They),
        ("themselves", Pronoun::They),
        ("both", Pronoun::They),
        ("it", Pronoun::It),
        ("its", Pronoun::It),
        ("itself", Pronoun::It),
        ("who", Pronoun::Relative),
        ("which", Pronoun::Relative),
        ("that", Pronoun::Relative),
        ("whose", Pronoun::Relative),
        ("whom", Pronoun::Relative),
        ("i", Pronoun::Author),
        ("we", Pronoun::Author),
        ("me", Pronoun::Author),
        ("us", Pronoun::Author),
        ("my", Pronoun::Author),
        ("our", Pronoun::Author),
        ("myself", Pronoun::Author),
        ("ourselves", Pronoun::Author),
        ("you", Pronoun::Other),
        ("your", Pronoun::Other),
        ("this", Pronoun::Other),
        ("these", Pronoun::Other),
    ];
    if text.len() > 10 {
        return None;
    }
    let found = TABLE.iter().find(|(word, _)| text.eq_ignore_ascii_case(word));
    found.map(|(_, pronoun)| *pronoun)
}

/// Every mention of the document, in order. Headings are left out: their capitals tell nothing.
pub(super) fn mentions(document: &Document<'_>) -> Vec<Mention> {
    let mut scanner =
        Scanner { document, found: Vec::new(), quotation: 0, quote_end: 0, title_end: 0 };
    for (number, sentence) in document.sentences().iter().enumerate() {
        let kind = document.block_of(sentence).kind;
        let is_text =
            matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuote);
        if is_text && !is_title_case(document, sentence) {
            scanner.sentence(number as u32, sentence);
        }
    }
    scanner.found
}

struct Scanner<'d, 't> {
    document: &'d Document<'t>,
    found: Vec<Mention>,
    quotation: usize,
    quote_end: usize,
    title_end: usize,
}

const GENDERED: Classes = Classes::of(&[Class::Pronoun, Class::Determiner]);
const LOWER: Classes = NOUNS.with(GENDERED);

impl Scanner<'_, '_> {
    fn sentence(&mut self, number: u32, sentence: &Sentence) {
        let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        let mut opens = true;
        let mut at = start;
        while at < end {
            let token = self.document.tokens()[at];
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
        if run.shape == Shape::Single && self.is_in_title(at) {
            return last;
        }
        if is_noun || run.shape == Shape::Role {
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
        classes.has(Class::PeopleNoun) || opens && classes.intersects(NOUNS)
    }

    fn with_the(&self, at: usize) -> usize {
        let before = at.wrapping_sub(1);
        let is_the = self.document.token_text(before).eq_ignore_ascii_case("the");
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
            is_subject: is_subject(self.document, range, sentence),
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
            if next.end - next.open >= CLAUSE {
                self.quote_end = self.quote_end.max(next.end as usize);
            } else {
                self.title_end = next.end as usize;
            }
            self.quotation += 1;
        }
    }
}

/// A heading that ends in a stop is read as text; its capitals still tell nothing.
fn is_title_case(document: &Document<'_>, sentence: &Sentence) -> bool {
    const FEWEST: usize = 5;
    let tokens = &document.tokens()[sentence.tokens.iter()];
    let words = || tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let capitals = words().filter(|token| token.case != Case::Lower).count();
    let lower = tokens.iter().filter(|token| {
        let classes = document.lexicon().classes(token.word);
        token.case == Case::Lower
            && token.kind == TokenKind::Word
            && !classes.intersects(BREAKS)
            && !classes.has(Class::Determiner)
    });
    let has_lower = words().any(|token| token.case == Case::Lower);
    capitals >= FEWEST && lower.count() * 8 <= capitals || capitals >= 2 && !has_lower
}

/// "her" in "her granddaughter said", not in "told her".
fn is_owner(document: &Document<'_>, range: TokenRange) -> bool {
    let text = document.token_text(range.start as usize);
    let is_pronoun = text.eq_ignore_ascii_case("his") || text.eq_ignore_ascii_case("her");
    let next = document.tokens().get(range.end as usize);
    let is_noun = next.is_some_and(|next| {
        let ends = BREAKS.with(Classes::of(&[Class::Determiner]));
        next.kind == TokenKind::Word && !document.lexicon().classes(next.word).intersects(ends)
    });
    range.len() == 1 && is_pronoun && is_noun
}

/// "NORDVIK (Agency) — The quay": the place where it was written.
fn is_dateline(document: &Document<'_>, range: TokenRange) -> bool {
    let is_upper = range.iter().all(|token| document.tokens()[token].case != Case::Capitalised);
    let next = document.token_text(range.end as usize);
    is_upper && matches!(next, "(" | "—" | "–" | "-" | "--" | ",")
}

/// Whether a token stands in a quotation of a clause or more.
pub(super) fn is_quoted(document: &Document<'_>, token: usize) -> bool {
    const DEEPEST: usize = 4;
    let quotations = document.quotations();
    let open = quotations.partition_point(|quotation| quotation.open as usize <= token);
    let near = quotations[..open].iter().rev().take(DEEPEST);
    let mut holding = near.filter(|quotation| token < quotation.end as usize);
    holding.any(|quotation| quotation.end - quotation.open >= CLAUSE)
}

/// Only quotations of so many tokens hold another's words; a title in quotation marks does not.
const CLAUSE: u32 = 6;

/// Whether a noun is in the plural.
pub(super) fn is_plural(document: &Document<'_>, token: usize) -> bool {
    let Some(found) = document.tokens().get(token) else { return false };
    let lexicon = document.lexicon();
    let is_people =
        lexicon.is(found.word, Class::PeopleNoun) && document.token_text(token).ends_with('s');
    let is_listed = is_people
        || lexicon.is(found.word, Class::VagueGroup)
        || lexicon.lemma(found.word) != found.word;
    if lexicon.is_form(found.word, WordForm::S) && is_listed {
        return true;
    }
    let text = document.token_text(token);
    let is_noun = lexicon.classes(found.word).intersects(NOUNS);
    !is_noun && text.ends_with('s') && !["ss", "us", "is"].iter().any(|end| text.ends_with(end))
        || matches!(text, "people" | "police")
}

/// Whether no noun or name follows that the noun would belong to.
fn is_head(document: &Document<'_>, at: usize) -> bool {
    let Some(next) = document.tokens().get(at + 1) else { return true };
    if next.kind != TokenKind::Word {
        return true;
    }
    let classes = document.classes(at + 1);
    match next.case {
        Case::Lower if classes == Classes::NONE => looks_like_verb(document.token_text(at + 1)),
        Case::Lower => !classes.intersects(NOUNS) || classes.intersects(VERBS),
        _ => classes.intersects(Classes::of(&[Class::Weekday, Class::Month, Class::Determiner])),
    }
}

/// Of words that no list knows, "resigned" may follow a subject; "election" makes a compound.
fn looks_like_verb(text: &str) -> bool {
    ["ed", "s", "ly", "ing"].iter().any(|end| text.ends_with(end)) && !text.ends_with("ss")
}

/// Verbs that report, which some nouns look like: "officials report".
pub(super) const VERBS: Classes = Classes::of(&[
    Class::SayVerb,
    Class::TellVerb,
    Class::AnnounceVerb,
    Class::ArgueVerb,
    Class::AskVerb,
    Class::CallVerb,
    Class::ThinkVerb,
    Class::FeelVerb,
    Class::WantVerb,
    Class::SupportVerb,
    Class::ShowVerb,
    Class::OrderVerb,
    Class::WriteVerb,
    Class::DenyVerb,
    Class::LearnVerb,
    Class::DiscussVerb,
]);

const BREAKS: Classes = Classes::of(&[
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Relative,
    Class::Negation,
]);

/// Where the phrase of a noun starts, and what it starts with.
pub(super) fn phrase_start(document: &Document<'_>, head: usize, floor: usize) -> (usize, Article) {
    const LONGEST: usize = 8;
    let mut start = head;
    while start > floor && head - start < LONGEST {
        let before = start - 1;
        let classes = document.classes(before);
        if run::is_possessive(document, before) {
            return (possessor_start(document, before, floor), Article::Possessive);
        }
        if classes.has(Class::Determiner) {
            return (before, article(document.token_text(before)));
        }
        let kind = document.tokens()[before].kind;
        let is_glue = !matches!(kind, TokenKind::Word | TokenKind::Number);
        let is_verb = classes.intersects(VERBS) && !classes.intersects(NOUNS);
        if is_glue || classes.intersects(BREAKS) || is_verb || classes.has(Class::Pronoun) {
            break;
        }
        start = before;
    }
    (start, Article::Bare)
}

/// The start of "the mayor" in "the mayor's aide".
fn possessor_start(document: &Document<'_>, clitic: usize, floor: usize) -> usize {
    let mut start = clitic;
    let is_name = clitic > floor && run::is_capital(document, clitic - 1);
    while start > floor && clitic - start < 4 {
        let classes = document.classes(start - 1);
        if is_name && !run::is_capital(document, start - 1) && !classes.has(Class::Determiner) {
            break;
        }
        let is_word = document.tokens()[start - 1].kind == TokenKind::Word;
        let is_verb = classes.intersects(VERBS) && !classes.intersects(NOUNS);
        if !is_word || classes.intersects(BREAKS) || is_verb {
            break;
        }
        start -= 1;
        if classes.has(Class::Determiner) {
            break;
        }
    }
    start
}

fn article(text: &str) -> Article {
    const POSSESSIVES: [&str; 6] = ["his", "her", "their", "its", "our", "my"];
    const INDEFINITE: [&str; 8] = ["a", "an", "another", "any", "every", "each", "no", "one"];
    const DEFINITE: [&str; 6] = ["the", "this", "that", "these", "those", "both"];
    let is_in = |list: &[&str]| list.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is_in(&POSSESSIVES) {
        Article::Possessive
    } else if is_in(&INDEFINITE) {
        Article::Indefinite
    } else if is_in(&DEFINITE) {
        Article::Definite
    } else {
        Article::Bare
    }
}

/// A subject follows a break in its sentence and is no one's object: "…, the mayor said".
fn is_subject(document: &Document<'_>, range: TokenRange, sentence: u32) -> bool {
    let Some(before) = (range.start as usize).checked_sub(1) else { return true };
    let token = document.tokens()[before];
    let opens = document.sentences()[sentence as usize].tokens.start;
    if opens == range.start || !matches!(token.kind, TokenKind::Word | TokenKind::Clitic) {
        return true;
    }
    let classes = document.classes(before);
    let is_role = classes.intersects(PEOPLE) || classes.has(Class::Title);
    classes.has(Class::Relative) || classes.has(Class::Conjunction) || is_role
}

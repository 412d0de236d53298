//! Rules after the trained stages: what layout and grammar settle better than statistics.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "links are led to by their numbers, and names lie in a passage, as do the marks \
              around them"
)]

use super::column::Column;
use super::flat::{Link, spans};
use super::noun_phrase::Phrases;
use super::passage::{Passage, Quote};
use super::tagger::label;
use super::tokens::Tokens;
use super::vocabulary::Function;
use crate::lexicon::Class;

/// A passage, its tags and where its words are known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Repairs<'p> {
    pub(crate) phrases: Phrases<'p>,
    pub(crate) tags: &'p [u8],
}

/// What a passage hands to the next.
#[derive(Debug, Clone, Default)]
pub(crate) struct Carry {
    /// Who is about to speak: the passage ended with a colon. Tokens of the document.
    pub(crate) colon: Option<(Tokens, Tokens)>,
    /// The last link of the passage that has a source and a quotation, by number.
    pub(crate) quoted: Option<usize>,
}

impl<'p> Repairs<'p> {
    fn passage(&self) -> &'p Passage {
        self.phrases.passage
    }

    fn columns(&self) -> &'p [Column] {
        &self.phrases.passage.columns
    }

    pub(crate) fn function(&self, token: usize) -> Function {
        self.columns().get(token).map_or(Function::None, |column| column.function)
    }

    pub(crate) fn is_quoted(&self, token: usize) -> bool {
        self.columns().get(token).is_some_and(|column| !column.is_outside())
    }

    /// Runs the rules in their order.
    pub(crate) fn run(&self, links: &mut Vec<Link>) {
        self.replace_conjunctions(links);
        self.read_inversions(links);
        self.end_at_quotes(links);
        self.read_labels(links);
        self.read_signatures(links);
        self.read_colons(links);
        self.extend_sources(links);
    }

    /// A source that is only "and", or ends in "from", is the sentence's source before it: "She won
    /// and said ...".
    fn replace_conjunctions(&self, links: &mut [Link]) {
        for number in 0..links.len() {
            let source = &links[number].source;
            let Some(first) = source.first().filter(|_| self.is_no_source(&links[number])) else {
                continue;
            };
            let from = self.passage().sentence_of(first).0;
            let before = |other: &&Link| {
                let last = other.source.last();
                last.is_some_and(|last| from <= last && last < first) && !self.is_no_source(other)
            };
            let named = links.iter().filter(before).max_by_key(|other| other.source.last());
            let found = named.map(|other| other.source.clone()).or_else(|| {
                let tagged = spans(self.tags, label::SOURCE);
                let last = tagged.filter(|span| from <= span.0 && span.0 < first).last();
                last.map(|span| Tokens::of(span.0, span.1))
            });
            let found = found.or_else(|| {
                let to = self.passage().sentence_of(first).1;
                self.phrases.after(from, to).map(|(from, to)| Tokens::of(from, to))
            });
            links[number].source = found.unwrap_or_default();
        }
    }

    fn is_no_source(&self, link: &Link) -> bool {
        self.is_conjunction(&link.source) || self.ends_open(link)
    }

    fn is_conjunction(&self, source: &Tokens) -> bool {
        let first = self.passage().first;
        !source.is_empty()
            && source.iter().all(|token| {
                let document = self.phrases.document;
                document.is(first + token, Class::Conjunction)
                    || document.is(first + token, Class::Auxiliary)
            })
    }

    /// Content that opens a quotation which ends in a stop or comma drops its tail outside marks:
    /// “We won,” he said.
    fn end_at_quotes(&self, links: &mut [Link]) {
        for link in links {
            let Some(quote) = link.content.first().and_then(|first| self.quote_opening(first))
            else {
                continue;
            };
            let is_tail = |token: usize| token > quote.close;
            let outside =
                link.content.iter().filter(|token| is_tail(*token) && !self.is_quoted(*token));
            let outside = outside.count();
            let goes_on = link.content.iter().any(|token| is_tail(token) && self.is_quoted(token));
            if outside > 3 || (outside > 0 && !goes_on) {
                link.content.retain(|token| !is_tail(token) || (goes_on && self.is_quoted(token)));
            }
        }
    }

    /// The quotation that opens here, if it is a sentence with its own punctuation.
    fn quote_opening(&self, first: usize) -> Option<&'p Quote> {
        let quotes = &self.passage().quotes;
        let quote = quotes.iter().find(|quote| quote.open == first || quote.open + 1 == first)?;
        let is_sentence = quote.is_closed
            && quote.close > quote.open + 1
            && self.columns()[quote.open + 1].is_capital()
            && matches!(
                self.function(quote.close - 1),
                Function::Comma | Function::Stop | Function::Question | Function::Exclamation
            );
        is_sentence.then_some(quote)
    }

    /// "LINDT: It rained." names its source at the start of the paragraph.
    fn read_labels(&self, links: &mut [Link]) {
        let Some((from, to)) = self.label() else { return };
        for link in links.iter_mut().filter(|link| link.source.is_empty()) {
            link.source = Tokens::of(from, to);
            link.confidence = link.confidence.max(LAYOUT);
            link.content.retain(|token| !(from..to).contains(&token));
        }
        // A link whose content was only the name itself is none.
        links.iter_mut().filter(|link| link.content.is_empty()).for_each(|link| {
            link.source = Tokens::default();
        });
    }

    fn label(&self) -> Option<(usize, usize)> {
        let from = (0..).find(|token| self.function(*token) != Function::Quote)?;
        let is_name = |token: &usize| {
            self.columns().get(*token).is_some_and(|column| column.is_word && column.case == 3)
        };
        let to = from + (from..from + 4).take_while(is_name).count();
        (to > from && self.function(to) == Function::Colon).then_some((from, to))
    }

    /// “It rained.” — Mara Lindt, farmer.
    fn read_signatures(&self, links: &mut Vec<Link>) {
        for quote in &self.passage().quotes {
            let Some((from, to)) = self.signature(quote) else { continue };
            let name = Tokens::of(from, to);
            let inside = |link: &Link| {
                link.content
                    .iter()
                    .filter(|token| (quote.open..=quote.close).contains(token))
                    .count()
            };
            let best =
                links.iter_mut().filter(|link| inside(link) > 0).max_by_key(|link| inside(link));
            match best {
                Some(link) if link.source.is_empty() || link.cue.is_empty() => {
                    link.source = name;
                    link.confidence = link.confidence.max(LAYOUT);
                }
                Some(_) => {}
                None => links.push(Link {
                    source: name,
                    content: Tokens::of(quote.open, quote.end()),
                    confidence: LAYOUT,
                    ..Link::default()
                }),
            }
        }
    }

    fn signature(&self, quote: &Quote) -> Option<(usize, usize)> {
        let long = quote.is_closed && quote.close - quote.open > 4;
        let dash = quote.end();
        if !long || self.function(dash) != Function::Dash {
            return None;
        }
        let to = self.name_end(dash + 1)?;
        let rest = self.columns().get(to..)?;
        let ends =
            rest.iter().all(|column| !column.is_word) || self.function(to) == Function::Comma;
        (to - dash <= 8 && ends).then_some((dash + 1, to))
    }

    /// The end of the name that begins here: capitals, with "de", "van", "of" and stops between.
    pub(crate) fn name_end(&self, from: usize) -> Option<usize> {
        let columns = self.columns();
        if !columns.get(from)?.is_capital() {
            return None;
        }
        let goes_on = |column: &&Column| {
            column.is_capital()
                || matches!(column.function, Function::Stop | Function::Of)
                || matches!(column.suffix3, DE | LA | VAN | VON)
        };
        let len = columns[from..].iter().take_while(goes_on).count();
        let name = &columns[from..from + len];
        let trailing = name.iter().rev().take_while(|column| !column.is_capital()).count();
        Some(from + len - trailing)
    }

    /// Content after a colon has the source of the words before it: "Lindt was clear: it rained."
    fn read_colons(&self, links: &mut [Link]) {
        for number in 0..links.len() {
            let link = &links[number];
            let Some(first) = link.content.first().filter(|_| link.source.is_empty()) else {
                continue;
            };
            let before = (0..first).rev().find(|token| self.function(*token) != Function::Quote);
            let colon = before.filter(|token| self.function(*token) == Function::Colon);
            let Some((source, cue)) = colon.and_then(|colon| self.speaker(colon, links)) else {
                continue;
            };
            let link = &mut links[number];
            link.source = source;
            link.confidence = link.confidence.max(LAYOUT);
            if link.cue.is_empty() {
                link.cue = cue;
            }
        }
    }

    /// Who is about to speak where a colon stands, and the cue that says so.
    fn speaker(&self, colon: usize, links: &[Link]) -> Option<(Tokens, Tokens)> {
        let from = self.passage().sentence_of(colon).0;
        if colon <= from {
            return None;
        }
        let cue = (from..colon).rev().find(|token| self.columns()[*token].cue >= 3);
        let known = links
            .iter()
            .filter(|link| link.source.first().is_some_and(|first| from <= first && first < colon));
        let known = known.max_by_key(|link| link.source.first()).map(|link| link.source.clone());
        let tagged = || {
            let spans = spans(self.tags, label::SOURCE);
            let last = spans.filter(|span| from <= span.0 && span.0 < colon).last();
            last.map(|span| Tokens::of(span.0, span.1))
        };
        let phrase = || {
            let of_cue = cue.and_then(|cue| self.phrases.before(cue, from));
            let found = of_cue.or_else(|| self.phrases.before(colon, from));
            found.map(|(from, to)| Tokens::of(from, to))
        };
        let source = known.or_else(tagged).or_else(phrase)?;
        Some((source, cue.map_or_else(Tokens::default, |cue| Tokens::of(cue, cue + 1))))
    }

    /// A source takes in what follows its comma: "Mara Lindt, a farmer from the north, said".
    fn extend_sources(&self, links: &mut [Link]) {
        for link in links {
            if let Some(end) = self.apposition_end(link) {
                let from = link.source.last().map_or(end, |last| last + 1);
                let mut more = link.source.clone();
                more.push(from, end);
                link.source = more;
            }
        }
    }

    fn apposition_end(&self, link: &Link) -> Option<usize> {
        let (first, last) = (link.source.first()?, link.source.last()?);
        let cue = link.cue.first()?;
        let end = self.passage().sentence_of(first).1;
        let comma = last + 1;
        if last < cue {
            return self.end_before_cue(link, (last, cue));
        }
        let opens = self.function(comma) == Function::Comma && comma + 1 < end;
        if !opens || !self.opens_apposition(comma + 1) {
            return None;
        }
        let stops = |token: &usize| {
            let function = self.function(*token);
            let is_stop = matches!(
                function,
                Function::Stop | Function::Question | Function::Exclamation | Function::Quote
            );
            is_stop || link.content.has(*token) || link.cue.has(*token)
        };
        let mut to = (comma + 1..end).find(stops).unwrap_or(end);
        while to > comma && matches!(self.function(to - 1), Function::Comma | Function::Colon) {
            to -= 1;
        }
        let cut = (comma + 2..to).find(|token| self.ends_apposition(*token, to));
        let to = cut.unwrap_or(to);
        (2..=25).contains(&(to.saturating_sub(comma))).then_some(to)
    }

    pub(crate) fn opens_apposition(&self, token: usize) -> bool {
        let column = &self.columns()[token];
        let known = self.phrases.document;
        let number = self.passage().first + token;
        matches!(column.function, Function::A | Function::The | Function::Who)
            || column.shape & !8 == 0x13
            || known.token_text(number) == "an"
            || known.is(number, Class::Determiner) && column.function != Function::That
    }

    fn ends_apposition(&self, token: usize, to: usize) -> bool {
        const ING: u32 = packed(*b"ing");
        if self.function(token) != Function::Comma || token + 1 >= to {
            return false;
        }
        let next = &self.columns()[token + 1];
        matches!(
            next.function,
            Function::And
                | Function::But
                | Function::When
                | Function::As
                | Function::After
                | Function::While
                | Function::In
                | Function::On
        ) || next.suffix3 == ING
    }

    /// Who is about to speak after the passage, if it ends with a colon.
    pub(crate) fn colon(&self, links: &[Link]) -> Option<(Tokens, Tokens)> {
        let last = self.passage().len().checked_sub(1);
        let last = last.filter(|last| self.function(*last) == Function::Colon);
        last.and_then(|last| self.speaker(last, links))
    }

    /// Whether a link has a source and a quotation and nothing but quotations is told after it, so that
    /// the next passage may go on with it.
    pub(crate) fn names_quotation(&self, link: &Link) -> bool {
        let ends = [&link.source, &link.cue, &link.content].into_iter().filter_map(Tokens::last);
        let rest = ends.max().map_or(0, |last| last + 1);
        let is_between = |column: &&Column| {
            !column.is_outside() || matches!(column.function, Function::Comma | Function::Stop)
        };
        // A mark that opens a quotation and has none to close it stands for itself.
        let next = self.passage().columns[rest..].iter().find(|column| !is_between(column));
        !link.source.is_empty()
            && link.content.iter().any(|token| self.is_quoted(token))
            && next.is_none_or(|next| !next.is_word)
    }

    /// Whether the passage opens with a quotation whose content has neither source nor cue.
    pub(crate) fn continues(&self, link: &Link) -> bool {
        let opens = link.content.first().is_some_and(|first| first <= 1);
        opens
            && link.source.is_empty()
            && link.cue.is_empty()
            && self.function(0) == Function::Quote
    }
}

/// How sure a rule of layout is that it names the source.
pub(crate) const LAYOUT: f32 = 0.7;

const fn packed(word: [u8; 3]) -> u32 {
    (word[0] as u32) << 16 | (word[1] as u32) << 8 | word[2] as u32
}

const VAN: u32 = packed(*b"van");
const VON: u32 = packed(*b"von");
const DE: u32 = (b'd' as u32) << 8 | b'e' as u32;
const LA: u32 = (b'l' as u32) << 8 | b'a' as u32;

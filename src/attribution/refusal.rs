//! Refusals: "declined to comment", "did not respond", "asked not to be named", "nobody asked". They
//! tell something of a source or of none and report no claim.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the word before is read only above the floor of the sentence, and reading beyond \
              the document finds nothing"
)]

use super::cues::{CUES, group_start};
use super::link::Link;
use super::mentions::{mention_after, mention_before};
use super::reading::Reading;
use super::tidy::first_subject;
use crate::document::TokenRange;
use crate::lexicon::{Class, Form, OneOf, Spellings};

/// Somebody who was asked and said nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Who it was.
    pub(super) mention: TokenRange,
    /// "declined to comment", "has not responded", "could not be reached".
    pub(super) words: TokenRange,
}

/// Verbs that refuse what an infinitive after them names.
const DECLINE: Spellings<8> = Spellings::of([
    "decline",
    "declines",
    "declined",
    "declining",
    "refuse",
    "refuses",
    "refused",
    "refusing",
]);

/// What is refused where nothing is said: "declined to comment", not "refused to resign".
const TALK: Spellings<9> = Spellings::of([
    "comment",
    "say",
    "speak",
    "answer",
    "elaborate",
    "respond",
    "reply",
    "talk",
    "explain",
]);

/// What is refused where a name is kept back: "declined to be named".
const BE_NAMED: Spellings<2> = Spellings::of(["be", "identify"]);

/// Verbs of silence in the passive alone: "could not be reached for comment".
const REACH_VERBS: Spellings<5> =
    Spellings::of(["reach", "reached", "contact", "contacted", "drawn"]);

/// Verbs after which somebody stays without a name: "asked not to be identified".
const WISH: Spellings<12> = Spellings::of([
    "ask",
    "asks",
    "asked",
    "asking",
    "want",
    "wants",
    "wanted",
    "wish",
    "wished",
    "request",
    "requested",
    "preferred",
]);

/// Verbs whose words are left out after them: "spoke on condition of anonymity".
const SPEAK: Spellings<6> =
    Spellings::of(["speak", "speaks", "spoke", "speaking", "talked", "talking"]);

/// Ways to stay without a name.
const NAMING: Spellings<5> =
    Spellings::of(["named", "identified", "quoted", "anonymously", "anonymity"]);

/// Verbs whose question is kept back where they are negated: "did not say who would pay".
const TELL: Spellings<12> = Spellings::of([
    "tell",
    "told",
    "say",
    "said",
    "explain",
    "explained",
    "disclose",
    "disclosed",
    "specify",
    "specified",
    "reveal",
    "revealed",
]);

/// How far from its verb a negation or an object is looked for, in tokens.
const REACH: usize = 5;

impl Refusal {
    /// A link without content, to find out whose it is.
    pub(super) fn as_link(&self) -> Link {
        Link::new(Vec::new(), vec![self.words], Some(self.mention))
    }
}

/// Everybody in the document who was asked and said nothing, in order.
pub(super) fn refusals(reading: &Reading<'_, '_>) -> Vec<Refusal> {
    let document = reading.document;
    let all = TokenRange::new(0, document.tokens().len());
    let verbs = all.iter().zip(document.classes_in(all));
    let verbs = verbs.filter(|(_, classes)| classes.has(Class::SilenceVerb));
    let found =
        verbs.filter_map(|(verb, _)| refusal_at(reading, verb, document.sentence_of(verb)?.tokens));
    found.collect()
}

/// What a verb gives to read of one who said nothing.
fn refusal_at(reading: &Reading<'_, '_>, verb: usize, sentence: TokenRange) -> Option<Refusal> {
    if reading.is_quoted(verb) {
        return None;
    }
    let floor = sentence.start as usize;
    if let Some(found) = vain_effort(reading, verb, sentence) {
        return Some(found);
    }
    let (start, _) = group_start(reading, verb, floor);
    // "She | made no comment": the noun has a verb of its own.
    let is_noun = start > floor
        && reading.document.is_one_of(start, &["no"])
        && reading.document.is_one_of(start - 1, &["made", "makes", "make", "offered", "gave"]);
    let start = start - usize::from(is_noun);
    let group = || start..verb;
    let is_negated = group().any(|token| reading.is(token, Class::Negation));
    let is_passive = group().any(|token| reading.is(token, Class::BeVerb));
    let is_reached = reading.document.is_one_of(verb, &REACH_VERBS);
    // "would not be drawn on a date": the lots that were not drawn said nothing either.
    let is_drawn = reading.bytes(verb) == b"drawn";
    let is_on = matches!(reading.bytes(verb + 1), b"on" | b"about" | b"further" | b"," | b".");
    if is_drawn && !(is_on && group().any(|token| reading.bytes(token) == b"would")) {
        return None;
    }
    let end = if declines(reading, verb, &TALK) {
        verb + 3
    } else if is_negated && is_reached == is_passive && !reading.document.is_one_of(verb, &DECLINE)
    {
        verb + 1
    } else {
        return None;
    };
    let shares = |word| start > floor && reading.is_word(start - 1, word);
    let mention = if shares(reading.words.and) || shares(reading.words.but) {
        first_subject(reading, start)
    } else {
        mention_before(reading, start, floor)
    };
    Some(Refusal { mention: mention?, words: TokenRange::new(start, end) })
}

/// "Efforts to reach | the commissioner, Tom Hale, | proved abortive".
fn vain_effort(reading: &Reading<'_, '_>, verb: usize, sentence: TokenRange) -> Option<Refusal> {
    const FARTHEST: usize = 40;
    const EFFORTS: Spellings<5> =
        Spellings::of(["efforts", "attempts", "effort", "attempt", "calls"]);
    const VAIN: Spellings<7> = Spellings::of([
        "abortive",
        "failed",
        "futile",
        "fruitless",
        "unanswered",
        "unsuccessful",
        "unavailing",
    ]);
    let document = reading.document;
    let effort = verb.checked_sub(2).filter(|effort| *effort >= sentence.start as usize)?;
    let is_effort = reading.is_word(verb - 1, reading.words.to)
        && document.is_one_of(verb, &REACH_VERBS)
        && document.is_one_of(effort, &EFFORTS);
    if !is_effort {
        return None;
    }
    let end = (sentence.end as usize).min(verb + FARTHEST);
    let vain = (verb + 1..end).find(|token| document.is_one_of(*token, &VAIN))?;
    let mention = mention_after(reading, verb + 1, vain)?;
    Some(Refusal { mention, words: TokenRange::new(effort, verb + 1) })
}

/// Whether a verb refuses what an infinitive of one of these verbs names.
fn declines(reading: &Reading<'_, '_>, verb: usize, what: &impl OneOf) -> bool {
    reading.document.is_one_of(verb, &DECLINE)
        && reading.is_word(verb + 1, reading.words.to)
        && (reading.document.is_one_of(verb + 2, what) || gives_nothing(reading, verb + 2))
}

/// "declined to give a date", "refused to discuss it": what is kept back is told of nobody.
fn gives_nothing(reading: &Reading<'_, '_>, verb: usize) -> bool {
    const TOLD: [&str; 13] = [
        "a",
        "an",
        "any",
        "further",
        "more",
        "details",
        "specifics",
        "reasons",
        "figures",
        "names",
        "examples",
        "dates",
        "numbers",
    ];
    let is = |list: &[&str]| reading.document.is_one_of(verb, list);
    is(&["discuss", "disclose", "specify"])
        || is(&["give", "provide", "offer"]) && TOLD.contains(&reading.text(verb + 1))
}

/// Whether the cue of a link refuses to speak or to be named, or nobody speaks.
pub(super) fn is_refusal(reading: &Reading<'_, '_>, link: &Link) -> bool {
    if link.mention.is_some_and(|mention| is_nobody(reading, mention.start as usize)) {
        return true;
    }
    let mut cue = link.cue_tokens();
    !speaks_aloud(reading, link) && cue.any(|token| refuses(reading, token))
        || keeps_back(reading, link)
        || is_bare_word(reading, link)
        || writes_nothing(reading, link)
        || is_asked(reading, link)
        || is_clock(reading, link)
}

/// "“It leaks,” she said, speaking on condition of anonymity", "“It leaks,” she said without further comment": who is
/// quoted has spoken.
fn speaks_aloud(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let opens = |piece: &TokenRange| reading.opened(piece.start as usize).is_some();
    let says = |token: usize| {
        reading.is(token, Class::SayVerb)
            && (reading.is_form(token, Form::Past) || reading.is_form(token, Form::S))
    };
    link.content.first().is_some_and(opens) && link.cue_tokens().next().is_some_and(says)
}

/// "Asked if he was ready, Lund waved", "Lund waved when asked if he was ready": who is asked does not ask.
fn is_asked(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let [cue] = link.cue[..] else { return false };
    let verb = cue.start as usize;
    let opens = reading.document.sentence_of(verb).is_some_and(|sentence| {
        sentence.tokens.start as usize == verb && reading.bytes(verb) == b"Asked"
    });
    let asks_next = reading.is(verb + 1, Class::Subordinator) || asks(reading, verb + 1);
    let follows = reading.bytes(verb) == b"asked"
        && verb.checked_sub(1).is_some_and(|before| reading.document.is_one_of(before, &["when"]));
    (opens || follows)
        && cue.len() == 1
        && asks_next
        && link.content.first().is_some_and(|first| first.start == cue.end)
}

/// "12.15 pm: According to the Echo, …": when an entry was written is nothing that is said.
fn is_clock(reading: &Reading<'_, '_>, link: &Link) -> bool {
    const MOST: usize = 4;
    let [piece] = link.content[..] else { return false };
    let is_colon = reading.bytes(piece.end as usize) == b":";
    piece.len() <= MOST && is_colon && reading.byte(piece.start as usize).is_ascii_digit()
}

/// "She had written no name on them": no words to report.
fn writes_nothing(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let is_no = |verb: usize| reading.bytes(verb + 1) == b"no";
    link.cue_tokens().any(|verb| reading.is(verb, Class::WriteVerb) && is_no(verb))
}

/// "What they are saying", "a clerk who received it": a pronoun alone tells nothing, unless a verb of speech
/// or thought leads to it.
fn is_bare_word(reading: &Reading<'_, '_>, link: &Link) -> bool {
    const OBJECTS: [&str; 9] =
        ["it", "them", "him", "her", "me", "us", "you", "himself", "herself"];
    let [piece] = link.content[..] else { return false };
    let word = piece.start as usize;
    let mut cue = link.cue_tokens();
    let leads = cue.any(|token| reading.any(token, CUES));
    piece.len() == 1
        && !reading.is_quoted(word)
        && (reading.is_word(word, reading.words.what)
            || OBJECTS.contains(&reading.text(word)) && !leads)
}

/// "The statement did not say how the plan would be paid for", "did not explain the decision": who keeps
/// something back says nothing of it. Who "could not say" tells what is not known.
fn keeps_back(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let (Some(cue), Some(content)) = (link.cue.first(), link.content.first()) else { return false };
    let is_told = |token: &usize| reading.document.is_one_of(*token, &TELL);
    let Some(verb) = cue.iter().rev().find(is_told) else { return false };
    let sentence = reading.document.sentence_of(verb);
    let floor = sentence.map_or(0, |sentence| sentence.tokens.start as usize);
    let (start, _) = group_start(reading, verb, floor);
    let is_kept = (start..verb).any(|token| reading.is(token, Class::Negation))
        && !(start..verb).any(|token| is_ability(reading, token));
    let first = content.start as usize;
    let is_said = reading.document.is_one_of(verb, &["say", "said"]);
    is_kept && first > verb && (!is_said || asks(reading, first))
}

fn is_ability(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.document.is_one_of(token, &["can", "could", "ca", "cannot"])
}

/// "how", "who", "whether": a question opens here.
fn asks(reading: &Reading<'_, '_>, token: usize) -> bool {
    const QUESTIONS: [&str; 9] =
        ["how", "what", "who", "whom", "why", "when", "where", "whether", "which"];
    QUESTIONS.contains(&reading.text(token))
}

/// "Nobody asked the town.", "No one said so."
fn is_nobody(reading: &Reading<'_, '_>, first: usize) -> bool {
    let is = |token: usize, words: &[&str]| reading.document.is_one_of(token, words);
    is(first, &["nobody", "none"]) || is(first, &["no"]) && is(first + 1, &["one"])
}

/// "respond", "comment", "reply": what reports a refusal where it is negated.
fn answers(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is(token, Class::SilenceVerb)
        && !reading.document.is_one_of(token, &DECLINE)
        && !reading.document.is_one_of(token, &REACH_VERBS)
}

/// "did not want | to give her name".
fn keeps_name(reading: &Reading<'_, '_>, to: usize) -> bool {
    const GIVE: Spellings<4> = Spellings::of(["give", "reveal", "disclose", "share"]);
    reading.is_word(to, reading.words.to)
        && reading.document.is_one_of(to + 1, &GIVE)
        && (to + 2..to + 5).any(|token| matches!(reading.bytes(token), b"name" | b"names"))
}

fn refuses(reading: &Reading<'_, '_>, token: usize) -> bool {
    let document = reading.document;
    let is_declined = declines(reading, token, &TALK) || declines(reading, token, &BE_NAMED);
    let is_negated = || {
        let before = token.saturating_sub(REACH)..token;
        before
            .rev()
            .take_while(|token| !reading.is_comma(*token))
            .any(|token| reading.is(token, Class::Negation) || reading.bytes(token) == b"without")
    };
    let is_nameless = || {
        (token + 1..token + 1 + REACH)
            .take_while(|token| !reading.is_comma(*token))
            .any(|token| document.is_one_of(token, &NAMING))
    };
    let hides = document.is_one_of(token, &WISH) || document.is_one_of(token, &SPEAK);
    is_declined
        || answers(reading, token) && is_negated()
        || hides && is_nameless()
        || document.is_one_of(token, &WISH) && is_negated() && keeps_name(reading, token + 1)
}

#[cfg(test)]
mod tests;

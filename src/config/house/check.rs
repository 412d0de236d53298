//! A house rule at work.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a match holds the number of its sentence in this document, an extended rule is one \
              of the list, and each match is counted once"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Within;
use super::swap::Swap;
use crate::finding::{Applicability, Finding, Severity};
use crate::pattern::{Match, is_name};
use crate::rules::{Context, Findings, Meta, RULES, Rule, RuleOption};

/// A house rule, compiled.
#[derive(Debug, Clone)]
pub(crate) struct House {
    pub(super) meta: Meta,
    pub(super) docs: String,
    pub(super) table: String,
    /// For each row of the table, the key of the configuration that it comes from.
    pub(super) keys: Vec<String>,
    pub(super) check: Check,
    /// The rule of the crate that it extends.
    pub(super) base: Option<usize>,
    pub(super) severity: Option<Severity>,
    pub(super) message: Option<String>,
    pub(super) help: Option<String>,
}

/// What is done with the matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Check {
    Existence,
    /// What to write instead, by label.
    Substitution(Vec<Swap>),
    /// The same, names left alone.
    Terms(Vec<Swap>),
    Occurrence(u32, Within),
    Consistency,
    Conditional(Within),
}

/// The label of what is left alone.
pub(super) const EXCEPT: &str = "except";
/// The label of what is looked for.
pub(super) const MATCH: &str = "match";
/// The label of what must stand beside it.
pub(super) const REQUIRES: &str = "requires";

impl Rule for House {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn docs(&self) -> &str {
        &self.docs
    }

    fn patterns(&self) -> &str {
        &self.table
    }

    fn options(&self) -> &[RuleOption] {
        self.base.map_or(&[], |base| RULES[base].options())
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        self.check_base(context, findings);
        let matches = context.matches().iter();
        let found: Vec<&Match> = matches
            .filter(|found| ![EXCEPT, REQUIRES].contains(&context.label(found)))
            .filter(|found| context.is_in_scope(found.tokens))
            .collect();
        match &self.check {
            Check::Existence => {
                found.iter().for_each(|found| self.report(context, found, UNWANTED, findings));
            }
            Check::Substitution(swaps) => self.substitute(context, &found, swaps, findings),
            Check::Terms(swaps) => {
                let terms = found.iter().copied().filter(|found| !is_named(context, found));
                self.substitute(context, &terms.collect::<Vec<_>>(), swaps, findings);
            }
            Check::Occurrence(max, within) => {
                self.count(context, &found, (*max, *within), findings);
            }
            Check::Consistency => self.compare(context, &found, findings),
            Check::Conditional(within) => self.require(context, &found, *within, findings),
        }
    }
}

/// What is said where the configuration has no words for it.
const UNWANTED: (&str, &str) = ("“{}” is not house style.", "Write it another way.");

impl House {
    /// The rule as the checker keeps it.
    pub(crate) fn shared(self) -> Arc<dyn Rule> {
        Arc::new(self)
    }

    /// Reports what the extended rule reports, but for what is left alone.
    fn check_base(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        let Some(base) = self.base else { return };
        let left_alone: Vec<&Match> =
            context.matches().iter().filter(|found| context.label(found) == EXCEPT).collect();
        let base = context.for_shipped(base);
        let mut found = Findings::default();
        base.rule_check(&mut found);
        findings.take_over(found, |mut finding| {
            let tokens = context.tokens_in(finding.span);
            let from = left_alone.partition_point(|other| other.tokens.end <= tokens.start);
            if left_alone.get(from).is_some_and(|other| other.tokens.overlaps(tokens)) {
                return None;
            }
            finding.rule = self.meta.name.clone();
            finding.group = self.meta.group;
            finding.severity = self.severity.unwrap_or(finding.severity);
            let words = finding.span.slice(context.document().text());
            if let Some(message) = &self.message {
                finding.message = message.replace("{}", &on_one_line(words));
            }
            if let Some(help) = &self.help {
                finding.help.clone_from(help);
            }
            Some(finding)
        });
    }

    fn finding(&self, context: &Context<'_, '_>, found: &Match, says: (&str, &str)) -> Finding {
        let span = context.document().span_of(found.tokens);
        let words = on_one_line(context.document().text_of(found.tokens));
        let message = self.message.as_deref().unwrap_or(says.0).replace("{}", &words);
        context.finding(span, message, self.help.as_deref().unwrap_or(says.1))
    }

    fn report(
        &self,
        context: &Context<'_, '_>,
        found: &Match,
        says: (&str, &str),
        findings: &mut Findings,
    ) {
        findings.add(context, self.finding(context, found, says));
    }

    fn substitute(
        &self,
        context: &Context<'_, '_>,
        found: &[&Match],
        swaps: &[Swap],
        findings: &mut Findings,
    ) {
        for found in found {
            let label = context.label(found).parse::<usize>();
            let Some(swap) = label.ok().and_then(|label| swaps.get(label)) else {
                continue;
            };
            let document = context.document();
            let written = document.text_of(found.tokens);
            let word = cased_like(written, &swap.in_place_of(document, found.tokens));
            if word == written {
                continue;
            }
            let help = format!("Write “{word}”.");
            let finding = self.finding(context, found, (UNWANTED.0, &help));
            let span = finding.span;
            findings.add(context, finding.suggest(span, word, Applicability::Unsafe));
        }
    }

    /// Reports what comes after the last that is allowed.
    fn count(
        &self,
        context: &Context<'_, '_>,
        found: &[&Match],
        (max, within): (u32, Within),
        findings: &mut Findings,
    ) {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for found in found {
            let count = counts.entry(place(context, found, within)).or_default();
            *count += 1;
            if *count > max {
                let message = format!("“{{}}” stands here for the {}.", nth(*count));
                let help = format!("House style allows it {}.", times(max));
                self.report(context, found, (&message, &help), findings);
            }
        }
    }

    /// Reports every way of writing but the one that the article uses most; of equals, the first.
    fn compare(&self, context: &Context<'_, '_>, found: &[&Match], findings: &mut Findings) {
        let mut counts: Vec<(&str, u32, &Match)> = Vec::new();
        for found in found {
            let label = context.label(found);
            match counts.iter_mut().find(|(other, ..)| *other == label) {
                Some((_, count, _)) => *count += 1,
                None => counts.push((label, 1, found)),
            }
        }
        let best = counts.iter().rev().max_by_key(|(_, count, _)| *count);
        let Some((kept, _, first)) = best else { return };
        let words = on_one_line(context.document().text_of(first.tokens));
        let message = format!("“{{}}” stands beside “{words}”.");
        for found in found.iter().filter(|found| context.label(found) != *kept) {
            let says = (message.as_str(), "Write it one way in the whole article.");
            let finding = self.finding(context, found, says);
            let span = context.document().span_of(first.tokens);
            findings.add(context, finding.relate(span));
        }
    }

    fn require(
        &self,
        context: &Context<'_, '_>,
        found: &[&Match],
        within: Within,
        findings: &mut Findings,
    ) {
        let matches = context.matches().iter();
        let there = matches.filter(|found| context.label(found) == REQUIRES);
        let mut places: Vec<u32> = there.map(|found| place(context, found, within)).collect();
        places.sort_unstable();
        let says =
            ("“{}” stands without what belongs beside it.", "Add what house style asks for here.");
        for found in found {
            if places.binary_search(&place(context, found, within)).is_err() {
                self.report(context, found, says, findings);
            }
        }
    }
}

/// The number of the sentence, paragraph or article that a match stands in.
fn place(context: &Context<'_, '_>, found: &Match, within: Within) -> u32 {
    match within {
        Within::Sentence => found.sentence,
        Within::Paragraph => context.document().sentences()[found.sentence as usize].block,
        Within::Article => 0,
    }
}

/// Whether a word of the match is part of a name: "Plane Street".
fn is_named(context: &Context<'_, '_>, found: &Match) -> bool {
    let document = context.document();
    let sentence = &document.sentences()[found.sentence as usize];
    let opens = found.tokens.start == sentence.tokens.start;
    !opens && found.tokens.iter().any(|token| is_name(document, sentence, token))
}

fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The word with a capital where what it replaces has one.
fn cased_like(written: &str, word: &str) -> String {
    let starts_upper = written.chars().next().is_some_and(char::is_uppercase);
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if starts_upper => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

fn nth(count: u32) -> String {
    match count {
        1 => "first time".to_owned(),
        2 => "second time".to_owned(),
        3 => "third time".to_owned(),
        _ => format!("{count}th time"),
    }
}

fn times(count: u32) -> String {
    match count {
        0 => "nowhere".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}

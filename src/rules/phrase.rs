//! A rule that is a table of patterns with a wording for each label; most rules are one.

#![expect(
    clippy::indexing_slicing,
    reason = "every rule has a wording, and the place of the dots is below the length just \
              compared"
)]

use super::{Context, Findings, Meta, Preset, Rule};
use crate::assertion::AssertionKind;
use crate::document::TokenRange;
use crate::finding::Severity;
use crate::pattern::Match;

/// A rule that reports the matches of a table.
#[derive(Debug)]
pub(super) struct PhraseRule {
    pub(super) meta: Meta,
    pub(super) docs: &'static str,
    pub(super) triggers: Triggers,
    /// Labels without a wording take the first.
    pub(super) wordings: &'static [Wording],
    pub(super) guard: fn(&Context<'_, '_>, &Match) -> Verdict,
}

/// Where the matches come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Triggers {
    /// The rule's own table.
    Table(&'static str),
    /// What the text asserts of a kind.
    Assertion(AssertionKind),
}

/// What a rule says of a match with that label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording {
    pub(super) label: &'static str,
    /// What is wrong and why it matters; `{}` stands for the words of the text.
    pub(super) message: &'static str,
    pub(super) help: &'static str,
    /// How much it counts, where that differs from the rule.
    pub(super) tier: Option<(Severity, Preset)>,
}

impl Wording {
    pub(super) const fn new(
        label: &'static str,
        message: &'static str,
        help: &'static str,
    ) -> Self {
        Self { label, message, help, tier: None }
    }

    pub(super) const fn tier(mut self, severity: Severity, preset: Preset) -> Self {
        self.tier = Some((severity, preset));
        self
    }
}

/// What a guard says of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is reported as the table says.
    Report,
    /// It is a hint.
    Hint,
    /// It is a hint that only a strict desk wants.
    Doubtful,
    /// It is nothing.
    Drop,
}

/// The guard of rules whose table says it all.
pub(super) fn always(_context: &Context<'_, '_>, _found: &Match) -> Verdict {
    Verdict::Report
}

impl Rule for PhraseRule {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn docs(&self) -> &str {
        self.docs
    }

    fn patterns(&self) -> &str {
        match self.triggers {
            Triggers::Table(table) => table,
            Triggers::Assertion(_) => "",
        }
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        let matches = match self.triggers {
            Triggers::Table(_) => context.matches(),
            Triggers::Assertion(kind) => context.assertions(kind),
        };
        for found in matches.iter().filter(|found| context.is_in_scope(found.tokens)) {
            if context.label(found).starts_with('?') {
                continue;
            }
            let wording = self.wording(context.label(found));
            let (severity, preset) = wording.tier.unwrap_or((self.meta.severity, self.meta.preset));
            let (severity, preset) = match (self.guard)(context, found) {
                Verdict::Report => (severity, preset),
                Verdict::Hint => (Severity::Hint, preset),
                Verdict::Doubtful => (Severity::Hint, preset.max(Preset::Strict)),
                Verdict::Drop => continue,
            };
            let span = context.document().span_of(found.tokens);
            let message = wording.message.replace("{}", &shown(context, found.tokens));
            let finding = context.finding(span, message, wording.help).at(severity);
            findings.add_in(preset, context, finding);
        }
    }
}

impl PhraseRule {
    fn wording(&self, label: &str) -> &Wording {
        let found = self.wordings.iter().find(|wording| wording.label == label);
        found.unwrap_or(&self.wordings[0])
    }
}

/// The words of the text as a message shows them: on one line, and not too many.
pub(super) fn shown(context: &Context<'_, '_>, tokens: TokenRange) -> String {
    const MOST: usize = 12;
    let text = context.document().text_of(tokens);
    let mut words: Vec<&str> = text.split_whitespace().take(MOST + 1).collect();
    if words.len() > MOST {
        words[MOST] = "…";
    }
    words.join(" ")
}

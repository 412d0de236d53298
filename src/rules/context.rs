//! What a rule is given to read: the analysis, whose words each token is, and its own matches.

#![expect(
    clippy::indexing_slicing,
    reason = "ids of sources come from the registry, and numbers of rules from the list of \
              rules"
)]

use super::{
    ArticleKind, Findings, Meta, OptionValue, RULES, Rule, RuleOption, Scope, Selection, guards,
    kind, table_of,
};
use crate::analysis::Analysis;
use crate::assertion::{self, AssertionKind, Roles, role};
use crate::attribution::Strength;
use crate::document::{Document, TokenRange, place_near};
use crate::finding::Finding;
use crate::pattern::{Match, Patterns};
use crate::span::Span;
use crate::text::TokenKind;

/// What no assertion of the author's own is made of.
const NOT_OWN: u16 = role::QUOTED
    | role::STATED
    | role::ASCRIBED
    | role::DOUBTED
    | role::UNTOLD
    | role::CUE
    | role::MENTION
    | role::HEADING
    | role::QUESTION;

/// One text with all that rules ask of it.
#[derive(Debug)]
pub(crate) struct Reading<'a, 't> {
    analysis: &'a Analysis<'t>,
    patterns: &'a Patterns,
    selection: &'a Selection,
    article: ArticleKind,
    /// Every mention of a source that states something somewhere, in order.
    speakers: Vec<TokenRange>,
    /// The year of the article: as configured, or the latest that it names.
    year: Option<u16>,
}

impl<'a, 't> Reading<'a, 't> {
    pub(super) fn new(
        analysis: &'a Analysis<'t>,
        patterns: &'a Patterns,
        selection: &'a Selection,
    ) -> Self {
        let article = selection.article.unwrap_or_else(|| kind::guess(analysis));
        let speakers = speakers(analysis);
        let year =
            selection.date.map(|(year, ..)| year).or_else(|| latest_year(analysis.document()));
        Self { analysis, patterns, selection, article, speakers, year }
    }

    pub(super) const fn selection(&self) -> &'a Selection {
        self.selection
    }

    pub(super) const fn article(&self) -> ArticleKind {
        self.article
    }
}

fn latest_year(document: &Document<'_>) -> Option<u16> {
    let numbers = document.tokens().iter().filter(|token| token.kind == TokenKind::Number);
    numbers.filter_map(|token| guards::year(token.span.slice(document.text()))).max()
}

fn speakers(analysis: &Analysis<'_>) -> Vec<TokenRange> {
    let registry = analysis.registry();
    let mut speaks = vec![false; registry.sources.len()];
    for (link, source) in analysis.links().iter().zip(&registry.of_link) {
        if let Some(source) = source.filter(|_| link.strength == Strength::Stated) {
            speaks[source.0 as usize] = true;
        }
    }
    let sources = registry.sources.iter().zip(speaks).filter(|(_, speaks)| *speaks);
    let mut speakers: Vec<TokenRange> =
        sources.flat_map(|(source, _)| source.mentions.iter().copied()).collect();
    speakers.sort_unstable();
    speakers
}

/// What a rule is given to read.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a, 't> {
    analysis: &'a Analysis<'t>,
    patterns: &'a Patterns,
    selection: &'a Selection,
    article: ArticleKind,
    speakers: &'a [TokenRange],
    year: Option<u16>,
    rule: &'a dyn Rule,
    table: usize,
}

impl<'a, 't> Context<'a, 't> {
    pub(super) fn new(reading: &'a Reading<'a, 't>, rule: &'a dyn Rule, table: usize) -> Self {
        let Reading { analysis, patterns, selection, article, speakers, year } = reading;
        let (article, year) = (*article, *year);
        Self { analysis, patterns, selection, article, speakers, year, rule, table }
    }

    /// The same text for a rule that comes with the crate, by its place among them.
    pub(crate) fn for_shipped(self, number: usize) -> Self {
        Self { rule: RULES[number], table: table_of(number), ..self }
    }

    /// Runs the rule of the context.
    pub(crate) fn rule_check(&self, findings: &mut Findings) {
        self.rule.check(self, findings);
    }

    /// What the stages found.
    #[must_use]
    pub const fn analysis(&self) -> &'a Analysis<'t> {
        self.analysis
    }

    /// The text with its blocks, sentences and tokens.
    #[must_use]
    pub const fn document(&self) -> &'a Document<'t> {
        self.analysis.document()
    }

    const fn roles(&self) -> &'a Roles {
        self.analysis.voices().roles()
    }

    /// What the rule is called and how it counts.
    #[must_use]
    pub fn meta(&self) -> &'a Meta {
        self.rule.meta()
    }

    /// The matches of the rule's own patterns, in order, whoever says them.
    #[must_use]
    pub fn matches(&self) -> &'a [Match] {
        self.analysis.matches().of(self.table)
    }

    /// What the text asserts of a kind, in order, whoever says it.
    #[must_use]
    pub fn assertions(&self, kind: AssertionKind) -> &'a [Match] {
        let table = assertion::TABLES.iter().position(|(other, _)| *other == kind);
        table.map_or(&[], |table| self.analysis.matches().of(table))
    }

    /// Whether an assertion of the kind shares a word with the tokens.
    #[must_use]
    pub fn asserts(&self, kind: AssertionKind, tokens: TokenRange) -> bool {
        let found = self.assertions(kind);
        let from = found.partition_point(|found| found.tokens.end <= tokens.start);
        found.get(from).is_some_and(|found| found.tokens.overlaps(tokens))
    }

    /// The label of the row that matched.
    #[must_use]
    pub fn label(&self, found: &Match) -> &'a str {
        self.patterns.label(found)
    }

    /// Whether the tokens are among the words that the rule reads.
    #[must_use]
    pub fn is_in_scope(&self, tokens: TokenRange) -> bool {
        let outside = match self.meta().scope {
            Scope::Author => NOT_OWN,
            Scope::Narration => role::QUOTED | role::STATED | role::HEADING,
            Scope::Unquoted => role::QUOTED | role::HEADING,
            Scope::Text => 0,
            Scope::Attributed => return self.roles().all(tokens, role::STATED | role::ASCRIBED),
            Scope::Quoted => return self.roles().all(tokens, role::QUOTED),
            Scope::Cue => return self.roles().all(tokens, role::CUE | role::MENTION),
            Scope::Heading => return self.roles().all(tokens, role::HEADING),
        };
        !self.roles().any(tokens, outside)
    }

    /// Whether somebody in the article says, thinks or believes any of the tokens.
    #[must_use]
    pub fn is_attributed(&self, tokens: TokenRange) -> bool {
        self.roles().any(tokens, role::STATED | role::ASCRIBED)
    }

    /// Whether somebody in the article states any of the tokens.
    #[must_use]
    pub fn is_stated(&self, tokens: TokenRange) -> bool {
        self.roles().any(tokens, role::STATED)
    }

    /// Whether any of the tokens shows an attribution or names its source.
    #[must_use]
    pub fn has_cue(&self, tokens: TokenRange) -> bool {
        self.roles().any(tokens, role::CUE | role::MENTION)
    }

    /// Whether the tokens name somebody who states something somewhere in the article.
    #[must_use]
    pub fn names_speaker(&self, tokens: TokenRange) -> bool {
        let from = self.speakers.partition_point(|mention| mention.end <= tokens.start);
        self.speakers.get(from).is_some_and(|mention| mention.overlaps(tokens))
    }

    /// Whether any of the tokens stands in quotation marks.
    #[must_use]
    pub fn is_quoted(&self, tokens: TokenRange) -> bool {
        self.roles().any(tokens, role::QUOTED)
    }

    /// Whether any of the tokens stands in a headline, a byline or another heading.
    #[must_use]
    pub fn is_heading(&self, tokens: TokenRange) -> bool {
        self.roles().any(tokens, role::HEADING)
    }

    /// The tokens that share a byte with the span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        self.document().tokens_in(span)
    }

    /// What kind of article the text is, as configured or as it reads.
    #[must_use]
    pub const fn article_kind(&self) -> ArticleKind {
        self.article
    }

    /// The day of the article, as configured: year, month, day.
    #[must_use]
    pub const fn article_date(&self) -> Option<(u16, u8, u8)> {
        self.selection.date
    }

    /// The year of the article, as configured or as it reads: the latest year that it names.
    #[must_use]
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// The names of the outlet that publishes the article, as configured.
    #[must_use]
    pub fn outlets(&self) -> &'a [String] {
        &self.selection.outlets
    }

    /// The value of an option of the rule that takes a number; 0 where it has no such option.
    #[must_use]
    pub fn number(&self, option: &str) -> usize {
        match self.option(option) {
            Some(OptionValue::Number(number)) => number as usize,
            _ => 0,
        }
    }

    /// The value of an option of the rule that takes one of several words; empty where it has no such
    /// option.
    #[must_use]
    pub fn choice(&self, option: &str) -> String {
        match self.option(option) {
            Some(OptionValue::Choice(choice)) => choice,
            _ => String::new(),
        }
    }

    fn option(&self, name: &str) -> Option<OptionValue> {
        let set = self.selection.of(&self.meta().name).and_then(|set| set.options.get(name));
        let known = || self.rule.options().iter().find(|option| option.name == name);
        set.cloned().or_else(|| known().map(RuleOption::default_value))
    }

    /// The number of the sentence that holds the byte; the last where none does.
    #[must_use]
    pub fn sentence_at(&self, offset: usize) -> usize {
        self.sentence_near(offset, 0)
    }

    /// The same, near a sentence.
    pub(super) fn sentence_near(&self, offset: usize, guess: usize) -> usize {
        let sentences = self.document().sentences();
        place_near(sentences, guess, |sentence| sentence.span.end() <= offset)
    }

    /// A finding of this rule.
    #[must_use]
    pub fn finding(
        &self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        let meta = self.meta();
        Finding {
            rule: meta.name.clone(),
            group: meta.group,
            severity: meta.severity,
            span,
            message: message.into(),
            help: help.into(),
            related: Vec::new(),
            suggestions: Vec::new(),
            fingerprint: String::new(),
        }
    }
}

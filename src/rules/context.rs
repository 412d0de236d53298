//! What a rule is given to read: the analysis, whose words each token is, and its own matches.

use super::{
    ArticleKind, Findings, Meta, OptionValue, RULES, Rule, RuleOption, Scope, Selection, table_of,
};
use crate::analysis::Analysis;
use crate::assertion::{self, AssertionKind};
use crate::attribution::{Link, Strength};
use crate::document::{Document, Sentence, TokenRange};
use crate::finding::Finding;
use crate::lexicon::{Class, Classes};
use crate::pattern::{Match, Patterns};
use crate::span::Span;
use crate::text::BlockKind;

/// Whose words each token is.
#[derive(Debug, Clone)]
pub(super) struct Roles {
    tokens: Vec<u8>,
}

/// Below this confidence the words of a link are nobody's statement: a rule that reads what the
/// author chose still reads its cue.
pub(super) const SURE: f32 = 0.6;

const QUOTED: u8 = 1;
const STATED: u8 = 2;
const ASCRIBED: u8 = 4;
const MENTION: u8 = 8;
const CUE: u8 = 16;
const HEADING: u8 = 32;
const QUESTION: u8 = 64;
/// Content of a link that is doubtful or names nobody.
const DOUBTED: u8 = 128;

impl Roles {
    pub(super) fn of(analysis: &Analysis<'_>) -> Self {
        let document = analysis.document();
        let mut roles = Self { tokens: vec![0; document.tokens().len()] };
        for quotation in document.quotations() {
            roles.add(TokenRange { start: quotation.open, end: quotation.end }, QUOTED);
        }
        for link in analysis.links() {
            roles.add_link(document, link);
        }
        for block in document.blocks().iter().filter(|block| !is_running(block.kind)) {
            roles.add(block.tokens, HEADING);
        }
        let asks = |sentence: &&Sentence| {
            let words = sentence.span.slice(document.text()).trim_end_matches(['"', '”', '’']);
            words.ends_with('?')
        };
        for sentence in document.sentences().iter().filter(asks) {
            roles.add(sentence.tokens, QUESTION);
        }
        roles
    }

    fn add_link(&mut self, document: &Document<'_>, link: &Link) {
        let is_attribution = link.mention.is_some() || !link.cue.is_empty();
        // That somebody wants something, the author says.
        if !is_attribution || link.strength == Strength::Intended {
            return;
        }
        let is_sure =
            link.mention.is_some() && (link.confidence >= SURE || has_plain_cue(document, link));
        let content = match link.strength {
            _ if !is_sure => DOUBTED,
            Strength::Stated => STATED,
            _ => ASCRIBED,
        };
        link.content.iter().for_each(|range| self.add(*range, content));
        if is_sure {
            link.cue.iter().for_each(|range| self.add(*range, CUE));
            link.mention.iter().for_each(|range| self.add(*range, MENTION));
        }
    }

    fn add(&mut self, range: TokenRange, role: u8) {
        for token in &mut self.tokens[range.iter()] {
            *token |= role;
        }
    }

    fn any(&self, range: TokenRange, roles: u8) -> bool {
        self.tokens[range.iter()].iter().any(|token| token & roles != 0)
    }

    fn all(&self, range: TokenRange, roles: u8) -> bool {
        self.tokens[range.iter()].iter().all(|token| token & roles != 0)
    }
}

/// Whether the cue only ever reports, so that at most the reach of the content is in doubt.
fn has_plain_cue(document: &Document<'_>, link: &Link) -> bool {
    const PLAIN: Classes = Classes::of(&[Class::SayVerb, Class::TellVerb, Class::WriteVerb]);
    let mut cue = link.cue.iter().flat_map(|range| range.iter());
    cue.any(|token| {
        let is_according = || document.token_text(token).eq_ignore_ascii_case("according");
        document.classes(token).intersects(PLAIN) || is_according()
    })
}

const fn is_running(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuote)
}

/// One text with all that rules ask of it.
#[derive(Debug)]
pub(crate) struct Reading<'a, 't> {
    analysis: &'a Analysis<'t>,
    patterns: &'a Patterns,
    selection: &'a Selection,
    roles: Roles,
}

impl<'a, 't> Reading<'a, 't> {
    pub(super) fn new(
        analysis: &'a Analysis<'t>,
        patterns: &'a Patterns,
        selection: &'a Selection,
    ) -> Self {
        Self { analysis, patterns, selection, roles: Roles::of(analysis) }
    }

    pub(super) const fn selection(&self) -> &'a Selection {
        self.selection
    }
}

/// What a rule is given to read.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a, 't> {
    analysis: &'a Analysis<'t>,
    patterns: &'a Patterns,
    selection: &'a Selection,
    roles: &'a Roles,
    rule: &'a dyn Rule,
    table: usize,
}

impl<'a, 't> Context<'a, 't> {
    pub(super) const fn new(
        reading: &'a Reading<'a, 't>,
        rule: &'a dyn Rule,
        table: usize,
    ) -> Self {
        let Reading { analysis, patterns, selection, roles } = reading;
        Self { analysis, patterns, selection, roles, rule, table }
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
            Scope::Author => {
                QUOTED | STATED | ASCRIBED | DOUBTED | CUE | MENTION | HEADING | QUESTION
            }
            Scope::Narration => QUOTED | STATED | HEADING,
            Scope::Unquoted => QUOTED | HEADING,
            Scope::Text => 0,
            Scope::Attributed => return self.roles.all(tokens, STATED | ASCRIBED),
            Scope::Quoted => return self.roles.all(tokens, QUOTED),
            Scope::Cue => return self.roles.all(tokens, CUE | MENTION),
            Scope::Heading => return self.roles.all(tokens, HEADING),
        };
        !self.roles.any(tokens, outside)
    }

    /// Whether somebody in the article says, thinks or believes any of the tokens.
    #[must_use]
    pub fn is_attributed(&self, tokens: TokenRange) -> bool {
        self.roles.any(tokens, STATED | ASCRIBED)
    }

    /// Whether somebody in the article states any of the tokens.
    #[must_use]
    pub fn is_stated(&self, tokens: TokenRange) -> bool {
        self.roles.any(tokens, STATED)
    }

    /// Whether any of the tokens shows an attribution or names its source.
    #[must_use]
    pub fn has_cue(&self, tokens: TokenRange) -> bool {
        self.roles.any(tokens, CUE | MENTION)
    }

    /// Whether any of the tokens stands in quotation marks.
    #[must_use]
    pub fn is_quoted(&self, tokens: TokenRange) -> bool {
        self.roles.any(tokens, QUOTED)
    }

    /// Whether any of the tokens stands in a headline, a byline or another heading.
    #[must_use]
    pub fn is_heading(&self, tokens: TokenRange) -> bool {
        self.roles.any(tokens, HEADING)
    }

    /// The tokens that share a byte with the span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        let tokens = self.document().tokens();
        let start = tokens.partition_point(|token| token.span.end() <= span.start());
        let end = tokens.partition_point(|token| token.span.start() < span.end());
        TokenRange::new(start, end.max(start))
    }

    /// What kind of article the text is, as configured.
    #[must_use]
    pub const fn article_kind(&self) -> ArticleKind {
        self.selection.article
    }

    /// The day of the article, as configured: year, month, day.
    #[must_use]
    pub const fn article_date(&self) -> Option<(u16, u8, u8)> {
        self.selection.date
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
        let sentences = self.document().sentences();
        sentences.partition_point(|sentence| sentence.span.end() <= offset)
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

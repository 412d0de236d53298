//! Suppressions over the findings of a report.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "regions, entries and comments are led to by numbers from enumerating their own \
              lists, and the block before a comment ends before it"
)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::comment::{Comment, Reach, comments};
use super::{NO_END, NO_REASON, SuppressedBy, Suppression, UNKNOWN_RULE, UNUSED};
use crate::finding::{Finding, Group, Severity};
use crate::report::Report;
use crate::rules::sentence_hash;
use crate::span::Span;

/// What a checker knows of the name of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Known {
    /// It runs.
    Runs,
    /// It does not run here, so that nothing is there to be suppressed.
    IsOff,
    /// There is no such rule; the one that was probably meant.
    Unknown(Option<String>),
}

/// What suppresses, with what it needs to know.
pub(crate) struct Suppressing<'a> {
    /// The entries for this article, each with its place in the configuration.
    pub(crate) entries: Vec<(usize, &'a Suppression)>,
    /// The blocks of the article, as spans of the file.
    pub(crate) blocks: Vec<Span>,
    pub(crate) known: &'a dyn Fn(&str) -> Known,
    /// The severity of a rule about suppressions; `None` where it is off.
    pub(crate) severity: &'a dyn Fn(&str) -> Option<Severity>,
}

/// One rule that one comment suppresses somewhere.
struct Region<'t> {
    comment: Span,
    rule: &'t str,
    reason: &'t str,
    kind: Reach,
    /// Where it suppresses.
    reach: Span,
    is_used: bool,
}

/// The regions of one rule: those of the whole file, then the others by kind, in order and apart
/// enough that the first whose end lies ahead is the one that counts.
#[derive(Default)]
struct OfRule {
    file: Vec<usize>,
    stretches: Vec<usize>,
    paragraphs: Vec<usize>,
}

impl Suppressing<'_> {
    /// Takes what is suppressed out of the findings, and adds what is wrong with suppressions.
    pub(crate) fn apply(&self, report: &mut Report, text: &str) {
        let comments = comments(text);
        if comments.is_empty() && self.entries.is_empty() {
            return;
        }
        let mut faults = Vec::new();
        let mut regions = self.regions(&comments, text, &mut faults);
        let mut used_entries = vec![false; self.entries.len()];
        let by_rule = by_rule(&regions);
        // What is written in a comment of ours is no prose.
        report.findings.retain(|finding| !is_inside(&comments, finding.span));
        let sentences: Vec<Option<Span>> =
            report.findings.iter().map(|finding| report.sentence_of(finding)).collect();
        let mut sentences = sentences.into_iter();
        let mut quoted = Quoted::new(&self.entries);
        report.suppress(|finding| {
            let sentence = sentences.next().flatten().unwrap_or(finding.span);
            let own = by_rule.get(finding.rule.as_ref());
            if let Some(region) = own.and_then(|own| own.find(&regions, finding.span)) {
                regions[region].is_used = true;
                return Some((SuppressedBy::Comment, regions[region].reason.to_owned()));
            }
            let mut fitting = quoted.in_stretch(sentence.cover(finding.span), text);
            let at = fitting.find(|at| self.entries[*at].1.rule == finding.rule)?;
            used_entries[at] = true;
            let (number, entry) = self.entries[at];
            Some((SuppressedBy::Entry(number as u32), entry.reason.clone()))
        });
        self.add_unused(&regions, &used_entries, &mut faults);
        self.report_faults(report, text, faults);
    }

    /// Where each rule of each comment suppresses.
    fn regions<'t>(
        &self,
        comments: &[Comment<'t>],
        text: &str,
        faults: &mut Vec<Fault>,
    ) -> Vec<Region<'t>> {
        let paragraphs = Paragraphs::new(&self.blocks, comments, text);
        let mut regions: Vec<Region<'t>> = Vec::new();
        let mut open: BTreeMap<&str, usize> = BTreeMap::new();
        for (number, comment) in comments.iter().enumerate() {
            self.check(comment, faults);
            for &rule in &comment.rules {
                let mut add = |reach| {
                    let Comment { span, reach: kind, reason, .. } = *comment;
                    regions.push(Region {
                        comment: span,
                        rule,
                        reason,
                        kind,
                        reach,
                        is_used: false,
                    });
                };
                match comment.reach {
                    Reach::File => add(Span::of(0, text.len().min(Span::MAX))),
                    Reach::Paragraph => add(paragraphs.of(number)),
                    // One that starts again while it is open suppresses nothing more.
                    Reach::Start if open.contains_key(rule) => {
                        add(Span::of(comment.span.end(), comment.span.end()));
                    }
                    Reach::Start => {
                        add(Span::of(comment.span.end(), text.len().min(Span::MAX)));
                        open.insert(rule, regions.len() - 1);
                    }
                    Reach::End => match open.remove(rule) {
                        Some(start) => {
                            let from = regions[start].reach.start();
                            regions[start].reach = Span::of(from, comment.span.start());
                        }
                        None => {
                            let message = format!("“{rule}” ends here and never started.");
                            faults.push(Fault::new(NO_END, comment.span, message));
                        }
                    },
                }
            }
        }
        for (rule, start) in open {
            let message = format!("“{rule}” starts here and never ends.");
            faults.push(Fault::new(NO_END, regions[start].comment, message));
        }
        regions
    }

    fn check(&self, comment: &Comment<'_>, faults: &mut Vec<Fault>) {
        if comment.rules.is_empty() {
            let message = "This suppression names no rule.".to_owned();
            faults.push(Fault::new(UNKNOWN_RULE, comment.span, message));
        }
        for rule in &comment.rules {
            if let Known::Unknown(near) = (self.known)(rule) {
                let near =
                    near.map_or_else(|| ".".to_owned(), |near| format!("; did you mean “{near}”?"));
                let message = format!("No rule is named “{rule}”{near}");
                faults.push(Fault::new(UNKNOWN_RULE, comment.span, message));
            }
        }
        if comment.reason.is_empty() && comment.reach != Reach::End {
            let message = "This suppression gives no reason.".to_owned();
            faults.push(Fault::new(NO_REASON, comment.span, message));
        }
    }

    fn add_unused(&self, regions: &[Region<'_>], used: &[bool], faults: &mut Vec<Fault>) {
        let unused = regions.iter().filter(|region| !region.is_used);
        for region in unused.filter(|region| (self.known)(region.rule) == Known::Runs) {
            let message = format!("There is no finding of “{}” here to suppress.", region.rule);
            faults.push(Fault::new(UNUSED, region.comment, message));
        }
        let entries = self.entries.iter().zip(used).filter(|(_, used)| !**used);
        // An entry for every article need not be used in each.
        for ((_, entry), _) in entries.filter(|((_, entry), _)| entry.path.is_some()) {
            if (self.known)(&entry.rule) == Known::Runs {
                let message =
                    format!("“{}” no longer needs “{}” suppressed.", entry.text, entry.rule);
                faults.push(Fault::new(UNUSED, Span::default(), message));
            }
        }
    }

    fn report_faults(&self, report: &mut Report, text: &str, faults: Vec<Fault>) {
        let mut counts: BTreeMap<(&str, u64), u32> = BTreeMap::new();
        for fault in faults {
            let Some(severity) = (self.severity)(fault.rule) else { continue };
            let hash = sentence_hash(fault.span.slice(text)) ^ sentence_hash(&fault.message);
            let count = counts.entry((fault.rule, hash)).or_default();
            *count += 1;
            report.findings.push(Finding {
                rule: Cow::Borrowed(fault.rule),
                group: Group::Suppression,
                severity,
                span: fault.span,
                help: fault.help().to_owned(),
                message: fault.message,
                related: Vec::new(),
                suggestions: Vec::new(),
                fingerprint: format!("{}:{hash:016x}:{count}", fault.rule),
            });
        }
        let key = |finding: &Finding| (finding.span, finding.rule.clone());
        report.findings.sort_by_key(key);
        report.count_findings();
    }
}

impl OfRule {
    /// The region that suppresses a finding of the rule there.
    fn find(&self, regions: &[Region<'_>], span: Span) -> Option<usize> {
        let touches = |list: &[usize]| {
            let at = list.partition_point(|region| regions[*region].reach.end() <= span.start());
            list.get(at).copied().filter(|region| regions[*region].reach.overlaps(span))
        };
        touches(&self.paragraphs)
            .or_else(|| touches(&self.stretches))
            .or_else(|| self.file.first().copied())
    }
}

/// Which entries quote words of a stretch. Findings of one sentence share the answer: it may be the
/// whole article, and hold every finding.
struct Quoted {
    texts: Vec<String>,
    stretch: Span,
    fits: Vec<bool>,
}

impl Quoted {
    fn new(entries: &[(usize, &Suppression)]) -> Self {
        let texts = entries.iter().map(|(_, entry)| normalised(&entry.text)).collect();
        Self { texts, stretch: Span::default(), fits: Vec::new() }
    }

    /// The entries by their place, in order.
    fn in_stretch(&mut self, stretch: Span, text: &str) -> impl Iterator<Item = usize> + '_ {
        if !self.texts.is_empty() && (self.fits.is_empty() || self.stretch != stretch) {
            let words = normalised(stretch.slice(text));
            self.fits = self.texts.iter().map(|quoted| words.contains(quoted)).collect();
            self.stretch = stretch;
        }
        self.fits.iter().enumerate().filter_map(|(at, fits)| fits.then_some(at))
    }
}

fn by_rule<'t>(regions: &[Region<'t>]) -> BTreeMap<&'t str, OfRule> {
    let mut by_rule: BTreeMap<&str, OfRule> = BTreeMap::new();
    for (number, region) in regions.iter().enumerate() {
        let own = by_rule.entry(region.rule).or_default();
        match region.kind {
            Reach::File => own.file.push(number),
            _ if region.reach.is_empty() => {}
            Reach::Paragraph => own.paragraphs.push(number),
            Reach::Start | Reach::End => own.stretches.push(number),
        }
    }
    by_rule
}

fn is_inside(comments: &[Comment<'_>], span: Span) -> bool {
    let at = comments.partition_point(|comment| comment.span.end() <= span.start());
    comments.get(at).is_some_and(|comment| comment.span.contains(span))
}

fn normalised(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Something that is wrong with a suppression.
struct Fault {
    rule: &'static str,
    span: Span,
    message: String,
}

impl Fault {
    const fn new(rule: &'static str, span: Span, message: String) -> Self {
        Self { rule, span, message }
    }

    const fn help(&self) -> &'static str {
        match self.rule.as_bytes() {
            b"unused-suppression" => "Delete it.",
            b"suppression-without-reason" => "Say after a colon why the finding stays.",
            b"suppression-without-end" => "Give the start and the end the same rule.",
            _ => "Name one rule, or several with commas between them.",
        }
    }
}

/// A comment behind a paragraph stands at most this many bytes behind it.
const FARTHEST: usize = 1000;

/// For each comment, the paragraph that it stands in or before.
struct Paragraphs(Vec<Span>);

impl Paragraphs {
    fn new(blocks: &[Span], comments: &[Comment<'_>], text: &str) -> Self {
        let blocks: Vec<Span> =
            blocks.iter().copied().filter(|block| has_words(*block, comments, text)).collect();
        let of = |comment: &Comment<'_>| {
            let at = blocks.partition_point(|block| block.end() <= comment.span.start());
            let before = at.checked_sub(1).map(|before| blocks[before]);
            let is_trailing = |block: &Span| {
                let near = comment.span.start() - block.end() <= FARTHEST;
                let between = text.get(block.end()..comment.span.start()).filter(|_| near);
                between.is_some_and(|between| !between.contains('\n'))
            };
            match blocks.get(at) {
                Some(block) if block.start() <= comment.span.start() => *block,
                next => before
                    .filter(is_trailing)
                    .or_else(|| next.copied())
                    .unwrap_or_else(|| Span::of(comment.span.end(), comment.span.end())),
            }
        };
        Self(comments.iter().map(of).collect())
    }

    fn of(&self, comment: usize) -> Span {
        self.0[comment]
    }
}

/// Whether a block holds anything but comments of ours.
fn has_words(block: Span, comments: &[Comment<'_>], text: &str) -> bool {
    let from = comments.partition_point(|comment| comment.span.end() <= block.start());
    let mut done = block.start();
    let is_blank =
        |from: usize, to: usize| text.get(from..to).is_none_or(|between| between.trim().is_empty());
    for comment in &comments[from..] {
        if comment.span.start() >= block.end() {
            break;
        }
        if !is_blank(done, comment.span.start()) {
            return true;
        }
        done = done.max(comment.span.end());
    }
    !is_blank(done, block.end())
}

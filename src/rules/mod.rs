//! The rules: each reads an analysis and says what an editor should look at.

mod space_before_punctuation;

use crate::analysis::Analysis;
use crate::finding::{Finding, Group, Severity};

/// What a rule is called and how it counts unless configured otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Meta {
    /// The name, after the fault: `unsourced-statistic`.
    pub name: &'static str,
    /// The family.
    pub group: Group,
    /// How serious its findings are.
    pub severity: Severity,
    /// The smallest preset that has it on.
    pub preset: Preset,
}

/// Which rules are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Preset {
    /// What an editor would want on any article.
    #[default]
    Recommended,
    /// Everything that can be of use to a strict desk.
    Strict,
    /// Nothing; rules are switched on one by one.
    Off,
}

/// A rule reads what the stages found and reports what an editor should look at.
pub trait Rule: std::fmt::Debug + Send + Sync {
    /// What it is called and how it counts.
    fn meta(&self) -> &Meta;

    /// Reports what it finds in one text.
    fn check(&self, analysis: &Analysis<'_>, findings: &mut Vec<Finding>);
}

/// The rules that come with the crate, in the order of the catalogue.
pub(crate) const RULES: &[&dyn Rule] = &[&space_before_punctuation::SpaceBeforePunctuation];

/// The findings of every rule that the preset has on, in order of the text.
pub(crate) fn run(analysis: &Analysis<'_>, preset: Preset) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.meta().preset <= preset) {
        rule.check(analysis, &mut findings);
    }
    findings.sort_by(|left, right| (left.span, &left.rule).cmp(&(right.span, &right.rule)));
    findings
}

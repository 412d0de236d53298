//! A rule on passages, through the whole checker.

use crate::checker::{Checker, CheckerBuilder};
use crate::config::Config;
use crate::finding::Finding;
use crate::report::Report;
use crate::rules::{Level, Preset, Rule};

/// Tries one rule on passages, through every stage of the checker. Other rules are off.
///
/// ```
/// use whosaid::testing::RuleTester;
///
/// RuleTester::new("vague-attribution")
///     .flags("Critics say the law is cruel.", &["Critics say"])
///     .allows("Mercy Obi of Legal Aid said the law was cruel.");
/// ```
#[derive(Debug, Clone)]
pub struct RuleTester {
    rule: String,
    checker: Checker,
}

impl RuleTester {
    /// A rule that comes with the crate.
    ///
    /// # Panics
    /// Where there is no rule of that name.
    #[must_use]
    pub fn new(rule: &str) -> Self {
        Self::build(rule, Checker::builder())
    }

    /// A rule written in Rust.
    ///
    /// # Panics
    /// Where the rule is named like another, or its patterns are malformed.
    #[must_use]
    pub fn of(rule: impl Rule + 'static) -> Self {
        let name = rule.meta().name.to_string();
        Self::build(&name, Checker::builder().rule(rule))
    }

    /// A rule as a configuration has it: a house rule, or one of the crate with other options.
    ///
    /// # Panics
    /// Where the configuration has an error or no rule of that name.
    #[must_use]
    pub fn configured(rule: &str, config: &Config) -> Self {
        Self::build(rule, Checker::builder().config(config.clone()))
    }

    #[expect(clippy::panic, reason = "a test kit fails its test, as its pages say")]
    fn build(rule: &str, builder: CheckerBuilder) -> Self {
        // Whatever the configuration says of other rules, only this one is tried.
        let builder = builder.preset(Preset::Off).level(rule, Level::On);
        let checker = builder.build().unwrap_or_else(|error| panic!("{error}"));
        Self { rule: rule.to_owned(), checker }
    }

    /// Asserts that the rule flags these words of the text and no others, in order.
    ///
    /// # Panics
    /// Where it flags others.
    #[track_caller]
    pub fn flags(self, text: &str, words: &[&str]) -> Self {
        let report = self.checker.check(text);
        let found: Vec<&str> =
            self.findings(&report).map(|finding| finding.span.slice(text)).collect();
        assert_eq!(found, words, "`{}` flags other words in: {text}", self.rule);
        self
    }

    /// Asserts that the rule has nothing against the text.
    ///
    /// # Panics
    /// Where it flags something.
    #[track_caller]
    pub fn allows(self, text: &str) -> Self {
        let report = self.checker.check(text);
        let complaints: Vec<String> = self
            .findings(&report)
            .map(|found| format!("“{}”: {}", found.span.slice(text), found.message))
            .collect();
        assert!(
            complaints.is_empty(),
            "`{}` flags {} in: {text}",
            self.rule,
            complaints.join(", ")
        );
        self
    }

    fn findings<'r>(&self, report: &'r Report) -> impl Iterator<Item = &'r Finding> {
        report.findings.iter().filter(move |finding| finding.rule == self.rule)
    }
}

#[cfg(test)]
mod tests;

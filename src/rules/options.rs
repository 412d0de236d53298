//! The options of rules: what they are called, what they are unless configured, and what they take.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The value of an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum OptionValue {
    /// A count: of paragraphs, words, years.
    Number(u32),
    /// One of several words.
    Choice(String),
}

impl fmt::Display for OptionValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Choice(choice) => choice.fmt(f),
        }
    }
}

/// An option that a rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleOption {
    /// What the configuration calls it.
    pub name: &'static str,
    /// What it takes, and what it is unless configured.
    pub takes: Takes,
    /// What it does.
    pub about: &'static str,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Takes {
    /// A number between two others, both included; the first is the default.
    Number(u32, u32, u32),
    /// One of these; the first is the default.
    Choice(&'static [&'static str]),
}

impl RuleOption {
    /// An option that takes a number from `least` to `most`.
    #[must_use]
    pub const fn number(
        name: &'static str,
        default: u32,
        between: (u32, u32),
        about: &'static str,
    ) -> Self {
        Self { name, takes: Takes::Number(default, between.0, between.1), about }
    }

    /// An option that takes one of several words; the first is the default.
    #[must_use]
    pub const fn choice(
        name: &'static str,
        choices: &'static [&'static str],
        about: &'static str,
    ) -> Self {
        Self { name, takes: Takes::Choice(choices), about }
    }

    /// What it is unless configured.
    #[must_use]
    pub fn default_value(&self) -> OptionValue {
        match self.takes {
            Takes::Number(default, ..) => OptionValue::Number(default),
            Takes::Choice(choices) => {
                OptionValue::Choice(choices.first().copied().unwrap_or_default().to_owned())
            }
        }
    }

    /// What is wrong with a value, if anything is.
    pub(crate) fn complaint(&self, value: &OptionValue) -> Option<String> {
        match (self.takes, value) {
            (Takes::Number(_, least, most), OptionValue::Number(number)) => {
                let fits = (least..=most).contains(number);
                (!fits).then(|| format!("{number} does not lie between {least} and {most}"))
            }
            (Takes::Number(_, least, most), OptionValue::Choice(_)) => {
                Some(format!("expected a number between {least} and {most}"))
            }
            (Takes::Choice(choices), OptionValue::Choice(choice))
                if choices.contains(&choice.as_str()) =>
            {
                None
            }
            (Takes::Choice(choices), _) => Some(format!("expected one of {}", quoted(choices))),
        }
    }
}

fn quoted(choices: &[&str]) -> String {
    let quoted: Vec<String> = choices.iter().map(|choice| format!("`{choice}`")).collect();
    quoted.join(", ")
}

const BACKGROUND: RuleOption = RuleOption::number(
    "background-years",
    10,
    (0, 1000),
    "What is dated more than so many years before the article is settled.",
);
const WHISTLE_BLOWERS: &str = "Whose opinion may stand without a name: that of a source who is called a whistle-blower or works where the wrong was done.";
const PUNCTUATION: &str =
    "The mark stands in one place, outside (`logical`) or inside (`american`).";
const SERIAL: &str = "The comma before the last item stands in one way, always or never.";
const INTRODUCER: &str = "The mark that house style puts before a full quotation.";

/// The options of the rules that come with the crate.
const OPTIONS: &[(&str, &[RuleOption])] = &[
    ("unattributed-motive", &[BACKGROUND]),
    ("unattributed-causal-claim", &[BACKGROUND]),
    (
        "anonymous-opinion",
        &[RuleOption::choice("allow", &["nobody", "whistle-blowers"], WHISTLE_BLOWERS)],
    ),
    (
        "inconsistent-quote-punctuation",
        &[RuleOption::choice("mode", &["consistent", "logical", "american"], PUNCTUATION)],
    ),
    (
        "inconsistent-serial-comma",
        &[RuleOption::choice("mode", &["either-consistent", "always", "never"], SERIAL)],
    ),
    ("quote-introducer", &[RuleOption::choice("mode", &["comma", "colon"], INTRODUCER)]),
    (
        "full-name-repeated",
        &[RuleOption::number(
            "n",
            10,
            (2, 1000),
            "A full name counts again within so many mentions.",
        )],
    ),
    (
        "attribution-desert",
        &[RuleOption::number("n", 5, (2, 100), "So many claims in a row are too many.")],
    ),
    (
        "late-first-attribution",
        &[RuleOption::number("max", 4, (0, 100), "A source comes within so many paragraphs.")],
    ),
    (
        "late-quote-attribution",
        &[RuleOption::number(
            "words",
            25,
            (0, 500),
            "Up to so many words may come before their speaker.",
        )],
    ),
    (
        "overlong-quote",
        &[RuleOption::number("max-words", 60, (5, 1000), "A quotation has at most so many words.")],
    ),
    (
        "said-variety",
        &[RuleOption::number("min", 8, (2, 100), "So many attributions make a habit.")],
    ),
    (
        "single-source-story",
        &[RuleOption::number("min", 6, (2, 100), "So many claims make a story.")],
    ),
];

/// The options of a rule that comes with the crate.
pub(super) fn of_shipped(rule: &str) -> &'static [RuleOption] {
    OPTIONS.iter().find(|(name, _)| *name == rule).map_or(&[], |(_, options)| options)
}

#[cfg(test)]
mod tests {
    use super::{OPTIONS, OptionValue, RuleOption};

    #[test]
    fn every_option_belongs_to_a_rule_and_takes_its_default() {
        for (rule, options) in OPTIONS {
            assert!(super::super::RULES.iter().any(|found| found.meta().name == *rule), "{rule}");
            for option in *options {
                let (name, default) = (option.name, option.default_value());
                assert_eq!(option.complaint(&default), None, "{rule}.{name}");
                let docs = super::super::explain(rule).unwrap();
                let line = format!("- `{name} = {default}`: {}", option.about);
                assert!(docs.contains(&line), "the docs of {rule} lack the line {line}");
            }
        }
    }

    #[test]
    fn a_value_that_does_not_fit_is_named() {
        let number = RuleOption::number("max", 4, (1, 50), "");
        let choice = RuleOption::choice("mode", &["logical", "american"], "");
        let word = |text: &str| OptionValue::Choice(text.to_owned());
        let table = [
            (number, OptionValue::Number(4), None),
            (number, OptionValue::Number(51), Some("51 does not lie between 1 and 50")),
            (number, word("four"), Some("expected a number between 1 and 50")),
            (choice, word("american"), None),
            (choice, word("french"), Some("expected one of `logical`, `american`")),
            (choice, OptionValue::Number(1), Some("expected one of `logical`, `american`")),
        ];
        for (option, value, complaint) in table {
            assert_eq!(option.complaint(&value).as_deref(), complaint, "{value}");
        }
    }
}

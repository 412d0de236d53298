//! What a newsroom decides once: which rules run and how, its words, its own rules, its exceptions.
//!
//! Every field may be left out. What is said twice, the later says: built-in < preset < file <
//! override < builder; [`Config::explain`] tells who set what. The same structure reads from any
//! format that serde knows; `Config::from_toml` (feature `toml`) reads a file that people write, and
//! its errors name the file, the line and the key.

mod date;
mod explain;
mod house;
#[cfg(feature = "toml")]
mod load;
mod merge;
mod nearest;
mod origin;
mod paths;
mod prepare;
mod rule;
mod validate;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use date::Date;
pub use explain::{Explanation, SetBy, Step};
pub(crate) use house::House;
pub use house::{HouseKind, HouseRule, Within};
pub(crate) use nearest::nearest;
pub(crate) use paths::Paths;
pub(crate) use prepare::Prepared;
pub use rule::RuleConfig;

use crate::report::Suppression;
use crate::rules::{ArticleKind, Preset};
use origin::Origin;

/// The JSON Schema of [`Config`], for editors that complete and check the file.
pub const CONFIG_SCHEMA: &str = include_str!("config.schema.json");

/// What a newsroom decides once.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// use whosaid::{Checker, Config};
///
/// let config = Config::from_toml(
///     "house-style.toml",
///     r#"
///         preset = "recommended"
///
///         [rules]
///         vague-attribution = "error"
///
///         [house.no-plane-crash]
///         kind = "substitution"
///         swap = { "plane" = "aircraft" }
///     "#,
/// )?;
/// let checker = Checker::builder().config(config).build()?;
/// let text = "The plane landed.";
/// let report = checker.check(text);
/// assert_eq!(report.findings[0].rule, "no-plane-crash");
/// # }
/// # Ok::<(), whosaid::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Config {
    /// Which rules are on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<Preset>,
    /// What kind of article the texts are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ArticleKind>,
    /// The day of the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article_date: Option<Date>,
    /// The names of the outlet that publishes the articles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outlets: Vec<String>,
    /// What is said of single rules, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, RuleConfig>,
    /// By rule, words in whose company it reports nothing.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub allow: BTreeMap<String, Vec<String>>,
    /// Words that the lists of the crate lack, or have wrongly.
    #[serde(skip_serializing_if = "LexiconConfig::is_empty")]
    pub lexicon: LexiconConfig,
    /// Sources by their name in full, with the other names that lead to them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub aliases: BTreeMap<String, Vec<String>>,
    /// Places that stand for bodies, each with its body: `Whitehall = "UK government"`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub metonyms: BTreeMap<String, String>,
    /// Sets of words that the patterns of house rules use as `@name`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sets: BTreeMap<String, String>,
    /// Words, as patterns, each with the house term for it: `"plane:n" = "aircraft"`. The rule
    /// `house-term` reports them outside quotations and names.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub terms: BTreeMap<String, String>,
    /// The newsroom's own rules, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub house: BTreeMap<String, HouseRule>,
    /// What differs for some paths; where several match, the later says.
    #[serde(rename = "override", skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
    /// Findings that are known and stay.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suppress: Vec<Suppression>,
    /// What the builder says, which comes last.
    #[serde(skip)]
    pub(crate) builder: Layer,
    /// The file that it was read from.
    #[serde(skip)]
    pub(crate) origin: Origin,
}

/// Words by class; [`Class::name`](crate::lexicon::Class::name) is what a class is called.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct LexiconConfig {
    /// Words to add, each in all its forms: `say-verb = ["grumble"]`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub add: BTreeMap<String, Vec<String>>,
    /// Words to take out of a class, each in all its forms.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub remove: BTreeMap<String, Vec<String>>,
}

impl LexiconConfig {
    fn is_empty(&self) -> bool {
        self.add.is_empty() && self.remove.is_empty()
    }
}

/// What differs for some paths.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Override {
    /// The paths, as globs: `opinion/**`, `*.md`. A `*` stays in its folder.
    pub paths: Vec<String>,
    /// Which rules are on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<Preset>,
    /// What kind of article the texts are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ArticleKind>,
    /// What is said of single rules, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<String, RuleConfig>,
}

/// What the builder says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Layer {
    pub(crate) preset: Option<Preset>,
    pub(crate) kind: Option<ArticleKind>,
    pub(crate) rules: BTreeMap<String, RuleConfig>,
}

#[cfg(test)]
mod schema {
    mod tests;
}
#[cfg(test)]
mod tests;

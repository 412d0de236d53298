//! Who said what of a rule, in the order in which it counts.

#![expect(clippy::indexing_slicing, reason = "the number comes from the list of overrides itself")]

use std::fmt;

use super::house::House;
use super::merge::{By, Said};
use super::{Config, RuleConfig};
use crate::error::Error;
use crate::finding::Severity;
use crate::rules::{ArticleKind, Level, Meta, Preset, Rules};

/// Who said what of a rule. [`fmt::Display`] writes it for people, a step a line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The rule.
    pub rule: String,
    /// What was said, in order; the later says.
    pub steps: Vec<Step>,
}

/// One thing that was said of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// Who said it.
    pub by: SetBy,
    /// What was said.
    pub says: String,
}

/// Who said something of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetBy {
    /// The rule itself.
    BuiltIn,
    /// The preset or the kind of article, and where it was chosen.
    Preset(String),
    /// The file, and the line: `house-style.toml:4`.
    File(String),
    /// An override, where it stands, and for which paths.
    Override(String, Vec<String>),
    /// The builder.
    Builder,
}

impl Config {
    /// Who said what of a rule that comes with the crate or that the configuration defines.
    ///
    /// # Errors
    /// Where no rule has that name, or the house rules are malformed.
    ///
    /// ```
    /// let explained = whosaid::Config::default().explain("vague-attribution").unwrap();
    /// assert_eq!(
    ///     explained.to_string(),
    ///     "vague-attribution\n  built in: warning\n  preset recommended (default): on\n",
    /// );
    /// ```
    pub fn explain(&self, rule: &str) -> Result<Explanation, Error> {
        let mut rules = Rules::default();
        rules.own.extend(House::compile(self)?.into_iter().map(House::shared));
        self.explain_among(rule, &rules)
    }

    /// Who said what of one of the rules.
    pub(crate) fn explain_among(&self, rule: &str, rules: &Rules) -> Result<Explanation, Error> {
        let Some(found) = rules.find(rule) else {
            let known = rules.iter().map(|rule| rule.meta().name.as_ref());
            return Err(self.unknown("explain", "rule", rule, known));
        };
        let meta = found.meta();
        let own = severity_name(meta.severity).to_owned();
        let mut steps = vec![Step { by: SetBy::BuiltIn, says: own }];
        steps.push(self.preset_step(meta));
        for layer in self.layers() {
            self.add_steps(&layer, meta, &mut steps);
        }
        let extends = self.house.iter().find(|(_, house)| house.extends.as_deref() == Some(rule));
        if let Some((name, _)) = extends.filter(|_| steps.len() == 2) {
            let by = SetBy::File(self.origin.place(&format!("house.{name}.extends")));
            steps.push(Step { by, says: format!("off, as `{name}` extends it") });
        }
        Ok(Explanation { rule: rule.to_owned(), steps })
    }

    fn preset_step(&self, meta: &Meta) -> Step {
        let (preset, place) = match (self.builder.preset, self.preset) {
            (Some(preset), _) => (preset, "builder".to_owned()),
            (None, Some(preset)) => (preset, self.origin.place("preset")),
            (None, None) => (Preset::default(), "default".to_owned()),
        };
        let is_on = preset.has(meta.preset) || meta.group == crate::finding::Group::House;
        let says = if is_on { "on" } else { "off" }.to_owned();
        Step { by: SetBy::Preset(format!("{} ({place})", preset_name(preset))), says }
    }

    fn add_steps(&self, layer: &Said<'_>, meta: &Meta, steps: &mut Vec<Step>) {
        let by = |key: &str| match layer.by {
            By::File => SetBy::File(self.origin.place(key)),
            By::Override(number) => {
                let place = self.origin.place(&format!("override.{number}.{key}"));
                SetBy::Override(place, self.overrides[number].paths.clone())
            }
            By::Builder => SetBy::Builder,
        };
        let mut add = |key: &str, says: String| steps.push(Step { by: by(key), says });
        if let (By::Override(_), Some(preset)) = (layer.by, layer.preset) {
            let is_on = if preset.has(meta.preset) { "on" } else { "off" };
            add("preset", format!("preset {}: {is_on}", preset_name(preset)));
        }
        if layer.kind == Some(ArticleKind::Opinion) && meta.is_off_in_opinion() {
            add("kind", "kind opinion: off unless named".to_owned());
        }
        let Some(config) = layer.rules.get(meta.name.as_ref()) else { return };
        for (key, says) in said(meta, config) {
            add(&key, says);
        }
    }
}

/// What a layer says of a rule: the key of each thing, and the thing.
fn said(meta: &Meta, config: &RuleConfig) -> Vec<(String, String)> {
    let key = format!("rules.{}", meta.name);
    let level = config.level.map(|level| (key.clone(), level_name(level).to_owned()));
    let options = config.options.iter();
    let options =
        options.map(|(name, value)| (format!("{key}.{name}"), format!("{name} = {value}")));
    level.into_iter().chain(options).collect()
}

const fn level_name(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::On => "on",
        Level::Hint => "hint",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}

const fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => "hint",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

const fn preset_name(preset: Preset) -> &'static str {
    match preset {
        Preset::Recommended => "recommended",
        Preset::Strict => "strict",
        Preset::Off => "off",
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.rule)?;
        self.steps.iter().try_for_each(|step| writeln!(f, "  {}: {}", step.by, step.says))
    }
}

impl fmt::Display for SetBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.write_str("built in"),
            Self::Preset(preset) => write!(f, "preset {preset}"),
            Self::File(place) => f.write_str(place),
            Self::Override(place, paths) => write!(f, "{place} (for {})", paths.join(", ")),
            Self::Builder => f.write_str("builder"),
        }
    }
}

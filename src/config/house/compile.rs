//! House rules as they are written into rules that run: what they extend, their tables, their faults.

#![expect(
    clippy::indexing_slicing,
    reason = "numbers of rules and names of house rules were looked up in the tables that are \
              indexed"
)]

use std::borrow::Cow;
use std::fmt::Write as _;

use super::check::{Check, EXCEPT, House, MATCH, REQUIRES};
use super::swap::{Swap, is_pattern};
use super::{HouseKind, HouseRule, terms};
use crate::config::Config;
use crate::error::{Error, ErrorKind};
use crate::finding::{Group, Severity};
use crate::pattern::check_pattern;
use crate::rules::{self, Meta, RULES, Scope};

/// A house rule with all that it takes from those that it extends.
struct Whole {
    rule: HouseRule,
    /// The shipped rule at the end of the chain.
    base: Option<usize>,
}

impl House {
    /// The house rules of a configuration, in order of their names.
    ///
    /// # Errors
    /// Where a rule lacks what its kind needs, holds what another kind needs, extends what is not
    /// there or itself, or is named like a rule of the crate.
    pub(crate) fn compile(config: &Config) -> Result<Vec<Self>, Error> {
        let houses: Result<Vec<Self>, Error> =
            config.house.keys().map(|name| compile(config, name)).collect();
        let mut houses = houses?;
        houses.extend(terms::compile(config)?);
        Ok(houses)
    }
}

fn compile(config: &Config, name: &str) -> Result<House, Error> {
    check_name(config, name)?;
    let whole = whole(config, name, &mut Vec::new())?;
    let check = check_of(config, name, &whole)?;
    let Whole { rule, base } = whole;
    let base_meta = base.map(|base| RULES[base].meta());
    let severity = rule.severity.or(base_meta.map(|meta| meta.severity));
    let scope = rule.scope.or(base_meta.map(|meta| meta.scope)).unwrap_or(Scope::Unquoted);
    let mut meta =
        Meta::new("", Group::House).severity(severity.unwrap_or(Severity::Warning)).scope(scope);
    meta.name = Cow::Owned(name.to_owned());
    meta.preset = base_meta.map_or(meta.preset, |meta| meta.preset);
    let mut house = House {
        meta,
        docs: String::new(),
        table: String::new(),
        keys: Vec::new(),
        check,
        base,
        severity: rule.severity,
        message: rule.message.clone(),
        help: rule.help.clone(),
    };
    house.docs = docs(&house, &rule);
    house.add_table(config, &rule)?;
    Ok(house)
}

fn check_name(config: &Config, name: &str) -> Result<(), Error> {
    let key = format!("house.{name}");
    let is_letter = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let is_name = name.split('-').all(|part| !part.is_empty() && part.chars().all(is_letter));
    if !is_name {
        let message = "a rule is named in small letters with hyphens between words";
        return Err(config.origin.fault(ErrorKind::InvalidValue, &key, message));
    }
    if rules::explain(name).is_some() || crate::report::is_rule_of_checking(name) {
        let message = "a rule of the crate has this name; `extends` changes one under another name";
        return Err(config.origin.fault(ErrorKind::Conflict, &key, message));
    }
    Ok(())
}

/// The rule with what it takes from the rules that it extends; `seen` are those that lead here.
fn whole(config: &Config, name: &str, seen: &mut Vec<String>) -> Result<Whole, Error> {
    let own = config.house[name].clone();
    seen.push(name.to_owned());
    let Some(base) = own.extends.clone() else { return Ok(Whole { rule: own, base: None }) };
    let key = format!("house.{name}.extends");
    if seen.contains(&base) {
        let message = format!("rules extend each other in a circle: {} → {base}", seen.join(" → "));
        return Err(config.origin.fault(ErrorKind::Cycle, &key, &message));
    }
    if config.house.contains_key(&base) {
        let inner = whole(config, &base, seen)?;
        return Ok(Whole { rule: over(inner.rule, own), base: inner.base });
    }
    match RULES.iter().position(|rule| rule.meta().name == base) {
        Some(number) => Ok(Whole { rule: own, base: Some(number) }),
        None => {
            let shipped = RULES.iter().map(|rule| rule.meta().name.as_ref());
            let known = shipped.chain(config.house.keys().map(String::as_str));
            Err(config.unknown(&key, "rule", &base, known))
        }
    }
}

/// What `own` says over what it extends says; lists are put together.
fn over(base: HouseRule, own: HouseRule) -> HouseRule {
    let both = |mut base: Vec<String>, own: Vec<String>| {
        base.extend(own);
        base
    };
    let mut swap = base.swap;
    swap.extend(own.swap);
    HouseRule {
        extends: own.extends,
        kind: own.kind.or(base.kind),
        scope: own.scope.or(base.scope),
        severity: own.severity.or(base.severity),
        message: own.message.or(base.message),
        help: own.help.or(base.help),
        docs: own.docs.or(base.docs),
        patterns: both(base.patterns, own.patterns),
        except: both(base.except, own.except),
        swap,
        variants: if own.variants.is_empty() { base.variants } else { own.variants },
        requires: both(base.requires, own.requires),
        max: own.max.or(base.max),
        within: own.within.or(base.within),
    }
}

/// The fields that kinds own, and whether a rule has them.
fn fields(rule: &HouseRule) -> [(&'static str, bool); 6] {
    [
        ("patterns", !rule.patterns.is_empty()),
        ("swap", !rule.swap.is_empty()),
        ("max", rule.max.is_some()),
        ("within", rule.within.is_some()),
        ("variants", rule.variants.len() > 1),
        ("requires", !rule.requires.is_empty()),
    ]
}

/// For each kind the fields that it needs, and those that it may have.
const fn wanted(kind: HouseKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        HouseKind::Existence => (&["patterns"], &[]),
        HouseKind::Substitution => (&["swap"], &[]),
        HouseKind::Occurrence => (&["patterns", "max"], &["within"]),
        HouseKind::Consistency => (&["variants"], &[]),
        HouseKind::Conditional => (&["patterns", "requires"], &["within"]),
    }
}

fn check_of(config: &Config, name: &str, whole: &Whole) -> Result<Check, Error> {
    let rule = &whole.rule;
    let fault = |field: &str, message: &str| {
        let key = format!("house.{name}.{field}");
        config.origin.fault(ErrorKind::InvalidValue, &key, message)
    };
    // A rule that extends one of the crate may be that rule under another name and no more.
    let kind = match (rule.kind, whole.base) {
        (Some(kind), _) => kind,
        (None, Some(_)) => HouseKind::Existence,
        (None, None) => {
            let kinds = "existence, substitution, occurrence, consistency or conditional";
            return Err(fault("kind", &format!("is missing: {kinds}")));
        }
    };
    let (needs, may) = wanted(kind);
    for (field, is_there) in fields(rule) {
        if !is_there && needs.contains(&field) && whole.base.is_none() {
            let message = match field {
                "variants" => {
                    "two ways to write it at least, each as a list of patterns, as in \
                     `[[\"email\"], [\"e-mail\"]]`"
                }
                _ => "is missing or empty",
            };
            let message = format!("{message}; the kind `{}` needs it", kind.name());
            return Err(fault(field, &message));
        }
        if is_there && !needs.contains(&field) && !may.contains(&field) {
            let takes: Vec<String> = needs.iter().chain(may).map(|it| format!("`{it}`")).collect();
            let takes = takes.join(", ");
            let message =
                format!("has no meaning in the kind `{}`, which takes {takes}", kind.name());
            return Err(fault(field, &message));
        }
    }
    if let Some((pattern, _)) = rule.swap.iter().find(|(_, words)| is_pattern(words)) {
        let message = "is written into the text as it stands, in the form of the verb that it \
                       replaces: one wording, without `:v` or `|`";
        return Err(fault(&format!("swap.{pattern}"), message));
    }
    let within = rule.within.unwrap_or_default();
    Ok(match kind {
        HouseKind::Existence => Check::Existence,
        HouseKind::Substitution => Check::Substitution(rule.swap.iter().map(Swap::new).collect()),
        HouseKind::Occurrence => Check::Occurrence(rule.max.unwrap_or_default(), within),
        HouseKind::Consistency => Check::Consistency,
        HouseKind::Conditional => Check::Conditional(within),
    })
}

impl House {
    /// Writes the table of the rule, and notes for each row the key that it comes from.
    fn add_table(&mut self, config: &Config, rule: &HouseRule) -> Result<(), Error> {
        let name = self.meta.name.clone();
        for (set, words) in &config.sets {
            self.add_row(config, format!("sets.{set}"), &format!("@{set}"), words)?;
        }
        // Of matches that overlap the label that comes first stands: what is left alone goes before.
        let lists = [(EXCEPT, "except", &rule.except), (MATCH, "patterns", &rule.patterns)];
        for (label, field, patterns) in lists {
            for (number, pattern) in patterns.iter().enumerate() {
                self.add_row(config, format!("house.{name}.{field}.{number}"), label, pattern)?;
            }
        }
        for (number, pattern) in rule.swap.keys().enumerate() {
            self.add_row(config, format!("house.{name}.swap"), &number.to_string(), pattern)?;
        }
        for (number, variant) in rule.variants.iter().enumerate() {
            for (place, pattern) in variant.iter().enumerate() {
                let key = format!("house.{name}.variants.{number}.{place}");
                self.add_row(config, key, &number.to_string(), pattern)?;
            }
        }
        for (number, pattern) in rule.requires.iter().enumerate() {
            self.add_row(config, format!("house.{name}.requires.{number}"), REQUIRES, pattern)?;
        }
        Ok(())
    }

    pub(super) fn add_row(
        &mut self,
        config: &Config,
        key: String,
        label: &str,
        pattern: &str,
    ) -> Result<(), Error> {
        if pattern.trim().is_empty() || pattern.contains(['\t', '\n', '\r']) {
            let message = "a pattern is empty, or holds a tab or a line break";
            return Err(config.origin.fault(ErrorKind::Pattern, &key, message));
        }
        check_pattern(pattern)
            .map_err(|error| config.origin.fault(error.kind(), &key, error.message()))?;
        let _ = writeln!(self.table, "{label}\t{}", pattern.trim());
        self.keys.push(key);
        Ok(())
    }

    /// The key of the configuration that a row of the table comes from.
    pub(crate) fn key_of_row(&self, line: usize) -> Option<&str> {
        self.keys.get(line.checked_sub(1)?).map(String::as_str)
    }
}

fn docs(house: &House, rule: &HouseRule) -> String {
    let own = rule.docs.clone();
    let base = || house.base.map(|base| RULES[base].docs().to_owned());
    let said = || rule.message.as_ref().map(|message| message.replace("{}", "…"));
    own.or_else(base).or_else(said).unwrap_or_default()
}

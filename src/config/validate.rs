//! What a configuration names, checked once against what there is.

#![expect(
    clippy::indexing_slicing,
    reason = "a number from enumerating the list bounds a slice of it"
)]

use std::collections::BTreeMap;

use super::nearest::hint;
use super::{Config, Override, RuleConfig};
use crate::error::{Error, ErrorKind};
use crate::report::is_rule_of_checking;
use crate::rules::{Rule, Rules};

impl Config {
    /// Checks every name and value against the rules that there are.
    ///
    /// # Errors
    /// Where a rule or an option is unknown, a value does not fit, or two parts contradict each other.
    pub(super) fn validate(&self, rules: &Rules) -> Result<(), Error> {
        for layer in self.layers() {
            let table = layer.by.key().map(|key| format!("{key}rules."));
            for (name, config) in layer.rules {
                let key = format!("{}{name}", table.as_deref().unwrap_or("rules."));
                self.check_rule(&key, name, config, rules)?;
            }
        }
        for name in self.allow.keys() {
            self.known_rule(&format!("allow.{name}"), name, rules)?;
        }
        self.check_suppress(rules)?;
        self.check_overrides()?;
        self.check_aliases()
    }

    fn known_rule<'r>(
        &self,
        key: &str,
        name: &str,
        rules: &'r Rules,
    ) -> Result<Option<&'r dyn Rule>, Error> {
        let found = rules.find(name);
        if let Some(now) = rules.successor(name).filter(|_| found.is_none()) {
            let message = format!("the rule `{name}` is called `{now}` now");
            return Err(self.origin.fault(ErrorKind::UnknownName, key, &message));
        }
        if found.is_none() && !is_rule_of_checking(name) {
            let known = rules.iter().map(|rule| rule.meta().name.as_ref());
            return Err(self.unknown(key, "rule", name, known));
        }
        Ok(found)
    }

    fn check_rule(
        &self,
        key: &str,
        name: &str,
        config: &RuleConfig,
        rules: &Rules,
    ) -> Result<(), Error> {
        let rule = self.known_rule(key, name, rules)?;
        let options = rule.map_or(&[][..], Rule::options);
        for (option, value) in &config.options {
            let key = format!("{key}.{option}");
            let Some(known) = options.iter().find(|known| known.name == option) else {
                let known = options.iter().map(|known| known.name).chain([super::rule::SEVERITY]);
                return Err(self.unknown(&key, "option", option, known));
            };
            if let Some(complaint) = known.complaint(value) {
                return Err(self.origin.fault(ErrorKind::InvalidValue, &key, &complaint));
            }
        }
        Ok(())
    }

    fn check_suppress(&self, rules: &Rules) -> Result<(), Error> {
        for (number, entry) in self.suppress.iter().enumerate() {
            let key = |field: &str| format!("suppress.{number}.{field}");
            self.known_rule(&key("rule"), &entry.rule, rules)?;
            for (field, value) in [("text", &entry.text), ("reason", &entry.reason)] {
                if value.trim().is_empty() {
                    let message = "is missing or empty: say which words, and why they stay";
                    return Err(self.origin.fault(ErrorKind::InvalidValue, &key(field), message));
                }
            }
        }
        Ok(())
    }

    fn check_overrides(&self) -> Result<(), Error> {
        for (number, layer) in self.overrides.iter().enumerate() {
            if layer.paths.is_empty() {
                let key = format!("override.{number}.paths");
                let message = "an override needs the paths that it is for";
                return Err(self.origin.fault(ErrorKind::InvalidValue, &key, message));
            }
            for earlier in &self.overrides[..number] {
                let Some((path, key)) = conflict(earlier, layer) else { continue };
                let key = format!("override.{number}.{key}");
                let message =
                    format!("an earlier override says something else for the same path `{path}`");
                return Err(self.origin.fault(ErrorKind::Conflict, &key, &message));
            }
        }
        Ok(())
    }

    fn check_aliases(&self) -> Result<(), Error> {
        let mut means: BTreeMap<String, &str> = BTreeMap::new();
        let aliases = self.aliases.iter().flat_map(|(name, others)| {
            others.iter().map(move |other| (format!("aliases.{name}"), other, name))
        });
        let metonyms =
            self.metonyms.iter().map(|(other, name)| (format!("metonyms.{other}"), other, name));
        for (key, other, name) in aliases.chain(metonyms) {
            if other.trim().is_empty() || name.trim().is_empty() {
                return Err(self.origin.fault(ErrorKind::InvalidValue, &key, "a name is empty"));
            }
            match means.insert(other.to_lowercase(), name) {
                Some(before) if before != name => {
                    let message = format!("`{other}` leads to `{before}` already");
                    return Err(self.origin.fault(ErrorKind::Conflict, &key, &message));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The error about a name that nobody knows.
    pub(super) fn unknown<'n>(
        &self,
        key: &str,
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> Error {
        let message = format!("no {what} is named `{name}`{}", hint(name, known));
        self.origin.fault(ErrorKind::UnknownName, key, &message)
    }
}

/// A path that two overrides share and a key that they give different values.
fn conflict<'c>(left: &'c Override, right: &'c Override) -> Option<(&'c str, String)> {
    let path = right.paths.iter().find(|path| left.paths.contains(path))?;
    let differ = |said: bool, key: &str| said.then(|| key.to_owned());
    let key = differ(left.preset.is_some() && differs(left.preset, right.preset), "preset")
        .or_else(|| differ(differs(left.kind, right.kind), "kind"))
        .or_else(|| {
            let mut shared = right.rules.iter().filter_map(|(name, config)| {
                let other = left.rules.get(name)?;
                (other != config).then(|| format!("rules.{name}"))
            });
            shared.next()
        })?;
    Some((path, key))
}

fn differs<T: PartialEq>(left: Option<T>, right: Option<T>) -> bool {
    left.zip(right).is_some_and(|(left, right)| left != right)
}

#[cfg(test)]
mod tests;

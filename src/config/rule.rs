//! What a configuration says of one rule: a level alone, or a table with options.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use crate::rules::{Level, OptionValue};

/// What a configuration says of one rule: `"error"`, or `{ severity = "error", max = 3 }`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct RuleConfig {
    /// Whether it runs, and how its findings count.
    pub level: Option<Level>,
    /// Its options by name.
    pub options: BTreeMap<String, OptionValue>,
}

/// What the table calls the level.
pub(super) const SEVERITY: &str = "severity";

impl From<Level> for RuleConfig {
    fn from(level: Level) -> Self {
        Self { level: Some(level), options: BTreeMap::new() }
    }
}

impl RuleConfig {
    /// Takes over what a later layer says.
    pub(super) fn update(&mut self, later: &Self) {
        self.level = later.level.or(self.level);
        let options = later.options.iter().map(|(name, value)| (name.clone(), value.clone()));
        self.options.extend(options);
    }
}

impl Serialize for RuleConfig {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let (Some(level), true) = (self.level, self.options.is_empty()) {
            return level.serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        if let Some(level) = self.level {
            map.serialize_entry(SEVERITY, &level)?;
        }
        for (name, value) in &self.options {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for RuleConfig {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RuleVisitor)
    }
}

struct RuleVisitor;

impl<'de> Visitor<'de> for RuleVisitor {
    type Value = RuleConfig;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a severity such as \"error\", or a table of options")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<RuleConfig, E> {
        Level::deserialize(StrDeserializer::new(text)).map(RuleConfig::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RuleConfig, A::Error> {
        let mut config = RuleConfig::default();
        while let Some(name) = map.next_key::<String>()? {
            if name == SEVERITY {
                config.level = Some(map.next_value()?);
            } else {
                config.options.insert(name, map.next_value()?);
            }
        }
        Ok(config)
    }
}

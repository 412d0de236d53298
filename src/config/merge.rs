//! The layers of a configuration into one selection of rules: preset < file < override < builder.

use std::collections::BTreeMap;

use super::{Config, Paths, RuleConfig};
use crate::error::Error;
use crate::lexicon::{Class, Lexicon};
use crate::rules::{ArticleKind, Level, Preset, Selection, Setting};

/// One layer, as it is said.
pub(super) struct Said<'c> {
    pub(super) by: By,
    pub(super) preset: Option<Preset>,
    pub(super) kind: Option<ArticleKind>,
    pub(super) rules: &'c BTreeMap<String, RuleConfig>,
}

/// Who says a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    File,
    Override(usize),
    Builder,
}

impl By {
    /// The key of the layer's table in the file; the builder has none.
    pub(super) fn key(self) -> Option<String> {
        match self {
            Self::File => Some(String::new()),
            Self::Override(number) => Some(format!("override.{number}.")),
            Self::Builder => None,
        }
    }
}

impl Config {
    /// The layers in order, the overrides of every path among them.
    pub(super) fn layers(&self) -> impl Iterator<Item = Said<'_>> {
        let file = Said { by: By::File, preset: self.preset, kind: self.kind, rules: &self.rules };
        let overrides = self.overrides.iter().enumerate().map(|(number, layer)| Said {
            by: By::Override(number),
            preset: layer.preset,
            kind: layer.kind,
            rules: &layer.rules,
        });
        let layer = &self.builder;
        let builder =
            Said { by: By::Builder, preset: layer.preset, kind: layer.kind, rules: &layer.rules };
        std::iter::once(file).chain(overrides).chain(std::iter::once(builder))
    }

    /// Which rules run on an article at a path, and how.
    pub(crate) fn selection(&self, paths: &Paths, path: Option<&str>) -> Selection {
        let mut selection = Selection {
            date: self.article_date.map(|date| (date.year(), date.month(), date.day())),
            outlets: self.outlets.clone(),
            ..Selection::default()
        };
        let mut rules: BTreeMap<&str, RuleConfig> = BTreeMap::new();
        for layer in self.layers() {
            if matches!(layer.by, By::Override(number) if !paths.overrides(number, path)) {
                continue;
            }
            selection.preset = layer.preset.unwrap_or(selection.preset);
            selection.article = layer.kind.or(selection.article);
            for (name, config) in layer.rules {
                rules.entry(name).or_default().update(config);
            }
        }
        self.extend_rules(&mut rules);
        for (name, config) in rules {
            let setting = selection.rules.entry(name.to_owned()).or_default();
            *setting =
                Setting { level: config.level, options: config.options, allowed: Vec::new() };
        }
        for (name, words) in &self.allow {
            let setting = selection.rules.entry(name.clone()).or_default();
            setting.allowed.extend(words.iter().cloned());
        }
        selection
    }

    /// A rule that a house rule extends is off unless it is named; the options of the house rule are
    /// its own too.
    fn extend_rules<'c>(&'c self, rules: &mut BTreeMap<&'c str, RuleConfig>) {
        for (name, house) in &self.house {
            let Some(base) = &house.extends else { continue };
            let options = rules.get(name.as_str()).map(|own| own.options.clone());
            let base = rules.entry(base).or_default();
            base.level.get_or_insert(Level::Off);
            for (option, value) in options.unwrap_or_default() {
                base.options.entry(option).or_insert(value);
            }
        }
    }

    /// The lexicon with the words that the configuration adds and without those that it removes;
    /// `None` where it changes none.
    pub(crate) fn lexicon(&self, lexicon: Option<Lexicon>) -> Result<Option<Lexicon>, Error> {
        let metonyms = self.metonyms.keys().filter(|name| !name.contains(char::is_whitespace));
        let metonyms: Vec<&str> = metonyms.map(String::as_str).collect();
        if self.lexicon.is_empty() && metonyms.is_empty() {
            return Ok(lexicon);
        }
        let mut lexicon = lexicon.unwrap_or_default();
        for (name, words) in &self.lexicon.add {
            let key = format!("lexicon.add.{name}");
            let class = self.class(&key, name)?;
            let added = lexicon.with_words(class, words.iter().map(String::as_str));
            lexicon =
                added.map_err(|error| self.origin.fault(error.kind(), &key, error.message()))?;
        }
        for (name, words) in &self.lexicon.remove {
            let class = self.class(&format!("lexicon.remove.{name}"), name)?;
            for (number, word) in words.iter().enumerate() {
                let key = format!("lexicon.remove.{name}.{number}");
                let removed = lexicon.without_word(class, word);
                lexicon = removed
                    .map_err(|error| self.origin.fault(error.kind(), &key, error.message()))?;
            }
        }
        lexicon.with_words(Class::CapitalMetonym, metonyms).map(Some)
    }

    fn class(&self, key: &str, name: &str) -> Result<Class, Error> {
        Class::named(name).ok_or_else(|| {
            let known = Class::ALL.iter().map(|class| class.name());
            self.unknown(key, "class of words", name, known)
        })
    }
}

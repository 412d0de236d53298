//! A TOML file into a configuration, with errors that name file, line and key.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "offsets come from the parser of the same file, clamped, and lines are counted \
              from one"
)]

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Config;
use super::nearest::hint;
use super::origin::Origin;
use crate::error::{Error, ErrorKind};

impl Config {
    /// Reads a file that people write; `name` is what errors call it.
    ///
    /// What the file names (rules, options, classes, patterns) is checked when the checker is built.
    ///
    /// # Errors
    /// Where the text is no TOML, where a key is unknown, or where a value does not fit its key; the
    /// error names the file, the line and the key, and the known name that was probably meant.
    pub fn from_toml(name: &str, text: &str) -> Result<Self, Error> {
        let fail = |error: &toml::de::Error, keys: &Keys<'_>| {
            let span = error.span().unwrap_or(0..0);
            let key = keys.around(&span).map_or_else(String::new, |key| format!("`{key}`: "));
            let message = format!("{key}{}", with_hint(error.message()));
            let kind = if message.contains("unknown ") {
                ErrorKind::UnknownName
            } else {
                ErrorKind::InvalidValue
            };
            Error::new(kind, message).at(name, Some(line_of(text, span.start)))
        };
        let mut keys = Keys { text, list: Vec::new() };
        let table = DeTable::parse(text).map_err(|error| fail(&error, &keys))?;
        keys.add_table("", table.get_ref());
        let mut config: Self = toml::from_str(text).map_err(|error| fail(&error, &keys))?;
        config.origin = keys.into_origin(name);
        Ok(config)
    }
}

/// The keys of a file, each with the bytes of its name and value.
struct Keys<'t> {
    text: &'t str,
    list: Vec<Key>,
}

struct Key {
    path: String,
    start: usize,
    end: usize,
}

impl Keys<'_> {
    fn add_table(&mut self, path: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let path = match path {
                "" => key.get_ref().to_string(),
                _ => format!("{path}.{}", key.get_ref()),
            };
            self.add(path, key.span().start, value);
        }
    }

    fn add(&mut self, path: String, start: usize, value: &Spanned<DeValue<'_>>) {
        let end = value.span().end;
        match value.get_ref() {
            DeValue::Table(table) => self.add_table(&path, table),
            DeValue::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    self.add(format!("{path}.{number}"), item.span().start, item);
                }
            }
            _ => {}
        }
        self.list.push(Key { path, start, end });
    }

    /// The smallest key that holds the bytes.
    fn around(&self, span: &Range<usize>) -> Option<&str> {
        let around = self.list.iter().filter(|key| key.start <= span.start && span.end <= key.end);
        around.min_by_key(|key| key.end - key.start).map(|key| key.path.as_str())
    }

    fn into_origin(self, name: &str) -> Origin {
        let starts: Vec<usize> = memchr::memchr_iter(b'\n', self.text.as_bytes()).collect();
        let line = |offset| starts.partition_point(|end| *end < offset) + 1;
        let lines = self.list.into_iter().map(|key| (key.path, line(key.start))).collect();
        Origin { name: Some(name.to_owned()), lines }
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = &text.as_bytes()[..offset.min(text.len())];
    memchr::memchr_iter(b'\n', before).count() + 1
}

/// The message of the reader with the known name that was probably meant: it quotes the unknown name
/// first and then those that it knows.
fn with_hint(message: &str) -> String {
    let message = message.lines().next().unwrap_or_default();
    if !message.starts_with("unknown ") {
        return with_list(message);
    }
    let mut names = message.split('`').skip(1).step_by(2);
    let unknown = names.next().unwrap_or_default();
    let hint = hint(unknown, names);
    if hint.is_empty() {
        let said = message.replace("unknown field", "unknown key");
        // "`variants`" is a key, and stays in the list of those that are known.
        return said.replace("unknown variant", "unknown value");
    }
    let kind = if message.starts_with("unknown variant") { "value" } else { "key" };
    format!("unknown {kind} `{unknown}`{hint}")
}

/// “sequence” is the reader's word for what people write in brackets.
fn with_list(message: &str) -> String {
    let Some(given) = message.strip_suffix(", expected a sequence") else {
        return message.to_owned();
    };
    match given.strip_prefix("invalid type: string ") {
        Some(words) => format!("takes a list: write [{words}]"),
        None => format!("{given}, expected a list"),
    }
}

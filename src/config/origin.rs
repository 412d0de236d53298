//! Where a configuration comes from: its file, and the line of every key in it.

use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind};

/// The file of a configuration, and the line of every key in it by its path: `rules.puffery`,
/// `suppress.0.rule`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Origin {
    pub(super) name: Option<String>,
    pub(super) lines: BTreeMap<String, usize>,
}

impl Origin {
    /// The line of a key, or of the nearest table around it.
    pub(super) fn line(&self, key: &str) -> Option<usize> {
        let mut key = key;
        loop {
            if let Some(line) = self.lines.get(key) {
                return Some(*line);
            }
            key = key.rsplit_once('.')?.0;
        }
    }

    /// An error about a key, with its file and line.
    pub(super) fn fault(&self, kind: ErrorKind, key: &str, message: &str) -> Error {
        let error = Error::new(kind, format!("`{key}`: {message}"));
        match &self.name {
            Some(name) => error.at(name, self.line(key)),
            None => error,
        }
    }

    /// Where a key stands, for people: `house-style.toml:4`.
    pub(super) fn place(&self, key: &str) -> String {
        let name = self.name.as_deref().unwrap_or("the configuration");
        self.line(key).map_or_else(|| name.to_owned(), |line| format!("{name}:{line}"))
    }
}

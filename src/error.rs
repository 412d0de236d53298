//! What can be wrong with the things a user brings: configuration, word lists, files. Text never is.

use std::fmt;

/// Why a configuration, a word list or another input of the user's could not be taken.
///
/// The message names what is wrong and where. Checking a text never gives one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}{message}")]
pub struct Error {
    kind: ErrorKind,
    place: Place,
    message: String,
}

/// The kinds of [`Error`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A word list is malformed.
    WordList,
    /// A rule, class or option of that name does not exist.
    UnknownName,
    /// A pattern is malformed.
    Pattern,
    /// A value does not fit its key.
    InvalidValue,
    /// Two parts of a configuration contradict each other.
    Conflict,
    /// Rules extend each other in a circle.
    Cycle,
    /// Embedded or given model weights are malformed.
    Weights,
}

/// Where an error stands: a file or list, and a line in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Place {
    name: Option<String>,
    line: Option<usize>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, place: Place::default(), message: message.into() }
    }

    pub(crate) fn at(mut self, name: impl Into<String>, line: Option<usize>) -> Self {
        self.place = Place { name: Some(name.into()), line };
        self
    }

    /// What is wrong, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line of the file or list that it stands in, from 1.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        self.place.line
    }

    /// The file or list that it stands in.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.place.name.as_deref()
    }

    /// The kind of the error, for programs.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.name, self.line) {
            (Some(name), Some(line)) => write!(f, "{name}:{line}: "),
            (Some(name), None) => write!(f, "{name}: "),
            (None, _) => Ok(()),
        }
    }
}

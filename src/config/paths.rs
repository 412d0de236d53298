//! Globs into tests on the paths of articles.

use super::Config;
use crate::error::Error;
use crate::report::Suppression;

/// What a configuration says of paths, ready to be asked.
#[cfg(feature = "toml")]
#[derive(Debug, Clone, Default)]
pub(crate) struct Paths {
    overrides: Vec<globset::GlobSet>,
    /// For each entry of `suppress`, its path.
    suppress: Vec<Option<globset::GlobMatcher>>,
}

#[cfg(feature = "toml")]
impl Paths {
    pub(super) fn new(config: &Config) -> Result<Self, Error> {
        let mut paths = Self::default();
        for (number, layer) in config.overrides.iter().enumerate() {
            let mut set = globset::GlobSetBuilder::new();
            for (place, path) in layer.paths.iter().enumerate() {
                set.add(glob(config, &format!("override.{number}.paths.{place}"), path)?);
            }
            let key = format!("override.{number}.paths");
            paths.overrides.push(set.build().map_err(|error| invalid(config, &key, &error))?);
        }
        for (number, Suppression { path, .. }) in config.suppress.iter().enumerate() {
            let key = format!("suppress.{number}.path");
            let path = path.as_ref().map(|path| glob(config, &key, path)).transpose()?;
            paths.suppress.push(path.map(|path| path.compile_matcher()));
        }
        Ok(paths)
    }

    /// Whether the override applies to the path.
    pub(crate) fn overrides(&self, number: usize, path: Option<&str>) -> bool {
        path.zip(self.overrides.get(number)).is_some_and(|(path, set)| set.is_match(path))
    }

    /// Whether the entry of `suppress` applies to the path; one without a path applies to all.
    pub(crate) fn suppresses(&self, number: usize, path: Option<&str>) -> bool {
        let Some(Some(wanted)) = self.suppress.get(number) else { return true };
        path.is_some_and(|path| wanted.is_match(path))
    }
}

#[cfg(feature = "toml")]
fn glob(config: &Config, key: &str, path: &str) -> Result<globset::Glob, Error> {
    let mut builder = globset::GlobBuilder::new(path);
    builder.literal_separator(true).build().map_err(|error| invalid(config, key, &error))
}

#[cfg(feature = "toml")]
fn invalid(config: &Config, key: &str, error: &globset::Error) -> Error {
    config.origin.fault(crate::error::ErrorKind::InvalidValue, key, &error.to_string())
}

/// Without the feature `toml` nothing matches globs, and a configuration that has some is an error.
#[cfg(not(feature = "toml"))]
#[derive(Debug, Clone, Default)]
pub(crate) struct Paths;

#[cfg(not(feature = "toml"))]
impl Paths {
    pub(super) fn new(config: &Config) -> Result<Self, Error> {
        let is_path = |entry: &Suppression| entry.path.is_some();
        if config.overrides.is_empty() && !config.suppress.iter().any(is_path) {
            return Ok(Self);
        }
        let message = "globs of paths need the feature `toml` of whosaid";
        Err(config.origin.fault(crate::error::ErrorKind::InvalidValue, "override", message))
    }

    pub(crate) const fn overrides(&self, _number: usize, _path: Option<&str>) -> bool {
        false
    }

    pub(crate) const fn suppresses(&self, _number: usize, _path: Option<&str>) -> bool {
        true
    }
}

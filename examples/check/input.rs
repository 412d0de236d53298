//! Arguments into texts: files, the articles of folders, standard input.

use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;
use whosaid::Markup;

use crate::article::STANDARD;

/// Where a text comes from.
pub(crate) enum Input {
    Standard,
    File(PathBuf),
    /// A folder or a glob that cannot be walked or leads to no article, and why.
    Faulty(PathBuf, String),
}

/// The inputs that arguments name, folders opened, in order.
pub(crate) fn find(paths: &[PathBuf]) -> Vec<Input> {
    if paths.is_empty() {
        return vec![Input::Standard];
    }
    paths.iter().flat_map(|path| inputs_of(path)).collect()
}

fn inputs_of(path: &Path) -> Vec<Input> {
    match path.to_str() {
        Some("-") => vec![Input::Standard],
        _ if path.is_dir() => articles_in(path),
        // A file may have a name with a star in it; a shell that knows globs leaves none here.
        Some(pattern) if !path.exists() && pattern.contains(['*', '?', '[']) => matches_of(pattern),
        _ => vec![Input::File(path.to_owned())],
    }
}

/// The files that a glob matches, by name, whatever their ending.
fn matches_of(pattern: &str) -> Vec<Input> {
    let faulty = |reason: String| vec![Input::Faulty(PathBuf::from(pattern), reason)];
    let paths = match glob::glob(pattern) {
        Ok(paths) => paths,
        Err(error) => return faulty(error.to_string()),
    };
    let inputs = paths.filter_map(|found| match found {
        Ok(path) => path.is_file().then_some(Input::File(path)),
        Err(error) => Some(Input::Faulty(error.path().to_owned(), error.error().to_string())),
    });
    let inputs: Vec<Input> = inputs.collect();
    if inputs.is_empty() { faulty("no file matches it".to_owned()) } else { inputs }
}

/// The articles of a folder and its folders, by name: files whose ending tells their markup.
fn articles_in(folder: &Path) -> Vec<Input> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_article(entry.path()) => {
                found.push(Input::File(entry.into_path()));
            }
            Ok(_) => {}
            Err(error) => found.push(Input::Faulty(folder.to_owned(), error.to_string())),
        }
    }
    if found.is_empty() {
        found.push(Input::Faulty(
            folder.to_owned(),
            "it holds no .txt, .md or .html file".to_owned(),
        ));
    }
    found
}

fn is_article(path: &Path) -> bool {
    Markup::of_path(&path.to_string_lossy()).is_some()
}

impl Input {
    /// What messages and reports call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Standard => STANDARD.to_owned(),
            Self::File(path) | Self::Faulty(path, _) => path.display().to_string(),
        }
    }

    /// How its text is written, as far as its name tells.
    pub(crate) fn markup(&self) -> Markup {
        Markup::of_path(&self.name()).unwrap_or_default()
    }

    /// Its text.
    ///
    /// # Errors
    /// Where it cannot be read or is not UTF-8; the message names it.
    pub(crate) fn read(&self) -> Result<String> {
        let bytes = match self {
            Self::Standard => {
                let mut bytes = Vec::new();
                std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
            }
            Self::File(path) => std::fs::read(path),
            Self::Faulty(path, reason) => bail!("cannot read {}: {reason}", path.display()),
        };
        let bytes = bytes.with_context(|| format!("cannot read {}", self.name()))?;
        String::from_utf8(bytes).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            anyhow::anyhow!("{} is not UTF-8 (at byte {valid})", self.name())
        })
    }
}

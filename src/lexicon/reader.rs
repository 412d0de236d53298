//! Reads a table: one row a line, `key<TAB>value`, `#` opens a comment.
//!
//! Word lists have a class and its words (a word may carry irregular forms after slashes, past
//! before participle: `write/wrote/written`); pattern tables have a label and its patterns.

#![expect(clippy::arithmetic_side_effects, reason = "lines are numbered from one")]

use crate::error::{Error, ErrorKind};

/// One row of a table.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row<'t> {
    pub(crate) line: usize,
    pub(crate) key: &'t str,
    pub(crate) value: &'t str,
}

/// The rows of a table, or an error for a line that is not one.
pub(crate) fn rows<'t>(
    name: &'t str,
    text: &'t str,
) -> impl Iterator<Item = Result<Row<'t>, Error>> {
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line.trim_end()));
    let kept = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    kept.map(move |(number, line)| row(number, line).map_err(|error| error.at(name, Some(number))))
}

fn row(number: usize, line: &str) -> Result<Row<'_>, Error> {
    match line.split_once('\t') {
        Some((key, value)) if !key.is_empty() && !value.trim().is_empty() => {
            Ok(Row { line: number, key, value })
        }
        _ => Err(Error::new(ErrorKind::WordList, "expected a name, a tab and words")),
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_line_without_a_tab_is_named() {
        let error = rows("mine.tsv", "# ours\nsay-verb\tsay\nsay").find_map(Result::err).unwrap();
        assert_eq!(error.to_string(), "mine.tsv:3: expected a name, a tab and words");
    }
}

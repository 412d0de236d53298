//! Reads a word list: one row a line, `class<TAB>words`, `#` opens a comment.
//!
//! A word may carry irregular forms after slashes, past before participle: `write/wrote/written`.

use crate::error::{Error, ErrorKind};

/// One line of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row<'t> {
    pub(super) class: &'t str,
    pub(super) words: &'t str,
}

/// The rows of a list, or the first line that is not one.
pub(super) fn rows<'t>(
    name: &'t str,
    text: &'t str,
) -> impl Iterator<Item = Result<Row<'t>, Error>> {
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line.trim_end()));
    let kept = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    kept.map(move |(number, line)| row(line).map_err(|error| error.at(name, Some(number))))
}

fn row(line: &str) -> Result<Row<'_>, Error> {
    match line.split_once('\t') {
        Some((class, words)) if !class.is_empty() && !words.trim().is_empty() => {
            Ok(Row { class, words })
        }
        _ => Err(Error::new(ErrorKind::WordList, "expected a class, a tab and words")),
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_line_without_a_tab_is_named() {
        let error = rows("mine.tsv", "# ours\nsay-verb\tsay\nsay").find_map(Result::err).unwrap();
        assert_eq!(error.to_string(), "mine.tsv:3: expected a class, a tab and words");
    }
}

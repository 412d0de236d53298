//! Edits into a mended text.

use crate::checker::Checker;
use crate::finding::{Applicability, Suggestion};
use crate::span::Span;

/// A text with a finding for each edit: start, end and what to put there.
fn fixed(text: &str, edits: &[&[(usize, usize, &str)]], applicability: Applicability) -> String {
    let mut report = Checker::default().check("It leaks , she said.");
    let finding = report.findings[0].clone();
    report.findings = edits
        .iter()
        .map(|edits| {
            let mut finding = finding.clone();
            let suggestion = |edit: &(usize, usize, &str)| Suggestion {
                span: Span::new(edit.0, edit.1).unwrap(),
                replacement: edit.2.to_owned(),
                applicability: Applicability::Unsafe,
            };
            finding.suggestions = edits.iter().map(suggestion).collect();
            finding
        })
        .collect();
    report.fix(text, applicability)
}

#[test]
fn edits_are_made_and_nothing_else_moves() {
    let all = |text, edits: &[&[(usize, usize, &str)]]| fixed(text, edits, Applicability::Unsafe);
    assert_eq!(all("a b c", &[&[(2, 3, "xyz")], &[(0, 1, "")]]), " xyz c");
    assert_eq!(all("a b c", &[&[(0, 3, "x")], &[(2, 5, "y")]]), "x c", "the first stands");
    assert_eq!(all("a b c", &[&[(0, 1, "x"), (4, 5, "z")], &[(4, 5, "y")]]), "x b z");
    assert_eq!(all("a b c", &[&[(0, 1, "x")], &[(0, 1, "q"), (4, 5, "y")]]), "x b c");
    assert_eq!(all("é", &[&[(0, 1, "x")], &[(0, 9, "x")]]), "é", "what does not fit");
    assert_eq!(fixed("a b", &[&[(0, 1, "x")]], Applicability::Safe), "a b");
}

#[test]
fn mending_twice_mends_once() {
    let text = "It leaks , she said . “No ,” he said. 'It is ' fine ; she added.";
    let checker = Checker::default();
    let once = checker.check(text).fix(text, Applicability::Safe);
    assert_ne!(once, text);
    assert_eq!(checker.check(&once).fix(&once, Applicability::Safe), once);
}

#[test]
fn a_run_of_marks_is_not_mended_mark_by_mark() {
    let checker = Checker::default();
    let fixed = |text: &str| checker.check(text).fix(text, Applicability::Unsafe);
    let run = "It leaks. ‘Yes’’’’’’’’’ she said.";
    assert_eq!(fixed(run), run);
    assert_eq!(fixed("It leaks. ‘Yes,’’ she said."), "It leaks. ‘Yes,’ she said.");
}

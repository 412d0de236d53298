//! Suggested edits into a mended text.

#![expect(
    clippy::indexing_slicing,
    reason = "a number from enumerating the edits bounds a slice of them"
)]

use super::Report;
use crate::finding::{Applicability, Suggestion};

impl Report {
    /// The text with the suggested edits made: with [`Applicability::Safe`] those alone that need no
    /// reader, with [`Applicability::Unsafe`] all. Everything else stays byte for byte.
    ///
    /// `text` is the text that was checked; edits that do not fit it are left out. Where edits
    /// overlap, those of the first finding are made; check the result again to see the rest.
    ///
    /// ```
    /// use whosaid::{Applicability, Checker};
    ///
    /// let text = "The bridge is safe , Mara Lindt said.";
    /// let fixed = Checker::default().check(text).fix(text, Applicability::Safe);
    /// assert_eq!(fixed, "The bridge is safe, Mara Lindt said.");
    /// ```
    #[must_use]
    pub fn fix(&self, text: &str, applicability: Applicability) -> String {
        let mut edits: Vec<&Suggestion> = Vec::new();
        for finding in &self.findings {
            let own = &finding.suggestions;
            let fits = |edit: &Suggestion| {
                edit.applicability <= applicability && text.get(edit.span.range()).is_some()
            };
            // Several edits of one finding mend it together or not at all.
            let agree = own.iter().enumerate().all(|(number, edit)| {
                fits(edit) && is_free(&edits, edit) && !own[..number].iter().any(|o| meet(o, edit))
            });
            for edit in own.iter().filter(|_| agree) {
                let at = edits.partition_point(|other| other.span <= edit.span);
                edits.insert(at, edit);
            }
        }
        apply(text, &edits)
    }
}

/// Whether none of the edits, which are in order and apart, meets another one.
fn is_free(edits: &[&Suggestion], edit: &Suggestion) -> bool {
    let from = edits.partition_point(|other| other.span.end() < edit.span.start());
    let mut near = edits[from..].iter().take_while(|other| other.span.start() <= edit.span.end());
    !near.any(|other| meet(other, edit))
}

/// Whether two edits share bytes, or start at one place, where they would be a matter of order.
const fn meet(left: &Suggestion, right: &Suggestion) -> bool {
    left.span.start() == right.span.start() || left.span.overlaps(right.span)
}

fn apply(text: &str, edits: &[&Suggestion]) -> String {
    let mut fixed = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        fixed.push_str(&text[done..edit.span.start()]);
        fixed.push_str(&edit.replacement);
        done = edit.span.end();
    }
    fixed.push_str(&text[done..]);
    fixed
}

#[cfg(test)]
mod tests;

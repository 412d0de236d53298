//! The kit to test a house style with (feature `testing`): reports drawn for snapshots, and rules
//! tried on passages.
//!
//! A snapshot shows what an editor would see and nothing that shifts by itself: no paths, versions,
//! colours or numbers of things.
//!
//! ```
//! use whosaid::Checker;
//!
//! let text = "Critics say the law is cruel. The bridge is safe, Mara Lindt said.";
//! let report = Checker::default().check(text);
//! assert_eq!(report.findings_snapshot(text), "\
//! Critics say the law is cruel.
//! ^^^^^^^^^^^ warning: vague-attribution
//!   “Critics say” speaks for nobody in particular: readers cannot tell who, or how many.
//! The bridge is safe, Mara Lindt said.
//! ");
//! assert_eq!(report.attributions_snapshot(text), "\
//! the law is cruel
//!   ← Critics (group), stated, indirect: “say”
//! The bridge is safe
//!   ← Mara Lindt (person), stated, indirect: “said”
//! ");
//! ```

mod attributions;
mod draw;
mod findings;
mod tester;

pub use tester::RuleTester;

use crate::report::Report;

impl Report {
    /// Both snapshots, first the findings, then who says what; see the
    /// [module on testing](crate::testing).
    ///
    /// `text` is the text that was checked.
    #[must_use]
    pub fn to_snapshot(&self, text: &str) -> String {
        format!("{}\n{}", self.findings_snapshot(text), self.attributions_snapshot(text))
    }

    /// Each sentence with carets under what is found, and what the rules say of it.
    #[must_use]
    pub fn findings_snapshot(&self, text: &str) -> String {
        findings::draw(self, text)
    }

    /// Who says what, claim by claim: reworded messages and new rules leave it as it is.
    #[must_use]
    pub fn attributions_snapshot(&self, text: &str) -> String {
        attributions::draw(self, text)
    }
}

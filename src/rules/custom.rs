//! A rule that is a function; those that look at links, quotations or the whole document are.

use super::{Context, Findings, Meta, Rule};

/// A rule whose check is a function.
#[derive(Debug)]
pub(super) struct CustomRule {
    pub(super) meta: Meta,
    pub(super) docs: &'static str,
    pub(super) patterns: &'static str,
    pub(super) check: fn(&Context<'_, '_>, &mut Findings),
}

impl Rule for CustomRule {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn docs(&self) -> &str {
        self.docs
    }

    fn patterns(&self) -> &str {
        self.patterns
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        (self.check)(context, findings);
    }
}

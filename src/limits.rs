//! How much of one article a checker takes on, for services that check what anybody sends.

/// How much of one article a checker takes on. Time and memory grow with the length of an article and
/// with nothing else, so that a service which takes articles of any length sets limits and nothing
/// else.
///
/// Reaching a limit is no error: the report is whole for what was read. An article is read up to the
/// last paragraph that fits; a finding of `unread-text` stands where reading ended, and
/// `stats.bytes_left_out` counts the rest. Sources and findings over their limits are counted in
/// `stats.sources_left_out` and `stats.findings_left_out`.
///
/// ```
/// use whosaid::{Checker, Limits};
///
/// let checker = Checker::builder().limits(Limits::default().bytes(1_000)).build()?;
/// let text = "The bridge is safe, Mara Lindt said.\n\n".repeat(100);
/// let report = checker.check(&text);
/// assert_eq!(report.claims.len(), 26);
/// assert_eq!(report.stats.bytes_left_out, 2_814);
/// assert_eq!(report.findings.last().unwrap().rule, "unread-text");
/// # Ok::<(), whosaid::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub(crate) bytes: usize,
    pub(crate) work: u64,
    pub(crate) sources: usize,
    pub(crate) findings: usize,
}

impl Default for Limits {
    /// No limits but that of [`Span::MAX`](crate::Span::MAX).
    fn default() -> Self {
        Self { bytes: usize::MAX, work: u64::MAX, sources: usize::MAX, findings: usize::MAX }
    }
}

impl Limits {
    /// How many bytes are read of an article's words, markup not counted.
    #[must_use]
    pub const fn bytes(mut self, most: usize) -> Self {
        self.bytes = most;
        self
    }

    /// How much work goes into an article, counted and not timed, so that the same article always
    /// gives the same report: one for each token, and one for each item of a pattern that is held
    /// against a token. Counting reads an article twice, up to the limit. The rules of the crate take a few for each token; house rules of many gaps
    /// may take thousands.
    #[must_use]
    pub const fn work(mut self, most: u64) -> Self {
        self.work = most;
        self
    }

    /// How many sources a report lists: the first ones. Claims of others are unresolved, because of
    /// [`Unresolved::BeyondLimit`](crate::Unresolved::BeyondLimit).
    #[must_use]
    pub const fn sources(mut self, most: usize) -> Self {
        self.sources = most;
        self
    }

    /// How many findings of rules a report lists: the most serious, and of those the first.
    #[must_use]
    pub const fn findings(mut self, most: usize) -> Self {
        self.findings = most;
        self
    }
}

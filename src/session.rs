//! One text after another, or one that is being written, into reports: a session remembers the last.

use crate::analysis::Memory;
use crate::article::Article;
use crate::checker::Checker;
use crate::report::Report;

/// Checks one text after another and remembers the last: paragraphs that stand in the next as they
/// stood there are not analysed again, and memory is used again.
///
/// Every report equals that of [`Checker::check`]. An editor keeps a session for each open article
/// and checks the whole text after every edit.
///
/// ```
/// let checker = whosaid::Checker::default();
/// let mut session = checker.session();
/// let draft = "The bridge leaks.\n\n“We know,” Mara Lindt said.";
/// session.check(draft);
/// let edited = draft.replace("leaks", "leaks, the ministry said");
/// assert_eq!(session.check(&edited), checker.check(&edited));
/// ```
#[derive(Debug, Clone)]
pub struct Session {
    checker: Checker,
    memory: Memory,
    /// What nothing is remembered in.
    empty: fn() -> Memory,
}

impl Checker {
    /// A session that checks as this checker does.
    #[must_use]
    pub fn session(&self) -> Session {
        Session::with(self, Memory::of_session)
    }
}

impl Session {
    /// For articles that have nothing to do with each other: memory is used again, and no links are kept for a
    /// text to come.
    #[cfg_attr(not(feature = "parallel"), expect(dead_code, reason = "batches are left out"))]
    pub(crate) fn of_batch(checker: &Checker) -> Self {
        Self::with(checker, Memory::default)
    }

    fn with(checker: &Checker, empty: fn() -> Memory) -> Self {
        Self { checker: checker.clone(), memory: empty(), empty }
    }

    /// Checks a text. Any text gives a report.
    #[must_use]
    pub fn check(&mut self, text: &str) -> Report {
        self.check_article(&Article::plain(text))
    }

    /// Checks an article that may be written in Markdown or HTML, as [`Checker::check_article`] does.
    #[must_use]
    pub fn check_article(&mut self, article: &Article<'_>) -> Report {
        // A rule of one's own may panic: what is half remembered is then forgotten.
        let mut memory = std::mem::replace(&mut self.memory, (self.empty)());
        let report = self.checker.check_after(article, &mut memory);
        self.memory = memory;
        report
    }

    /// From here on, checks the article at a path, as [`Checker::for_path`] does.
    pub fn set_path(&mut self, path: &str) {
        self.checker = self.checker.for_path(path);
    }
}

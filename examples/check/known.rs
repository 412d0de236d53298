//! The file of `--baseline`: known findings out of the reports, or today's into the file.

use std::path::PathBuf;

use anyhow::{Context, Result};
use whosaid::Baseline;

use crate::arguments::Arguments;
use crate::article::Article;

/// The known findings, and where to write them.
pub(crate) struct Known {
    baseline: Baseline,
    written_to: Option<PathBuf>,
}

impl Known {
    /// Reads the file that the arguments name. One that is to be written may be missing.
    pub(crate) fn open(arguments: &Arguments) -> Result<Self> {
        let path = arguments.baseline.as_ref();
        let written_to = path.filter(|_| arguments.write_baseline).cloned();
        let is_new = written_to.as_ref().is_some_and(|path| !path.exists());
        let baseline = match path.filter(|_| !is_new) {
            Some(path) => serde_json::from_str(&crate::read(path)?)
                .with_context(|| format!("{} is no baseline", path.display()))?,
            None => Baseline::default(),
        };
        Ok(Self { baseline, written_to })
    }

    /// Takes the known findings out of a report, after making all of them known if so asked.
    pub(crate) fn leave_out(&mut self, article: &mut Article) {
        if self.written_to.is_some() {
            self.baseline.add(&article.report, &article.text);
        }
        self.baseline.apply(&mut article.report, &article.text);
    }

    /// Writes the file, where it is to be written.
    pub(crate) fn close(self) -> Result<()> {
        let Some(path) = self.written_to else { return Ok(()) };
        let json = serde_json::to_string_pretty(&self.baseline)?;
        std::fs::write(&path, json + "\n")
            .with_context(|| format!("cannot write {}", path.display()))
    }
}

//! Inputs into checked articles: several at once, handed on in their order.

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::ThreadPoolBuilder;
use whosaid::{Applicability, Checker, Markup, Session};

use crate::arguments::Arguments;
use crate::article::Article;
use crate::input::Input;

/// Rounds of edits after which a file is left as it is: edits that overlap wait for the next round.
const ROUNDS: usize = 4;

/// Checks every input on as many threads as the arguments say, and hands each on, in order, or why
/// it could not be read.
pub(crate) fn run(
    checker: &Checker,
    arguments: &Arguments,
    inputs: Vec<Input>,
    mut take: impl FnMut(Result<Article>) -> Result<()>,
) -> Result<()> {
    ThreadPoolBuilder::new().num_threads(arguments.jobs).build_global()?;
    let progress = progress_over(inputs.len());
    let work =
        Work { markup: arguments.kind.markup(), fixes: arguments.fix, progress: progress.clone() };
    for checked in checker.check_each(inputs, move |session, input| work.check(session, &input)) {
        progress.suspend(|| take(checked))?;
    }
    progress.finish_and_clear();
    Ok(())
}

/// What is done with each input.
struct Work {
    /// How all of them are written; none where each tells by its name.
    markup: Option<Markup>,
    fixes: bool,
    progress: ProgressBar,
}

impl Work {
    fn check(&self, session: &mut Session, input: &Input) -> Result<Article> {
        self.progress.set_message(input.name());
        let checked = input.read().and_then(|text| {
            let markup = self.markup.unwrap_or_else(|| input.markup());
            let article = Article::check(session, input.name(), text, markup);
            if self.fixes { fix(session, input, article) } else { Ok(article) }
        });
        self.progress.inc(1);
        checked
    }
}

/// Makes the safe edits, in the file where there is one.
fn fix(session: &mut Session, input: &Input, mut article: Article) -> Result<Article> {
    let mut is_changed = false;
    for _ in 0..ROUNDS {
        let text = article.report.fix(&article.text, Applicability::Safe);
        if text == article.text {
            break;
        }
        is_changed = true;
        article = Article::check(session, article.name, text, article.markup);
    }
    if let (true, Input::File(path)) = (is_changed, input) {
        std::fs::write(path, &article.text)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(article)
}

/// A bar on standard error for several inputs; it hides itself where no terminal shows it.
fn progress_over(inputs: usize) -> ProgressBar {
    if inputs < 2 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
    let bar = ProgressBar::new(inputs as u64);
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}

//! Steps of training into bars on a terminal, or into lines where none shows them.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

/// One bar for each step; steps run side by side.
pub(crate) struct Bars {
    began: Instant,
    all: MultiProgress,
    by_step: Mutex<BTreeMap<String, ProgressBar>>,
}

impl Default for Bars {
    fn default() -> Self {
        Self { began: Instant::now(), all: MultiProgress::new(), by_step: Mutex::default() }
    }
}

/// A bar is full here.
const FULL: f32 = 1000.0;

impl Bars {
    /// Shows how far a step is; what follows a colon in its name says what it found so far.
    pub(crate) fn show(&self, step: &str, done: f32) {
        if !std::io::stderr().is_terminal() {
            let seconds = self.began.elapsed().as_secs_f32();
            eprintln!("{seconds:6.1} s {step} {:3.0} %", done * 100.0);
            return;
        }
        let (name, message) = step.split_once(": ").unwrap_or((step, ""));
        let mut by_step = self.by_step.lock().unwrap_or_else(PoisonError::into_inner);
        let bar = by_step.entry(name.to_owned()).or_insert_with(|| self.all.add(bar(name)));
        bar.set_message(message.to_owned());
        bar.set_position((done * FULL) as u64);
        if done >= 1.0 {
            bar.abandon();
        }
    }
}

fn bar(name: &str) -> ProgressBar {
    let bar = ProgressBar::new(FULL as u64).with_prefix(name.to_owned());
    let style = "{prefix:10} {bar:30} {percent:>3} % {elapsed:>4} {msg}";
    ProgressStyle::with_template(style)
        .map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}

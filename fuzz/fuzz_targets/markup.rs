//! Any bytes as Markdown and as HTML: a sound report whose spans lie in the file as given.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use whosaid::render::{Checked, html};
use whosaid::{Article, Checker};
use whosaid_fuzz::sound_report_of;

static CHECKER: LazyLock<Checker> = LazyLock::new(Checker::default);

fuzz_target!(|text: &str| {
    for article in [Article::markdown(text), Article::html(text)] {
        let report = sound_report_of(&CHECKER, &article);
        assert!(html::render(&Checked::new(&article, &report)).ends_with("</html>\n"));
    }
});

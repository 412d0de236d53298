//! Any text as a file of configuration: an error that says something, or a checker that works.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whosaid::{Article, Checker, Config};
use whosaid_fuzz::sound_report_of;

const ARTICLE: &str = "Bridge shut\n\nBy Ida Holm\n\nThe plane landed, Mara Lindt said. Critics say \
    the “law” is cruel. <!-- whosaid-ignore vague-attribution: known -->\n\nAbout 40% agreed .";

fuzz_target!(|text: &str| {
    let built = Config::from_toml("house-style.toml", text)
        .and_then(|config| Checker::builder().config(config).build());
    match built {
        Ok(checker) => {
            for path in ["news/fire.txt", "comment/view.md"] {
                let _ = sound_report_of(&checker.for_path(path), &Article::plain(ARTICLE));
            }
        }
        Err(error) => assert!(error.to_string().starts_with("house-style.toml"), "{error}"),
    }
});

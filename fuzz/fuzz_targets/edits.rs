//! An article under edits, in plain text, Markdown and HTML: a session reports what a full check does.
#![no_main]

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use whosaid::{Article, Checker, Preset};
use whosaid_fuzz::{Fragment, Story};

static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
    Checker::builder().preset(Preset::Strict).build().expect("the default can be built")
});

/// From a place on, so many characters give way to others.
#[derive(Debug, Arbitrary)]
struct Edit {
    at: u16,
    chars: u16,
    words: Fragment,
    markup: u8,
}

fuzz_target!(|input: (Story, Vec<Edit>)| {
    let (story, edits) = input;
    let mut text = story.text();
    let mut session = CHECKER.session();
    assert_eq!(session.check(&text), CHECKER.check(&text), "{text:?}");
    for edit in edits.iter().take(8) {
        text = edit.of(&text);
        let article = match edit.markup {
            0 => Article::markdown(&text),
            1 => Article::html(&text),
            _ => Article::plain(&text),
        };
        assert_eq!(session.check_article(&article), CHECKER.check_article(&article), "{text:?}");
    }
});

impl Edit {
    fn of(&self, text: &str) -> String {
        let places: Vec<usize> =
            text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let first = usize::from(self.at) % places.len();
        let last = (first + usize::from(self.chars)).min(places.len() - 1);
        [&text[..places[first]], &self.words.text(), &text[places[last]..]].concat()
    }
}

//! A session gives the report that a checker gives, whatever it has checked before.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use whosaid::{Article, Checker, Engine, Preset};

/// A change to a text: from a place on, so many chars give way to these words.
#[derive(Debug, Clone)]
struct Edit {
    at: Index,
    chars: usize,
    words: String,
}

impl Edit {
    fn of(&self, text: &str) -> String {
        let places: Vec<usize> =
            text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let first = self.at.index(places.len());
        let last = (first + self.chars).min(places.len() - 1);
        [&text[..places[first]], &self.words, &text[places[last]..]].concat()
    }
}

fn edit() -> impl Strategy<Value = Edit> {
    let chars = prop_oneof![Just(0), Just(1), 2..20_usize, 20..2_000_usize];
    let words = prop_oneof![
        select(vec![
            "", "a", " ", "“", "”", "\"", "‘", "’", "\n", "\n\n", ".", ":", "é", "橋", ">"
        ])
        .prop_map(str::to_owned),
        select(vec![
            " Mara Lindt said",
            "“It rained,\n\n“It snowed,” she said.\n\n",
            "\n\nLindt was clear:\n\n“It rained.”\n\n",
            "The minister is lying. ",
            "\n\nWhat happens next?\n\n",
            "By Mara Lindt\n\n",
            "- one\n- two\n",
            "HALE: It is dry.\n\nLINDT: We went home.\n\n",
            "Q: Why?\n\nA: It rained.\n\n",
            "Ida “Birdie” Holm, ",
            "\n\nStatement from the port:\n\n",
            " “It is dry.” — Mara Lindt",
            "For Lindt, the vote is a scandal. ",
        ])
        .prop_map(str::to_owned),
    ];
    (any::<Index>(), chars, words).prop_map(|(at, chars, words)| Edit { at, chars, words })
}

fn articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut texts: Vec<String> =
        paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    // A long text, most of which lies far from an edit.
    texts.push(texts.join("\n\n"));
    texts.push(String::new());
    texts.push(
        "“It rained all day,\n\n“and it snowed,\n\n“and it dried,” Mara Lindt said.".repeat(9),
    );
    texts
}

fn strict(engine: Engine) -> Checker {
    Checker::builder().preset(Preset::Strict).engine(engine).build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 96,
        ..ProptestConfig::default()
    })]

    #[test]
    fn after_any_edits_the_report_is_that_of_a_full_check(
        text in select(articles()),
        edits in prop::collection::vec(edit(), 1..6),
        engine in select(vec![Engine::Trained, Engine::Trained, Engine::Shapes]),
    ) {
        let checker = strict(engine);
        let mut session = checker.session();
        let mut text = text;
        prop_assert_eq!(session.check(&text), checker.check(&text));
        for edit in edits {
            text = edit.of(&text);
            prop_assert_eq!(session.check(&text), checker.check(&text));
        }
    }

    #[test]
    fn markup_changes_with_the_edits_too(edits in prop::collection::vec(edit(), 1..4)) {
        let checker = strict(Engine::Trained);
        let mut session = checker.session();
        let mut text = "# Ferry closes\n\nThe *ferry* [closes](a), Mara Lindt said.\n\n> It rained.\n\n\
            - one said so\n- two\n\n“We wait,” she said.\n".to_owned();
        for edit in edits {
            text = edit.of(&text);
            let markdown = Article::markdown(&text);
            prop_assert_eq!(session.check_article(&markdown), checker.check_article(&markdown));
            let html = Article::html(&text);
            prop_assert_eq!(session.check_article(&html), checker.check_article(&html));
        }
    }
}

#[test]
fn texts_that_have_nothing_in_common_do_not_mix() {
    let checker = strict(Engine::Trained);
    let mut session = checker.session();
    for text in articles().iter().chain(&articles()) {
        assert_eq!(session.check(text), checker.check(text));
    }
}

#[test]
fn memory_is_used_again() {
    let checker = strict(Engine::Trained);
    let mut session = checker.session();
    let texts = &articles()[..2];
    texts.iter().for_each(|text| drop(session.check(text)));
    let bytes = |work: &mut dyn FnMut()| allocation_counter::measure(work).bytes_total;
    let full = bytes(&mut || drop(checker.check(&texts[0])));
    let other = bytes(&mut || drop(session.check(&texts[0])));
    // A session keeps the links for the next version, beside what it tells.
    assert!(other * 8 < full * 7, "{other} bytes in a session, {full} without");
    let edited = texts[0].replacen(' ', " x", 1);
    let after_edit = bytes(&mut || drop(session.check(&edited)));
    // A full check keeps no sums of words: what an edit takes is more than half of it for a short article.
    assert!(after_edit * 5 < full * 3, "{after_edit} bytes after an edit, {full} for a full check");
}

/// The engine reads the first paragraphs of an article as its opening.
#[test]
fn paragraphs_that_are_pushed_down_are_read_anew() {
    let checker = strict(Engine::Trained);
    let mut session = checker.session();
    for text in articles() {
        let starts: Vec<usize> =
            text.match_indices("\n\n").map(|(at, gap)| at + gap.len()).collect();
        for at in [0].iter().chain(starts.iter().take(3)) {
            drop(session.check(&text));
            let pushed = [&text[..*at], "It rained.\n\n", &text[*at..]].concat();
            assert_eq!(session.check(&pushed), checker.check(&pushed));
        }
    }
}

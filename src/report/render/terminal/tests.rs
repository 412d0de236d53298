//! What a terminal shows of invented articles, colours left out.

use super::{Terminal, clip, visible};
use crate::render::Checked;
use crate::{Article, Checker};

fn shown(text: &str) -> String {
    let article = Article::plain(text);
    let report = Checker::default().check_article(&article);
    Terminal::plain().findings(&Checked::new(&article, &report))
}

/// The columns of the marked words and of the carets in what is shown.
fn columns(shown: &str, words: &str) -> (usize, usize) {
    let width = unicode_width::UnicodeWidthStr::width;
    let line = shown.lines().find(|line| line.contains(words)).unwrap();
    let carets = shown.lines().find(|line| line.contains('━') || line.contains('^')).unwrap();
    let before = &line[..line.find(words).unwrap()];
    let under = &carets[..carets.find(['━', '^']).unwrap()];
    (width(before), width(under))
}

#[test]
fn carets_stand_under_their_words() {
    for before in ["The tower is safe", "塔は安全です", "\tThe 🦊 is safe", "Zoe\u{308} is safe"]
    {
        let shown = shown(&format!("First line.\n\n{before} , she said."));
        let (words, carets) = columns(&shown, " , she");
        assert_eq!(words, carets, "{shown}");
    }
}

#[test]
fn the_words_of_a_finding_stay_on_one_line() {
    let article = Article::plain("In the town of Norlund it is widely believed that it leaks.");
    let report = Checker::default().check_article(&article);
    for width in 40..80 {
        let shown = Terminal::plain().width(width).findings(&Checked::new(&article, &report));
        assert!(shown.contains("it is widely believed"), "{shown}");
    }
}

#[test]
fn the_article_cannot_drive_the_terminal() {
    assert_eq!(visible("a\u{1b}[2Jb\u{9b}c\u{202e}d\r\ne"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d e");
    let shown = shown("The\u{1b}]0;x\u{7} bridge\u{1b}[31m is safe , Mara\u{1b}[2J Lindt said.");
    assert!(!shown.chars().any(|letter| letter.is_control() && letter != '\n'), "{shown:?}");
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    let article = Article::plain("“It leaks,” Ida Holm said. Mara Lindt said it did not.");
    let mut report = Checker::default().check_article(&article);
    report.sources[0].name = "Norlund Institute for Bridges, Towers and Other Tall Things".into();
    report.sources[0].role = Some("塔と橋を調べる人たちの集まり".repeat(4));
    let checked = Checked::new(&article, &report);
    for width in [60, 80, 120] {
        let sources = Terminal::plain().width(width).sources(&checked);
        assert!(sources.contains("Norlund Institute"), "{sources}");
        let summary = Terminal::plain().width(width).summary(&checked);
        assert!(summary.contains("2 sentences"), "{summary}");
        for line in sources.lines().chain(summary.lines()) {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{line}");
        }
    }
}

#[test]
fn names_that_say_nothing_are_counted_and_not_listed() {
    let text = "Ida Holm met Mara Lindt in the harbour. “It leaks,” Holm said.";
    let article = Article::plain(text);
    let mut report = Checker::default().check_article(&article);
    let mut other = report.sources[0].clone();
    (other.name, other.claims) = ("Mara Lindt".to_owned(), Vec::new());
    report.sources.push(other);
    let others =
        report.sources.iter().filter(|source| source.is_named && source.claims.is_empty()).count();
    let sources = Terminal::plain().sources(&Checked::new(&article, &report));
    assert!(sources.contains("      1  100 %  Ida Holm"), "{sources}");
    assert!(sources.contains(&format!("{others} more name")), "{sources}");
    assert!(!sources.contains("Mara Lindt"), "{sources}");
}

#[test]
fn long_names_are_clipped_by_columns() {
    assert_eq!(clip("abcdef", 6), "abcdef");
    assert_eq!(clip("abcdefg", 6), "abcde…");
    assert!(unicode_width::UnicodeWidthStr::width(clip("中文中文中文", 6).as_str()) <= 6);
}

//! Findings into carets under the words.

use super::lines;
use crate::span::Span;

#[test]
fn carets_stand_under_the_letters_that_a_reader_counts() {
    let text = "Äpfel\n  sind  rot, e\u{301}clairs nicht.";
    let line = &lines(text, Span::new(0, text.len()).unwrap())[0];
    assert_eq!(line.shown, "Äpfel sind rot, e\u{301}clairs nicht.");
    let carets = |word: &str| {
        let at = text.find(word).unwrap();
        line.carets(Span::new(at, at + word.len()).unwrap()).unwrap()
    };
    assert_eq!(carets("sind"), "      ^^^^");
    assert_eq!(carets("e\u{301}clairs"), "                ^^^^^^^");
    assert_eq!(line.carets(Span::new(0, 0).unwrap()).unwrap(), "^");
}

#[test]
fn long_sentences_are_broken_between_words() {
    let text = "word ".repeat(50);
    let drawn = lines(&text, Span::new(0, text.len()).unwrap());
    assert_eq!(drawn.len(), 3);
    assert!(drawn.iter().all(|line| line.shown.len() <= 100));
    let last = Span::new(text.len() - 5, text.len() - 1).unwrap();
    assert_eq!(drawn[0].carets(last), None);
    assert!(drawn[2].carets(last).unwrap().ends_with(" ^^^^"));
}

//! Words that look like a cue and attribute nothing.

use super::{has_no_clause, is_guess, is_idiom};
use crate::attribution::Link;
use crate::attribution::tests::range;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

#[test]
fn lives_are_claimed_without_a_word_said() {
    let table = [
        ("The flood claimed nine lives.", true),
        ("The war , claiming the lives of many , ended.", true),
        ("The mayor claimed that the flood was over.", false),
        ("The goal was ruled out for offside .", true),
        ("Her aide referred questions to the port .", true),
        ("Her aide referred to the port .", false),
        ("The crew pointed a radar at the cave .", true),
        ("The crew pointed to the cave .", false),
        ("The bank publishes minutes in May .", true),
        ("The bank publishes that it lost money .", false),
        ("The port will post updates in May .", true),
        ("The judge ruled that the bridge was safe .", false),
        ("The firm cut its profit forecast as prices fell .", true),
        ("The bank forecast that prices would fall .", false),
        ("The mayor claimed that lives were at risk .", false),
        ("The two clubs agreed a fee on Monday .", true),
        ("The two clubs agreed that the fee was low .", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let cue = (0..document.tokens().len())
            .find(|token| {
                let text = document.token_text(*token);
                ["claim", "rule", "forecast", "refer", "agree", "point", "publish", "post"]
                    .iter()
                    .any(|verb| text.starts_with(verb))
            })
            .unwrap();
        let cue = vec![TokenRange::new(cue, cue + 1)];
        assert_eq!(is_idiom(&document, &Link::new(cue.clone(), cue, None)), expected, "{text}");
    }
}

#[test]
fn a_cue_of_no_list_is_a_guess_where_the_engine_doubts_it() {
    let table = [
        ("The leak sparked a backlash.", ["a backlash", "sparked"], 0.39, true),
        ("The leak sparked a backlash.", ["a backlash", "sparked"], 0.41, false),
        ("Lindt fumed that “it leaks”.", ["that “it leaks”", "fumed"], 0.4, false),
        ("Lindt said it leaks.", ["it leaks", "said"], 0.4, false),
        ("It reportedly leaks.", ["leaks", "reportedly"], 0.4, false),
        ("According to Lindt, it leaks.", ["it leaks", "According"], 0.4, false),
    ];
    for (text, [content, cue], confidence, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let (content, cue) = (range(&document, content), range(&document, cue));
        let link = Link { confidence, ..Link::new(vec![content], vec![cue], None) };
        assert_eq!(is_guess(&document, &link), expected, "{text}");
    }
}

#[test]
fn what_a_work_tells_of_is_no_claim() {
    let table = [
        ("It tells of a woman who left .", ["a woman who left", "tells of"], "It", true),
        ("She tells of a woman who left .", ["a woman who left", "tells of"], "She", false),
    ];
    for (text, [content, cue], mention, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let of = |shown| range(&document, shown);
        let link = Link::new(vec![of(content)], vec![of(cue)], Some(of(mention)));
        assert_eq!(is_idiom(&document, &link), expected, "{text}");
    }
}

#[test]
fn who_comes_upon_a_thing_says_nothing() {
    let table = [
        ("Lund found the score in a tin.", "the score in a tin", "Lund", 0.2, true),
        ("Lund found the score in a tin.", "the score in a tin", "Lund", 0.6, false),
        ("The audit found the score low.", "the score low", "The audit", 0.2, false),
        ("Lund found that it leaked.", "that it leaked", "Lund", 0.2, false),
    ];
    for (text, content, mention, confidence, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let of = |shown| range(&document, shown);
        let link = Link::new(vec![of(content)], vec![of("found")], Some(of(mention)));
        assert_eq!(is_idiom(&document, &Link { confidence, ..link }), expected, "{text}");
    }
}

#[test]
fn verbs_pronouns_and_marks_make_a_clause() {
    let table = [
        ("its profit forecast", true),
        ("updates in June", true),
        ("updates to the port", true),
        ("that it lost money", false),
        ("it lost money", false),
        ("money was lost", false),
        ("to be lost", false),
        ("“updates” in May", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let whole = TokenRange::new(0, document.tokens().len());
        assert_eq!(has_no_clause(&document, whole), expected, "{text}");
    }
}

//! Sentences that report nothing, with what is refused.

use super::{is_bare_word, is_nobody, is_refusal, keeps_back, refusals, refuses};
use crate::attribution::Link;
use crate::attribution::reading::Reading;
use crate::attribution::tests::range;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

#[test]
fn what_is_kept_back_is_nothing_that_is_said() {
    let table = [
        ("The statement did not say how it would be paid for.", "say", true),
        ("The umpire did not explain the decision.", "explain", true),
        ("The port has not disclosed the price.", "disclosed", true),
        ("The port did not say that it was safe.", "say", false),
        ("The witness could not say who used the key.", "say", false),
        ("The statement said how it would be paid for.", "said", false),
    ];
    for (text, verb, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let reading = Reading::new(&document);
        let tokens = document.tokens().len();
        let verb = (0..tokens).find(|token| reading.text(*token) == verb).unwrap();
        let cue = TokenRange::new(verb, verb + 1);
        let content = TokenRange::new(verb + 1, tokens - 1);
        let link = Link::new(vec![content], vec![cue], Some(TokenRange::new(0, 2)));
        assert_eq!(keeps_back(&reading, &link), expected, "{text}");
    }
}

#[test]
fn a_pronoun_alone_tells_nothing() {
    let table = [
        ("What they say", 2, 0, true),
        ("A clerk received it .", 2, 3, true),
        ("The port rejected it .", 2, 3, false),
        ("A clerk said “ it ”", 2, 4, false),
        ("The clerk praised progress .", 2, 3, false),
    ];
    for (text, cue, content, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let word = |token: usize| vec![TokenRange::new(token, token + 1)];
        let link = Link::new(word(content), word(cue), None);
        assert_eq!(is_bare_word(&Reading::new(&document), &link), expected, "{text}");
    }
}

#[test]
fn nobody_is_no_source() {
    let table = [
        ("Nobody asked the town.", true),
        ("No one said so.", true),
        ("No. One said so.", false),
        ("Norman said so.", false),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        assert_eq!(is_nobody(&Reading::new(&document), 0), expected, "{text}");
    }
}

#[test]
fn who_refuses_says_nothing() {
    let table = [
        ("The ministry declined to comment on the talks.", "declined", true),
        ("The mayor refused to resign.", "refused", false),
        ("The police did not immediately respond to a request.", "respond", true),
        ("“Yes,” she responded.", "responded", false),
        ("A clerk, who asked not to be named, said so.", "asked", true),
        ("A clerk who did not want to be identified said so.", "want", true),
        ("The clerk asked not to be moved.", "asked", false),
        ("A clerk who spoke on condition of anonymity said so.", "spoke", true),
        ("The clerk spoke of the anonymous letter.", "spoke", false),
    ];
    for (text, cue, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let reading = Reading::new(&document);
        let token = (0..document.tokens().len()).find(|token| reading.text(*token) == cue);
        assert_eq!(refuses(&reading, token.unwrap()), expected, "{text}");
    }
}

#[test]
fn who_was_asked_and_said_nothing_is_told_with_the_words() {
    let table = [
        ("The ministry declined to comment.", "The ministry | declined to comment"),
        ("Ida Holm did not immediately respond.", "Ida Holm | did not immediately respond"),
        ("The company has not replied to a letter.", "The company | has not replied"),
        ("The firm didn't return calls.", "The firm | didn't return"),
        ("The mayor could not be reached on Monday.", "The mayor | could not be reached"),
        ("The mayor could not be contacted.", "The mayor | could not be contacted"),
        ("The mayor refused to resign.", ""),
        ("The mayor declined to be named.", ""),
        ("The rescuers could not reach the farm.", ""),
        ("The mayor answered.", ""),
        ("“The firm declined to comment,” she wrote.", ""),
    ];
    for (text, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let words = |range| &text[document.span_of(range).range()];
        let found = refusals(&Reading::new(&document));
        let told =
            found.iter().map(|found| format!("{} | {}", words(found.mention), words(found.words)));
        assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{text}");
    }
}

#[test]
fn an_answer_to_a_question_and_the_hour_of_an_entry_are_no_claims() {
    let table = [
        ("Asked if he was ready , Lund waved .", 0, 1..5, true),
        ("Asked why it leaked , Lund waved .", 0, 1..4, true),
        ("Lund asked if he was ready .", 1, 2..6, false),
        ("Lund waved when asked if he was ready .", 3, 4..8, true),
        ("Lund waved and asked if he was ready .", 3, 4..8, false),
        ("Lund waved when asked the time .", 3, 4..6, false),
        ("12.15 pm : According to Lund , it leaked .", 3, 0..2, true),
        ("It leaked : according to Lund , twice .", 3, 0..2, false),
        ("Lund wrote no name on it .", 1, 3..6, true),
        ("Lund wrote that no name was on it .", 1, 2..8, false),
    ];
    for (text, cue, content, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let (cue, content) =
            (TokenRange::new(cue, cue + 1), TokenRange::new(content.start, content.end));
        let link = Link::new(vec![content], vec![cue], None);
        assert_eq!(is_refusal(&Reading::new(&document), &link), expected, "{text}");
    }
}

#[test]
fn who_is_quoted_has_spoken() {
    let table = [
        ("“It leaks,” a clerk said, speaking on condition of anonymity.", "“It leaks,”", true),
        ("“It leaks,” Lund said without further comment.", "“It leaks,”", true),
        ("Lund declined to comment on “the leak”.", "“the leak”", false),
        ("Lund said nothing, speaking on condition of anonymity.", "nothing", false),
    ];
    for (text, content, expected) in table {
        let document = Document::new(text, &Lexicon::default());
        let reading = Reading::new(&document);
        let verbs = ["said", "without", "comment", "declined", "speaking"];
        let is_verb = |token: &usize| verbs.contains(&reading.text(*token));
        let cue = (0..document.tokens().len()).filter(is_verb);
        let cue = cue.map(|verb| TokenRange::new(verb, verb + 1)).collect();
        let link = Link::new(vec![range(&document, content)], cue, None);
        assert_eq!(!is_refusal(&reading, &link), expected, "{text}");
    }
}

//! Word lists into a lexicon that finds every word.

use super::{Class, Form, Lexicon, WordId};

#[test]
fn a_cue_is_found_in_all_its_forms() {
    let lexicon = Lexicon::default();
    let say = lexicon.word("say");
    for (text, form) in
        [("say", Form::Base), ("SAYS", Form::S), ("said", Form::Past), ("saying", Form::Gerund)]
    {
        let word = lexicon.word(text);
        assert!(lexicon.is(word, Class::SayVerb), "{text}");
        assert_eq!(lexicon.lemma(word), say, "{text}");
        assert!(lexicon.is_form(word, form), "{text}");
    }
    assert_eq!(lexicon.word("xylophonist"), WordId::UNKNOWN);
}

#[test]
fn every_class_has_a_word_and_every_word_is_found() {
    let lexicon = Lexicon::default();
    for class in Class::ALL {
        assert!(lexicon.words_of(*class).next().is_some(), "{}", class.name());
    }
    for id in 1..lexicon.len() as u16 {
        assert_eq!(lexicon.word(lexicon.text(WordId(id))), WordId(id));
    }
}

#[test]
fn a_word_of_the_users_own_takes_all_its_forms() {
    let lexicon = Lexicon::default().with_words(Class::SayVerb, ["kvetch"]).unwrap();
    assert!(lexicon.is(lexicon.word("kvetched"), Class::SayVerb));
    assert!(!Lexicon::default().is(Lexicon::default().word("kvetched"), Class::SayVerb));
    assert!(Lexicon::default().with_words(Class::SayVerb, ["two words"]).is_err());
}

#[test]
fn a_word_is_taken_out_of_a_class_in_all_its_forms() {
    let lexicon = Lexicon::default().without_word(Class::SayVerb, "said").unwrap();
    for text in ["say", "says", "said", "saying"] {
        assert!(!lexicon.is(lexicon.word(text), Class::SayVerb), "{text}");
    }
    assert!(lexicon.is(lexicon.word("added"), Class::SayVerb));
    assert!(lexicon.without_word(Class::SayVerb, "say").is_err());
}

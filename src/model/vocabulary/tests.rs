//! Learnt words beside function words.

use super::{Entry, Function, Vocabulary};
use crate::lexicon::WordKey;

#[test]
fn learnt_words_and_function_words_are_both_found() {
    let key = WordKey::of("averred").tag();
    let that = WordKey::of("that").tag();
    let learnt = [
        Entry { key, cue: 4, ..Entry::default() },
        Entry { key: that, cue: 1, ..Entry::default() },
    ];
    let vocabulary = Vocabulary::new(&learnt);
    assert_eq!(vocabulary.find(key).cue, 4);
    assert_eq!(vocabulary.find(that).function, Function::That);
    assert_eq!(vocabulary.find(that).cue, 1);
    assert_eq!(vocabulary.find(WordKey::of("zebra").tag()), Entry::default());
}

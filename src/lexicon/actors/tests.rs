//! Names of states, bodies and places into what is known of them.

use super::{ActorKind, FULL, KINDS, LIST, actor, full_name, rows};
use crate::lexicon::WordKey;

#[test]
fn every_line_of_the_list_is_read() {
    for line in LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let fields: Vec<_> = line.split('\t').collect();
        assert_eq!(fields.len(), 3, "{line}");
        assert!(KINDS.iter().any(|(name, _)| *name == fields[0]), "{line}");
    }
    let mut names: Vec<_> = rows().map(|(.., name)| name).collect();
    names.sort_unstable();
    let before = names.len();
    names.dedup();
    assert_eq!(names.len(), before, "a name stands in the list twice");
}

#[test]
fn other_names_lead_to_the_full_one_and_no_further() {
    let key =
        |name: &str| super::name_key(name.split_whitespace().map(|word| WordKey::of(word).tag()));
    assert_eq!(full_name(key("US")), Some(key("United States")));
    assert_eq!(full_name(key("United States")), None);
    let mut all: Vec<&str> = FULL
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split('\t').flat_map(|names| names.split("; ")))
        .collect();
    let before = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), before, "a name stands in the list twice");
}

#[test]
fn a_name_in_two_words_is_found_in_any_case() {
    let words = ["downing", "STREET"].map(|word| WordKey::of(word).tag());
    let found = actor(words.into_iter()).unwrap();
    assert_eq!((found.kind, found.of), (ActorKind::Metonym, "United Kingdom"));
    assert_eq!(actor(words.into_iter().rev()), None);
}

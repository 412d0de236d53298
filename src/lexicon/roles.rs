//! Words that name the same role as a table: "Sen." and "lawmaker" both lead to a senator.

use std::sync::LazyLock;

use super::{KeyMap, WordKey};

/// The number of a role; two words with a number in common can mean one person.
pub(crate) type RoleKey = u32;

const LIST: &str = include_str!("roles.tsv");

static ROLES: LazyLock<KeyMap<u32, RoleKey>> = LazyLock::new(|| {
    let mut roles = KeyMap::default();
    for line in LIST.lines().filter(|line| !line.starts_with('#')) {
        let Some((role, words)) = line.split_once('\t') else { continue };
        let key = WordKey::of(role).tag();
        for word in words.split_whitespace() {
            roles.entry(WordKey::of(word).tag()).or_insert(key);
        }
    }
    roles
});

/// The role that a lemma names; a lemma outside the list is a role of its own.
pub(crate) fn role_key(lemma: &str) -> RoleKey {
    let tag = WordKey::of(lemma).tag();
    ROLES.get(&tag).copied().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::role_key;

    #[test]
    fn two_words_for_one_role_share_a_key() {
        assert_eq!(role_key("gov"), role_key("governor"));
        assert_eq!(role_key("spokeswoman"), role_key("spokesperson"));
        assert_ne!(role_key("senator"), role_key("governor"));
        assert_eq!(role_key("beekeeper"), role_key("BEEKEEPER"));
    }
}

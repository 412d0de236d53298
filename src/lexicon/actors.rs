//! Names that everybody knows, as a table: the spelling of a name leads to what it is and whose.

use std::sync::LazyLock;

use super::{KeyMap, WordKey};

/// What a well-known name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActorKind {
    /// A country or union of countries: "Russia".
    State,
    /// Its people, or the adjective: "Russians", "Russian".
    Demonym,
    /// A place or building that stands for its government: "Moscow", "the Kremlin".
    Metonym,
    /// A parliament, ministry, agency or court.
    Government,
    /// A body that is neither a company nor a state's.
    Organisation,
    /// A newspaper, station, agency or site.
    MediaOutlet,
    /// A company.
    Company,
    /// A place that does not act.
    Place,
    /// Neither a place nor anybody: a feast, a war, a law.
    Event,
}

/// One well-known name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Actor {
    /// What it is.
    pub(crate) kind: ActorKind,
    /// The state that it belongs to; empty where there is none.
    pub(crate) of: &'static str,
}

const KINDS: [(&str, ActorKind); 9] = [
    ("state", ActorKind::State),
    ("demonym", ActorKind::Demonym),
    ("metonym", ActorKind::Metonym),
    ("government", ActorKind::Government),
    ("organisation", ActorKind::Organisation),
    ("media-outlet", ActorKind::MediaOutlet),
    ("company", ActorKind::Company),
    ("place", ActorKind::Place),
    ("event", ActorKind::Event),
];

const LIST: &str = include_str!("actors.tsv");

static ACTORS: LazyLock<KeyMap<u64, Actor>> = LazyLock::new(|| {
    let mut actors = KeyMap::default();
    for (kind, of, name) in rows() {
        let keys = name.split_whitespace().map(|word| WordKey::of(word).tag());
        actors.entry(name_key(keys)).or_insert(Actor { kind, of });
    }
    actors
});

/// The well-known name that these words are, without an article.
pub(crate) fn actor(words: impl Iterator<Item = u32>) -> Option<Actor> {
    ACTORS.get(&name_key(words)).copied()
}

const FULL: &str = include_str!("aliases.tsv");

static FULL_NAMES: LazyLock<KeyMap<u64, u64>> = LazyLock::new(|| {
    let key_of = |name: &str| name_key(name.split_whitespace().map(|word| WordKey::of(word).tag()));
    let mut names = KeyMap::default();
    for line in FULL.lines().filter(|line| !line.starts_with('#')) {
        let Some((full, others)) = line.split_once('\t') else { continue };
        for other in others.split("; ") {
            names.entry(key_of(other)).or_insert(key_of(full));
        }
    }
    names
});

/// The number of the full name of a body whose other name these words are.
pub(crate) fn full_name(key: u64) -> Option<u64> {
    FULL_NAMES.get(&key).copied()
}

/// One number for the words of a name, in order.
pub(crate) fn name_key(words: impl Iterator<Item = u32>) -> u64 {
    words.fold(0xCBF2_9CE4_8422_2325, |state, word| {
        (state ^ u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
    })
}

/// Kind, state and name of every name in the list.
fn rows() -> impl Iterator<Item = (ActorKind, &'static str, &'static str)> {
    let lines = LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.flat_map(|line| {
        let mut fields = line.split('\t');
        let kind = fields.next().and_then(|name| KINDS.iter().find(|(known, _)| *known == name));
        let of = fields.next().map_or("", |of| if of == "-" { "" } else { of });
        let names = fields.next().unwrap_or_default().split("; ");
        names.filter_map(move |name| Some((kind?.1, of, name)))
    })
}

#[cfg(test)]
mod tests;

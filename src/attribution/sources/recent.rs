//! Who was mentioned last: short lists with the newest first, and when each was seen.

#![expect(
    clippy::indexing_slicing,
    reason = "the place was found in the list or is that of what was just pushed"
)]

use super::entity::EntityId;

/// The last few entities of one sort, newest first.
#[derive(Debug, Default)]
pub(super) struct Recent {
    ids: Vec<EntityId>,
}

impl Recent {
    /// More than this many are never weighed for one pronoun.
    const MOST: usize = 8;

    /// Puts an entity first.
    pub(super) fn touch(&mut self, entity: EntityId) {
        if let Some(place) = self.ids.iter().position(|known| *known == entity) {
            self.ids[..=place].rotate_right(1);
            return;
        }
        self.ids.truncate(Self::MOST - 1);
        self.ids.insert(0, entity);
    }

    /// Newest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = EntityId> + '_ {
        self.ids.iter().copied()
    }
}

/// When and how an entity was mentioned last.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// The sentence; meaningless before the first mention.
    pub(super) sentence: u32,
    /// Whether it was the subject there.
    pub(super) is_subject: bool,
    /// Whether it was only an owner there: "Lindt's report".
    pub(super) is_possessive: bool,
    /// Whether somebody else's words mentioned it.
    pub(super) in_quote: bool,
    /// Whether it was the source of a link, here or before.
    pub(super) is_source: bool,
    /// Whether a surname alone has meant it.
    pub(super) keeps_surname: bool,
    /// Whether it was only the house of an expert so far: "an analyst at Lindt & Co.".
    pub(super) is_house: bool,
    /// Whether it was mentioned at all.
    pub(super) is_seen: bool,
}

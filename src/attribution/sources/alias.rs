//! Sources that a user knows to be one into one source.

#![expect(
    clippy::indexing_slicing,
    reason = "places among the merged are handed out as they are pushed"
)]

use std::collections::BTreeMap;

use super::kind::{Kind, KindEvidence};
use super::registry::{Registry, Source, SourceId, Unresolved};

/// Names that lead to a source of another name: aliases, and places that stand for bodies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Aliases {
    /// The source by each of its names, in small letters and without an article.
    names: BTreeMap<String, Meant>,
}

/// What one of the names leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Meant {
    /// The name in full.
    name: String,
    /// Whether it is a place that stands for a body.
    is_seat: bool,
}

impl Aliases {
    /// From pairs of another name and the name in full, and of a seat and the body it stands for.
    pub(crate) fn new<'n>(
        names: impl IntoIterator<Item = (&'n str, &'n str)>,
        seats: impl IntoIterator<Item = (&'n str, &'n str)>,
    ) -> Self {
        let meant = |name: &str| Meant { name: name.to_owned(), is_seat: false };
        let seat = |name: &str| Meant { name: name.to_owned(), is_seat: true };
        let mut found = BTreeMap::new();
        for (other, name) in names {
            found.insert(folded(other), meant(name));
            found.insert(folded(name), meant(name));
        }
        for (place, name) in seats {
            found.insert(folded(place), seat(name));
            found.insert(folded(name), meant(name));
        }
        Self { names: found }
    }
}

fn folded(name: &str) -> String {
    let name = name.trim().to_lowercase();
    name.strip_prefix("the ").map_or_else(|| name.clone(), str::to_owned)
}

impl Registry {
    /// Puts sources together that have names of one source.
    pub(crate) fn merge_aliases(&mut self, aliases: &Aliases) {
        if aliases.names.is_empty() {
            return;
        }
        let mut places: BTreeMap<&str, u32> = BTreeMap::new();
        let mut numbers = Vec::with_capacity(self.sources.len());
        let mut merged: Vec<Source> = Vec::new();
        for mut source in std::mem::take(&mut self.sources) {
            let meant = aliases.names.get(&folded(&source.name));
            if meant.is_some_and(|meant| meant.is_seat) {
                source.stand_for_body();
            }
            let name = meant.map(|meant| &meant.name);
            match name.and_then(|name| places.get(name.as_str())) {
                Some(place) => {
                    merged[*place as usize].take_over(source);
                    numbers.push(SourceId(*place));
                }
                None => {
                    let place = merged.len() as u32;
                    if let Some(name) = name {
                        places.insert(name, place);
                        source.name.clone_from(name);
                    }
                    merged.push(source);
                    numbers.push(SourceId(place));
                }
            }
        }
        self.sources = merged;
        self.renumber(&numbers);
    }

    fn renumber(&mut self, numbers: &[SourceId]) {
        let number = |id: SourceId| numbers[id.0 as usize];
        for (source, unresolved) in self.of_link.iter_mut().zip(&mut self.unresolved) {
            *source = source.map(number);
            let Some(Unresolved::Ambiguous(between)) = unresolved else { continue };
            *between = between.map(number);
            // Two that are one are no longer in doubt.
            if between[0] == between[1] {
                *source = Some(between[0]);
                *unresolved = None;
            }
        }
    }
}

impl Source {
    /// "Holyrood" of which only the configuration tells that it is a government.
    fn stand_for_body(&mut self) {
        if self.evidence == KindEvidence::Shape {
            (self.kind, self.evidence) = (Kind::Government, KindEvidence::Metonym);
        }
    }

    fn take_over(&mut self, other: Self) {
        self.mentions.extend(other.mentions);
        self.mentions.sort_by_key(|mention| mention.start);
        self.refusals.extend(other.refusals);
        self.refusals.sort_by_key(|words| words.start);
        self.role = self.role.take().or(other.role);
        self.affiliation = self.affiliation.take().or(other.affiliation);
        self.is_named |= other.is_named;
        self.is_former |= other.is_former;
    }
}

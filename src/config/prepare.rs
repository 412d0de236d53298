//! A configuration with everything that it names looked up, ready for a checker.

#![expect(
    clippy::indexing_slicing,
    reason = "a number from enumerating the list bounds a slice of it"
)]

use std::sync::Arc;

use super::{Config, House, Paths};
use crate::attribution::Aliases;
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::pattern::Patterns;
use crate::rules::{self, Rule, Rules};

/// A configuration that was checked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Prepared {
    pub(crate) config: Config,
    pub(crate) rules: Rules,
    pub(crate) paths: Paths,
    pub(crate) aliases: Aliases,
    /// The patterns, where they differ from those of the crate.
    pub(crate) patterns: Option<Arc<Patterns>>,
}

impl Config {
    /// Checks the configuration and looks up what it names; `own` are rules written in Rust.
    ///
    /// # Errors
    /// Where anything in it cannot be taken; the error names file, line and key where they are known.
    pub(crate) fn prepare(self, own: Rules, lexicon: Option<Lexicon>) -> Result<Prepared, Error> {
        check_names(&own)?;
        let houses = House::compile(&self)?;
        let mut rules = own;
        rules.own.extend(houses.iter().cloned().map(House::shared));
        self.validate(&rules)?;
        let paths = Paths::new(&self)?;
        let lexicon = self.lexicon(lexicon)?;
        let patterns = if lexicon.is_none() && rules.own.is_empty() {
            None
        } else {
            let compiled = rules::compile(&lexicon.unwrap_or_default(), &rules);
            Some(Arc::new(compiled.map_err(|error| self.in_house(error, &houses))?))
        };
        let aliases = self.source_names();
        Ok(Prepared { config: self, rules, paths, aliases, patterns })
    }

    /// An error about a row of a house rule's table as one about the key that the row comes from.
    fn in_house(&self, error: Error, houses: &[House]) -> Error {
        let house = houses.iter().find(|house| Some(house.meta().name.as_ref()) == error.file());
        let key = house.zip(error.line()).and_then(|(house, line)| house.key_of_row(line));
        match key {
            Some(key) => self.origin.fault(error.kind(), key, error.message()),
            None => error,
        }
    }

    fn source_names(&self) -> Aliases {
        let aliases = self.aliases.iter().flat_map(|(name, others)| {
            others.iter().map(move |other| (other.as_str(), name.as_str()))
        });
        let seats = self.metonyms.iter().map(|(seat, name)| (seat.as_str(), name.as_str()));
        Aliases::new(aliases, seats)
    }
}

/// No two rules can have one name.
fn check_names(own: &Rules) -> Result<(), Error> {
    for (number, rule) in own.own.iter().enumerate() {
        let name = &rule.meta().name;
        let earlier = own.own[..number].iter().any(|other| other.meta().name == *name);
        if earlier || rules::explain(name).is_some() || crate::report::is_rule_of_checking(name) {
            let message = format!("two rules are named `{name}`");
            return Err(Error::new(ErrorKind::Conflict, message));
        }
    }
    Ok(())
}

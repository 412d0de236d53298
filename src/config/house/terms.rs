//! The map of house terms into the rule `house-term`.

use std::borrow::Cow;

use super::check::{Check, House};
use super::swap::Swap;
use crate::config::Config;
use crate::error::Error;
use crate::finding::Group;
use crate::rules::{HOUSE_TERM, Meta, Scope};

/// The rule, where the configuration has terms.
pub(super) fn compile(config: &Config) -> Result<Option<House>, Error> {
    if config.terms.is_empty() {
        return Ok(None);
    }
    let mut meta = Meta::new("", Group::House).scope(Scope::Unquoted);
    meta.name = Cow::Borrowed(HOUSE_TERM.0);
    let mut house = House {
        meta,
        docs: HOUSE_TERM.1.to_owned(),
        table: String::new(),
        keys: Vec::new(),
        check: Check::Terms(config.terms.iter().map(Swap::new).collect()),
        base: None,
        severity: None,
        message: Some("“{}” is not the house term.".to_owned()),
        help: None,
    };
    for (number, pattern) in config.terms.keys().enumerate() {
        house.add_row(config, format!("terms.{pattern}"), &number.to_string(), pattern)?;
    }
    Ok(Some(house))
}

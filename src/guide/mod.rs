//! What stands behind a report, for those who have to trust it: pages to read, without code.

#[doc = include_str!("how_it_decides.md")]
pub mod how_it_decides {}

#[doc = include_str!("house_rules.md")]
pub mod house_rules {}

#[doc = include_str!("accuracy.md")]
pub mod accuracy {}

#[doc = include_str!("limits.md")]
pub mod limits {}

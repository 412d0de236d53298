//! What stands for a cluster where the feature `cluster` is off: an error that says so.

use anyhow::{Result, bail};
use datafusion::prelude::SessionContext;

const OFF: &str = "built without the feature `cluster`";

/// # Errors
/// Always.
pub async fn connect(_: &str) -> Result<SessionContext> {
    bail!(OFF)
}

/// # Errors
/// Always.
pub async fn schedule(_: u16, _: usize) -> Result<()> {
    bail!(OFF)
}

/// # Errors
/// Always.
pub async fn execute(_: u16, _: u16) -> Result<()> {
    bail!(OFF)
}

//! The JSON that rustdoc writes of a crate into its public items, one a line, without what the compiler
//! derives.

use anyhow::{Context as _, Result};

fn main() -> Result<()> {
    let json = std::env::args().nth(1).context("which file of rustdoc's JSON?")?;
    let api = public_api::Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()?;
    for item in api.items() {
        println!("{item}");
    }
    Ok(())
}

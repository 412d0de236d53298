//! A folder of Parquet and JSON-lines files into the table `articles`.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use datafusion::prelude::{JsonReadOptions, ParquetReadOptions, SessionContext};

use crate::functions;

/// Makes the functions known, and the files of a folder as the table `articles`: whatever columns
/// they have, articles stand in `text`.
///
/// # Errors
/// Where the folder holds neither Parquet nor JSON lines, or they cannot be read.
pub async fn register(context: &SessionContext, folder: &Path) -> Result<()> {
    for function in functions() {
        context.register_udf(function.as_ref().clone());
    }
    let path = folder.to_str().context("the folder's name is not UTF-8")?;
    let has = |ending: &str| has_files(folder, ending);
    let parquet = || ParquetReadOptions::default();
    let json = || JsonReadOptions::default().file_extension(".jsonl");
    match (has("parquet")?, has("jsonl")?) {
        (true, false) => context.register_parquet("articles", path, parquet()).await?,
        (false, true) => context.register_json("articles", path, json()).await?,
        (true, true) => {
            let one = context.read_parquet(path, parquet()).await?;
            let other = context.read_json(path, json()).await?;
            context.register_table("articles", one.union_by_name(other)?.into_view())?;
        }
        (false, false) => bail!("{path} holds neither .parquet nor .jsonl files"),
    }
    Ok(())
}

fn has_files(folder: &Path, ending: &str) -> Result<bool> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    Ok(paths.any(|path| path.extension().is_some_and(|found| found == ending)))
}

//! Invented articles into files: an archive to try the rest on.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray};
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::dataframe::DataFrameWriteOptions;
use datafusion::prelude::SessionContext;

/// A row of the table `articles`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its number, as text.
    pub id: String,
    /// Who published it.
    pub outlet: &'static str,
    /// When: a date such as `2020-11-05`.
    pub published: String,
    /// What it says; one in fifty was lost.
    pub text: Option<String>,
}

const OUTLETS: [&str; 3] = ["Harbour Courier", "Kanal Nord", "The Vale Ledger"];

/// The articles that the crate's other examples read.
const TEXTS: [&str; 15] = [
    include_str!("../../articles/bridge-interview.txt"),
    include_str!("../../articles/carer-trial.txt"),
    include_str!("../../articles/cup-final.txt"),
    include_str!("../../articles/dam-report.txt"),
    include_str!("../../articles/grounded-jets.txt"),
    include_str!("../../articles/harbor-trial.txt"),
    include_str!("../../articles/jetty-closure.txt"),
    include_str!("../../articles/library-vote.txt"),
    include_str!("../../articles/loud-frogs.txt"),
    include_str!("../../articles/mill-results.txt"),
    include_str!("../../articles/opera-house.txt"),
    include_str!("../../articles/reef-study.txt"),
    include_str!("../../articles/savings-freeze.txt"),
    include_str!("../../articles/strait-talks.txt"),
    include_str!("../../articles/water-plan.txt"),
];

impl Article {
    /// The article of a number: two of the texts, the length of a long report.
    #[must_use]
    pub fn numbered(number: usize) -> Self {
        let one = TEXTS[number % TEXTS.len()];
        let other = TEXTS[(number + 1 + number / TEXTS.len() % (TEXTS.len() - 1)) % TEXTS.len()];
        Self {
            id: format!("{number:09}"),
            outlet: OUTLETS[number % OUTLETS.len()],
            published: format!(
                "{}-{:02}-{:02}",
                2019 + number % 4,
                1 + number % 12,
                1 + number % 28
            ),
            text: (number % 50 != 49).then(|| format!("{one}\n\n{other}")),
        }
    }
}

/// Writes the first articles into files of a folder, in turn Parquet and JSON lines.
///
/// # Errors
/// Where a file cannot be written.
pub async fn write_sample(folder: &Path, articles: usize, files: usize) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let name = folder.to_str().context("the folder's name is not UTF-8")?;
    let context = SessionContext::new();
    let numbers: Vec<usize> = (0..articles).collect();
    for (part, numbers) in numbers.chunks(articles.div_ceil(files).max(1)).enumerate() {
        let articles: Vec<Article> = numbers.iter().copied().map(Article::numbered).collect();
        let frame = context.read_batch(batch(&articles)?)?;
        let options = DataFrameWriteOptions::new().with_single_file_output(true);
        if part % 2 == 0 {
            frame.write_parquet(&format!("{name}/part-{part:04}.parquet"), options, None).await?;
        } else {
            frame.write_json(&format!("{name}/part-{part:04}.jsonl"), options, None).await?;
        }
    }
    Ok(())
}

fn batch(articles: &[Article]) -> Result<RecordBatch> {
    let columns: [(&str, StringArray); 4] = [
        ("id", articles.iter().map(|article| Some(article.id.as_str())).collect()),
        ("outlet", articles.iter().map(|article| Some(article.outlet)).collect()),
        ("published", articles.iter().map(|article| Some(article.published.as_str())).collect()),
        ("text", articles.iter().map(|article| article.text.as_deref()).collect()),
    ];
    let fields = columns.iter().map(|(name, _)| Field::new(*name, DataType::Utf8, true));
    let schema = Schema::new(fields.collect::<Vec<_>>());
    let columns = columns.into_iter().map(|(_, column)| Arc::new(column) as ArrayRef);
    Ok(RecordBatch::try_new(Arc::new(schema), columns.collect())?)
}

//! Answers as rows of text.

use std::path::Path;

use datafusion::arrow::array::Array;
use datafusion::arrow::util::display::array_value_to_string;
use datafusion::prelude::SessionContext;
use tempfile::TempDir;
use whosaid_archive::{register, write_sample};

/// Every column of every claim.
pub const CLAIMS: &str = "\
    SELECT id, claim['content'], claim['start'], claim['end'], claim['form'],
           array_to_string(claim['asserts'], '+'), claim['confidence'], claim['source'],
           claim['kind'], claim['is_named'], claim['mention'], claim['cue'], claim['strength']
    FROM (SELECT id, unnest(claims(text)) AS claim FROM articles)";

pub type Row = Vec<String>;

/// A folder of so many articles in so many files, which goes with the test.
pub async fn sample(articles: usize, files: usize) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write_sample(folder.path(), articles, files).await.unwrap();
    folder
}

/// A context of this process that knows the articles of a folder.
pub async fn embedded(folder: &Path) -> SessionContext {
    let context = SessionContext::new();
    register(&context, folder).await.unwrap();
    context
}

/// The rows of an answer in their order, with `-` for null.
pub async fn rows(context: &SessionContext, sql: &str) -> Vec<Row> {
    let batches = context.sql(sql).await.unwrap().collect().await.unwrap();
    let value = |column: &dyn Array, row| match column.is_null(row) {
        true => "-".to_owned(),
        false => array_value_to_string(column, row).unwrap(),
    };
    let rows = batches.iter().flat_map(|batch| {
        let row = move |row| batch.columns().iter().map(|column| value(column, row)).collect();
        (0..batch.num_rows()).map(row)
    });
    rows.collect()
}

/// The same rows in an order of their own, for answers that have none.
pub fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort();
    rows
}

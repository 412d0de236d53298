//! The functions of SQL: a column of article text into what each article holds.

use std::sync::{Arc, LazyLock};

use datafusion::arrow::array::{ArrayRef, AsArray, new_empty_array};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::arrow::json::ReaderBuilder;
use datafusion::common::{Result, exec_err};
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use serde::Serialize;
use whosaid::{Checker, Limits};

use crate::rows;

/// What is longer is no article; one of a hundred megabytes would take gigabytes of memory.
const LONGEST: usize = 1 << 20;

static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
    let limits = Limits::default().bytes(LONGEST);
    Checker::builder().limits(limits).build().expect("limits are no fault")
});

/// `article(text)` reads a text once and gives all of it; `claims(text)`, `sources(text)` and
/// `findings(text)` give one list each.
#[must_use]
pub fn functions() -> Vec<Arc<ScalarUDF>> {
    let whole = Function::new("article", rows::article());
    let lists = ["claims", "sources", "findings"].into_iter();
    let lists = lists.filter_map(|name| Some(Function::new(name, rows::list_of(name)?)));
    [whole].into_iter().chain(lists).map(|function| Arc::new(function.into())).collect()
}

/// One of them: its name and what it gives.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Function {
    name: &'static str,
    gives: DataType,
    signature: Signature,
}

impl Function {
    fn new(name: &'static str, gives: DataType) -> Self {
        Self { name, gives, signature: Signature::string(1, Volatility::Immutable) }
    }
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &str {
        self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(self.gives.clone())
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [texts] = args.args.as_slice() else { return exec_err!("{} takes a text", self.name) };
        let texts = cast(&texts.to_array(args.number_rows)?, &DataType::Utf8)?;
        let articles = read(&texts)?;
        let found = if self.name == "article" {
            articles
        } else {
            let lists = articles.as_struct();
            let Some(list) = lists.column_by_name(self.name) else {
                return exec_err!("an article has no {}", self.name);
            };
            Arc::clone(list)
        };
        Ok(ColumnarValue::Array(found))
    }
}

/// A row of the column that is made.
#[derive(Debug, Serialize)]
struct Row {
    article: Option<rows::Row>,
}

/// Texts into articles, null where a text is null.
fn read(texts: &ArrayRef) -> Result<ArrayRef> {
    let mut session = CHECKER.session();
    let schema = Schema::new(vec![Field::new("article", rows::article(), true)]);
    let mut decoder = ReaderBuilder::new(Arc::new(schema)).build_decoder()?;
    for text in texts.as_string::<i32>() {
        let article = text.map(|text| rows::Row::of(text, &session.check(text)));
        decoder.serialize(&[Row { article }])?;
    }
    let made = decoder.flush()?.map(|batch| Arc::clone(batch.column(0)));
    Ok(made.unwrap_or_else(|| new_empty_array(&rows::article())))
}

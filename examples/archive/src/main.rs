//! A folder of articles and a question in SQL into a table.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};
use datafusion::prelude::{SessionConfig, SessionContext};
use whosaid_archive::{QUESTIONS, cluster, register, write_sample};

/// Claims, sources and findings of an archive of articles, in SQL.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
struct Arguments {
    #[command(flatten)]
    question: Option<Question>,
    #[command(subcommand)]
    task: Option<Task>,
}

#[derive(Debug, clap::Args)]
struct Question {
    /// A folder of .parquet or .jsonl files with the columns id, outlet, published and text.
    folder: PathBuf,
    /// What to ask; without it, the questions of this package's folder `queries`.
    #[arg(long)]
    sql: Option<String>,
    /// Asks a Ballista scheduler, such as http://127.0.0.1:50050, and not this process.
    #[arg(long)]
    cluster: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Writes invented articles into a folder, in turn as Parquet and JSON lines.
    Sample {
        folder: PathBuf,
        #[arg(long, default_value_t = 1000)]
        articles: usize,
        #[arg(long, default_value_t = 8)]
        files: usize,
    },
    /// The part of a Ballista cluster that hands out the work, on the loopback interface.
    Scheduler {
        #[arg(long, default_value_t = 50050)]
        port: u16,
        /// Says that it is ready (at `/readyz`) once so many executors have come.
        #[arg(long, default_value_t = 1)]
        executors: usize,
    },
    /// A part of a Ballista cluster that does the work, on the loopback interface.
    Executor {
        /// The scheduler's port.
        #[arg(long, default_value_t = 50050)]
        scheduler: u16,
        /// The first of two ports to listen at.
        #[arg(long)]
        port: u16,
    },
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    match (arguments.task, arguments.question) {
        (Some(task), _) => run(task).await,
        (None, Some(question)) => ask(question).await,
        (None, None) => anyhow::bail!("which folder?"),
    }
}

async fn ask(question: Question) -> Result<()> {
    let context = match question.cluster.as_deref() {
        Some(url) => cluster::connect(url).await?,
        None => SessionContext::new_with_config(SessionConfig::from_env()?),
    };
    register(&context, &question.folder).await?;
    let asked = question.sql.as_deref();
    for sql in asked.as_ref().map_or(QUESTIONS.as_slice(), std::slice::from_ref) {
        println!("{}", sql.lines().next().unwrap_or_default());
        context.sql(sql).await?.show().await?;
    }
    Ok(())
}

async fn run(task: Task) -> Result<()> {
    match task {
        Task::Sample { folder, articles, files } => write_sample(&folder, articles, files).await,
        Task::Scheduler { port, executors } => cluster::schedule(port, executors).await,
        Task::Executor { scheduler, port } => cluster::execute(scheduler, port).await,
    }
}

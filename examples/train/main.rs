//! Rebuilds the engine's weights from annotated articles, or shows what weights find.

mod corpus;

use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Parser, Subcommand};
use whosaid::lexicon::Lexicon;
use whosaid::model::train::{self, Engine, Found};
use whosaid::{Document, Span};

#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Trains on a corpus: JSON lines, or a folder with `text/*.txt` and `attributions/*.ann`.
    Train {
        /// The corpus.
        corpus: PathBuf,
        /// Where the weights go.
        #[arg(long, default_value = "src/model/weights.bin")]
        weights: PathBuf,
        /// A folder for the weights of each fold.
        #[arg(long)]
        folds: Option<PathBuf>,
        /// Only the first articles.
        #[arg(long)]
        first: Option<usize>,
    },
    /// Measures how fast weights read a corpus, on one core.
    Time {
        /// The corpus.
        corpus: PathBuf,
        /// The weights.
        #[arg(long, default_value = "src/model/weights.bin")]
        weights: PathBuf,
    },
    /// Writes what weights find in a corpus as JSON lines, offsets in code points.
    Link {
        /// The corpus.
        corpus: PathBuf,
        /// The weights.
        #[arg(long, default_value = "src/model/weights.bin")]
        weights: PathBuf,
        /// A folder with weights of folds: each article is read with those that have not seen it.
        #[arg(long)]
        folds: Option<PathBuf>,
    },
}

fn main() -> Result<(), Box<dyn Error>> {
    match Arguments::parse().command {
        Command::Train { corpus, weights, folds, first } => {
            let mut articles = corpus::read(&corpus)?;
            articles.truncate(first.unwrap_or(usize::MAX));
            let began = Instant::now();
            let trained = train::train(&articles, &|step, done| {
                eprintln!("{:6.1} s {step} {:3.0} %", began.elapsed().as_secs_f32(), done * 100.0);
            });
            std::fs::write(&weights, &trained.weights)?;
            if let Some(folder) = folds {
                for (number, fold) in trained.folds.iter().enumerate() {
                    std::fs::write(folder.join(format!("{number}.bin")), fold)?;
                }
            }
            eprintln!("{} bytes", trained.weights.len());
        }
        Command::Time { corpus, weights } => time(&corpus, &weights)?,
        Command::Link { corpus, weights, folds } => {
            let files = match folds {
                Some(folder) => (0..3)
                    .map(|number| std::fs::read(folder.join(format!("{number}.bin"))))
                    .collect::<Result<Vec<_>, _>>()?,
                None => vec![std::fs::read(weights)?],
            };
            let engines: Vec<Engine> =
                files.iter().map(|file| Engine::new(file)).collect::<Result<_, _>>()?;
            let mut out = std::io::BufWriter::new(std::io::stdout().lock());
            for (number, article) in corpus::read(&corpus)?.iter().enumerate() {
                let found = engines[number % engines.len()].link(&article.text);
                writeln!(out, "{}", line(&article.id, &article.text, &found))?;
            }
        }
    }
    Ok(())
}

/// Megabytes a second over a corpus, the best of five rounds: words alone, then with links.
fn time(corpus: &Path, weights: &Path) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(weights)?;
    let began = Instant::now();
    let engine = Engine::new(&bytes)?;
    println!("weights read in {:.2} ms", began.elapsed().as_secs_f64() * 1e3);
    let articles = corpus::read(corpus)?;
    let size = articles.iter().map(|article| article.text.len()).sum::<usize>() as f64 / 1e6;
    let lexicon = Lexicon::default();
    let best = |job: &dyn Fn(&str)| {
        let rounds = (0..5).map(|_| {
            let began = Instant::now();
            articles.iter().for_each(|article| job(&article.text));
            began.elapsed().as_secs_f64()
        });
        size / rounds.fold(f64::MAX, f64::min)
    };
    let words = best(&|text| drop(Document::new(text, &lexicon)));
    let links = best(&|text| drop(engine.link(text)));
    println!("{size:.2} MB: words {words:.1} MB/s, with links {links:.1} MB/s");
    Ok(())
}

fn line(id: &str, text: &str, found: &[Found]) -> serde_json::Value {
    let points = corpus::Points::of(text);
    let spans = |spans: &[Span]| -> Vec<[usize; 2]> {
        spans
            .iter()
            .map(|span| [points.of_byte(span.start()), points.of_byte(span.end())])
            .collect()
    };
    let found: Vec<serde_json::Value> = found
        .iter()
        .map(|found| {
            serde_json::json!({
                "source": spans(&found.relation.source),
                "cue": spans(&found.relation.cue),
                "content": spans(&found.relation.content),
                "confidence": found.confidence,
            })
        })
        .collect();
    serde_json::json!({ "doc": id, "attributions": found })
}

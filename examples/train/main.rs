//! Rebuilds the engine's weights from annotated articles, or shows what weights find.

mod progress;
#[path = "../scoring/mod.rs"]
mod scoring;

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use whosaid::Document;
use whosaid::lexicon::Lexicon;
use whosaid::model::train::{self, Engine, Folds, Found, Trained};

use progress::Bars;
use scoring::corpus::{self, Article, Relation};
use scoring::{Comparison, Score};

#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// A corpus is a file of JSON lines, or a folder with `text/*.txt` and `attributions/*.ann` (brat
/// standoff, as PolNeAR is published).
#[derive(Debug, Subcommand)]
enum Command {
    /// Trains on a corpus and writes the weights.
    Train {
        /// The corpus.
        corpus: PathBuf,
        /// Another corpus, on which the engine is scored in the end.
        #[arg(long)]
        dev: Option<PathBuf>,
        /// Where the weights go.
        #[arg(long, default_value = "src/model/weights.bin")]
        weights: PathBuf,
        /// A folder for the weights of each fold.
        #[arg(long)]
        folds: Option<PathBuf>,
        /// Only the first articles.
        #[arg(long)]
        first: Option<usize>,
        /// What the orders are drawn from in which features are chosen; 0 gives the embedded weights.
        #[arg(long, default_value_t = 0)]
        seed: u64,
    },
    /// Scores what weights find in a corpus by the engine alone, without the hand-written shapes.
    Score {
        /// The corpus.
        corpus: PathBuf,
        #[command(flatten)]
        reader: Reader,
    },
    /// Writes what weights find in a corpus as JSON lines, offsets in code points.
    Link {
        /// The corpus.
        corpus: PathBuf,
        #[command(flatten)]
        reader: Reader,
    },
    /// Prints a sum over everything that training would learn from a corpus: where it is another than
    /// when the weights were trained, they are to be trained anew.
    Lessons {
        /// The corpus.
        corpus: PathBuf,
        /// The weights.
        #[arg(long, default_value = "src/model/weights.bin")]
        weights: PathBuf,
    },
    /// Measures how fast weights read a corpus, on one core.
    Time {
        /// The corpus.
        corpus: PathBuf,
        /// The weights.
        #[arg(long, default_value = "src/model/weights.bin")]
        weights: PathBuf,
    },
}

/// Whose weights read.
#[derive(Debug, clap::Args)]
struct Reader {
    /// The weights.
    #[arg(long, default_value = "src/model/weights.bin")]
    weights: PathBuf,
    /// A folder with weights of folds, where the corpus is the one that they learnt from: each
    /// article is read by weights and counts of words that have not seen it.
    #[arg(long)]
    folds: Option<PathBuf>,
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Train { corpus, dev, weights, folds, first, seed } => {
            let mut articles = corpus::read(&corpus)?;
            articles.truncate(first.unwrap_or(usize::MAX));
            let trained = train(&articles, seed);
            write(&weights, &trained.weights)?;
            if let Some(folder) = folds {
                for (number, fold) in trained.folds.iter().enumerate() {
                    write(&folder.join(format!("{number}.bin")), fold)?;
                }
            }
            let engine = Reads::Engine(Box::new(Engine::new(&trained.weights)?));
            dev.map_or(Ok(()), |dev| score(&corpus::read(&dev)?, &engine))
        }
        Command::Score { corpus, reader } => {
            let articles = corpus::read(&corpus)?;
            score(&articles, &reader.of(&articles)?)
        }
        Command::Link { corpus, reader } => {
            let articles = corpus::read(&corpus)?;
            link(&articles, &reader.of(&articles)?)
        }
        Command::Lessons { corpus, weights } => {
            let articles: Vec<train::Article> = corpus::read(&corpus)?.iter().map(marked).collect();
            println!("{:016x}", train::lessons(&articles, &bytes(&weights)?)?);
            Ok(())
        }
        Command::Time { corpus, weights } => time(&corpus, &weights),
    }
}

fn train(articles: &[Article], seed: u64) -> Trained {
    let bars = Bars::default();
    let articles: Vec<train::Article> = articles.iter().map(marked).collect();
    train::train(&articles, seed, &|step, done| bars.show(step, done))
}

fn marked(article: &Article) -> train::Article {
    let relation = |relation: &Relation| {
        let Relation { source, cue, content, .. } = relation.clone();
        train::Relation { source, cue, content }
    };
    let relations = article.gold.iter().map(relation).collect();
    train::Article { id: article.id.clone(), text: article.text.clone(), relations }
}

fn write(path: &Path, weights: &[u8]) -> Result<()> {
    fs::write(path, weights).with_context(|| format!("cannot write {}", path.display()))
}

/// What reads a corpus.
enum Reads {
    Engine(Box<Engine>),
    Folds(Folds),
}

impl Reader {
    /// What reads these articles.
    fn of(&self, articles: &[Article]) -> Result<Reads> {
        let Some(folder) = &self.folds else {
            return Ok(Reads::Engine(engine(&self.weights)?.into()));
        };
        let files = (0..train::FOLDS).map(|fold| bytes(&folder.join(format!("{fold}.bin"))));
        let marked: Vec<train::Article> = articles.iter().map(marked).collect();
        let folds = Folds::new(&marked, &files.collect::<Result<Vec<_>>>()?);
        Ok(Reads::Folds(folds.with_context(|| folder.display().to_string())?))
    }
}

fn engine(file: &Path) -> Result<Engine> {
    Engine::new(&bytes(file)?).with_context(|| file.display().to_string())
}

fn bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

impl Reads {
    /// What is found in an article.
    fn found(&self, number: usize, article: &Article) -> Vec<Relation> {
        let found = match self {
            Self::Engine(engine) => engine.link(&article.text),
            Self::Folds(folds) => folds.link(number, &article.text),
        };
        let found = found.into_iter().map(|Found { relation, confidence }| {
            let train::Relation { source, cue, content } = relation;
            Relation { source, cue, content, confidence }
        });
        found.collect()
    }
}

fn score(articles: &[Article], reads: &Reads) -> Result<()> {
    let mut score = Score::default();
    for (number, article) in articles.iter().enumerate() {
        score.add(&Comparison::new(article, &reads.found(number, article)));
    }
    score.print();
    Ok(())
}

fn link(articles: &[Article], reads: &Reads) -> Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for (number, article) in articles.iter().enumerate() {
        writeln!(out, "{}", corpus::line(article, &reads.found(number, article)))?;
    }
    Ok(())
}

/// Megabytes a second over a corpus, the best of five rounds: words alone, then with links.
fn time(corpus: &Path, weights: &Path) -> Result<()> {
    let began = Instant::now();
    let engine = engine(weights)?;
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

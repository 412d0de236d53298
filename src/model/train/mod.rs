//! Training: annotated articles in, a file of weights out, through the feature code that the
//! engine runs.

mod chain;
mod dataset;
mod descent;
mod gold;
mod judging;
mod owlqn;
mod parallel;
mod polish;
mod stage;
mod words;

pub use gold::{Article, Relation};

use crate::document::Document;
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::model::engine::{FLOOR, Memory};
use crate::model::tokens::Tokens;
use crate::model::weights::{Model, Parts, checksum_of};
use crate::span::Span;
use judging::Judged;
use words::Words;

/// Where training is: a step's name and how much of it is done.
pub type Progress<'p> = dyn Fn(&str, f32) + Sync + 'p;

/// An engine with weights of its own.
#[derive(Debug)]
pub struct Engine {
    model: Model,
}

/// A claim that the engine found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its bytes.
    pub relation: Relation,
    /// The engine's estimate that content and source are right.
    pub confidence: f32,
}

impl Engine {
    /// The engine with the weights of a file.
    ///
    /// # Errors
    /// Where the bytes are no file of weights.
    pub fn new(weights: &[u8]) -> Result<Self, Error> {
        Ok(Self { model: Model::read(weights)? })
    }

    /// The claims of a text.
    #[must_use]
    pub fn link(&self, text: &str) -> Vec<Found> {
        found(&self.model, text)
    }
}

/// The engines of the folds of a corpus, as [`train`] makes them.
#[derive(Debug)]
pub struct Folds {
    models: Vec<Model>,
    words: Words,
}

impl Folds {
    /// The folds of these articles, with their weights in order.
    ///
    /// # Errors
    /// Where bytes are no file of weights.
    pub fn new(articles: &[Article], weights: &[Vec<u8>]) -> Result<Self, Error> {
        let models: Result<_, _> = weights.iter().map(|bytes| Model::read(bytes)).collect();
        Ok(Self { models: models?, words: Words::count(&read(articles)) })
    }

    /// The claims in the text of an article, by weights and counts of words that have not seen it.
    #[must_use]
    pub fn link(&self, number: usize, text: &str) -> Vec<Found> {
        let fold = number.checked_rem(self.models.len());
        let Some(model) = fold.and_then(|fold| self.models.get(fold)) else { return Vec::new() };
        found(&Model { vocabulary: self.words.of_others(number), ..model.clone() }, text)
    }
}

fn found(model: &Model, text: &str) -> Vec<Found> {
    let document = Document::new(text, &Lexicon::default());
    let spans = |tokens: &Tokens| {
        tokens.ranges().iter().map(|range| document.span_of(*range)).collect::<Vec<Span>>()
    };
    let links = model.link(&document, &mut Memory::default(), false).into_iter();
    let told = links.filter(|link| link.confidence >= FLOOR).map(|link| Found {
        relation: Relation {
            source: spans(&link.source),
            cue: spans(&link.cue),
            content: spans(&link.content),
        },
        confidence: link.confidence,
    });
    told.collect()
}

/// An article read and marked.
#[derive(Debug)]
struct Sample<'a> {
    document: Document<'a>,
    marked: Vec<gold::Marked>,
    labels: Vec<u8>,
}

/// How many parts the corpus is cut into, each read by an engine that has not seen it.
pub const FOLDS: usize = 3;

/// Files of weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trained {
    /// What all articles taught.
    pub weights: Vec<u8>,
    /// What all articles but every third taught, from the first, the second and the third on: to
    /// measure on articles that the tagger and the scoper have not seen.
    pub folds: Vec<Vec<u8>>,
}

/// A sum over everything that [`train`] would learn from these articles, of which an engine's own weights
/// tag what its scoper and its filter see. As long as it stays, so do the weights.
///
/// # Errors
/// Where the bytes are no file of weights.
pub fn lessons(articles: &[Article], weights: &[u8]) -> Result<u64, Error> {
    let samples = read(articles);
    let words = Words::count(&samples);
    let models = [Model::read(weights)?];
    let mut sums = vec![stage::tagger_lessons(&samples, &words).gather().sum()];
    sums.push(stage::scoper_lessons(&samples, &words, &models).gather().sum());
    for judged in Judged::ALL {
        sums.push(judging::sum(&judging::cases(&samples, &words, &models, judged)));
    }
    Ok(checksum_of(sums.into_iter()))
}

/// Trains on articles. The same articles in the same order with the same seed give the same bytes; 0 is the seed of
/// the weights that are embedded.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "a trained part stands for each fold and one for all")]
pub fn train(articles: &[Article], seed: u64, progress: &Progress<'_>) -> Trained {
    let samples = read(articles);
    let words = Words::count(&samples);
    let mut parts = vec![Parts { words: words.learn(None), ..Parts::default() }; FOLDS + 1];
    let lessons = stage::tagger_lessons(&samples, &words);
    let taggers = stage::train_folds(&lessons, stage::TAGGER.seeded(seed), FOLDS, progress);
    parts.iter_mut().zip(taggers).for_each(|(parts, tagger)| parts.tagger = tagger);
    let folds = models(&parts[..FOLDS]);
    let lessons = stage::scoper_lessons(&samples, &words, &folds);
    let scopers = stage::train_folds(&lessons, stage::SCOPER.seeded(seed), FOLDS, progress);
    parts.iter_mut().zip(scopers).for_each(|(parts, scoper)| parts.scoper = scoper);
    let mut rows = Vec::new();
    for judged in Judged::ALL {
        let cases = judging::cases(&samples, &words, &models(&parts[..FOLDS]), judged);
        let right = cases.iter().filter(|case| case.is_right).count();
        progress(&format!("filter: {} links, {right} right", cases.len()), 1.0);
        rows.extend(judging::fit(&cases));
        parts.iter_mut().for_each(|parts| parts.filter = judging::rounded(rows.clone()));
    }
    let mut files: Vec<Vec<u8>> = parts.iter().map(Parts::write).collect();
    let weights = files.pop().unwrap_or_default();
    Trained { weights, folds: files }
}

fn models(parts: &[Parts]) -> Vec<Model> {
    parts.iter().map(Model::of).collect()
}

fn read(articles: &[Article]) -> Vec<Sample<'_>> {
    let lexicon = Lexicon::default();
    let samples = articles.iter().map(|article| {
        let document = Document::new(&article.text, &lexicon);
        let marked = gold::mark(&document, &article.relations);
        let labels = gold::labels(document.tokens().len(), &marked);
        Sample { document, marked, labels }
    });
    samples.collect()
}

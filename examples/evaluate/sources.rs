//! Annotated links into the sources that they lead to, a line each, to be judged by hand.

use std::path::PathBuf;

use anyhow::Result;
use whosaid::lexicon::Lexicon;
use whosaid::{Document, Link, Registry, Source};

use crate::annotated;
use crate::scoring::corpus::{self, Article};

/// What `evaluate sources` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Articles with their annotations, one JSON object a line.
    file: PathBuf,
}

/// Prints every annotated link: its number, the words of its source, the source that they lead to,
/// its kind, role and affiliation; beside the list, how many are unresolved. Whether there was any.
pub(crate) fn run(arguments: &Arguments) -> Result<bool> {
    let (mut count, mut unresolved) = (0, 0);
    for article in corpus::read_all(&arguments.file)? {
        let (own, own_unresolved) = print_article(&article);
        count += own;
        unresolved += own_unresolved;
    }
    let share = 100.0 * unresolved as f64 / count.max(1) as f64;
    eprintln!("{unresolved} of {count} links are unresolved ({share:.2} %)");
    Ok(count > 0)
}

/// Prints the links of one article. How many, and how many of them are unresolved.
fn print_article(article: &Article) -> (usize, usize) {
    let document = Document::new(&article.text, &Lexicon::default());
    let annotated = article.gold.iter().map(|relation| annotated::link(&document, relation));
    let links: Vec<Link> = annotated.collect();
    let registry = Registry::of_links(&document, &links);
    let (mut count, mut unresolved) = (0, 0);
    for (number, link) in links.iter().enumerate() {
        let Some(mention) = link.mention else { continue };
        let words = one_line(document.text_of(mention));
        let answer = registry
            .source_of(number)
            .map_or_else(|| format!("UNRESOLVED {:?}", registry.unresolved[number]), shown);
        println!("{}#{number}\t{words}\t{answer}", article.id);
        count += 1;
        unresolved += usize::from(registry.source_of(number).is_none());
    }
    (count, unresolved)
}

fn shown(source: &Source) -> String {
    let role = source.role.as_deref().unwrap_or("-");
    let affiliation = source.affiliation.as_deref().unwrap_or("-");
    format!("{}\t{:?}\t{role}\t{affiliation}", one_line(&source.name), source.kind)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

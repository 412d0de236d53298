//! Reads an attribution corpus: JSON lines, or brat standoff as PolNeAR publishes it.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use whosaid::Span;
use whosaid::model::train::{Article, Relation};

/// Reads a file of JSON lines, or a folder with `text/` and `attributions/`. Of several annotators
/// the first counts.
pub(crate) fn read(path: &Path) -> Result<Vec<Article>, Box<dyn Error>> {
    if path.is_dir() { read_folder(path) } else { read_lines(path) }
}

/// From bytes to code points and back.
#[derive(Debug)]
pub(crate) struct Points {
    bytes: Vec<usize>,
}

impl Points {
    /// The places of the code points of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self { bytes: text.char_indices().map(|(at, _)| at).chain([text.len()]).collect() }
    }

    /// The code point that begins at a byte.
    pub(crate) fn of_byte(&self, byte: usize) -> usize {
        self.bytes.partition_point(|at| *at < byte)
    }

    fn span(&self, (start, end): (usize, usize)) -> Option<Span> {
        Span::new(*self.bytes.get(start)?, *self.bytes.get(end)?)
    }

    fn spans(&self, points: &[(usize, usize)]) -> Vec<Span> {
        points.iter().filter_map(|range| self.span(*range)).collect()
    }
}

#[derive(Debug, Deserialize)]
struct Line {
    id: String,
    text: String,
    annotations: Vec<Annotation>,
}

#[derive(Debug, Deserialize)]
struct Annotation {
    attributions: Vec<Attribution>,
}

#[derive(Debug, Default, Deserialize)]
struct Attribution {
    source: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
    content: Vec<(usize, usize)>,
}

fn read_lines(path: &Path) -> Result<Vec<Article>, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let mut articles = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let line: Line = serde_json::from_str(line)?;
        let claims = line.annotations.first().map_or(&[][..], |first| &first.attributions);
        articles.push(article(line.id, line.text, claims));
    }
    Ok(articles)
}

fn article(id: String, text: String, claims: &[Attribution]) -> Article {
    let points = Points::of(&text);
    let relations = claims.iter().map(|claim| Relation {
        source: points.spans(&claim.source),
        cue: points.spans(&claim.cue),
        content: points.spans(&claim.content),
    });
    let relations = relations.filter(|relation| !relation.content.is_empty()).collect();
    Article { id, text, relations }
}

fn read_folder(path: &Path) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(path.join("attributions"))? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    let mut articles = BTreeMap::new();
    for name in names {
        let Some((stem, _)) = name.strip_suffix(".ann").and_then(|name| name.rsplit_once('_'))
        else {
            continue;
        };
        if articles.contains_key(stem) {
            continue;
        }
        let Ok(text) = fs::read_to_string(path.join("text").join(format!("{stem}.txt"))) else {
            continue;
        };
        let claims = read_standoff(&fs::read_to_string(path.join("attributions").join(&name))?);
        articles.insert(stem.to_owned(), article(stem.to_owned(), text, &claims));
    }
    Ok(articles.into_values().collect())
}

/// Lines such as `T1 Content 10 40;50 60` (text) and `E1 Cue:T2 Source:T3 Content:T1`.
fn read_standoff(text: &str) -> Vec<Attribution> {
    let mut spans: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with('T')) {
        let mut fields = line.split('\t');
        if let (Some(id), Some((_, offsets))) =
            (fields.next(), fields.next().and_then(|field| field.split_once(' ')))
        {
            spans.insert(id, offsets.split(';').filter_map(range).collect());
        }
    }
    let events = text.lines().filter(|line| line.starts_with('E'));
    events.filter_map(|line| line.split('\t').nth(1)).map(|roles| claim(roles, &spans)).collect()
}

fn range(offsets: &str) -> Option<(usize, usize)> {
    let (start, end) = offsets.split_once(' ')?;
    Some((start.parse().ok()?, end.parse().ok()?))
}

fn claim(roles: &str, spans: &BTreeMap<&str, Vec<(usize, usize)>>) -> Attribution {
    let mut claim = Attribution::default();
    for (role, id) in roles.split(' ').filter_map(|role| role.split_once(':')) {
        let into = match role.trim_end_matches(|last: char| last.is_ascii_digit()) {
            "Source" => &mut claim.source,
            "Cue" => &mut claim.cue,
            "Content" => &mut claim.content,
            _ => continue,
        };
        into.extend(spans.get(id).into_iter().flatten());
        into.sort_unstable();
    }
    claim
}

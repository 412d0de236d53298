//! A folder in brat standoff, as PolNeAR is published (`text/*.txt`, `attributions/*.ann`), into
//! articles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::corpus::{Annotated, Article, article};

/// Reads the articles of a folder by name. Of several annotators the first by name counts.
pub(super) fn read(folder: &Path) -> Result<Vec<Article>> {
    let mut articles = BTreeMap::new();
    for name in names(&folder.join("attributions"))? {
        let Some((stem, _)) = name.strip_suffix(".ann").and_then(|name| name.rsplit_once('_'))
        else {
            continue;
        };
        let text = folder.join("text").join(format!("{stem}.txt"));
        if articles.contains_key(stem) || !text.is_file() {
            continue;
        }
        let annotations = open(&folder.join("attributions").join(&name))?;
        let read = article(stem.to_owned(), open(&text)?, &annotated(&annotations))
            .with_context(|| format!("{name} does not fit its text"))?;
        articles.insert(stem.to_owned(), read);
    }
    Ok(articles.into_values().collect())
}

fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

fn open(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Lines such as `T1 Content 10 40;50 60` (text) and `E1 Cue:T2 Source:T3 Content:T1`.
fn annotated(text: &str) -> Vec<Annotated> {
    let mut spans: BTreeMap<&str, Vec<[usize; 2]>> = BTreeMap::new();
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

fn range(offsets: &str) -> Option<[usize; 2]> {
    let (start, end) = offsets.split_once(' ')?;
    Some([start.parse().ok()?, end.parse().ok()?])
}

fn claim(roles: &str, spans: &BTreeMap<&str, Vec<[usize; 2]>>) -> Annotated {
    let mut claim = Annotated::default();
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

#[cfg(test)]
mod tests {
    use super::annotated;

    #[test]
    fn pieces_of_a_claim_come_together_in_order() {
        let text = "T1\tContent 30 40;10 20\tsaid words\nT2\tCue 21 25\tsaid\n\
                    T3\tSource 5 9\tLund\nE1\tCue:T2 Source:T3 Content:T1\n";
        let claims = annotated(text);
        assert_eq!(claims.len(), 1);
        assert_eq!(claims[0].content, [[10, 20], [30, 40]]);
        assert_eq!((&claims[0].cue[..], &claims[0].source[..]), (&[[21, 25]][..], &[[5, 9]][..]));
    }
}

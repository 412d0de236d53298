//! Whom the sources of whole articles are, against gold written by hand: `tests/sources/*.tsv`.
//!
//! A line of gold is `words with the [mention] in brackets<TAB>name<TAB>kind`, several kinds parted
//! by `|` where editors would differ; the line `people` names every person of the article.

use std::path::{Path, PathBuf};

use whosaid::lexicon::Lexicon;
use whosaid::{Document, Link, Registry, TokenRange};

/// One mention of the gold.
struct Gold {
    shown: String,
    mention: String,
    link: Link,
    name: String,
    kinds: Vec<String>,
}

#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
}

impl Tally {
    fn add(&mut self, is_right: bool) {
        self.all += 1;
        self.right += usize::from(is_right);
    }

    fn percent(&self) -> f64 {
        100.0 * self.right as f64 / self.all.max(1) as f64
    }
}

#[derive(Default)]
struct Figures {
    names: Tally,
    pronouns: Tally,
    kinds: Tally,
    resolved: Tally,
    people: Tally,
    misses: Vec<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn gold_files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("tests/sources")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "tsv")).collect();
    files.sort();
    files
}

/// The article of a gold file: beside it, or among the examples.
fn article_of(gold: &Path) -> String {
    let own = gold.with_extension("txt");
    let example = root().join("examples/articles").join(own.file_name().unwrap());
    std::fs::read_to_string(&own).or_else(|_| std::fs::read_to_string(&example)).unwrap()
}

fn gold_of(document: &Document<'_>, line: &str) -> Gold {
    let fields: Vec<&str> = line.split('\t').collect();
    let [marked, name, kinds] = fields[..] else { panic!("three fields: {line}") };
    let (before, rest) = marked.split_once('[').expect("a mention in brackets");
    let (mention, after) = rest.split_once(']').expect("a mention in brackets");
    let context = format!("{before}{mention}{after}");
    let text = document.text();
    let at = text.find(&context).unwrap_or_else(|| panic!("not in the article: {context}"));
    assert_eq!(text.matches(&context).count(), 1, "twice in the article: {context}");
    let (from, to) = (at + before.len(), at + before.len() + mention.len());
    let tokens = document.tokens();
    let start = tokens.partition_point(|token| token.span.end() <= from) as u32;
    let end = tokens.partition_point(|token| token.span.start() < to) as u32;
    let next = vec![TokenRange { start: end, end: end + 1 }];
    Gold {
        shown: marked.to_owned(),
        mention: mention.to_owned(),
        link: Link::new(next.clone(), next, Some(TokenRange { start, end })),
        name: name.to_owned(),
        kinds: kinds.split('|').map(str::to_owned).collect(),
    }
}

fn check(path: &Path, figures: &mut Figures) {
    let article = article_of(path);
    let document = Document::new(&article, &Lexicon::default());
    let gold_text = std::fs::read_to_string(path).unwrap();
    let (people, lines): (Vec<&str>, Vec<&str>) =
        gold_text.lines().partition(|line| line.starts_with("people\t"));
    let mut gold: Vec<Gold> = lines.iter().map(|line| gold_of(&document, line)).collect();
    gold.sort_by_key(|gold| gold.link.mention.map(|mention| mention.start));
    let links: Vec<Link> = gold.iter().map(|gold| gold.link.clone()).collect();
    let registry = Registry::of_links(&document, &links);
    let file = path.file_stem().unwrap().to_string_lossy();
    for (number, wanted) in gold.iter().enumerate() {
        compare(&file, wanted, &registry, number, figures);
    }
    for person in people.iter().flat_map(|line| line["people\t".len()..].split("; ")) {
        let found = registry.sources.iter().filter(|source| source.name == person).count();
        figures.people.add(found == 1);
        if found != 1 {
            figures.misses.push(format!("{file}: {person} is {found} times in the registry"));
        }
    }
}

fn compare(file: &str, wanted: &Gold, registry: &Registry, number: usize, figures: &mut Figures) {
    const PRONOUNS: [&str; 4] = ["he", "she", "it", "they"];
    let source = registry.source_of(number);
    figures.resolved.add(source.is_some());
    let name = source.map_or("nobody", |source| source.name.as_str());
    figures.names.add(name == wanted.name);
    if PRONOUNS.iter().any(|word| wanted.mention.eq_ignore_ascii_case(word)) {
        figures.pronouns.add(name == wanted.name);
    }
    if name != wanted.name {
        figures.misses.push(format!("{file}: {} is {name}, not {}", wanted.shown, wanted.name));
        return;
    }
    let kind = source.map(|source| serde_json::to_value(source.kind).unwrap());
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    let is_right = wanted.kinds.iter().any(|wanted| wanted == kind);
    figures.kinds.add(is_right);
    if !is_right {
        figures.misses.push(format!("{file}: {} is {kind}, not {:?}", wanted.shown, wanted.kinds));
    }
}

#[test]
fn articles_lead_to_the_right_sources() {
    let files = gold_files();
    assert!(files.len() >= 15, "only {} gold files were found", files.len());
    let mut figures = Figures::default();
    for file in &files {
        check(file, &mut figures);
    }
    let shown = figures.misses.join("\n");
    println!("{shown}");
    for (name, tally, floor) in [
        ("names", &figures.names, 97.0),
        ("pronouns", &figures.pronouns, 95.0),
        ("kinds", &figures.kinds, 99.0),
        ("resolved", &figures.resolved, 99.0),
        ("people", &figures.people, 100.0),
    ] {
        println!("{name}: {} of {} ({:.1}%)", tally.right, tally.all, tally.percent());
        assert!(tally.percent() >= floor, "{name} fell under {floor}%:\n{shown}");
    }
}

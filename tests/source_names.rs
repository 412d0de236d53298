//! What sources are called in whole reports: no fragment on any article, and the registry of the
//! article that the crate was built for.

use std::path::{Path, PathBuf};

use serde_json::Value;
use whosaid::{Checker, Kind, Report, SourceReport, Span};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// A file of the data that stand beside the repository; `None` on a machine without them.
fn shared(path: &str) -> Option<String> {
    std::fs::read_to_string(root().join("../shared/data").join(path)).ok()
}

fn example_paths() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("examples/articles")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn example_articles() -> Vec<String> {
    example_paths().iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

fn development_articles() -> Vec<String> {
    let lines = shared("polnear/dev.jsonl").unwrap_or_default();
    let articles = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    articles.map(|article| article["text"].as_str().unwrap().to_owned()).collect()
}

const ENDS: [&str; 34] = [
    "of", "in", "at", "on", "for", "from", "with", "to", "by", "about", "after", "before",
    "during", "since", "until", "between", "and", "or", "but", "nor", "the", "a", "an", "who",
    "which", "that", "whose", "whom", "because", "while", "is", "was", "as", "than",
];
const STARTS: [&str; 15] = [
    "who", "which", "whom", "that", "in", "on", "of", "and", "but", "or", "by", "as", "because",
    "the", "when",
];

/// Whether a name starts or ends with a word that no noun phrase does; "The Hague" may.
fn is_fragment(name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return true };
    // "The X" keeps its article only in "The Hague"; "the author" is the article's own voice, "the
    // reader" whom it calls "you".
    let is_own = ["the author", "the reader"].contains(&name) || name.starts_with("The Hague");
    !is_own && (STARTS.contains(&first.as_str()) || ENDS.contains(&last.as_str()))
}

#[test]
fn no_source_is_called_by_a_fragment() {
    let checker = Checker::default();
    let (mut names, mut fragments, mut long) = (0, 0, 0);
    for text in example_articles().iter().chain(&development_articles()) {
        let report = checker.check(text);
        for source in report.sources.iter().filter(|source| !source.claims.is_empty()) {
            names += 1;
            if is_fragment(&source.name) {
                println!("a fragment: {}", source.name);
                fragments += 1;
            }
            long += usize::from(source.name.split_whitespace().count() > 10);
        }
    }
    println!("{names} names of sources with claims, {fragments} fragments, {long} over ten words");
    assert!(names >= 80, "only {names} names");
    assert_eq!(fragments, 0);
    assert!(long * 100 <= names, "{long} of {names} names have more than ten words");
}

#[test]
fn hardly_any_claim_of_the_articles_is_left_unresolved() {
    let checker = Checker::default();
    let (mut claims, mut unresolved) = (0, 0);
    for text in example_articles() {
        let report = checker.check(&text);
        let found = report.claims.iter().filter_map(|claim| claim.attribution.as_ref());
        for attribution in found {
            claims += 1;
            unresolved += usize::from(attribution.unresolved.is_some());
        }
    }
    println!("of {claims} claims {unresolved} are unresolved");
    assert!(claims >= 290, "only {claims} claims");
    assert!(unresolved * 100 <= claims, "{unresolved} of {claims}");
}

/// Every attributed claim without a source counts, resolved or not, unless the gold file says of its words
/// that the article tells nobody's name and describes nobody: "It is widely believed".
#[test]
fn claims_whose_source_the_article_tells_have_one() {
    let checker = Checker::default();
    let (mut claims, mut missed) = (0, 0);
    for path in example_paths() {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let gold = std::fs::read_to_string(root().join(format!("tests/gold/{name}.json"))).unwrap();
        let gold: Value = serde_json::from_str(&gold).unwrap();
        for claim in checker.check(&text).claims {
            let Some(attribution) = &claim.attribution else { continue };
            claims += 1;
            if attribution.source.is_none() && !names_nobody(&gold, &claim.content) {
                println!("{name}: {}", claim.content[0].slice(&text));
                missed += 1;
            }
        }
    }
    println!("of {claims} claims {missed} have no source although the article tells one");
    assert!(claims >= 290, "only {claims} claims");
    assert!(missed * 100 <= 3 * claims, "{missed} of {claims}");
}

/// Whether the attribution of the gold that shares most of a content has no source, and shares half of it.
fn names_nobody(gold: &Value, content: &[Span]) -> bool {
    let shared = |attribution: &Value| -> usize {
        let pieces = attribution["content"].as_array().into_iter().flatten();
        let both = pieces.flat_map(|piece| content.iter().map(move |span| overlap(piece, *span)));
        both.sum()
    };
    let attributions = gold["attributions"].as_array().unwrap();
    let best = attributions.iter().max_by_key(|attribution| shared(attribution)).unwrap();
    let len: usize = content.iter().map(|span| span.len()).sum();
    best["canonical"].is_null() && 2 * shared(best) >= len
}

fn overlap(piece: &Value, span: Span) -> usize {
    let place = |at: usize| piece["byte"][at].as_u64().unwrap() as usize;
    span.end().min(place(1)).saturating_sub(span.start().max(place(0)))
}

#[test]
fn fragments_are_told_from_names() {
    for name in ["fossil reefs and", "who spoke", "In a letter", "report by", "", "the port"] {
        assert!(is_fragment(name), "{name}");
    }
    for name in ["The Hague", "report by the council", "the author", "Bank of Nordvik"] {
        assert!(!is_fragment(name), "{name}");
    }
}

fn source<'r>(report: &'r Report, name: &str) -> Option<&'r SourceReport> {
    report.sources.iter().find(|source| source.name.eq_ignore_ascii_case(name))
}

fn listed(gold: &Value, field: &str) -> Vec<String> {
    let names = gold["article"][field].as_array().into_iter().flatten();
    names.filter_map(|name| name.as_str()).map(str::to_owned).collect()
}

/// The four people of the article, of whom two speak; who is a person is nobody else.
#[test]
fn the_first_article_has_the_people_and_sources_of_its_gold() {
    let (Some(text), Some(gold)) = (shared("seed/article.txt"), shared("seed/gold.json")) else {
        return;
    };
    let gold: Value = serde_json::from_str(&gold).unwrap();
    let report = Checker::default().check(&text);
    let (people, sources) = (listed(&gold, "people"), listed(&gold, "sources"));
    assert_eq!((people.len(), sources.len()), (4, 4));
    let is_human = |source: &&SourceReport| {
        source.is_named && (source.kind == Kind::Person || source.kind.is_human())
    };
    let found: Vec<&str> =
        report.sources.iter().filter(is_human).map(|source| source.name.as_str()).collect();
    assert_eq!(found.len(), people.len(), "{found:?}");
    for name in &people {
        let person = source(&report, name).unwrap_or_else(|| panic!("{name} in {found:?}"));
        assert_eq!(person.claims.is_empty(), !sources.contains(name), "{name}");
    }
    for name in &sources {
        let found = source(&report, name).unwrap_or_else(|| panic!("{name}"));
        assert!(!found.claims.is_empty(), "{name}");
    }
}

/// Each source of the gold with its kind, the nested one inside the claim of the station, and the
/// Kremlin apart from the ministry.
#[test]
fn the_first_article_has_the_kinds_and_the_chain_of_its_gold() {
    let (Some(text), Some(gold)) = (shared("seed/article.txt"), shared("seed/gold.json")) else {
        return;
    };
    let gold: Value = serde_json::from_str(&gold).unwrap();
    let report = Checker::default().check(&text);
    for wanted in gold["attributions"].as_array().unwrap() {
        let (canonical, kind) = (wanted["canonical"].as_str().unwrap(), &wanted["source_type"]);
        let (name, remark) = canonical.split_once(" (").unwrap_or((canonical, ""));
        let other = remark.split([',', ')']).next().unwrap_or_default();
        let found = source(&report, name).or_else(|| source(&report, other));
        let found = found.unwrap_or_else(|| panic!("{canonical}"));
        let fits: &[Kind] = match kind.as_str().unwrap() {
            "named-official" => &[Kind::Official, Kind::Spokesperson],
            "named-expert" => &[Kind::Expert],
            "media-outlet" => &[Kind::MediaOutlet],
            "vague-group" | "unnamed-officials" => &[Kind::Group],
            _ => &[Kind::Government],
        };
        assert!(fits.contains(&found.kind), "{canonical} is {:?}", found.kind);
    }
    let is_station =
        |source: &&SourceReport| source.kind == Kind::MediaOutlet && !source.claims.is_empty();
    let station = report.sources.iter().find(is_station).unwrap();
    let inner = report.claims.iter().find(|claim| claim.parent == Some(station.claims[0]));
    assert!(inner.is_some(), "nothing is nested in the claim of the station");
    let kremlin: Vec<usize> = text.match_indices("Kremlin").map(|(at, _)| at).collect();
    let ministry = report.sources.iter().find(|source| source.name.contains("Ministry")).unwrap();
    let is_kremlin =
        |at: usize| ministry.mentions.iter().any(|span| span.start() <= at && at < span.end());
    assert!(!kremlin.is_empty() && !kremlin.iter().any(|at| is_kremlin(*at)));
}

/// Name, kind and whose claim it stands in, of each claim of a text.
fn chain(text: &str) -> Vec<(String, Option<usize>)> {
    let report = Checker::default().check(text);
    let attributed = report.claims.iter().filter(|claim| claim.attribution.is_some());
    attributed
        .map(|claim| {
            let name = report.source_of(claim).map_or("nobody", |source| source.name.as_str());
            (name.to_owned(), claim.parent.map(|parent| parent.0 as usize))
        })
        .collect()
}

#[test]
fn what_one_says_that_another_said_keeps_both() {
    let text = "Mara Lindt told the council that Tom Hale had said the quay was safe.";
    let expected = [("Mara Lindt".to_owned(), None), ("Tom Hale".to_owned(), Some(0))];
    assert_eq!(chain(text), expected);
    let text = "According to the TV station Kanal Nord, Russia regards the deal as void.";
    let expected = [("Kanal Nord".to_owned(), None), ("Russia".to_owned(), Some(0))];
    assert_eq!(chain(text), expected);
    let text = "Mara Lindt said the port was safe. Tom Hale said it was not.";
    let expected = [("Mara Lindt".to_owned(), None), ("Tom Hale".to_owned(), None)];
    assert_eq!(chain(text), expected);
}

#[test]
fn whoever_is_told_of_in_a_claim_does_not_go_on() {
    let text =
        "Tom Dahl said that Lars Lund had admitted that the quay leaked. He also said it was old.";
    let sources: Vec<String> = chain(text).into_iter().map(|(name, _)| name).collect();
    assert_eq!(sources, ["Tom Dahl", "Lars Lund", "Tom Dahl"]);
}

#[test]
fn where_and_how_it_was_said_is_told() {
    let table = [
        ("In a video statement, Mara Lindt said the port would close.", "In a video statement"),
        ("Tom Hale told the BBC that the port would close.", "told the BBC"),
        ("“The port will close,” Mara Lindt wrote on X.", "on X"),
        ("Tom Hale said on Monday that the port would close.", "on Monday"),
        ("Ida Holm said at a news conference that the search was off.", "at a news conference"),
        ("In a letter to the council, Tom Hale wrote that the quay was wet.", "In a letter"),
        ("Ana Ruiz said in a post on Facebook that the port would close.", "in a post"),
    ];
    for (text, expected) in table {
        let report = Checker::default().check(text);
        let mut told = report.claims.iter().filter_map(|claim| claim.attribution.as_ref()?.channel);
        assert_eq!(told.next().map(|span| span.slice(text)), Some(expected), "{text}");
    }
}

#[test]
fn anonymity_has_its_degrees() {
    let table = [
        ("A source said the quay was safe.", false, None),
        ("A diplomat who asked not to be named said the quay was safe.", true, None),
        (
            "Two people familiar with the plan, who spoke on condition of anonymity because the \
             talks are private, said the quay was safe.",
            true,
            Some("because the talks are private"),
        ),
        (
            "A source, who was not authorised to speak publicly, said the quay was safe.",
            false,
            Some("not authorised to speak publicly"),
        ),
    ];
    for (text, is_described, reason) in table {
        let report = Checker::default().check(text);
        let found = report.sources.iter().find(|source| source.kind == Kind::Anonymous);
        let anonymity =
            found.and_then(|source| source.anonymity).unwrap_or_else(|| panic!("{text}"));
        let given = anonymity.reason.map(|span| span.slice(text));
        assert_eq!((anonymity.is_described, given), (is_described, reason), "{text}");
    }
}

#[test]
fn a_refusal_is_told_of_its_source_and_is_no_claim() {
    let text = "Ida Holm, the mayor, said the bridge was safe. A spokesman for Norvik Steel declined \
                to comment. Norvik Steel sold the bridge in May. Holm left the room and would not \
                answer. The ministry did not immediately respond to a request, and Per Lund could \
                not be reached.";
    let report = Checker::default().check(text);
    let told = report.sources.iter().filter(|source| !source.refusals.is_empty());
    let told: Vec<String> = told
        .map(|source| {
            let words: Vec<&str> = source.refusals.iter().map(|span| span.slice(text)).collect();
            format!("{}: {}", source.name, words.join(", "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "Ida Holm: would not answer",
            "spokesman for Norvik Steel: declined to comment",
            "ministry: did not immediately respond",
            "Per Lund: could not be reached",
        ]
    );
    assert!(report.claims.iter().all(|claim| {
        let cue = claim.attribution.iter().flat_map(|found| &found.cue);
        cue.into_iter().all(|cue| cue.slice(text) == "said")
    }));
}

/// The passages of `tests/passages`, a line each.
fn passages() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("tests/passages")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let files: Vec<String> = paths.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let lines = files.iter().flat_map(|file| file.lines());
    let is_passage = |line: &&str| !line.trim().is_empty() && !line.starts_with([' ', '#']);
    lines.filter(is_passage).map(|line| line.replace(" ¶ ", "\n\n")).collect()
}

/// A word that stands for whoever could not be told, and is nobody.
fn is_placeholder(name: &str) -> bool {
    const NOBODY: [&str; 7] =
        ["unknown", "unknown source", "unresolved", "nobody", "n/a", "none", "speaker"];
    name.trim().is_empty() || NOBODY.contains(&name.trim().to_lowercase().as_str())
}

/// Where it is not told who speaks, a claim has a reason that the schema knows, and no source: neither
/// over nobody’s words nor over anybody’s is a source made up.
#[test]
fn no_source_stands_for_nobody_and_every_reason_is_documented() {
    let texts: Vec<String> =
        passages().into_iter().chain(example_articles()).chain(development_articles()).collect();
    let checker = Checker::default();
    let (mut sources, mut reasons) = (0, std::collections::BTreeSet::new());
    for text in &texts {
        let report = checker.check(text);
        for source in &report.sources {
            sources += 1;
            assert!(!is_placeholder(&source.name), "{:?} in {text}", source.name);
            let own = source.description.slice(text).to_lowercase();
            assert!(!source.mentions.is_empty() && !own.is_empty(), "{source:?} in {text}");
        }
        let said = report.claims.iter().filter_map(|claim| claim.attribution.as_ref());
        for attribution in said {
            let Some(why) = attribution.unresolved else { continue };
            assert_eq!(attribution.source, None, "{why:?} beside a source in {text}");
            assert!(!attribution.mention.is_empty(), "{why:?} without a mention in {text}");
            reasons.insert(reason(&serde_json::to_value(why).unwrap(), report.sources.len()));
        }
    }
    assert!(texts.len() >= 700 && sources >= 1000, "{} texts, {sources} sources", texts.len());
    assert!(reasons.contains("no-antecedent") && reasons.contains("ambiguous"), "{reasons:?}");
}

/// The name of a reason, if it is one that the schema of reports lists.
fn reason(why: &Value, sources: usize) -> String {
    if let Some(why) = why.as_str() {
        assert!(["no-antecedent", "beyond-limit"].contains(&why), "{why}");
        return why.to_owned();
    }
    let between = why["ambiguous"].as_array().unwrap();
    let ids: Vec<usize> = between.iter().map(|id| id.as_u64().unwrap() as usize).collect();
    assert!(ids.len() == 2 && ids[0] != ids[1] && ids.iter().all(|id| *id < sources), "{why}");
    "ambiguous".to_owned()
}

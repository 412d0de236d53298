//! Whether the claims of a report are the attributions of the gold file, part by part.

use std::collections::BTreeSet;

use whosaid::{Claim, Span};

use super::file::{Attribution, Piece};
use super::{Case, Outcome, name_of};

/// The least that two contents or mentions share to count as the same.
const SAME: f64 = 0.8;

/// The kinds of source that each type of a gold file stands for; other types are kinds themselves.
const KINDS: [(&str, &[&str]); 6] = [
    ("named-official", &["official", "spokesperson"]),
    ("named-expert", &["expert"]),
    ("institution", &["organisation", "government", "company"]),
    ("vague-group", &["group"]),
    ("unnamed-officials", &["group", "anonymous", "official"]),
    ("state-metonym", &["government"]),
];

/// Compares every attribution with the claim whose content is nearest.
pub(super) fn check(case: &Case<'_>, outcome: &mut Outcome) {
    let claims: Vec<&Claim> =
        case.recommended.claims.iter().filter(|claim| claim.attribution.is_some()).collect();
    let pairs = pairs(case, &claims);
    for (number, wanted) in case.gold.attributions.iter().enumerate() {
        let claim = pairs.iter().find(|pair| pair.gold == number).map(|pair| claims[pair.claim]);
        if wanted.optional {
            continue;
        }
        check_link(case, wanted, claim, outcome);
    }
    for (number, claim) in claims.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.claim == number) {
            outcome.notes.push(format!("link outside the gold file: {}", shown(case, claim)));
        }
    }
}

struct Pair {
    gold: usize,
    claim: usize,
    jaccard: f64,
    shares_cue: bool,
}

/// The best pairs of attributions and claims, each used once; of equals the one with the same cue.
fn pairs(case: &Case<'_>, claims: &[&Claim]) -> Vec<Pair> {
    let mut all = Vec::new();
    for (gold, wanted) in case.gold.attributions.iter().enumerate() {
        for (number, claim) in claims.iter().enumerate() {
            let jaccard = jaccard(case.text, &spans(&wanted.content), &claim.content);
            let shares_cue = shares_cue(case.text, wanted, claim);
            if jaccard > 0.0 {
                all.push(Pair { gold, claim: number, jaccard, shares_cue });
            }
        }
    }
    all.sort_by(|left, right| {
        let rank = |pair: &Pair| pair.jaccard + f64::from(u8::from(pair.shares_cue)) / 10.0;
        rank(right).total_cmp(&rank(left))
    });
    let (mut golds, mut used) = (BTreeSet::new(), BTreeSet::new());
    all.retain(|pair| {
        let is_free = !golds.contains(&pair.gold) && !used.contains(&pair.claim);
        if is_free {
            golds.insert(pair.gold);
            used.insert(pair.claim);
        }
        is_free
    });
    all
}

fn check_link(case: &Case<'_>, wanted: &Attribution, claim: Option<&Claim>, outcome: &mut Outcome) {
    let content = spans(&wanted.content);
    let same = claim.filter(|claim| jaccard(case.text, &content, &claim.content) >= SAME);
    let said = texts(case, &content);
    let Some(claim) = same else {
        let nearest = claim.map_or_else(|| "nothing".to_owned(), |claim| shown(case, claim));
        let names = ["links", "cues", "mentions", "kinds", "strengths", "forms"];
        names.iter().for_each(|name| outcome.count(name, false));
        outcome.misses.push(format!("{}: no such content: {said} (nearest: {nearest})", wanted.id));
        return;
    };
    let found = Found::of(case, claim);
    let id = &wanted.id;
    outcome.expect("links", is_named(wanted, &found.name), || {
        format!("{id}: the source is {:?}, not {:?}: {said}", wanted.canonical, found.name)
    });
    outcome.expect("cues", shares_cue(case.text, wanted, claim), || {
        format!("{id}: the cue is {}, not {}: {said}", texts(case, &spans(&wanted.cue)), found.cue)
    });
    check_details(case, wanted, (claim, &found), outcome);
}

fn check_details(
    case: &Case<'_>,
    wanted: &Attribution,
    (claim, found): (&Claim, &Found),
    outcome: &mut Outcome,
) {
    let id = &wanted.id;
    let mention: Vec<Span> = wanted.source.iter().map(|piece| piece.byte).collect();
    outcome.expect("mentions", jaccard(case.text, &mention, &found.mention) >= SAME, || {
        let (wanted, found) = (texts(case, &mention), texts(case, &found.mention));
        format!("{id}: the mention is {wanted}, not {found}")
    });
    outcome.expect("kinds", is_kind(wanted.source_type.as_deref(), &found.kind), || {
        format!("{id}: the source is a {:?}, not a {}", wanted.source_type, found.kind)
    });
    outcome.expect("strengths", wanted.strength == found.strength, || {
        format!("{id}: it is {}, not {}", wanted.strength, found.strength)
    });
    let form = name_of(claim.form);
    outcome.expect("forms", wanted.quotation == form, || {
        format!("{id}: the quotation is {}, not {form}", wanted.quotation)
    });
}

/// What a report says of who stands behind a claim.
struct Found {
    name: Option<String>,
    kind: String,
    mention: Vec<Span>,
    cue: String,
    strength: String,
}

impl Found {
    fn of(case: &Case<'_>, claim: &Claim) -> Self {
        let attribution = claim.attribution.as_ref();
        let source = case.recommended.source_of(claim);
        Self {
            name: source.map(|source| source.name.clone()),
            kind: source.map_or_else(|| "none".to_owned(), |source| name_of(source.kind)),
            mention: attribution.map(|found| found.mention.clone()).unwrap_or_default(),
            cue: attribution.map_or_else(String::new, |found| texts(case, &found.cue)),
            strength: attribution.map_or_else(String::new, |found| name_of(found.strength)),
        }
    }
}

/// Whether a name is the canonical one, or its other name in brackets: "Russian government
/// (Moscow, metonym)"; an article before it does not matter.
pub(super) fn is_named(wanted: &Attribution, found: &Option<String>) -> bool {
    let (Some(canonical), Some(found)) = (&wanted.canonical, found) else {
        return wanted.canonical.is_none() && found.is_none();
    };
    let (name, remark) = canonical.split_once(" (").unwrap_or((canonical, ""));
    let other = remark.split([',', ')']).next().unwrap_or_default();
    [name, other].iter().any(|name| !name.is_empty() && bare(name) == bare(found))
}

fn bare(name: &str) -> String {
    let lower = name.to_lowercase().replace('’', "'");
    let noun = ["the ", "a ", "an "].iter().find_map(|article| lower.strip_prefix(article));
    noun.unwrap_or(&lower).to_owned()
}

pub(super) fn is_kind(wanted: Option<&str>, found: &str) -> bool {
    let Some(wanted) = wanted else { return found == "none" };
    match KINDS.iter().find(|(name, _)| *name == wanted) {
        Some((_, kinds)) => kinds.contains(&found),
        None => wanted == found,
    }
}

/// A colon is no word of a cue.
fn shares_cue(text: &str, wanted: &Attribution, claim: &Claim) -> bool {
    let found = claim.attribution.as_ref().map_or(&[][..], |attribution| &attribution.cue);
    let is_shared = |piece: &Piece| found.iter().any(|span| span.overlaps(piece.byte));
    let has_word = |span: &Span| span.slice(text).contains(char::is_alphanumeric);
    wanted.cue.iter().any(is_shared) || (wanted.cue.is_empty() && !found.iter().any(has_word))
}

fn spans(pieces: &[Piece]) -> Vec<Span> {
    pieces.iter().map(|piece| piece.byte).collect()
}

/// Shared letters and digits over all of them; two empty lists are the same.
fn jaccard(text: &str, left: &[Span], right: &[Span]) -> f64 {
    let letters = |spans: &[Span]| -> BTreeSet<usize> {
        let inside = spans.iter().flat_map(|span| {
            let letters = span.slice(text).char_indices();
            letters.filter(|(_, letter)| letter.is_alphanumeric()).map(|(at, _)| span.start() + at)
        });
        inside.collect()
    };
    let (left, right) = (letters(left), letters(right));
    let shared = left.intersection(&right).count();
    let all = left.len() + right.len() - shared;
    if all == 0 { 1.0 } else { shared as f64 / all as f64 }
}

fn texts(case: &Case<'_>, spans: &[Span]) -> String {
    if spans.is_empty() {
        return "nothing".to_owned();
    }
    let pieces: Vec<&str> = spans.iter().map(|span| span.slice(case.text)).collect();
    format!("‹{}›", pieces.join(" … "))
}

fn shown(case: &Case<'_>, claim: &Claim) -> String {
    let found = Found::of(case, claim);
    let mention = texts(case, &found.mention);
    format!("{mention} {} {}", found.cue, texts(case, &claim.content))
}

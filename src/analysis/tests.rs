//! One article through every stage, as a reader would mark it.

use super::Analysis;
use crate::assertion::{AssertionKind, TABLES};
use crate::attribution::Engine;
use crate::lexicon::Lexicon;
use crate::pattern::{PatternTable, Patterns};

const ARTICLE: &str = "Fjord bridge to close for a year\n\nBy Mara Lindt\n\nNORVIK, May 4 —\n\n\
    The Fjord bridge will close in May, the port authority said in a statement on Monday. It is \
    the worst bridge in the country.\n\n## Why now\n\n“It is tired,” said Hugh Hill, an engineer \
    at the authority. “We won’t ‘patch and pray’ again.”\n\n- Critics want a second bridge.\n\n\
    > Nobody asked the town.\n\nNearly 40% of drivers will lose an hour. He added that the port \
    was trying to help.";

fn analysis() -> Analysis<'static> {
    let tables: Vec<PatternTable<'_>> = TABLES.iter().map(|(_, table)| *table).collect();
    let patterns = Patterns::compile(&tables, &Lexicon::default()).unwrap();
    Analysis::new(ARTICLE, &patterns, Engine::default())
}

/// Each block by its kind, each sentence on a line with its tokens apart.
fn text_stages(analysis: &Analysis<'_>) -> String {
    let document = analysis.document();
    let blocks = document.blocks().iter().map(|block| {
        let sentences = document.sentences_of(block).iter().map(|sentence| {
            let tokens = sentence.tokens.iter().map(|token| document.token_text(token));
            format!("  {}\n", tokens.collect::<Vec<_>>().join(" "))
        });
        format!("{:?}\n{}", block.kind, sentences.collect::<String>())
    });
    blocks.collect()
}

/// Each link as source, mention, cue and content, then each assertion with its sentence's voice.
fn claim_stages(analysis: &Analysis<'_>) -> String {
    let document = analysis.document();
    let links = analysis.links().iter().enumerate().map(|(number, link)| {
        let source = analysis.registry().source_of(number).map_or("-", |source| &source.name);
        let mention = link.mention.map_or("-", |mention| document.text_of(mention));
        let join = |ranges: &[crate::document::TokenRange]| {
            let texts: Vec<&str> = ranges.iter().map(|range| document.text_of(*range)).collect();
            texts.join(" | ")
        };
        format!("{source}: {mention} / {} / {}\n", join(&link.cue), join(&link.content))
    });
    let links: String = links.collect();
    let assertions = analysis.assertions().iter().map(|found| {
        let words = document.text_of(found.tokens);
        let voice = &analysis.voices().sentences[found.sentence as usize];
        format!("{:?}: {words} ({:?})\n", found.kind, voice.status)
    });
    format!("{links}\n{}", assertions.collect::<String>())
}

#[test]
fn every_stage_hands_on_what_a_reader_would_mark() {
    let analysis = analysis();
    let kinds: Vec<AssertionKind> = analysis.assertions().iter().map(|found| found.kind).collect();
    assert!(kinds.contains(&AssertionKind::Superlative));
    assert!(kinds.contains(&AssertionKind::Statistic));
    assert_eq!(analysis.document().blocks().len(), 9);
    insta::assert_snapshot!("text", text_stages(&analysis));
    insta::assert_snapshot!("claims", claim_stages(&analysis));
}

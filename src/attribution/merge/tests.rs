//! Links of the engine with one of a shape, and what the two leave.

use super::add_shapes;
use crate::attribution::link::{Evidence, Link};
use crate::attribution::reading::Reading;
use crate::attribution::standing::bear_out;
use crate::attribution::tests::range;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;

/// "content | content; cue; mention" as a link; "-" is no mention.
fn link(document: &Document<'_>, shown: &str) -> Link {
    let parts: Vec<&str> = shown.split("; ").collect();
    let [content, cue, mention] = parts[..] else { panic!("three parts: {shown}") };
    let content = content.split(" | ").map(|piece| range(document, piece)).collect();
    let mention = (mention != "-").then(|| range(document, mention));
    Link::new(content, vec![range(document, cue)], mention)
}

fn shown(document: &Document<'_>, link: &Link) -> String {
    let text = |range: &TokenRange| document.text_of(*range);
    let content: Vec<&str> = link.content.iter().map(text).collect();
    let mention = link.mention.as_ref().map_or("-", text);
    let cue = link.cue.first().map_or("-", text);
    format!("{}; {cue}; {mention}", content.join(" | "))
}

/// The links of the engine, each with how sure it is, and the shapes, each with its name, into one list.
fn merged(text: &str, engine: &[(f32, &str)], shapes: &[(&'static str, &str)]) -> Vec<String> {
    let document = Document::new(text, &Lexicon::default());
    let of_engine = |(confidence, shown): &(f32, &str)| Link {
        confidence: *confidence,
        ..link(&document, shown)
    };
    let of_shape = |(name, shown): &(&'static str, &str)| Link {
        evidence: Evidence::Shape(name),
        ..link(&document, shown)
    };
    let mut links: Vec<Link> = engine.iter().map(of_engine).collect();
    let shapes = shapes.iter().map(of_shape).collect();
    add_shapes(&Reading::new(&document), &mut links, shapes);
    links.iter().map(|link| shown(&document, link)).collect()
}

#[test]
fn a_shape_adds_where_the_engine_sees_nothing() {
    let text = "Lund knew the road, Hale said.";
    let tag = ("tag", "Lund knew the road; said; Hale");
    assert_eq!(merged(text, &[], &[tag]), [tag.1]);
    // A plain cue is enough where the shape alone is not.
    let plain = ("subject-verb", "Lund knew the road; said; Hale");
    assert_eq!(merged(text, &[], &[plain]), [plain.1]);
    let doubtful = ("subject-verb", "the road; knew; Lund");
    assert_eq!(merged(text, &[], &[doubtful]), [""; 0]);
    let unknown = ("no-such-shape", "the road; knew; Lund");
    assert_eq!(merged(text, &[], &[unknown]), [""; 0]);
}

#[test]
fn a_shape_replaces_what_the_engine_doubts() {
    let text = "The old road was shut, Hale said.";
    let engine = "road was shut; said; The old";
    let shape = "The old road was shut; said; Hale";
    let table = [
        ("subject-verb", 0.49, shape),
        ("subject-verb", 0.5, engine),
        ("label", 0.19, shape),
        ("label", 0.21, engine),
        ("passive", 0.89, shape),
        ("perspective", 1.0, shape),
    ];
    for (name, confidence, expected) in table {
        let found = merged(text, &[(confidence, engine)], &[(name, shape)]);
        assert_eq!(found, [expected], "{name} at {confidence}");
    }
}

#[test]
fn a_shape_that_the_tags_do_not_bear_out_and_that_names_nobody_is_left_out() {
    let text = "It protected them from any charges that might arise, and Mara Lindt hopes to stay.";
    let document = Document::new(text, &Lexicon::default());
    let reading = Reading::new(&document);
    let with = |name, shown: &str, support: f32| {
        let evidence = Evidence::Shape(name);
        let mut shape = Link { confidence: 0.8, evidence, ..link(&document, shown) };
        let is_borne_out = bear_out(&reading, &mut shape, &|_| support);
        is_borne_out.then(|| (shape.confidence * 100.0).round() as u32)
    };
    let nobody = "that might arise; charges; protected them from any";
    assert_eq!(with("shared-subject", nobody, 0.05), None);
    assert_eq!(with("shared-subject", nobody, 0.25), Some(62));
    // A name is enough; how sure the link is depends on the tags.
    let named = "to stay; hopes; Mara Lindt";
    assert_eq!(with("shared-subject", named, 0.0), Some(40));
    assert_eq!(with("shared-subject", named, 1.0), Some(84));
    // The corpus has no such shape: its tags have no say.
    assert_eq!(with("perspective", nobody, 0.0), Some(80));
}

#[test]
fn half_of_the_content_is_the_same_and_less_is_partly() {
    let text = "The old road was shut, Hale said.";
    let shape = "The old road was; said; Hale";
    // "shape" shares two of its four tokens with the first, and one with the second.
    for (engine, replaced) in [("road was shut; said; Hale", true), ("was shut; said; Hale", false)]
    {
        let found = merged(text, &[(0.3, engine)], &[("subject-verb", shape)]);
        assert_eq!(found, [if replaced { shape } else { engine }], "{engine}");
        let overruled = merged(text, &[(0.3, engine)], &[("tag", shape)]);
        assert_eq!(overruled, [shape], "{engine}");
    }
}

#[test]
fn a_link_in_another_stands_beside_it() {
    let text = "Lund said that Hale thought the road was old.";
    let outer = "that Hale thought the road was old; said; Lund";
    let inner = "the road was old; thought; Hale";
    assert_eq!(merged(text, &[(0.9, outer)], &[("nested", inner)]), [outer, inner]);
    // Its own words stay the outer link's: a second shape meets that one.
    let again = merged(text, &[(0.9, outer)], &[("nested", inner), ("tag", inner)]);
    assert_eq!(again, [outer, inner, inner]);
}

#[test]
fn a_tag_with_both_its_sides_replaces_one_of_them() {
    let text = "She had looked, she said, for the exits.";
    let whole = "She had looked | for the exits; said; she";
    let one_side = "She had looked; said; she";
    assert_eq!(merged(text, &[(0.99, one_side)], &[("tag", whole)]), [whole]);
    // Only a tag in two pieces does, and only of the same cue.
    assert_eq!(merged(text, &[(0.99, one_side)], &[("passive", whole)]), [one_side]);
    let other_cue = "She had looked; looked; she";
    assert_eq!(merged(text, &[(0.99, other_cue)], &[("tag", whole)]), [other_cue]);
    assert_eq!(merged(text, &[(0.99, whole)], &[("tag", one_side)]), [whole]);
}

#[test]
fn a_belief_that_a_body_states_is_one_cue() {
    let text = "The port said it believed the road was old.";
    let engine = "it believed the road was old; said; The port";
    let shape = "the road was old; said it believed; The port";
    assert_eq!(merged(text, &[(0.99, engine)], &[("subject-verb", shape)]), [shape]);
}

#[test]
fn a_link_without_a_source_takes_the_one_of_the_shape() {
    let text = "A pilot who asked not to be named, said the road was old.";
    let whole = "the road was old; said; A pilot who asked not to be named";
    let table = [
        ("the road was old; said; -", whole),
        ("the road was old; said; who asked not to be named", whole),
        ("the road was old; said; A pilot", "the road was old; said; A pilot"),
    ];
    for (engine, expected) in table {
        assert_eq!(merged(text, &[(0.99, engine)], &[("tag", whole)]), [expected], "{engine}");
    }
}

#[test]
fn what_a_link_has_of_other_sentences_stays_its_own() {
    let text = "“It is old,” Hale said. It shuts, Lund said.";
    let both = "“It is old,” | It shuts; Hale said; Hale";
    let shape = "It shuts; Lund said; Lund";
    let found = merged(text, &[(0.6, both)], &[("tag", shape)]);
    assert_eq!(found, ["“It is old,”; Hale said; Hale", shape]);
    // The same cue has all that it says.
    let own = "“It is old,” | It shuts; Lund said; Hale";
    assert_eq!(merged(text, &[(0.6, own)], &[("tag", shape)]), [shape]);
}

#[test]
fn two_cues_of_one_subject_part_what_the_engine_took_for_one() {
    let text = "Lund said the road was old and pledged two vans.";
    let one = "the road was old and pledged two vans; said; Lund";
    let (first, second) = ("the road was old; said; Lund", "two vans; pledged; Lund");
    let shapes = [("subject-verb", first), ("shared-subject", second)];
    assert_eq!(merged(text, &[(0.99, one)], &shapes), [first, second]);
    // Another shape than one that shares its subject parts nothing.
    let others = [("subject-verb", first), ("subject-verb", second)];
    assert_eq!(merged(text, &[(0.99, one)], &others), [one]);
}

#[test]
fn hopes_end_before_the_next_subject() {
    let text = "Lund hopes to win, and Hale wants talks.";
    let one = "to win, and Hale wants talks; hopes; Lund";
    let (first, second) = ("to win; hopes; Lund", "talks; wants; Hale");
    let shapes = [("subject-verb", first), ("subject-verb", second)];
    assert_eq!(merged(text, &[(0.99, one)], &shapes), [first, second]);
    // What no shape ends is not cut.
    assert_eq!(merged(text, &[(0.99, one)], &shapes[1..]), [one, second]);
}

#[test]
fn a_turn_has_what_its_speaker_says_of_himself() {
    let text = "LUND: I think the road is old. Hale says it is new.";
    let turn = "I think the road is old. Hale says it is new; :; LUND";
    let own = "the road is old; think; I";
    let others = "it is new; says; Hale";
    let found = merged(text, &[(0.99, own), (0.99, others)], &[("turn", turn)]);
    assert_eq!(found, ["; think; I", others, turn]);
}

#[test]
fn the_engine_keeps_more_of_a_speaker_than_a_shape() {
    let text = "“It leaks,” said Ida Holm, author of “The Gate,” a history of the lock.";
    let whole = "Ida Holm, author of “The Gate,” a history of the lock";
    let engine = format!("“It leaks,”; said; {whole}");
    let shape = "“It leaks,” | “The Gate,”; said; Ida Holm, author";
    assert_eq!(merged(text, &[(0.4, &engine)], &[("tag", shape)]), [engine]);
    // Another cue may have another speaker, and what stands before its verb may run too far.
    let text = "“It leaks,” said Holm, who wept, Lindt said.";
    let shape = "“It leaks,”; said; Holm";
    let other = "“It leaks,”; wept; Holm, who";
    assert_eq!(merged(text, &[(0.4, other)], &[("tag", shape)]), [shape]);
    let text = "The lock leaks, Holm, a diver said.";
    let shape = "The lock leaks; said; Holm";
    let before = "The lock leaks; said; Holm, a diver";
    assert_eq!(merged(text, &[(0.4, before)], &[("tag", shape)]), [shape]);
}

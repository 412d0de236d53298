//! Links into the reasons that are told for them.

use super::{Reason, shared};
use crate::document::TokenRange;
use crate::{Article, Checker, Engine, Preset};

const TEXT: &str = "It was cold. The bridge is unsafe, according to Mara Lindt.\n\n\
                    “It will close in May,” the mayor told reporters.";

fn reasons(engine: Engine) -> Vec<Vec<Reason>> {
    let checker = Checker::builder().engine(engine).preset(Preset::Off).build().unwrap();
    let reasons = checker.explain_claims(&Article::plain(TEXT));
    let report = checker.check(TEXT);
    assert_eq!(reasons.len(), report.claims.len());
    for (reasons, claim) in reasons.iter().zip(&report.claims) {
        assert_eq!(reasons.is_empty(), claim.attribution.is_none(), "{reasons:?}");
    }
    reasons.into_iter().filter(|reasons| !reasons.is_empty()).collect()
}

#[test]
fn shapes_are_named() {
    let shown: Vec<String> =
        reasons(Engine::Shapes).iter().flatten().map(ToString::to_string).collect();
    assert!(shown.contains(&"cue: according to".to_owned()), "{shown:?}");
    assert!(shown.contains(&"shape: according-to".to_owned()), "{shown:?}");
}

#[test]
fn the_engine_tells_what_it_weighed_the_strongest_first() {
    let found = reasons(Engine::Trained);
    let told = found.iter().find(|reasons| reasons[0] == Reason::Cue("told".to_owned()));
    let told = told.expect("the second claim has its cue");
    let weights: Vec<f32> = told
        .iter()
        .filter_map(|reason| match reason {
            Reason::Weighed { weight, .. } => Some(weight.abs()),
            _ => None,
        })
        .collect();
    assert_eq!(weights.len(), super::TOLD, "{told:?}");
    assert!(weights.is_sorted_by(|one, other| one >= other), "{told:?}");
    assert_eq!(found, reasons(Engine::Trained));
}

#[test]
fn tokens_that_two_contents_share_are_counted() {
    let pieces = |ends: &[(usize, usize)]| -> Vec<TokenRange> {
        ends.iter().map(|(start, end)| TokenRange::new(*start, *end)).collect()
    };
    let content = pieces(&[(2, 6), (9, 12)]);
    for (other, count) in [(&[(6, 9)][..], 0), (&[(5, 7)], 1), (&[(0, 20)], 7), (&[(5, 10)], 2)] {
        assert_eq!(shared(&content, &pieces(other)), count, "{other:?}");
    }
}

//! Claims into the share of each source.

use crate::Checker;
use crate::attribution::Kind;

#[test]
fn claims_are_counted_by_source_and_kind() {
    let text = "Mara Lindt said the quay was safe.\n\nObservers said it was not.";
    let report = Checker::default().check(text);
    let balance = &report.stats.balance;
    assert_eq!(balance.sources.len(), 2, "{balance:?}");
    assert_eq!(balance.sources[0].claims, 1);
    assert_eq!(balance.sources[0].sentences, [0]);
    assert_eq!(balance.vague, 1);
    assert_eq!(balance.first_source, Some(0));
    assert_eq!(balance.kinds.iter().map(|kind| kind.claims).sum::<u32>(), 2);
}

#[test]
fn kinds_have_positions_and_nameless_sources_a_share() {
    let text = "A source said the quay was wet. Tom Hale, an engineer, said it was dry.\n\n\
                Mara Lindt, a historian, said it was old. The source said it was new.";
    let balance = Checker::default().check(text).stats.balance;
    assert_eq!((balance.anonymous, balance.anonymous_percent), (2, 50), "{balance:?}");
    assert_eq!((balance.vague_percent, balance.first_source), (0, Some(0)));
    let sentences: Vec<_> = balance.kinds.iter().map(|kind| kind.sentences.clone()).collect();
    assert_eq!(sentences, [vec![0, 3], vec![1, 2]], "{balance:?}");
}

#[test]
fn words_and_positions_are_counted_for_each_source_and_kind() {
    let text = "The quay is long.\n\nMara Lindt said the quay was safe. Tom Hale said it leaked. \
                Observers doubt it.\n\nLindt said the pumps were new.";
    let balance = Checker::default().check(text).stats.balance;
    let shares: Vec<_> = balance
        .sources
        .iter()
        .map(|share| (share.claims, share.words, share.sentences.clone()))
        .collect();
    assert_eq!(shares, [(2, 8, vec![1, 4]), (1, 2, vec![2]), (1, 1, vec![3])], "{balance:?}");
    let kinds: Vec<_> = balance
        .kinds
        .iter()
        .map(|share| (share.kind, share.claims, share.words, share.sentences.clone()))
        .collect();
    let expected = [(Kind::Person, 3, 10, vec![1, 2, 4]), (Kind::Group, 1, 1, vec![3])];
    assert_eq!(kinds, expected, "{balance:?}");
    assert_eq!((balance.vague_percent, balance.first_source), (25, Some(1)));
}

#[test]
fn shares_are_rounded() {
    let table = [(0, 0, 0), (1, 3, 33), (2, 3, 67), (1, 200, 1), (5, 5, 100)];
    for (part, whole, expected) in table {
        assert_eq!(super::percent(part, whole), expected, "{part} of {whole}");
    }
}

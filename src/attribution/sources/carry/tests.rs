//! Which sentences and paragraphs are carried over, and to whom.

use crate::{Checker, Evidence};

/// The sentences that are carried over, with the name of their source.
fn carried(text: &str) -> Vec<String> {
    let checker = Checker::default();
    let analysis = checker.analyse(text);
    let links = analysis.links().iter().enumerate();
    let carried = links.filter(|(_, link)| link.evidence == Evidence::CarryOver);
    carried
        .map(|(number, link)| {
            let name = &analysis.registry().source_of(number).unwrap().name;
            format!("{name}: {}", analysis.document().text_of(link.content[0]))
        })
        .collect()
}

#[test]
fn only_plain_continuations_are_carried_over() {
    let table: &[(&str, &[&str])] = &[
        (
            "The clerk Mara Lindt said she had seen the van. She had gone home. \
             The van was blue.",
            &["Mara Lindt: She had gone home"],
        ),
        (
            "A survey by Norstat said that fares were too high. Some 48 percent take the ferry.",
            &["survey by Norstat: Some 48 percent take the ferry"],
        ),
        ("A survey by Norstat said that fares were too high. Some 48 riders lost a cent.", &[]),
        ("Mara Lindt said she had seen the van. She is 61.", &[]),
        ("Mara Lindt said she had seen the van.\n\nShe had gone home.", &[]),
    ];
    for (text, expected) in table {
        let found = carried(text);
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn an_account_goes_on_where_it_is_safe() {
    let table: &[(&str, &[&str])] = &[
        (
            "A survey by the Nordvik Institute found that 61% of islanders wanted a bridge. Some \
             22% did not.",
            &["survey by the Nordvik Institute: Some 22% did not"],
        ),
        (
            "The move, Tom Hale said, would save two million crowns. It would also cut the fares. \
             The ferry sails at noon.",
            &["Tom Hale: It would also cut the fares"],
        ),
        (
            "Per Lund said: “We were never asked. Nobody came.\n\n“Nobody wrote.”\n\nThe ferry sails.",
            &[],
        ),
    ];
    for (text, expected) in table {
        assert_eq!(carried(text), *expected, "{text}");
    }
}

#[test]
fn paragraphs_without_a_cue_are_spoken_in_turn_or_by_the_next() {
    let table: &[(&str, &[&str])] = &[
        (
            "Mara Lindt met Tom Hale on the quay.\n\n“You would say that,” said Lindt.\n\n\
             “I would,” said Hale.\n\n“You always do.”\n\n“Because it is always true.”",
            &["Mara Lindt: “You always do.”"],
        ),
        (
            "The opposition was not pleased.\n\n“This is how a town goes bankrupt.”\n\nTom Hale, \
             who leads it, shook his head. “It will happen to us,” he said.",
            &["Tom Hale: “This is how a town goes bankrupt.”"],
        ),
        ("“It is wet,” said Mara Lindt.\n\n“It is dry,” said Tom Hale.\n\n“It always was.”", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(carried(text), *expected, "{text}");
    }
}

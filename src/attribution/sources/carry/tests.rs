//! Accounts into the sentences that carry them on.

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
        ("Mara Lindt said she had seen the van. She is 61.", &[]),
        ("Mara Lindt said she had seen the van.\n\nShe had gone home.", &[]),
    ];
    for (text, expected) in table {
        let found = carried(text);
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

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
        (
            "“It is wet,” said Mara Lindt.\n\n“It is dry,” said Tom Hale.\n\n“It always was.”",
            &["Tom Hale: “It always was.”"],
        ),
    ];
    for (text, expected) in table {
        assert_eq!(carried(text), *expected, "{text}");
    }
}

/// A table of texts with the sentences that are carried over.
fn assert_carried(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(carried(text), *expected, "{text}");
    }
}

#[test]
fn a_document_goes_on_with_its_findings() {
    assert_carried(&[
        (
            "The report found that the quay was cracked. It also faulted the pumps. The mayor left.",
            &["report: It also faulted the pumps"],
        ),
        (
            "The audit found that the quay was cracked. Two of the pumps had failed. Of the 40 \
             bolts, 12 had rusted. The ferry sails at noon.",
            &["audit: Two of the pumps had failed", "audit: Of the 40 bolts, 12 had rusted"],
        ),
        // What became of the report, who reads it, what the author knows of the time before.
        ("The report found that the quay was cracked. It also cost two million crowns.", &[]),
        ("The report found that the quay was cracked. The council had ignored a warning.", &[]),
        ("The report found that the quay was cracked. The pumps had been bought in 2019.", &[]),
        ("The report found that the quay was cracked. Lindt had asked for it.", &[]),
        ("The report found that the quay was cracked.\n\nTwo of the pumps had failed.", &[]),
    ]);
}

#[test]
fn a_witness_goes_on_with_what_had_happened() {
    assert_carried(&[
        (
            "The witness said he saw a van. The car had stopped at the gate. There had been a \
             shout. The hearing goes on.",
            &["witness: The car had stopped at the gate", "witness: There had been a shout"],
        ),
        (
            "Mara Lindt told the court she was at the quay. Two men had not yet left the van.",
            &["Mara Lindt: Two men had not yet left the van"],
        ),
        // An official gives no testimony, a date and a body open what the author adds.
        ("The minister said the talks were over. The envoys had left the room.", &[]),
        ("The witness said he saw a van. The van had been sold in May.", &[]),
        ("The witness said he saw a van. The council had closed the road.", &[]),
        ("The witness said he saw a van. Tom Hale had closed the road.", &[]),
        ("The witness said he saw a house. The house had two doors.", &[]),
        ("The witness said he saw a van.\n\nThe car had stopped at the gate.", &[]),
    ]);
}

#[test]
fn a_poll_goes_on_with_its_figures() {
    assert_carried(&[
        (
            "According to a poll by Norstat, Labour is on 30%. The Greens are on 12%. The party \
             meets in May.",
            &["poll by Norstat: The Greens are on 12%"],
        ),
        (
            "A poll by Norstat found that fares were too high. Two thirds would take the bus.",
            &["poll by Norstat: Two thirds would take the bus"],
        ),
        (
            "A poll by Norstat put Labour at 30%. Among the young, 40% backed the plan. The party \
             meets in May.",
            &["poll by Norstat: Among the young, 40% backed the plan"],
        ),
        (
            "A Norstat poll has Labour on 30%. Of those over 60, half would leave.",
            &["Norstat poll: Of those over 60, half would leave"],
        ),
        (
            "In a poll by Norstat, 30% backed the plan. Some 20% opposed it.",
            &["poll by Norstat: Some 20% opposed it"],
        ),
        // Another vote, another measure, a report that asked nobody, another paragraph.
        ("A poll by Norstat put Labour at 30%.\n\nAmong the young, 40% backed the plan.", &[]),
        ("The audit put the loss at 30%. Among the young, 40% backed the plan.", &[]),
        ("A poll by Norstat put Labour at 30%. Among the young, the plan was liked.", &[]),
        (
            "According to a poll by Norstat, Labour is on 30%. Turnout at the last election stood \
             at 61%.",
            &[],
        ),
        (
            "According to a poll by Norstat, Labour is on 30%. In a May poll, Labour led with 33%.",
            &[],
        ),
        ("The audit found that fares were too high. Two thirds would take the bus.", &[]),
        ("A poll by Norstat found that fares were too high. The ferry was on time.", &[]),
    ]);
}

#[test]
fn a_colon_gives_the_next_paragraph_to_the_subject_of_its_sentence() {
    let openings = [
        "Tom Hale put it bluntly:",
        "Tom Hale shook his head:",
        "Tom Hale was blunt:",
        "Tom Hale had had enough:",
        "Asked whether it was true, Tom Hale shook his head:",
        "Tom Hale was asked. Hale shook his head:",
    ];
    for opening in openings {
        let text = format!(
            "The opposition was not pleased. {opening}\n\n“This is how a town goes \
             bankrupt.”\n\nThe council votes in May."
        );
        let analysis = Checker::default().analyse(&text);
        let sources = (0..analysis.links().len()).map(|link| analysis.registry().source_of(link));
        let names: Vec<&str> = sources.flatten().map(|source| source.name.as_str()).collect();
        let is_his = !names.is_empty() && names.iter().all(|name| *name == "Tom Hale");
        assert!(is_his, "{opening} {names:?}");
    }
}

#[test]
fn a_quotation_paragraph_is_whose_the_words_beside_it_say() {
    assert_carried(&[
        (
            "The opposition was not pleased.\n\n“This is how a town goes bankrupt.”\n\nThat was \
             Tom Hale’s verdict on the plan.",
            &["Tom Hale: “This is how a town goes bankrupt.”"],
        ),
        (
            "The opposition was not pleased.\n\n“This is how a town goes bankrupt.”\n\nThose were \
             the words of Tom Hale, who leads it.",
            &["Tom Hale: “This is how a town goes bankrupt.”"],
        ),
        // A plan is nobody's words, and who only stands near does not speak.
        (
            "The opposition was not pleased.\n\n“This is how a town goes bankrupt.”\n\nThat was \
             Tom Hale’s plan.",
            &[],
        ),
        (
            "Tom Hale put it bluntly.\n\n“This is how a town goes bankrupt.”\n\nThe council votes.",
            &[],
        ),
        (
            "The plan of Tom Hale has a motto:\n\n“This is how a town goes bankrupt.”\n\nHe left.",
            &[],
        ),
    ]);
}

#[test]
fn a_paragraph_that_quotes_on_is_carried_over_unless_the_quotation_was_left_open() {
    assert_carried(&[
        (
            "Mara Lindt said: “The quay is dry and it will hold.”\n\n“Nobody asked us about it.”\n\n\
             “Nobody ever does in this town.”\n\nThe ferry sails at noon.",
            &[
                "Mara Lindt: “Nobody asked us about it.”",
                "Mara Lindt: “Nobody ever does in this town.”",
            ],
        ),
        (
            "“The quay is dry,” Mara Lindt said. “It will hold.”\n\n“Nobody asked us about it.”",
            &["Mara Lindt: “Nobody asked us about it.”"],
        ),
        (
            "Mara Lindt said the quay was dry.\n\n“Nobody asked us about it.”\n\nThe ferry sails.",
            &["Mara Lindt: “Nobody asked us about it.”"],
        ),
        // Left open, the quotation goes on; a cue of its own makes a paragraph its own claim.
        (
            "Mara Lindt said: “The quay is dry and it will hold.\n\n“Nobody asked us about it.”\n\n\
             The ferry sails at noon.",
            &[],
        ),
        (
            "“The quay is dry and it will hold,” Mara Lindt said.\n\n“Nobody asked us,” Tom Hale said.",
            &[],
        ),
        ("The quay is dry.\n\n“Nobody asked us about it.”\n\nThe ferry sails at noon.", &[]),
        (
            "“The quay is dry,” Mara Lindt said.\n\n“Nobody Asked the Town.”\n\nThe ferry sails.",
            &[],
        ),
    ]);
}

#[test]
fn what_is_carried_over_is_less_sure_than_what_has_a_cue() {
    let checker = Checker::default();
    for text in [
        "The report found that the quay was cracked. It also faulted the pumps.",
        "The witness said he saw a van. The car had stopped at the gate.",
        "According to a poll by Norstat, Labour is on 30%. The Greens are on 12%.",
        "“The quay is dry,” Mara Lindt said. “It will hold.”\n\n“Nobody asked us about it.”",
    ] {
        let analysis = checker.analyse(text);
        let [said, carried] = analysis.links() else { panic!("{text}") };
        assert_eq!(carried.evidence, Evidence::CarryOver, "{text}");
        assert!(said.evidence != Evidence::CarryOver && carried.cue.is_empty(), "{text}");
        assert!(carried.confidence < said.confidence, "{text}");
    }
}
